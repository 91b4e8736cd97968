"""Time the first thing a reader can do on pages of bad input: ``python -m benchmarks.first_interaction [--keep DIR]``.

Made-up documents go the whole way, from their text to a site with a drafted explainer: a quotation that holds markup,
Markdown and templates; one of 300 words; a speaker quoted 500 times; a document of 50,000 words; one in which nothing
is found; none at all. Chromium, with nothing cached and its processor slowed down ``--slow`` times, opens the largest
page of each kind. The time runs from the navigation to the first interaction that works: a click on a link has opened
its evidence or, on pages without evidence, a press of "/" the search. Ends with 1 where one takes longer than ``MOST``.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.page_audit import BROWSERS, served

ROOT = Path(__file__).parent.parent
MOST = 2000  # milliseconds
CARD = "document.querySelector('aside.card .note-where')"
SEARCH = "document.activeElement.matches('dialog[open] input, .se input')"
KINDS = (
    "", "timeline/", "speakers/", "speakers/*/", "figures/", "figures/*/", "sources/", "sources/*/", "shared-words/",
    "method/", "search/", "data/",
)  # fmt: skip
# Where the first link that opens its evidence stands, brought into view; nothing where there is none
FIRST = """() => {
    const one = [...document.querySelectorAll("article :is(a.footnote-ref, a[data-evidence])")]
        .find((link) => link.checkVisibility());
    if (!one) return null;
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const box = one.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""
ACTING = "<script>document.title = 'owned'</script> *star* {{ config }} {% raw %} [^1] & </p>"
NAMES = ("Ada Moreno", "Tomas Ferreira", "Ines Vale", "Bo Lind", "Karin Holt", "Omar Reyes", "Lena Brandt", "Ivo Marsh")
THINGS = ("harbour", "crane", "quay", "ferry", "dam", "bridge", "valley", "road", "school", "mill", "market", "tunnel")
MONTHS = ("January", "March", "May", "July", "September", "November")


def sentences(count: int) -> list[str]:
    """Return made-up news: somebody quoted, a count, a day and a plain sentence in turn, none like another."""
    made = []
    for at in range(count):
        name, thing, other = NAMES[at % 8], THINGS[at % 12], THINGS[(at // 12 + 1) % 12]
        made.append(
            (
                f"“The {thing} near the {other} was open for {at + 2} hours,” said {name}, head of the {thing} board.",
                f"About {1000 + 7 * at:,} people left the {thing} by the {other}, the police said.",
                f"On {at % 27 + 1} {MONTHS[at % 6]} {2001 + at % 23} the {thing} was closed because of the {other}.",
                f"Nobody at the {thing} had seen a {other} like it, and the work number {at} went on.",
            )[at % 4]
        )
    return made


def paragraphs(lines: list[str]) -> str:
    """Return the lines as a document, three to a paragraph."""
    return "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3)) + "\n"


def inputs() -> dict[str, dict[str, str]]:
    """Return the documents of each story, by what is bad about them."""
    short = paragraphs(sentences(12))
    long = " ".join(f"we saw the {THINGS[at % 12]} number {at}" for at in range(60))
    often = [f"“The {THINGS[at % 12]} number {at} is safe,” Ada Moreno, the mayor, said." for at in range(500)]
    return {
        "acts": {"a": f"“We saw {ACTING} on the quay,” said Ada Moreno on Monday.\n\n{ACTING}\n\n{short}"},
        "300 words": {"a": f"“{long},” said Ada Moreno, the mayor.\n\n{short}"},
        "500 quotations": {"a": paragraphs(often), "b": paragraphs(often[::2]), "c": short},
        "50,000 words": {"a": paragraphs(sentences(3200)), "b": short},
        "nothing found": {"a": paragraphs(["The wind came from the sea and the boats lay still in the bay."] * 12)},
        "no document": {},
    }


def build(documents: dict[str, str], root: Path) -> Path:
    """Build the story of ``documents`` with the program's own commands; return its site."""
    run("new", str(root), "--title", "A made-up story")
    for name, text in documents.items():
        (root / f"{name}.txt").write_text(text, encoding="utf-8")
        run("add", "--project", str(root), str(root / f"{name}.txt"), "--published", "2024-05-07")
    if documents:
        story = root / "content" / "story.yml"
        story.write_text(story.read_text(encoding="utf-8").replace("show: excerpts", "show: full"), encoding="utf-8")
        run("extract", "--project", str(root))
        run("draft", "--write", "--project", str(root))
    run("build", "--project", str(root))
    return root / "site"


def run(*command: str) -> None:
    """Run ``explainer``; say what it said where it fails."""
    whole = [sys.executable, "-m", "generator", *command, "--quiet"]
    done = subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"explainer {' '.join(command)}: {done.stderr or done.stdout}")


def largest(site: Path) -> dict[str, str]:
    """Return the address of the largest page of each kind the site has."""
    found = {}
    for kind in KINDS:
        files = sorted(site.glob(f"{kind}index.html"), key=lambda path: (path.stat().st_size, path.as_posix()))
        if files:
            found[kind] = files[-1].relative_to(site).as_posix().removesuffix("index.html")
    return found


def first_interaction(page: Any, address: str) -> tuple[float, str]:
    """Return the milliseconds from the navigation to the first interaction that worked, and what it was."""
    from playwright.sync_api import TimeoutError

    page.goto(address, wait_until="domcontentloaded")
    place = page.evaluate(FIRST)
    done = CARD if place else SEARCH
    for _ in range(30):
        if place:
            page.mouse.click(*place)
        else:
            page.keyboard.press("/")
        try:
            page.wait_for_function(done, polling="raf", timeout=1000)
            break
        except TimeoutError:  # the link moved under the pointer: as a reader does, press again
            place = page.evaluate(FIRST)
    return page.evaluate("performance.now()"), "card" if place else "search"


def opened(browser: Any, address: str, slow: float) -> tuple[float, str, int]:
    """Open a page in a window that has nothing cached; return what ``first_interaction`` does, and its elements."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    took, how = first_interaction(page, address)
    elements = page.evaluate("document.getElementsByTagName('*').length")
    context.close()
    return took, how, elements


def main() -> None:
    """Print a line for each page; exit with 1 where one is too slow."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="build in this folder and leave it; what is built there is not again")
    parser.add_argument("--rounds", type=int, default=3, help="open each page so often; the median is told")
    parser.add_argument("--slow", type=float, default=1, help="slow the processor down so many times")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp())
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    worst = 0.0
    print(f"{'input':16} {'page':14} {'KB':>6} {'elements':>9} {'ms':>6}  first interaction")
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, documents in inputs().items():
            root = folder / name.replace(" ", "-").replace(",", "")
            site = root / "site" if (root / "site").is_dir() else build(documents, root)
            with served(site) as top:
                for kind, path in largest(site).items():
                    rounds = [opened(chromium, top + path, options.slow) for _ in range(options.rounds)]
                    took, how, elements = sorted(rounds)[len(rounds) // 2]
                    worst = max(worst, took)
                    size = (site / path / "index.html").stat().st_size / 1000
                    print(f"{name:16} /{kind:13} {size:6.0f} {elements:9,} {took:6.0f}  {how}", flush=True)
        chromium.close()
    if options.keep is None:
        shutil.rmtree(folder)
    print(f"slowest: {worst:.0f} ms of {MOST}")
    sys.exit(worst > MOST)


if __name__ == "__main__":
    main()
