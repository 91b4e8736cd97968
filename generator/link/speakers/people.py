"""People across documents, by their names and what else says that two are one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster, affiliated, agreement, apart_by_work, conflict, joins
from generator.link.speakers.slips import slip_of, slip_reason, slips_of
from generator.names.fold import consonants, skeleton
from generator.names.given import one_slip, plain_given
from generator.names.people import PARTICLES, PersonName, drops_particle, is_common, is_form_of, same_words
from generator.names.posts import other_rank

BEGUN = 3  # letters of the surname that two spellings share, whatever comes behind
ALIKE = 5  # so many bearers of one surname are put before the editor
BLOCK = 400  # names that share a key and are still compared with each other; a larger block is cut by its next key


def join_people(appearances: list[Appearance]) -> list[Cluster]:
    """Return the people, each with every appearance that something joins to them."""
    full: dict[tuple[tuple[str, ...], str], list[Cluster]] = {}
    bare: list[Cluster] = []
    for appearance in appearances:
        name = appearance.read
        cluster = Cluster([appearance])
        if not name.full:
            bare.append(cluster)
            continue
        full.setdefault((name.core, name.suffix), []).append(cluster)
    people = _joined([cluster for same in full.values() for cluster in _of_one_name(same)])
    return _with_bare(people, bare)


def _of_one_name(bearers: list[Cluster]) -> list[Cluster]:
    """Return the bearers of one full name, each with every appearance of theirs.

    One whom nothing tells from two namesakes is neither; so those with a role come first, whatever their documents.
    """
    contested = len(bearers) > len({a.document for c in bearers for a in c.members})
    same: list[Cluster] = []
    for cluster in sorted(bearers, key=lambda c: not c.posts):
        fitting = [known for known in same if not conflict(known, cluster) and not apart_by_work(known, cluster)]
        if contested or len(same) > 1:
            fitting = [known for known in fitting if agreement(known.posts, cluster.posts) > 0]
        fitting = [known for known in fitting if not known.documents & cluster.documents]
        if len(fitting) == 1:
            fitting[0].take(cluster, _same_reason(fitting[0], cluster.members[0]))
            continue
        for known in same[:ALIKE]:
            known.beside.append(cluster)
            cluster.beside.append(known)
        same.append(cluster)
    return same


def _same_reason(known: Cluster, appearance: Appearance) -> str:
    """Return why one more printing of a full name is taken for the same person's; "" for the very same letters."""
    if any(a.name == appearance.name for a in known.members):
        return ""
    same = any(a.read.words == appearance.read.words for a in known.members)
    but = "marks and hyphens" if same else "an initial"
    return f"“{known.members[0].name}” and “{appearance.name}”: the same name but for {but}."


def _keys(name: PersonName) -> Iterator[str]:
    """Yield keys that two forms of one name share: by sound, by words in any order, by all words but one letter."""
    given, last = skeleton(name.words[0]), skeleton(name.words[-1])
    yield f"surname {last} {given[:1]}"
    yield "words " + " ".join(sorted(name.words))
    for surname, given_name in ((name.words[0], name.words[1:]), (name.words[-1], name.words[:-1])):
        yield " ".join(("turned", *sorted((surname, "".join(given_name)))))
    yield "joined " + "".join(skeleton(w) for w in name.words)
    yield from (f"slip {given} {last[:i]}{last[i + 1 :]}" for i in range(len(last)))
    yield f"slip {given} {last}"
    yield from (f"given {last} {given[:i]}{given[i + 1 :]}" for i in range(len(given)))
    yield f"given {last} {given}"
    yield from (f"pair {skeleton(word)} {last}" for word in name.words[:-1])
    yield f"nick {last} {plain_given(name.words[0])}"
    yield "spelled " + " ".join(skeleton(plain_given(word)) for word in name.core)
    if len(name.core) > 1:  # "Ana Benavides" of "Ana Benavides Larrea"
        yield f"ahead {given} {skeleton(name.core[1])}"
    yield f"begun {given} {last[:BEGUN]}"
    yield f"bones {consonants(name.words[-1])} {consonants(name.words[0])[:2]}"


def _joined(clusters: list[Cluster]) -> list[Cluster]:
    """Return the clusters with those joined whose full names something joins; near-linear through shared keys."""
    blocks: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        for key in dict.fromkeys(k for name in cluster.names for k in _keys(name)):
            blocks.setdefault(key, []).append(cluster)
    into: dict[int, Cluster] = {}

    def now(cluster: Cluster) -> Cluster:
        while id(cluster) in into:
            cluster = into[id(cluster)]
        return cluster

    for key in sorted(blocks):
        block = blocks[key]
        if len(block) < 2 or len(block) > BLOCK:
            continue
        for i, one in enumerate(block):
            for other in block[i + 1 :]:
                mine, theirs = now(one), now(other)
                if mine is theirs or any(now(b) is theirs for b in mine.beside):
                    continue
                reason = joins(mine, theirs)
                apart = conflict(mine, theirs) or apart_by_work(mine, theirs)
                if reason and not apart and not mine.documents & theirs.documents:
                    mine.take(theirs, reason)
                    into[id(theirs)] = mine
                elif reason or _look_alike(key, mine.names[0], theirs.names[0]):
                    mine.beside.append(theirs)
                    theirs.beside.append(mine)
    for cluster in clusters:
        cluster.beside = list({id(now(b)): now(b) for b in cluster.beside if now(b) is not now(cluster)}.values())
    return [cluster for cluster in clusters if id(cluster) not in into]


def _look_alike(key: str, one: PersonName, other: PersonName) -> bool:
    """Say whether a key that two names share puts them before the editor: a letter of the surname or the given name."""
    if same_words(one, other):
        return False
    return key.startswith("slip") or (key.startswith("given") and one_slip(one.words[0], other.words[0]))


def _ends(name: PersonName) -> Iterator[str]:
    words = [w for w in name.words if w not in PARTICLES] or list(name.words)
    yield skeleton(words[-1])
    yield skeleton(words[0])


def _with_bare(people: list[Cluster], bare: list[Cluster]) -> list[Cluster]:
    """Join bare surnames to the one full name they can be short for; then those that are left among themselves."""
    by_end: dict[str, list[Cluster]] = {}
    for person in people:
        for end in dict.fromkeys(e for name in person.names for e in _ends(name)):
            by_end.setdefault(end, []).append(person)
    left: dict[str, list[Cluster]] = {}
    slips = slips_of(people)
    joined = list(people)
    for cluster in bare:
        name = cluster.names[0]
        end = skeleton(name.words[-1])
        fitting = [p for p in by_end.get(end, []) if _short_for(name, p)]
        meant, reason = _meant(cluster, fitting)
        if meant is not None:
            meant.take(cluster, reason)
            continue
        slipped = slip_of(cluster, slips)
        if slipped is not None and not conflict(slipped, cluster) and not slipped.documents & cluster.documents:
            slipped.take(cluster, slip_reason(cluster.members[0], slipped))
            continue
        for known in left.setdefault(end, []):
            reason = _bare_reason(known, cluster, borne=bool(fitting))
            if reason:
                known.take(cluster, reason)
                break
        else:
            cluster.beside += (by_end.get(end, []) + left[end])[:ALIKE]
            left[end].append(cluster)
            joined.append(cluster)
    return joined


def _short_for(name: PersonName, person: Cluster) -> bool:
    sounds = PersonName(tuple(skeleton(w) for w in name.words), name.suffix)
    return any(
        is_form_of(name, full) or is_form_of(sounds, PersonName(tuple(skeleton(w) for w in full.words), full.suffix))
        for full in person.names
    )


def _meant(cluster: Cluster, fitting: list[Cluster]) -> tuple[Cluster | None, str]:
    """Return the person a bare name means, and why; None where several can be meant or a role speaks against it."""
    name, posts = cluster.names[0], cluster.posts
    shown = cluster.members[0].name
    agreeing = [p for p in fitting if agreement(p.posts, posts) > 0 or affiliated(p, cluster)]
    contested = any(conflict(p, cluster) for p in agreeing)  # the role is his, and "Ms." is not
    if len(agreeing) == 1 and not contested:
        return agreeing[0], f"“{shown}” has the surname and the role of {agreeing[0].members[0].name}."
    if contested or cluster.members[0].given_as:  # "a medic with the call sign Falcon"
        return None, ""
    likely = [
        p  # whom the bare name's own document names in full and does not take for its bearer, it hardly means
        for p in fitting
        if not conflict(p, cluster) and not _apart(name, p) and not p.documents & cluster.documents
    ]
    if len(likely) != 1:
        return None, ""
    (person,) = likely
    # who is introduced as anybody is, "Ana Brito, 34, who sells fuel", is not the one introduced by a post
    anybody = any(a.told for a in person.members) and not all(post.private for post in posts)
    own = not posts or (not person.posts and not anybody) or _same_work(person, cluster)
    if not is_common(name) and own:
        return person, f"“{shown}”: no one else of that surname in the documents."
    if not posts and cluster.members[0].bare and any(p.office for p in person.posts):
        return person, f"“{shown}”: the documents name one office holder of that surname, and no one else."
    return None, ""


def _apart(name: PersonName, person: Cluster) -> bool:
    return all(drops_particle(name, full) for full in person.names if is_form_of(name, full))


def _same_work(one: Cluster, other: Cluster) -> bool:
    """Say whether a role of each is of one class, and of nothing that tells two of them apart: the portfolio."""
    return not other_rank(one.posts, other.posts) and any(
        mine.group == theirs.group and not (mine.fields and theirs.fields and not mine.fields & theirs.fields)
        for mine in one.posts
        for theirs in other.posts
    )


def _bare_reason(known: Cluster, cluster: Cluster, *, borne: bool) -> str:
    """Return why two bare names are one person's; where somebody's full name has it (``borne``), only by their role."""
    name = cluster.names[0]
    if conflict(known, cluster) or known.documents & cluster.documents:
        return ""
    same = name.words == known.names[0].words
    shown = f"“{known.members[0].name}” and “{cluster.members[0].name}”"
    if agreement(known.posts, cluster.posts) > 0:
        return f"{shown}: the same surname and the same role."
    own = any(a.given_as for a in (*known.members, *cluster.members))
    if not own and not borne and not is_common(name) and not (known.posts and cluster.posts):
        return f"{shown}: the same name" + ("" if same else " in two spellings") + ", and no one else bears it."
    return ""
