"""Organisations, outlets and governments across documents."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.described_bodies import named_offices
from generator.link.speakers.evidence import Cluster
from generator.link.speakers.short_names import heads, initials, is_spelled, tails
from generator.names.bodies import is_government, read_body
from generator.names.body_kinds import known_body
from generator.names.fold import fold
from generator.names.nations import Nation, nation_of, seat_body
from generator.names.organisations import acronyms, without_article, without_legal_form

ALIKE = 5  # so many bodies of one kind are put before the editor
SHORT = 3  # letters of what its document says to be a body's acronym, whatever the body's own letters are
_WHOSE = "whose it is, only its document knows"


def join_bodies(appearances: list[Appearance]) -> list[Cluster]:
    """Return the bodies, each once: governments by nation, others by their name's words or an explained acronym."""
    clusters: dict[str, Cluster] = {}
    names = _Names(
        _explained(appearances),
        initials(appearances),
        heads(appearances),
        named_offices(appearances),
        tails(appearances),
    )
    owners: dict[str, set[str]] = {}
    for appearance in appearances:
        body = read_body(appearance.name)
        owner = body.owner or appearance.home
        if body.state and owner:
            owners.setdefault(body.kind, set()).add(owner)
    open_ones: list[tuple[Cluster, str]] = []
    short: dict[str, str] = {}
    for appearance in appearances:
        key, reason = _key(appearance, names, owners)
        known = clusters.get(key)
        if known is None:
            clusters[key] = Cluster([appearance])
            if _full(appearance.name, names)[0]:
                short[key] = reason  # what the full name that comes later joins for
            if reason == _WHOSE:
                open_ones.append((clusters[key], read_body(appearance.name).kind))
        elif any(fold(a.name) == fold(appearance.name) for a in known.members):
            known.members.append(appearance)
        else:
            why = _bare_reason(known, appearance) or short.pop(key, "") or reason
            known.take(Cluster([appearance]), why or _country_reason(known, appearance))
    for cluster, kind in open_ones:
        held = (clusters.get(f"body {kind} of {owner}") for owner in sorted(owners.get(kind, ())))
        cluster.beside += [one for one in held if one is not None][:ALIKE]
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
            short = form.isupper() and " " not in form and len(form) >= SHORT and form != appearance.name
            if short or (form.isupper() and form in acronyms(appearance.name)):
                found.setdefault(form, set()).add(appearance.name)
    return {short: full.pop() for short, full in found.items() if len({_words(f) for f in full}) == 1}


@dataclass(frozen=True, slots=True)
class _Names:
    """Full names by what stands for them: an acronym, initials, a company's first words, what an office works at."""

    explained: dict[str, str]
    initials: dict[str, str]
    heads: dict[str, str]
    offices: dict[str, str]
    tails: dict[str, str]


def _key(appearance: Appearance, names: _Names, owners: dict[str, set[str]]) -> tuple[str, str]:
    name = appearance.name
    nation = nation_of(name)
    if nation is not None:
        return _nation_key(nation, appearance, owners)
    full, reason = _full(name, names)
    if full:
        return _body_key(full, appearance.document, owners)[0], reason
    body = read_body(name)
    if is_government(name):
        return f"nation {body.owner}", f"“{name}” is the government of that country."
    if appearance.home and body.state and not body.owner:
        return f"body {body.kind} of {appearance.home}", f"“{name}” issues {appearance.document} itself."
    return _body_key(name, appearance.document, owners)


def _nation_key(nation: Nation, appearance: Appearance, owners: dict[str, set[str]]) -> tuple[str, str]:
    """Return the key of a nation's government, or of the office that sits in the building named."""
    if nation.sort in {"country", "capital"}:
        return f"nation {nation.code}", ""
    sits = read_body(seat_body(appearance.name))
    if sits.state and sits.owner:
        key, _ = _body_key(seat_body(appearance.name), appearance.document, owners)
        return key, f"“{appearance.name}” is where {seat_body(appearance.name)} sits."
    return f"seat {fold(without_article(appearance.name))}", ""


def _full(name: str, names: _Names) -> tuple[str, str]:
    """Return the full name that another document gives for a short one, and why; ("", "") where none does."""
    full = names.explained.get(name) or names.explained.get(name.upper() if " " not in name else "") or known_body(name)
    if full is not None and full != name:
        return full, f"“{name}” is short for “{full}”."
    if is_spelled(name, names.initials):
        return names.initials[
            name
        ], f"“{name}” has the initials of “{names.initials[name]}”, and of no other body here."
    named = names.offices.get(name, "")
    if named:
        return named, f"“{name}”: the documents name one office that works at that, “{named}”."
    longer = names.tails.get(fold(without_article(name)), "")
    if longer and known_body(name) is None:
        return longer, f"“{name}”: the documents name one body whose name ends so, “{longer}”."
    whole = names.heads.get(fold(without_article(name)), "")
    return whole, f"“{name}” is what “{whole}” goes by; no other body here begins so." if whole else ""


def _body_key(name: str, document: str, owners: dict[str, set[str]]) -> tuple[str, str]:
    body = read_body(name)
    if name.startswith("the ") and " " not in without_article(name) and not body.state:
        return f"body {document} {_words(name)}", ""  # "the company": only its document knows which
    if not body.state:
        return f"body {_words(name)}", f"“{name}” is another spelling of one name."
    if body.owner:
        return f"body {body.kind} of {body.owner}", f"“{name}” is another name of that body, of the same owner."
    known = owners.get(body.kind, set())
    if not body.alone or len(known) > 1:
        return f"body {document} {body.kind}", _WHOSE  # "the ministry": only its document knows
    owner = f" of {min(known)}" if known else ""
    return f"body {body.kind}{owner}", f"“{name}”: the documents name no other body of the kind."


def _bare_reason(known: Cluster, appearance: Appearance) -> str:
    """Return why a body without an owner is one with an owner's; "" where both have one, or neither."""
    owned = {a.name: bool(read_body(a.name).owner) for a in (*known.members, appearance)}
    bare = [name for name in sorted(owned) if not owned[name] and read_body(name).state]
    if not bare or (not owned[appearance.name] and appearance.name in {a.name for a in known.members}):
        return ""
    mixed = any(owned.values()) and (not owned[appearance.name] or all(a.name in bare for a in known.members))
    return f"“{bare[0]}”: the documents name one such body, and no one else's." if mixed else ""


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
    body = read_body(without_legal_form(name))
    return f"{body.kind} {body.owner}".strip()
