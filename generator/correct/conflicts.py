"""Corrections that repeat or contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Correction

SETTERS = ("set", "settle")


def conflicts(corrections: Iterable[Correction]) -> dict[int, str]:
    """Return, by the line of the later one, what is wrong with corrections that cannot both stand."""
    wrong: dict[int, str] = {}
    whole: dict[str, Correction] = {}
    values: dict[tuple[str, str], Correction] = {}
    dropped: dict[str, Correction] = {}
    for one in corrections:
        same = whole.setdefault(f"{one.verb} {one.target} {sorted(one.to.items(), key=str)}", one)
        if same is not one:
            wrong[one.line] = f"this repeats line {same.line}; take one of them out"
        elif one.verb == "drop":
            earlier = [first for (target, _), first in values.items() if target == one.target]
            if earlier:
                wrong[one.line] = f"line {earlier[0].line} sets what this drops; take one of them out"
            dropped[one.target] = one
        elif one.verb in SETTERS:
            if one.target in dropped:
                wrong[one.line] = f"line {dropped[one.target].line} drops what this sets; take one of them out"
            for field, value in one.to.items():
                first = values.setdefault((one.target, field), one)
                if first is not one and first.to[field] != value and one.line not in wrong:
                    wrong[one.line] = (
                        f"'{field}' of {one.target} is {value!r} here and {first.to[field]!r} in line {first.line}; "
                        "keep the one that is right"
                    )
    return wrong
