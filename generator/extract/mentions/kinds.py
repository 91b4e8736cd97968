"""Whose a name is: a person's, an organisation's, an outlet's or a government's; or nobody's who could speak."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from spacy.tokens import Doc

from generator.extract.mentions.candidates import ACRONYM, Candidate
from generator.extract.mentions.kinds_by_context import (
    Decided,
    acts,
    by_act,
    by_appositive,
    by_colon,
    by_giving,
    by_nickname,
    by_role,
    is_site,
    is_somebody,
    printed,
)
from generator.extract.mentions.runs import Page
from generator.names.body_kinds import described_noun
from generator.names.fold import fold
from generator.names.given import given_sex
from generator.names.nations import demonyms, nation_of
from generator.names.organisations import (
    is_outlet,
    organisation_noun,
    without_article,
    without_legal_form,
)
from generator.names.people import SUFFIXES, courtesy_titles
from generator.names.roles import role_noun
from generator.names.words import in_capitals, name_words

_ONE_WHO = re.compile(r", who (?:is|has|[a-z]{2,}[^s\W]s)\b")
_SYLLABLES = re.compile(r"[A-Z][a-z]{0,5}-[a-z]{1,6}")  # a given name of the east of Asia: "Min-su"
_WHERE = re.compile(r"\b(?:in|near|outside|around|across) $")
_NEXT = re.compile(r" ([a-z]+) [A-Z]")
_ARTICLE = re.compile(r"\b(?:the|an?|any|every) $", re.IGNORECASE)
Votes = dict[str, Counter[str]]
_NOBODY: Decided = ("name", "unnamed", "")
_NAMED = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}


def decide(page: Page, candidate: Candidate, votes: Votes) -> Decided | None:
    """Return what the candidate is by the first rule that knows; None where it names nobody."""
    if in_capitals(candidate.text):
        return None
    none: Counter[str] = Counter()
    for rule in _RULES:
        decided = rule(
            page, candidate, votes.get(fold(candidate.text)) or votes.get(fold(printed(page, candidate)), none)
        )
        if decided is not None:
            return decided if decided[2] else None
    return None


def votes_of(parsed: Doc) -> Votes:
    """Return, for every name that the pipeline labels and its last word, how often it got which label."""
    votes: Votes = {}
    for ent in parsed.ents:
        if ent.label_ in _NAMED:
            name = re.sub(r"['’]s?$", "", without_article(ent.text.strip()))
            if name:
                votes.setdefault(fold(name), Counter())[ent.label_] += 2
                if ent.label_ == "PERSON" and " " in name:
                    votes.setdefault(fold(name.split()[-1]), Counter())[ent.label_] += 1
    return votes


def _by_nation(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    if fold(candidate.text) in name_words("adjective"):
        return _NOBODY  # "Democratic", "Western": an adjective whose noun was cut off
    last = nation_of(candidate.words[-1].text) if len(candidate.words) > 1 else None
    if last is not None and last.sort == "adjective" and given_sex(candidate.words[0].text) is None:
        return _NOBODY  # "Freed Ruvian engineer": what is said of a nation's
    nation = nation_of(candidate.text)
    before = page.text[max(0, candidate.words[0].start - 6) : candidate.words[0].start]
    if nation is None:
        return _NOBODY if _ARTICLE.search(before) and candidate.text in demonyms() else None  # "the Dane": not his name
    if nation.sort != "adjective" and is_somebody(page, candidate):
        return "name", "person", "names/somebody"
    if nation.sort == "adjective" or not acts(page, candidate):
        return _NOBODY
    return ("metonym" if nation.sort in {"capital", "seat"} else "name"), "government", f"names/{nation.sort}"


def _by_list(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    return ("name", "outlet", "names/outlet") if is_outlet(candidate.text) else None


def _by_address(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by a suffix, a company's legal form or a form of address."""
    words = candidate.words
    if without_legal_form(candidate.text) != candidate.text and given_sex(words[0].text) is None:
        return "name", "organisation", "names/organisation"  # "Altamar SA"
    if len(words) > 1 and (suffix := fold(words[-1].text).rstrip(".")) in SUFFIXES:
        numbered = set(suffix) <= {"i", "v"}  # a king's: "World War II" is nobody
        if not numbered or candidate.titled or given_sex(words[0].text) is not None or count["PERSON"]:
            return "name", "person", "names/suffix"
    if len(words) > 1 and fold(words[0].text).rstrip(".") in courtesy_titles():
        return "name", "person", "names/title"
    return None


def _by_words(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by the words of the name: an organisation's noun, a given name."""
    words, text = candidate.words, candidate.text
    given = len(words) > 1 and given_sex(words[0].text) is not None
    whole = printed(page, candidate)
    behind = _NEXT.match(page.text, words[-1].end)
    if len(words) == 1 and behind is not None and described_noun(behind[1]) and organisation_noun(text) == fold(text):
        return _NOBODY  # "Mining company Orlan said": the capital opens the sentence
    if (organisation_noun(text) or organisation_noun(whole)) and not given and (whole != text or not count["PERSON"]):
        return "name", "organisation", "names/organisation"
    if len(words) == 2 and _SYLLABLES.fullmatch(words[1].text) and role_noun(words[0].text) is None:
        return "name", "person", "names/syllables"
    if given and len(words) <= 4 and (count["PERSON"] or not page.in_headline(words[0].start)):
        return "name", "person", "names/given"
    return None


def _by_label(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by what the pipeline most often takes the words for."""
    best = max(count, key=lambda label: (count[label], label)) if +count else ""
    if ACRONYM.fullmatch(candidate.text):
        return ("name", "organisation", "names/acronym") if best in {"ORG", "PERSON"} else None
    before = page.text[max(0, candidate.words[0].start - 9) : candidate.words[0].start]
    if best == "PERSON" and len(candidate.words) == 1 and (_WHERE.search(before) or is_site(page, candidate.text)):
        return _NOBODY  # "a driver in Orsk", "a former engineer at Orsk" of "the Orsk copper mine"
    if best == "PERSON" and len(candidate.words) <= 5:
        return "name", "person", "names/labelled"
    if best != "ORG":
        return None
    who = len(candidate.words) in {2, 3} and _ONE_WHO.match(page.text, candidate.words[-1].end) is not None
    if who and organisation_noun(candidate.text) is None:
        return "name", "person", "names/who"  # "Wilma Bon, who leads the co-operative": of a team it would be "lead"
    return "name", "organisation", "names/labelled"


_Rule = Callable[[Page, Candidate, Counter[str]], Decided | None]
_RULES: tuple[_Rule, ...] = (
    by_colon,
    by_nickname,
    by_giving,
    _by_nation,
    _by_list,
    _by_address,
    by_appositive,
    by_role,
    by_act,
    _by_words,
    _by_label,
)
