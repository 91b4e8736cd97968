"""The figures: an index of every question more than one document answers, and a page with a picture for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Claim, Quantity, Story
from generator.render.answers import (
    AnswerRow,
    answer_rows,
    counted_rows,
    counts_words,
    figure_words,
    question_of,
    standfirst,
    summary,
)
from generator.render.context import context_of
from generator.render.days import lower
from generator.render.evidence import framed
from generator.render.marking import Mark
from generator.render.places import Placed, Places, counted
from generator.render.plain import plain
from generator.render.plot import PlotRow, axis_for, legend, order_words, plot
from generator.render.templates import fill, page

WIDTHS = (("wide", 918), ("middle", 640), ("narrow", 354))
CAPTION = "Every count, in the words it was printed in"
SMALL = 10  # bare counts below this fold away
FOLD = 12  # single figures shown before the rest folds
EVERY_KIND = {
    "count": "Counts", "money": "Money", "percent": "Shares", "percentage_point": "Shares", "measure": "Measures",
    "age": "Ages", "rate": "Rates", "factor": "Factors", "fraction": "Shares", "duration": "Lengths of time",
    "number": "Other numbers",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One question in the index."""

    id: str
    question: str
    summary: str
    spread: str


@dataclass(frozen=True, slots=True)
class SingleFigure:
    """A figure only one document gives, in its sentence."""

    words: str
    passage: Markup
    direction: str
    outlet: str
    href: str
    finding: str


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/figures/index.md`` and ``docs/figures/<claim>.md`` for every claim."""
    places = places or Places(story)
    rows = {claim.id: answer_rows(places, claim) for claim in story.linked.claims}
    claims = sorted(story.linked.claims, key=lambda one: (-_weight(rows[one.id]), one.question, one.id))
    files: dict[str, str | bytes] = {"docs/figures/index.md": _index(places, claims, rows)}
    for claim in claims:
        files[f"docs/figures/{claim.id}.md"] = _claim_page(places, claim, rows[claim.id])
    return files


def _weight(rows: list[AnswerRow]) -> int:
    return len({one.outlet for row in rows for one in row.printed}) * 10 + len(rows)


def _index(places: Places, claims: list[Claim], rows: dict[str, list[AnswerRow]]) -> str:
    answered = {one.figure for claim in claims for one in claim.answers}
    figures = [at for name, at in places.findings.items() if at.kind == "figure" and name == at.finding.id]
    answers: dict[str, list[Placed]] = {}
    for at in figures:
        if at.finding.id in answered:
            answers.setdefault(at.document, []).append(at)
    single = [at for at in figures if at.finding.id not in answered and not _repeats(at, answers.get(at.document, []))]
    numbered = [at for at in single if isinstance(at.finding, Quantity) and at.finding.low is not None]
    small = [at for at in numbered if _small(at) and at.finding.id not in places.cited]
    wordless = [at for at in single if not isinstance(at.finding, Quantity) or at.finding.low is None]
    folded = {at.finding.id for at in small}
    groups: dict[str, list[SingleFigure]] = {}
    for at in numbered:
        if at.finding.id not in folded and isinstance(at.finding, Quantity):
            groups.setdefault(EVERY_KIND[at.finding.kind], []).append(_single(places, at))
    body = fill(
        "pages/figures.j2",
        claims=[_card(places, claim, rows[claim.id]) for claim in claims],
        groups=sorted(groups.items(), key=lambda item: list(EVERY_KIND.values()).index(item[0])),
        small=[_single(places, at) for at in small],
        wordless=[_single(places, at) for at in wordless],
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
    return ClaimCard(claim.id, question_of(places, claim), summary(claim, rows), spread)


def _single(places: Places, at: Placed) -> SingleFigure:
    context = context_of(at.annotated, at.finding)
    shown = places.may_show(at.document, context)
    words = framed(at.annotated.document.text, context, [Mark(at.finding.span, "figure")]) if shown else Markup()
    return SingleFigure(
        " ".join(filter(None, figure_words(places, at))),
        words,
        places.direction(at.document),
        places.outlet(at.document),
        at.href,
        at.finding.id,
    )


def _claim_page(places: Places, claim: Claim, rows: list[AnswerRow]) -> str:
    drawn = [row.plotted for row in rows if row.plotted]
    told = summary(claim, rows)
    question = question_of(places, claim)
    answered = [row for row in counted_rows(rows) if row.low is not None or row.day]
    body = fill(
        "pages/claim.j2",
        question=question,
        standfirst=standfirst(counted_rows(rows)),
        summary=told,
        because=_sentence(plain(claim.because)),
        drawings=[plot(drawn, width=width, name=name, finding=f"{question} {told}") for name, width in WIDTHS],
        legend=legend(drawn),
        order=order_words(drawn),
        log=_is_log(drawn),
        rows=answered,
        wordless=[row for row in rows if row not in answered],
        caption="Every day, in the words it was printed in" if any(row.day for row in rows) else CAPTION,
        lower=lower,
        documents=len(places.documents),
        up="../../",
    )
    return page(body, title=question, description=told)


def _sentence(words: str) -> str:
    return words and f"{words[0].upper()}{words[1:].rstrip('.')}."


def _is_log(drawn: list[PlotRow]) -> bool:
    values = [value for row in drawn for value in (row.low, row.high)]
    return len(drawn) > 1 and axis_for(values, left=0, right=1).log
