"""What a number counts: the noun phrase after it, in the words of the sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from generator.extract.quantities.changes import change_rows
from generator.extract.quantities.number_words import vague_words
from generator.read.lexicons import read_lexicon

NOUNS = frozenset({"NOUN", "PROPN"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
FARTHEST = 9  # tokens between a number and the noun it counts
FOR = frozenset({"in", "of", "worth"})
STOPPERS = frozenset(
    {
        "including",
        "last",
        "this",
        "next",
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "ago",
        "later",
        "earlier",
        "o'clock",
    }
)
PEOPLE = frozenset({"dead", "injured", "wounded", "missing", "hurt", "displaced", "homeless", "alive"})  # "40 dead"
NO_SUM = frozenset(  # "closed at $74.99 in midday trading", "$3m in total": no money is spent on it
    {
        "trading",
        "trade",
        "dealings",
        "total",
        "part",
        "exchange",
        "return",
        "advance",
        "line",
        "session",
        "value",
        "terms",
    }
)
HYPHENS = frozenset({"-", "–", "‐", "‑"})
BLURS = frozenset({"about", "some", "more", "than", "nearly", "almost", "around", "at", "least"})
QUOTES = frozenset({'"', "“", "‘", "'"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase counted: its text, where it ends, and the noun itself; ``of`` when it follows "of the"."""

    text: str
    end: int
    noun: Token
    of: bool = False


def counted_after(parsed: Doc, last: int) -> Counted | None:
    """Return what the number whose last token is ``last`` counts, or None where no noun follows.

    The parser's noun is taken where it hangs the number on one to the right; else the words are read in order.
    """
    if last + 1 >= len(parsed):
        return None
    start = last + 1
    of = False
    if parsed[start].lower_ in {"of", "out"} and start + 1 < len(parsed):
        step = start + 1
        if parsed[start].lower_ == "out" and parsed[step].lower_ == "of":
            step += 1
        determined = parsed[step].pos_ in {"DET", "PRON"} if step < len(parsed) else False
        if determined and parsed[step].lower_ in {"them", "us", "whom", "which", "you", "it"}:
            return None
        start, of = (step + 1 if determined else step), True
        if determined and start + 1 < len(parsed) and parsed[start].lower_ in {"last", "first", "next", "past"}:
            start += 1  # "13 of their last 15 matches"
    if start >= len(parsed) or parsed[start].is_space or _next_figure(parsed, start) or _turns(parsed, start):
        return None
    if (end := _noun(parsed, last, start)) is None:
        return None
    noun = parsed[end]
    first = start
    while first < end and (
        parsed[first].is_punct or parsed[first].pos_ in {"DET", "PRON"} or parsed[first].lower_ in {"more", "of"}
    ):
        first += 1
    own = any(token.pos_ == "NUM" for token in parsed[first:end]) if of else False
    if own or (parsed[first].pos_ == "NUM" and not parsed[first].text.isdigit()):
        # "14 of the 22 provinces", "one 52,000 barrel-a-day plant": two figures, and the first ends before the second
        plain = _after_numbers(parsed, first, end)
        return Counted(parsed[plain : end + 1].text, parsed[last].idx + len(parsed[last]), noun, of)
    text = parsed[first : noun.i + 1].text
    return Counted(text, noun.idx + len(noun), noun, of)


def _next_figure(parsed: Doc, start: int) -> bool:
    """Say whether a comma and another figure in words follow: "toll climbs to 46, dozens missing"."""
    return parsed[start].text == "," and start + 1 < len(parsed) and parsed[start + 1].lower_ in vague_words()


def _turns(parsed: Doc, start: int) -> bool:
    """Say whether the number ends its part of the sentence: "Italy nine and Greece four"."""
    return parsed[start].pos_ == "CCONJ" and start + 1 < len(parsed) and parsed[start + 1].pos_ == "PROPN"


def _after_numbers(parsed: Doc, first: int, end: int) -> int:
    """Return where the plain words begin: after every number, and what a hyphen ties to one."""
    plain = first
    for at in range(first, end):
        if parsed[at].pos_ in {"NUM", "SYM"} or parsed[at].text.startswith("-") or parsed[at - 1].text == "-":
            plain = at + 1
    return plain


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
    return _wholes().get(parsed[at - 1].lower_)


@cache
def _wholes() -> dict[str, str]:
    return {form: row["counts"] for row in read_lexicon("wholes") for form in row["forms"]}


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
        or not last < head.i <= last + 3
        or not _unbroken(parsed, last + 1, head.i)
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
        end = _noun(parsed, last, at) if at < len(parsed) and parsed[at].pos_ != "DET" else None
        if end is None or parsed[end].ent_type_ or parsed[end].lower_ in NO_SUM:
            return None
        return Counted(parsed[at : end + 1].text, 0, parsed[end])
    head = parsed[last].head
    if not last < head.i <= last + FARTHEST or head.pos_ not in NOUNS or not _unbroken(parsed, at, head.i):
        return None
    first = at + (parsed[at].text in {"-", "–"})
    return Counted(parsed[first : head.i + 1].text, 0, head) if first <= head.i else None


def _noun(parsed: Doc, last: int, start: int) -> int | None:
    head = parsed[last].head
    if parsed[last].dep_ in {"nummod", "compound", "quantmod"}:
        climbed = 0
        while head.i <= last and head.head.i != head.i and climbed < 4:
            head, climbed = head.head, climbed + 1
        if start <= head.i <= last + FARTHEST and head.pos_ in NOUNS and _unbroken(parsed, start, head.i):
            return _with_compound(parsed, head.i)
    at, noun, open_ = start, None, True  # open: what stands here may still come before the noun
    while at < min(len(parsed), last + FARTHEST):
        token = parsed[at]
        if token.lower_ in STOPPERS or token.is_space or (token.ent_type_ == "DATE" and token.tag_ == "NNP"):
            break
        after = parsed[at + 1].pos_ if at + 1 < len(parsed) else ""
        if token.pos_ in NOUNS or (
            token.lower_ in PEOPLE and (token.pos_ == "ADJ" or token.tag_ == "VBG") and after not in INSIDE
        ):
            noun, open_ = at, False
        elif token.pos_ == "CCONJ" and noun is not None and parsed[noun].pos_ == after == "PROPN":
            open_ = True  # "dozens of Kia and Hyundai vehicles"
        elif token.tag_ == "POS" or (token.text in {"-", "–"} and after in INSIDE):
            open_ = True
        elif (
            noun is not None and not open_ and not (token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"})
        ) or not (
            token.pos_ == "ADJ"
            or (token.pos_ == "NUM" and (noun is None or open_))
            or token.tag_ in {"VBN", "VBG"}
            or (token.pos_ == "ADV" and after in {"ADJ", "VERB"})
            or ((token.pos_ == "CCONJ" or token.text == ",") and after in INSIDE and noun is None)
            or (token.text in QUOTES and noun is None)
        ):
            break
        at += 1
    return noun


def _unbroken(parsed: Doc, start: int, end: int) -> bool:
    if any(token.lower_ in STOPPERS for token in parsed[start:end]):
        return False
    if any(token.pos_ == "NUM" and token.i and parsed[token.i - 1].pos_ == "CCONJ" for token in parsed[start:end]):
        return False  # "several hundred or even 1,000 megawatts"
    return not any(
        token.is_space
        or token.text in {";", ".", ":", "("}
        or (token.pos_ == "ADP" and parsed[token.i - 1].text != "-")  # "40 laid-off workers"
        for token in parsed[start:end]
    )


def _with_compound(parsed: Doc, noun: int) -> int:
    while noun + 1 < len(parsed) and parsed[noun].dep_ == "compound" and parsed[noun + 1].pos_ in NOUNS:
        noun += 1
    return noun
