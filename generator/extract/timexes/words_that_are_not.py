"""Words that look like a time expression and are something else: "may" the verb, "march" the walk, a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from spacy.tokens import Doc

from generator.extract.counts_or_years import is_count
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.words_by_parse import (
    is_given_name,
    is_holiday_goods,
    is_no_length,
    is_no_month,
    is_no_night,
    is_no_now,
    is_no_rate,
    is_no_season,
)
from generator.read.lexicons import read_lexicon

DOUBTFUL_MONTHS = frozenset({"may", "march", "august"})

# Common words that a title capitalises: "This Week", "60 Minutes", "USA Today".
PLAIN_WORDS = frozenset(
    {"UNIT", "UNITS", "DAYWORD", "WEEKWORD", "YEARWORD", "CENTURY", "DEICTIC", "TONIGHT", "SETWORD", "PART"}
)

PHRASE_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\"”’'–—-]|$|(?:and|or|but|that|when|for|to|in|on|at|by|with|has|have|had|is|was|were|been|will|would|of|"
    r"after|before|as|because|while|if|so|than|the|a|he|she|it|they|we|I|his|her|its|their|from|since|until)\b)"
)

PLAYED = re.compile(r"\sof\s\d+\s(?:hours?|minutes?|seconds?)\b")
PLAYER = re.compile(r"\d+ seconds? of (?:\d+ \w+, )*$")
NAMED = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "FAC", "LAW"})
RANKED = frozenset({"ORDINAL", "SECOND", "LAST", "PAST", "NEXT", "COMING", "REMAINING"})
RATE = re.compile(r"\s(?:a|per|each|every)\s(?:day|week|month|year)\b")

CONTENT = re.compile(
    r"(?:(?<=hours)|(?<=minutes)|(?<=seconds))\sof\s(?:\w+\s)?(?:videos?|videotape|footage|film|audio|tape|recordings?|programming|content)\b",
    re.IGNORECASE,
)

REACH = 20  # code points that a paper's name may have beside its weekday
RECENTLY_AS = re.compile(r"\sas\s\w")
AVERAGE = re.compile(r"\b(?:average|mean)\s+$", re.I)


def is_other_word(match: Match, text: str, parsed: Doc) -> bool:  # noqa: PLR0911  a return for each kind
    """Say whether the words of ``match`` are no time expression where they stand."""
    name = match.rule.name
    last = match.tokens[-1]
    if name in ("month", "month-relative", "month-said") and last.text.lower() in DOUBTFUL_MONTHS:
        return is_no_month(match, parsed)
    if name == "month" and is_given_name(match, parsed):
        return True
    if name in ("month", "weekday") and len(match.tokens) == 1 and len(last.text) <= 3 and last.text.lower() != "may":
        return True  # "Sun Microsystems", "Jan Kavan": the short forms stand with a full stop or a number
    if name == "weekday" and (_in_a_name(match, parsed) or _in_a_paper(match, text)):
        return True
    if name == "year" and is_count(parsed, match.start, match.end):
        return True  # "carried 1999 passengers"
    if name == "the-past":
        return not PHRASE_ENDS.match(text, match.end)
    if name == "season" and match.tokens[0].kind == "THE":
        # "the summer Olympics", "the fall of Rome" are no seasons
        ends = PHRASE_ENDS.match(text, match.end) and text[match.end : match.end + 4] != " of "
        return not ends or is_no_season(match, text, parsed)
    kinds = [token.kind for token in match.tokens]
    if name.startswith("duration") and "QUARTERS" in kinds and text[match.end :][:4] == " of ":
        return not RANKED & {*kinds}  # "three-quarters of the vote", not "the first three quarters of 2012"
    if name.startswith("season") and text[match.end :][:5] in (" Time", " Olym", " Game"):
        return True  # "British Summer Time"
    judged = BY_PARSE.get(name)
    if judged is not None:
        return judged(match, text, parsed)
    return _is_title(match, text) or _is_turn_of_speech(match, text)


def _is_turn_of_speech(match: Match, text: str) -> bool:
    """Say whether the words measure or name no time of their own: "average daily volume", "the future of the firm"."""
    name = match.rule.name
    if name == "clock" and match.tokens[0].kind == "NOON":
        return text[max(0, match.start - 5) : match.start].lower() == "high "  # no hour of the day
    if name == "set-adverb" and AVERAGE.search(text[max(0, match.start - 10) : match.start]):
        return True  # "average daily volume"
    if name == "recently":
        return bool(RECENTLY_AS.match(text, match.end))  # "as recently as 2005"
    if name == "the-future":
        return text[match.end : match.end + 4] == " of " or match.tokens[1].text.lower() == "foreseeable"
    if name not in ("duration", "duration-parts"):
        return False
    measured = RATE.match(text, match.end) or CONTENT.match(text, match.end)  # "24 hours a day", "75 hours of video"
    return measured is not None or _is_player(match, text)


def _in_a_name(match: Match, parsed: Doc) -> bool:
    """Say whether a weekday is the last word of a title: "Fox News Sunday"."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or span.root.ent_type_ not in NAMED or span.root.ent_iob_ != "I":
        return False
    return span.start == 0 or parsed[span.start - 1].pos_ != "ADP"  # "a statement to the Commons on Monday"


def _in_a_paper(match: Match, text: str) -> bool:
    """Say whether a weekday belongs to the name of a paper: "told the Sunday Times", "the Mail on Sunday"."""
    near = text[max(0, match.start - REACH) : match.end + REACH]
    at = min(match.start, REACH)
    return any(paper.start() <= at < paper.end() for paper in _papers().finditer(near))


@cache
def _papers() -> re.Pattern[str]:
    names = [str(name) for row in read_lexicon("outlets") for name in row["names"]]
    days = "|".join(sorted(re.escape(name) for name in names if re.search(r"\b(?:Sun|Satur|Fri|Mon)day\b", name)))
    return re.compile(rf"\b(?:{days})\b")


def _is_player(match: Match, text: str) -> bool:
    """Say whether the words stand on a video player: "0 seconds of 2 minutes, 19 seconds"."""
    return bool(PLAYED.match(text, match.end) or PLAYER.search(text[max(0, match.start - 32) : match.start]))


def _is_title(match: Match, text: str) -> bool:
    """Say whether a common word is capitalised where no sentence begins: then it is part of a name."""
    for token in match.tokens:
        if token.kind in PLAIN_WORDS and token.text.istitle():
            if token.start > match.start:
                return True
            if token.kind == "SETWORD" and re.match(r"\s[A-Z][a-z]", text[match.end :][:3]):
                return True  # "Daily News"
            before = re.search(r"(\S+)[ \t]$", text[max(0, match.start - 30) : match.start])
            if (
                before
                and re.fullmatch(r"[A-Z][\w&-]*", before[1])
                and not before[1].islower()
                and token.kind in ("DEICTIC", "SETWORD")
            ):
                return True
    return False


BY_PARSE: Mapping[str, Callable[[Match, str, Doc], bool]] = {
    "now": is_no_now,
    "holiday": is_holiday_goods,
    "overnight": is_no_night,
    "duration-one": is_no_rate,
    "duration-vague": is_no_length,
}
