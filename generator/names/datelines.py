"""The place, day and agency that open a report, before its first words."""

from __future__ import annotations

import re

# "BRUSSELS (AP) — ", "PARIS, May 3 (Reuters) - ", "Oslo, Norway – ", "MOSCOW, May 3. /TASS/. ", "DOHA: ": a place in
# capitals, or one in a country, an agency or a day, and a dash, a colon or a stop. Releases give both towns, or country
# and day, or the day first: "Oslo/Geneva, 3 May 2024 – ", "OSLO, Norway, May 3 /Orlwire/ -- ", "3 May 2024, Oslo – ".
_CAPITALS = "A-ZÀ-ÖØ-ÞŁŚŽŠČĆİ"
_PLACE = rf"[{_CAPITALS}][{_CAPITALS} .,'’/-]{{2,40}}"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
_DAY = rf"[A-Z][a-z]{{2,8}}\.? \d\d?(?:, \d{{4}})?|\d\d? [A-Z][a-z]{{2,8}}(?: \d{{4}})?|{_WEEKDAY}"
_TOWN = r"[A-Z]\w+(?: [A-Z]\w+)?"
DATELINE = re.compile(
    rf"^[ \t]*(?:{_PLACE}(?:[^\n()—–]{{0,20}}\([^()\n]{{2,40}}\)|, (?:{_DAY}))? ?(?:—|–|--|-) "
    rf"|{_TOWN}(?:, {_TOWN}(?: \([^()\n]{{2,40}}\))?| \([^()\n]{{2,40}}\)|, (?:{_DAY})) ?(?:—|–|--|-) "
    rf"|{_TOWN}(?:/{_TOWN})*(?: \([^()\n]{{2,40}}\))?(?:, {_TOWN})?, (?:{_DAY})(?: ?/[A-Z][\w-]+/)? ?(?:—|–|--|-) "
    rf"|(?:{_DAY}), {_TOWN}(?:, {_TOWN})? ?(?:—|–|--|-) "
    rf"|{_PLACE}(?:, (?:{_DAY})\.?)? ?/[A-Z][\w-]+/\.? "
    rf"|[{_CAPITALS}][{_CAPITALS} ]{{2,20}}: (?=[A-Z\d]))",
    re.MULTILINE,
)


def behind_dateline(text: str, start: int, end: int) -> int:
    """Return where the words of ``text[start:end]`` begin behind a dateline; ``start`` where none opens them.

    >>> text = "ESMAR, Wednesday night — A crane fell."
    >>> text[behind_dateline(text, 0, len(text)) :]
    'A crane fell.'
    """
    match = DATELINE.match(text, start, end) if start == 0 or text[start - 1] == "\n" else None
    return match.end() if match else start
