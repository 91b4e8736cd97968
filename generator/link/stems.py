"""Words as sentences are compared by: stems, one word for what outlets call differently, nations by code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from generator.link.words import WORD, fold
from generator.model import Span
from generator.names.nations import nations_in
from generator.read.lexicons import read_lexicon

LETTERS = 4  # from which a word may say what a sentence is about
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november")
CALENDAR = frozenset((*DAYS, *MONTHS, "december"))
INSIDE = re.compile(r"(?<=[\w,;:’'] )[^\W\d_a-z][^\W\d_]{3,}")  # at its start any word is large
SHORTEST = 4  # letters a stem keeps, less one before "ed" and "ing"
# Endings that make a noun or an adjective of a verb, longest first, as stems keep them ("closur" of "closure").
DERIVED = re.compile(
    r"(?<=[a-z]{4})(?:isation|ation|ition|ement|ment|ance|ence|atur|ion|ur|al|iv|abl|ity|ness|en|er|or|e)$"
)
LATIN = re.compile(r"(?<=[a-z])(?<![aeofm])(?<!ab)(?<!exc)(?<!acc)uses$")  # "viruses", no "houses" or "abuses"
VOWEL = re.compile("[aeiouy]")  # "string" and "spring" end in no ending


def singular(noun: str) -> str:
    """Return the singular of an English noun by its ending.

    >>> singular("cities"), singular("boxes"), singular("flights"), singular("gas"), singular("bonuses")
    ('city', 'box', 'flight', 'gas', 'bonus')
    """
    if LATIN.search(noun):
        return noun.removesuffix("es")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + instead
    if noun.endswith("s") and len(noun) > 3 and noun[-2] not in "sui":
        return noun[:-1]
    return noun


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what different forms of an English word have in common; made for comparing, not for showing.

    >>> stem("announced"), stem("announcing"), stem("planned"), stem("earthquake"), stem("duties")
    ('announc', 'announc', 'plan', 'quake', 'tariff')
    >>> stem("millimetres") == stem("millimeters"), stem("wrote") == stem("writing")
    (True, True)
    """
    base = _one_spelling(singular(word))
    base = _irregular().get(base, base)
    if base in _same():
        return _same()[base]
    base = re.sub(r"(?<=[a-z]{3})ied$", "y", base)
    for ending in ("ing", "ed", "ly"):
        short = base.removesuffix(ending)
        if short != base and len(short) >= SHORTEST - (ending != "ly") and VOWEL.search(short):
            double = len(short) > SHORTEST and short[-1] == short[-2] and short[-1] not in "ls"
            base = short[:-1] if double else _same().get(short, _same().get(f"{short}e", short))
            break
    base = _same().get(base, base)
    return base.removesuffix("e") if len(base) > SHORTEST and base not in _same().values() else base


SPELLINGS = (  # what British and American papers spell differently, as one of them does
    (re.compile(r"(?<=[a-z]{2}t)re$"), "er"),
    (re.compile(r"(?<=[a-z]{4})iz(?=e$|ed$|ing$|ation$)"), "is"),
    (re.compile(r"(?<=[a-z]{2})ense$"), "ence"),
    (re.compile(r"(?<=gra)mme$"), "m"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|e[dr]$|ing$)"), "or"),
)


def _one_spelling(word: str) -> str:
    """Return ``word`` as it is compared, whichever English it is in: "metre", "organized", "harbour", "defense"."""
    for spelling, instead in SPELLINGS:
        word = spelling.sub(instead, word)
    return word


@lru_cache(maxsize=1 << 12)
def content(text: str, span: Span, *, without: Span | None = None) -> frozenset[str]:
    """Return what the words of ``span`` are about: stems of words of substance, nations and capitals by code."""
    found = [
        re.sub(r"['’]s$", "", match[0])
        for match in WORD.finditer(text, span.start, span.end)
        if not (without and without.start <= match.start() < without.end)
    ]
    nations = nations_in(found)
    named = {at for first, last, _ in nations for at in range(first, last)}
    words = {nation.code for _, _, nation in nations}
    for at, word in enumerate(found):
        key = fold(word)
        month = word[0].isupper() and key in CALENDAR
        if at not in named and len(word) >= LETTERS and not word[0].isdigit() and not month and not thin(key):
            words.add(stem(key))
    return frozenset(words)


def names_in(text: str, span: Span) -> frozenset[str]:
    """Return the stems of the words that stand with a capital inside ``span``, no nations, days and months.

    >>> sorted(names_in("The storm hit Varano and the Danish coast on Monday.", Span(0, 52)))
    ['varano']
    """
    large = {stem(fold(match[0])) for match in INSIDE.finditer(text, span.start, span.end)}
    return content(text, span) & large if large else frozenset()


def acts_in(words: Iterable[str]) -> frozenset[str]:
    """Return the kinds of happenings that stems tell of.

    >>> sorted(acts_in({"burst"})), sorted(acts_in({"harbour"}))
    (['collapse'], [])
    """
    return frozenset(act for word in words for act in _acts().get(word, ()))


@cache
def _acts() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_lexicon("acts"):
        for word in row["words"]:
            found[stem(word)] = (*found.get(stem(word), ()), row["act"])
    return found


@lru_cache(maxsize=1 << 16)
def kin(word: str) -> frozenset[str]:
    """Return what makes a stem kin to others: its root without the ending of a noun or adjective, what it comes near.

    >>> bool(kin(stem("signature")) & kin(stem("signed"))), bool(kin(stem("eased")) & kin(stem("weaken")))
    (True, True)
    """
    bare = word.removesuffix("e")  # a stem of four letters keeps it, its participle's does not: "save", "sav"
    return frozenset({f"root {DERIVED.sub('', word)}"} | {f"near {row}" for row in _near().get(bare, ())})


@cache
def _near() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_lexicon("near_words"):
        for one in sorted({stem(word).removesuffix("e") for word in row["words"]}):
            found[one] = (*found.get(one, ()), row["near"])
    return found


@lru_cache(maxsize=1 << 16)
def thin(word: str) -> bool:
    """Say whether a folded word says nothing of what a sentence is about."""
    return word in _thin() or singular(word) in _thin()


@cache
def _thin() -> frozenset[str]:
    return frozenset(word for row in read_lexicon("thin_words") for word in row["words"])


@cache
def _irregular() -> dict[str, str]:
    return {form: row["verb"] for row in read_lexicon("irregular_verbs") for form in row["forms"]}


@cache
def _same() -> dict[str, str]:
    rows = read_lexicon("same_words")
    return {form: row["word"] for row in rows for form in (*row["forms"], row["word"])}
