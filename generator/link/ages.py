"""Whose age a figure gives."""

from __future__ import annotations

import re

from generator.link.stems import thin
from generator.model import Annotated, Mention, Quantity

BEHIND = re.compile(  # "Ada Roe, 41", "Ada Roe, a nurse, 41", "Ada Roe, a 41-year-old engineer", "Ada Roe, who was 41"
    r", (?:(?:an?|the) (?:[a-z’'-]+ ){0,3}[a-z’'-]+, )?(?:now |aged |an? |the |who (?:is|was|turned|turns) )?"
    r"| (?:is|was|turned|turns) "
)
AHEAD = re.compile(r" (?:(?P<role>[a-z-]+(?: [a-z-]+)?) )?")  # "41-year-old Ada Roe", "the 41-year-old nurse Ada Roe"
SET_OFF = re.compile(r"(?: (?P<role>[a-z-]+(?: [a-z-]+)?))?, ")  # "the 41-year-old nurse, Ada Roe, said"
AGED = re.compile(r"\b[Aa]ged (?:just |only |about )?$")  # "Aged 41, Ada Roe was"


def whose_age(annotated: Annotated, figure: Quantity) -> str:
    """Return the name in full of the person whose age ``figure`` gives, "" where the words beside it name nobody so.

    A bare surname counts where the document gives the full name elsewhere: two Roes are two persons.
    """
    text = annotated.document.text
    for mention in annotated.mentions:
        if mention.span.end <= figure.span.start:
            beside = BEHIND.fullmatch(text, mention.span.end, figure.span.start) is not None
        else:
            beside = mention.span.start > figure.span.end and _ahead(figure, mention, text)
        if beside and mention.name and " " in mention.name:
            return mention.name
    return ""


def _ahead(figure: Quantity, mention: Mention, text: str) -> bool:
    """Say whether the age stands right before the person's name, with at most a word or two for a role between."""
    match = AHEAD.fullmatch(text, figure.span.end, mention.span.start)
    if match is None and text.startswith(",", mention.span.end):
        match = SET_OFF.fullmatch(text, figure.span.end, mention.span.start)
    if match is None:
        return bool(AGED.search(text, figure.sentence.start, figure.span.start)) and (
            text[figure.span.end : mention.span.start] == ", "
        )
    return not any(thin(word) for word in (match["role"] or "").split())
