"""Where the counted are and whose they are, as the words around a figure say."""

from __future__ import annotations

import re

from generator.link.stems import CALENDAR, singular
from generator.link.words import fold
from generator.model import Quantity
from generator.names.nations import nations_in, people_of

AREA = r"(?:count(?:y|ies)|provinces?|districts?|regions?|states?|municipalit(?:y|ies)|governorates?|countries)"
SEVERAL = rf"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) {AREA}"
POSSESSED = re.compile(r"['’]s\b")
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
SAYS = re.compile(
    r"\b(?:said|says?|told|puts?|claim(?:s|ed)|report(?:s|ed)|estimate[ds]?|count(?:s|ed)|spoke|insist(?:s|ed))\b"
)


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
    return inside[0][2].code if inside else people_of(words[-1]) if words else None


def place_of(figure: Quantity, text: str) -> str | None:
    """Return the place named with the figure, folded: its own, else the one named right behind it."""
    if figure.place:
        return _name(figure.place)
    before = text[figure.sentence.start : figure.span.start]
    named = BEHIND.match(text, figure.span.end, figure.sentence.end) or AHEAD.search(before) or ACCOUNTS.match(before)
    if named is None and (recorder := RECORDS.search(before)) and nations_in(recorder[1].split()):
        named = recorder
    words = next((words for words in named.groups() if words), "") if named else ""
    return _name(words) or _area_of(figure, text)


def _name(words: str) -> str | None:
    """Return the folded name of a place, without whose it is; None where ``words`` only tell when, as "March"."""
    name = POSSESSED.sub("", fold(words).strip())
    return None if name in {"", "the"} or all(word in CALENDAR for word in name.split()) else name


def _area_of(figure: Quantity, text: str) -> str | None:
    """Return the one area that the whole sentence is about, as one word where several make it up."""
    areas = {_name(match[1]) for match in AREAS.finditer(text, figure.sentence.start, figure.sentence.end)}
    area = areas.pop() if len(areas) == 1 else None
    return area.replace(" and ", "+") if area else None
