"""Who signed a report: a person, whose name has parts, or a body, whose name has none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.names.fold import fold
from generator.names.organisations import is_outlet, organisation_noun
from generator.names.people import PARTICLES, SUFFIXES, without_titles
from generator.names.words import name_words

# "Tong-hyung", as Korean given names are written; news prints the family name before them.
LAST_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")


@dataclass(frozen=True, slots=True)
class Signed:
    """A name under a report; ``given`` is empty and ``family`` the whole where a body signed, or one name alone."""

    family: str
    given: str = ""
    suffix: str = ""


def read_byline(name: str) -> Signed:
    """Return the parts of one name of a byline.

    >>> read_byline("Ana de la Cruz"), read_byline("Bo Lind Jr.")
    (Signed(family='de la Cruz', given='Ana', suffix=''), Signed(family='Lind', given='Bo', suffix='Jr.'))
    >>> read_byline("Agence France-Presse").given, read_byline("NPR Staff").given, read_byline("Kim Tong-hyung").family
    ('', '', 'Kim')
    """
    words = without_titles(" ".join(name.split())).split()
    if _body(words):
        return Signed(" ".join(name.split()))
    suffix = words.pop() if len(words) > 2 and fold(words[-1]).rstrip(".") in SUFFIXES else ""
    if len(words) == 2 and LAST_GIVEN.fullmatch(words[1]):
        return Signed(words[0], words[1], suffix)
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return Signed(" ".join(words[first:]), " ".join(words[:first]), suffix.strip(","))


def _body(words: list[str]) -> bool:
    """Say whether ``words`` are no person's name, as far as they tell: when in doubt a name stays whole."""
    whole = " ".join(words)
    return (
        not 2 <= len(words) <= 6
        or any(any(sign.isdigit() for sign in word) for word in words)
        or any(word.islower() and fold(word) not in PARTICLES for word in words)
        or fold(words[-1]).rstrip(".") in name_words("byline")
        or organisation_noun(whole) is not None
        or any(is_outlet(part) for part in (whole, *words))
    )
