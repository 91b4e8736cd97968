"""Names taken for people's that are bodies': by their last word, and by the words that a text sets beside them."""

from __future__ import annotations

import re

from generator.extract.mentions.candidates import Candidate
from generator.extract.mentions.kinds_by_context import Decided
from generator.extract.mentions.runs import Page
from generator.names.body_kinds import described_noun, kinds_of_name, kinds_told, noun_kinds
from generator.names.described import descriptions
from generator.names.fold import fold
from generator.names.given import given_sex, is_name
from generator.names.nations import nation_of
from generator.names.roles import role_noun

_WHICH = re.compile(r", which (?:ha[sd] )?(?:own|operat|run|mak|made|employ|produc|s[eo]l|said|says|suppl|manag|buil)")
_OWNS = re.compile(r"(?:['’]s? (?:shareholders|website|headquarters|subsidiary|profits)| shares)\b")
_SHARES = re.compile(r"\bshares (?:in|of) $", re.IGNORECASE)
_PERSONAL = frozenset(f"names/{rule}" for rule in ("title", "suffix", "given-as", "nickname", "kin", "label", "again"))
MOST = 5  # words


def bodies_among(page: Page, found: list[tuple[Candidate, Decided | None]]) -> frozenset[str]:
    """Return which names decided to be people's, or nobody's, are a company's, a charity's or another body's."""
    people = [one for one, decided in found if decided is not None and decided[1] == "person"]
    personal = {one.text for one, decided in found if decided is not None and decided[2] in _PERSONAL}
    personal |= {one.text for one in people if _titled(one) or given_sex(one.words[0].text) is not None}
    alone = {one.text for one, _ in found if len(one.words) == 1}
    surnames = {one.words[-1].text for one in people if one.text in personal or len(one.words) > 1}
    nobodies = [one for one, decided in found if decided is None and nation_of(one.words[0].text) is None]
    open_people = [one for one in people if _open(one, personal | surnames)]
    open_ones = [one for one in (*open_people, *nobodies) if _open(one, personal | surnames)]
    bodies = {one.text for one in open_people if _by_name(one, alone) or _WHICH.match(page.text, one.words[-1].end)}
    bodies |= {one.text for one in open_ones if _by_words(page, one)}
    bodied = {one.text for one, decided in found if decided is not None and decided[1] == "organisation"}
    long = [name.split() for name in bodies | {name for name in bodied if kinds_of_name(name)}]
    heads = {" ".join(words[:n]) for words in long for n in range(1, len(words))}
    mistaken = {" ".join(one.text.split()[:n]) for one in open_people if one.text in bodies for n in range(1, MOST)}
    short = {one.text for one in open_people if one.text in heads} | {
        one.text for one in nobodies if one.text in mistaken
    }
    return frozenset(bodies | short)


def _titled(one: Candidate) -> bool:
    """Say whether a title or a post stands before the name; "the refinery's owner" may be a company."""
    return one.titled and not noun_kinds(described_noun(one.role))


def _open(one: Candidate, personal: set[str]) -> bool:
    return one.text not in personal and len(one.words) <= MOST


def _by_name(one: Candidate, alone: set[str]) -> bool:
    """Say whether the last word is a body's, "Veltmar Copper", and nobody's surname, who would be called by it."""
    last = one.words[-1].text
    body = len(one.words) > 1 and bool(noun_kinds(fold(last).rstrip("."))) and role_noun(last) is None
    return body and not is_name(fold(last)) and last not in alone


def _by_words(page: Page, one: Candidate) -> bool:
    """Say whether the words beside the name tell a kind of body: "the aid group Orlan", "shares in Veltmar"."""
    start, end = one.words[0].start, one.words[-1].end
    if _OWNS.match(page.text, end) or _SHARES.search(page.text[max(0, start - 12) : start]):
        return True
    token = page.token_at(one.words[-1].start)
    if token is not None and token.dep_ == "nsubj" and token.head.dep_ == "relcl":
        return False  # "the company Okoye runs"
    for words in descriptions(page.text, start, end):
        anyone = role_noun(described_noun(words)) is not None  # "the crane operator, Ana Brito"
        if kinds_told(words) and not (anyone and (len(one.words) > 1 or is_name(fold(one.text)))):
            return True
    return False
