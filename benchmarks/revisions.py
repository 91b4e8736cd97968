"""Real versions of real texts: what becomes of each quotation, figure and date from one version to the next.

FOLDER holds a folder a document, in it its versions, ``*.txt`` in the order of their names. What is found in each
version but the last is looked for in the next. Where its words stand once in both, that place is right and any other
wrong. The rest is printed for a person to judge: what was attached to other words, to one of several places, or given
up although words much like it stand there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from generator.annotation import annotate_batch
from generator.describe.again import find_again
from generator.describe.changes import changes
from generator.describe.lookalikes import lookalikes, occurrences
from generator.describe.tokens import tokens
from generator.model import Document, Finding, Span, StoryConfig

LIKE = 0.7  # how alike words must be to be printed beside ones that were given up
AROUND = 40


def print_revisions(folder: Path) -> None:
    """Print what a person has to judge, then the counts by kind."""
    if not folder.is_dir() or not any(versions(folder)):
        raise SystemExit(f"{folder}: no folder in it holds two versions; name a folder of folders of .txt files")
    counts: dict[str, Counter[str]] = {}
    for name, old, new in versions(folder):
        for kind, finding in findings(name, old):
            verdict, says = judge(finding.span, old, new)
            counts.setdefault(kind, Counter())[verdict] += 1
            if says:
                print(f"{verdict}\t{kind}\t{name}\t{shown(finding.span, old)}\t{says}")
    verdicts = list(dict.fromkeys(verdict for one in counts.values() for verdict in one))
    for kind, one in counts.items():
        print(f"{kind:12}" + "".join(f"{verdict} {one[verdict]:<8}" for verdict in sorted(verdicts)))


def versions(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield each document's name with one version of its text and the next."""
    for document in sorted(path for path in folder.iterdir() if path.is_dir()):
        texts = [path.read_text(encoding="utf-8") for path in sorted(document.glob("*.txt"))]
        for old, new in pairwise(texts):
            yield document.name, old, new


def findings(name: str, text: str) -> Iterator[tuple[str, Finding]]:
    """Yield what the program finds in ``text``, with its kind."""
    pipeline = StoryConfig(title="").pipeline
    (found,) = annotate_batch((Document(id="x", text=text),), pipeline)
    for kind in ("quotations", "figures", "dates"):
        for one in getattr(found, kind):
            yield kind, one


def judge(span: Span, old: str, new: str) -> tuple[str, str]:
    """Return what became of the passage and, where a person must judge that, the words it is now or might be."""
    changed = changes(old, new)
    again = find_again(span, changed)
    was, now = tokens(old), tokens(new)
    here = was.within(span)
    wanted = was.keys[here.start : here.stop]
    places = occurrences(wanted, now)
    if again is not None and any(again.span.overlaps(place) for place in places):
        if len(places) == 1 or beside(span, again.span, old, new):
            return "right", ""
        return "one of several", shown(again.span, new)
    if again is not None:
        return ("wrong" if len(places) == 1 and len(occurrences(wanted, was)) == 1 else "edited"), shown(
            again.span, new
        )
    if len(places) == 1 and len(occurrences(wanted, was)) == 1:
        return "lost", shown(places[0], new)
    near = lookalikes(wanted, now, least=LIKE, most=1) if len(wanted) > 1 else []
    return ("given up", shown(near[0].span, new)) if near else ("gone", "")


def beside(span: Span, place: Span, old: str, new: str) -> bool:
    """Say whether the same words stand on both sides."""
    before, after = old[max(0, span.start - AROUND) : span.start], old[span.end : span.end + AROUND]
    return new[: place.start].endswith(before) and new[place.end :].startswith(after)


def shown(span: Span, text: str) -> str:
    """Return the words at ``span`` in brackets, with a few before and after."""
    start, end = max(0, span.start - AROUND), span.end + AROUND
    words = f"{text[start : span.start]}[[{span.of(text)}]]{text[span.end : end]}"
    return " ".join(words.split())
