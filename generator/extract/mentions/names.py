"""Find names, and decide whose: a person's, an organisation's, an outlet's or a government's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.extract.mentions.parts import role_after, role_before
from generator.extract.mentions.runs import Page, Word
from generator.model import Document, Mention, Span
from generator.model.findings import MentionForm, MentionKind
from generator.names.fold import fold
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import (
    again_nouns,
    is_outlet,
    organisation_noun,
    organisation_nouns,
    without_article,
)
from generator.names.people import SUFFIXES, courtesy_titles, given_sex, read_name, titles
from generator.names.roles import Role, read_role, role_noun

_NAMED = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
_CREDIT = re.compile(r"(?:/|\bphoto by |\bphotograph by |\bphoto: |^\s*by )$", re.IGNORECASE | re.MULTILINE)
_BODY = re.compile(r"(?:[A-Z]\.?){2,6}")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")


@dataclass(frozen=True, slots=True)
class _Candidate:
    words: tuple[Word, ...]
    role: str
    titled: bool

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


def find_names(document: Document, parsed: Doc) -> tuple[Mention, ...]:
    """Return the names in text order, each with the role words that stand with it."""
    page = Page(document.text, parsed)
    votes = _votes(parsed)
    candidates = [c for run in _joined(page) for c in _split(page, run)]
    people: set[str] = set()
    found: list[tuple[_Candidate, tuple[MentionForm, MentionKind, str]]] = []
    for candidate in candidates:
        decided = _kind(page, candidate, votes)
        found.append((candidate, decided)) if decided else found.append((candidate, ("name", "unnamed", "")))
        if decided and decided[1] == "person":
            name = read_name(candidate.text)
            if name.full:
                people.update((name.words[0], name.words[-1], " ".join(name.words[1:])))
    mentions = []
    for candidate, decided in found:
        name = read_name(candidate.text)
        again = bool(name.words) and " ".join(name.words) in people
        if again and decided[1] in {"unnamed", "organisation"} and not _ACRONYM.fullmatch(candidate.text):
            decided = ("name", "person", "names/again")
        if decided[2]:
            mentions.append(_mention(page, candidate, decided))
    return tuple(mentions)


def _mention(page: Page, candidate: _Candidate, decided: tuple[MentionForm, MentionKind, str]) -> Mention:
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


def _votes(parsed: Doc) -> dict[str, Counter[str]]:
    """Return, for every name that the pipeline labels and its last word, how often it got which label."""
    votes: dict[str, Counter[str]] = {}
    for ent in parsed.ents:
        if ent.label_ in _NAMED:
            name = re.sub(r"['’]s?$", "", without_article(ent.text.strip()))
            if name:
                votes.setdefault(fold(name), Counter())[ent.label_] += 2
                if ent.label_ == "PERSON" and " " in name:
                    votes.setdefault(fold(name.split()[-1]), Counter())[ent.label_] += 1
    return votes


def _joined(page: Page) -> Iterator[list[Word]]:
    """Yield the runs of ``page``, "Secretary" and "State Ana Brito" joined where only an "of" parts them."""
    before: list[Word] = []
    for run in page.runs():
        if before:
            if page.text[before[-1].end : run[0].start] in {" of ", " for ", " of the ", " for the "} and (
                role_noun(before[-1].text) is not None or organisation_noun(before[-1].text) is not None
            ):
                run = before + run
            else:
                yield before
        before = run
    if before:
        yield before


def _split(page: Page, run: list[Word]) -> Iterator[_Candidate]:
    """Yield the names in a run: what stands after titles, roles and the nation or body before them."""
    words = list(run)
    if _CREDIT.search(page.text[max(0, words[0].start - 20) : words[0].start]) and len(words) > 1:
        return
    cut = _name_from(words)
    if cut and cut < len(words) and page.text[words[cut - 1].end : words[cut].start].strip() in {"of", "of the", "for"}:
        while cut < len(words) and (read_role(f"minister of {words[cut].text}") or _ANY).fields:
            cut += 1  # "Secretary of State Ana Brito": the portfolio is no part of the name
        rest = words[cut:]
        if len(rest) < len(words) and (not rest or nation_of(" ".join(w.text for w in rest)) is not None):
            return
    if cut == len(words):  # all title: "Vice President", "Defence Minister"
        return
    while cut and fold(words[cut - 1].text).rstrip(".") in courtesy_titles():
        cut -= 1  # "Mrs. Brito" is how she is named; "Interior Minister" is what she does
    name = tuple(words[cut:])
    while len(name) > 1 and _ACRONYM.fullmatch(name[-1].text) and not name[0].text.isupper():
        name = name[:-1]  # "Mark Ames NATO": a slip of the pen, or two columns run together
    first = name[0].start
    if cut:
        lead = page.text[words[0].start : first].strip()
        titled = fold(words[cut - 1].text).rstrip(".") in titles() or read_role(lead) is not None
    else:
        lead, titled = "", False
    if cut == 0 and len(name) > 2 and _BODY.fullmatch(name[0].text) and given_sex(name[1].text) is not None:
        name = name[1:]  # "the ambassador to the UN Ana Brito"
        first = name[0].start
    role = role_before(page, first)
    if role is None and cut:
        role = lead if read_role(lead) is not None else ""
    yield _Candidate(name, role or "", titled or bool(role))


def _name_from(words: list[Word]) -> int:
    """Return where the name begins: behind the last title or role noun that has a word behind it."""
    cut = 0
    for i, word in enumerate(words):
        plain = fold(word.text).rstrip(".")
        noun = role_noun(word.text)
        title = plain in titles() or plain.endswith("-elect")
        if (title or (noun is not None and not (read_role(word.text) or _ANY).private)) and (
            i + 1 < len(words) or not (i and given_sex(words[0].text))
        ):
            cut = i + 1
    if cut == len(words) and given_sex(words[0].text) and len(words) > 1:
        return 0  # "Tom Price", "Lucia Justice"
    lead = words[cut:]
    if cut and len(lead) > 1:
        first = nations_in([w.text for w in lead])
        if first and first[0][0] == 0 and first[0][1] < len(lead) and first[0][2].sort in {"country", "adjective"}:
            return cut  # a nation behind the title is the name's own: "Prince of Wales"
    return cut


_ANY = Role(noun="", group="")


def _kind(
    page: Page, candidate: _Candidate, votes: dict[str, Counter[str]]
) -> tuple[MentionForm, MentionKind, str] | None:
    text = candidate.text
    if _is_label(page, candidate):
        return "label", "person", "names/label"
    nation = nation_of(text)
    if nation is not None:
        if nation.sort == "adjective" or not _acts(page, candidate):
            return None
        return ("metonym" if nation.sort in {"capital", "seat"} else "name"), "government", f"names/{nation.sort}"
    if is_outlet(text):
        return "name", "outlet", "names/outlet"
    if len(candidate.words) > 1 and fold(candidate.words[-1].text).rstrip(".") in SUFFIXES:
        return "name", "person", "names/suffix"
    if fold(candidate.words[0].text).rstrip(".") in courtesy_titles() and len(candidate.words) > 1:
        return "name", "person", "names/title"
    described = _described(page, candidate)
    if described is not None:
        return "name", described, "names/described"
    if candidate.titled and len(candidate.words) <= 5 and not organisation_noun(text):
        return "name", "person", "names/titled"
    given = len(candidate.words) > 1 and given_sex(candidate.words[0].text) is not None
    headline = page.in_headline(candidate.words[0].start)
    count = votes.get(fold(text), Counter())
    if organisation_noun(text) and not given and not count.get("PERSON"):
        return "name", "organisation", "names/organisation"
    if given and len(candidate.words) <= 4 and not (headline and not count.get("PERSON")):
        return "name", "person", "names/given"
    best = max(count, key=lambda label: (count[label], label)) if count else ""
    if _ACRONYM.fullmatch(text):
        return ("name", "organisation", "names/acronym") if best in {"ORG", "PERSON"} else None
    if best == "PERSON" and len(candidate.words) <= 5:
        return "name", "person", "names/labelled"
    if best == "ORG":
        return "name", "organisation", "names/labelled"
    return None


def _is_label(page: Page, candidate: _Candidate) -> bool:
    """Say whether the name is a script's or an interview's: in capitals, before a colon, after a stop or a line break."""
    if not candidate.text.isupper() or page.text[candidate.words[-1].end :][:1] != ":":
        return False
    before = page.text[: candidate.words[0].start].rstrip(" ")
    return len(candidate.text) > 2 and (not before or before[-1] in '\n.!?"”’»')


def _described(page: Page, candidate: _Candidate) -> MentionKind | None:
    """Return what the common noun right before a name makes of it: "the news outlet Veltmar", "the agency Rondo"."""
    token = page.token_at(candidate.words[0].start)
    if token is None or token.i == 0:
        return None
    noun = fold(page.parsed[token.i - 1].text)
    if noun not in again_nouns() or not page.parsed[token.i - 1].text.islower():
        return None
    return "outlet" if organisation_nouns()[noun] == "outlet" else "organisation"


def _acts(page: Page, candidate: _Candidate) -> bool:
    """Say whether the name is a subject or stands after "by" or "according to": a country that does something."""
    token = page.token_at(candidate.words[-1].start)
    if token is None:
        return False
    return token.dep_ in {"nsubj", "nsubjpass", "agent"} or (token.dep_ == "pobj" and token.head.lower_ in {"to", "by"})
