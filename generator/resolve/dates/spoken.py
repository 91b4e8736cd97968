"""The day on which quoted words were spoken: "today" in a quotation is that day, not the day of publication."""

from __future__ import annotations

from generator.model import Timex
from generator.read.lexicons import read_lexicon

SAYING = frozenset(lemma for row in read_lexicon("timex_verbs") if row["kind"] == "saying" for lemma in row["lemmas"])
OPENING, CLOSING = "“«„", "”»"
REACH = 400  # code points between a speech and the words that date it


def spoken_on(timex: Timex, before: list[Timex], text: str) -> Timex | None:
    """Return the date that says when the quoted words around ``timex`` were spoken, None where nothing near does."""
    if not _quoted(timex, text):
        return None
    for earlier in reversed(before):
        if timex.span.start - earlier.span.end > REACH:
            return None
        one_day = earlier.type == "DATE" and earlier.earliest is not None and earlier.earliest == earlier.latest
        if one_day and earlier.predicate in SAYING and earlier.tense == "past" and not _quoted(earlier, text):
            return earlier
    return None


def _quoted(timex: Timex, text: str) -> bool:
    """Say whether a quotation mark opened before the expression is still open, as far back as its paragraph."""
    start = text.rfind("\n", 0, timex.span.start) + 1
    words = text[start : timex.span.start]
    curly = max(words.rfind(mark) for mark in OPENING) > max(words.rfind(mark) for mark in CLOSING)
    return curly or words.count('"') % 2 == 1
