"""The names of a document's people as read, a given name with the surname that it shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model import Mention
from generator.names.given import given_sex
from generator.names.people import PersonName, read_name

KIN = 30  # code points before a name in which "the brothers" stands
_SIDE_BY_SIDE = frozenset({" and ", " & "})
_OF_ONE_NAME = re.compile(r"\b(?:brothers|sisters|siblings|twins|couple|spouses|parents),? $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention by name: its index, the name as read, and as shown."""

    index: int
    mention: Mention
    name: PersonName
    form: str


def named_in(mentions: tuple[Mention, ...], text: str) -> list[Named]:
    """Return the mentions by a person's name; of "Tomas and Karel Vondra" the first is Tomas Vondra."""
    found = [
        Named(i, m, read_name(m.span.of(text)), " ".join(m.span.of(text).split()))
        for i, m in enumerate(mentions)
        if m.kind == "person" and m.form in {"name", "label"}
    ]
    found = [one for one in found if one.name.words]
    surnames = {word for one in found if one.name.full for word in one.name.words[1:]}
    done = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        given = len(one.name.words) == 1 and one.name.words[0] not in surnames
        if given and len(other.name.words) == 2 and other.name.full and _side_by_side(one, other, text):
            form = f"{one.form} {other.form.split()[-1]}"
            done[at] = replace(one, name=read_name(form), form=form)
    return done


def _side_by_side(one: Named, other: Named, text: str) -> bool:
    """Say whether "and" joins a given name to a full one: a known one, or that of a brother or a sister."""
    if text[one.mention.span.end : other.mention.span.start] not in _SIDE_BY_SIDE:
        return False
    start = one.mention.span.start
    kin = _OF_ONE_NAME.search(text, max(0, start - KIN), start) is not None
    return kin or (given_sex(one.name.words[0]) is not None and not one.mention.role)
