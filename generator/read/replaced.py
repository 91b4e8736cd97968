"""A source whose file holds another text than it did: put there by mistake under the old name."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model import Document
from generator.model.faults import Fault
from generator.model.layout import DATA, DOCUMENTS, SEEDS

WORDS = re.compile(r"\w+")
RUN = 3  # words in a row: of one event, two reports share many words and few runs of them
LEFT = 0.1  # share of the runs of the shorter text from which one is a version of the other
ENOUGH = 30  # runs without which a text is too short to say


def replaced(root: Path, document: Document, *, seen: str) -> list[Fault]:
    """Return the fault of a document that hardly shares a sentence with what it was at the last build, or none.

    ``seen`` is the sha256 that its entry gives: with that of the new text an editor has looked at it.
    """
    last = root / DATA / "texts" / f"{document.id}.txt"
    if seen == document.sha256 or not last.is_file():
        return []
    was, now = _runs(last.read_text(encoding="utf-8")), _runs(document.text)
    if min(len(was), len(now)) < ENOUGH or len(was & now) >= LEFT * min(len(was), len(now)):
        return []
    what = f"this is another text than '{document.id}' was when last built: hardly a sentence of that is left"
    remedy = (
        f"put the old one back, it stands in {last.relative_to(root).as_posix()}, and take this one in with "
        f"'explainer add'; if it is a new version of the same report, write sha256: {document.sha256} "
        f"into the entry at {DOCUMENTS}:{document.line}"
    )
    return [Fault(f"{SEEDS}/{document.file}", 0, what, remedy)]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in WORDS.findall(text)]
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
