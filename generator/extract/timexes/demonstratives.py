"""The "that" of "that December" points at a year told before, or only joins what is said: "said that December was"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from generator.extract.timexes.grammar import Match, Rule, rules

PLAIN = {"m": "month", "w": "weekday"}  # the rule that reads each part where nothing points


def without_conjunction(match: Match, parsed: Doc) -> Match:
    """Return a match that begins with a conjunction without it, as the plain month or weekday it then is."""
    if match.rule.name not in ("month-said", "weekday-said") or match.tokens[0].kind != "THAT":
        return match
    words = parsed.char_span(match.start, match.tokens[0].end, alignment_mode="expand")
    if words is None or not (words[0].dep_ == "mark" or words[0].tag_ in ("WDT", "WP")):
        return match
    named = next((part for part in PLAIN if part in match.parts), None)
    if named is None:
        return match
    parts = {part: tokens for part, tokens in match.parts.items() if part != "t"}
    return replace(match, rule=_plain(PLAIN[named]), tokens=match.tokens[1:], parts=parts)


@cache
def _plain(name: str) -> Rule:
    return next(rule for rule in rules() if rule.name == name)
