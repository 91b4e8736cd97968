"""Whom "who", "they", "it" and "we" mean, where a quotation has them for its source."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.model import Mention, Span
from generator.names.roles import role_noun
from generator.resolve.speakers.person import Found, Person
from generator.resolve.speakers.scene import Scene

REACH = 8  # mentions back in one sentence
_SERVING = re.compile(r",? (?:of|from|at) [^,.;:]+?,? ?")  # "Brito [of the bank, ]who …"
_KIN_OF = re.compile(r"\b([^\W\d_]+) (?:of|for|to) $")  # "the mother [of] Ana Brito, who": which of the two?
_BODIES = frozenset({"organisation", "government", "outlet"})
_GROUPS = frozenset({"organisation", "government", "outlet", "unnamed"})


def resolve_other(scene: Scene, i: int, before: list[Mention]) -> Found:
    """Return whom the pronoun that is mention ``i`` means; ``before`` are the resolved mentions ahead of it."""
    token = scene.heads[i]
    word = scene.mentions[i].span.of(scene.text).lower()
    if token is None:
        return Found(None, rule="others/none", confidence=0.3)
    if word in {"who", "which", "that"}:
        return _relative(scene, i, word, token, before)
    if word in {"it", "they", "its", "their"}:
        return _group(scene, i, before)
    if word == "we" and scene.issuer and not scene.quoted(scene.mentions[i].span.start):
        return Found(Person(phrase=scene.issuer), confidence=0.8, rule="others/issuer")  # or whoever speaks in its name
    return Found(None, rule="others/none", confidence=0.3)


def _relative(scene: Scene, i: int, word: str, token: Token, before: list[Mention]) -> Found:
    """Return whom a relative pronoun means: the one named right before it, less surely the noun its clause hangs on.

    "Who" is the person of "Brito of the bank, who", and hardly a body: "members of the union, who".
    """
    start = scene.mentions[i].span.start
    served = _server(scene, i, before) if word == "who" else None
    if served is not None:
        return Found(served, confidence=0.9, rule="others/relative")
    for j in range(i - 1, max(-1, i - 4), -1):
        mention = before[j]
        between = " ".join(scene.text[mention.span.end : start].split()).strip(" ,")
        beside = not between or (mention.kind == "person" and between in mention.role.split("; "))
        if beside and mention.name and mention.form != "pronoun":
            kin = _KIN_OF.search(scene.text, max(0, mention.span.start - 30), mention.span.start)
            other = _of_several(token, mention.span) or (kin is not None and role_noun(kin[1]) is not None)
            body = word == "who" and (mention.kind in _BODIES or other)
            person = scene.persons.get(j) or Person(phrase=mention.name)
            return Found(person, confidence=0.6 if body else 0.9, rule="others/relative")
    place = _clause_head(token)
    for j in range(i - 1, -1, -1):
        mention = before[j]
        if mention.span.start <= place < mention.span.end and mention.name:
            return Found(scene.persons.get(j) or Person(phrase=mention.name), confidence=0.75, rule="others/clause")
    return Found(None, rule="others/none", confidence=0.3)


def _server(scene: Scene, i: int, before: list[Mention]) -> Person | None:
    """Return the person named before what they are of, right before "who": "Ana Brito of the bank, who"."""
    start = scene.mentions[i].span.start
    for j in range(i - 2, max(-1, i - 4), -1):
        mention = before[j]
        if mention.form == "name" and mention.kind == "person":
            return scene.persons.get(j) if _SERVING.fullmatch(scene.text[mention.span.end : start]) else None
    return None


def _clause_head(token: Token) -> int:
    """Return the place of the noun that the relative clause around ``token`` hangs on, -1 where there is none."""
    noun = _clause_noun(token)
    return noun.idx if noun is not None else -1


def _clause_noun(token: Token) -> Token | None:
    clause = token
    while clause.dep_ != "relcl" and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" else None


def _of_several(token: Token, name: Span) -> bool:
    """Say whether the clause hangs on a plural before the name: "members of Rovers, who"."""
    noun = _clause_noun(token)
    return noun is not None and noun.tag_ == "NNS" and noun.idx < name.start


def antecedent(scene: Scene, i: int) -> Person | None:
    """Return whose kin "whose nephew" is: who heads its clause, else the one last named in the sentence."""
    token = scene.heads[i]
    place = _clause_head(token) if token is not None else -1
    sentence = scene.mentions[i].sentence
    named = [j for j in range(max(0, i - REACH), i) if j in scene.persons and sentence.holds(scene.mentions[j].span)]
    named = [j for j in named if scene.persons[j].names]
    heads = [j for j in named if scene.mentions[j].span.start <= place < scene.mentions[j].span.end]
    return scene.persons[(heads or named)[-1]] if named else None


def _group(scene: Scene, i: int, before: list[Mention]) -> Found:
    """Return the one group that is a subject in this sentence or the one before."""
    here = scene.sentence(scene.mentions[i].span.start)
    names: list[str] = []
    for j in range(i - 1, -1, -1):
        mention = before[j]
        if here - scene.sentence(mention.span.start) > 1:
            break
        if mention.kind in _GROUPS and mention.name and scene.subject(j) and mention.name not in names:
            names.append(mention.name)
    if len(names) == 1:
        return Found(Person(phrase=names[0]), confidence=0.75, rule="others/group")
    return Found(None, candidates=tuple(Person(phrase=n) for n in names[:3]), confidence=0.4, rule="others/open")
