"""Whose a name is as the words around it tell: an apposition, a role, a post given, a label."""

from __future__ import annotations

import re
from collections import Counter

from generator.extract.mentions.appointed import post_given
from generator.extract.mentions.candidates import BODY, Candidate
from generator.extract.mentions.parts import role_after
from generator.extract.mentions.runs import Page
from generator.model.findings import MentionForm, MentionKind
from generator.names.fold import fold
from generator.names.given import given_sex
from generator.names.given_as import REACH, is_given
from generator.names.nations import nation_of
from generator.names.organisations import again_nouns, organisation_noun, organisation_nouns
from generator.names.roles import Role, read_role, role_noun
from generator.names.words import name_words

_SOMEBODY = re.compile(r", (?:who (?:is|was|had|has|lives|works|lived|worked)\b|\d{2}, )")
_A_BODY = re.compile(r", (?:an?|the|its) ((?:[a-z][\w'’\-]* ){0,3}[a-z]+)(?=[,.;)])")
_AGED = re.compile(r", \d{2}, [a-z]")
LONGEST = 4  # words of a person's name that only an age behind it gives away
_JOINS = frozenset({"who", "that", "which", "of", "for", "at", "in", "from", "to", "with", "on", "by", "and"})
BODY_BESIDE = "names/body-beside"  # what no namesake makes a person's
_KIN = re.compile(r",(?: \d{1,3},)? whose (?:\w+ )?(\w+)\b")
_SERVING = re.compile(r" of the (?:[A-Z][\w'’\-]* ){2,5}(?:said|says|told|tells|added)\b")
_ANY = Role(noun="", group="")
_PAIR = re.compile(r"\b(\w+) (?:[^\W\d_a-z][\w'’.\-]* ){1,3}(?:and|&) (?=$)")
_FIRST_OF_TWO = re.compile(r" (?:and|&) [^\W\d_a-z][\w'’.\-]* [^\W\d_a-z]")
_SEVERAL = re.compile(r"\b(\w+),? (?=$)")
_NICKNAME = re.compile(r" [“\"‘'][^”\"]+[”\"’'] ")
Decided = tuple[MentionForm, MentionKind, str]  # form, kind and the rule that says so


def by_colon(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by a script's label: "ANA BRITO: …"."""
    return ("label", "person", "names/label") if _is_label(page, candidate) else None


def _is_label(page: Page, candidate: Candidate) -> bool:
    """Say whether the name is a script's: in capitals, before a colon, after a stop or a line break."""
    if not candidate.text.isupper() or page.text[candidate.words[-1].end :][:1] != ":":
        return False
    before = page.text[max(0, candidate.words[0].start - 9) : candidate.words[0].start].rstrip(" ")
    return len(candidate.text) > 2 and (not before or before[-1] in '\n.!?"”’»')


def by_nickname(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by a name in marks within the name: Ana “Nena” Brito."""
    printed = page.text[candidate.words[0].start : candidate.words[-1].end]
    return ("name", "person", "names/nickname") if _NICKNAME.search(printed) else None


def by_giving(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by words that say somebody is called so: "who gave only his call sign, Heron"."""
    start = candidate.words[0].start
    line = page.text[max(0, start - REACH) : start].rpartition("\n")[2]
    given = len(candidate.words) <= 3 and organisation_noun(candidate.text) is None and is_given(line)
    return ("name", "person", "names/given-as") if given else None


def by_appositive(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by what stands behind a comma: "Brito, the company, …", "Ana, 34, said", "Ana, who was …"."""
    end = candidate.words[-1].end
    trade = read_role(candidate.role) if candidate.titled and len(candidate.words) == 1 else None
    if trade is not None and trade.noun in name_words("trading"):
        return "name", "organisation", BODY_BESIDE  # "the grain trader Veltmar": a person would have a given name
    body = _A_BODY.match(page.text, end)
    plain = body is not None and not any(word in _JOINS or role_noun(word) is not None for word in body[1].split())
    if body is not None and plain and fold(body[1].split()[-1]) in again_nouns() and not candidate.titled:
        return "name", "organisation", BODY_BESIDE
    if len(candidate.words) == 1 and given_sex(candidate.text) is not None and _SOMEBODY.match(page.text, end):
        return "name", "person", "names/somebody"
    if 1 < len(candidate.words) <= LONGEST and _AGED.match(page.text, end):
        return "name", "person", "names/aged"
    return None


def by_role(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by the role words beside the name."""
    words, text = candidate.words, candidate.text
    described = _described(page, candidate)
    if described == "outlet" or (described is not None and not count["PERSON"]):
        return "name", described, "names/described"
    if organisation_noun(text) or (len(words) > 1 and organisation_noun(printed(page, candidate))):
        return None
    if candidate.titled and len(words) <= 5:
        return "name", "person", "names/titled"
    kin = _KIN.match(page.text, words[-1].end)
    if kin is not None and len(words) <= 4 and (read_role(kin[1]) or _ANY).group == "kin":
        return "name", "person", "names/kin"  # "Brito, whose brother …"
    return _by_words_behind(page, candidate, count)


def _by_words_behind(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    words = candidate.words
    if len(words) in {2, 3} and not count["ORG"] and _SERVING.match(page.text, words[-1].end):
        return "name", "person", "names/serving"  # "Leo Orr of the Coast Guard told"
    beside = read_role(role_after(page, words[-1].end)) if len(words) <= 4 else None
    if beside is not None and beside.noun != "leader" and not BODY.fullmatch(candidate.text):
        return "name", "person", "names/apposed"
    return None


def _described(page: Page, candidate: Candidate) -> MentionKind | None:
    """Return what the common noun right before a name makes of it: "the news outlet Veltmar", "the agency Rondo"."""
    token = page.token_at(candidate.words[0].start)
    if token is None or token.i == 0:
        return None
    noun = fold(page.parsed[token.i - 1].text)
    if noun not in again_nouns() or not page.parsed[token.i - 1].text.islower():
        return None
    return "outlet" if organisation_nouns()[noun] == "outlet" else "organisation"


def by_act(page: Page, candidate: Candidate, count: Counter[str]) -> Decided | None:
    """Decide by the sentence: somebody is given a post, or stands second behind a noun for several."""
    words = candidate.words
    if len(words) == 1 and _FIRST_OF_TWO.match(page.text, words[0].end):
        before = _SEVERAL.search(page.text, max(0, words[0].start - 30), words[0].start)
        if before is not None and (role_noun(before[1]) or ("", False))[1]:
            return "name", "person", "names/paired"
    if len(words) not in {2, 3} or candidate.titled or organisation_noun(printed(page, candidate)):
        return None
    if len(words) == 2 and _paired(page, words[0].start):
        return "name", "person", "names/paired"
    given = post_given(page, words[0].start, words[-1].end)
    return ("name", "person", "names/appointed") if given and nation_of(candidate.text) is None else None


def _paired(page: Page, start: int) -> bool:
    """Say whether a noun for several stands before the name and another: "Ministers Leo Orr and [Ana Brito]"."""
    before = _PAIR.search(page.text, max(0, start - 60), start)
    noun = role_noun(before[1]) if before is not None else None
    return noun is not None and noun[1]


def is_somebody(page: Page, candidate: Candidate) -> bool:
    """Say whether what stands behind a country's or a capital's name makes it a person's: "Washington, who was …"."""
    end = candidate.words[-1].end
    beside = read_role(role_after(page, end))
    return _SOMEBODY.match(page.text, end) is not None or (beside is not None and beside.private)


def is_site(page: Page, name: str) -> bool:
    """Say whether the text gives the name to a place and to nobody who speaks.

    "The Orsk copper mine", "the village of Orsk", "Orsk, a port of 9,000", or "in Orsk" more than once.
    """
    sites, name = "|".join(sorted(name_words("site"))), re.escape(name)
    given = (
        rf"\b[Tt]he {name} (?:[a-z]+ ){{0,2}}(?:{sites})\b",
        rf"\b(?:{sites}) of {name}\b",
        rf"\b{name}, an? (?:[a-z-]+ ){{0,3}}(?:{sites})\b",
        rf"\b[Ii]n {name}\b[^\0]*\b[Ii]n {name}\b",
    )
    if not any(re.search(pattern, page.text) for pattern in given):
        return False
    said = rf"\b(?:M(?:r|s|rs|iss)\.? {name}\b|{name},? (?:said|says|told|added)\b)"
    return re.search(said, page.text) is None


def acts(page: Page, candidate: Candidate) -> bool:
    """Say whether the name is a subject or stands after "by" or "according to": a country that does something."""
    token = page.token_at(candidate.words[-1].start)
    if token is None:
        return False
    return token.dep_ in {"nsubj", "nsubjpass", "agent"} or (token.dep_ == "pobj" and token.head.lower_ in {"to", "by"})


def printed(page: Page, candidate: Candidate) -> str:
    """Return the name with its small words: "Bank of Odessar"."""
    return page.text[candidate.words[0].start : candidate.words[-1].end]
