"""Source words that stop within the role before a name: "Maj" of "army spokesman Maj. Gen. Ana Brito"."""

from __future__ import annotations

from bisect import bisect_left

from generator.model import Mention, Span

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
