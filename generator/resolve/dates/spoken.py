"""The day on which quoted words were spoken: "today" in a quotation is that day, not the day of publication.

A quotation is dated by the words that introduce it ("…," she said on Sunday), else by what the same speaker was said to
say shortly before. Another speaker's day is not theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from generator.model import Quotation, Span, Timex
from generator.read.lexicons import read_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

RECENT = 8  # dated speeches among which one's own is looked for
NAME = re.compile(r"\b(?!(?:The|A|An)\b)[A-Z][\w’'-]+")
REACH = 600  # code points between two quotations of one speech


def spoken_days(
    timexes: tuple[Timex, ...], quotations: Iterable[Quotation], *, text: str, parsed: Doc
) -> Mapping[int, Timex]:
    """Return, by its place in ``timexes``, which date says when each expression inside quotation marks was spoken.

    ``timexes`` are resolved, in text order; expressions of speeches that nothing dates are left out.
    """
    ordered = sorted((one for one in quotations if one.said), key=lambda one: (one.span, one.id))
    inside = sorted(span for one in ordered for span in one.quoted)
    frames = [timex for timex in timexes if _dates(timex) and not _within(timex.span, inside)]
    dated: deque[tuple[frozenset[str], Timex, int]] = deque(maxlen=RECENT)  # whose words, their day, where they end
    found: dict[int, Timex] = {}
    starts = [timex.span.start for timex in timexes]
    for one in ordered:
        who = _named(one, text)
        lemmas = _cue_lemmas(one, parsed)
        day = _own_day(one, lemmas, frames)
        if day is None and who and not lemmas & _verbs("reading"):
            before = (said for whose, said, end in reversed(dated) if who & whose and one.span.start - end <= REACH)
            day = next(before, None)
        if day is None:
            continue
        dated.append((_last_names(one, text), day, max(one.span.end, day.span.end)))
        for span in one.quoted:
            for place in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                found[place] = day
    return found


def _named(quotation: Quotation, text: str) -> frozenset[str]:
    """Return the names in the words for a quotation's source and its speaker: a person, the body spoken for."""
    words = NAME.findall(quotation.mention.of(text)) if quotation.mention else []
    return frozenset({*words, *(quotation.speaker or "").split()})


def _last_names(quotation: Quotation, text: str) -> frozenset[str]:
    """Return the names by which a quotation's source is named again: "Roe" of "Mayor Ada Roe"."""
    words = NAME.findall(quotation.mention.of(text)) if quotation.mention else []
    return frozenset({*words[-1:], *(quotation.speaker or "").split()[-1:]})


def _dates(timex: Timex) -> bool:
    return timex.type in ("DATE", "TIME") and bool(timex.earliest and timex.latest) and timex.tense != "future"


def _within(span: Span, inside: list[Span]) -> bool:
    place = bisect_left(inside, Span(span.start + 1, span.end + 1))
    return any(part.holds(span) for part in inside[max(0, place - 2) : place + 1])


def _cue_lemmas(quotation: Quotation, parsed: Doc) -> frozenset[str]:
    cue = quotation.cue
    words = parsed.char_span(cue.start, cue.end, alignment_mode="expand") if cue else None
    return frozenset(token.lemma_.lower() for token in words) if words is not None else frozenset()


def _own_day(quotation: Quotation, lemmas: frozenset[str], frames: list[Timex]) -> Timex | None:
    """Return the date in the sentence of a quotation's cue, the nearest that it or another verb of saying has."""
    cue = quotation.cue
    if cue is None:
        return None
    saying = lemmas | _verbs("saying") | _verbs("dating")
    near = [
        timex
        for timex in frames
        if timex.sentence.holds(cue)
        and timex.predicate in saying
        and not any(part.overlaps(timex.span) for part in quotation.contents)
    ]
    return min(near, key=lambda timex: (_gap(timex.span, cue), timex.span), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(lemma for row in read_lexicon("timex_verbs") if row["kind"] == kind for lemma in row["lemmas"])
