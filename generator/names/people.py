"""A person's name, taken apart, and how one form of it relates to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from generator.names.fold import fold, skeleton
from generator.names.roles import Sex
from generator.names.words import name_words
from generator.read.lexicons import read_lexicon

PARTICLES = name_words("particle")
SUFFIXES = name_words("suffix")
_ASIDE = re.compile(r"\s*\([^)]*\)$")  # "Lee (interior minister)", as the resolver tells namesakes apart
_PATRONYMIC = re.compile(r"\w{2,}(?:ovich|evich|ovych|evych|ovna|evna|ivna|yivna|inichna)")
_NOISE = name_words("label")


@dataclass(frozen=True, slots=True)
class PersonName:
    """``words`` folded, without titles and suffix; ``suffix`` "jr", "ii" or ""; ``sex`` as its title tells.

    ``hyphened`` where hyphens alone join its words: "Brito-Lund" is one surname, no given name with another.
    """

    words: tuple[str, ...]
    suffix: str = ""
    sex: Sex | None = None
    hyphened: bool = field(default=False, repr=False, compare=False)

    @property
    def full(self) -> bool:
        """Say whether there is more than one word that is no particle and no initial."""
        return not self.hyphened and sum(w not in PARTICLES and len(w) > 1 for w in self.words) > 1

    @property
    def core(self) -> tuple[str, ...]:
        """Return the words without middle initials."""
        inner = tuple(w for w in self.words[1:-1] if len(w.rstrip(".")) > 1)
        return (self.words[0], *inner, self.words[-1]) if len(self.words) > 2 else self.words


@cache
def titles() -> dict[str, Sex | None]:
    """Return every form of address, folded and without stop, with the sex it tells."""
    return {fold(title).rstrip("."): row.get("sex") for row in read_lexicon("titles") for title in row["title"]}


@cache
def _called() -> dict[str, frozenset[str]]:
    rows = read_lexicon("titles")
    return {fold(title).rstrip("."): frozenset(row.get("called", ())) for row in rows for title in row["title"]}


def is_called(printed: str, noun: str) -> bool:
    """Say whether a text can take up a printed name by the noun, for the title before it.

    >>> is_called("Dr. Lena Fischer", "doctor"), is_called("Lena Fischer", "doctor")
    (True, False)
    >>> is_called("Rabbi Ezra Stein", "rabbi")
    True
    """
    title = fold(printed.split(maxsplit=1)[0]).rstrip(".")
    return noun in _called().get(title, ()) or (noun == title and title in titles())


def is_learned(printed: str) -> bool:
    """Say whether a printed name has a title that somebody studied for.

    >>> is_learned("Dr. Lena Fischer"), is_learned("Mrs. Lena Fischer")
    (True, False)
    """
    return bool(_called().get(fold(printed.split(maxsplit=1)[0]).rstrip(".")))


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


@cache
def courtesy_titles() -> frozenset[str]:
    """Return the titles that are no role ("Mrs."), folded and without stop."""
    return frozenset(
        fold(title).rstrip(".") for row in read_lexicon("titles") if not row.get("role") for title in row["title"]
    )


def without_titles(text: str) -> str:
    """Return a printed name without the courtesy titles before it.

    >>> without_titles("Mrs. Ana Brito"), without_titles("Dr. Paul")
    ('Ana Brito', 'Paul')
    """
    words = text.split()
    while len(words) > 1 and fold(words[0]).rstrip(".") in courtesy_titles():
        words.pop(0)
    return " ".join(words)


def given_sex(word: str) -> Sex | None:
    """Return the sex that a given name tells, None where it tells none.

    >>> given_sex("Lucia"), given_sex("Halloran")
    ('female', None)
    """
    return _given().get(fold(word))


@lru_cache(maxsize=65536)
def read_name(text: str) -> PersonName:
    """Return the name in ``text`` without titles; its ``words`` may be empty.

    >>> read_name("Mr. Luis de la Cruz Jr.")
    PersonName(words=('luis', 'de', 'la', 'cruz'), suffix='jr', sex='male')
    >>> read_name("Kim Jong-Un").words, read_name("Mr Mr Brito").words
    (('kim', 'jong', 'un'), ('brito',))
    """
    sex: Sex | None = None
    text = _ASIDE.sub("", text)
    given = text.split()
    while len(given) > 1 and fold(given[0]).rstrip(".") in titles():  # whole: "H.E." is no two initials
        title = fold(given.pop(0)).rstrip(".")
        sex = sex or titles()[title]
    text = " ".join(given)
    words = [w.strip(",.()\"'“”’") for w in re.split(r"[\s\-\u2010-\u2014]+|(?<=\w)\.(?=\w)", fold(text))]
    words = [w for w in words if w]
    while len(words) > 1 and (words[0] in titles() or words[0] in _NOISE):
        sex = sex or titles().get(words[0])
        words.pop(0)
    suffix = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        suffix = {"junior": "jr", "senior": "sr"}.get(words[-1], words[-1])
        words.pop()
    hyphened = len(words) > 1 and len([part for part in text.split() if fold(part).strip(",.") not in SUFFIXES]) == 1
    told = given_sex(words[0]) if len(words) > 1 and not hyphened else None
    return PersonName(tuple(words), suffix, sex or told, hyphened)


def is_form_of(short: PersonName, full: PersonName) -> bool:
    """Say whether ``short`` can be a shorter form of ``full``: words that stand together at either end of it.

    >>> is_form_of(read_name("von Aalen"), read_name("Greta von Aalen"))
    True
    >>> is_form_of(read_name("Kim"), read_name("Kim Min Seo")), is_form_of(read_name("Min"), read_name("Kim Min Seo"))
    (True, False)
    """
    if short.suffix and short.suffix != full.suffix:
        return False
    small, large = short.words, full.words
    if not small or len(small) > len(large):
        return False
    if len(small) > 1 and len(small[0]) == 1 and small[0] == large[0][0] and large[-len(small) + 1 :] == small[1:]:
        return short.suffix == full.suffix  # "A. Brito"
    if len(small) == len(large):
        return same_words(short, full)
    if len(small) > 1 and len(small) < len(large):
        core = full.core
        if small[0] == core[0] and small[-1] == core[-1]:
            return True  # "Ana Brito" for "Ana Maria Brito"
    return large[-len(small) :] == small or large[: len(small)] == small


def same_words(one: PersonName, other: PersonName) -> bool:
    """Say whether two names are the same but for middle initials; suffixes must agree.

    >>> same_words(read_name("Daniel T. Marsh"), read_name("Daniel Marsh"))
    True
    >>> same_words(read_name("Daniel Marsh Jr."), read_name("Daniel Marsh"))
    False
    """
    return bool(one.words) and one.suffix == other.suffix and (one.words == other.words or one.core == other.core)


def backwards(one: PersonName, other: PersonName) -> bool:
    """Say whether the two have the same words in another order: "Marsh Daniel" for "Daniel Marsh"."""
    return (
        one.full
        and one.suffix == other.suffix
        and one.words != other.words
        and sorted(one.words) == sorted(other.words)
    )


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


@cache
def _common() -> frozenset[str]:
    return frozenset(fold(name) for row in read_lexicon("common_surnames") for name in row["names"])


def is_common_surname(name: PersonName) -> bool:
    """Say whether many people bear the surname, which may stand first.

    >>> is_common_surname(read_name("Bruce Lee")), is_common_surname(read_name("Ana Halloran"))
    (True, False)
    >>> is_common_surname(read_name("Li Wei"))
    True
    """
    first = name.words[0]
    return name.words[-1] in _common() or (first in _common() and given_sex(first) is None)


def is_name(word: str) -> bool:
    """Say whether the word is known as a surname or a given name.

    >>> is_name("lee"), is_name("haloran")
    (True, False)
    """
    return word in _common() or given_sex(word) is not None


def is_patronymic(word: str) -> bool:
    """Say whether the word has the form of a Slavic father's name, which stands between given name and surname.

    >>> is_patronymic("petrovich"), is_patronymic("nikolaevna"), is_patronymic("kalugin")
    (True, True, False)
    """
    return _PATRONYMIC.fullmatch(word) is not None


def is_common(name: PersonName) -> bool:
    """Say whether the bare name is too common to say who is meant.

    >>> is_common(read_name("Lee")), is_common(read_name("Halloran"))
    (True, False)
    """
    return name.words[-1] in _common() or given_sex(name.words[-1]) is not None
