"""Source words that no mention covers as a mention: a group, a label, a name not known as one."""

from __future__ import annotations

import re
from collections import Counter

from spacy.tokens import Doc

from generator.model import Mention, Span
from generator.model.findings import MentionForm, MentionKind
from generator.names.body_kinds import kinds_told
from generator.names.described import descriptions
from generator.names.organisations import (
    acronyms,
    organisation_noun,
    without_article,
    without_legal_form,
)
from generator.names.roles import read_role, role_noun
from generator.resolve.speakers.source_words import clean_phrase, source_reading

_NAME_AND_ROLE = re.compile(r"([^\W\d_a-z][\w'’.\-]*(?: [^\W\d_a-z][\w'’.\-]*){0,3})(, .+)", re.DOTALL)
_OWNED = re.compile(r"['’]s\s+([^\W\d_a-z][\w'’\-]+(?: [^\W\d_a-z][\w'’\-]+){1,3})$")
_INTRODUCES = re.compile(r"\d{1,3}\b|(?:an?|the|who|whose)\s")  # what stands behind a name tells who it is
_ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Z&.]{1,9})\s*\)$")
_KNOWN_BY = re.compile(r"(?<=\w)(?: \(|, )(?:also |better |usually )?known (?:by|as|under|in) .*$", re.DOTALL)
_PLACED = re.compile(r"(?:[A-Z]\S+-(?:based|listed|owned|backed|led|run)|[A-Z][a-z]{2,}maker) (?=[A-Z])")


def new_mention(span: Span, mentions: tuple[Mention, ...], parsed: Doc, whole: str) -> Mention:
    """Return source words that no mention covers as a mention: a group, a label, a name not known as one."""
    placed = _PLACED.match(span.of(whole))
    if placed is not None:
        span = Span(span.start + placed.end(), span.end)  # "London-listed Veltmar", "Toolmaker Tarn"
    known_by = _KNOWN_BY.search(span.of(whole))
    if known_by is not None:
        span = Span(span.start, span.start + known_by.start())
    text = span.of(whole)
    owned = _OWNED.search(text)
    if owned is not None and organisation_noun(owned[1]) is None and role_noun(owned[1].split()[-1]) is None:
        span = Span(span.end - len(owned[1]), span.end)  # "the union's Ana Brito"
        text = owned[1]
    explained = _explained(text)
    if explained is not None:
        return _body(Span(span.start + explained[0], span.start + explained[1]), parsed)
    name = _NAME_AND_ROLE.match(text)
    behind = name[2].strip(" ,") if name is not None else ""
    beside = behind if read_role(behind) is not None else ""
    if name is not None and (beside or _INTRODUCES.match(behind)):
        text, span = name[1], Span(span.start, span.start + len(name[1]))
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    sentence = words.sent if words is not None and len(words) else parsed[:]
    form: MentionForm
    kind: MentionKind
    bare = without_article(text)
    same = None if beside else next((m for m in mentions if m.span.of(whole) == bare), None)
    if beside:
        firm = without_legal_form(text) != text
        form, kind, rule = "name", "organisation" if firm else "person", "sources/name-and-role"
    elif same is not None:
        form, kind, rule = same.form, same.kind, "sources/again"
    else:
        labels = Counter(token.ent_type_ for token in words or () if token.ent_type_)
        form, kind, rule = source_reading(text, max(labels, key=lambda k: (labels[k], k)) if labels else "")
    if rule == "sources/name" and kind == "person" and _told_a_body(span, whole):
        kind = "organisation"
    start = min(sentence.start_char, span.start)
    return Mention(
        span=span,
        sentence=Span(start, max(sentence.end_char, span.end)),
        rule=rule,
        form=form,
        kind=kind,
        name=None,
        role=beside or clean_phrase(text)
        if beside or (form == "epithet" and read_role(clean_phrase(text)) is not None)
        else "",
    )


def _told_a_body(span: Span, whole: str) -> bool:
    return any(kinds_told(words) for words in descriptions(whole, span.start, span.end))


def _explained(text: str) -> tuple[int, int] | None:
    """Return where a body's name stands in "the West African Rice Board (WARB)", None where no acronym explains it."""
    found = _ACRONYM.search(text)
    start = re.match(r"(?:the\s+)?", text, re.IGNORECASE)
    if found is None or start is None:
        return None
    known = found[1].replace(".", "") in acronyms(text[start.end() : found.start()])
    return (start.end(), found.start()) if known else None


def _body(span: Span, parsed: Doc) -> Mention:
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    sentence = words.sent if words is not None and len(words) else parsed[:]
    whole = Span(min(sentence.start_char, span.start), max(sentence.end_char, span.end))
    return Mention(span=span, sentence=whole, rule="sources/explained", form="name", kind="organisation", name=None)
