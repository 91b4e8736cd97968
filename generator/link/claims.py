"""Figures that answer the same question, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.describe.origins import Origins
from generator.link.asked import Asked
from generator.link.days import Days, day_bounds
from generator.link.figure_clusters import gather_figures
from generator.link.figure_conversions import conversions
from generator.link.figure_facts import ask
from generator.link.labels import label
from generator.link.naming import Naming
from generator.link.questions import questions_of
from generator.link.relations import relation_of
from generator.model import Annotated, Answer, Claim, SharedPassage


def compare_figures(
    documents: tuple[Annotated, ...],
    *,
    speaker_of: Mapping[str, str],
    passages: tuple[SharedPassage, ...] = (),
    speaker_named: Mapping[tuple[str, str], str] | None = None,
) -> tuple[Claim, ...]:
    """Return the questions several documents, or several speakers, answer with a figure; in alphabetical order.

    What is counted, whose, in what state (sent, killed), where and when, the numbers themselves and the words around
    them speak for or against two figures answering one question (``figure_pairs``); what a figure leaves open is filled
    from the words around it. ``Answer.speaker`` is a speaker's id, from
    ``speaker_of`` by quotation or mention or from ``speaker_named`` by document and name, else the name as printed.
    ``Answer.date`` is EDTF: the day the figure was given, else the day of print.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    origins = Origins(passages, ordered)
    naming = Naming(ordered, speaker_of, speaker_named or {})
    figures = [asked for one in ordered for asked in ask(one)]
    texts = {one.document.id: one.document.text for one in ordered}
    taken: set[str] = set()
    gathered = (group for group in gather_figures(figures, texts, origins) if _worth_telling(group, naming))
    groups = [sorted(group, key=_day) for group in gathered]
    claims = [
        _claim(group, question, texts, naming=naming, origins=origins, taken=taken)
        for group, question in zip(groups, questions_of(groups), strict=True)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _worth_telling(cluster: Sequence[Asked], naming: Naming) -> bool:
    if all(one.figure.vague for one in cluster):
        return False  # "thousands" and "thousands": nobody gives a number to compare
    if all(one.kind == "count" and not one.noun for one in cluster):
        return False  # two prints of a number that counts nothing one can tell
    if len({one.document for one in cluster}) > 1:
        return True
    speakers = {naming.of_figure(one.document, one.figure) for one in cluster}
    if not any(one.restates for one in cluster):
        return False  # within one document two numbers for one thing are set against each other in words
    return len(speakers) > 1 and len({(one.figure.low, one.figure.high) for one in cluster}) > 1


def _day(one: Asked) -> tuple[Days, tuple[str, int]]:
    return day_bounds(one.said) or ("9999", "9999"), one.order


def _claim(
    group: Sequence[Asked],
    question: str,
    texts: Mapping[str, str],
    *,
    naming: Naming,
    origins: Origins,
    taken: set[str],
) -> Claim:
    base = conversions(group, texts)
    told = [
        (
            one,
            Answer(
                document=one.document,
                figure=one.figure.id,
                value=one.figure.value,
                modifier=one.figure.sign,
                speaker=naming.of_figure(one.document, one.figure),
                date=one.said,
                converts=base.get(one.figure.id),
            ),
        )
        for one in group
    ]
    count = origins.count((one.document, one.figure.span) for one, _ in told)
    relation, because = relation_of([pair[0] for pair in told], [pair[1] for pair in told], origins=count)
    return Claim(
        id=label(question.removeprefix("How "), taken=taken),
        question=question,
        relation=relation,
        answers=tuple(answer for _, answer in told),
        origins=count,
        because=because,
    )
