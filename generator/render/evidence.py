"""What stands behind one note: the words, who said them, who printed them and when, and where to check."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.context import context_of
from generator.describe.days import when
from generator.model import Finding, Quantity, Quotation, Span, Timex
from generator.render.day_html import day_doubt, day_html
from generator.render.fragments import text_fragment
from generator.render.marking import marks_of
from generator.render.passage_html import passage_html
from generator.render.places import Placed, Places
from generator.render.plain import bare, plain, web_address
from generator.render.spread import Spread, Spreads
from generator.render.templates import fill

KINDS = {"direct": "Quotation", "mixed": "Quotation, part direct", "indirect": "Paraphrase"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCard:
    """One finding, ready to be placed. Links into the site are from its top: put the way up (``root``) before them.

    ``kind`` is in words. ``who`` and ``role`` are empty where nobody is named; ``speaker`` is a speaker's id or empty.
    ``passage`` is the words in their sentence, the evidence marked, or empty where they are not shown. ``day`` holds a
    ``<time>`` where the day is sure. ``doubts`` are words for what is not known. ``here`` leads to the passage by its
    id, or to the page of a document that shows none of it; ``fragment`` is the text directive that finds it without.
    ``publisher`` and ``archive`` lead to the words there, where their addresses are known.
    """

    id: str
    kind: str
    document: str
    outlet: str
    day: Markup
    doubts: tuple[str, ...]
    passage: Markup
    rest: Markup
    rest_words: int
    language: str
    direction: str
    spread: Spread
    rights: str
    here: str
    fragment: str
    publisher: str
    archive: str
    who: str = ""
    role: str = ""
    speaker: str = ""
    because: str = ""

    @property
    def here_words(self) -> str:
        """What the link to the document says: it promises the words only where they are shown."""
        return "In the document" if self.passage else "About the document"

    def html(self, root: str) -> Markup:
        """Return the note as HTML (phrasing content only), for a page ``root`` above which the site begins."""
        return Markup(fill("parts/note.j2", card=self, root=root).strip())


class Evidence:
    """The cards of one story by finding id, made when asked for."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.spreads = Spreads(places)
        self._made: dict[str, EvidenceCard] = {}

    def __contains__(self, label: str) -> bool:
        """Say whether a finding of the story bears this id, now or before."""
        return label in self.places.findings

    def __getitem__(self, label: str) -> EvidenceCard:
        """Return the card of the finding with this id; raise KeyError where there is none."""
        at = self.places.findings[label]
        name = at.finding.id
        if name not in self._made:
            self._made[name] = self._card(at)
        return self._made[name]

    def _card(self, at: Placed) -> EvidenceCard:
        document, finding = at.annotated.document, at.finding
        printed = when(document.published, weekday=True)
        context = context_of(at.annotated, finding)
        visible = self.places.rights.may_show(at.document, context)
        passage, rest, over = passage_html(at, context) if visible else (Markup(), Markup(), 0)
        within = None if self.places.rights.shows(document.id) == "full" else context
        fragment = text_fragment(document.text, _spoken(finding), within=within) if visible else ""
        who, role, speaker, doubt = self._who(at)
        count = len(context.of(document.text).split())
        return EvidenceCard(
            id=finding.id,
            kind=kind_words(finding),
            document=document.id,
            outlet=self.places.outlet(document.id),
            day=day_html(printed),
            doubts=tuple(filter(None, (day_doubt(printed, document.published_from), doubt, *state_doubts(finding)))),
            passage=passage,
            rest=rest,
            rest_words=over,
            language=document.language if document.language != self.places.story.config.language else "",
            direction=self.places.direction(document.id),
            spread=self.spreads.of(at),
            rights=self._rights(at, count) if visible else f"not shown: {self.places.rights.withheld(document.id)}",
            here=at.href if visible else f"sources/{document.id}/",
            fragment=fragment,
            publisher=_with_words(document.url, fragment),
            archive=_with_words(document.archived_url, fragment),
            who=who,
            role=role,
            speaker=speaker,
            because=plain(finding.because) if isinstance(finding, Timex) else "",
        )

    def _rights(self, at: Placed, words: int) -> str:
        return "text shown in full" if self.places.rights.shows(at.document) == "full" else f"excerpt, {words} words"

    def _who(self, at: Placed) -> tuple[str, str, str, str]:
        """Return name, role, speaker id and doubt of whoever the words are attributed to."""
        finding: Finding | None = at.finding
        if isinstance(finding, Quantity | Timex):
            named = finding.speaker if isinstance(finding, Quantity) else None
            finding = self.places.around(at) or finding
            if not isinstance(finding, Quotation):
                if not named:
                    return self.places.outlet(at.document), "in its own words", "", ""
                known = self.places.speaker(named)
                return (known.name if known else plain(named)), "", (known.id if known else ""), ""
        if not isinstance(finding, Quotation):
            around = self.places.around(at)
            return (
                self._speaker(at, around) if around else (self.places.outlet(at.document), "in its own words", "", "")
            )
        return self._speaker(at, finding)

    def _speaker(self, at: Placed, quotation: Quotation) -> tuple[str, str, str, str]:
        text = at.annotated.document.text
        known = self.places.speakers.get(self.places.story.linked.speaker_of.get(quotation.id, ""))
        doubt = quotation.doubt or ("" if quotation.sure or not quotation.candidates else "speaker not certain")
        if known is None and not quotation.speaker:
            words = plain(quotation.mention.of(text)) if quotation.mention else ""
            who = f"“{words}”" if words else "Speaker not named"
            return who, "", "", plain(doubt) or ("" if words else "speaker not named")
        name = known.name if known else plain(quotation.speaker or "")
        return name, self._role(at, quotation, name), known.id if known else "", plain(doubt)

    def _role(self, at: Placed, quotation: Quotation, name: str) -> str:
        """Return the role the document itself prints: with this mention, else anywhere for this name."""
        here = [m for m in at.annotated.mentions if m.role and quotation.mention and m.span.overlaps(quotation.mention)]
        there = [m for m in at.annotated.mentions if m.role and m.name and m.name in {name, quotation.speaker}]
        role = plain((here or there)[0].role) if here or there else ""
        return "" if bare(role) == bare(name) else role


def kind_words(finding: Finding) -> str:
    """Return what kind of evidence a finding is, in words."""
    if isinstance(finding, Quotation):
        return KINDS[finding.kind]
    return "Figure" if isinstance(finding, Quantity) else "Date" if isinstance(finding, Timex) else "Passage"


def _spoken(finding: Finding) -> Span:
    """Return the stretch a text fragment names: the first words drawn, for a split quotation is not one stretch."""
    return marks_of(finding, named=False)[0].span


def _with_words(url: str, fragment: str) -> str:
    """Return the address of the words in the page at ``url``; nothing for what is no web address."""
    page, _, place = web_address(url).partition(":~:")[0].partition("#")
    return f"{page}#{place}:~:text={fragment}" if page and fragment else f"{page}#{place}" if place else page


def state_doubts(finding: Finding) -> tuple[str, ...]:
    """Return what became of a finding's words when its document changed."""
    return ("the document's wording has changed since",) if finding.state == "edited" else ()
