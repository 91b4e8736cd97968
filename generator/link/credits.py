"""Whose words a shared passage probably is: credit lines, days of publication, the fuller text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.link.days import day_bounds
from generator.model import Annotated, Occurrence, Span
from generator.read.lexicons import read_lexicon

UNKNOWN = "unknown origin"
EDGE = 400  # code points of a long line in which a credit may stand, at either end
FULLER = 1.25  # times the length of the next fullest; less is an edit either side may have made


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency a document names as the source of its text; ``part`` is "whole", "some" or "photo"."""

    agency: str
    part: str
    words: str


def find_credits(annotated: Annotated) -> tuple[Credit, ...]:
    """Return the credits ``annotated`` gives, in text order, those of pictures and other articles left out."""
    document = annotated.document
    found = []
    name = _agency_names().get(document.publisher)
    if name:
        found.append(Credit(name, "whole", f"published by {document.publisher}"))
    outside = [part.span for part in annotated.boilerplate if part.kind in {"caption", "off-story", "related"}]
    outside += [part.span for part in annotated.boilerplate if part.kind == "repeated"]
    for line in re.finditer(r"[^\n]+", document.text):
        if any(span.start < line.end() and line.start() < span.end for span in outside):
            continue
        ends = line[0] if len(line[0]) <= 2 * EDGE else f"{line[0][:EDGE]}\n{line[0][-EDGE:]}"
        for part, pattern in _patterns():
            match = pattern.search(ends)
            if match:
                found.append(Credit(_agency_names()[match["agency"]], part, match[0].strip()))
                break
    return tuple(found)


def find_origin(occurrences: Sequence[Occurrence], documents: Mapping[str, Annotated]) -> tuple[str, str]:
    """Return where the passage standing at ``occurrences`` probably comes from, and why in words a reader can read.

    The origin is an agency's name, the id of one of the documents, or "unknown origin". An agency credited with part of
    a report is not it where the agency's own report is at hand and does not hold the passage.
    """
    ids = sorted({one.document for one in occurrences})
    picture = _picture_credit(occurrences, documents)
    if picture:
        return picture
    for part, words in (("whole", "the words to"), ("some", "part of the report to")):
        given = {
            (credit.agency, one)
            for one in ids
            for credit in find_credits(documents[one])
            if credit.part == part and not (part == "some" and _lacks(credit.agency, ids, documents))
        }
        agencies = sorted({agency for agency, _ in given})
        if len(agencies) == 1:
            holders = sorted(one for _, one in given)
            verb = "credits" if len(holders) == 1 else "credit"
            return agencies[0], f"{' and '.join(holders)} {verb} {words} {agencies[0]}"
        if len(agencies) > 1:
            return UNKNOWN, f"the documents credit different agencies: {', '.join(agencies)}"
    return _earliest(ids, documents) or _fullest(occurrences) or (UNKNOWN, "no credit, no earlier day, no fuller text")


def _lacks(agency: str, ids: Sequence[str], documents: Mapping[str, Annotated]) -> bool:
    """Say whether an agency's own reports are among ``documents`` and none of them among ``ids``."""
    own = [name for name, one in documents.items() if _agency_names().get(one.document.publisher) == agency]
    return bool(own) and not any(name in ids for name in own)


def _earliest(ids: Sequence[str], documents: Mapping[str, Annotated]) -> tuple[str, str] | None:
    days = {one: day_bounds(documents[one].document.published) for one in ids}
    if any(bounds is None for bounds in days.values()):
        return None
    ranked = sorted((bounds, one) for one, bounds in days.items() if bounds)
    if len(ranked) > 1 and ranked[0][0][1] < min(bounds[0] for bounds, _ in ranked[1:]):
        return ranked[0][1], f"{ranked[0][1]} was published first, on {ranked[0][0][0]}"
    return None


def _fullest(occurrences: Sequence[Occurrence]) -> tuple[str, str] | None:
    longest: dict[str, int] = {}
    for one in occurrences:
        longest[one.document] = max(longest.get(one.document, 0), one.end - one.start)
    ranked = sorted(((size, one) for one, size in longest.items()), reverse=True)
    if len(ranked) > 1 and ranked[0][0] >= FULLER * ranked[1][0]:
        return ranked[0][1], f"{ranked[0][1]} prints it at most length"
    return None


def _picture_credit(occurrences: Sequence[Occurrence], documents: Mapping[str, Annotated]) -> tuple[str, str] | None:
    """Return the agency named under the picture where the passage is a caption, else None."""
    agencies = set()
    for one in occurrences:
        span = Span(one.start, one.end)
        captions = [part.span for part in documents[one.document].boilerplate if part.kind == "caption"]
        around = [caption for caption in captions if caption.overlaps(span)]
        if around:
            words = around[0].of(documents[one.document].document.text)[-80:]
            agencies |= {name for form, name in _agency_names().items() if re.search(rf"\b{re.escape(form)}\b", words)}
    if len(agencies) == 1:
        agency = agencies.pop()
        return agency, f"a picture's caption, credited to {agency}"
    return None


@cache
def _agency_names() -> dict[str, str]:
    return {form: row["name"] for row in read_lexicon("agencies") for form in row["forms"]}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    forms = "|".join(re.escape(form) for form in sorted(_agency_names(), key=len, reverse=True))
    return tuple(
        (row["part"], re.compile(row["pattern"].replace("{agency}", forms))) for row in read_lexicon("credits")
    )
