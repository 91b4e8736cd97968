"""Candidate names: what is left of a run of capitalised words when titles, roles and bodies before it are taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.extract.mentions.parts import role_before
from generator.extract.mentions.runs import Page, Word
from generator.names.fold import fold
from generator.names.given import given_sex
from generator.names.nations import nation_of
from generator.names.organisations import organisation_noun
from generator.names.people import SUFFIXES, courtesy_titles, titles
from generator.names.roles import Role, is_portfolio, is_short, read_role, role_noun
from generator.names.words import name_words

_CREDIT = re.compile(r"(?:/|\bphoto by |\bphotograph by |\bphoto: |^\s*by )$", re.IGNORECASE | re.MULTILINE)
BODY = re.compile(r"(?:[A-Z]\.?){2,6}")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")
_TRADE = re.compile(r"[A-Z][a-z]{2,}(?:ologist|onist|tionist|ician|keeper|maker|worker|grower|woman|monger)")
_PLACED = re.compile(r"\S+-(?:based|listed|owned|backed|led|run|headquartered|registered|controlled|funded|traded)")
_MAKER = re.compile(r"[A-Z][a-z]{2,}maker")
NO_NAME = 6  # letters: nouns so long are hardly anybody's given name, as "Baker" is
_AND = frozenset({" and ", " & "})
_ANY = Role(noun="", group="")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name with the role words that stand before it; ``titled`` where a title or role does."""

    words: tuple[Word, ...]
    role: str
    titled: bool

    @property
    def text(self) -> str:
        """Return the words of the name."""
        return " ".join(w.text for w in self.words)


def candidates_of(page: Page) -> Iterator[Candidate]:
    """Yield the candidate names of ``page`` in text order."""
    for run in _joined(page):
        yield from _split(page, run)


def _joined(page: Page) -> Iterator[list[Word]]:
    """Yield the runs of ``page``, "Secretary" and "State Ana Brito" joined where only an "of" parts them."""
    before: list[Word] = []
    for run in page.runs():
        if before:
            tie = page.text[before[-1].end : run[0].start] in {" of ", " for ", " of the ", " for the "}
            noun = (role_noun(before[-1].text) or ("", True))[1] is False and not is_short(before[-1].text)
            if (run[1:] and _goes_on(page, before, run[0])) or _also_for(page, before, run):
                before = before + run
                continue
            body = organisation_noun(before[-1].text) or organisation_noun(page.text[before[0].start : before[-1].end])
            if tie and (noun or body is not None):
                before = before + run
                continue
            yield before
        before = run
    if before:
        yield before


def _goes_on(page: Page, run: list[Word], behind: Word) -> bool:
    """Say whether a portfolio goes on behind "and": "Minister of Roads [and Ports Ana Brito]"."""
    if len(run) < 2 or page.text[run[-1].end : behind.start] not in _AND:
        return False
    served = page.text[run[-2].end : run[-1].start] in {" of ", " for ", " of the ", " for the "}
    return served and role_noun(run[-2].text) is not None and given_sex(behind.text) is None


def _also_for(page: Page, run: list[Word], behind: list[Word]) -> bool:
    """Say whether a body's portfolio goes on: "Ministry of Trade[, Industry] [and Fisheries]"."""
    between = page.text[run[-1].end : behind[0].start]
    listed = between == ", " and re.match(r",? (?:and|&) [A-Z]|, [A-Z]", page.text[behind[-1].end :])
    if not (between in _AND or listed) or not is_portfolio(" ".join(word.text for word in behind)):
        return False
    bodies = [at for at, word in enumerate(run[:-1]) if organisation_noun(word.text) is not None]
    return bool(bodies) and page.text[run[bodies[-1]].end : run[bodies[-1] + 1].start] in {" of ", " for "}


def _split(page: Page, run: list[Word]) -> Iterator[Candidate]:
    """Yield the names in a run: what stands after titles, roles and the nation or body before them."""
    words = _unplaced(run)
    if _CREDIT.search(page.text[max(0, words[0].start - 20) : words[0].start]) and len(words) > 1:
        return
    cut = 0 if _of_several(words) else _name_from(words)
    if cut and cut < len(words) and page.text[words[cut - 1].end : words[cut].start].strip() in {"of", "of the", "for"}:
        behind_role = cut
        while cut < len(words) and _served(words[cut].text):
            cut += 1  # "Secretary of State Ana Brito", "Speaker of the House …": what is served is no part of the name
        rest = words[cut:]
        if len(rest) > 1 and cut == behind_role and given_sex(rest[0].text) is not None:
            yield Candidate(tuple(rest), "", False)  # "Lawyer for Ana Brito": she has one
            return
        if len(rest) < len(words) and (not rest or nation_of(" ".join(w.text for w in rest)) is not None):
            return
        if len(rest) == 1:
            yield Candidate(tuple(rest), "", False)  # "the Head of NOD": whose head, not who
            return
        paired = any(page.text[one.end : two.start] in _AND for one, two in pairwise(rest))
        behind = len(words) - 2 if paired else cut  # "Minister of Roads and Ports Ana Brito"
        cut = next((i for i in range(cut + 1, len(words) - 1) if given_sex(words[i].text) is not None), behind)
    if cut == len(words):  # all title: "Vice President", "Defence Minister"
        return
    while cut and fold(words[cut - 1].text).rstrip(".") in courtesy_titles():
        cut -= 1  # "Mrs. Brito" is how she is named; "Interior Minister" is what she does
    name = tuple(words[cut:])
    while len(name) > 1 and _slipped_in(name):
        name = name[:-1]  # "Mark Ames NATO": a slip of the pen, or two columns run together
    first = name[0].start
    if cut:
        lead = page.text[words[0].start : first].strip()
        titled = fold(words[cut - 1].text).rstrip(".") in titles() or read_role(lead) is not None
    else:
        lead, titled = "", False
    body = BODY.fullmatch(name[0].text) and fold(name[0].text).rstrip(".") not in titles()
    if cut == 0 and len(name) > 2 and body and given_sex(name[1].text) is not None:
        name = name[1:]  # "the ambassador to the UN Ana Brito"
        first = name[0].start
    role = _rank_apart(_role_of(page, words[:cut], first))
    yield Candidate(name, role, titled or bool(role))


def _of_several(words: list[Word]) -> bool:
    """Say whether a noun for several begins a body's name: "Doctors Without Borders"."""
    noun = role_noun(words[0].text)
    return noun is not None and noun[1] and len(words) > 2 and fold(words[1].text) in name_words("opener")


def _role_of(page: Page, lead: list[Word], first: int) -> str:
    """Return the role before the name that begins at ``first``, behind the words ``lead`` of its run."""
    role = role_before(page, first)
    if role is None and lead:
        words = page.text[lead[0].start : first].strip()
        role = words if read_role(words) is not None else ""
    if lead and page.text.startswith(", ", max(0, lead[0].start - 2)) and _all_titles(lead):
        role = "; ".join(part for part in (role_before(page, lead[0].start), role) if part)  # "its spokesman, Col. …"
    return role or ""


def _unplaced(run: list[Word]) -> list[Word]:
    """Return the words behind where a body is, whose, or what it makes: of "London-listed Veltmar" the name."""
    last = next((i for i in range(len(run) - 2, -1, -1) if _PLACED.fullmatch(run[i].text)), -1)
    return run[last + 1 :] if last >= 0 else run[1:] if len(run) > 1 and _MAKER.fullmatch(run[0].text) else list(run)


def _all_titles(words: list[Word]) -> bool:
    return all(fold(word.text).rstrip(".") in titles() for word in words)


def _slipped_in(name: tuple[Word, ...]) -> bool:
    """Say whether capitals at the end are no part of the name; "AB" and "AG" make a company of it."""
    last = name[-1].text
    spelled = not name[0].text.isupper() and fold(last) not in SUFFIXES  # "King Tupou II"
    return bool(ACRONYM.fullmatch(last)) and spelled and organisation_noun(last) is None


def _served(word: str) -> bool:
    """Say whether the word is a portfolio or the noun of a body."""
    return bool((read_role(f"minister of {word}") or _ANY).fields) or organisation_noun(word) is not None


def _rank_apart(role: str) -> str:
    """Return the role with a rank or a title at its end as one more: "army spokesman; Col.", "energy minister; Prince".

    "Attorney General" and "Governor General" are one.
    """
    rest, _, last = role.rpartition(" ")
    while rest.endswith(".") and fold(rest.rpartition(" ")[2]).rstrip(".") in titles():
        rest, _, next_ = rest.rpartition(" ")  # "Maj. Gen."
        last = f"{next_} {last}"
    held = read_role(rest)
    if held is None or any(fold(word).rstrip(".") not in titles() for word in last.split()):
        return role
    ends = role_noun(rest.split(" ")[-1]) is not None and role_noun(" ".join(role.split(" ")[-2:])) is None
    office = held.office and not held.plural and ends and last[0].isupper() and fold(last) != "general"
    return f"{rest}; {last}" if last.endswith(".") or office else role


def _name_from(words: list[Word]) -> int:
    """Return where the name begins: behind the last title or role noun that has a word behind it."""
    cut = 0
    for i, word in enumerate(words):
        plain = fold(word.text).rstrip(".")
        if i and i + 1 == len(words) and is_short(word.text) and role_noun(words[i - 1].text) is None:
            continue  # "Rupa Sen": no senator without a name behind
        if i + 1 < len(words) and word.text.endswith("s") and words[i + 1].start == word.end + 2:
            continue  # "the Teachers' Association"
        noun = role_noun(word.text)
        title = plain in titles() or plain.endswith(("-elect", "-year-old"))
        first = not i and len(words) > 2  # "Teacher Lucia Prado", and "Fisherman Htin Lwin"
        named = first and (given_sex(words[1].text) is not None or len(word.text) >= NO_NAME)
        trade = first and _TRADE.fullmatch(word.text) is not None and given_sex(word.text) is None
        if (title or trade or (noun is not None and (named or not (read_role(word.text) or _ANY).private))) and (
            i + 1 < len(words) or not (i and given_sex(words[0].text))
        ):
            cut = i + 1
    if cut == len(words) > 1 and given_sex(words[0].text):
        return 0  # "Tom Price", "Lucia Justice"
    if cut == len(words) > 1 and fold(words[-2].text).rstrip(".") in courtesy_titles():
        return len(words) - 1  # "Mr. King"
    return cut
