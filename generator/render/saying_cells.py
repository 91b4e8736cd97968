"""One wording of an utterance as a cell: its passage, what folds of it, where it is printed and what is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.context import begins_inside, context_of, ends_inside
from generator.describe.days import when
from generator.model import Quotation, Span
from generator.render.day_html import day_html
from generator.render.marking import Mark, draw, marks_of
from generator.render.passage_html import framed
from generator.render.places import Places
from generator.render.plain import plain, web_address
from generator.render.variants import Wording

KINDS = {"direct": "Direct", "mixed": "Part direct", "indirect": "Paraphrase"}
LONG = 60  # words of one printing; what is longer folds


@dataclass(frozen=True, slots=True)
class PrintLink:
    """Where a wording is printed."""

    outlet: str
    href: str
    day: Markup
    finding: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One wording; ``rest`` is what folds away of a long one, ``given`` are the other speakers it is given to."""

    links: tuple[PrintLink, ...]
    given: tuple[tuple[str, str], ...]
    same: bool
    passage: Markup
    rest: Markup
    rest_words: int
    kind: str
    cite: str
    language: str
    direction: str
    doubts: tuple[str, ...]


def given_to(places: Places, wording: Wording) -> list[str]:
    """Return the ids of the speakers that a wording is given to."""
    of = places.story.linked.speaker_of
    return list(dict.fromkeys(of[one.quotation.id] for one in wording.printings if one.quotation.id in of))


def wording_cell(places: Places, wording: Wording, speaker: str) -> Cell:
    """Return one wording with where it is printed, on the page of ``speaker``; "" for a page of nobody's."""
    first = wording.first
    at = places.findings[first.quotation.id]
    context = context_of(at.annotated, first.quotation)
    marks = [Mark(mark.span, mark.kind) for mark in marks_of(first.quotation, named=False) if mark.kind == "own"]
    marks += [Mark(span, "diff") for span in wording.differing]
    cut = _cut(first.text, context)
    rest = Span(cut, context.end) if cut < context.end else None
    quotations = [one.quotation for one in wording.printings]
    document = at.annotated.document
    others = [name for name in given_to(places, wording) if speaker and name != speaker and name in places.speakers]
    return Cell(
        given=tuple((name, plain(places.speakers[name].name)) for name in others),
        links=tuple(
            PrintLink(
                places.outlet(one.document),
                f"sources/{one.document}/#{one.quotation.id}",
                day_html(when(places.printed(one.document).edtf or None)),
                one.quotation.id,
            )
            for one in wording.printings
        ),
        same=len(wording.printings) > 1,
        passage=_opening(first.text, Span(context.start, cut), marks) if rest else framed(first.text, context, marks),
        rest=_ending(first.text, rest, marks) if rest else Markup(),
        rest_words=len(rest.of(first.text).split()) if rest else 0,
        kind=KINDS[first.quotation.kind],
        cite=web_address(document.url),
        language=document.language if document.language != places.story.config.language else "",
        direction=places.direction(document.id),
        doubts=tuple(dict.fromkeys(filter(None, (_doubt(one) for one in quotations)))),
    )


def _opening(text: str, within: Span, marks: Sequence[Mark]) -> Markup:
    """Return the beginning of a long passage; the fold behind it says that it goes on."""
    return Markup("{}{}").format("… " if begins_inside(text, within.start) else "", draw(text, within, marks))


def _ending(text: str, within: Span, marks: Sequence[Mark]) -> Markup:
    return Markup("{}{}").format(draw(text, within, marks), " …" if ends_inside(text, within.end) else "")


def _cut(text: str, context: Span) -> int:
    at, words = context.start, 0
    while at < context.end and words < LONG:
        while at < context.end and not text[at].isspace():
            at += 1
        words += 1
        while at < context.end and text[at].isspace():
            at += 1
    return at if len(text[at : context.end].split()) > LONG // 3 else context.end


def _doubt(quotation: Quotation) -> str:
    if quotation.sure:
        return ""
    if quotation.candidates and not quotation.speaker:
        either = " or ".join(map(plain, quotation.candidates))
        return f"{either}: {plain(quotation.doubt) or 'not settled'}"
    return plain(quotation.doubt) or "speaker not certain"
