"""What the answers to one figure-question amount to, in words: the question, how many there are, agreement or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.describe.context import context_of
from generator.model import Claim
from generator.render.answer_row import AnswerRow
from generator.render.listing import counted
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.variants import number


def counted_rows(rows: Sequence[AnswerRow]) -> list[AnswerRow]:
    """Return the rows every page counts: those with a number or a day, or all where none has."""
    answered = [row for row in rows if row.low is not None or row.day]
    return answered or list(rows)


def counts_words(rows: Sequence[AnswerRow]) -> str:
    """Return how many counts, or days, there are."""
    return counted(len(counted_rows(rows)), "day" if any(row.day for row in rows) else "count")


def summary(claim: Claim, rows: list[AnswerRow]) -> str:
    """Return in a sentence or two what the answers amount to: agreement, difference or change, and who stands apart."""
    drawn = [row for row in rows if row.compared]
    days = dict.fromkeys(row.words for row in rows if row.day)
    if days:
        return f"The days differ: {' or '.join(days)}." if len(days) > 1 else f"One day is given: {next(iter(days))}."
    if not drawn:
        return "Nobody prints a number."
    smallest = min(drawn, key=lambda row: (row.low or 0, row.high or 0))
    largest = max(drawn, key=lambda row: (row.high or 0, row.low or 0))
    outlets = {one.outlet for row in rows for one in row.printed}
    if len(drawn) == 1 or smallest.words == largest.words:
        told = f"{number(len(outlets))} outlets" if len(outlets) > 1 else "one outlet"
        text = f"One count, {drawn[0].told}, printed by {told}."
    elif claim.relation == "agree":
        text = f"The counts agree: {smallest.told} and {largest.told} can both be right."
    elif claim.relation == "change":
        first, *_, last = sorted(drawn, key=lambda row: row.said.order)
        text = f"The count changed: {first.told} ({first.day_words}), then {last.told} ({last.day_words})."
    else:
        text = f"The counts differ: from {smallest.told} to {largest.told}."
    lone = next((row for row in drawn if row.apart), None)
    return f"{text} One stands apart: {lone.who}, {lone.told}." if lone else text


def question_of(places: Places, claim: Claim) -> str:
    """Return what a claim asks; words it quotes go where they stand only in documents that may not be shown."""

    def shown(match: re.Match[str]) -> str:
        told = [(at, at.annotated.document.text) for one in claim.answers if (at := places.findings.get(one.figure))]
        holding = [at for at, text in told if match[1] in plain(text)]
        free = [at for at in holding if places.rights.may_show(at.document, context_of(at.annotated, at.finding))]
        return match[0] if free or not holding else "…"

    return re.sub("“([^”]+)”", shown, plain(claim.question))


def standfirst(rows: list[AnswerRow]) -> str:
    """Return how many counts there are, by how many, over how long."""
    people = {row.who for row in rows}
    days = [day for row in rows for day in (row.said.earliest, row.said.latest) if day]
    long = (max(days) - min(days)).days if days else 0
    over = ""
    if long >= 14:
        over = f", over {number(round(long / 7))} weeks"
    elif long >= 1:
        over = f", over {number(long + 1)} days"
    if any(row.day for row in rows):
        outlets = {one.outlet for row in rows for one in row.printed}
        return f"{number(len({row.words for row in rows})).capitalize()} days, in {number(len(outlets))} outlets."
    counts = "One count" if len(rows) == 1 else f"{number(len(rows)).capitalize()} counts"
    by = "one speaker" if len(people) == 1 else f"{number(len(people))} speakers"
    return f"{counts}, by {by}{over}."
