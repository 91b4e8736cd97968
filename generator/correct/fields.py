"""One finding, speaker, claim or event with the fields changed that an editor names."""

from __future__ import annotations

import dataclasses
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError

from generator.correct.days import bounds
from generator.correct.places import Misplaced, place_of
from generator.describe.sentences import sentence_at
from generator.model import Annotated, Finding, Quantity, Quotation, Span, Timex

T = TypeVar("T")
F = TypeVar("F", bound=Finding)
# Set by the machinery alone; everything else a type has may be set by an editor.
FIXED = frozenset(
    "id span sentence rule confidence state aliases history kept contents quoted evidence variants answers".split(" ")  # noqa: SIM905
)
WORDS = ("text", "prefix", "suffix")  # new words for a finding to stand on


def changed(finding: F, to: dict[str, Any], document: Annotated) -> F:
    """Return ``finding`` with the fields of ``to``; ``text`` moves it to other words, ``mention`` and ``cue`` too.

    Naming a speaker settles the doubt about it. Raises Misplaced for a field or value that cannot be.
    """
    to = dict(to)
    words = {name: str(to.pop(name)) for name in WORDS if name in to}
    if "text" in words:
        span = place_of(words["text"], document, prefix=words.get("prefix", ""), suffix=words.get("suffix", ""))
        finding = _moved(finding, span, document)
    elif words:
        raise Misplaced("'prefix' and 'suffix' go with 'text'")
    if isinstance(finding, Quantity):
        to = _figured(to)
    for name in ("mention", "cue"):
        if isinstance(to.get(name), str) and isinstance(finding, Quotation):
            to[name] = _beside(to[name], finding, document)
    if isinstance(finding, Timex) and isinstance(to.get("value"), str):
        edtf = str(to.get("edtf", to["value"]))
        earliest, latest = bounds(edtf)
        to = {"edtf": edtf, "earliest": earliest, "latest": latest} | to
    if "speaker" in to and isinstance(finding, Quotation):
        to = {"sure": to["speaker"] is not None, "doubt": "", "candidates": ()} | to
    return dataclasses.replace(replaced(finding, to), rule="editor", confidence=1.0)


def settled(finding: F) -> F:
    """Return ``finding`` with the machine's doubt about it taken away."""
    if isinstance(finding, Quotation):
        finding = dataclasses.replace(finding, sure=True, doubt="", candidates=())
    return dataclasses.replace(finding, confidence=1.0)


def replaced(item: T, to: dict[str, Any]) -> T:
    """Return ``item`` (a frozen dataclass) with the fields of ``to``; raise Misplaced for one it cannot have."""
    kind: Any = type(item)
    hints = _hints(kind)
    fields = {}
    for name, value in to.items():
        if name not in hints:
            near = get_close_matches(name, hints, n=1)
            other = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(hints)}"
            raise Misplaced(f"a {type(item).__name__.lower()} has no field '{name}' to set; {other}")
        try:
            fields[name] = TypeAdapter(hints[name]).validate_python(value)
        except ValidationError as error:
            raise Misplaced(f"'{name}' {value!r}: {error.errors()[0]['msg'].lower()}") from error
    return dataclasses.replace(item, **fields)  # type: ignore[type-var]


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if name not in FIXED}


def _moved(finding: F, span: Span, document: Annotated) -> F:
    text = document.document.text
    fields: dict[str, Any] = {"span": span, "sentence": sentence_at(span, text), "state": "edited"}
    if finding.span.of(text) != span.of(text):
        fields["history"] = (*finding.history, finding.span.of(text))
    if isinstance(finding, Quotation):
        inside = tuple(part for part in finding.quoted if span.holds(part))
        fields |= {"contents": (span,), "quoted": inside}
    return dataclasses.replace(finding, **fields)


def _beside(words: str, finding: Finding, document: Annotated) -> Span:
    """Return the place of ``words`` nearest to ``finding``."""
    text, places, at = document.document.text, [], -1
    while (at := text.find(words, at + 1)) >= 0 and words:
        places.append(Span(at, at + len(words)))
    if not places:
        place_of(words, document)  # says what is nearest
    return min(places, key=lambda span: (abs(span.start - finding.span.start), span))


def _figured(to: dict[str, Any]) -> dict[str, Any]:
    """Return ``to`` with ``value`` ("10000", "10-15", [10, 15]) written as ``low`` and ``high``."""
    if "value" in to:
        value = to.pop("value")
        ends = value if isinstance(value, list | tuple) else str(value).replace("–", "-").split("-")
        try:
            numbers = [Decimal(str(end).replace(",", "").strip()) for end in ends]
        except InvalidOperation as error:
            raise Misplaced(f"'value' {value!r} is no number; write 10000, or 10-15 for a range") from error
        to |= {"low": numbers[0], "high": numbers[-1]}
    if {"low", "high"} & set(to):
        to.setdefault("gap", "")
    return to
