"""The mention that a quotation's source words come down to."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from generator.model import Mention, Span
from generator.names.body_kinds import described_noun
from generator.names.fold import fold
from generator.names.people import titles
from generator.names.roles import read_role
from generator.resolve.speakers.cut import behind_whom_they_serve, cut_short
from generator.resolve.speakers.uncovered import new_mention


def head_token(span: Span, parsed: Doc) -> Token | None:
    """Return the syntactic head of the words in ``span``."""
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def source_mention(span: Span, mentions: tuple[Mention, ...], parsed: Doc, whole: str) -> tuple[Mention, bool]:
    """Return the mention that the source words in ``span`` come down to, and whether it is a new one.

    ``whole`` is the text that is parsed: a Doc puts its text together anew each time it is asked. Of "Lena Okoye, the
    bank's chief economist" the mention is the name; of "a spokesman for Okoye" the whole phrase.
    """
    cut = cut_short(span, mentions, whole)
    if cut is not None:
        return cut, False
    inside = [m for m in _from(mentions, span) if m.span.overlaps(span)]
    served = behind_whom_they_serve(span, inside, whole)
    if served is not None:
        return served, False
    known = next((m for m in inside if m.span == span), None) or _held(span, inside, parsed, whole)
    return (known, False) if known is not None else (new_mention(span, mentions, parsed, whole), True)


def _held(span: Span, inside: list[Mention], parsed: Doc, text: str) -> Mention | None:
    """Return the mention that heads the source words or is set beside their head; None where they are a new one."""
    head = head_token(span, parsed)
    people = [m for m in inside if m.form in {"name", "label"} and m.kind == "person" and span.holds(m.span)]
    for m in inside:
        owner = re.search(r"['’]s?\s+$", text[span.start : m.span.start])
        if m.form == "name" and owner and not text[m.span.end : span.end].strip(" ,") and " " in m.span.of(text):
            return m  # "the agency's Ana Brito"
    for m in people:
        before = " ".join(text[span.start : m.span.start].split()).strip(" ,")
        if (not before or before in m.role or _is_title(before)) and _heads(m, span, text):
            return m
    cover = [m for m in inside if head is not None and m.span.start <= head.idx < m.span.end]
    words = parsed.char_span(span.start, span.end, alignment_mode="expand") or ()
    beside = {word.idx for word in words if word.dep_ == "appos" and head in tuple(word.ancestors)}
    ranked = [
        *(m for m in inside if m.rule == "names/described" and not re.search(r"\w\w", text[m.span.end : span.end])),
        *(m for m in inside if m.kind == "organisation" and m.form == "name" and named_behind(m, span, text)),
        *(m for m in cover if m.form in {"name", "metonym", "label"} and _heads(m, span, text)),
        *(m for m in people if any(m.span.start <= place < m.span.end for place in beside)),
        *(
            m
            for m in people
            if not text[m.span.end : span.end].strip(" ,") and _apposed(text[span.start : m.span.start])
        ),
        *(m for m in cover[:1] if m.form in {"epithet", "pronoun"} and not people),
    ]
    return ranked[0] if ranked else None


def named_behind(mention: Mention, span: Span, text: str) -> bool:
    """Say whether the source is a body's description and name: "the joint venture Orlan Power, which …"."""
    lead, rest = text[span.start : mention.span.start].strip(" ,"), text[mention.span.end : span.end]
    return bool(described_noun(lead)) and lead.endswith(described_noun(lead)) and rest[:1] in {"", ","}


def _is_title(words: str) -> bool:
    return all(fold(word).rstrip(".") in titles() for word in words.split())


def _from(mentions: tuple[Mention, ...], span: Span) -> tuple[Mention, ...]:
    first = bisect_left(mentions, span.start - 200, key=lambda m: m.span.start)
    behind = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return mentions[first:behind]


def _heads(mention: Mention, span: Span, text: str) -> bool:
    """Say whether nothing of the source words behind the name makes the name a mere part: "Okoye's lawyer"."""
    rest = text[mention.span.end : span.end]
    if re.fullmatch(r"['’]s?|\W*", rest):
        return True
    return not re.match(r"\s*['’]s?\b|\s+[^\W\d_A-Z]", rest) or bool(
        re.match(r"\s+(?:of|who|and|in|at|from|on)\b", rest)
    )


def _apposed(before: str) -> bool:
    """Say whether the words before a name at the end of the source are its role: "the bank's head, …"."""
    role = read_role(before.rstrip(" ,"))
    inner = re.search(r"\b(?:for|to|of|with)\b(?!.*\b(?:for|to|of|with)\b)(.*)$", before, re.DOTALL)
    if re.match(r"an?\b", before, re.IGNORECASE) and inner and read_role(inner[1].strip(" ,")) is not None:
        return False  # "a lawyer for the minister, Ana Brito": the minister is she
    return role is not None and not role.plural and not re.search(r"\b(?:for|to|of|with)\s*$", before)
