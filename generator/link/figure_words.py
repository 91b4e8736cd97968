"""What the words of a figure say: the noun counted, what happens to it, whose it is, where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.link.stems import CALENDAR, singular, stem, thin
from generator.link.words import fold
from generator.model import Quantity, Span
from generator.names.nations import nations_in
from generator.names.roles import role_noun
from generator.read.lexicons import read_lexicon

PREPOSITION = re.compile(r" (?:of|in|from|at|on|for|to|by|who|that|which|with|into) ")
AREA = r"(?:count(?:y|ies)|provinces?|districts?|regions?|states?|municipalit(?:y|ies)|governorates?|countries)"
SEVERAL = rf"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) {AREA}"
BEHIND = re.compile(rf"[\w\s]{{0,24}}?\b(?:in|across|near|at) (?:the )?((?:[A-Z][\w’-]+ ?){{1,3}}|{SEVERAL})")
AREAS = re.compile(  # "63 deaths, had been recorded in Kela county", "An outbreak in Kela and Varano has killed 21"
    rf"\b(?:[Ii]n|[Aa]cross) (?:the )?({SEVERAL}|(?:[A-Z][\w’-]+ ){{1,2}}{AREA}|[A-Z][\w’-]+ and [A-Z][\w’-]+)\b",
    re.ASCII,
)
AHEAD = re.compile(
    r"(?:^|[\s“\"])In (?:the )?((?:[A-Z][\w’-]+ ?){1,3}),|\b(?:but|while) in (?:the )?((?:[A-Z][\w’-]+ ){1,3})"
)  # "In Kela, where 22 people died"
ACCOUNTS = re.compile(r"^\W*(?:The )?((?:[A-Z][\w’-]+ ){1,3})(?:\w+ ){0,3}account(?:ed|s) for ")
RECORDS = re.compile(
    r"(?:^|[.;,“\"]\s?|\b(?:and|while|but) )(?:The )?((?:[A-Z][\w’-]+ ){1,3})"
    r"(?:has |have |had )?(?:so far |since |now )?"
    r"(?:recorded|reported|confirmed|registered|logged|seen|had|counted) (?:\w+ ){0,3}$"
)  # "Guinea has recorded 27 cases": there
TOTAL = re.compile(
    r"\b(?:(?:number|total|count|tally|toll) of (?:the |those |confirmed |people )?(?P<of>[a-z][\w\s-]{2,60}?)"
    r"|(?P<toll>(?:death |municipal |official )?tolls?|fatalities)"
    r"|(?:put|puts|estimated?|estimates) (?:the|its|their|that) (?:\w+ )?"
    r"(?P<whole>(?!number|total|count|tally|toll)[a-z]{4,})"
    r"|(?:[Tt]he|[Aa]) (?P<crowd>crowd|turnout|audience|gathering)(?=[^.;“”\"\d]{0,80} (?:put|estimated) at))\b"
    r"[^.;“”\"\d]{0,160}?\b(?:of|to|at|was|is|(?:reach|pass|top+|exceed)(?:ed|es|s)|hits?)\s(?:\w+ ){0,3}$"
)
STANDING = frozenset({"prisoner", "captive", "hostage", "alive", "each", "apiece", "overall", "total"})
SAYS = re.compile(
    r"\b(?:said|says?|told|puts?|claim(?:s|ed)|report(?:s|ed)|estimate[ds]?|count(?:s|ed)|spoke|insist(?:s|ed))\b"
)
APPOSED = re.compile(r"[\w.,]*\w, ")  # "to 31, the agency said" counts no agency
BOTH = re.compile(r"\b(?:killed|dead) (?:or|and) (?:wounded|injured|hurt)\b")  # the two together are another count
PARTING = re.compile(r"[,;:]\s|\s(?:and|but|while|whereas|with)\s")
ASIDE = re.compile(r"\b(?:who|whom|that|which|it|they|he|she)\b")  # "freed three workers it had held": freed
CLOSE = 18  # code points behind a figure within which a word is its own verb
NEAR = 60  # code points around a figure in which a word may say what happens to the counted; "and" counts for 20


def noun_of(figure: Quantity, text: str) -> tuple[str, frozenset[str], dict[str, Any]]:
    """Return the noun counted, the words describing it, and its row in the lexicon, empty for a noun without one."""
    apposed = APPOSED.match(text, figure.span.start, figure.span.end)
    counted = "" if apposed else PREPOSITION.split(f" {figure.counted or ''} ")[0].strip()
    words = [fold(word) for word in re.findall(r"[\w’'-]+", counted)]
    if len(words) > 1 and words[-1] in STANDING:  # "60 soldiers prisoner"
        words.pop()
    plain = {fold(word) for part in _nations_out(counted) for word in part.split()}
    for size in range(min(4, len(words)), 0, -1):
        row = _forms().get(" ".join(words[-size:]))
        if row:
            return row["noun"], frozenset(plain & set(words[:-size])), row
    if not words:
        return "", frozenset(), {}
    if _are_nationals(counted.split()):
        return "people", frozenset(), noun_row("people")
    person = role_noun(words[-1])
    if person:
        return person[0], frozenset(plain & set(words[:-1])), {"noun": person[0], "people": True}
    return singular(words[-1]), frozenset(plain & set(words[:-1])), {}


def _are_nationals(words: Sequence[str]) -> bool:
    """Say whether the words end in a people's name: "63 North Koreans"."""
    singulars = [*words[:-1], singular(words[-1])]
    return words[-1].endswith("s") and any(last == len(words) for _, last, _ in nations_in(singulars))


@dataclass(frozen=True, slots=True)
class Total:
    """What "the number of people killed rose to" counts: the noun, its lexicon row and the state, None if open."""

    noun: str
    row: dict[str, Any]
    state: str | None


def total_of(before: str) -> Total | None:
    """Return what is counted by the "number of" that the words ``before`` a bare figure give it, None without one."""
    match = TOTAL.search(before)
    if match is None:
        return None
    if match["toll"]:
        return Total("people", noun_row("people"), "killed")
    if whole := match["whole"] or match["crowd"]:
        noun = _wholes().get(whole)
        return Total(noun, noun_row(noun), None) if noun else None
    words = before[match.start("of") :]
    found = re.findall(r"[a-z-]+", words)[:4]
    for word in found:
        row = _forms().get(fold(word))
        if row:
            states = (
                row.get("state"),
                *(r["state"] for r, p in _states() if _applies(r, row["noun"]) and p.search(words)),
            )
            return Total(row["noun"], row, next((state for state in states if state), None))
    noun = next((word for word in found[:3] if word.endswith("s") and len(word) > 3 and not thin(word)), "")
    return Total(singular(noun), {}, None) if noun else None


def noun_behind(figure: Quantity, text: str) -> str:
    """Return the noun right behind a share or a sum, "tariff" in "a 25 percent tariff on", "" where there is none."""
    match = re.match(
        r"[ -](?:of (?:the |its |their |all )?(?=[a-z]{3})|(?=[a-z]{4}))([a-z]+)\b",
        text[figure.span.end : figure.span.end + 40],
    )
    return "" if match is None or thin(match[1]) or match[1] in {"from", "into", "against"} else stem(match[1])


def state_of(figure: Quantity, text: str, noun: str, *, around: Span) -> str | None:
    """Return what happens to the counted: as the figure's verb says, else the nearest word around it that says so.

    ``around`` are the words that may say it: those of the figure's own clause, and of no other figure's.
    """
    start = max(around.start, figure.span.start - NEAR)
    end = min(around.end, figure.span.end + NEAR)
    if BOTH.search(text, start, end):
        return "hit"
    rows = [(row, pattern) for row, pattern in _states() if _applies(row, noun)]
    near: list[tuple[int, int, int, str]] = []  # of equals the row that stands first
    told: list[tuple[int, int, str]] = []  # right behind the figure: "54 are being treated"
    for place, (row, pattern) in enumerate(rows):
        for match in pattern.finditer(text, start, end):
            behind = match.start() >= figure.span.end
            gap = text[figure.span.end : match.start()] if behind else text[match.end() : figure.span.start]
            if match.start() < figure.span.end and match.end() > figure.span.start:
                gap = ""
            stops = sum(gap.count(mark) for mark in (",", ";", " and ", " but "))
            near.append((len(gap) + 20 * stops, -len(match[0]), place, str(row["state"])))
            if behind and len(gap) <= CLOSE and not stops and not ASIDE.search(gap):
                told.append((len(gap), place, str(row["state"])))
    if told:
        return min(told)[2]
    for row, pattern in rows:
        verb = figure.predicate or ""
        if pattern.fullmatch(verb) or (verb and re.fullmatch(row.get("verb", ""), verb)):
            return str(row["state"])
    return min(near)[3] if near and min(near)[0] <= NEAR else None


def own_words(figure: Quantity, text: str, *, before: int, after: int) -> Span:
    """Return the stretch of the sentence that speaks of ``figure`` and of no other one.

    ``before`` is where the figure before it in the sentence ends, ``after`` where the next begins. Between two figures
    the last comma or "and" parts what is said of the first from what is said of the second.
    """
    left = text[before : figure.span.start]
    right = text[figure.span.end : after]
    first = max((match.end() for match in PARTING.finditer(left)), default=0) if before > figure.sentence.start else 0
    parted = [match.start() for match in PARTING.finditer(right)] if after < figure.sentence.end else []
    return Span(before + first, figure.span.end + (parted[-1] if parted else len(right)))


def _applies(row: dict[str, Any], noun: str) -> bool:
    if row.get("things") and is_person(noun):
        return False
    return not row.get("nouns") or noun in row["nouns"]


def owner_of(figure: Quantity, text: str) -> str | None:
    """Return the code of the nation whose troops are counted: named with them, else the last one named before them."""
    inside = nations_in(re.findall(r"[\w.’-]+", figure.counted or ""))
    if inside:
        return inside[0][2].code
    behind = re.match(r"[\w\s]{0,20}?\bfrom ((?:\S+ ?){1,3})", text[figure.span.end : figure.sentence.end])
    source = nations_in(re.findall(r"[\w.-]+", behind[1])) if behind else ()
    if source:
        return source[0][2].code
    ahead = text[figure.sentence.start : figure.span.start]
    told = max((match.end() for match in SAYS.finditer(ahead)), default=0)  # who says it need not have them
    before = nations_in(re.findall(r"[\w.-]+", ahead[told:]))
    return before[-1][2].code if before else None


def nation_of(figure: Quantity) -> str | None:
    """Return the code of the nation named with what is counted, None without one: "three Danes", "200 Danish ships"."""
    words = re.findall(r"[\w.’-]+", figure.counted or "")
    inside = nations_in([*words[:-1], singular(words[-1])]) if words else ()
    return inside[0][2].code if inside else None


def place_of(figure: Quantity, text: str) -> str | None:
    """Return the place named with the figure, folded: its own, else the one named right behind it."""
    if figure.place:
        return fold(figure.place)
    before = text[figure.sentence.start : figure.span.start]
    named = BEHIND.match(text, figure.span.end, figure.sentence.end) or AHEAD.search(before) or ACCOUNTS.match(before)
    if named is None and (recorder := RECORDS.search(before)) and nations_in(recorder[1].split()):
        named = recorder
    words = next((words for words in named.groups() if words), "").strip() if named else ""
    if words and not _month(words):
        return fold(words)
    return _area_of(figure, text)


def _area_of(figure: Quantity, text: str) -> str | None:
    """Return the one area that the whole sentence is about, as one word where several make it up."""
    areas = {fold(match[1]) for match in AREAS.finditer(text, figure.sentence.start, figure.sentence.end)}
    area = areas.pop() if len(areas) == 1 else None
    return area.replace(" and ", "+") if area else None


def _month(words: str) -> bool:
    """Say whether words behind "in" only tell when: "in March"."""
    return all(fold(word) in CALENDAR for word in words.split())


def grows(state: str) -> bool:
    """Say whether a count in ``state`` grows by nature, as that of the dead or the rescued does."""
    return any(row["grows"] for row, _ in _states() if row["state"] == state)


def is_person(noun: str) -> bool:
    """Say whether ``noun`` counts persons: people, troops, patients."""
    return bool(noun_row(noun).get("people")) or role_noun(noun) is not None


def generic(noun: str) -> bool:
    """Say whether those whom ``noun`` counts may be called people and no more: residents, not soldiers or children."""
    return bool(noun_row(noun).get("generic"))


def owned(noun: str) -> bool:
    """Say whether the nation sending or holding those whom ``noun`` counts is part of the question, as with troops."""
    return bool(noun_row(noun).get("owned"))


def says_state(word: str, state: str) -> bool:
    """Say whether a word alone tells that the counted is in ``state``: "damaged"."""
    return any(row["state"] == state and pattern.fullmatch(word) for row, pattern in _states())


def daily(state: str) -> bool:
    """Say whether counts in ``state`` of two days are two counts, as of those who march."""
    return any(row.get("daily") for row, _ in _states() if row["state"] == state)


def asked_words(state: str, noun: str) -> str:
    """Return the words that finish a question about ``noun`` in ``state``: "were killed".

    They are "" where only persons and what the lexicon knows can be in it: no province was rescued.
    """
    row = next((row for row, _ in _states() if row["state"] == state), None)
    if row is None or (row.get("persons") and not is_person(noun) and not noun_row(noun)):
        return ""
    return str(row["asked"] if is_person(noun) else row.get("asked_of_things", row["asked"]))


@cache
def nouns_by_state() -> dict[str, str]:
    """Return, by state, the noun that stands for all nouns in it: passengers aboard are people aboard."""
    return {row["state"]: row["noun"] for row in read_lexicon("figure_states") if "noun" in row}


@cache
def noun_row(noun: str) -> dict[str, Any]:
    """Return the lexicon's row of ``noun``, empty for a noun without one."""
    rows = (row for row in read_lexicon("counted_nouns") if row["noun"] == noun and "state" not in row)
    return next(rows, {})


def _nations_out(counted: str) -> list[str]:
    words = counted.split()
    named = {at for first, last, _ in nations_in(words) for at in range(first, last)}
    return [word for at, word in enumerate(words) if at not in named]


@cache
def _wholes() -> dict[str, str]:
    return {form: str(row["counts"]) for row in read_lexicon("wholes") for form in row["forms"]}


@cache
def _forms() -> dict[str, dict[str, Any]]:
    rows = list(reversed(read_lexicon("counted_nouns")))
    plain = {form: row for row in rows for form in row["forms"]}
    ones = {_one(form): row for row in rows if "state" not in row for form in row["forms"]}
    return {**ones, **plain}


def _one(form: str) -> str:
    """Return the singular of a counted noun: "person", "fisherman"."""
    role = role_noun(form)
    return role[0] if role else singular(form)


@cache
def _states() -> tuple[tuple[dict[str, Any], re.Pattern[str]], ...]:
    return tuple((row, re.compile(rf"\b(?:{row['pattern']})\b", re.I)) for row in read_lexicon("figure_states"))
