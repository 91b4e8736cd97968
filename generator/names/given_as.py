"""Names that somebody gave, and no more: "who gave only his call sign, Heron", "identified only as Adaeze"."""

from __future__ import annotations

import re

from generator.names.roles import role_noun

REACH = 60  # code points before a name in which such words stand
_KIND = (
    r"(?:(?:first|given|last|family|middle|code) name|surname|forename|call[- ]?sign|nom de guerre|nickname|alias"
    r"|pseudonym|codename)"
)
_IS_NAMED = re.compile(
    rf"\b(?:(?:an?|the|his|her|their|by|with|under|whose) {_KIND}"
    r"|(?:his|her|their|(?:gave|by|under|using) the) (?:own )?(?:full )?name),?(?: of| as| is| was| only as)?$"
)
_AS = re.compile(
    r"(\S+) (?:only |just |simply |publicly )?(?:identified|named|known|introduced|quoted)"
    r"(?: only| just| simply| to \w+| locally)* (?:as|by)$"
)
_BY = re.compile(
    r"\b(?:who (?:only )?|he |she )(?:goes|go|went) by$|\bgoing by$|\b(?:asked|asks|wanted|wants) to be called$"
)
_ASKED = frozenset({"be", "been", "being", "who", "was", "is"})


def is_given(before: str) -> bool:
    """Say whether the words before a name say that somebody is called so.

    >>> is_given("said a cook who gave only her first name,"), is_given("a nurse identified as")
    (True, True)
    >>> is_given("The driver, named as")
    True
    >>> is_given("who gave only the name of the street,"), is_given("a square known as")
    (False, False)
    """
    lead = " ".join(before[-REACH:].split()).rstrip("\"'“‘").rstrip()
    if _IS_NAMED.search(lead) or _BY.search(lead):
        return True
    called = _AS.search(lead)
    return called is not None and (called[1] in _ASKED or role_noun(called[1].rstrip(",")) is not None)
