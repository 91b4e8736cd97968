"""What editors corrected, as readers are told: what was done, to which words of which outlet, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.describe.days import lower, when
from generator.describe.ids import slug
from generator.model import Applied, Correction
from generator.render.listing import listed
from generator.render.places import Places
from generator.render.plain import plain, shorten

FEW = 12  # words of a corrected passage shown in the list
VERBS = {
    "set": "Changed",
    "drop": "Left out",
    "add": "Added",
    "merge": "Taken as one",
    "split": "Taken apart",
    "exclude": "Put aside",
    "include": "Taken in",
    "settle": "Settled",
}
FLAGS = {
    "sure": ("the speaker is certain", "the speaker is not certain"),
    "said": ("somebody is reported to have said it", "nobody is reported to have said it"),
    "vague": ("the number is in words alone", "the number is given"),
}
DAYS = {"edtf", "date", "value", "earliest", "latest", "published"}  # fields that may hold a day
NAMES = {"counted": "what is counted", "edtf": "day", "date": "day", "low": "at least", "high": "at most"}
PARTS = ("quotations", "figures", "documents")  # of what is taken apart
QUIET = {"id", "document", "prefix", "suffix", "with", "into", "passage", "quotation", *PARTS}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction in words: ``words`` are those it is about, ``to`` says what now; ``href`` leads there or is ""."""

    verb: str
    words: str
    href: str
    outlet: str
    to: str
    why: str
    problem: str


def corrected(one: Applied, places: Places) -> Corrected:
    """Return one correction in words: no field names, no ids where the story has a name for what they mean."""
    correction = one.correction
    own = str(correction.to.get("id", ""))
    words, href, outlet = _about(own if own in places.findings else correction.target, places)
    return Corrected(
        verb=VERBS[correction.verb],
        words=words,
        href=href,
        outlet=outlet,
        to=", ".join(_told(correction, places)),
        why=plain(correction.why),
        problem=plain(one.problem),
    )


def _about(label: str, places: Places) -> tuple[str, str, str]:
    """Return the words that ``label`` is about, the link to them and their outlet; a link or an outlet may be empty."""
    told = (one.variants[0].quotations[0] for one in places.story.linked.utterances if one.id == label and one.variants)
    at = places.findings.get(next(told, label))
    if at:
        return shorten(places.words(at), FEW), at.href, places.outlet(at.document)
    label = places.label(label)  # what may not be shown is not spelled here either
    for event in places.story.linked.timeline:
        if event.id == label:
            return shorten(places.own_words(event.text, event.evidence), FEW), f"timeline/#{label}", ""
    if label in places.speakers:
        return plain(places.speakers[label].name), f"speakers/{label}/", ""
    for claim in places.story.linked.claims:
        if claim.id == label:
            return plain(claim.question), f"figures/{label}/", ""
    if label in places.documents:
        return "", f"sources/{label}/", places.outlet(label)
    return _named(label, places)


def _named(label: str, places: Places) -> tuple[str, str, str]:
    """Return the words an id was made of, with the outlet it begins with: what is left of what was left out.

    An id holds the first words of a passage or the name of a speaker; those of a document that may not be shown whole
    are not told.
    """
    for name in sorted(places.documents, key=len, reverse=True):
        if label.startswith(f"{name}-"):
            words = label.removeprefix(f"{name}-").replace("-", " ")
            return f"“{words} …”" if places.rights.shows(name) == "full" else "", "", places.outlet(name)
    month = when(label[:7]) if label[:4].isdigit() else None
    if month and month.machine and label[7:8] == "-":
        return f"“{label[8:].replace('-', ' ')} …”, {month.words}", "", ""
    return label.replace("-", " "), "", ""


def _told(correction: Correction, places: Places) -> list[str]:
    """Return what a correction sets, a phrase each."""
    told = []
    parted = correction.verb == "split" and "into" not in correction.to
    for name, word in (("with", "with"), ("into", "into"), *((one, "without") for one in PARTS if parted)):
        if name in correction.to:
            told.append(f"{word} {listed(_called(correction.to[name], places))}")
    for name, value in correction.to.items():
        if name in QUIET or value in ("", (), []) or (name in ("figure", "date") and correction.verb == "add"):
            continue
        told.append(_phrase(name, value, places))
    return told


def _called(value: Any, places: Places) -> list[str]:
    labels: Iterable[Any] = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(_call(str(one), places) for one in labels))


def _call(label: str, places: Places) -> str:
    """Return what an id stands for: a speaker's name, of one gone into another as printed, else the words meant."""
    if not ID.fullmatch(label):
        return plain(label)  # a name, or words of the editor's own
    if label in places.speakers:
        return plain(places.speakers[label].name)
    known = places.speakers.values()
    forms = [form.text for one in known for form in one.aliases] + [form.text for one in known for form in one.roles]
    name = next((form for form in forms if _letters(form).removeprefix("the") == _letters(label)), "")
    if name:
        return plain(name)
    words, href, outlet = _about(label, places)
    quoted = f"“{words}”" if words and href else words
    return quoted or outlet or "words that are not shown here"


def _letters(words: str) -> str:
    return slug(words, most=len(words)).replace("-", "")


def _phrase(name: str, value: Any, places: Places) -> str:
    if name in FLAGS and isinstance(value, bool):
        return FLAGS[name][not value]
    label = NAMES.get(name, name.replace("_", " "))
    if value is None:
        return f"{label}: none"
    if name == "kind":
        return f"as {plain(str(value))}"
    if name in DAYS and (day := when(str(value))).earliest:
        return f"day: {lower(day.words)}{f' ({day.doubt})' if day.doubt else ''}"
    if name == "text":
        return "in other words"  # those that stand before it
    words = listed(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return f"{label}: {plain(words)}"
