"""Find time expressions in the terms of TIMEX3.

One search over the raw text finds the words (rules and word lists are ``timex_*.yml``); the parse only says which verb
governs them and in which sentence they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.timexes.confidence import confidence_of
from generator.extract.timexes.first_words import without_strange_first
from generator.extract.timexes.governor import Governor, governor
from generator.extract.timexes.grammar import find_matches
from generator.extract.timexes.modifiers import modifier_before
from generator.extract.timexes.reading import Piece, Reading
from generator.extract.timexes.readings import READINGS
from generator.extract.timexes.words_by_parse import is_rate, is_some_day
from generator.extract.timexes.words_that_are_not import is_other_word
from generator.model import Document, Span, Timex
from generator.model.findings import Tense

__all__ = ["find_timexes"]

CALENDAR = ("full-date", "iso-date", "month-day", "month-year", "month", "year")  # what "before 1900" may stand before
COUNTED = ("ago", "from-now", "earlier", "later")
UNTIL = re.compile(r"\b(?:by|until|till|as early as|as soon as|n(?:o|ot) (?:later|earlier) than)\s$")
DAYS = ("days-range", "days-list")
NEAR = ("weekday", "weekend")  # "Monday's attack" was on the last Monday even where the verb is in the future


def find_timexes(document: Document, parsed: Doc) -> tuple[Timex, ...]:
    """Return every time expression in text order, its value open where it needs the publication day."""
    text = document.text
    sentences: list[int] = []  # asked of the parse where something is found: most short texts hold no date
    found: list[Timex] = []
    for matched in find_matches(text, document.language.split("-")[0] or "en"):
        match = without_strange_first(matched, parsed)
        reading = READINGS[match.rule.reading](match, text)
        if reading is None or is_other_word(match, text, parsed):
            continue
        rule = match.rule.name
        if isinstance(reading, Reading) and is_rate(match, text, parsed):
            rule, reading = "set-rate", replace(reading, type="SET")
        elif isinstance(reading, Reading) and is_some_day(match, parsed):
            rule, reading = "some-day", Reading("DATE", "FUTURE_REF", 0)
        sentences = sentences or _sentence_starts(parsed)
        if isinstance(reading, tuple) and rule in ("earlier", "later"):  # "two weeks before the vote" is a length
            rule = "duration" if "n" in match.parts else "duration-one"
        pieces = reading if isinstance(reading, tuple) else (Piece(match.start, match.end, reading),)
        parts = [_timex(rule, piece, text, parsed, sentences) for piece in pieces]
        found.extend(_of_one_tense(parts) if rule in DAYS else parts)
    return tuple(found)


def _timex(rule: str, piece: Piece, text: str, parsed: Doc, sentences: list[int]) -> Timex:
    reading, start = piece.reading, piece.start
    open_ = (reading.value or "").endswith("_REF")  # "about recent events" is no approximation
    kinds = _kinds(rule, reading, text[piece.end : piece.end + 2])
    before = None if open_ else modifier_before(text, start, *kinds)
    mod = reading.mod
    if before:
        start, mod = before[0], before[1] or mod
    by = governor(parsed, start, piece.end)
    place = bisect_right(sentences, start)
    sentence_start = sentences[place - 1] if place else 0
    sentence_end = sentences[place] if place < len(sentences) else len(text)
    words = text[sentence_start:sentence_end].rstrip()
    return Timex(
        span=Span(start, piece.end),
        sentence=Span(min(sentence_start, start), max(sentence_start + len(words), piece.end)),
        rule=rule,
        confidence=confidence_of(rule),
        type=reading.type,
        value=reading.value,
        mod=mod,
        shift=reading.shift,
        anchor=reading.anchor,
        because=reading.gap,
        tense=_tense(rule, by, text[max(0, start - 18) : start]),
        predicate=by.predicate,
        clause=by.clause,
    )


def _of_one_tense(days: list[Timex]) -> list[Timex]:
    """Return the days of one list or range with one tense, ahead where any is: "on 4 and 5 November"."""
    tense = "future" if any(day.tense == "future" for day in days) else days[-1].tense
    return [replace(day, tense=tense) for day in days]


def _kinds(rule: str, reading: Reading, after: str) -> tuple[str, ...]:
    """Return what ``timex_modifiers.yml`` calls the expression; "after Monday's attack" names no bound."""
    if reading.type != "DATE":
        return (reading.type,)
    bound = rule in CALENDAR and after not in ("'s", "’s")
    return ("DATE", *(["COUNTED"] if rule in COUNTED else []), *(["CALENDAR"] if bound else []))


def _tense(rule: str, by: Governor, before: str) -> Tense | None:
    """Return the tense the words are read by; "to zero by 31 December" looks ahead where no verb says otherwise.

    A plan overtaken is read as nearest on either side, "Friday" in it as the last one: told is mostly what failed.
    """
    if by.overtaken and rule not in NEAR:
        return "present"
    if by.attributive and rule in NEAR and by.tense == "future":
        return None
    if by.attributive and by.tense == "present":
        return "past"  # "are investigating a fire in December", "the December fire shows"
    return "future" if by.tense is None and UNTIL.search(before) else by.tense


def _sentence_starts(parsed: Doc) -> list[int]:
    """Return where each sentence's first word begins, in code points."""
    if not parsed.has_annotation("SENT_START"):
        return [0]
    words = parsed.to_array(["IDX", "SENT_START", "IS_SPACE"]).tolist()  # many times faster than asking each token
    return [start for start, begins, space in words if begins == 1 and not space] or [0]
