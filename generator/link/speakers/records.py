"""Clusters of appearances written as speakers, with names, ids and reasons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.link.speakers.evidence import Cluster
from generator.link.speakers.within import within
from generator.model import Alias, Role, Speaker
from generator.model.records import SpeakerType
from generator.names.fold import fold
from generator.names.given import given_sex
from generator.names.nations import nation_of
from generator.names.people import read_name
from generator.names.roles import read_role

MOST = 100  # questions an editor is asked at once


def write_speakers(
    clusters: list[Cluster],
) -> tuple[tuple[Speaker, ...], dict[tuple[str, str], str], tuple[str, ...]]:
    """Return the speakers worth a record, sorted by id; (document, name) -> id; and what only an editor can settle."""
    kept = [c for c in clusters if _kept(c)]
    for cluster in kept:
        for other in cluster.beside:
            if not any(b is cluster for b in other.beside):
                other.beside.append(cluster)  # who may be the same looks both ways
    kept.sort(key=lambda c: (fold(speaker_name(c)), sorted((a.document, a.name) for a in c.members)))
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for cluster in kept:
        ids[id(cluster)] = _id(cluster, taken)
    speakers: list[Speaker] = []
    named: dict[tuple[str, str], str] = {}
    for cluster in kept:
        own = ids[id(cluster)]
        beside = sorted({ids[id(b)] for b in cluster.beside if id(b) in ids} - {own})
        speakers.append(_speaker(cluster, own, tuple(beside)))
        for member in cluster.members:
            named[(member.document, member.name)] = own
    speakers.sort(key=lambda s: s.id)
    questions = _questions(speakers)
    return tuple(speakers), named, questions


def _questions(speakers: list[Speaker]) -> tuple[str, ...]:
    """Return one question for each person with look-alikes; past ``MOST`` only how many more there are."""
    people = {s.id: s for s in speakers if s.type == "person"}
    asked: set[tuple[str, ...]] = set()
    found = []
    for own, speaker in people.items():
        others = [o for o in speaker.see_also if o in people and tuple(sorted((own, o))) not in asked]
        asked.update(tuple(sorted((own, o))) for o in others)
        if others:
            listed = " or ".join(f"{people[o].name} ({o})" for o in others)
            found.append(f"Is {speaker.name} ({own}) the same person as {listed}?")
    more = [f"{len(found) - MOST} more look-alikes stand under see_also in speakers.yml."] if len(found) > MOST else []
    return (*found[:MOST], *more)


def _kept(cluster: Cluster) -> bool:
    """Say whether the cluster is quoted, or is a person named in full of whom the documents say more than a name."""
    if any(a.quoted for a in cluster.members):
        return True
    if cluster.members[0].type != "person":
        return False
    full = any(name.full for name in cluster.names)
    times = sum(sum(a.printed.values()) for a in cluster.members)
    known = any(given_sex(name.words[0]) for name in cluster.names)
    return full and (bool(cluster.posts) or (known and times > 1) or times > 2)


def speaker_name(cluster: Cluster) -> str:
    """Return the fullest well-attested name: of the forms with most words, the one most documents print."""
    if cluster.members[0].type == "government":
        return _government_name(cluster)
    names = Counter(a.name for a in cluster.members if a.type != "unnamed") or Counter(a.name for a in cluster.members)
    printed = Counter({name: sum(sum(a.printed.values()) for a in cluster.members if a.name == name) for name in names})
    words = {name: len([w for w in read_name(name).words if len(w) > 1]) for name in names}

    def rank(name: str) -> tuple[int, bool, bool, int, int, str]:
        known = given_sex(read_name(name).words[0]) is not None if read_name(name).words else False
        return (-words[name], not known, name.isupper(), -names[name], -printed[name], name)

    return min(names, key=rank)


def _government_name(cluster: Cluster) -> str:
    countries = [a.name for a in cluster.members if (n := nation_of(a.name)) is not None and n.sort == "country"]
    own = [a.name for a in cluster.members if a.type != "unnamed"]  # and not who speaks for it
    names = countries or own or [a.name for a in cluster.members]
    return min(set(names), key=lambda n: (n.isupper() or "." in n, -len(n), n))


def _id(cluster: Cluster, taken: set[str]) -> str:
    words = re.findall(r"[a-z0-9]+", fold(re.sub(r"^(?:the|an?) ", "", speaker_name(cluster), flags=re.IGNORECASE)))
    slug = "-".join(words)[:60].strip("-") or "speaker"
    if slug in taken:
        slug = f"{slug}-{min(cluster.documents)}"
    number, own = 2, slug
    while own in taken:
        own, number = f"{slug}-{number}", number + 1
    taken.add(own)
    return own


def _namesakes(cluster: Cluster) -> Iterator[str]:
    """Yield the plainest reason: a full name that several documents print in the same letters."""
    printed: dict[str, set[str]] = {}
    for member in cluster.members:
        if member.type == "person" and member.read.full:
            printed.setdefault(member.name, set()).add(member.document)
    for name in sorted(printed):
        if len(printed[name]) > 1:
            yield f"“{name}” is the full name in {len(printed[name])} documents."


def _speaker(cluster: Cluster, own: str, beside: tuple[str, ...]) -> Speaker:
    aliases: Counter[tuple[str, str]] = Counter()
    for member in cluster.members:
        for form, count in member.forms.items():
            aliases[(member.document, form)] += count
    roles = (
        {(a.document, text) for a in cluster.members for text in a.roles if read_role(text) is not None}
        if cluster.members[0].type == "person"
        else set()
    )
    kind: SpeakerType = next((a.type for a in cluster.members if a.type != "unnamed"), "unnamed")
    return Speaker(
        id=own,
        name=speaker_name(cluster),
        type=kind,
        aliases=tuple(Alias(document=d, text=t, count=n) for (d, t), n in sorted(aliases.items())),
        roles=tuple(Role(document=d, text=t) for d, t in sorted(roles)),
        merged_because=tuple(
            dict.fromkeys(r for r in (*_namesakes(cluster), *cluster.because, *within(cluster.members)) if r)
        ),
        see_also=beside,
    )
