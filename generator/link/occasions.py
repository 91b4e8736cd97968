"""What a date in a sentence is there for: to tell when something happened, or less."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from generator.link.clauses import Clause
from generator.link.days import Days, day_bounds, width
from generator.link.words import WORD
from generator.model import Annotated, Quotation, Span, Timex
from generator.names.datelines import behind_dateline
from generator.read.lexicons import read_lexicon

Use = Literal["founds", "supports", "nothing"]

WIDE = 28  # days from which a date with a figure may tell how things stood, not what happened
SEASON = 80  # days from which a date ahead is the time a forecast is for
LOOK = 80  # code points before a date that are read for what it is there for
NAMING_A_DAY = frozenset({"weekday", "month-day", "full-date"})  # rules of days that are named
BARE = 0.5  # share of a sentence inside quotation marks from which it is a bare quotation
SHARES = frozenset({"money", "percent", "percentage_point", "measure", "rate"})
NAMED_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b|today|tonight|yesterday|tomorrow"
    r"|(?:this|last) (?:morning|afternoon|evening|night)\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|day|\d{4}|\d+/\d)",
    re.IGNORECASE,
)
PRESS = re.compile(
    r"\b(?:tell|tells|told)\s+(?:reporters|journalists|media|the (?:press|media)|a news(?:paper| agency))"
)
CLOCK = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,2}[SD]?T)\b")  # "(2140 GMT Saturday)", "(10:30 ET)"
PAGE = frozenset(("first", "last", "on", "at", "by", "ago", "gmt", "utc", "updated", "published", "posted", "modified"))
PRONOUN = frozenset({"he", "she", "they", "it", "i", "we"})


def use_of(one: Annotated, timex: Timex, days: Days, clause: Clause) -> Use:
    """Return what ``timex`` is there for in ``one``; ``days`` are those it means, ``clause`` the words it dates.

    A date ``founds`` an entry of the timeline where something happens or is to happen on it. It only ``supports``
    what other sentences tell where it stands in somebody's own words and is no named day that is past, or dates a
    bare quotation, an hour of no day, how long something has lasted, or how much there was. A day something is
    compared with dates ``nothing``.
    """
    text = one.document.text
    before = text[max(timex.sentence.start, timex.span.start - LOOK) : timex.span.start]
    behind = text[timex.span.end : timex.sentence.end]
    uses = {row["use"] for row, pattern in _patterns() if _stands(row, pattern, before, behind)}
    if "nothing" in uses or _is_dateline(one, timex) or _is_stamp(one, timex, before):
        return "nothing"
    if "supports" in uses and timex.type == "DATE":
        return "supports"
    if timex.type == "TIME" and not NAMED_DAY.search(timex.span.of(text)):
        return "supports"
    if timex.predicate is None or _only_quotes(one, timex):
        return "supports"
    if own_words(one, timex.span) and not _happened(timex, days):
        return "supports"
    return "supports" if _tells_how_much(one, timex, days, clause) else "founds"


def _happened(timex: Timex, days: Days) -> bool:
    """Say whether somebody's own words tell of a named day past: "We fired on Monday", not "what we saw today"."""
    return width(days) == 1 and timex.tense == "past" and timex.rule in NAMING_A_DAY


def is_plain(predicate: str | None) -> bool:
    """Say whether a verb only says that somebody spoke.

    >>> is_plain("say"), is_plain("announce"), is_plain(None)
    (True, False, False)
    """
    return predicate in _lemmas("plain_sayings")


def is_saying(predicate: str | None) -> bool:
    """Say whether what a verb tells is that somebody said something.

    >>> is_saying("say"), is_saying("announce"), is_saying("fall")
    (True, True, False)
    """
    return predicate in _lemmas("cue_verbs")


def _stands(row: dict[str, str], pattern: re.Pattern[str], before: str, behind: str) -> bool:
    return bool(pattern.search(before) if row["where"] == "before" else pattern.match(behind))


def _is_dateline(one: Annotated, timex: Timex) -> bool:
    """Say whether the day is that of the report, before its first words, and another one dates what it tells."""
    if timex.span.end > behind_dateline(one.document.text, timex.sentence.start, timex.sentence.end):
        return False
    return any(other.sentence == timex.sentence and other.span != timex.span for other in one.dates)


def _is_stamp(one: Annotated, timex: Timex, before: str) -> bool:
    """Say whether the date is an hour told again by another clock, or stands in a line that only dates the page."""
    if CLOCK.search(timex.span.of(one.document.text)) and before.rstrip().endswith("("):
        return True
    dated = [other.span for other in one.dates if timex.sentence.holds(other.span)]
    words = WORD.finditer(one.document.text, timex.sentence.start, timex.sentence.end)
    return all(
        word[0].casefold() in PAGE or any(span.start <= word.start() < span.end for span in dated) for word in words
    )


def own_words(one: Annotated, span: Span) -> Quotation | None:
    """Return the quotation inside whose marks ``span`` stands, None where it is the document's own words."""
    return next((quotation for quotation in one.quotations if any(q.holds(span) for q in quotation.quoted)), None)


def _only_quotes(one: Annotated, timex: Timex) -> bool:
    """Say whether the day is only that on which somebody, to the press or not named there, spoke the words quoted."""
    if not is_plain(timex.predicate):
        return False
    here = [quotation for quotation in one.quotations if quotation.sentence.overlaps(timex.sentence)]
    text = one.document.text
    quoted = sum(
        min(part.end, timex.sentence.end) - max(part.start, timex.sentence.start)
        for quotation in here
        for part in quotation.quoted
        if part.overlaps(timex.sentence)
    )
    if quoted < BARE * len(timex.sentence):
        return False
    words = timex.sentence.of(text)
    sources = [quotation.mention.of(text).casefold() for quotation in here if quotation.mention]
    outlet = any(
        mention.kind == "outlet" and timex.sentence.holds(mention.span) and not mention.span.overlaps(timex.span)
        for mention in one.mentions
    )
    return outlet or bool(PRESS.search(words)) or all(source in PRONOUN for source in sources)


def _tells_how_much(one: Annotated, timex: Timex, days: Days, clause: Clause) -> bool:
    if width(days) < WIDE:
        return False
    figures = [figure for figure in one.figures if clause.holds(figure.span) and figure.kind not in {"duration", "age"}]
    if timex.predicate in _lemmas("state_verbs"):
        return bool(figures)
    printed = day_bounds(one.document.published)
    ahead = timex.tense == "future" or (printed is not None and days[0] > printed[1])
    return ahead and width(days) >= SEASON and any(figure.kind in SHARES for figure in figures)


@cache
def _lemmas(name: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_lexicon(name))


@cache
def _patterns() -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    return tuple(
        (row, re.compile(f"(?:{row['pattern']})$" if row["where"] == "before" else row["pattern"], re.IGNORECASE))
        for row in read_lexicon("date_uses")
    )
