"""Whose age a figure gives."""

from __future__ import annotations

import re

from generator.model import Annotated, Quantity

BEHIND = re.compile(r", (?:an? )?")  # "Ada Roe, 41", "Ada Roe, a 41-year-old engineer"


def whose_age(annotated: Annotated, figure: Quantity) -> str:
    """Return the name in full of the person whose age ``figure`` gives, "" where the words beside it name nobody so.

    A bare surname counts where the document gives the full name elsewhere: two Roes are two persons.
    """
    text = annotated.document.text
    for mention in annotated.mentions:
        if mention.span.end <= figure.span.start:
            beside = BEHIND.fullmatch(text, mention.span.end, figure.span.start) is not None
        else:  # "41-year-old Ada Roe"
            beside = mention.span.start > figure.span.end and text[figure.span.end : mention.span.start] == " "
        if beside and mention.name and " " in mention.name:
            return mention.name
    return ""
