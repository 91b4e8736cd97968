"""One finding, speaker, claim or event with the fields changed that an editor names."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.correct.days import bounds, refuse_no_day
from generator.correct.places import Misplaced, place_of
from generator.describe.nearest import short
from generator.describe.sentences import sentence_at
from generator.describe.settable import settable
from generator.describe.tokens import fold, similarity
from generator.model import Annotated, Boilerplate, Finding, Quantity, Quotation, Span, Timex

NUMERAL = r"[-−]?\s?\d[\d,]*(?:\.\d+)?"
RANGE = re.compile(rf"({NUMERAL})(?:\s*(?:[-–—]|to)\s*({NUMERAL}))?")
T = TypeVar("T")
F = TypeVar("F", bound=Finding)
WORDS = ("text", "prefix", "suffix")  # new words for a finding to stand on
CALLED: dict[Any, str] = {Quantity: "figure", Timex: "date", Boilerplate: "part"}
SIGNS = "'~' is about, '<=' at most, '>=' at least, '<' less than, '>' more than"
DAYS = ("edtf", "date", "earliest", "latest", "range", "reported")
SHOWN = ("name", "question", "text", "speaker")
NOTHING = "'set' changes nothing; name a field and its value, as in 'speaker: …'"
ALIKE = 0.5  # how alike words outside its sentence must be to be the same finding


def changed(finding: F, to: dict[str, Any], document: Annotated) -> F:
    """Return ``finding`` with the fields of ``to``; ``text`` moves it to other words, ``mention``, ``cue``
    and ``happening`` too.

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
    for name in ("mention", "cue", "happening"):
        if isinstance(to.get(name), str) and hasattr(finding, name):
            to[name] = _beside(to[name], finding, document)
    if isinstance(finding, Timex) and isinstance(edtf := to.get("edtf", to.get("value")), str) and ".." not in edtf:
        earliest, latest = bounds(edtf)
        to = {"edtf": edtf, "earliest": earliest, "latest": latest} | to
    if "speaker" in to and isinstance(finding, Quotation):
        to = {"sure": to["speaker"] is not None, "doubt": "", "candidates": ()} | to
    finding = _without_past(finding, speaker="speaker" in to, day=bool({"value", "edtf"} & set(to)))
    new = replaced(finding, to)
    if isinstance(new, Quantity) and new.low is not None and new.high is not None and new.low > new.high:
        raise Misplaced(f"'low' {new.low} is more than 'high' {new.high}")
    return dataclasses.replace(new, rule="editor", confidence=1.0)


def settled(finding: F, document: Annotated, to: dict[str, Any]) -> F:
    """Return ``finding`` with the machine's doubt about it taken away, and the fields of ``to`` set.

    A change of its words is settled too, where ``text`` gives them as they stand now; without fields, where they have
    not changed again since it was settled.
    """
    fields = {name: value for name, value in to.items() if name not in WORDS}
    words = fold(finding.span.of(document.document.text))
    seen = fold(str(to["text"])) == words if "text" in to else not (fields or finding.reopened)
    finding = changed(finding, fields, document) if fields else finding
    if isinstance(finding, Quotation):
        finding = dataclasses.replace(finding, sure=True, doubt="", candidates=())
    finding = _without_past(finding, speaker=True, day=True)
    if seen and finding.state == "edited":
        finding = dataclasses.replace(finding, state="exact")
    return dataclasses.replace(finding, confidence=1.0)


def _without_past(finding: F, *, speaker: bool, day: bool) -> F:
    """Return ``finding`` with no question left of whose it was, or which day, before an editor said."""
    if speaker and isinstance(finding, Quotation | Quantity):
        return dataclasses.replace(finding, was_by=())
    return dataclasses.replace(finding, was_on=()) if day and isinstance(finding, Timex) else finding


def replaced(item: T, to: dict[str, Any]) -> T:
    """Return ``item`` (a frozen dataclass) with the fields of ``to``; raise Misplaced for one it cannot have."""
    kind: Any = type(item)
    hints = settable(kind)
    fields = {}
    for name, value in to.items():
        if name not in hints:
            written = ("text", "value") if kind is Quantity else ("text",) if issubclass(kind, Finding) else ()
            known = (*written, *hints)
            near = get_close_matches(name, known, n=1)
            other = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
            raise Misplaced(f"a {CALLED.get(kind, kind.__name__.lower())} has no field '{name}' to set; {other}")
        _refuse_empty(name, value)
        try:
            fields[name] = TypeAdapter(hints[name]).validate_python(value)
        except ValidationError as error:
            said = f"'{name}' {value!r}: {error.errors()[0]['msg'].lower()}"
            raise Misplaced(said + (f" ({SIGNS})" if name == "modifier" else "")) from error
    return dataclasses.replace(item, **fields)  # type: ignore[type-var]


def _refuse_empty(name: str, value: Any) -> None:
    """Raise Misplaced for a day that is none, and for words that are none where readers are shown some."""
    for day in (value if isinstance(value, list) else [value]) if name in DAYS else ():
        if isinstance(day, str):
            refuse_no_day(day)
    if name in SHOWN and isinstance(value, str) and not value.strip():
        raise Misplaced(f"'{name}' is empty" + ("; write null where it is nobody" if name == "speaker" else ""))


def _moved(finding: F, span: Span, document: Annotated) -> F:
    text = document.document.text
    if not (finding.sentence.overlaps(span) or _alike(finding.span.of(text), span.of(text))):
        what = (
            f"{short(span.of(text))} stands elsewhere in '{document.document.id}' than {short(finding.span.of(text))}"
        )
        raise Misplaced(f"{what}; to cite other words, 'add' them")
    # An editor looked at these words: they are no longer ones that changed unseen.
    fields: dict[str, Any] = {"span": span, "sentence": sentence_at(span, text), "state": "exact"}
    if isinstance(finding, Quotation):
        inside = tuple(part for part in finding.quoted if span.holds(part))
        fields |= {"contents": (span,), "quoted": inside}
    return dataclasses.replace(finding, **fields)


def _alike(one: str, other: str) -> bool:
    return similarity(fold(one).casefold(), fold(other).casefold()) >= ALIKE


def _beside(words: str, finding: Finding, document: Annotated) -> Span:
    """Return the place of ``words`` nearest to ``finding``."""
    text, places, at = document.document.text, [], -1
    while (at := text.find(words, at + 1)) >= 0 and words:
        places.append(Span(at, at + len(words)))
    if not places:
        place_of(words, document)  # says what is nearest
    return min(places, key=lambda span: (abs(span.start - finding.span.start), span))


def _ends(value: Any) -> list[Decimal]:
    """Return the number, or the two ends, that an editor wrote: -5, "10,000", "10-15", [10, 15]."""
    match = RANGE.fullmatch(str(value).strip())
    ends = value if isinstance(value, list | tuple) else [end for end in match.groups() if end] if match else [value]
    try:
        numbers = [Decimal(str(end).replace(",", "").replace("−", "-").strip()) for end in ends]
    except InvalidOperation:
        numbers = []
    if not 0 < len(numbers) < 3 or not all(number.is_finite() for number in numbers):
        raise Misplaced(f"'value' {value!r} is no number; write 10000, or 10-15 for a range")
    if numbers[0] > numbers[-1]:
        raise Misplaced(f"'value' {value!r} runs backwards; write the lower end first")
    return numbers


def _figured(to: dict[str, Any]) -> dict[str, Any]:
    """Return ``to`` with ``value`` ("10000", "10-15", [10, 15]) written as ``low`` and ``high``."""
    if "value" in to:
        numbers = _ends(to.pop("value"))
        to |= {"low": numbers[0], "high": numbers[-1]}
    if {"low", "high"} & set(to):
        to.setdefault("gap", "")
    return to
