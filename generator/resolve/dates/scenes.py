"""A time of day on the day of its scene; told as past with no day near, on that of publication or of the words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from generator.model import Document, Timex
from generator.resolve.dates.clocks import after_noon, beside, goes_on, is_alone, moved_clock, scene_of
from generator.resolve.dates.closed import closed
from generator.resolve.dates.reasons import say_value
from generator.resolve.edtf import Days, days_of, qualifier_of

BLANK = re.compile(r"\s+(?:on\s+)?")
INTO = re.compile(r"\s+(?:in)?to\s+")
NEAR_ENOUGH = 600  # code points over which what was told before may be of the same time
SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
LONG_OVER = timedelta(7)
AHEAD = re.compile(r"\b(?:will|would|shall|may|can|could|due|expected|scheduled|(?:is|are|was|were) to)\b|['’]ll\b")
MOST_AFTER = 4  # expressions after a time of day among which its day may stand


def with_its_day(
    place: int,
    timexes: Sequence[Timex],
    before: Sequence[Timex],
    *,
    document: Document,
    speech: Timex | None,
    resolve: Callable[[Timex], Timex],
) -> Timex | None:
    """Return the time of day at ``place`` with the day that stands beside or before it, None where none is near.

    ``before`` are the expressions before it, resolved; ``resolve`` gives the one beside it its day; ``speech`` is the
    date of the speech that it stands in.
    """
    timex, text = timexes[place], document.text
    if moved := moved_clock(timex, before, text):
        return moved
    if timex.rule == "overnight":
        return _night_before(timex, timexes[place + 1 : place + 2], before, text, resolve)
    if not is_alone(timex) or (timex.value or "")[:4] != "XXXX":
        return None
    published = _one_day(days_of(document.published))
    follows = beside(timex, timexes[place + 1 : place + 1 + MOST_AFTER], text)
    scene = resolve(follows) if follows else scene_of(timex, before, text)
    if scene is None:
        return _on_the_day_of_the_news(timex, document, published, before, speech)
    timex = after_noon(timex, scene, text)
    one_day = scene.earliest is not None and scene.earliest == scene.latest
    day = scene.earliest if follows or not one_day else goes_on(timex, scene, published)
    if day is None or not one_day:
        return None
    value = f"{day}T{(timex.value or '').split('T')[-1]}"
    words, there = (" ".join(one.span.of(text).split()) for one in (timex, scene))
    where = "in its sentence" if scene.sentence == timex.sentence else "before it"
    because = f"“{words}” belongs to “{there}” {where}: {say_value(value)}"
    return closed(timex, value, because, doubt=qualifier_of(scene.edtf))


def _night_before(
    timex: Timex, after: Sequence[Timex], before: Sequence[Timex], text: str, resolve: Callable[[Timex], Timex]
) -> Timex | None:
    """Return "overnight" as the night before the day on which its sentence is said: "said Monday … fell overnight".

    So it is before the day it runs "into"; None where neither is told, or both day and night are of one verb.
    """
    of = [resolve(one) for one in after if BLANK.fullmatch(text, timex.span.end, one.span.start)]
    if of and of[0].rule == "weekday" and of[0].type == "DATE" and of[0].earliest:  # "overnight Friday": Friday's night
        words, there = (" ".join(one.span.of(text).split()) for one in (timex, of[0]))
        value = f"{of[0].earliest}TNI"
        because = f"“{words}” is the night of “{there}” beside it: {say_value(value)}"
        return closed(timex, value, because, doubt=qualifier_of(of[0].edtf))
    if timex.tense == "future":
        return None
    into = [resolve(one) for one in after if INTO.fullmatch(text, timex.span.end, one.span.start)]
    said = [one for one in before if one.sentence == timex.sentence and one.predicate != timex.predicate]
    days = [one for one in (*said, *into) if one.type == "DATE" and one.earliest and one.earliest == one.latest]
    told = next((one for one in reversed(days) if one.tense == "past" or one in into), None)
    day = date.fromisoformat(told.earliest or "") if told else date.min
    if told is None or day == date.min:
        return None
    value = f"{day - timedelta(1)}TNI"
    words, there = (" ".join(one.span.of(text).split()) for one in (timex, told))
    because = f"“{words}” is the night before “{there}” in its sentence: {say_value(value)}"
    return closed(timex, value, because, doubt=qualifier_of(told.edtf))


def _on_the_day_of_the_news(
    timex: Timex, document: Document, published: date | None, before: Sequence[Timex], speech: Timex | None
) -> Timex | None:
    """Return a time of day on the day of publication, or of the words it is in: news tells what is new.

    Where the sentences before it were of a time long over, it may be of that time, and stays open; so it does where it
    is what is always so ("opens at 9 a.m."), and where both it and another day told lie ahead.
    """
    day = _one_day(days_of(speech.edtf)) if speech else published
    if timex.tense == "present" or day is None:
        return None
    near = [one for one in before if timex.span.start - one.span.end <= NEAR_ENOUGH]
    dated = [one for one in near if one.latest and one.type in ("DATE", "TIME")]
    told = [one for one in dated if _tells(one, document.text)][-1:]
    long_over = (day - min(LONG_OVER, day - date.min)).isoformat()
    if told and all((one.latest or "") < long_over for one in (*told, *_no_start(dated, document.text)[-1:])):
        return None
    if timex.tense == "future" and not _comes_on(timex, day, near, document.text):
        return None
    part = (timex.value or "").split("T")[-1]
    night = part == "NI" and day > date.min  # "in the night" of a morning's news began the day before
    value = f"{day - timedelta(night)}T{part}"
    words = " ".join(timex.span.of(document.text).split())
    there = f"the words (“{' '.join(speech.span.of(document.text).split())}”)" if speech else "publication"
    because = f"“{words}” names no day, and the document none near it: taken for the day of {there}"
    doubt = qualifier_of(f"{speech.edtf if speech else document.published}?")
    return closed(timex, value, because, doubt=doubt)


def _no_start(dated: Sequence[Timex], text: str) -> list[Timex]:
    """Return the dates that do not only say since when: "its biggest fall since 1987"."""
    return [one for one in dated if not SINCE.search(text, max(0, one.span.start - 12), one.span.start)]


def _tells(timex: Timex, text: str) -> bool:
    """Say whether a date is of what its sentence tells, not of an aside: "the bridge, which opened in 1987, fell"."""
    return bool(_no_start([timex], text)) and (timex.clause is None or timex.clause.start <= timex.sentence.start)


def _comes_on(timex: Timex, day: date, near: Sequence[Timex], text: str) -> bool:
    """Say whether a clock time ahead is one of the day of the news: no later day is told, and nothing that recurs."""
    said = AHEAD.search(text, timex.sentence.start, timex.span.start)
    recurs = any(one.type == "SET" and one.sentence == timex.sentence for one in near)
    later = any(one.type in ("DATE", "TIME") and (one.latest or "") > day.isoformat() for one in near)
    return timex.rule == "clock" and said is not None and not recurs and not later


def _one_day(days: Days | None) -> date | None:
    return days.latest if days and days.earliest == days.latest else None
