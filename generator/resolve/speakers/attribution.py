"""Give every quotation its speaker's name, or its candidates and the doubt in words."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from generator.model import Document, Mention, Quotation, Span
from generator.names.bodies import read_body
from generator.names.nations import nation_of
from generator.names.organisations import organisation_noun
from generator.names.roles import read_role
from generator.resolve.speakers.cut import behind_whom_they_serve, cut_short
from generator.resolve.speakers.echoes import with_echoes
from generator.resolve.speakers.sources import named_behind

_AND = re.compile(r"(?:,[^,]+)?,? (?:and|&) (?:[\w.'’-]+,? ){0,7}")
_BOTH = re.compile(r",? (?:and|&) (?:the )?")
_BODIES = frozenset({"organisation", "government"})
_RELATION = re.compile(r"\band an? (?:[\w'’-]+ )+(?:of|to|for) ")  # "and a cousin of the minister, Henrik Orr"
_CLAUSE = re.compile(r", (?:which|whose|who|whom|where)\b")  # "Orlan Power, which Veltmar set up": not Veltmar
_OWNED = re.compile(r"['’]s?\s+$")
_WHERE = re.compile(r" (?:in|near|outside|around) (?:the )?(?:[a-z]+ of )?")
_OWNS = re.compile(r"['’]s?\s")
_SERVING = re.compile(r"\ban? (?:[\w'’-]+ ){1,6}?(?:for|of|to|with) (?P<served>[^,]+), $", re.IGNORECASE)
SURE = 0.85  # below this an editor looks


def resolve_speakers(
    quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...], *, document: Document
) -> tuple[Quotation, ...]:
    """Return the quotations, each with its speaker's name, or with the candidates between whom nothing decides.

    ``sure`` is never raised here, only taken back; ``doubt`` then says why.
    """
    text = document.text
    kinds = {m.name: m.kind for m in mentions if m.name}
    return with_echoes(tuple(_attributed(q, mentions, text) for q in quotations), text, kinds=kinds)


def _attributed(quotation: Quotation, mentions: tuple[Mention, ...], text: str) -> Quotation:
    if quotation.mention is None:
        return quotation
    mention = _source(quotation.mention, mentions, text)
    words = " ".join(quotation.mention.of(text).split())
    if mention is None:
        return replace(quotation, sure=False, doubt=quotation.doubt or f"The document does not say who “{words}” is.")
    if mention.name is None:
        return replace(
            quotation,
            candidates=mention.candidates,
            sure=False,
            doubt=quotation.doubt or _open(words, mention.candidates),
        )
    both = _together(quotation.mention, mention, mentions, text)
    if both:
        doubt = quotation.doubt or f"{' and '.join(both)} are named together."
        return replace(quotation, candidates=both, sure=False, doubt=doubt)
    doubt = quotation.doubt
    sure = quotation.sure
    if _served(quotation.mention, mention, mentions, text):
        sure, doubt = False, doubt or f"{mention.name} may be the one of “{words}” who speaks, or whom they serve."
    if mention.confidence < SURE:
        sure = False
        taken = f"“{words}” is taken to be {mention.name}."
        doubt = doubt or (taken if mention.kind != "unnamed" else f"The document does not name “{words}” here.")
    return replace(
        quotation,
        speaker=mention.name,
        candidates=tuple(c for c in mention.candidates if c != mention.name),
        sure=sure,
        doubt=doubt,
        confidence=quotation.confidence * mention.confidence,
    )


def _describes(mention: Mention, other: Mention, text: str) -> bool:
    """Say whether a mention is part of the role before another's name: "[Veltmar] chief executive Ana Brito"."""
    if not other.role or mention.span.start >= other.span.start:
        return False
    lead = " ".join(text[mention.span.start : other.span.start].split()).strip(" ,")
    return any(part.endswith(lead) for part in other.role.split("; "))


def _is_where(mention: Mention, other: Mention, text: str) -> bool:
    """Say whether a name only tells where somebody else is: "the public prosecutor in [Orsk]"."""
    between = text[other.span.end : mention.span.start]
    return other.form == "epithet" and mention.form == "name" and _WHERE.fullmatch(between) is not None


def _served(span: Span, mention: Mention, mentions: tuple[Mention, ...], text: str) -> bool:
    """Say whether the name may be whom the source serves: "a lawyer for the minister, Ana Brito", who is either."""
    found = _SERVING.search(text[span.start : mention.span.start]) if mention.span.start > span.start else None
    role = read_role(found["served"]) if found is not None else None
    if role is None or role.plural or mention.kind != "person" or mention.form != "name":
        return False
    return not any(m.form == "name" and span.start <= m.span.start < mention.span.start for m in mentions)


def _together(span: Span, mention: Mention, mentions: tuple[Mention, ...], text: str) -> tuple[str, ...]:
    """Return the names of two that the source words name side by side.

    "Ana Brito and her colleague Leo Orr"; of bodies only "the Orlan Union and Tarn", with no other words between.
    """
    behind = bisect_left(mentions, mention.span.end, key=lambda m: m.span.start)
    for other in mentions[behind : behind + 3]:
        between = text[mention.span.end : other.span.start]
        people = other.kind == mention.kind == "person"
        if other.span.end > span.end or not (people or {other.kind, mention.kind} <= _BODIES):
            continue
        joined = _AND.fullmatch(between) if people else _BOTH.fullmatch(between)
        side_by_side = joined is not None and _RELATION.search(between) is None
        if other.form == mention.form == "name" and mention.name and other.name and side_by_side:
            return (mention.name, other.name) if mention.name != other.name and (people or _two(mention, other)) else ()
    rest = text[mention.span.end : span.end]
    both = _BOTH.match(rest) if mention.kind == "government" and mention.name else None
    nation = nation_of(rest[both.end() :]) if both is not None else None
    if mention.name and both is not None and nation is not None and nation.sort != "adjective":
        return (mention.name, rest[both.end() :])  # "Norway and Iceland", of which only the first is a mention
    return ()


def _two(mention: Mention, other: Mention) -> bool:
    """Say whether two names around "and" are two bodies: "Orlan Meteorology and Dams Department" is one."""
    cut = organisation_noun(mention.name or "") is None and read_body(other.name or "").state
    return mention.kind == "government" or not cut


def _open(words: str, candidates: tuple[str, ...]) -> str:
    if len(candidates) > 1:
        return f"“{words}” can be {', '.join(candidates[:-1])} or {candidates[-1]}."
    if candidates:
        return f"“{words}” may be {candidates[0]}; nothing in the document says so."
    return f"The document does not say who “{words}” is."


def _source(span: Span, mentions: tuple[Mention, ...], text: str) -> Mention | None:
    """Return the mention that the source words come down to: the same words, else the name among them."""
    cut = cut_short(span, mentions, text)
    if cut is not None:
        return cut
    first = bisect_left(mentions, span.start - 200, key=lambda m: m.span.start)
    behind = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    inside = [m for m in mentions[first:behind] if m.span.overlaps(span)]
    served = behind_whom_they_serve(span, inside, text)
    if served is not None:
        return served
    exact = [m for m in inside if m.span == span]
    if exact:
        return exact[-1]
    begun = [m for m in inside if m.form == "name" and m.span.start < span.start < m.span.end]
    if begun:
        return begun[0]  # the parser cut a hyphenated name in two
    held = [m for m in inside if span.holds(m.span)]
    clause = _CLAUSE.search(text, span.start, span.end)
    held = [m for m in held if clause is None or m.span.start < clause.start()] or held
    held = [m for m in held if not any(_describes(m, other, text) for other in held)]
    bodies = [m for m in held if m.kind == "organisation" and m.form == "name" and named_behind(m, span, text)]
    held = bodies[-1:] or held  # "the U.N. refugee agency UNHCR"
    held = [m for m in held if not any(_is_where(m, other, text) for other in held)] or held
    owned = [m for m in held if m.form == "name" and _OWNED.search(text[span.start : m.span.start])]
    behind_all = owned and not text[owned[-1].span.end : span.end].strip(" ,")
    people_before = owned and any(m.kind == "person" and m.span.start < owned[-1].span.start for m in held)
    if behind_all and " " in owned[-1].span.of(text) and not people_before:
        return owned[-1]  # "the agency's Ana Brito"
    heads = [m for m in held if not _OWNS.match(text[m.span.end : span.end])]
    rank = {"name": 0, "label": 0, "metonym": 1, "epithet": 2, "pronoun": 3}
    people = {"person": 0, "unnamed": 1, "organisation": 2, "government": 3, "outlet": 4}
    return min(
        heads or held or inside,
        key=lambda m: (m.kind != "person", rank[m.form], people[m.kind], m.span.start),
        default=None,
    )
