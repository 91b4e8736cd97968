"""Find quotations: content spans, cue and the mention that names the source."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from generator.extract.quotations.marks import pair_marks
from generator.model import Document, Quotation, Span

__all__ = ["find_quotations"]

SAID = frozenset(
    [
        "say",
        "tell",
        "add",
        "write",
        "ask",
        "warn",
        "claim",
        "call",
        "declare",
        "insist",
        "argue",
        "reply",
        "respond",
        "explain",
        "note",
    ]
)


def find_quotations(document: Document, parsed: Doc) -> tuple[Quotation, ...]:
    """Return every quotation in text order."""
    text = document.text
    found = []
    stretches = pair_marks(text)
    quoted = [any(s.start <= token.idx < s.end for s in stretches) for token in parsed]
    cues = [t for t in parsed if t.lemma_.lower() in SAID and t.pos_ == "VERB" and not quoted[t.i]]
    for stretch in stretches:
        near = [t for t in cues if stretch.line_start <= t.idx < stretch.line_end]
        cue = min(near, key=lambda t: min(abs(t.idx - stretch.end), abs(t.idx - stretch.start)), default=None)
        mention = _subject(cue) if cue is not None else None
        found.append(
            Quotation(
                span=Span(stretch.start, stretch.end),
                sentence=Span(stretch.start, stretch.end),
                rule="marks/nearest-cue",
                confidence=0.6 if mention else 0.0,
                kind="direct",
                contents=(Span(stretch.start, stretch.end),),
                quoted=(Span(stretch.start, stretch.end),),
                cue=Span(cue.idx, cue.idx + len(cue)) if cue is not None else None,
                mention=mention,
            )
        )
    return tuple(found)


def _subject(cue: Token) -> Span | None:
    for child in cue.children:
        if child.dep_ in {"nsubj", "nsubjpass"}:
            words = [t for t in child.subtree if t.i <= child.i or t.dep_ in {"flat", "compound"}]
            return Span(words[0].idx, words[-1].idx + len(words[-1]))
    return None
