"""What an amount, a share or a part is of: "revenue of $3bn", "24 per cent of adults", "$2m in fines"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.quantities.changes import change_rows
from generator.extract.quantities.counted import Counted, counted_after
from generator.extract.quantities.counted_nouns import FARTHEST, NOUNS, noun_of, unbroken
from generator.extract.quantities.subjects import wholes

FOR = frozenset({"in", "of", "worth"})
NO_SUM = frozenset(  # "closed at $74.99 in midday trading", "$3m in total": no money is spent on it
    [
        *("trading", "trade", "dealings", "total", "part", "exchange", "return", "advance", "line", "session", "value"),
        "terms",
    ]
)
YEARLY = re.compile(r"(?:year|month|quarter|week)[ -](?:on|over)[ -]")  # "3 per cent year on year"
HYPHENS = frozenset({"-", "–", "‐", "‑"})
BLURS = frozenset({"about", "some", "more", "than", "nearly", "almost", "around", "at", "least"})


def counted_before(parsed: Doc, first: int, last: int) -> Counted | None:
    """Return what an amount is the size of: "a street value of £200,000", "revenue of $3bn", or None."""
    amount = parsed[last]
    while amount.dep_ in {"quantmod", "nummod", "compound", "nmod"} and first <= amount.head.i <= last:
        amount = amount.head
    of = amount.head
    if amount.dep_ != "pobj" or of.lower_ != "of" or of.i >= first or of.head.pos_ != "NOUN":
        return None
    noun = of.head
    start = noun.i
    while start > 0 and parsed[start - 1].dep_ == "compound" and parsed[start - 1].pos_ in NOUNS:
        start -= 1
        if start > 1 and parsed[start - 1].text in HYPHENS:
            start -= 2  # "a third-quarter profit of $3 million"
    return Counted(parsed[start : noun.i + 1].text, 0, noun)


def members_before(parsed: Doc, first: int) -> str | None:
    """Return those of whom the whole before "of" is made: "workers" of "a workforce of 12,000", or None."""
    at = first - 1
    while at > 0 and (parsed[at].pos_ in {"ADV", "ADP"} or parsed[at].lower_ in BLURS) and parsed[at].lower_ != "of":
        at -= 1
    if at < 1 or parsed[at].lower_ != "of":
        return None
    return wholes().get(parsed[at - 1].lower_)


def share_of(parsed: Doc, last: int) -> Counted | None:
    """Return what a share is of ("24 per cent of adults"), or what it describes ("a 15 percent tariff"), or None."""
    if last + 1 < len(parsed) and parsed[last + 1].lower_ == "of":
        return counted_after(parsed, last)
    return _described(parsed, last)


def stuff_after(parsed: Doc, last: int) -> Counted | None:
    """Return what a measure is of: "grain" of "40,000 tonnes of grain", not the border of "12 miles of the border"."""
    if last + 2 >= len(parsed) or parsed[last + 1].lower_ != "of" or parsed[last + 2].pos_ in {"DET", "PRON", "PROPN"}:
        return None
    counted = counted_after(parsed, last)
    if counted is None or counted.noun.pos_ != "NOUN" or counted.noun.ent_type_:
        return None
    return None if any(char.isdigit() for char in parsed[last + 1 : counted.noun.i].text) else replace(counted, end=0)


def _described(parsed: Doc, last: int) -> Counted | None:
    """Return the noun a share stands before: "a 15 percent tariff", but not the move in "a 15 percent rise"."""
    head = parsed[last].head
    if (
        head.pos_ != "NOUN"
        or head.ent_type_ == "DATE"
        or YEARLY.match(parsed.text, head.idx)
        or not last < head.i <= last + 3
        or not unbroken(parsed, last + 1, head.i)
    ):
        return None
    first = last + 1 + (parsed[last + 1].text in HYPHENS)
    moves = any(head.lower_ in row["forms"] for row in change_rows())
    return None if moves or first > head.i else Counted(parsed[first : head.i + 1].text, 0, head)


def counted_by_money(parsed: Doc, last: int) -> Counted | None:
    """Return what money is for: "a $40 million aid package", "$2m in fines", "$9m worth of grain", or None."""
    at = last + 1
    if at < len(parsed) and parsed[at].lower_ in FOR:
        while at < len(parsed) and parsed[at].lower_ in FOR:
            at += 1
        end = noun_of(parsed, last, at) if at < len(parsed) and parsed[at].pos_ != "DET" else None
        if end is None or parsed[end].ent_type_ or parsed[end].lower_ in NO_SUM:
            return None
        return Counted(parsed[at : end + 1].text, 0, parsed[end])
    head = parsed[last].head
    if not last < head.i <= last + FARTHEST or head.pos_ not in NOUNS or not unbroken(parsed, at, head.i):
        return None
    first = at + (parsed[at].text in {"-", "–"})
    return Counted(parsed[first : head.i + 1].text, 0, head) if first <= head.i else None
