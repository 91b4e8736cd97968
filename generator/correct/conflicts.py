"""Corrections that repeat or contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Correction

SETTERS = ("set", "settle")
SEEN = ("text", "prefix", "suffix")  # with 'settle' the words an editor looked at: those of today, those of last week
PARTS = ("exclude", "include")


def conflicts(corrections: Iterable[Correction]) -> dict[int, str]:
    """Return, by the line of the later one, what is wrong with corrections that cannot both stand."""
    wrong: dict[int, str] = {}
    whole: dict[str, Correction] = {}
    values: dict[tuple[str, str], Correction] = {}
    dropped: dict[str, Correction] = {}
    pairs: dict[frozenset[str], Correction] = {}
    parts: dict[tuple[str, ...], Correction] = {}
    for one in corrections:
        fields = sorted((name, str(value)) for name, value in one.to.items())
        same = whole.setdefault(f"{one.verb} {one.target} {fields}", one)
        other = PARTS[1 - PARTS.index(one.verb)] if one.verb in PARTS else ""
        against = parts.get((other, *_part(one)))
        parts.setdefault((one.verb, *_part(one)), one)
        if same is not one:
            wrong[one.line] = f"this repeats line {same.line}; take one of them out"
        elif against is not None:
            wrong[one.line] = f"line {against.line} does the opposite with the same words; take one of them out"
        elif one.verb in ("merge", "split") or (one.verb in SETTERS and "apart" in one.to):
            if problem := _contradicted(one, pairs):
                wrong[one.line] = problem
        elif one.verb == "drop":
            earlier = [first for (target, _), first in values.items() if target == one.target]
            if earlier:
                wrong[one.line] = f"line {earlier[0].line} sets what this drops; take one of them out"
            dropped[one.target] = one
        elif one.verb in SETTERS:
            if one.target in dropped:
                wrong[one.line] = f"line {dropped[one.target].line} drops what this sets; take one of them out"
            for field, value in one.to.items():
                if one.verb == "settle" and field in SEEN:
                    continue
                first = values.setdefault((one.target, field), one)
                if first is not one and str(first.to[field]) != str(value) and one.line not in wrong:
                    wrong[one.line] = (
                        f"'{field}' of {one.target} is {value!r} here and {first.to[field]!r} in line {first.line}; "
                        "keep the one that is right"
                    )
    return wrong


def _part(one: Correction) -> tuple[str, str, str]:
    return one.target, str(one.to.get("from")), str(one.to.get("to"))


def _contradicted(one: Correction, pairs: dict[frozenset[str], Correction]) -> str:
    """Return what is wrong where an earlier line tells two apart that this one joins, or joins them."""
    told = "one" if one.verb == "merge" else "two"
    for pair in _pairs(one):
        first = pairs.setdefault(pair, one)
        if (first.verb == "merge") != (one.verb == "merge"):
            names = " and ".join(sorted(pair))
            return f"{names} are {told} here, but not in line {first.line}; keep the one that is right"
    return ""


def _pairs(correction: Correction) -> list[frozenset[str]]:
    """Return the pairs of speakers, printings or answers that a correction tells to be one, or two."""
    fields = {"merge": ("with",), "split": ("quotations", "figures")}.get(correction.verb, ("apart",))
    given = (correction.to.get(name) or () for name in fields)
    labels = (label for one in given for label in ((one,) if isinstance(one, str) else one) if isinstance(label, str))
    return [frozenset((correction.target, label)) for label in labels]
