"""The mention that a quotation's source words come down to."""

from __future__ import annotations

import re
from bisect import bisect_left

from spacy.tokens import Doc, Token

from generator.model import Mention, Span
from generator.model.findings import MentionForm, MentionKind
from generator.names.fold import fold
from generator.names.nations import nation_of
from generator.names.organisations import again_nouns, is_outlet, organisation_noun, without_article
from generator.names.people import titles
from generator.names.roles import read_role, role_noun

_PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|who|that|which|you|him|her|them|himself|herself|themselves)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:,|\s[–—-]\s|\bwho\b|\bwhich\b|\bthat\b|\bspeaking\b|\bciting\b).*$", re.DOTALL)
_LABEL = re.compile(r"[A-Z][A-Z.'’\- ]+")


def head_token(span: Span, parsed: Doc) -> Token | None:
    """Return the syntactic head of the words in ``span``."""
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def source_mention(span: Span, mentions: tuple[Mention, ...], parsed: Doc) -> tuple[Mention, bool]:
    """Return the mention that the source words in ``span`` come down to, and whether it is a new one.

    Of "Lena Okoye, the bank's chief economist" that is the name; of "a spokesman for Okoye" the whole phrase.
    """
    text = parsed.text
    inside = [m for m in _from(mentions, span) if m.span.overlaps(span)]
    exact = next((m for m in inside if m.span == span), None)
    if exact is not None:
        return exact, False
    head = head_token(span, parsed)
    people = [m for m in inside if m.form == "name" and m.kind == "person" and span.holds(m.span)]
    if head is not None:
        cover = [m for m in inside if m.span.start <= head.idx < m.span.end]
        named = [m for m in cover if m.form in {"name", "metonym", "label"}]
        if named and _heads(named[0], span, text):
            return named[0], False
        for child in head.subtree:
            if child.dep_ == "appos":
                for m in people:
                    if m.span.start <= child.idx < m.span.end:
                        return m, False
        for m in people:
            if text[m.span.end : span.end].strip(" ,") == "" and _apposed(text[span.start : m.span.start]):
                return m, False
        if people and text[span.start : people[0].span.start].strip() == "" and text[people[0].span.end :][:1] == ",":
            return people[0], False
        if cover and cover[0].form in {"epithet", "pronoun"} and not people:
            return cover[0], False
    return new_mention(span, parsed), True


def _from(mentions: tuple[Mention, ...], span: Span) -> tuple[Mention, ...]:
    first = bisect_left(mentions, span.start - 200, key=lambda m: m.span.start)
    behind = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return mentions[first:behind]


def _heads(mention: Mention, span: Span, text: str) -> bool:
    """Say whether nothing of the source words behind the name makes the name a mere part: "Okoye's lawyer"."""
    rest = text[mention.span.end : span.end]
    return not re.match(r"\s*['’]s?\b|\s+[^\W\d_]", rest) or bool(re.match(r"\s+(?:of|who|and|in|at|from|on)\b", rest))


def _apposed(before: str) -> bool:
    """Say whether the words before a name at the end of the source are its role: "the bank's head, …"."""
    role = read_role(before.rstrip(" ,"))
    return role is not None and not role.plural and not re.search(r"\b(?:for|to|of|with)\s*$", before)


def new_mention(span: Span, parsed: Doc) -> Mention:
    """Return source words that no mention covers as a mention: a group, a label, a name not known as one."""
    text = span.of(parsed.text)
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    sentence = words.sent if words is not None and len(words) else parsed[:]
    form, kind, rule = _reading(text)
    start = min(sentence.start_char, span.start)
    return Mention(
        span=span,
        sentence=Span(start, max(sentence.end_char, span.end)),
        rule=rule,
        form=form,
        kind=kind,
        name=None,
        role=clean_phrase(text) if form == "epithet" and read_role(clean_phrase(text)) is not None else "",
    )


def _reading(text: str) -> tuple[MentionForm, MentionKind, str]:
    plain = clean_phrase(text)
    bare = without_article(plain)
    if _PRONOUN.fullmatch(plain):
        return "pronoun", "person", "sources/pronoun"
    nation = nation_of(bare)
    if nation is not None and nation.sort != "adjective":
        return ("metonym" if nation.sort in {"capital", "seat"} else "name"), "government", f"sources/{nation.sort}"
    if is_outlet(bare):
        return "name", "outlet", "sources/outlet"
    role = read_role(plain)
    words = bare.split()
    capitals = [w for w in words if w[0].isupper()]
    if role is not None and not (len(capitals) == len(words) > 1 and role_noun(words[-1]) is None):
        definite = re.match(r"(?:the|his|her|their|its)\b", plain, re.IGNORECASE) or "'s " in plain.replace("’", "'")
        return "epithet", ("person" if definite and not role.plural else "unnamed"), f"sources/{role.group}"
    if organisation_noun(bare) or (words and fold(words[-1]) in again_nouns()):
        return ("name" if len(capitals) == len(words) else "epithet"), "organisation", "sources/organisation"
    if words and len(capitals) == len(words) and len(words) <= 4:
        label = _LABEL.fullmatch(bare) is not None and len(bare) > 5
        titled = fold(words[0]).rstrip(".") in titles()
        if label or titled or len(words) > 1:
            return ("label" if label else "name"), "person", "sources/label" if label else "sources/name"
        return "name", "person", "sources/word"
    return "epithet", "unnamed", "sources/phrase"


def clean_phrase(text: str) -> str:
    """Return a source phrase as it is shown: no clause behind it, single spaces, no capital that only opens a sentence.

    >>> clean_phrase("A ministry  spokesman, who asked not to be named")
    'a ministry spokesman'
    """
    plain = " ".join(text.split()).strip(' ,;:"“”')
    plain = _CLAUSE.sub("", plain).strip() or plain
    first, _, rest = plain.partition(" ")
    if rest and first.lower() in {"the", "a", "an", "some", "several", "many", "one", "two", "three", "his", "her"}:
        return f"{first.lower()} {rest}"
    if rest and first[1:].islower() and role_noun(first) is not None and role_noun(first)[1]:  # type: ignore[index]
        return f"{first.lower()} {rest}"
    return plain
