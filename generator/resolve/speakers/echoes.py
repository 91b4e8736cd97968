"""A headline's quotation takes its speaker from the same words in the text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from generator.model import Quotation
from generator.names.fold import fold

LEAST = 4  # so few same words can be two people's
ABOVE = 400  # code points: a headline and what stands under it


def with_echoes(quotations: tuple[Quotation, ...], text: str, *, people: Collection[str]) -> tuple[Quotation, ...]:
    """Return the quotations; one at the top that nobody is named for gets, unsurely, who says its words below.

    One at the top that is given to a body ("Norway calls ban ‘a mistake’") is doubted where one of ``people``, and not
    the body, says its words below.
    """
    said = [(f" {_words(one, text)} ", one.speaker) for one in quotations if one.speaker]
    return tuple(
        _echo(one, said, text) if _nameless(one) else _spoken_for(one, said, text, people) for one in quotations
    )


def _spoken_for(quotation: Quotation, said: list[tuple[str, str]], text: str, people: Collection[str]) -> Quotation:
    if not quotation.sure or quotation.span.start >= ABOVE or not quotation.quoted or quotation.speaker in people:
        return quotation
    words = [f" {_plain(part.of(text))} " for part in quotation.quoted]
    below = [(full, speaker) for full, speaker in said if any(part.strip() and part in full for part in words)]
    speakers = tuple(dict.fromkeys(speaker for _, speaker in below if speaker != quotation.speaker))
    named = tuple(speaker for speaker in speakers if speaker in people)
    if not named or named != speakers:
        return quotation
    doubt = f"the text below has these words from {named[0]}"
    return replace(quotation, sure=False, doubt=doubt, candidates=named)


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
