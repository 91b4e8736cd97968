"""Words that look like a time expression and, as they are parsed, are none: "may" the verb, "overnight rates"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from generator.extract.timexes.grammar import Match
from generator.extract.timexes.tenses import tense_of
from generator.extract.timexes.verb_kinds import HAPPENINGS, HURTING, STAYING

BEFORE_MONTH = frozenset(
    [
        *("in", "since", "until", "till", "by", "from", "of", "last", "next", "this", "early", "late", "mid", "before"),
        *("after", "through", "during", "between", "and", "to", "or", "each", "every", "around", "about", "for", "on"),
    ]
)
# Before and after bare "days" and "years": "a matter of days", "minutes apart", "on days when", "weeks and months".
NO_LENGTH_BEFORE = re.compile(
    r"\b(?:of|by|on|such|(?:seconds|minutes|hours|days|weeks|months|years) (?:and|or))\s+$", re.I
)
NO_LENGTH_AFTER = re.compile(r"\s(?:apart|of (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
CLOCK_BEFORE = re.compile(r"\d\d[:.]?\d\d\s$")
DAY_OF = re.compile(
    r"\sof (?:\w+ )?(?:mourning|prayers?|remembrance|reflection|rage|anger|action|reckoning|rest|celebration)\b"
)
MEETING = re.compile(r"(?<=inutes)\s(?:of|from) (?:the|its|their|a|an|this|that|last|next|[A-Z]\w+['’]s)\s")
SIDED = re.compile(r"\s(?:after|before|later|earlier|ago)\b")  # "a prisoner swap days after it"
DAYLIKE = HAPPENINGS | {"holiday", "service", "mass", "message", "speech", "address", "truce", "ceasefire"}
LENGTH_BEFORE = re.compile(r"\b(?:seconds|minutes|hours|days|weeks|months|times)\s$", re.I)
# What stands before a season that is also another thing; "since the fall" is as often since prices fell.
IN_SEASON = re.compile(
    r"\b(?:in|by|until|till|through|throughout|during|over|for|to|into|early|late|(?P<turn>since|before|after)"
    r"|as (?:early|soon|late) as|(?:start|beginning|middle|end|rest|most|part|course|months) of)\s$",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"\d(?:k|m|mn|bn|tn)\s$")  # "costs £7m a day"
NUMBER_NEAR = 7  # tokens before "a year" among which the number of a rate stands
TALK = re.compile(r",|\sfor\b")  # "Now, he says," and "Now for the weather" turn the talk and tell no time


def is_no_month(match: Match, parsed: Doc) -> bool:
    """Say whether "may", "march" or "august" is no month: a verb, a walk, a name."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or span.start == 0:
        return True
    before = parsed[span.start - 1].lower_
    last = parsed[span.end - 1]
    if last.ent_type_ == "PERSON" or last.tag_ == "MD" or (last.pos_ in ("VERB", "AUX")):
        return True
    pointed = len(match.tokens) > 1 and match.rule.name == "month-said"  # "the following March"
    return not pointed and before not in BEFORE_MONTH and last.ent_type_ != "DATE"


def is_given_name(match: Match, parsed: Doc) -> bool:
    """Say whether a month alone is a given name, as in "June Smith said": before a name, with no word that opens it."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or len(span) > 1 or span.end >= len(parsed) or span.root.dep_ != "compound":
        return False
    before, after = (parsed[span.start - 1] if span.start else None), parsed[span.end]
    opened = before is not None and (
        before.lower_ in BEFORE_MONTH or before.pos_ in ("DET", "ADJ", "PRON", "PART", "NUM")
    )
    return after.pos_ == "PROPN" and span.root.head.pos_ == "PROPN" and after.is_title and not opened


def is_no_length(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether bare "days" tell no stretch of time that somebody spent or waited."""
    if NO_LENGTH_AFTER.match(text, match.end) or _is_kind_of_day(match, text, parsed):
        return True
    if text[max(0, match.start - 1) : match.start] in ("-", "‐", "‑"):
        return True  # "after-hours trading"
    if CLOCK_BEFORE.search(text, max(0, match.start - 6), match.start) or MEETING.match(text, match.end):
        return True  # "at 04:40 hours", "minutes of the bank's meeting"
    return len(match.tokens) == 1 and bool(NO_LENGTH_BEFORE.search(text[max(0, match.start - 14) : match.start]))


def _is_kind_of_day(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether a noun before bare "days" makes them a kind of thing: "game days", "officers' quarters"."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if match.tokens[-1].kind == "QUARTERS" and {token.kind for token in match.tokens} <= {"THE", "QUARTERS"}:
        return True  # "the western quarters" of a town
    if span is None or len(match.tokens) > 1 or SIDED.match(text, match.end):
        return False
    return any(child.dep_ == "compound" and child.i < span.start for child in span.root.children)


def is_rate(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether "a year" tells how often or how much: "40,000 visitors a year"."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or span.start == 0 or match.rule.name != "duration-one" or SIDED.match(text, match.end):
        return False  # "was in court a day after the vote"
    before = parsed[span.start - 1]
    return before.pos_ in ("NOUN", "NUM", "SYM") or before.like_num or _after_amount(match, text)


def _after_amount(match: Match, text: str) -> bool:
    return AMOUNT.search(text, max(0, match.start - 8), match.start) is not None


def is_some_day(match: Match, parsed: Doc) -> bool:
    """Say whether "one day" is some day to come and no length: "will one day be president"."""
    if match.rule.name != "duration" or [token.text.lower() for token in match.tokens] != ["one", "day"]:
        return False
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or not 0 < span.start < span.end < len(parsed):
        return False
    before, after = parsed[span.start - 1], parsed[span.end]
    willed = before.tag_ in ("MD", "TO") or (before.pos_ == "PRON" and after.tag_ == "VB")
    return willed and after.pos_ in ("VERB", "AUX")


def is_no_rate(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether what looks like a rate has no number: "lost his job a year before", "24 hours a day"."""
    if DAY_OF.match(text, match.end):
        return True  # "declared a day of mourning": what kind of day
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or not is_rate(match, text, parsed):
        return False
    if LENGTH_BEFORE.search(text, max(0, match.start - 12), match.start):
        return True
    near = parsed[max(0, span.start - NUMBER_NEAR) : span.start]
    numbered = _after_amount(match, text) or any(token.like_num for token in near)
    return match.tokens[0].text.lower() not in ("a", "an") or not numbered


def is_no_night(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether "overnight" tells how long or what kind, and not when: "stayed overnight", "overnight rates"."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or not parsed.has_annotation("DEP"):
        return False
    head = span.root.head
    while head.i < span.start and head.pos_ in ("NOUN", "PROPN", "ADP") and head.head.i != head.i:
        head = head.head  # "fired drones at the port overnight"
    if head.pos_ == "NOUN":
        return head.lemma_.lower() not in HAPPENINGS
    return head.lemma_.lower() in STAYING or tense_of(head) not in ("past", "future")


def is_no_season(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether "the fall" is one from a ladder or of a price, "the spring" one of water: "hurt in the fall"."""
    word = match.tokens[-1].text.lower()
    before = IN_SEASON.search(text, max(0, match.start - 14), match.start)
    if word not in ("fall", "spring"):
        return False
    if before is None or (word == "fall" and before["turn"]):
        return True
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    verbs = [token.lemma_.lower() for token in span.root.ancestors if token.pos_ == "VERB"][:1] if span else []
    return word == "fall" and bool(HURTING & {*verbs})


def is_holiday_goods(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether a holiday only tells what kind of thing is meant: "Christmas tree", not "Easter Monday"."""
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or match.tokens[-1].text.endswith("Day"):
        return False
    head = span.root.head
    return (
        span.root.dep_ in ("compound", "nmod")
        and head.i == span.end
        and head.pos_ == "NOUN"
        and head.lemma_.lower() not in DAYLIKE
    )


def is_no_now(match: Match, text: str, parsed: Doc) -> bool:
    """Say whether "now" or "current" tells no time: "Now, he says", "current account"."""
    words = {token.lower_ for token in (parsed.char_span(match.start, match.end, alignment_mode="expand") or ())}
    if not words & {"now", "current"}:
        return False
    if match.tokens[0].text == "Now" and TALK.match(text, match.end):
        return True
    return words == {"current"} and text[match.end : match.end + 6].lower() == " accou"
