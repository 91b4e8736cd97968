"""First words that look like part of an expression and are none: "said that December was", "will last two weeks"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from generator.extract.timexes.grammar import Match, Rule, rules

PLAIN = {"m": "month", "w": "weekday"}  # the rule that reads each part where nothing points


def without_strange_first(match: Match, parsed: Doc) -> Match:
    """Return a match without a first word that is a verb, or a conjunction: then it is a plain month or weekday."""
    if match.rule.name.startswith("duration") and match.tokens[0].kind == "LAST":
        words = parsed.char_span(match.start, match.tokens[0].end, alignment_mode="expand")
        verb = words is not None and words[0].tag_.startswith("VB")
        return replace(match, tokens=match.tokens[1:]) if verb else match
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
