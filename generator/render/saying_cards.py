"""Utterances ready to be placed: each wording in a cell of its own, by the day they were said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.describe.days import lower, when
from generator.render.day_html import day_html
from generator.render.listing import counted
from generator.render.places import Placed, Places
from generator.render.plain import plain
from generator.render.saying_cells import Cell, given_to, wording_cell
from generator.render.saying_heading import heading
from generator.render.sayings import Saying
from generator.render.variants import spread_words

FOLD_DAY = 8
FOLD_WORDINGS = 6


@dataclass(frozen=True, slots=True)
class Unshown:
    """Passages that are not shown, those of one document together; ``why`` says what keeps them off."""

    outlet: str
    href: str
    passages: int
    why: str


@dataclass(frozen=True, slots=True)
class SayingCard:
    """One utterance with its wordings side by side."""

    id: str
    formerly: tuple[str, ...]
    heading: str
    verbatim: bool
    spread: str
    doubt: str
    cells: tuple[Cell, ...]
    more: tuple[Cell, ...]
    hidden: tuple[Unshown, ...]


@dataclass(frozen=True, slots=True)
class DayCard:
    """What was said on one day, in quotation marks and otherwise; ``folded`` is what comes after the first few."""

    title: Markup
    doubt: str
    verbatim: tuple[SayingCard, ...]
    reported: tuple[SayingCard, ...]
    folded: tuple[SayingCard, ...]


def day_cards(places: Places, sayings: Sequence[Saying], speaker: str = "") -> list[DayCard]:
    """Return sayings under the day they were said, else the day they were printed, in the order given.

    ``speaker`` is the id of the one whose page they stand on; wordings given to somebody else say so.
    """
    groups: dict[tuple[str, bool], list[Saying]] = {}
    for one in sayings:
        key = one.said.day.isoformat() if one.said and one.said.day else one.day.words
        groups.setdefault((key, one.said is not None), []).append(one)
    cards = []
    for (_, sure), members in groups.items():
        made = [saying_card(places, one, speaker) for one in members]
        shown, folded = made[:FOLD_DAY], made[FOLD_DAY:]
        day = members[0].day
        if sure:
            title, doubt = day_html(when(day.day.isoformat() if day.day else None, weekday=True)), ""
            if all(one.said and one.said.doubt for one in members):
                doubt = members[0].said.doubt if members[0].said else ""
        elif day.earliest or day.latest:
            title, doubt = (
                Markup("Printed {}").format(day_html(replace(day, words=lower(day.words)))),
                "day of speaking not given",
            )
        else:
            title, doubt = Markup("Day not known"), ""
        cards.append(
            DayCard(
                title,
                doubt,
                tuple(one for one in shown if one.verbatim),
                tuple(one for one in shown if not one.verbatim),
                tuple(folded),
            )
        )
    return cards


def saying_card(places: Places, saying: Saying, speaker: str = "") -> SayingCard:
    """Return one saying with its wordings, on the page of ``speaker``; printings not shown are only counted."""
    own = [one for one in saying.wordings if speaker in given_to(places, one)]
    cells = [wording_cell(places, one, speaker) for one in saying.wordings]
    outlets = {name: places.outlet(name) for name in places.documents}
    names = {outlets[name] for name in saying.documents}
    spread = spread_words(saying.wordings, outlets, documents=len(places.documents), noun=places.outlet_noun)
    if saying.hidden:
        spread = f"{counted(len(names), places.outlet_noun)}, not all of whose words are shown here."
    return SayingCard(
        id=saying.id,
        formerly=saying.formerly,
        heading=heading(saying, own),
        verbatim=saying.verbatim,
        spread=spread,
        doubt=f"Who said it is in doubt: {plain(saying.doubt)}." if saying.doubt else "",
        cells=tuple(cells[:FOLD_WORDINGS]),
        more=tuple(cells[FOLD_WORDINGS:]),
        hidden=unshown(places, saying.hidden),
    )


def unshown(places: Places, hidden: Iterable[Placed]) -> tuple[Unshown, ...]:
    """Return passages that are not shown, counted by document in print order."""
    counts = Counter(at.document for at in hidden)
    return tuple(
        Unshown(places.outlet(name), f"sources/{name}/", counts[name], places.rights.withheld(name))
        for name in sorted(counts, key=lambda name: places.rank[name])
    )
