"""A time expression with the value that it was found to mean."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Timex
from generator.resolve.edtf import days_of, edtf_of


def closed(timex: Timex, value: str, because: str, *, doubtful: bool = False) -> Timex:
    """Return ``timex`` with its value, the same in EDTF and days, and the reason; ``doubtful`` marks it so."""
    edtf = edtf_of(value)
    days = days_of(edtf)
    if edtf and "/" not in edtf:
        edtf += (
            "~" if timex.mod == "APPROX" and not doubtful else "%" if timex.mod == "APPROX" else "?" if doubtful else ""
        )
    return replace(
        timex,
        value=value,
        edtf=edtf,
        earliest=days.earliest.isoformat() if days else None,
        latest=days.latest.isoformat() if days else None,
        because=because,
    )
