"""Documents with findings made by hand: places are named by their words, never by offsets."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from generator.link.asked import Asked
from generator.link.figure_facts import ask
from generator.model import Annotated, Document, Mention, Quantity, Quotation, Span, Timex


def span_of(text: str, words: str, nth: int = 1) -> Span:
    """Return the ``nth`` place where ``words`` stand in ``text``."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def sentence_of(text: str, span: Span) -> Span:
    """Return the sentence around ``span``: between full stops with a space behind them, or line ends."""
    ends = [0, *(match.end() for match in re.finditer(r"[.!?][”\"]?\s+|\n+", text)), len(text)]
    start = max(end for end in ends if end <= span.start)
    stop = min(end for end in ends if end >= span.end)
    return Span(start, start + len(text[start:stop].rstrip()))


def doc(name: str, text: str, published: str | None = "2024-05-07", **more: str) -> Annotated:
    return Annotated(document=Document(id=name, text=text, published=published, **more))


def said(one: Annotated, words: str, speaker: str, *, nth: int = 1, quoted: tuple[str, ...] | None = None) -> Annotated:
    """Return ``one`` with the quotation ``words``; they are all quoted unless ``quoted`` names the parts that are."""
    text = one.document.text
    span = span_of(text, words, nth)
    parts = (span,) if quoted is None else tuple(span_of(text, part) for part in quoted)
    found = Quotation(
        span=span,
        sentence=sentence_of(text, span),
        rule="made",
        id=f"{one.document.id}-q{len(one.quotations)}",
        kind="direct" if quoted is None else "mixed" if quoted else "indirect",
        contents=(span,),
        quoted=parts,
        speaker=speaker,
    )
    return replace(one, quotations=(*one.quotations, found))


def figure(one: Annotated, words: str, value: int | None, counted: str | None, **more: object) -> Annotated:
    text = one.document.text
    span = span_of(text, words)
    number = None if value is None else Decimal(value)
    fields = {"low": number, "high": number, "counted": counted, **more}
    found = Quantity(
        span=span,
        sentence=sentence_of(text, span),
        rule="made",
        id=f"{one.document.id}-f{len(one.figures)}",
        **fields,  # type: ignore[arg-type]
    )
    return replace(one, figures=(*one.figures, found))


def date(one: Annotated, words: str, edtf: str, predicate: str | None = None, **more: object) -> Annotated:
    from generator.link.days import day_bounds

    text = one.document.text
    span = span_of(text, words)
    bounds = day_bounds(edtf)
    fields = {"earliest": bounds and bounds[0], "latest": bounds and bounds[1], "type": "DATE", **more}
    found = Timex(
        span=span,
        sentence=sentence_of(text, span),
        rule="made",
        id=f"{one.document.id}-t{len(one.dates)}",
        value=edtf,
        edtf=edtf,
        predicate=predicate,
        **fields,  # type: ignore[arg-type]
    )
    return replace(one, dates=(*one.dates, found))


def named(one: Annotated, words: str, name: str) -> Annotated:
    text = one.document.text
    span = span_of(text, words)
    found = Mention(
        span=span,
        sentence=sentence_of(text, span),
        rule="made",
        id=f"{one.document.id}-m{len(one.mentions)}",
        form="name",
        kind="person",
        name=name,
    )
    return replace(one, mentions=(*one.mentions, found))


def speakers(*documents: Annotated) -> dict[str, str]:
    """Return the speaker ids by quotation and mention: the name in small letters."""
    found = {q.id: q.speaker for one in documents for q in one.quotations if q.speaker}
    found |= {m.id: m.name for one in documents for m in one.mentions if m.name}
    return {key: name.lower().replace(" ", "-") for key, name in found.items()}


def asked(*documents: Annotated) -> list[Asked]:
    return [one for document in documents for one in ask(document)]


def one_of(text: str, words: str, number: float, counted: str | None = "people", **given: str) -> Asked:
    (found,) = asked(figure(doc("a", text), words, number, counted, **given))
    return found
