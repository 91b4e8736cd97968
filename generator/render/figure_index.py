"""The index of figures: every question with its counts on one line, then the figures that are the only answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.context import context_of
from generator.model import Claim, Quantity, SharedPassage, Span
from generator.render.answer_row import AnswerRow, PrintedFigure
from generator.render.answer_words import counts_words, question_of, summary
from generator.render.figure_words import figure_words
from generator.render.listing import counted
from generator.render.marking import Mark
from generator.render.passage_html import framed
from generator.render.places import Placed, Places
from generator.render.plot import line
from generator.render.templates import fill, page

SMALL = 10  # bare counts below this fold away
FOLD = 12  # single figures shown before the rest folds
EVERY_KIND = {
    "count": "Counts", "money": "Money", "percent": "Shares", "percentage_point": "Shares", "measure": "Measures",
    "age": "Ages", "rate": "Rates", "factor": "Factors", "fraction": "Shares", "duration": "Lengths of time",
    "number": "Other numbers",
}  # fmt: skip
KINDS = tuple(dict.fromkeys(EVERY_KIND.values()))


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One question in the index."""

    id: str
    question: str
    summary: str
    spread: str
    line: Markup


@dataclass(frozen=True, slots=True)
class SingleFigure:
    """A figure no other answers, in its sentence, with every document that prints that sentence."""

    words: str
    passage: Markup
    direction: str
    finding: str
    printed: tuple[PrintedFigure, ...]


def index(places: Places, claims: list[Claim], rows: dict[str, list[AnswerRow]]) -> str:
    """Return ``docs/figures/index.md``: the ``claims``, then every figure that is none of their ``rows``."""
    answered = {one.figure for claim in claims for one in claim.answers}
    figures = [at for name, at in places.findings.items() if at.kind == "figure" and name == at.finding.id]
    answers: dict[str, list[Placed]] = {}
    for at in figures:
        if at.finding.id in answered:
            answers.setdefault(at.document, []).append(at)
    single = [at for at in figures if at.finding.id not in answered and not _repeats(at, answers.get(at.document, []))]
    numbered = [at for at in single if isinstance(at.finding, Quantity) and not _is_wordless(at.finding)]
    small = [at for at in numbered if _small(at) and at.finding.id not in places.cited]
    wordless = [at for at in single if at not in numbered]
    folded = {at.finding.id for at in small}
    groups: dict[str, list[Placed]] = {}
    for at in numbered:
        if at.finding.id not in folded and isinstance(at.finding, Quantity):
            groups.setdefault(EVERY_KIND[at.finding.kind], []).append(at)
    body = fill(
        "pages/figures.j2",
        claims=[_card(places, claim, rows[claim.id]) for claim in claims],
        groups=[
            (kind, _singles(places, groups[kind])) for kind in dict.fromkeys(EVERY_KIND.values()) if kind in groups
        ],
        small=_singles(places, small),
        wordless=_singles(places, wordless),
        fold=FOLD,
        total=len(figures),
        summary=_summary(len(figures), len(claims)),
        up="../",
    )
    return page(body, title="Figures", description=_summary(len(figures), len(claims)))


def _repeats(at: Placed, answers: Sequence[Placed]) -> bool:
    """Say whether this number is one of its document's ``answers`` given again: in a headline, mostly."""
    mine = at.finding
    return isinstance(mine, Quantity) and any(
        isinstance(one.finding, Quantity)
        and (one.finding.low, one.finding.high, one.finding.kind, one.finding.unit)
        == (mine.low, mine.high, mine.kind, mine.unit)
        and (not mine.counted or not one.finding.counted or _head(mine.counted) & _head(one.finding.counted))
        for one in answers
    )


def _head(counted_words: str) -> set[str]:
    """Return the words that say what is counted, in a form that singular and plural share."""
    return {word.casefold().rstrip("s") for word in re.findall(r"\w{3,}", counted_words)}


def _is_wordless(figure: Quantity) -> bool:
    return figure.low is None or figure.vague


def _small(at: Placed) -> bool:
    """Say whether a figure is a bare count under ten ("two countries"), which few readers look for."""
    one = at.finding
    return isinstance(one, Quantity) and one.kind in {"count", "number"} and one.high is not None and one.high < SMALL


def _summary(figures: int, claims: int) -> str:
    if not figures:
        return "No document of this story prints a figure."
    told = counted(claims, "question") if claims else "No question"
    does = "is" if claims < 2 else "are"
    return f"{counted(figures, 'figure')} in print. {told} {does} answered more than once."


def _card(places: Places, claim: Claim, rows: list[AnswerRow]) -> ClaimCard:
    outlets = {one.outlet for row in rows for one in row.printed}
    origins = f", {counted(claim.origins, 'origin')}" if claim.origins < len(outlets) else ""
    spread = f"{counts_words(rows)} in {counted(len(outlets), places.outlet_noun)}{origins}"
    drawn = line([row.plotted for row in rows if row.plotted])
    return ClaimCard(claim.id, question_of(places, claim), summary(claim, rows), spread, drawn)


def _singles(places: Places, figures: Sequence[Placed]) -> list[SingleFigure]:
    """Return the figures in order, one entry for those that one shared passage prints in several documents."""
    alike: dict[tuple[object, ...], list[Placed]] = {}
    for at in figures:
        shared = next((one.id for one in places.story.linked.passages if _in(one, at)), "")
        one = at.finding
        same = (
            (shared, one.low, one.high, one.modifier, one.vague) if shared and isinstance(one, Quantity) else (one.id,)
        )
        alike.setdefault(same, []).append(at)
    return [_single(places, members) for members in alike.values()]


def _in(passage: SharedPassage, at: Placed) -> bool:
    own = (one for one in passage.occurrences if one.document == at.document)
    return any(Span(one.start, one.end).overlaps(at.finding.span) for one in own)


def _single(places: Places, members: Sequence[Placed]) -> SingleFigure:
    contexts = [context_of(at.annotated, at.finding) for at in members]
    shown = [
        place for place in zip(members, contexts, strict=True) if places.rights.may_show(place[0].document, place[1])
    ]
    at, context = shown[0] if shown else (members[0], contexts[0])
    words = framed(at.annotated.document.text, context, [Mark(at.finding.span, "figure")]) if shown else Markup()
    return SingleFigure(
        " ".join(filter(None, figure_words(places, at))),
        words,
        places.direction(at.document),
        at.finding.id,
        tuple(
            PrintedFigure(places.outlet(one.document), one.document, one.finding.id, one.href, "") for one in members
        ),
    )


def _printed(places: Places, at: Placed) -> PrintedFigure:
    return PrintedFigure(places.outlet(at.document), at.document, at.finding.id, at.href, "")
