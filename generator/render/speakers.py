"""The speakers: an index with counts, and a page each with everything they are printed as having said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from generator.describe.days import when
from generator.model import Speaker, Story
from generator.render.day_html import day_html
from generator.render.listing import counted
from generator.render.places import Placed, Places
from generator.render.plain import plain
from generator.render.saying_cards import FOLD_DAY, day_cards, saying_card, unshown
from generator.render.sayings import Saying, sayings_by_speaker
from generator.render.speaker_facts import company_of, figure_row, figures_given, may_show, names_of, role_of
from generator.render.templates import fill, page
from generator.render.variants import number

UP = "../../"
COMPANY = 8


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/speakers/index.md`` and ``docs/speakers/<id>.md`` for every speaker of the story."""
    places = places or Places(story)
    said = sayings_by_speaker(places)
    figures = figures_given(places)
    company = company_of(places)
    files: dict[str, str | bytes] = {"docs/speakers/index.md": _index(places, said, figures)}
    for speaker in places.speakers.values():
        files[f"docs/speakers/{speaker.id}.md"] = _speaker_page(
            places,
            speaker,
            said.get(speaker.id, ()),
            open_ones=said.get("", ()),
            figures=figures.get(speaker.id, []),
            company=company.get(speaker.id, Counter()),
        )
    return files


def _index(places: Places, said: dict[str, tuple[Saying, ...]], figures: dict[str, list[Placed]]) -> str:
    rows: list[dict[str, Any]] = []
    quiet: list[dict[str, Any]] = []
    known = heard(places)
    for speaker in places.speakers.values():
        sayings = said.get(speaker.id, ())
        outlets = {places.outlet(name) for one in sayings for name in one.documents}
        days = [one.day for one in sayings if one.day.latest]
        row = {
            "id": speaker.id,
            "name": plain(speaker.name),
            "role": role_of(places, speaker),
            "verbatim": sum(one.verbatim for one in sayings),
            "reported": sum(not one.verbatim for one in sayings),
            "figures": len(figures.get(speaker.id, ())),
            "outlets": len(outlets),
            "day": day_html(when(max(days, key=lambda day: day.order).edtf)) if days else "",
            "words": " ".join(
                dict.fromkeys(plain(alias.text) for alias in speaker.aliases if may_show(places, alias.document))
            ),
        }
        (rows if speaker.id in known else quiet).append(row)
    rows.sort(key=lambda row: (-int(row["verbatim"]) - int(row["reported"]), str(row["name"]).casefold()))
    open_ones = said.get("", ())
    cards = [saying_card(places, one) for one in open_ones if one.wordings]
    hidden = _unseen(open_ones)
    body = fill(
        "pages/speakers.j2",
        rows=rows,
        quiet=quiet,
        open=cards[:FOLD_DAY],
        more_open=cards[FOLD_DAY:],
        hidden=unshown(places, hidden),
        hidden_count=len(hidden),
        outlets=f"{places.outlet_noun.capitalize()}s",
        summary=_index_summary(len(rows), places),
        up="../",
    )
    return page(body, title="Speakers", description=_index_summary(len(rows), places))


def heard(places: Places) -> frozenset[str]:
    """Return the speakers who are quoted or paraphrased, or who give a figure; the rest are only named."""
    return frozenset(places.speakers) & {*sayings_by_speaker(places), *figures_given(places)}


def _index_summary(speakers: int, places: Places) -> str:
    if not speakers:
        return "Who is quoted or paraphrased in the documents, and how often."
    who = counted(speakers, "person or body", "people and bodies")
    return f"{who[0].upper()}{who[1:]} quoted or paraphrased in {counted(len(places.documents), 'document')}."


def _speaker_page(
    places: Places,
    speaker: Speaker,
    sayings: Sequence[Saying],
    *,
    open_ones: Sequence[Saying],
    figures: Sequence[Placed],
    company: Counter[str],
) -> str:
    outlets = list(dict.fromkeys(places.outlet(name) for one in sayings for name in one.documents))
    role, name = role_of(places, speaker), plain(speaker.name)
    hidden = _unseen(sayings)
    alone = sum(len({places.outlet(document) for document in one.documents}) == 1 for one in sayings)
    days = day_cards(places, [one for one in sayings if one.wordings], speaker.id)
    said = [one for day in days for one in (*day.verbatim, *day.reported, *day.folded)]
    cells = [cell for one in said for cell in (*one.cells, *one.more)]
    body = fill(
        "pages/speaker.j2",
        name=name,
        standfirst=_standfirst(role, sayings, outlets, places.outlet_noun),
        facts=[
            ("Utterances", f"{len(sayings):,}"),
            ("Printed passages", f"{sum(one.passages for one in sayings):,}"),
            (f"{places.outlet_noun.capitalize()}s", f"{len(outlets):,}"),
            (f"In one {places.outlet_noun} only", f"{alone:,}"),
        ]
        if sayings
        else [],
        days=days,
        hidden=unshown(places, hidden),
        hidden_count=len(hidden),
        perhaps=[saying_card(places, one) for one in _perhaps(speaker, open_ones)],
        tinted=any('<mark class="own"' in cell.passage + cell.rest for cell in cells),
        barred=any('<mark class="diff"' in cell.passage + cell.rest for cell in cells),
        figures=[figure_row(places, at) for at in figures],
        company=[
            (one, plain(places.speakers[one].name), times)
            for one, times in sorted(company.items(), key=lambda item: (-item[1], item[0]))[:COMPANY]
        ],
        see_also=[(one, plain(places.speakers[one].name)) for one in speaker.see_also if one in places.speakers],
        names=names_of(places, speaker),
        joined="; ".join(places.reason(words) for words in speaker.merged_because),
        up=UP,
    )
    ld = [_quotation_data(places, speaker, one, role) for one in sayings if one.verbatim and one.sure and one.wordings]
    description = (
        f"What {name} is printed as having said, and how {counted(len(outlets), places.outlet_noun)} printed it."
    )
    return page(body, title=name, description=description, **({"ld": ld[:50]} if ld else {}))


def _unseen(sayings: Sequence[Saying]) -> list[Placed]:
    """Return the passages of utterances no printing of which is shown: counted, for a list of blanks tells nothing."""
    return [at for one in sayings if not one.wordings for at in one.hidden]


def _standfirst(role: str, sayings: Sequence[Saying], outlets: Sequence[str], noun: str) -> str:
    start = f"{role[0].upper()}{role[1:]}. " if role else ""
    if not sayings:
        return f"{start}Named, but not quoted, in the documents of this story."
    does = "Quoted" if any(one.verbatim for one in sayings) else "Paraphrased"
    does += " or paraphrased" if does == "Quoted" and not all(one.verbatim for one in sayings) else ""
    by = outlets[0] if len(outlets) == 1 else f"{number(len(outlets))} {noun}s"
    days = {one.said.day for one in sayings if one.said}
    when_said = (
        f", on {number(len(days))} {'day' if len(days) == 1 else 'days'} that are given" if len(days) > 1 else ""
    )
    return f"{start}{does} by {by}{when_said}."


def _perhaps(speaker: Speaker, open_ones: Sequence[Saying]) -> list[Saying]:
    """Return the open quotations this speaker is one of the candidates for."""
    names = {speaker.name.casefold(), speaker.id, *(alias.text.casefold() for alias in speaker.aliases)}
    return [
        one
        for one in open_ones
        if any(
            candidate.casefold() in names
            for wording in one.wordings
            for printing in wording.printings
            for candidate in printing.quotation.candidates
        )
    ]


def _quotation_data(places: Places, speaker: Speaker, saying: Saying, role: str) -> dict[str, object]:
    """Return schema.org's Quotation for one saying, based on its documents; the day only where it is sure."""
    first = saying.wordings[0].first
    words = " … ".join(plain(part.of(first.text)) for part in first.quotation.quoted or first.quotation.contents)
    kind = "Person" if speaker.type == "person" else "Organization"
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "@id": places.address(f"speakers/{speaker.id}/#{saying.id}"),
        "text": words,
        "spokenByCharacter": {
            "@type": kind,
            "name": plain(speaker.name),
            **({"jobTitle": role} if role and kind == "Person" else {}),
        },
        "isBasedOn": [places.address_of(name) for name in saying.documents],
    }
    if saying.said and saying.said.machine:
        data["dateCreated"] = saying.said.machine
    return data
