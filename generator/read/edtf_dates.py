"""Whether a date is written as EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from datetime import date

PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


def is_edtf(words: str) -> bool:
    """Say whether ``words`` is an EDTF date or interval of level 0 to 2.

    >>> [is_edtf(words) for words in ("2024-10-28", "2024-10-28/2024-10-29", "2024-10-21~", "3 May", "2024-02-30")]
    [True, True, True, False, False]
    """
    return all(_is_day(part) for part in words.split("/")) or _parses(words)


def _is_day(words: str) -> bool:
    match = PLAIN.fullmatch(words)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def _parses(words: str) -> bool:
    if PLAIN.fullmatch(words):
        return False  # of the right form, but no day of the calendar; the parser below does not look
    import edtf

    try:
        edtf.parse_edtf(words)
    except edtf.EDTFParseException:
        return False
    return True
