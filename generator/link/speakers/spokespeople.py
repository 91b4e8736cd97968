"""Spokespeople without a name: their words are those of the body that they speak for, where its document names it."""

from __future__ import annotations

import re

from generator.link.speakers.evidence import Cluster
from generator.names.bodies import read_body
from generator.names.fold import fold
from generator.names.organisations import without_article

_SPOKES = r"spokes(?:man|woman|person)"
_FOR = re.compile(rf"(?:the|an?|one) (?:[a-z]+ )?{_SPOKES} (?:for|of) (.+)", re.IGNORECASE)
_OF = re.compile(rf"(?:(?:the|an?|one) )?(.+?)(?:['’]s?)? {_SPOKES}", re.IGNORECASE)


def join_spokespeople(unnamed: list[Cluster], bodies: list[Cluster]) -> list[Cluster]:
    """Join "a spokeswoman for Veltmar" to Veltmar, in place; return who is left.

    It is the body of that name in the same document; else, of a name that says whose it is, the only one in the story.
    """
    named: dict[tuple[str, str], dict[int, Cluster]] = {}
    for body in bodies:
        for member in body.members:
            for form in dict.fromkeys(fold(without_article(form)) for form in (*member.forms, member.name)):
                for where in (member.document, ""):
                    named.setdefault((where, form), {})[id(body)] = body
    left = []
    for cluster in unnamed:
        (one, *others) = cluster.members
        name = spoken_for(one.name)
        fitting = named.get((one.document, fold(name)), {}) if name else {}
        if name and not fitting and _says_whose(name):
            fitting = named.get(("", fold(name)), {})
        if others or len(fitting) != 1:
            left.append(cluster)
            continue
        (meant,) = fitting.values()
        meant.take(cluster, f"“{one.name}” in {one.document} speaks for {meant.members[0].name}.")
    return left


def _says_whose(name: str) -> bool:
    body = read_body(name)
    return not name.islower() and (bool(body.owner) or not body.state)


def spoken_for(phrase: str) -> str:
    """Return the body that the words for somebody unnamed say they speak for, "" where they do not.

    >>> spoken_for("a spokeswoman for Veltmar"), spoken_for("a Foreign Ministry spokesman"), spoken_for("a spokesman")
    ('Veltmar', 'Foreign Ministry', '')
    """
    found = _FOR.fullmatch(phrase) or _OF.fullmatch(phrase)
    return without_article(found[1]) if found is not None and found[1] not in {"a", "an", "the"} else ""
