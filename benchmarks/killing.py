"""Kill ``explainer build`` at random moments: is anything lost, and is the next run right?

    python benchmarks/killing.py [--points 50] [--seed 3]

A small story is built, a source and the explainer are changed, and the build that follows is killed (SIGKILL) at a
random moment of its run. Then: what people wrote is untouched, every data file parses, the site on disk is a whole one
(the old or the new), and the next build ends with the same bytes as one that nobody disturbed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

ROOT = Path(__file__).parent.parent
TEXT = "The harbour of Esmar was closed on Monday after a crane fell. “Nobody was hurt,” said Ada Moreno, its head.\n"
FILES = {
    "seeds/a.txt": TEXT + "About 1,200 containers wait on the quay.\n",
    "seeds/b.txt": TEXT + "The union said 1,500 containers were waiting.\n",
    "content/story.yml": "title: The crane\nshow: full\n",
    "content/documents.yml": "- id: a\n  file: a.txt\n  published: 2024-05-06\n- id: b\n  file: b.txt\n",
    "content/explainer.md": "# The crane\n\nNobody was hurt.[^a-nobody-was-hurt]\n",
}
CHANGED = {
    "seeds/a.txt": FILES["seeds/a.txt"].replace("Nobody was hurt", "Hardly anyone was hurt").replace("1,200", "1,450"),
    "content/explainer.md": FILES["content/explainer.md"] + "\nMany boxes wait.[^a-about-1-200-containers]\n",
}


def _run(root: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "generator", "build", "--quiet", "--project", str(root)]
    return subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def digests(root: Path, *parts: str) -> dict[str, str]:
    """Return a digest of every file below the ``parts`` of ``root``."""
    found = {}
    for part in parts:
        for path in sorted((root / part).rglob("*")):
            if path.is_file():
                found[path.relative_to(root).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def main() -> None:
    """Print a line a fault, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=50)
    parser.add_argument("--seed", type=int, default=3)
    given = parser.parse_args()
    rng, wrong, landed = random.Random(given.seed), 0, dict.fromkeys(("not at all", "in part", "whole"), 0)
    with TemporaryDirectory(prefix="explainer-") as folder:
        first, right = Path(folder) / "first", Path(folder) / "right"
        _write(first, FILES)
        shutil.copy(ROOT / "mkdocs.yml", first)
        _done(_run(first))
        shutil.copytree(first, right)
        _write(right, CHANGED)
        start = time.perf_counter()
        _done(_run(right))
        whole = time.perf_counter() - start
        old, new = digests(first, "content/data", "site"), digests(right, "content/data", "site")
        for point in range(given.points):
            root = Path(folder) / "try"
            shutil.rmtree(root, ignore_errors=True)
            shutil.copytree(first, root)
            _write(root, CHANGED)
            written = digests(root, "seeds") | {"x": (root / "content/explainer.md").read_text()}
            running = _run(root)
            after = rng.uniform(0, 1.1 * whole)
            time.sleep(after)
            running.kill()
            running.wait()
            faults = _faults(root, old, new)
            state = digests(root, "content/data", "site")
            landed["not at all" if state == old else "whole" if state == new else "in part"] += 1
            if written != digests(root, "seeds") | {"x": (root / "content/explainer.md").read_text()}:
                faults.append("what people wrote was changed")
            said = _done(_run(root), may_fail=True)
            if said or digests(root, "content/data", "site") != new:
                faults.append(f"the next build is not right {said}")
            wrong += bool(faults)
            for fault in faults:
                print(f"point {point}, after {after:.2f} s: {fault}")
    print(f"{given.points} kills over {1.1 * whole:.1f} s: {wrong} with something lost or wrong afterwards")
    counts = ", ".join(f"{name} {count}" for name, count in landed.items())
    print(f"the new state was on disk: {counts}")


def _faults(root: Path, old: dict[str, str], new: dict[str, str]) -> list[str]:
    faults = []
    for path in sorted((root / "content/data").rglob("*.yml")):
        try:
            yaml.safe_load(path.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            faults.append(f"{path.name} does not parse: {error}")
    folder = "site" if (root / "site").is_dir() else "build/site.old"
    site = {name.removeprefix(folder): value for name, value in digests(root, folder).items()}
    wholes = [{n.removeprefix("site"): v for n, v in state.items() if n.startswith("site/")} for state in (old, new)]
    if site not in wholes:
        faults.append(f"{folder} is neither the old site nor the new one")
    return faults


def _done(running: subprocess.Popen[bytes], *, may_fail: bool = False) -> str:
    _, said = running.communicate()
    if running.returncode and not may_fail:
        sys.exit(said.decode())
    return said.decode() if running.returncode else ""


if __name__ == "__main__":
    main()
