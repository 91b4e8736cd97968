"""Time search in Chromium on a site of many documents: ``python -m benchmarks.site_search [--documents 1000]``.

The story is the made-up one of ``benchmarks.link_growth``: no model is loaded. Each query is asked in a browser that
has loaded nothing yet ("cold": the page is open, no file of the index is there) and then once more ("warm"). The time
runs from the query standing in the field to the first result on the page.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from benchmarks.link_growth import make
from generator.link.claims import compare_figures
from generator.link.timeline import gather_events
from generator.link.utterances import align_utterances
from generator.model import Explainer, Linked, Speaker, Story, StoryConfig
from generator.render.search import FOLDER
from generator.render.site import render_site
from generator.write.site import build_site, write_pages

ROOT = Path(__file__).parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ASK = """query => new Promise(done => {
  const field = document.querySelector('.se input'), list = document.querySelector('.se-results');
  const start = performance.now();
  const seen = new MutationObserver(() => {
    if (list.querySelector('a')) { seen.disconnect(); requestAnimationFrame(() => done(performance.now() - start)); }
  });
  seen.observe(list, {childList: true});
  setTimeout(() => done(-1), 20000);
  field.value = query;
  field.dispatchEvent(new Event('input', {bubbles: true}));
})"""


def main() -> None:
    """Print what the index weighs and how long its first results take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="build here and leave it")
    options = parser.parse_args()
    story = _story(options.documents)
    folder = options.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    try:
        site = _built(story, folder)
        _weigh(site)
        _drive(site, _queries(story))
    finally:
        if options.keep is None:
            shutil.rmtree(folder)


def _story(size: int) -> Story:
    documents, speaker_of = make(size)
    names = sorted(set(speaker_of.values()))
    speakers = tuple(Speaker(id=_id(name), name=name, type="person") for name in names)
    of = {finding: _id(name) for finding, name in speaker_of.items()}
    known: dict[str, Any] = {"speaker_of": of, "passages": ()}
    return Story(
        config=StoryConfig(title="A made-up story", show="full"),
        documents=documents,
        linked=Linked(
            speakers=speakers,
            utterances=align_utterances(documents, speaker_of=of),
            claims=tuple(compare_figures(documents, **known)),
            timeline=tuple(gather_events(documents, **known)),
            speaker_of=of,
        ),
        explainer=Explainer(path="content/explainer.md", markdown="Nothing is known.\n"),
    )


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def _built(story: Story, folder: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    start = time.perf_counter()
    files = render_site(story, ROOT)
    print(f"rendered {len(files):,} files in {time.perf_counter() - start:.1f} s", flush=True)
    write_pages(folder, files)
    start = time.perf_counter()
    site = build_site(folder)
    print(f"mkdocs built it in {time.perf_counter() - start:.1f} s", flush=True)
    return site


def _weigh(site: Path) -> None:
    files = sorted((site / FOLDER.removeprefix("docs/")).glob("*.json"))
    sizes = [path.stat().st_size for path in files]
    print(f"index: {len(files):,} files, {sum(sizes) / 1e6:.1f} MB in all, the largest {max(sizes) / 1e3:.0f} KB")


def _queries(story: Story) -> list[str]:
    first, last = story.linked.speakers[0].name, story.linked.speakers[-1].name
    words = story.documents[len(story.documents) // 2].document.text.replace(".", "").split()
    return [
        first,
        last.split()[0],
        words[3],
        " ".join(words[5:7]),
        " ".join(words[10:13]),
        words[20][:3],
        words[30][:2],
    ]


def _drive(site: Path, queries: list[str]) -> None:
    from playwright.sync_api import sync_playwright

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/search/"
    found = next(filter(None, map(shutil.which, NAMES)), None)
    cold, warm = [], []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        print(f"{'query':40} {'cold ms':>8} {'warm ms':>8} {'KB':>6} {'results'}")
        for query in queries:
            page = browser.new_context().new_page()
            page.goto(address, wait_until="networkidle")
            first = page.evaluate(ASK, query)
            loaded = page.evaluate(
                "performance.getEntriesByType('resource').filter(one => one.name.includes('/search/') &&"
                " one.name.endsWith('.json')).reduce((sum, one) => sum + one.decodedBodySize, 0)"
            )
            status = page.locator(".se-status").inner_text()
            page.evaluate("document.querySelector('.se-results').replaceChildren()")
            again = page.evaluate(ASK, query)
            cold.append(first)
            warm.append(again)
            print(f"{query:40} {first:8.0f} {again:8.0f} {loaded / 1000:6.0f} {status}", flush=True)
            page.context.close()
        browser.close()
    server.shutdown()
    for name, times in (("cold", cold), ("warm", warm)):
        print(f"{name}: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms, {len(times)} queries")


if __name__ == "__main__":
    main()
