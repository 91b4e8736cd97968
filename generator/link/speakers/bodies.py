"""Organisations, outlets and governments across documents."""

from __future__ import annotations

import re

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster
from generator.names.fold import fold
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import acronyms, organisation_nouns, without_article

_SPELLINGS = {"defence": "defense", "centre": "center", "organisation": "organization", "labour": "labor"}
_SMALL = frozenset({"of", "the", "for", "and", "&", "on", "in"})


def join_bodies(appearances: list[Appearance]) -> list[Cluster]:
    """Return the bodies, each once: governments by nation, others by their name's words or an explained acronym."""
    clusters: dict[str, Cluster] = {}
    explained = _explained(appearances)
    for appearance in appearances:
        key, reason = _key(appearance, explained)
        known = clusters.get(key)
        if known is None:
            clusters[key] = Cluster([appearance])
        elif any(fold(a.name) == fold(appearance.name) for a in known.members):
            known.members.append(appearance)
        else:
            known.take(Cluster([appearance]), reason or _country_reason(known, appearance))
    seats = [c for c in clusters.values() if _nation(c) is not None]
    for one in seats:
        one.beside += [other for other in seats if other is not one and _nation(other) == _nation(one)]
    return list(clusters.values())


def _nation(cluster: Cluster) -> str | None:
    nation = nation_of(cluster.members[0].name)
    return nation.code if nation is not None else None


def _explained(appearances: list[Appearance]) -> dict[str, str]:
    """Return the full name for each acronym that some document explains, unless two documents differ."""
    found: dict[str, set[str]] = {}
    for appearance in appearances:
        for form in appearance.forms:
            if form.isupper() and form in acronyms(appearance.name):
                found.setdefault(form, set()).add(appearance.name)
    return {short: full.pop() for short, full in found.items() if len({_words(f) for f in full}) == 1}


def _key(appearance: Appearance, explained: dict[str, str]) -> tuple[str, str]:
    name = appearance.name
    nation = nation_of(name)
    if nation is not None and nation.sort in {"country", "capital"}:
        return f"nation {nation.code}", ""
    if nation is not None:
        return f"seat {fold(without_article(name))}", ""
    if name in explained:
        return f"body {_words(explained[name])}", f"“{name}” is short for “{explained[name]}”."
    words = _words(name)
    if _generic(words):
        return f"body {appearance.document} {words}", ""  # "the Defence Ministry": whose, only its document knows
    return f"body {words}", f"“{name}” is another spelling of one name."


def _country_reason(known: Cluster, appearance: Appearance) -> str:
    """Return why two words for one nation are one government's: order makes no difference to what it says."""
    names = {a.name for a in (*known.members, appearance)}
    sorts = {name: nation.sort for name in sorted(names) if (nation := nation_of(name)) is not None}
    seats = [name for name, sort in sorts.items() if sort == "capital"]
    if appearance.name in seats or len(seats) == len(sorts):
        return f"“{appearance.name}” is where that government sits."
    if all(a.name in seats for a in known.members):
        return f"“{known.members[0].name}” is where the government of “{appearance.name}” sits."
    return f"“{appearance.name}” is another name of that country."


def _words(name: str) -> str:
    plain = re.findall(r"[\w&]+", fold(without_article(name)))
    return " ".join(sorted(_SPELLINGS.get(w, w) for w in plain if w not in _SMALL and w != "s"))


def _generic(words: str) -> bool:
    """Say whether the name is of a kind every nation has and names no nation."""
    nouns = organisation_nouns()
    parts = words.split()
    state = any(nouns.get(w) == "state" for w in parts)
    return state and not nations_in([w.capitalize() for w in parts]) and len(parts) <= 2
