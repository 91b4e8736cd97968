"""Given names and words of names: whose sex they tell, which are short for which, which differ by a slip."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from generator.names.fold import fold, skeleton
from generator.names.roles import Sex
from generator.read.lexicons import read_lexicon

_DAUGHTER = re.compile(r"\w{2,}(?:dottir|skaya|skaia|ovna|evna|ivna|yivna|inichna)")  # what only a woman's name ends in
_PATRONYMIC = re.compile(r"\w{2,}(?:ovich|evich|ovych|evych|ovna|evna|ivna|yivna|inichna)")


@cache
def _given() -> dict[str, Sex]:
    return {fold(name): row["sex"] for row in read_lexicon("given_names") for name in row["names"]}


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_lexicon("nicknames"):
        group = {fold(n) for n in row["names"]}
        for name in group:
            found.setdefault(name, set()).update(group)
    return {name: frozenset(group) for name, group in found.items()}


@cache
def _spellings() -> dict[str, int]:
    rows = (row for row in read_lexicon("nicknames") if row.get("spelling"))
    return {fold(name): number for number, row in enumerate(rows) for name in row["names"]}


def other_spelling(one: str, other: str) -> bool:
    """Say whether only two documents would spell one name in these two ways; one that has both means two people.

    >>> other_spelling("cho", "jo"), other_spelling("joe", "joseph")
    (True, False)
    """
    return one != other and one in _spellings() and _spellings().get(one) == _spellings().get(other)


def given_sex(word: str) -> Sex | None:
    """Return the sex that a given name tells, None where it tells none.

    >>> given_sex("Lucia"), given_sex("Halloran")
    ('female', None)
    """
    return _given().get(fold(word))


def sex_by_ending(word: str) -> Sex | None:
    """Return the sex that the end of a folded patronymic or surname tells, None where it tells none.

    A surname in "-ovich" is a daughter's too.

    >>> sex_by_ending("hallsdottir"), sex_by_ending("petrovich"), sex_by_ending("casanova")
    ('female', None, None)
    """
    return "female" if _DAUGHTER.fullmatch(word) else None


def plain_given(word: str) -> str:
    """Return the first of the nicknames that a given name goes with, else itself: a key, not a name.

    >>> plain_given("robert") == plain_given("bob"), plain_given("halvor")
    (True, 'halvor')
    """
    return min(_nicknames().get(word, {word}))


def same_given(one: str, other: str) -> bool:
    """Say whether two given names can be one person's: equal, romanised, short form or initial.

    >>> same_given("volodymyr", "volodimir"), same_given("bob", "robert"), same_given("j", "joan")
    (True, True, True)
    >>> same_given("jong", "yo"), same_given("anna", "anton")
    (False, False)
    """
    if one == other or skeleton(one) == skeleton(other) or other in _nicknames().get(one, ()):
        return True
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def other_given(one: str, other: str) -> bool:
    """Say whether two given names are known to be different ones: "Mario" and "Maria".

    >>> other_given("mario", "maria"), other_given("joe", "joseph"), other_given("mario", "mareo")
    (True, False, False)
    >>> other_given("renaldo", "renalda"), other_given("zivan", "zivana")
    (True, True)
    """
    known = given_sex(one) is not None and given_sex(other) is not None
    return one != other and (known or _of_two_sexes(one, other)) and not same_given(one, other)


def _of_two_sexes(one: str, other: str) -> bool:
    """Say whether two given names differ as a man's and a woman's do: "carlo" and "carla", "ivan" and "ivana"."""
    short, long = sorted((one, other), key=len)
    ends = long == short + "a" or (len(one) == len(other) and {one[-1], other[-1]} == {"a", "o"})
    return ends and len(short) > 3 and one[:-1][: len(short) - 1] == other[:-1][: len(short) - 1]


def one_slip(one: str, other: str) -> bool:
    """Say whether one typing slip makes one word of the other; short words have none to spare.

    >>> one_slip("halloran", "haloran"), one_slip("lee", "lea"), one_slip("marsh", "march")
    (True, False, True)
    """
    return min(len(one), len(other)) >= 4 and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def two_names(one: str, other: str) -> bool:
    """Say whether two words that differ in a letter are two names: both are known, or it is the first that differs.

    >>> two_names("moss", "foss"), two_names("halloran", "haloran"), two_names("marin", "martin")
    (True, False, False)
    """
    return skeleton(one)[:1] != skeleton(other)[:1] or (is_name(one) and is_name(other))


def is_patronymic(word: str) -> bool:
    """Say whether the word has the form of a Slavic father's name, which stands between given name and surname.

    >>> is_patronymic("petrovich"), is_patronymic("nikolaevna"), is_patronymic("kalugin")
    (True, True, False)
    """
    return _PATRONYMIC.fullmatch(word) is not None


@cache
def common_surnames() -> frozenset[str]:
    """Return the surnames, folded, that many people bear."""
    return frozenset(fold(name) for row in read_lexicon("common_surnames") for name in row["names"])


def is_name(word: str) -> bool:
    """Say whether the word is known as a surname or a given name.

    >>> is_name("lee"), is_name("haloran")
    (True, False)
    """
    return word in common_surnames() or given_sex(word) is not None
