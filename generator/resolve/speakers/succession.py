"""Who holds an office after somebody left it: "the new president", once the old one has died or been voted out."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.names.posts import role_match
from generator.names.roles import Role, read_role
from generator.names.words import name_words
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene

_TAKING = frozenset({"become", "elect", "appoint", "name"})
_NEXT = frozenset({"successor", "replacement"})
_NEW = re.compile(r"\b(?:new|incoming|newly|\w+-elect)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:outgoing|former|ex|ousted|old|late)\b", re.IGNORECASE)


def successor(scene: Scene, i: int, role: Role, phrase: str) -> Found | None:
    """Return whom "the new minister" means: who is called so or, unsurely, the one named since the old one left.

    "The ousted president" is the one who left. None where the phrase is of neither, or nobody is told to have left.
    """
    new = _NEW.search(phrase) is not None
    if not role.office or not (new or role.former):
        return None
    past, role = role, replace(role, former=False)
    if not new:
        return _who_left(scene, i, past, role)
    called = [p for p in scene.cast if any(_NEW.search(words) and _is(role, words) for words in p.words)]
    called = called or [p for p in scene.cast if any(r.noun in _NEXT for r in p.roles)]
    if len(called) == 1:
        return Found(called[0], confidence=0.9, rule="epithets/role")
    gone = tuple(p for p in scene.cast if p.fits(role) >= 0.5 and left_at(scene, p, i) is not None)
    if not gone:
        return None
    others = named_since(scene, gone, i)
    if len(others) == 1:
        return Found(others[0], candidates=(), confidence=0.75, rule="epithets/successor")
    return Found(None, candidates=others[:3], confidence=0.5, rule="epithets/open")


def named_since(scene: Scene, gone: tuple[Person, ...], i: int) -> tuple[Person, ...]:
    """Return who was named, up to mention ``i``, since the first of ``gone`` left."""
    left = [at for person in gone if (at := left_at(scene, person, i)) is not None]
    since = (scene.persons[j] for j in range(min(left) + 1, i) if j in scene.persons) if left else ()
    return tuple(dict.fromkeys(p for p in since if p not in gone and p.names))


def _who_left(scene: Scene, i: int, past: Role, role: Role) -> Found | None:
    """Return whom "the ousted president" means of those called president before they left; None where none left."""
    if any(p.fits(past) >= 0.5 for p in scene.cast):
        return None
    before = [p for p in scene.cast if any(r.noun == "predecessor" for r in p.roles)]
    if len(before) == 1:
        return Found(before[0], confidence=0.8, rule="epithets/left")
    left = [p for p in scene.cast if p.fits(role) >= 0.5 and left_at(scene, p, i) is not None]
    return Found(left[0], confidence=0.9, rule="epithets/left") if len(left) == 1 else None


def left_before(scene: Scene, person: Person, i: int, phrase: str) -> bool:
    """Say whether ``person`` left their office before mention ``i``, in a paragraph before: it may be of the next.

    Who is called "the outgoing minister" is the one who left, and who became prime minister leads no opposition.
    """
    role = read_role(phrase)
    if role is not None and _PAST.search(phrase) is None and _took_another(scene, person, i, role):
        return True
    at = left_at(scene, person, i)
    if at is None or _PAST.search(phrase) is not None:
        return False
    if _verb(scene, at) in name_words("dying"):
        return True
    here = scene.paragraph(scene.mentions[i].span.start)
    near = (j for j in range(i - 1, at - 1, -1) if scene.paragraph(scene.mentions[j].span.start) == here)
    return all(scene.persons.get(j) is not person for j in near)


def left_at(scene: Scene, person: Person, i: int) -> int | None:
    """Return the index of the first mention before ``i`` of which a verb says that ``person`` left; None where none."""
    return next((j for j in range(i) if scene.persons.get(j) is person and _leaves(scene, j)), None)


def _took_another(scene: Scene, person: Person, i: int, role: Role) -> bool:
    """Say whether a verb before mention ``i`` gives ``person`` another office than ``role``: "Brito became mayor"."""
    for j in range(i):
        head = scene.heads[j]
        if scene.persons.get(j) is not person or head is None or head.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        if _verb(scene, j) not in _TAKING:
            continue
        given = [token for token in head.head.children if token.dep_ in {"attr", "oprd", "xcomp"}]
        posts = (read_role(" ".join(t.text for t in token.subtree)) for token in given)
        if any(post is not None and post.office and _is_another(post, role) for post in posts):
            return True
    return False


def _is_another(post: Role, role: Role) -> bool:
    """Say whether a post is another than ``role``: of a prime minister, no "opposition leader", but "the leader"."""
    elsewhere = post.noun != role.noun and bool(role.bodies - post.bodies)
    return elsewhere or not (role_match(post, role) or role_match(role, post))


def _leaves(scene: Scene, j: int) -> bool:
    head = scene.heads[j]
    if head is None or head.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return False
    return _verb(scene, j) in name_words("leaving" if head.dep_ == "nsubj" else "removing")


def _verb(scene: Scene, j: int) -> str:
    head = scene.heads[j]
    return head.head.lemma_.lower() if head is not None else ""


def _is(role: Role, words: str) -> bool:
    post = read_role(words)
    return post is not None and role_match(role, replace(post, former=False)) >= 0.5
