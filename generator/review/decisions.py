"""Decisions written to ``content/corrections.yml``, one by one, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from generator.model import Correction
from generator.model.faults import Fault, StoryError
from generator.model.layout import CORRECTIONS, DOCUMENTS
from generator.read.content import VERBS, corrections_from, read_text
from generator.read.edtf_dates import is_edtf
from generator.read.yaml_files import load_yaml
from generator.write.files import write_atomic
from generator.write.yaml_lists import append_item, remove_item, set_fields

SCHEMA = "data/schemas/corrections.json"
Entry = dict[str, Any]
Try = Callable[[tuple[Correction, ...], int], None]  # raises StoryError for what is wrong from that line on


def decide(
    root: Path, corrections: Iterable[Entry], why: str, *, own: Iterable[Entry] = (), attempt: Try | None = None
) -> tuple[list[Entry], list[Entry]]:
    """Write ``corrections`` at the end of the file at once; return the entries as written, and those they replace.

    An entry of ``own``, the desk's earlier ones, gives way to a new one that answers the same. ``attempt`` is handed
    all corrections as they would be, and the line of the first new one.
    """
    text = read_text(root, CORRECTIONS, required=False)
    entries = [{**correction, "why": " ".join(why.split()) or "decided in review"} for correction in corrections]
    earlier = [one for one in own if any(_answers_same(one, entry) for entry in entries)]
    text, gone = _without(text, earlier)
    line = len(text.splitlines()) + 1
    for entry in entries:
        text = append_item(text, entry, path=CORRECTIONS, schema=SCHEMA)
    if attempt:
        attempt(corrections_from(text), line)
    write_atomic(root / CORRECTIONS, text)
    return entries, gone


def _answers_same(one: Entry, other: Entry) -> bool:
    """Say whether two entries give one thing two answers: the same field of one target, or dropping and setting it."""
    verbs = [next(verb for verb in VERBS if verb in entry) for entry in (one, other)]
    if one[verbs[0]] != other[verbs[1]]:
        return False
    if "drop" in verbs or set(verbs) <= {"merge", "settle"}:
        return True
    if "split" in verbs and verbs[0] != verbs[1] and "into" not in {**one, **other}:
        return True  # one question's answer: what is apart is not also settled as one
    fields, others = set(one) - {"why", verbs[0]}, set(other) - {"why", verbs[1]}
    return (
        verbs[0] in ("set", "settle") and verbs[1] in ("set", "settle") and (fields == others or bool(fields & others))
    )


def _without(text: str, entries: Iterable[Entry]) -> tuple[str, list[Entry]]:
    """Return ``text`` without ``entries``, of equal ones the last, and those that stood in it."""
    gone = []
    for entry in entries:
        rows = load_yaml(text, path=CORRECTIONS) or []
        places = [index for index, row in enumerate(rows) if row == entry]
        if places:
            text = remove_item(text, places[-1], path=CORRECTIONS)
            gone.append(entry)
    return text, gone


def undo(root: Path, entries: Iterable[Entry], instead_of: Iterable[Entry] = ()) -> None:
    """Take ``entries`` out again, as far as nobody else has, and put ``instead_of`` back."""
    text, _ = _without(read_text(root, CORRECTIONS, required=False), entries)
    for entry in instead_of:
        text = append_item(text, entry, path=CORRECTIONS, schema=SCHEMA)
    write_atomic(root / CORRECTIONS, text)


def date_document(root: Path, document: str, fields: dict[str, str]) -> tuple[str, str]:
    """Set ``fields`` in the entry of ``document`` in content/documents.yml; return the file before and after."""
    if not is_edtf(fields.get("published", "")):
        raise StoryError([Fault(DOCUMENTS, 0, f"'{fields.get('published', '')}' is not a date", "write YYYY-MM-DD")])
    before = read_text(root, DOCUMENTS)
    index = next(place for place, row in enumerate(load_yaml(before, path=DOCUMENTS)) if row["id"] == document)
    after = set_fields(before, index, fields, path=DOCUMENTS)
    write_atomic(root / DOCUMENTS, after)
    return before, after


def undate_document(root: Path, before: str, after: str) -> None:
    """Put content/documents.yml back as it was before; StoryError where someone has changed it since."""
    if read_text(root, DOCUMENTS) != after:
        raise StoryError([Fault(DOCUMENTS, 0, "the file has changed since", "take the day out by hand")])
    write_atomic(root / DOCUMENTS, before)
