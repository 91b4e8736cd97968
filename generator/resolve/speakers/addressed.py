"""Names that only the pipeline took for organisations, of whom the text speaks as of a man or a woman."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Mention
from generator.names.fold import fold
from generator.names.organisations import organisation_noun
from generator.names.people import titles

_ADDRESSED = re.compile(r"\b([A-Z][a-z]+)\.? ([^\W\d_a-z][\w'’\-]+)")
_WORDS = (2, 3)


def as_people(mentions: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """Return the mentions, those as people whose last word the text calls Mr. or Ms. elsewhere.

    "The truck is where Ermek Isakov left it. … Mr Isakov said": what the pipeline has for Ermek Isakov is beside the
    point.
    """
    called = {fold(name) for title, name in _ADDRESSED.findall(text) if titles().get(fold(title)) is not None}
    somebody = (_is_guess(one, text) and fold(one.span.of(text).split()[-1]) in called for one in mentions)
    return tuple(
        replace(one, kind="person", rule="names/addressed") if told else one
        for one, told in zip(mentions, somebody, strict=True)
    )


def _is_guess(mention: Mention, text: str) -> bool:
    words = mention.span.of(text).split()
    guessed = mention.kind == "organisation" and mention.rule == "names/labelled" and len(words) in _WORDS
    return guessed and not mention.span.of(text).isupper() and organisation_noun(" ".join(words)) is None
