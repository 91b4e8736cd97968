"""The mention that a quotation's source words come down to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from spacy.tokens import Doc, Token

from generator.model import Mention, Span
from generator.model.findings import MentionForm, MentionKind
from generator.names.body_kinds import described_noun, kinds_told
from generator.names.described import descriptions
from generator.names.fold import fold
from generator.names.nations import demonyms, nation_of
from generator.names.organisations import (
    acronyms,
    again_nouns,
    is_outlet,
    organisation_noun,
    without_article,
    without_legal_form,
)
from generator.names.people import titles
from generator.names.roles import read_role, role_noun
from generator.names.words import in_capitals, name_words
from generator.resolve.speakers.cut import behind_whom_they_serve, cut_short

_PRONOUN = re.compile(
    r"(?:he|she|they|it|we|i|who|that|which|you|him|her|them|himself|herself|themselves)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:,|\s[–—-]\s|\bwho\b|\bwhich\b|\bthat\b|\bspeaking\b|\bciting\b).*$", re.DOTALL)
_NAME_AND_ROLE = re.compile(r"([^\W\d_a-z][\w'’.\-]*(?: [^\W\d_a-z][\w'’.\-]*){0,3})(, .+)", re.DOTALL)
_OWNED = re.compile(r"['’]s\s+([^\W\d_a-z][\w'’\-]+(?: [^\W\d_a-z][\w'’\-]+){1,3})$")
_INTRODUCES = re.compile(r"\d{1,3}\b|(?:an?|the|who|whose)\s")  # what stands behind a name tells who it is
_SEAT = re.compile(r"['’]s? \w+$")
_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "&", "de", "des", "du", "et", "y", "e", "da", "do"})
_ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?([A-Z][A-Z&.]{1,9})\s*\)$")
_PLACED = re.compile(r"(?:[A-Z]\S+-(?:based|listed|owned|backed|led|run)|[A-Z][a-z]{2,}maker) (?=[A-Z])")
_LABEL = re.compile(r"[A-Z][A-Z.'’\- ]+")


def head_token(span: Span, parsed: Doc) -> Token | None:
    """Return the syntactic head of the words in ``span``."""
    words = parsed.char_span(span.start, span.end, alignment_mode="expand")
    return words.root if words is not None and len(words) else None


def source_mention(span: Span, mentions: tuple[Mention, ...], parsed: Doc, whole: str) -> tuple[Mention, bool]:
    """Return the mention that the source words in ``span`` come down to, and whether it is a new one.

    ``whole`` is the text that is parsed: a Doc puts its text together anew each time it is asked. Of "Lena Okoye, the
    bank's chief economist" the mention is the name; of "a spokesman for Okoye" the whole phrase.
    """
    cut = cut_short(span, mentions, whole)
    if cut is not None:
        return cut, False
    inside = [m for m in _from(mentions, span) if m.span.overlaps(span)]
    served = behind_whom_they_serve(span, inside, whole)
    if served is not None:
        return served, False
    known = next((m for m in inside if m.span == span), None) or _held(span, inside, parsed, whole)
    return (known, False) if known is not None else (new_mention(span, mentions, parsed, whole), True)


def _held(span: Span, inside: list[Mention], parsed: Doc, text: str) -> Mention | None:
    """Return the mention that heads the source words or is set beside their head; None where they are a new one."""
    head = head_token(span, parsed)
    people = [m for m in inside if m.form in {"name", "label"} and m.kind == "person" and span.holds(m.span)]
    for m in inside:
        owner = re.search(r"['’]s?\s+$", text[span.start : m.span.start])
        if m.form == "name" and owner and not text[m.span.end : span.end].strip(" ,") and " " in m.span.of(text):
            return m  # "the agency's Ana Brito"
    for m in people:
        before = " ".join(text[span.start : m.span.start].split()).strip(" ,")
        if (not before or before in m.role or _is_title(before)) and _heads(m, span, text):
            return m
    cover = [m for m in inside if head is not None and m.span.start <= head.idx < m.span.end]
    words = parsed.char_span(span.start, span.end, alignment_mode="expand") or ()
    beside = {word.idx for word in words if word.dep_ == "appos" and head in tuple(word.ancestors)}
    ranked = [
        *(m for m in inside if m.rule == "names/described" and not re.search(r"\w\w", text[m.span.end : span.end])),
        *(m for m in inside if m.kind == "organisation" and m.form == "name" and _named_behind(m, span, text)),
        *(m for m in cover if m.form in {"name", "metonym", "label"} and _heads(m, span, text)),
        *(m for m in people if any(m.span.start <= place < m.span.end for place in beside)),
        *(
            m
            for m in people
            if not text[m.span.end : span.end].strip(" ,") and _apposed(text[span.start : m.span.start])
        ),
        *(m for m in cover[:1] if m.form in {"epithet", "pronoun"} and not people),
    ]
    return ranked[0] if ranked else None


def _named_behind(mention: Mention, span: Span, text: str) -> bool:
    """Say whether the source is a body's description and name: "the joint venture Orlan Power, which …"."""
    lead, rest = text[span.start : mention.span.start].strip(" ,"), text[mention.span.end : span.end]
    return bool(described_noun(lead)) and lead.endswith(described_noun(lead)) and rest[:1] in {"", ","}


def _is_title(words: str) -> bool:
    return all(fold(word).rstrip(".") in titles() for word in words.split())


def _from(mentions: tuple[Mention, ...], span: Span) -> tuple[Mention, ...]:
    first = bisect_left(mentions, span.start - 200, key=lambda m: m.span.start)
    behind = bisect_left(mentions, span.end, key=lambda m: m.span.start)
    return mentions[first:behind]


def _heads(mention: Mention, span: Span, text: str) -> bool:
    """Say whether nothing of the source words behind the name makes the name a mere part: "Okoye's lawyer"."""
    rest = text[mention.span.end : span.end]
    if re.fullmatch(r"['’]s?|\W*", rest):
        return True
    return not re.match(r"\s*['’]s?\b|\s+[^\W\d_A-Z]", rest) or bool(
        re.match(r"\s+(?:of|who|and|in|at|from|on)\b", rest)
    )


def _apposed(before: str) -> bool:
    """Say whether the words before a name at the end of the source are its role: "the bank's head, …"."""
    role = read_role(before.rstrip(" ,"))
    inner = re.search(r"\b(?:for|to|of|with)\b(?!.*\b(?:for|to|of|with)\b)(.*)$", before, re.DOTALL)
    if re.match(r"an?\b", before, re.IGNORECASE) and inner and read_role(inner[1].strip(" ,")) is not None:
        return False  # "a lawyer for the minister, Ana Brito": the minister is she
    return role is not None and not role.plural and not re.search(r"\b(?:for|to|of|with)\s*$", before)


def new_mention(span: Span, mentions: tuple[Mention, ...], parsed: Doc, whole: str) -> Mention:
    """Return source words that no mention covers as a mention: a group, a label, a name not known as one."""
    placed = _PLACED.match(span.of(whole))
    if placed is not None:
        span = Span(span.start + placed.end(), span.end)  # "London-listed Veltmar", "Toolmaker Tarn"
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
        form, kind, rule = _reading(text, max(labels, key=lambda k: (labels[k], k)) if labels else "")
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


def _reading(text: str, label: str) -> tuple[MentionForm, MentionKind, str]:
    """Return form, kind and rule for source words; ``label`` is what the pipeline takes them for."""
    plain = clean_phrase(text)
    bare = re.sub(r"['’]s$", "", without_article(plain))
    words = bare.split() or plain.split() or ["?"]
    capitals = all(w[0].isupper() for w in words)
    titled = words[0][0].isupper() and all(w[0].isupper() or fold(w) in _SMALL for w in words)
    nation = nation_of(bare)
    role = read_role(plain)
    form: MentionForm = "name" if capitals else "epithet"
    kind: MentionKind = "unnamed"
    rule = "phrase"
    if _PRONOUN.fullmatch(plain) and not (plain.isupper() and len(plain) > 2):
        form, kind, rule = "pronoun", "person", "pronoun"
    elif plain != bare and (bare in demonyms() if nation is None else nation.sort == "adjective"):
        form, kind, rule = "epithet", "person", "demonym"  # "the Slovak"
    elif capitals and words[1:] and _begins_name(words[1]):
        form, kind, rule = "name", "organisation", "organisation"
    elif nation is not None and nation.sort != "adjective":
        form = "metonym" if nation.sort in {"capital", "seat"} else "name"
        kind, rule = "government", nation.sort
    elif is_outlet(bare):
        form, kind, rule = "name", "outlet", "outlet"
    elif _SEAT.search(plain) and organisation_noun(bare) and role_noun(words[-1]) is None:
        kind, rule = "organisation", "organisation"  # "the president's office": not the president
    elif role is not None and not (capitals and len(words) > 1 and role_noun(words[-1]) is None):
        definite = re.match(r"(?:the|his|her|their|its)\b", plain, re.IGNORECASE) or "'s " in plain.replace("’", "'")
        form, rule = "epithet", role.group
        kind = "person" if definite and not role.plural else "unnamed"
    elif organisation_noun(bare) or fold(words[-1]) in again_nouns():
        form = "name" if titled and len(words) > 1 else form  # "the Ministry of National Defence"
        kind, rule = "organisation", "organisation"
    elif capitals and len(words) <= 4 and (plain == bare or label in {"ORG", "PERSON"}):
        form, kind, rule = _named(bare, label)
    return form, kind, f"sources/{rule}"


def _begins_name(rest: str) -> bool:
    """Say whether a small word with a capital goes on with a body's name: "Doctors [Without Borders]"."""
    word = rest.split(maxsplit=1)[0]
    return word[0].isupper() and fold(word) in name_words("opener")


def _named(bare: str, label: str) -> tuple[MentionForm, MentionKind, str]:
    """Return what capitalised source words are of which nothing else is known."""
    if re.fullmatch(r"[A-Z&.]{2,6}", bare) and label != "PERSON":
        return "name", "organisation", "acronym"
    if fold(bare) in name_words("opener"):
        return "epithet", "unnamed", "phrase"  # "Last modified on …", "Both said"
    if in_capitals(bare):
        return "name", "unnamed", "capitals"
    if _LABEL.fullmatch(bare):
        return "label", "person", "label"
    return "name", ("organisation" if label in {"ORG", "NORP"} else "person"), "name"


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
    several = role_noun(first)
    if rest and first[1:].islower() and several is not None and several[1] and not _begins_name(rest):
        return f"{first.lower()} {rest}"
    return plain
