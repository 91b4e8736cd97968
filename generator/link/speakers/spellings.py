"""How two spellings of a full name relate: the same to the ear, a shorter form, or a slip of the pen."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from generator.names.fold import consonants, skeleton
from generator.names.given import given_sex, is_patronymic, one_slip, other_given, other_spelling, same_given
from generator.names.people import PersonName, backwards, is_common_surname, is_form_of

LONG = 6  # letters of a surname of which one more or less is hardly another's
_FIRST_SOUNDS = ({"h", "g"}, {"c", "z"}, {"s", "z"})  # of Ukrainian, and of Spanish names


def by_sound(mine: PersonName, theirs: PersonName, roles: float, described: bool) -> str:
    """Return why two full names are spellings of one, "" where they are not; ``roles``: how far their posts agree.

    ``described`` where a post of each is told.

    >>> from generator.names.people import read_name
    >>> by_sound(read_name("Pádraig Ó Dálann"), read_name("Padraig O'Dalann"), 0.0, False)
    'spellings of one name'
    """
    first, last = mine.core, theirs.core
    alike = [skeleton(a) == skeleton(b) or other_spelling(a, b) for a, b in zip(first, last, strict=False)]
    if len(first) == len(last):
        if first == last:
            return "the same name but for an initial"
        if all(alike):
            return "spellings of one name"
        if all(alike[1:]) and same_given(first[0], last[0]):
            if min(len(first[0]), len(last[0])) > 1:
                alone = "" if is_common_surname(mine) else "two forms of one given name, the same surname"
                return "two forms of one given name, the same surname, and the roles agree" if roles else alone
            return "the initial fits, and the roles agree" if roles else ""
    wholes = ((first, last), (mine.words, theirs.words))  # "Ó Dálaigh", "O'Dalaigh": its first letter is no initial
    if any("".join(map(skeleton, a)) == "".join(map(skeleton, b)) for a, b in wholes):
        return "spellings of one name"
    return _longer_by_sound(mine, theirs, roles, described)


def _longer_by_sound(mine: PersonName, theirs: PersonName, roles: float, described: bool) -> str:
    """Return the reason where one of two names has a word more, and only the spelling of the others differs."""
    first, last = mine.core, theirs.core
    alike = skeleton(first[-1]) == skeleton(last[-1]) and same_given(first[0], last[0])
    longer = alike and len(first) != len(last) and min(len(first[0]), len(last[0])) > 1
    patronymic = any(is_patronymic(word) for word in (*first[1:-1], *last[1:-1]))
    if longer and (roles or (patronymic and not is_common_surname(mine))):
        return "two forms of one given name, the same surname" + (", and the roles agree" if roles else "")
    common = is_common_surname(mine) or is_common_surname(theirs)
    same = all(skeleton(a) == skeleton(b) for a, b in zip(first, last, strict=False))
    if same and (roles or not (described or common)):
        return "spellings of one name, a shorter form and a longer" + (", and the roles agree" if roles else "")
    return ""


def by_form(mine: PersonName, theirs: PersonName, roles: float, described: bool) -> str:
    """Return why one of two full names is a form of the other, or both have the same words; "" where neither is so."""
    agreed = ", and the roles agree" if roles else ""
    either = given_sex(mine.core[0]) is not None and given_sex(mine.core[-1]) is not None  # "Ali Hassan"
    if backwards(mine, theirs) and (roles or not (described or either)):
        return "the same words back to front" + agreed
    if described and not roles and mine.words[-1] != theirs.words[-1]:
        return ""  # "Ana Brito, a nurse" and "Ana Brito Lund, the minister": a second surname is another family's
    if mine.full and theirs.full and (is_form_of(mine, theirs) or is_form_of(theirs, mine)):
        return "one is a shorter form of the other" + agreed
    return ""


def first_sound(one: str, other: str) -> bool:
    """Say whether two words differ in how their first sound is written: "Hrycenko" and "Grycenko"."""
    return one[1:] == other[1:] and len(one) > LONG and {one[0], other[0]} in _FIRST_SOUNDS


def differing(mine: PersonName, theirs: PersonName) -> list[tuple[str, str]]:
    """Return the words, of two names with as many, that differ by more than their spelling."""
    pairs = zip(mine.core, theirs.core, strict=True)
    return [(a, b) for a, b in pairs if skeleton(a) != skeleton(b) and not same_given(a, b)]


def is_slip(mine: PersonName, theirs: PersonName) -> bool:
    """Say whether one word of two names differs, in a letter or in its vowels only, and is no other given name."""
    if len(mine.core) != len(theirs.core):
        return False
    words = differing(mine, theirs)
    if len(words) != 1 or other_given(*words[0]):
        return False
    one, other = words[0]
    return one_slip(one, other) or one_slip(skeleton(one), skeleton(other)) or consonants(one) == consonants(other)


def two_slips(mine: PersonName, theirs: PersonName) -> bool:
    """Say whether two letters of a long surname differ: "Sargsyan" and "Sarkisyan"."""
    if len(mine.core) != len(theirs.core) or mine.core[0] != theirs.core[0]:
        return False
    words = differing(mine, theirs)
    if [pair for pair in words if pair != (mine.core[-1], theirs.core[-1])] or len(words) != 1:
        return False
    one, other = map(skeleton, words[0])
    return min(len(one), len(other)) > LONG and DamerauLevenshtein.distance(one, other, score_cutoff=2) == 2
