"""Find the nouns and pronouns that stand for someone: "the minister", "Western officials", "she"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from generator.model import Document, Mention, Span
from generator.model.findings import MentionForm, MentionKind
from generator.names.fold import fold
from generator.names.organisations import again_nouns, without_article
from generator.names.people import titles
from generator.names.phrases import phrase_end, phrase_start
from generator.names.roles import is_force_guard, read_role, role_noun

PRONOUNS = frozenset({"he", "she", "they"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def find_nominals(document: Document, parsed: Doc, *, names: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the role nouns and pronouns for one person that no name of ``names`` covers, in text order.

    Groups ("officials said") are mentions only where a quotation names them; the resolver adds those.
    """
    taken = sorted((m.span for m in names), key=lambda s: s.start)
    found: list[Mention] = []
    last = 0
    for mention in _nominals(parsed):
        near = bisect_left(taken, mention.span.end, key=lambda span: span.start) - 1
        if mention.span.start < last or (near >= 0 and taken[near].overlaps(mention.span)):
            continue
        if mention.form == "epithet" and _apposed(mention, names, document.text):
            continue
        found.append(mention)
        last = mention.span.end
    return tuple(found)


def _apposed(mention: Mention, names: tuple[Mention, ...], text: str) -> bool:
    """Say whether the phrase is the role beside a name: "its leader, Ana Brito", "Ana Brito, its leader"."""
    words = " ".join(mention.span.of(text).split())
    i = bisect_left(names, mention.span.start, key=lambda m: m.span.start)
    for name in names[max(0, i - 1) : i + 2]:
        between = (
            text[mention.span.end : name.span.start]
            if mention.span.end <= name.span.start
            else text[name.span.end : mention.span.start]
        )
        roles = name.role.split("; ")
        if mention.span.end <= name.span.start and " ".join(f"{words}{between}".split()).strip(" ,") in roles:
            return True  # "the ambassador of Ruvia [to Odessar], Ana Brito"
        bare = without_article(words)
        before = mention.span.end <= name.span.start
        if len(between) <= 40 and any((bare if before else words) in role for role in roles):
            beside = between.replace(",", "").strip()
            beside = "" if before and without_article(beside) in roles else beside  # "his wife, the poet Ana Brito"
            titled = all(
                fold(word).rstrip(".") in titles() for word in beside.split()
            )  # "its spokesman, Col. Ana Brito"
            return titled or beside.isdigit()
    return False


def _nominals(parsed: Doc) -> Iterator[Mention]:
    for token in parsed:
        if token.lower_ in PRONOUNS and token.dep_ in _SUBJECT:
            yield _mention(token.doc[token.i : token.i + 1], "pronoun", "person", f"nominals/{token.lower_}")
        elif token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ != "PERSON":
            yield from _noun(token)


def _noun(token: Token) -> Iterator[Mention]:
    noun = None if is_force_guard(token.doc[max(0, token.i - 1) : token.i + 1].text) else role_noun(token.text)
    plural = token.tag_ == "NNS" and token.lower_ not in again_nouns()  # "the authorities": no one body
    again = noun is None and not plural and fold(token.lemma_) in again_nouns()
    if (noun is None and not again) or token.dep_ in {"compound", "amod", "nmod"}:
        return
    if token.doc[token.i + 1 : token.i + 4].text.startswith("-in-"):
        return  # "her mother[-in-law]": not her mother
    subject = token.dep_ in _SUBJECT or (token.dep_ == "pobj" and token.head.lower_ in {"to", "by"})
    first, behind = phrase_start(token), phrase_end(token)
    if first and token.doc[first - 1].lower_ == "to" and first < token.i and token.doc[first].pos_ in {"ADJ", "VERB"}:
        first += 1  # a headline's "72 hours to free president": what is done to him is no part of what he is
    if token.i > 1 and token.doc[token.i - 1].text == "-" and token.doc[token.i - 2].lower_ == "co":
        first = min(first, token.i - 2)  # "co-defendant"
    words = token.doc[first:behind]
    definite = token.doc[first].lower_ in {"the", "his", "her", "their", "its"} or any(
        t.text in {"'s", "’s"} for t in token.doc[first : token.i]
    )
    if again:
        if subject and definite and not token.text[0].isupper():
            yield _mention(words, "epithet", "organisation", "nominals/organisation")
        return
    role = read_role(words.text)
    if role is None or role.plural or token.text.isupper() or not (subject or (definite and not role.private)):
        return
    kind: MentionKind = "person" if definite else "unnamed"
    yield _mention(words, "epithet", kind, f"nominals/{role.group}")


def _mention(words: Words, form: MentionForm, kind: MentionKind, rule: str) -> Mention:
    sentence = words.sent
    return Mention(
        span=Span(words.start_char, words.end_char),
        sentence=Span(sentence.start_char, sentence.end_char),
        rule=rule,
        form=form,
        kind=kind,
        name=None,
        role=" ".join(words.text.split()) if form == "epithet" and kind != "organisation" else "",
    )
