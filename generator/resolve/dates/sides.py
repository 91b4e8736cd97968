"""A date that bounds what is told on one side: "before 3 May" is every day up to the second."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from generator.model import Timex
from generator.resolve.edtf import days_of, edtf_of, qualified, qualifier_of

DENIED = re.compile(r"\b(?:no|not|never|nothing|nobody|neither|cannot)\b|n['’]t\b", re.IGNORECASE)
REACH = 60  # code points before the words in which their clause may deny: "will not reopen before 3 May"


def open_sides(timexes: tuple[Timex, ...], text: str) -> tuple[Timex, ...]:
    """Return the expressions, those that only bound with an open EDTF interval and one day instead of two.

    "Before 3 May 2024" is ``../2024-05-02`` and has no earliest day; "after 2014" is ``2015/..`` and has no latest.
    What is denied ("will not reopen before 3 May") keeps its plain day: there it bounds on the other side. The value
    stays what TIMEX3 wants, the day named.
    """
    return tuple(
        _open(timex, timex.mod) if timex.mod in ("BEFORE", "AFTER") and not _denied(timex, text) else timex
        for timex in timexes
    )


def _denied(timex: Timex, text: str) -> bool:
    start = max(timex.sentence.start, timex.span.start - REACH)
    return DENIED.search(text, start, timex.span.start) is not None


def _open(timex: Timex, side: str) -> Timex:
    edtf, days = edtf_of(timex.value or ""), days_of(timex.edtf)
    if (
        edtf is None
        or days is None
        or "X" in edtf
        or "/" in edtf
        or "/" in (timex.edtf or "")
        or len(edtf) not in (4, 7, 10)
    ):
        return timex
    try:
        bound = days.earliest - timedelta(1) if side == "BEFORE" else days.latest + timedelta(1)
    except OverflowError:  # the calendar ends
        return timex
    end = bound.isoformat()[: len(edtf)]
    mark = qualifier_of(timex.edtf)
    timex = replace(timex, because=f"{timex.because}; what is told was {side.lower()} it")
    if side == "BEFORE":
        return replace(timex, edtf=qualified(f"../{end}", mark), earliest=None, latest=bound.isoformat())
    return replace(timex, edtf=qualified(f"{end}/..", mark), earliest=bound.isoformat(), latest=None)
