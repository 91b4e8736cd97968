"""Name the one a mention means, as far as one document alone can tell."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.model import Document, Mention, Quotation


def resolve_mentions(
    mentions: tuple[Mention, ...], quotations: tuple[Quotation, ...], *, document: Document, parsed: Doc
) -> tuple[Mention, ...]:
    """Return the mentions, each with the fullest name the document gives for the one meant."""
    return mentions


def resolve_speakers(
    quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...], *, document: Document
) -> tuple[Quotation, ...]:
    """Return the quotations, each with its speaker's name, or with the candidates between whom nothing decides."""
    return quotations
