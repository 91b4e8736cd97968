"""Numbers that are no figures: names, labels, scores, years, list numbers, times of day, page furniture."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Token

from generator.extract.quantities.counted import Counted
from generator.extract.quantities.numerals import Numeral
from generator.extract.quantities.units import Measured, glued_units, sign_before
from generator.read.lexicons import read_lexicon

CLOCK = re.compile(
    r"[:.][0-5]\d(?::[0-5]\d)?(?!\d)(?=\s?(?:[ap]\.?m\b|hrs\b|GMT|ET\b|EST|EDT|PT\b|BST|UTC|IST))|:[0-5]\d(?!\d)|"
    r"\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b|o[’']clock|GMT\b|hrs\b)",
)
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|[’'′]?s\b", re.I)
PAIR = re.compile(r"[-–—:](?=\d)")
ADDRESS = re.compile(r"(?: (?:[A-Z][\w.’']*|of|de|la|[0-9]+(?:st|nd|rd|th))){1,4}")
LOOSE = frozenset({"ROOT", "appos", "nummod", "dep", "punct", "npadvmod"})
LIST_NUMBER = re.compile(r"[.)][ \t\u00a0]")
PLAYER = re.compile(
    r"[0-9]+ seconds of [0-9]+ (?:hours?|minutes?|seconds?)[^\n]*|Volume ?[0-9]+ ?%|^\s*[0-9]+ (?:of|/) [0-9]+ *\|?\s*$",
    re.M,
)
FURNITURE = re.compile(
    r"\b[0-9]+[- ]min(?:ute)?s? read\b|^\s*[0-9,]+ (?:comments?|shares?|likes?|views?|photos?|videos?)\s*$|"
    r"\+?[0-9][0-9 ().-]{8,}[0-9](?=\s|$)|https?://\S+|www\.\S+|\S+@\S+\.\w+|©[^\n]{0,40}",
    re.M | re.I,
)
IDIOM = re.compile(r"[ -](?:tolerance|sum|figures?\b|digits?\b|fold\b)")
YEAR = (1000, 2199)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for row in read_lexicon("not_figures") if row["kind"] == kind for word in row["words"])


def furniture(text: str) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` whose numbers belong to the page, not the story: players, slides, addresses."""
    return sorted(match.span() for pattern in (PLAYER, FURNITURE) for match in pattern.finditer(text))


def veto_print(numeral: Numeral, text: str) -> str:
    """Return why the number is no figure, judged by the characters around it; "" where they allow it."""
    before = text[max(0, numeral.start - 24) : numeral.start]
    after = text[numeral.end : numeral.end + 24]
    if numeral.form in {"vague", "fraction"} and not text[numeral.start].isdigit():
        return _words_veto(numeral, before, after)
    if before[-1:].isalpha() and text[numeral.start].isdigit() and not sign_before(text, numeral.start):
        return "name/letters"
    if (
        before[-1:] in {"#", "@", "_", "&"}
        or re.search(r"[A-Za-z0-9][-/.]$", before)
        and text[numeral.start].isdigit()
        and not re.search(r"(?:^|\s)(?:minus|sub|sub-|[0-9][0-9,.]*%?|to|mid|pre|non|[a-z]+[.,])[-.–/]$", before, re.I)
    ):
        return "name/hyphen"
    if numeral.form == "digits" and not numeral.scale:
        if re.match(r"[.:,/]\d|['’′]\d", after) or re.search(r"\d[.:/'’′]$", before):
            return "malformed"
        if CLOCK.match(after) and numeral.low is not None and numeral.low < 2400:
            return "time"
        if ORDINAL.match(after):
            return "ordinal"
        if _list_number(text, numeral, after):
            return "list number"
        if glued := re.match(r"[A-Za-z’']+", after):
            return "" if _unit_like(glued.group()) else "name/glued"
    label = re.search(r"([A-Za-z#№]+\.?)[ \u00a0-]?$", before)
    if label and numeral.form in {"digits", "words"} and not numeral.scale and label[1].lower() in _words("label"):
        printed = text[numeral.start : numeral.end]
        if "," not in printed:
            return "label"
    return _words_veto(numeral, before, after)


def _unit_like(letters: str) -> bool:
    return letters in glued_units() or (len(letters) > 1 and letters.lower() in glued_units())


def _words_veto(numeral: Numeral, before: str, after: str) -> str:
    if numeral.form != "words" or numeral.scale:
        return ""
    if (
        re.search(
            r"\b(?:no|the|every|some|any|this|that|which|last|next|each|another|good|bad|only|loved|big|new|old|first|second) $",
            before,
            re.I,
        )
        and numeral.low == 1
    ):
        return "pronoun"
    if numeral.low == 1 and re.match(
        r"(?:[ -](?:of|day|another|thing|by|time|who|that|which|is|can|could|might|may|must|should|would|has|where|in which|more thing|way or|side|hand,)\b|[.,;:!?’'\"”)]|-)",
        after,
    ):
        return "pronoun"
    if (
        re.match(IDIOM, after)
        or re.search(r"[a-z]-$", before)
        and not re.search(r"\b(?:mid|sub|pre|post|now|to|or|and)-$", before)
    ):
        return "idiom"  # "six figures", "high-five"
    return ""


def _list_number(text: str, numeral: Numeral, after: str) -> bool:
    line = text.rfind("\n", 0, numeral.start) + 1
    return LIST_NUMBER.match(after) is not None and not text[line : numeral.start].strip(" \t\u00a0(•*-")


def day_after(end: int, numeral: Numeral, text: str) -> bool:
    """Say whether ``numeral`` is one more day of the date that ends at ``end``: "April 24 and 25"."""
    days = numeral.form == "digits" and numeral.low is not None and 1 <= numeral.low <= 31 and numeral.low % 1 == 0
    return (
        days
        and re.fullmatch(r" ?(?:and|or|to|until|through|,|-|–|&) ?", text[end : numeral.start]) is not None
        and (
            re.match(r"[ .,;)]|$", text[numeral.end : numeral.end + 1]) is not None
            and re.match(r" [a-z%]", text[numeral.end : numeral.end + 2]) is None
        )
    )


def looks_like_year(found: Measured, text: str) -> bool:
    """Say whether a bare four-digit number is printed as a year would be."""
    printed = text[found.numeral.start : found.numeral.end]
    return (
        found.unit is None
        and found.glued is None
        and found.numeral.form == "digits"
        and len(printed) == 4
        and printed.isdigit()
        and found.low is not None
        and YEAR[0] <= found.low <= YEAR[1]
    )


YEARLY = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|early|late|mid|from|between|to|and|of|through|back in|circa|the|fiscal|"
    r"year|summer|winter|spring|fall|autumn|[A-Z][a-z]+)[ -]$"
)


def bare_year(found: Measured, text: str) -> bool:
    """Say whether ``found`` is a year that no date rule took: "in 2019", "the 2024 budget"."""
    if not looks_like_year(found, text):
        return False
    if not YEARLY.search(text[max(0, found.start - 12) : found.start]):
        return False
    return found.low is not None and (
        found.low >= 1900 or found.low % 100 != 0 or not re.match(r" [a-z]+s\b", text[found.end : found.end + 24])
    )


def veto_place(found: Measured, text: str) -> str:
    """Return why a bare number is no figure, judged by what stands beside it: a score, an address; "" if it may be."""
    if found.numeral.form != "digits":
        return ""
    if found.low == found.high and _in_pair(text, found.numeral):
        return "score"
    return "address" if _street(text, found.end) else ""


def _in_pair(text: str, numeral: Numeral) -> bool:
    """Say whether ``numeral`` is one side of "2-0" or "89-89"; a dashed pair with a unit was joined as a range."""
    return bool(PAIR.match(text, numeral.end)) or bool(
        re.search(r"\d[-–—:]$", text[max(0, numeral.start - 2) : numeral.start])
    )


def _street(text: str, end: int) -> bool:
    match = ADDRESS.match(text, end)
    return match is not None and any(word.lower() in _words("street") for word in match.group().split()[1:])


def veto_parse(found: Measured, counted: Counted | None, parsed: Doc, text: str, first: int, last: int) -> str:
    """Return why a number without a unit is no figure, judged by the parse; "" where it may be one."""
    number = parsed[last]
    before = parsed[first - 1] if first else None
    after = parsed[last + 1] if last + 1 < len(parsed) else None
    if looks_like_year(found, text):
        round_count = (
            counted is not None and counted.noun.tag_ == "NNS" and found.low is not None and found.low % 100 == 0
        )
        return "" if round_count else "year"
    if found.low is not None and found.low < 0 and counted and text[found.start : found.start + 5].lower() != "minus":
        return "name/hyphen"  # "the COVID -19 tests"
    printed = text[found.start : found.end]
    if found.numeral.form == "digits" and not found.numeral.scale and not {",", "."} & set(printed):
        if _named(before, after, number):
            return "name"
        if counted and counted.noun.tag_ == "NNP" and not counted.noun.text.endswith("s"):
            return "name/after"
        if counted is None and number.dep_ in LOOSE:
            return "loose"
    if counted is None and found.numeral.form == "words" and not found.numeral.scale:
        if found.low == 1 or number.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
            return "loose"
        if before is not None and before.pos_ in {"DET", "PRON", "ADJ"}:
            return "pronoun"  # "the two met"
    return ""


def _named(before: Token | None, after: Token | None, number: Token) -> bool:
    """Say whether the number belongs to a name: "iPhone 14", "Fortune 500", "the 737 Max"."""
    if before is None or before.pos_ != "PROPN" or not before.text[:1].isalpha() or before.text.islower():
        return False
    counts = after is not None and after.pos_ in {"NOUN", "ADJ"} and number.head.i > number.i
    return not (counts and number.head.pos_ == "NOUN")


def confidence(found: Measured, rule: str) -> float:
    """Return how often a figure made by ``rule`` is right, in tenths measured on the development half of NewsQuant."""
    if found.numeral.gap:
        return 0.8
    return 0.95 if found.unit is not None else 0.9 if rule.startswith("count/") else 0.7
