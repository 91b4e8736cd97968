"""Audit the built site with Lighthouse and the Nu Html Checker: ``python -m benchmarks.page_audit [--site site]``.

Needs npm and a Chromium for the one, java for the other; what is not there is said and left out. Both programs are
fetched from npm, in the versions named here, into ``.cache/audit/``. Printed are Lighthouse's four scores for one page
of each kind, whatever of it is not perfect, and what the checker says of any page. Ends with 1 where a score is below
``LEAST`` or the checker finds an error.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".cache" / "audit"
LIGHTHOUSE, NU = "lighthouse@12.8.2", "vnu-jar@26.9.27"
# Served compressed, as hosts serve; Lighthouse slows network and processor down to a cheap phone's.
LEAST = {"performance": 0.95, "accessibility": 1.0, "best-practices": 0.95, "seo": 0.95}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KINDS = ("", "timeline/", "speakers/", "speakers/*/", "figures/*/", "sources/", "sources/*/", "method/", "data/")


def main() -> None:
    """Print what both programs say; exit with 1 where it is not good enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    site = parser.parse_args().site
    if not (site / "index.html").is_file():
        sys.exit(f"{site}/ holds no site: run 'make site' first")
    bad = [audit(site) for audit in (lighthouse, nu)]
    sys.exit(any(bad))


def install(package: str) -> bool:
    """Fetch an npm package into ``.cache/audit/``; say whether it is there."""
    name, _, version = package.rpartition("@")
    manifest = TOOLS / "node_modules" / name / "package.json"
    if manifest.is_file() and json.loads(manifest.read_text(encoding="utf-8"))["version"] == version:
        return True
    TOOLS.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(TOOLS), package]
    return subprocess.run(command, check=False, env=os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"}).returncode == 0


def pages(site: Path) -> list[str]:
    """Return the address of one page of each kind, the first by name."""
    found = []
    for kind in KINDS:
        first = next(iter(sorted(site.glob(f"{kind}index.html"))), None)
        if first is not None:
            found.append(first.relative_to(site).as_posix().removesuffix("index.html"))
    return found


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Answer, and say nothing where the browser has gone in the meantime."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        """Send a file, text compressed, as GitHub Pages does."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(str(path))
        if not path.is_file() or not (
            kind.startswith("text/") or "javascript" in kind or kind.endswith(("json", "xml"))
        ):
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Yield the address of ``site`` on this machine."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def lighthouse(site: Path) -> bool:
    """Print Lighthouse's scores; return whether one is too low."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or shutil.which("npm") is None or not install(LIGHTHOUSE):
        print("Lighthouse: left out, it needs npm and a Chromium")
        return False
    print(f"{LIGHTHOUSE:40} {'  '.join(LEAST)}")
    low = False
    with served(site) as address:
        for page in pages(site):
            command = [
                "node", str(TOOLS / "node_modules/lighthouse/cli/index.js"), address + page, "--quiet",
                "--output=json", "--chrome-flags=--headless=new --no-sandbox", f"--only-categories={','.join(LEAST)}",
            ]  # fmt: skip
            done = subprocess.run(
                command, capture_output=True, text=True, check=False, env=os.environ | {"CHROME_PATH": browser}
            )
            if done.returncode:
                print(f"/{page:39} failed: {done.stderr.strip().splitlines()[-1:]}")
                low = True
                continue
            report = json.loads(done.stdout)
            scores = {name: report["categories"][name]["score"] or 0.0 for name in LEAST}
            low |= any(scores[name] < least for name, least in LEAST.items())
            print(f"/{page:39} " + "  ".join(f"{100 * scores[name]:>{len(name)}.0f}" for name in LEAST), flush=True)
            for name in LEAST:
                parts = [one for one in report["categories"][name]["auditRefs"] if one["weight"]]
                for audit in (report["audits"][one["id"]] for one in parts):
                    if audit["score"] is not None and audit["score"] < 0.9:
                        print(f"    {name}: {audit['title']} {audit.get('displayValue', '')}".rstrip())
    return low


def nu(site: Path) -> bool:
    """Print what the Nu Html Checker says of every page; return whether there is an error."""
    if shutil.which("java") is None or shutil.which("npm") is None or not install(NU):
        print("Nu Html Checker: left out, it needs npm and java")
        return False
    jar = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"
    files = sorted(str(path) for path in site.rglob("*.html"))
    command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said: list[dict[str, Any]] = json.loads(done.stderr or done.stdout or '{"messages": []}')["messages"]
    kinds = Counter((one.get("subType", one["type"]), one["message"]) for one in said)
    errors = len([one for one in said if one["type"] == "error"])
    print(f"{NU}: {len(files)} pages, {errors} errors, {len(said) - errors} other messages")
    for (kind, message), count in kinds.most_common(20):
        where = next(one for one in said if one["message"] == message)
        print(f"    {kind} x{count}: {message} ({where.get('url', '').rpartition('/site/')[2]})")
    return errors > 0


if __name__ == "__main__":
    main()
