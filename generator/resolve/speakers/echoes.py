"""A headline's quotation takes its speaker from the same words in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from generator.model import Quotation
from generator.names.fold import fold

LEAST = 4  # so few same words can be two people's
_BODIES = frozenset({"organisation", "government", "outlet"})
ABOVE = 400  # code points: a headline and what stands under it


def with_echoes(quotations: tuple[Quotation, ...], text: str, *, kinds: Mapping[str, str]) -> tuple[Quotation, ...]:
    """Return the quotations; one at the top that nobody is named for gets, unsurely, who says its words below.

    One at the top that is given to a body ("Norway calls ban ‘a mistake’") is doubted where a person, and no body, says
    its words below; ``kinds`` are those of the names.
    """
    said = [(f" {_words(one, text)} ", one.speaker) for one in quotations if one.speaker]
    return tuple(
        _echo(one, said, text) if _nameless(one) else _spoken_for(one, quotations, text, kinds) for one in quotations
    )


def _spoken_for(
    quotation: Quotation, quotations: tuple[Quotation, ...], text: str, kinds: Mapping[str, str]
) -> Quotation:
    body = kinds.get(quotation.speaker or "") in _BODIES
    if not body or not quotation.sure or quotation.span.start >= ABOVE or not quotation.quoted:
        return quotation
    words = [words for part in quotation.quoted if (words := _plain(part.of(text)))]
    again = [one for one in quotations if one.speaker and one.span.start > quotation.span.end]
    same = [one for one in again if any(f" {part} " in f" {_words(one, text)} " for part in words)]
    speakers = tuple(dict.fromkeys(one.speaker for one in same if one.speaker))
    people = tuple(speaker for speaker in speakers if kinds.get(speaker) == "person")
    if not people or any(kinds.get(speaker) in _BODIES for speaker in speakers):
        return quotation
    doubt = f"the text below has these words from {people[0]}"
    return replace(quotation, sure=False, doubt=doubt, candidates=people)


def _nameless(quotation: Quotation) -> bool:
    return quotation.mention is None and quotation.kind == "direct" and quotation.span.start < ABOVE


def _echo(quotation: Quotation, said: list[tuple[str, str]], text: str) -> Quotation:
    words = _words(quotation, text)
    if words.count(" ") + 1 < LEAST:
        return quotation
    speakers = tuple(dict.fromkeys(speaker for full, speaker in said if f" {words} " in full))
    if len(speakers) != 1:
        return replace(quotation, candidates=speakers) if speakers else quotation
    doubt = f"the text below has these words from {speakers[0]}"
    return replace(quotation, speaker=speakers[0], candidates=(), sure=False, doubt=doubt)


def _words(quotation: Quotation, text: str) -> str:
    return _plain(" ".join(content.of(text) for content in quotation.contents))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", fold(words)))
