"""Source words that stop within the role before a name, or hold two: "Maj" of "army spokesman Maj. Gen. Ana Brito"."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.model import Mention, Span
from generator.names.roles import read_role

_SERVES = re.compile(r"((?:an?|the|\w+['’]s) [^,]+?) (?:for|of|to) [^,]*$", re.IGNORECASE)
REACH = 120  # code points from source words to the name behind the role that they begin


def cut_short(span: Span, mentions: tuple[Mention, ...], text: str) -> Mention | None:
    """Return the person's name right behind ``span`` whose role the words in it begin or lie in; None where none is."""
    behind = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    for mention in mentions[behind : behind + 4]:
        if mention.span.start - span.start > REACH:
            return None
        if mention.form != "name" or mention.kind != "person" or not mention.role:
            continue
        lead = " ".join(text[span.start : mention.span.start].replace(",", " ").split())
        if "\n" in text[span.end : mention.span.start]:
            return None
        parts = mention.role.split("; ")
        joined = (" ".join(parts[:n]).replace(",", " ") for n in range(1, len(parts) + 1))
        return mention if any(" ".join(role.split()).endswith(lead) for role in joined) else None
    return None


def behind_whom_they_serve(span: Span, inside: list[Mention], text: str) -> Mention | None:
    """Return the second name of "a spokesman for Minister Leo Orr, Ana Brito", who speaks; None in other words."""
    people = [m for m in inside if m.form == "name" and m.kind == "person" and span.holds(m.span)]
    if len(people) != 2 or text[people[1].span.end : span.end].strip(" ,"):
        return None
    served, speaker = people
    lead = _SERVES.match(text[span.start : served.span.start])
    role = read_role(lead[1]) if lead is not None else None
    beside = text[served.span.end : speaker.span.start] == ", "
    return speaker if beside and role is not None and not role.plural else None
