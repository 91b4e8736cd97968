"""Title, day and outlet as the first lines of a text give them."""

from __future__ import annotations

import calendar
import dataclasses
import re
from datetime import date

from generator.ingest.refusal import Received
from generator.read.lexicons import read_lexicon

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY = re.compile(
    r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)\b"
    rf"|\b(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?P<d3>\d{{1,2}})(?:st|nd|rd|th)? (?P<m3>{_MONTH})\.?,? (?P<y3>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# Words beside a day that say it is the day of publication, not of what the text tells.
STAMP = re.compile(r"\b(?:published|updated|posted|modified|date[d]?|last)\b|\d\d?:\d\d", re.IGNORECASE)
HEAD = 12  # lines in which a masthead stands


def masthead(found: Received, *, day: tuple[str, str] | None = None) -> Received:
    """Return ``found`` with what its first lines say where the file said nothing; ``day`` is a day with its words."""
    day = day or (None if found.published else day_in(found.text))
    fields: dict[str, object] = {}
    if day:
        fields |= {"published": day[0], "published_from": day[1]}
    if not found.title:
        fields["title"] = _title(found.text)
    if not found.publisher:
        fields["publisher"] = _outlet(found.text)
    return dataclasses.replace(found, **fields)  # type: ignore[arg-type]


def _head(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()][:HEAD]


def day_in(text: str) -> tuple[str, str] | None:
    """Return the day of publication that the first lines of ``text`` print, with the words that say so, or None.

    >>> day_in("A crane falls\\nBy A. Writer\\nUpdated 10:24 AM, May 6, 2024Share\\nIt fell.")
    ('2024-05-06', 'Updated 10:24 AM, May 6, 2024')
    """
    for line in _head(text):
        for match in DAY.finditer(re.sub(r"(?<=\d{4})(?=[A-Z])", " ", line)):
            year, month, number = next(
                (y, m, d)
                for y, m, d in (
                    match.group("y1", "m1", "d1"),
                    match.group("y2", "m2", "d2"),
                    match.group("y3", "m3", "d3"),
                )
                if y
            )
            try:
                found = date(int(year), MONTHS.get(month.lower()) or int(month), int(number))
            except ValueError:
                continue
            stamp = STAMP.search(line[: match.start()])
            alone = len(line) - len(match[0]) < 40
            if stamp or alone:
                start = stamp.start() if stamp else match.start()
                return found.isoformat(), line[start : match.end()].strip()
    return None


def _title(text: str) -> str:
    """Return the first line where it reads like a headline: short, no full stop, a longer line after it."""
    lines = _head(text)
    if len(lines) < 2 or len(lines[0]) > 160 or lines[0].endswith((".", ":")) or DAY.search(lines[0]):
        return ""
    return lines[0]


def _outlet(text: str) -> str:
    """Return the outlet that the dateline or a line of its own names, "" where none does."""
    lines = _head(text)
    names = sorted((name for row in read_lexicon("outlets") for name in row["names"]), key=len, reverse=True)
    for line in lines:
        for name in names:
            dateline = re.search(rf"^[A-Z][\w .,’'-]{{2,60}}\({re.escape(name)}\)\s*[-–—]", line)
            alone = line == name or re.fullmatch(
                rf"(?:{DAY.pattern})\s+{re.escape(name)}(?: \w+)?", line, re.IGNORECASE
            )
            if dateline or alone:
                return str(name)
    return ""
