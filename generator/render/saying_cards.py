"""Utterances ready to be placed: each wording in a cell of its own, by the day they were said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.describe.context import begins_inside, context_of, ends_inside
from generator.describe.days import lower, when
from generator.model import Quotation, Span
from generator.render.evidence import day_html, framed
from generator.render.marking import Mark, draw, marks_of
from generator.render.places import Placed, Places, counted
from generator.render.plain import plain, shorten, web_address
from generator.render.sayings import Saying
from generator.render.variants import Printing, Wording, spread_words

KINDS = {"direct": "Direct", "mixed": "Part direct", "indirect": "Paraphrase"}
HEADING = 32  # words of an utterance in its heading
FAR = 8  # words between the verb and what was said; a heading holds no more
THAT = re.compile(r"\A\s*that\s+", re.IGNORECASE)
BEFORE = re.compile(r"\bthat\s*\Z", re.IGNORECASE)
CLAUSAL = {"say", "says", "said", "saying", "according to"}  # what follows these is a sentence of its own
OPENS = re.compile(r"(?:he|she|it|they|we|I|there)\b", re.IGNORECASE)  # a clause of its own
# "did not say", "has never confirmed", "wouldn't say": what follows is not what was said
NEGATED = re.compile(r"(?:\w+\s+)?(?:\w+n['’]t|not|never|cannot)\s+(?:\w+\s+)?$")
ENDED = re.compile(r"[.!?]\s")
LONG = 60  # words of one printing; what is longer folds
FOLD_DAY = 8
FOLD_WORDINGS = 6


@dataclass(frozen=True, slots=True)
class PrintLink:
    """Where a wording is printed."""

    outlet: str
    href: str
    day: Markup
    finding: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One wording; ``rest`` is what folds away of a long one, ``given`` are the other speakers it is given to."""

    links: tuple[PrintLink, ...]
    given: tuple[tuple[str, str], ...]
    same: bool
    passage: Markup
    rest: Markup
    rest_words: int
    kind: str
    cite: str
    language: str
    direction: str
    doubts: tuple[str, ...]


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
    own = [one for one in saying.wordings if speaker in _given(places, one)]
    cells = [_cell(places, one, speaker) for one in saying.wordings]
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


def heading(saying: Saying, own: Sequence[Wording] = ()) -> str:
    """Return the words in quotation marks of the fullest printing, else its own words without marks.

    Of several wordings those count that are the page's ``own``: a body's page is headed by the body's words.
    """
    if not saying.wordings:
        return "Words that are not shown here"
    first = (own or saying.wordings)[0].first
    if first.quotation.quoted:
        parts = [plain(part.of(first.text)).strip("“”\"„«»‘’', ") for part in first.quotation.quoted]
        return shorten(" … ".join(f"“{part}”" for part in parts if part), HEADING)
    words = plain(retold(first)).rstrip(" ,;:")
    return shorten(words[:1].upper() + words[1:], HEADING)


def retold(first: Printing) -> str:
    """Return the words of a paraphrase that stand by themselves: what was said, or that with the verb it hangs on.

    "warned that the dam was full" is "the dam was full"; but "declined to say", "accused the town of waiting" and
    "did not say that" mean nothing, or the opposite, without their verb.
    """
    quotation, text = first.quotation, first.text
    content = quotation.contents[0]
    rest = [part.of(text) for part in quotation.contents[1:]]
    said = content.of(text)
    cue = quotation.cue
    if cue is None or cue.start > content.start:
        whole = said[:1].isupper() or not said[:1].isalpha() or THAT.match(said) or rest
        return " … ".join([THAT.sub("", said), *rest]) if whole else quotation.sentence.of(text)
    between = text[cue.end : content.start]
    lead = NEGATED.search(text[max(quotation.sentence.start, 0) : cue.start])
    clause = THAT.match(said) or BEFORE.search(between) or OPENS.match(said) or cue.of(text).casefold() in CLAUSAL
    if clause and quotation.stance == "neutral" and not lead:
        return " … ".join([THAT.sub("", said), *rest])
    if len(between.split()) > FAR or ENDED.search(between):
        return quotation.sentence.of(text)
    start = quotation.sentence.start + lead.start() if lead else cue.start
    return " … ".join([text[start : content.end], *rest])


def _given(places: Places, wording: Wording) -> list[str]:
    """Return the ids of the speakers that a wording is given to."""
    of = places.story.linked.speaker_of
    return list(dict.fromkeys(of[one.quotation.id] for one in wording.printings if one.quotation.id in of))


def _cell(places: Places, wording: Wording, speaker: str) -> Cell:
    first = wording.first
    at = places.findings[first.quotation.id]
    context = context_of(at.annotated, first.quotation)
    marks = [Mark(mark.span, mark.kind) for mark in marks_of(first.quotation, named=False) if mark.kind == "own"]
    marks += [Mark(span, "diff") for span in wording.differing]
    cut = _cut(first.text, context)
    rest = Span(cut, context.end) if cut < context.end else None
    quotations = [one.quotation for one in wording.printings]
    document = at.annotated.document
    others = [name for name in _given(places, wording) if speaker and name != speaker and name in places.speakers]
    return Cell(
        given=tuple((name, plain(places.speakers[name].name)) for name in others),
        links=tuple(
            PrintLink(
                places.outlet(one.document),
                f"sources/{one.document}/#{one.quotation.id}",
                day_html(when(places.printed(one.document).edtf or None)),
                one.quotation.id,
            )
            for one in wording.printings
        ),
        same=len(wording.printings) > 1,
        passage=_opening(first.text, Span(context.start, cut), marks) if rest else framed(first.text, context, marks),
        rest=_ending(first.text, rest, marks) if rest else Markup(),
        rest_words=len(rest.of(first.text).split()) if rest else 0,
        kind=KINDS[first.quotation.kind],
        cite=web_address(document.url),
        language=document.language if document.language != places.story.config.language else "",
        direction=places.direction(document.id),
        doubts=tuple(dict.fromkeys(filter(None, (_doubt(one) for one in quotations)))),
    )


def _opening(text: str, within: Span, marks: Sequence[Mark]) -> Markup:
    """Return the beginning of a long passage; the fold behind it says that it goes on."""
    return Markup("{}{}").format("… " if begins_inside(text, within.start) else "", draw(text, within, marks))


def _ending(text: str, within: Span, marks: Sequence[Mark]) -> Markup:
    return Markup("{}{}").format(draw(text, within, marks), " …" if ends_inside(text, within.end) else "")


def _cut(text: str, context: Span) -> int:
    at, words = context.start, 0
    while at < context.end and words < LONG:
        while at < context.end and not text[at].isspace():
            at += 1
        words += 1
        while at < context.end and text[at].isspace():
            at += 1
    return at if len(text[at : context.end].split()) > LONG // 3 else context.end


def _doubt(quotation: Quotation) -> str:
    if quotation.sure:
        return ""
    if quotation.candidates and not quotation.speaker:
        either = " or ".join(map(plain, quotation.candidates))
        return f"{either}: {plain(quotation.doubt) or 'not settled'}"
    return plain(quotation.doubt) or "speaker not certain"
