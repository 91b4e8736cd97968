"""The places of a document that read most like words that are not in it."""

from __future__ import annotations

from generator.describe.again import lookalikes
from generator.describe.tokens import tokens
from generator.model import Annotated, Span


def nearest(words: str, document: Annotated, *, most: int = 3) -> str:
    """Return the places of ``document`` that read most like ``words``, as the end of a sentence; "" for none."""
    text = document.document.text
    found = lookalikes(tokens(words).keys, tokens(text), least=0.4, most=most)
    return "; the nearest: " + ", ".join(_named(one.span, document) for one in found) if found else ""


def _named(span: Span, document: Annotated) -> str:
    words = short(span.of(document.document.text))
    held = [one.id for one in document.citable if one.span.overlaps(span)]
    return f"{words} ({held[0]})" if held else words


def short(words: str, most: int = 60) -> str:
    """Return ``words`` on one line in quotation marks, cut after ``most`` characters."""
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= most else plain[: most - 1] + '…'}”"
