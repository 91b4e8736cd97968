"""Whose data or document speaks: "the company's website", "U.N. figures", "a statement from the ministry"."""

from __future__ import annotations

import re

from generator.model import Mention
from generator.names.media import is_medium

_SPEAKING = frozenset({"organisation", "government"})
_ISSUED = re.compile(r"(?P<owner>.+?)['’]s? (?:\S+ ){0,3}?(?P<thing>[a-z]+)")
_DATA = frozenset(
    (
        "website",
        "figures",
        "data",
        "statistics",
        "survey",
        "information",
        "count",
        "tally",
        "account",
        "page",
        "estimates",
    )
)
_STATED = frozenset({"statement", "bulletin", "communique", "announcement", "release"})  # "a Veltmar statement"
_BY = re.compile(  # "figures released by [the ministry]", "data from [the U.N.]"
    r"(?: (?:released|published|issued|compiled|collected|provided|given|put out))? (?:by|from) (?=(?:the )?\w)"
)
_FROM = re.compile(rf"(?:the |an? )?(?:[\w-]+ )??(?P<thing>[a-z]+){_BY.pattern}(?P<owner>.+)")
_BESIDE_DATA = re.compile(
    r"(?:the |an? )?(?P<owner>[A-Z][\w.&-]*(?: (?:of )?[A-Z][\w.&-]*)*|[a-z]+ (?:ministry|police)|police|government)"
    r" (?P<thing>[a-z]+)"
)


def issued_by(mention: Mention, phrase: str) -> str:
    """Return the body whose document or data speaks, as printed: "the company" of "the company's website"."""
    if mention.form != "epithet":
        return ""
    for pattern in (_FROM, _ISSUED, _BESIDE_DATA):
        found = pattern.fullmatch(phrase)
        medium = found is not None and (
            found["thing"] in _STATED if pattern is _BESIDE_DATA else is_medium(found["thing"])
        )
        if found is not None and (medium or found["thing"] in _DATA):
            return found["owner"]
    return ""


def issued_behind(i: int, mentions: tuple[Mention, ...], text: str) -> str:
    """Return the body that is named behind its data or its document: "figures released by the ministry"."""
    mention = mentions[i]
    words = mention.span.of(text).split()
    behind = _BY.match(text, mention.span.end)
    if mention.form != "epithet" or behind is None or not (words[-1].lower() in _DATA or is_medium(words[-1])):
        return ""
    places = {behind.end(), behind.end() + 4 * text.startswith("the ", behind.end())}
    bodies = (m.span.of(text) for m in mentions[i + 1 : i + 4] if m.span.start in places and m.kind in _SPEAKING)
    return next((" ".join(words.split()) for words in bodies), "")
