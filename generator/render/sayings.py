"""What each speaker said, by the day it was said: one saying for all its printings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.describe.context import context_of
from generator.describe.days import When
from generator.model import Quotation, Span, Utterance
from generator.render.places import Placed, Places
from generator.render.said import day_said
from generator.render.variants import Printing, Wording, wordings


@dataclass(frozen=True, slots=True)
class Saying:
    """One utterance, or several that one printing holds together; ``printed`` is the first day it was printed.

    ``said`` is the day the reports give for it; ``hidden`` are documents that print it and may not be shown; ``doubt``
    says who else is named for it; ``formerly`` are ids its parts had while they were sayings of their own.
    """

    id: str
    wordings: tuple[Wording, ...]
    hidden: tuple[Placed, ...]
    said: When | None
    printed: When
    doubt: str = ""
    formerly: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document that prints it, once."""
        names = [one.document for wording in self.wordings for one in wording.printings]
        return tuple(dict.fromkeys([*names, *(at.document for at in self.hidden)]))

    @property
    def passages(self) -> int:
        """How many printed passages say it."""
        return sum(len(wording.printings) for wording in self.wordings) + len(self.hidden)

    @property
    def verbatim(self) -> bool:
        """Whether anyone prints words of it inside quotation marks."""
        shown = [one.quotation for wording in self.wordings for one in wording.printings]
        return any(one.quoted for one in shown) or any(
            isinstance(at.finding, Quotation) and bool(at.finding.quoted) for at in self.hidden
        )

    @property
    def sure(self) -> bool:
        """Whether any printing leaves no doubt who said it."""
        shown = [one.quotation.sure for wording in self.wordings for one in wording.printings]
        return any(shown) or any(isinstance(at.finding, Quotation) and at.finding.sure for at in self.hidden)

    @property
    def day(self) -> When:
        """The day to list it under."""
        return self.said or self.printed


@lru_cache(maxsize=1)  # speakers, search, exports and sitemap ask in turn, for the same places
def sayings_by_speaker(places: Places) -> dict[str, tuple[Saying, ...]]:
    """Return the sayings of each speaker id, latest day first; quotations nobody is known for are under ""."""
    linked = places.story.linked
    grouped: dict[str, list[Saying]] = defaultdict(list)
    placed: set[str] = set()
    for together in _gathered(linked.utterances):
        found = places.quotations(tuple(dict.fromkeys(name for one in together for name in _quotations(one))))
        if found:
            placed.update(at.finding.id for at, _ in found)
            doubt = "; ".join(filter(None, (one.doubt for one in together)))
            before = (label for one in together for label in (one.id, *one.formerly, *_quotations(one)))
            saying = _saying(places, f"said-{together[0].id}", [at for at, _ in found], doubt)
            former = dict.fromkeys(f"said-{label}" for label in before)
            saying = replace(saying, formerly=tuple(label for label in former if label != saying.id))
            for speaker in _speakers(places, together, [quotation for _, quotation in found]):
                grouped[speaker].append(saying)
    for name, at in places.findings.items():
        if at.kind == "quotation" and name == at.finding.id and name not in placed:
            grouped[linked.speaker_of.get(name, "")].append(_saying(places, f"said-{name}", [at]))
    return {speaker: tuple(sorted(items, key=_order)) for speaker, items in grouped.items()}


@lru_cache(maxsize=1)
def pages_of_sayings(places: Places) -> dict[str, tuple[str, ...]]:
    """Return the addresses of the saying that each shared quotation stands in, by quotation id: one a speaker."""
    pages: dict[str, tuple[str, ...]] = {}
    for speaker, sayings in sayings_by_speaker(places).items():
        for saying in (one for one in sayings if speaker and one.passages > 1 and one.wordings):
            printed = [one.quotation.id for wording in saying.wordings for one in wording.printings]
            for name in (*printed, *(at.finding.id for at in saying.hidden)):
                pages[name] = (*pages.get(name, ()), f"speakers/{speaker}/#{saying.id}")
    return pages


def _quotations(utterance: Utterance) -> list[str]:
    return [name for variant in utterance.variants for name in variant.quotations]


def _gathered(utterances: Iterable[Utterance]) -> list[list[Utterance]]:
    """Return ``utterances``, those together that share a printing: a reader is shown each printing once."""
    groups: list[list[Utterance]] = []
    at: dict[str, int] = {}
    for one in utterances:
        met = sorted({at[name] for name in _quotations(one) if name in at})
        home = met[0] if met else len(groups)
        if not met:
            groups.append([])
        groups[home].append(one)
        for other in met[1:]:
            groups[home] += groups[other]
            groups[other] = []
        at |= {name: home for member in groups[home] for name in _quotations(member)}
    return [group for group in groups if group]


def _speakers(places: Places, together: Sequence[Utterance], quotations: Iterable[Quotation]) -> list[str]:
    """Return on whose pages a saying stands: its speaker's, and where that is open each one's that is named for it."""
    of = places.story.linked.speaker_of
    speakers = [one.speaker for one in together if one.speaker]
    if not speakers or any(one.doubt for one in together):
        named = list(dict.fromkeys(of[one.id] for one in quotations if one.id in of))
        speakers += named if len(named) == 1 or any(one.doubt for one in together) else []
    return list(dict.fromkeys(speakers)) or [""]


def _order(saying: Saying) -> tuple[int, bool, str, bool, int, str]:
    day = saying.day.earliest or saying.day.latest
    later = -day.toordinal() if day else 0
    return (later, saying.said is None, saying.day.words, not saying.verbatim, -len(saying.documents), saying.id)


def _saying(places: Places, name: str, found: list[Placed], doubt: str = "") -> Saying:
    order = places.rank
    found = sorted(found, key=lambda at: (order[at.document], at.finding.span))
    visible = [at for at in found if places.rights.may_show(at.document, context_of(at.annotated, at.finding))]
    visible = _once(visible)
    printings = [
        Printing(at.document, at.finding, at.annotated.document.text)
        for at in visible
        if isinstance(at.finding, Quotation)
    ]
    said = next(filter(None, (day_said(places, at) for at in found)), None)
    printed = min((places.printed(at.document) for at in found), key=lambda day: day.order)
    hidden = [at for at in found if not places.rights.may_show(at.document, context_of(at.annotated, at.finding))]
    return Saying(name, wordings(printings), tuple(hidden), said, printed, doubt)


def _once(found: Sequence[Placed]) -> list[Placed]:
    """Return ``found`` with one sentence of one document once, by the fullest of the quotations made of it."""
    best: dict[tuple[str, Span], Placed] = {}
    for at in found:
        key = (at.document, at.finding.sentence)
        if key not in best or _fullness(at) > _fullness(best[key]):
            best[key] = at
    return [at for at in found if best[at.document, at.finding.sentence] is at]


def _fullness(at: Placed) -> tuple[int, int]:
    one = at.finding
    parts = (one.quoted, one.contents) if isinstance(one, Quotation) else ((), ())
    return sum(map(len, parts[0])), sum(map(len, parts[1]))
