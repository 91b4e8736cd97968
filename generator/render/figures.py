"""The figures: an index of every question more than one document answers, and a page with a picture for each."""

from __future__ import annotations

from generator.describe.days import lower
from generator.model import Claim, Story
from generator.render.answer_row import AnswerRow
from generator.render.answer_words import counted_rows, question_of, standfirst, summary
from generator.render.answers import answer_rows
from generator.render.axis import axis_for
from generator.render.figure_index import index
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.plot import order_words, plot
from generator.render.signs import PlotRow, legend
from generator.render.templates import fill, page

WIDTHS = (("wide", 918), ("middle", 640), ("narrow", 354))
CAPTION = "Every count, in the words it was printed in"


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/figures/index.md`` and ``docs/figures/<claim>.md`` for every claim."""
    places = places or Places(story)
    rows = {claim.id: answer_rows(places, claim) for claim in story.linked.claims}
    claims = sorted(story.linked.claims, key=lambda one: (-_weight(rows[one.id]), one.question, one.id))
    files: dict[str, str | bytes] = {"docs/figures/index.md": index(places, claims, rows)}
    for claim in claims:
        files[f"docs/figures/{claim.id}.md"] = _claim_page(places, claim, rows[claim.id])
    return files


def _weight(rows: list[AnswerRow]) -> int:
    return len({one.outlet for row in rows for one in row.printed}) * 10 + len(rows)


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
