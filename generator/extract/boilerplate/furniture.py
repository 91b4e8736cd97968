"""Lines of the page around the story: players, buttons, notices, stamps."""

from __future__ import annotations

import re
from functools import cache

from generator.extract.boilerplate.lines import Found, Line, Marks, part
from generator.model.findings import BoilerplateKind
from generator.read.lexicons import read_lexicon

LONGEST = 1500  # code points; a longer line is text, whatever it says of cookies


def find_furniture(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return the lines that a row of the furniture lexicon matches as a whole."""
    rows = _rows()
    for line in lines:
        if len(line.text) > LONGEST or line in found:
            continue
        for name, kind, reason, pattern in rows:
            if pattern.fullmatch(line.text):
                yield line, part(line, kind=kind, rule=f"furniture/{name}", reason=reason)
                break


@cache
def _rows() -> tuple[tuple[str, BoilerplateKind, str, re.Pattern[str]], ...]:
    forms = agency_forms()
    return tuple(
        (row["id"], row["kind"], row["reason"], re.compile(row["pattern"].replace("{agency}", forms), re.IGNORECASE))
        for row in read_lexicon("furniture")
    )


@cache
def agency_forms() -> str:
    """Return all names of agencies and picture services as one alternative of a pattern, the longest first."""
    rows = (*read_lexicon("agencies"), *read_lexicon("picture_credits"))
    forms = {form for row in rows for form in row.get("forms", ())}
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
