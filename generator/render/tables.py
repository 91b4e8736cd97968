"""A story as tables: what every export is made of. Words that may not be shown are left out, their places stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.describe.context import context_of
from generator.describe.days import When, when
from generator.model import Quantity, Quotation, Timex
from generator.render.answer_words import question_of
from generator.render.places import Placed, Places
from generator.render.plain import plain
from generator.render.said import day_said
from generator.render.speaker_facts import may_show, role_of
from generator.render.timeline import event_pages

Cell = str | int | float | None
TEXTS = {"start", "end", "sure", "origins", "words"}  # columns that hold whole numbers
REALS = {"confidence", "low", "high"}


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` and as many cells in each of ``rows``; ``about`` says in a sentence what a row is.

    ``links`` names the table a column points into by its ``id``.
    """

    name: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    links: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1)
def tables(places: Places) -> tuple[Table, ...]:
    """Return documents, speakers, quotations, figures, dates, events and claims, rows in print order."""
    return (
        _documents(places),
        _speakers(places),
        _quotations(places),
        _figures(places),
        _dates(places),
        _events(places),
        _claims(places),
    )


def _documents(places: Places) -> Table:
    rows = []
    for name, one in places.documents.items():
        at = one.document
        rows.append((
            name, places.outlet(name), plain(at.title), "; ".join(map(plain, at.authors)), at.published, at.url or None,
            at.archived_url or None, places.rights.shows(name), len(at.text.split()), at.sha256 or None,
            f"sources/{name}/",
        ))  # fmt: skip
    columns = (
        "id",
        "outlet",
        "title",
        "authors",
        "published",
        "url",
        "archived_url",
        "shown",
        "words",
        "sha256",
        "page",
    )
    return Table("documents", "One source document.", columns, tuple(rows))


def _speakers(places: Places) -> Table:
    rows = []
    for one in places.speakers.values():
        forms = sorted({plain(alias.text) for alias in one.aliases if may_show(places, alias.document)})
        rows.append((one.id, plain(one.name), one.type, role_of(places, one), "; ".join(forms), f"speakers/{one.id}/"))
    return Table("speakers", "One person or body.", ("id", "name", "type", "role", "printed_as", "page"), tuple(rows))


def _placed(places: Places, kind: str) -> Iterable[Placed]:
    return (at for name, at in places.findings.items() if at.kind == kind and name == at.finding.id)


def _shown(places: Places, at: Placed) -> bool:
    return places.rights.may_show(at.document, context_of(at.annotated, at.finding))


def _place(places: Places, at: Placed) -> tuple[Cell, ...]:
    finding = at.finding
    text = places.words(at) if _shown(places, at) else None
    return (finding.id, at.document, text, finding.span.start, finding.span.end)


PLACE = ("id", "document", "text", "start", "end")
MADE = ("rule", "confidence", "page")


def _made(at: Placed) -> tuple[Cell, ...]:
    return (at.finding.rule, round(at.finding.confidence, 4), at.href)


def _quotations(places: Places) -> Table:
    of = places.story.linked.speaker_of
    utterances: dict[str, list[str]] = {}
    for shared in places.story.linked.utterances:
        for variant in shared.variants:
            for name in variant.quotations:
                utterances.setdefault(name, []).append(shared.id)
    rows = []
    for at in _placed(places, "quotation"):
        one = at.finding
        if isinstance(one, Quotation):
            speaker = places.speakers.get(of.get(one.id, ""))
            said = day_said(places, at)
            rows.append((
                *_place(places, at), one.kind, speaker.id if speaker else None,
                plain(speaker.name) if speaker else None, "; ".join(map(plain, one.candidates)) or None, int(one.sure),
                (plain(one.doubt) or None) if _shown(places, at) else None, one.stance,
                said.edtf if said else None, "; ".join(utterances.get(one.id, ())) or None, *_made(at),
            ))  # fmt: skip
    columns = (
        *PLACE, "kind", "speaker", "speaker_name", "candidates", "sure", "doubt", "stance", "said", "utterance", *MADE,
    )  # fmt: skip
    links = (("document", "documents"), ("speaker", "speakers"))
    return Table("quotations", "One quotation or paraphrase in one document.", columns, tuple(rows), links)


def _figures(places: Places) -> Table:
    claim = {one.figure: each.id for each in places.story.linked.claims for one in each.answers}
    rows = []
    for at in _placed(places, "figure"):
        one = at.finding
        if isinstance(one, Quantity):
            speaker = places.speaker(one.speaker)
            shown = _shown(places, at)
            rows.append((
                *_place(places, at), None if one.low is None else float(one.low),
                None if one.high is None else float(one.high), one.modifier, one.kind, one.unit,
                plain(one.counted) if one.counted and shown else None, speaker.id if speaker else None,
                claim.get(one.id), *_made(at),
            ))  # fmt: skip
    columns = (*PLACE, "low", "high", "modifier", "kind", "unit", "counted", "speaker", "claim", *MADE)
    links = (("document", "documents"), ("speaker", "speakers"))
    return Table(
        "figures",
        "One figure in one document; low and high are equal for a single number.",
        columns,
        tuple(rows),
        links,
    )


def _dates(places: Places) -> Table:
    rows = []
    for at in _placed(places, "date"):
        one = at.finding
        if isinstance(one, Timex):
            rows.append((
                *_place(places, at), one.type, one.value, one.edtf, one.earliest, one.latest,
                (plain(one.because) or None) if _shown(places, at) else None, *_made(at),
            ))  # fmt: skip
    columns = (*PLACE, "type", "value", "edtf", "earliest", "latest", "because", *MADE)
    return Table(
        "dates",
        "One time expression in one document (TIMEX3, EDTF).",
        columns,
        tuple(rows),
        (("document", "documents"),),
    )


def _events(places: Places) -> Table:
    rows, where = [], event_pages(places)
    for one in sorted(places.story.linked.timeline, key=lambda event: (when(event.date).order, event.id)):
        at = when(one.date)
        people = [speaker.id for label in one.participants if (speaker := places.speaker(label))]
        documents = dict.fromkeys(each.document for each in one.evidence if each.document in places.documents)
        rows.append((
            one.id, one.date, _iso(at, first=True), _iso(at, first=False), one.kind,
            places.own_words(one.text, one.evidence) or None, "; ".join(documents), "; ".join(people),
            "; ".join(one.reported), one.origins, where[one.id],
        ))  # fmt: skip
    columns = (
        "id", "date", "earliest", "latest", "kind", "text", "documents", "speakers", "reported", "origins", "page",
    )  # fmt: skip
    return Table("events", "One dated thing that happened or is expected.", columns, tuple(rows))


def _iso(at: When, *, first: bool) -> str | None:
    day = at.earliest if first else at.latest
    return day.isoformat() if day else None


def _claims(places: Places) -> Table:
    rows = []
    for claim in places.story.linked.claims:
        for one in claim.answers:
            if one.document in places.documents:
                speaker = places.speaker(one.speaker)
                rows.append((
                    claim.id, question_of(places, claim), claim.relation, claim.origins, one.document, one.figure,
                    one.value, one.modifier, speaker.id if speaker else None, plain(one.speaker or "") or None,
                    one.date, f"figures/{claim.id}/",
                ))  # fmt: skip
    columns = (
        "claim", "question", "relation", "origins", "document", "figure", "value", "modifier", "speaker",
        "according_to", "date", "page",
    )  # fmt: skip
    links = (("document", "documents"), ("figure", "figures"), ("speaker", "speakers"))
    return Table("claims", "One document's answer to a question that several answer.", columns, tuple(rows), links)
