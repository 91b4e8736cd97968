"""People whom only the pipeline took for organisations, by the names that other documents give in full."""

from __future__ import annotations

from generator.link.speakers.appearances import Appearance
from generator.link.speakers.evidence import Cluster
from generator.link.speakers.slips import slip_of, slip_reason, slips_of
from generator.names.people import is_common


def join_mistaken(bodies: list[Appearance], people: list[Cluster]) -> list[Appearance]:
    """Join, in place, what only the pipeline took for an organisation and is the surname of one person elsewhere.

    Return the bodies that are left.
    """
    surnames: dict[str, list[Cluster]] = {}
    for person in people:
        for surname in dict.fromkeys(name.words[-1] for name in person.names if name.full):
            surnames.setdefault(surname, []).append(person)
    taken = {name.words for p in people for name in p.names}
    short = {name.words[-1] for p in people for name in p.names if len(name.words) > 1 and not name.full}
    slips = slips_of(people)
    in_full = {name.core: p for p in people for name in p.names if name.full}
    left = []
    for body in bodies:
        name = body.read
        if body.guessed and name.full and name.core in in_full:
            reason = f"“{body.name}” in {body.document}: the same full name."
            in_full[name.core].take(Cluster([body]), reason)
            continue
        named = surnames.get(name.words[0], []) if len(name.words) == 1 and body.guessed else []
        if (
            len(named) == 1
            and not is_common(name)
            and name.words not in taken
            and name.words[0] not in short
            and not body.name.isupper()
        ):
            named[0].take(
                Cluster([body]), f"“{body.name}” in {body.document}: the surname of {named[0].members[0].name} alone."
            )
        elif body.guessed and (slipped := slip_of(Cluster([body]), slips)) is not None:
            slipped.take(Cluster([body]), slip_reason(body, slipped))
        else:
            left.append(body)
    return left
