"""Find names, each with the role words that stand with it."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extract.mentions.candidates import Candidate, candidates_of
from generator.extract.mentions.kinds import Decided, decide, votes_of
from generator.extract.mentions.known import Known, labelled_part
from generator.extract.mentions.parts import role_after
from generator.extract.mentions.runs import Page
from generator.model import Document, Mention, Span
from generator.names.people import read_name


def find_names(document: Document, parsed: Doc) -> tuple[Mention, ...]:
    """Return the names in text order, each with the role words that stand with it."""
    page = Page(document.text, parsed)
    votes = votes_of(parsed)
    found: list[tuple[Candidate, Decided | None]] = []
    known = Known()
    headlines = []
    for candidate in candidates_of(page):
        if len(candidate.words) > 1 and page.in_headline(candidate.words[0].start):
            headlines.append(candidate)
            continue
        decided = decide(page, candidate, votes)
        found.append((candidate, decided))
        if decided is not None and decided[1] == "person":
            known.add(read_name(candidate.text))
    for candidate in headlines:
        cut = known.within(candidate) or labelled_part(page, candidate)
        if cut is not None:
            found.append((cut, decide(page, cut, votes)))
    mentions = []
    for candidate, decided in found:
        kind: Decided | None = ("name", "person", "names/again") if known.again(candidate, decided) else decided
        if kind is not None:
            mentions.append(_mention(page, candidate, kind))
    return tuple(sorted(mentions, key=lambda m: m.span))


def _mention(page: Page, candidate: Candidate, decided: Decided) -> Mention:
    form, kind, rule = decided
    span = Span(candidate.words[0].start, candidate.words[-1].end)
    token = page.token_at(span.start)
    sentence = token.sent if token is not None else page.parsed[:]
    after = role_after(page, span.end) if kind == "person" else ""
    role = "; ".join(dict.fromkeys(r for r in (candidate.role, after) if r)) if kind == "person" else ""
    return Mention(
        span=span,
        sentence=Span(sentence.start_char, sentence.end_char),
        rule=rule,
        form=form,
        kind=kind,
        name=None,
        role=role,
    )
