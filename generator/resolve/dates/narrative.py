"""The year of a month that goes on telling of years ago: "In 2011 the war began. By August, 2,000 were dead." """

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.model import Timex
from generator.resolve.dates.closed import closed
from generator.resolve.dates.closing import Anchor, close
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import Days, days_of, edtf_of, qualifier_of

MONTH = re.compile(r"XXXX-\d\d(?:-\d\d|-[\dL]NWE?)?")
YEAR = re.compile(r"\d{4}")
FRONTED = re.compile(r"\W*(?:in\s+)?", re.IGNORECASE)  # "Last year it moved to June"
OF_THAT_YEAR = re.compile(r",?\s+(?:of\s+|in\s+)?(?:that|the same)\s+year\b", re.IGNORECASE)
OPENS = re.compile(r"\W*(?P<word>in|on|by|until)\s+(?:the\s+)?", re.IGNORECASE)
SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:will|would|due|expected|scheduled|set) ", re.IGNORECASE
)  # "struck in 2021 and due to lapse on"
YEARS_AGO = 2  # years back from which a story told is not of the news


def from_narrative(
    timex: Timex, words: str, text: str, published: Days | None, before: Sequence[Timex]
) -> Timex | None:
    """Return a month or day in the year of a story told before it, None where the text tells of no other year."""
    told = _year_told(timex, before, text, published)
    value = _value_told(timex, told, that_year=bool(OF_THAT_YEAR.match(text, timex.span.end))) if told else None
    if told is None or value is None:
        return None
    there = " ".join(told.span.of(text).split())
    return closed(timex, value, f"“{words}” goes on from “{there}”: {say_value(value)}", doubt=qualifier_of(told.edtf))


def _year_told(timex: Timex, before: Sequence[Timex], text: str, published: Days | None) -> Timex | None:
    """Return the date said before in whose year a month or day is, None where it counts from publication."""
    if not MONTH.fullmatch(timex.value or "") or timex.shift is not None or timex.anchor != "published":
        return None
    if opening := _fronted(timex, before, text):
        return opening
    told = next((earlier for earlier in reversed(before) if earlier.edtf and earlier.type in ("DATE", "TIME")), None)
    if told is None or not re.match(r"\d{4}(?!\d)", told.value or ""):
        return None
    if OF_THAT_YEAR.match(text, timex.span.end):
        return told
    if _of_its_sentence(told, timex, text, published):
        return told
    years_ago = published is None or int((told.value or "")[:4]) <= published.earliest.year - YEARS_AGO
    return told if years_ago and _goes_on(told, timex, text) else None


def _fronted(timex: Timex, before: Sequence[Timex], text: str) -> Timex | None:
    """Return the year that opens the sentence and is that of all it tells: "Last year it was held in June"."""
    here = [one for one in before if one.sentence == timex.sentence]
    opens = bool(here) and FRONTED.fullmatch(text, timex.sentence.start, here[0].span.start)
    if (
        not opens
        or not YEAR.fullmatch(here[0].value or "")
        or here[0].mod
        or SINCE.search(text, timex.sentence.start, timex.span.start)
    ):
        return None
    ahead = {here[0].tense, timex.tense} <= {"present", "future"}
    return here[0] if ahead or here[0].tense == timex.tense else None


def _of_its_sentence(told: Timex, timex: Timex, text: str, published: Days | None) -> bool:
    """Say whether a year past, told in the same main clause, is that of what would else be ahead, though told as past.

    "The war in 2020 killed 6,500 people and ended on Nov. 10" in news of October.
    """
    if told.sentence != timex.sentence or not YEAR.fullmatch(told.value or ""):
        return False
    if published is None or AHEAD.search(text, told.span.end, timex.span.start):
        return False
    plain = close(timex.value or "", shift=None, tense="past", anchor=Anchor(published.latest))
    day = days_of(edtf_of(plain or ""))
    main = told.clause is not None and told.clause.start <= told.sentence.start
    past = main and timex.tense == "past" and int(told.value or "") < published.earliest.year
    return past and day is not None and day.earliest > published.latest


def _goes_on(told: Timex, timex: Timex, text: str) -> bool:
    """Say whether a sentence that opens with a month goes on with what the main clause before it dated.

    News names months of its own year without one, so more than nearness must speak for another year: of six months in
    TimeBank and AQUAINT that come after a year in their paragraph, none is of that year.
    """
    next_sentence = text[told.sentence.end : timex.sentence.start]
    if next_sentence.strip() or "\n" in next_sentence or not timex.tense == told.tense == "past":
        return False
    opens = OPENS.fullmatch(text, timex.sentence.start, timex.span.start)
    main = told.clause is not None and told.clause.start <= told.sentence.start
    if not opens or not main or SINCE.search(text, told.sentence.start, told.span.start):
        return False
    both_open = OPENS.fullmatch(text, told.sentence.start, told.span.start)
    return bool(both_open or len(told.value or "") > 4 or opens["word"].lower() == "by")


def _value_told(timex: Timex, told: Timex, *, that_year: bool) -> str | None:
    """Return the value of ``timex`` in the year of ``told``, or where that came later in its year, the next."""
    year = int((told.value or "")[:4])
    first = days_of(edtf_of(_in_year(timex, year)))
    if first is None:
        return None
    if not that_year and len(told.value or "") > 4 and told.earliest and first.latest.isoformat() < told.earliest:
        year += 1
    value = _in_year(timex, year)
    return value if days_of(edtf_of(value)) else None


def _in_year(timex: Timex, year: int) -> str:
    anchor = Anchor(date(year, 1, 1))
    return close(f"{year:04}{(timex.value or '')[4:]}", shift=0, tense=None, anchor=anchor) or ""
