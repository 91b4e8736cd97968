"""Where the noun stands that a number counts."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.names.nations import people_of
from generator.numerals.words import vague_words

NOUNS = frozenset({"NOUN", "PROPN"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
LETTERS = 2  # of the longest scale glued to a number: "bn"
FARTHEST = 9  # tokens between a number and the noun it counts
STOPPERS = frozenset(
    [
        *("including", "last", "this", "next", "today", "yesterday", "tomorrow", "tonight", "ago", "later", "earlier"),
        "o'clock",
    ]
)
PEOPLE = frozenset({"dead", "injured", "wounded", "missing", "hurt", "displaced", "homeless", "alive"})  # "40 dead"
TIMES = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})
OBJECTS = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr"})
QUOTES = frozenset({'"', "“", "‘", "'"})


def noun_of(parsed: Doc, last: int, start: int) -> int | None:
    """Return where the noun stands that the number up to ``last`` counts, looked for from ``start`` on, or None.

    The parser's noun is taken where it hangs the number on one to the right; else the words are read in order.
    """
    head = parsed[last].head
    if parsed[last].dep_ in {"nummod", "compound", "quantmod"}:
        climbed = 0
        while head.i <= last and head.head.i != head.i and climbed < 4:
            head, climbed = head.head, climbed + 1
        near = start <= head.i <= last + FARTHEST and head.lower_ not in STOPPERS  # "14,700 yesterday" counts no days
        if near and (head.pos_ in NOUNS or _mistaken(parsed[last], head)) and unbroken(parsed, start, head.i):
            return _with_compound(parsed, head.i)
    at, noun, open_ = start, None, True  # open: what stands here may still come before the noun
    while at < min(len(parsed), start + FARTHEST):
        token = parsed[at]
        if _begins_another(parsed, at, start) or _tells_when(parsed, at):
            break
        if token.lower_ in STOPPERS or token.is_space or (token.ent_type_ == "DATE" and token.tag_ == "NNP"):
            break
        if at > start and is_scale(token):
            at += 1
            continue
        after = parsed[at + 1].pos_ if at + 1 < len(parsed) else ""
        if after == "CCONJ" and at + 2 < len(parsed) and parsed[at + 2].pos_ == "NUM" and people_of(token.text):
            return at  # "nine French and four Britons"
        if token.pos_ in NOUNS or (
            token.lower_ in PEOPLE
            and (token.pos_ == "ADJ" or token.tag_ == "VBG" or _ends(parsed, at + 1, start))
            and after not in INSIDE
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
            or (token.pos_ == "NUM" and (noun is None or open_) and parsed[at - 1].dep_ != "acl")
            or token.tag_ in {"VBN", "VBG"}
            or (token.pos_ == "ADV" and after in {"ADJ", "VERB"})
            or ((token.pos_ == "CCONJ" or token.text == ",") and after in INSIDE and noun is None)
            or (token.text in QUOTES and noun is None)
        ):
            break
        at += 1
    return noun


def _mistaken(number: Token, head: Token) -> bool:
    """Say whether a noun that the tagger took for a verb heads the number: "of the five consulates to close"."""
    return number.dep_ == "nummod" and head.tag_ == "VBZ" and head.dep_ in OBJECTS


def is_scale(token: Token) -> bool:
    """Say whether a token only ends the number before it: the M of "4.3M sales"."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "NUM" and not before.whitespace_ and token.is_alpha and len(token) <= LETTERS


def _begins_another(parsed: Doc, at: int, start: int) -> bool:
    """Say whether another number begins behind ``at``: "40 injured, dozens missing", "73 wounded and 19 missing"."""
    if at + 1 >= len(parsed) or not (parsed[at + 1].pos_ == "NUM" or parsed[at + 1].lower_ in vague_words()):
        return False
    return parsed[at].text == "," or (parsed[at].pos_ == "CCONJ" and at > start)


def _ends(parsed: Doc, at: int, start: int) -> bool:
    """Say whether what is counted ends before ``at``: at a comma or another number."""
    return (at < len(parsed) and parsed[at].text == ",") or _begins_another(parsed, at, start)


def _tells_when(parsed: Doc, at: int) -> bool:
    """Say whether a number of years or the like stands at ``at``: of "58 four years ago" nobody counts 58 years."""
    return parsed[at].pos_ == "NUM" and at + 1 < len(parsed) and parsed[at + 1].lower_ in TIMES


def unbroken(parsed: Doc, start: int, end: int) -> bool:
    """Say whether nothing from ``start`` to ``end`` parts a number from its noun."""
    if any(token.lower_ in STOPPERS for token in parsed[start:end]):
        return False
    if any(token.pos_ == "NUM" and token.i and parsed[token.i - 1].pos_ == "CCONJ" for token in parsed[start:end]):
        return False  # "several hundred or even 1,000 megawatts"
    return not any(
        token.is_space
        or _begins_another(parsed, token.i, start)
        or _tells_when(parsed, token.i)
        or token.text in {";", ".", ":", "("}
        or (token.pos_ == "ADP" and parsed[token.i - 1].text != "-")  # "40 laid-off workers"
        for token in parsed[start:end]
    )


def _with_compound(parsed: Doc, noun: int) -> int:
    while noun + 1 < len(parsed) and parsed[noun].dep_ == "compound" and parsed[noun + 1].pos_ in NOUNS:
        noun += 1
    return noun
