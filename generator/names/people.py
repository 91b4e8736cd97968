"""A person's name, taken apart, and how one form of it relates to another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from generator.names.fold import fold
from generator.names.given import common_surnames, given_sex, sex_by_ending
from generator.names.roles import Sex
from generator.names.words import name_words
from generator.read.lexicons import read_lexicon

PARTICLES = name_words("particle")
SUFFIXES = name_words("suffix")
_ASIDE = re.compile(r"\s*\([^)]*\)$")  # "Lee (interior minister)", as the resolver tells namesakes apart
_KEPT_PARTICLES = name_words("kept particle")
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
def titles_cut_short() -> tuple[str, ...]:
    """Return the titles that end in a stop, which is the end of no sentence: "Brig." of "Brig. Gen. Ana Brito".

    >>> "Brig." in titles_cut_short(), "Captain" in titles_cut_short()
    (True, False)
    """
    titles = [title for row in read_lexicon("titles") for title in row["title"]]
    return tuple(sorted(title for title in titles if title.endswith(".") and " " not in title))


@cache
def kept_titles() -> frozenset[str]:
    """Return the titles by which a text goes on calling somebody ("Dr.", "Captain"), folded and without stop."""
    rows = (row for row in read_lexicon("titles") if row.get("kept"))
    return frozenset(fold(title).rstrip(".") for row in rows for title in row["title"])


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
    ended = next((end for word in reversed(words[1:]) if (end := sex_by_ending(word))), None)
    return PersonName(tuple(words), suffix, sex or ended or told, hyphened)


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
        return _initialled(small, large) and short.suffix == full.suffix
    if len(small) > 1 and len(small[0]) == 1 and small[0] == large[0][0] and large[-len(small) + 1 :] == small[1:]:
        return short.suffix == full.suffix  # "A. Brito"
    if len(small) == len(large):
        return same_words(short, full)
    if len(small) > 1 and len(small) < len(large):
        core = full.core
        if small[0] == core[0] and small[-1] == core[-1]:
            return True  # "Ana Brito" for "Ana Maria Brito"
    return large[-len(small) :] == small or large[: len(small)] == small


def _initialled(small: tuple[str, ...], large: tuple[str, ...]) -> bool:
    """Say whether a surname behind two initials or more is that of the full name: "R. K. Brito" of "Ramesh Brito"."""
    initials = len(small) > 2 and all(len(word) == 1 for word in small[:-1])
    return initials and len(large) > 1 and small[0] == large[0][0] and small[-1] == large[-1]


def drops_particle(short: PersonName, full: PersonName) -> bool:
    """Say whether a surname lacks the particle that belongs to it: who is "van der Meulen" is hardly "Meulen".

    >>> drops_particle(read_name("Meulen"), read_name("Ana van der Meulen"))
    True
    >>> drops_particle(read_name("Assad"), read_name("Omar al-Assad"))
    False
    >>> drops_particle(read_name("Thanh"), read_name("Nguyen Van Thanh"))
    False
    """
    before = len(full.words) - len(short.words) - 1
    ends = before > 0 and full.words[-len(short.words) :] == short.words
    first = full.words[0]
    surname_first = first in common_surnames() and given_sex(first) is None  # "Van" is a middle name there
    return ends and full.words[before] in _KEPT_PARTICLES and not surname_first


def same_words(one: PersonName, other: PersonName) -> bool:
    """Say whether two names are the same but for middle initials; suffixes must agree.

    >>> same_words(read_name("Daniel T. Marsh"), read_name("Daniel Marsh"))
    True
    >>> same_words(read_name("Daniel Marsh Jr."), read_name("Daniel Marsh"))
    False
    """
    return bool(one.words) and one.suffix == other.suffix and (one.words == other.words or one.core == other.core)


def backwards(one: PersonName, other: PersonName) -> bool:
    """Say whether the two have the same words in another order: "Marsh Daniel" for "Daniel Marsh".

    >>> backwards(read_name("Seo Hyun-woo"), read_name("Hyunwoo Seo"))
    True
    """
    if not one.full or one.suffix != other.suffix or one.words == other.words:
        return False
    turned = _turned(one.words, other.words) or _turned(other.words, one.words)
    return sorted(one.words) == sorted(other.words) or turned


def _turned(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the surname of one stands first in the other, whose given name is hyphened or not."""
    return len(one) > 1 and len(other) > 1 and one[0] == other[-1] and "".join(one[1:]) == "".join(other[:-1])


def is_common_surname(name: PersonName) -> bool:
    """Say whether many people bear the surname, which may stand first.

    >>> is_common_surname(read_name("Bruce Lee")), is_common_surname(read_name("Ana Halloran"))
    (True, False)
    >>> is_common_surname(read_name("Li Wei"))
    True
    """
    first = name.words[0]
    return name.words[-1] in common_surnames() or (first in common_surnames() and given_sex(first) is None)


def is_common(name: PersonName) -> bool:
    """Say whether the bare name is too common to say who is meant.

    >>> is_common(read_name("Lee")), is_common(read_name("Halloran"))
    (True, False)
    """
    return name.words[-1] in common_surnames() or given_sex(name.words[-1]) is not None
