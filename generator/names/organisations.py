"""Names of organisations and outlets: the nouns they hold, their acronyms."""

from __future__ import annotations

import re
from functools import cache

from generator.names.fold import fold
from generator.read.lexicons import read_lexicon

_LEGAL = re.compile(
    r"(?<=\w),? (?:Inc|Incorporated|Corp|Ltd|Limited|LLC|PLC|plc|Plc|GmbH|AG|N\.?V|S\.?A|S\.?p\.?A|A/S|ASA|AB|Oyj?|Bhd"
    r"|Pty|Co)\.?$"
)
_FIRMS = frozenset({"Company", "Corporation", "Cooperative", "Corp"})  # the last two letters of many an acronym
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@cache
def organisation_nouns() -> dict[str, str]:
    """Return the kind (state, body, business, outlet) of every organisation noun, folded."""
    found: dict[str, str] = {}
    for row in read_lexicon("organisations"):
        for noun in row["nouns"]:
            found.setdefault(fold(noun), row["kind"])
    return found


@cache
def again_nouns() -> frozenset[str]:
    """Return the nouns by which "the …" takes up an organisation named before."""
    return frozenset(fold(n) for row in read_lexicon("organisations") if row.get("again") for n in row["nouns"])


@cache
def _outlets() -> frozenset[str]:
    return frozenset(fold(name).removeprefix("the ") for row in read_lexicon("outlets") for name in row["names"])


def without_article(text: str) -> str:
    """Return ``text`` without its article.

    >>> without_article("The Boston Globe")
    'Boston Globe'
    """
    return _ARTICLE.sub("", text)


def without_legal_form(name: str) -> str:
    """Return the name of a company without what law adds to it.

    >>> without_legal_form("Veltmar Copper Mines Plc"), without_legal_form("Optar N.V."), without_legal_form("Co-op")
    ('Veltmar Copper Mines', 'Optar', 'Co-op')
    """
    return _LEGAL.sub("", name) or name


def is_outlet(name: str) -> bool:
    """Say whether ``name`` is an agency, a paper or a station.

    >>> is_outlet("the New York Times"), is_outlet("The Ministry")
    (True, False)
    """
    return fold(without_article(name)) in _outlets()


def organisation_noun(name: str) -> str | None:
    """Return the organisation noun that ``name`` ends with, or has before "of" or "for"; or None.

    >>> [organisation_noun(name) for name in ("the Ministry of Defence", "Veltmar Bank", "Lucia Prado")]
    ['ministry', 'bank', None]
    """
    words = fold(without_article(name)).split()
    nouns = organisation_nouns()
    ahead = next((i for i, w in enumerate(words) if w in {"of", "for", "on", "in"}), len(words))
    for word in (words[ahead - 1 : ahead] + words[-1:]) if ahead else words[-1:]:
        for form in (word, word.rstrip("."), word.removesuffix("s"), word.removesuffix("es")):
            if form in nouns:
                return form
    return None


def is_firm_of(word: str, name: str) -> bool:
    """Say whether ``name`` is a firm's that a text may call by its first word alone.

    >>> is_firm_of("Veltmar", "Veltmar Foods"), is_firm_of("Veltmar", "the Veltmar Group")
    (True, True)
    >>> is_firm_of("Veltmar", "Veltmar Police"), is_firm_of("Veltmar", "Veltmar")
    (False, False)
    """
    first, _, rest = fold(without_article(name)).partition(" ")
    nouns = organisation_nouns()
    kinds = {nouns.get(part) for part in rest.split()}
    return first == fold(word) and bool(rest) and (rest == "group" or kinds == {"business"})


def acronyms(name: str) -> frozenset[str]:
    """Return the acronyms that ``name`` can have: with and without the small words between.

    >>> sorted(acronyms("National Office for Dams"))
    ['NOD', 'NOFD']
    >>> "ODCO" in acronyms("Orlan Dredging Company")
    True
    """
    words = [w for w in re.split(r"[\s\-]+", without_article(name)) if w]
    capitals = "".join(w[0] for w in words if w[0].isupper())
    if len(words) < 2:
        return frozenset()
    firm = {capitals + words[-1][1].upper()} if words[-1] in _FIRMS else set()
    return frozenset({capitals, "".join(w[0].upper() for w in words), *firm})
