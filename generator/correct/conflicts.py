"""Corrections that repeat or contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model import Correction

SETTERS = ("set", "settle")
SEEN = ("text", "prefix", "suffix")  # with 'settle' the words an editor looked at: those of today, those of last week
PARTS = ("exclude", "include")
# What a correction that joins or parts names beside its target.
OTHERS = {"merge": ("with",), "split": ("quotations", "figures"), "set": ("apart",), "settle": ("apart",)}


def conflicts(corrections: Iterable[Correction]) -> dict[int, str]:
    """Return, by the line of the later one, what is wrong with corrections that cannot both stand."""
    earlier = _Earlier()
    wrong = {one.line: earlier.against(one) for one in corrections}
    return {line: problem for line, problem in wrong.items() if problem}


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The corrections met so far, by what they say of what."""

    whole: dict[str, Correction] = field(default_factory=dict)
    values: dict[tuple[str, str], Correction] = field(default_factory=dict)
    named: dict[str, Correction] = field(default_factory=dict)  # by the ids set, joined or parted
    dropped: dict[str, Correction] = field(default_factory=dict)
    pairs: dict[frozenset[str], Correction] = field(default_factory=dict)
    moved: dict[tuple[str, str], Correction] = field(default_factory=dict)
    parts: dict[tuple[str, ...], Correction] = field(default_factory=dict)

    def against(self, one: Correction) -> str:
        """Return what is wrong with ``one`` after those before it, "" for nothing, and remember it."""
        fields = sorted((name, str(value)) for name, value in one.to.items())
        same = self.whole.setdefault(f"{one.verb} {one.target} {fields}", one)
        if same is not one:
            return f"this repeats line {same.line}; take one of them out"
        if one.verb in PARTS:
            return self._part(one)
        if one.verb == "drop":
            self.dropped[one.target] = one
            first = self.named.get(one.target)
            does = ("sets" if first.verb in SETTERS else f"{first.verb}s") if first else ""
            return f"line {first.line} {does} what this drops; take one of them out" if first else ""
        if one.verb == "add":
            return ""
        labels = (one.target, *_others(one))
        gone = next((self.dropped[label] for label in labels if label in self.dropped), None)
        for label in labels:
            self.named.setdefault(label, one)
        problems = [self._pair(one), self._move(one), self._value(one)]
        if gone:
            does = "sets" if one.verb in SETTERS else f"{one.verb}s"
            return f"line {gone.line} drops what this {does}; take one of them out"
        return next(filter(None, problems), "")

    def _part(self, one: Correction) -> str:
        place = (one.target, str(one.to.get("from")), str(one.to.get("to")))
        self.parts.setdefault((one.verb, *place), one)
        against = self.parts.get((PARTS[1 - PARTS.index(one.verb)], *place))
        return f"line {against.line} does the opposite with the same words; take one of them out" if against else ""

    def _pair(self, one: Correction) -> str:
        """Return what is wrong where an earlier line tells two apart that this one joins, or joins them."""
        told = "one" if one.verb == "merge" else "two"
        for label in _others(one):
            pair = frozenset((one.target, label))
            first = self.pairs.setdefault(pair, one)
            if (first.verb == "merge") != (one.verb == "merge"):
                names = " and ".join(sorted(pair))
                return f"{names} are {told} here, but not in line {first.line}; keep the one that is right"
        return ""

    def _move(self, one: Correction) -> str:
        """Return what is wrong where an earlier line takes the same out of the same for another."""
        for label in _others(one) if one.verb == "split" else ():
            first = self.moved.setdefault((one.target, label), one)
            here, there = one.to.get("into", "nobody else"), first.to.get("into", "nobody else")
            if here != there:
                return (
                    f"'{label}' goes to '{here}' here and to '{there}' in line {first.line}; keep the one that is right"
                )
        return ""

    def _value(self, one: Correction) -> str:
        problem = ""
        for name, value in one.to.items() if one.verb in SETTERS else ():
            if one.verb == "settle" and name in SEEN:
                continue
            first = self.values.setdefault((one.target, name), one)
            if first is not one and str(first.to[name]) != str(value) and not problem:
                problem = (
                    f"'{name}' of {one.target} is {value!r} here and {first.to[name]!r} in line {first.line}; "
                    "keep the one that is right"
                )
        return problem


def _others(one: Correction) -> list[str]:
    """Return the ids that a correction names beside its target, to make them one with it or two."""
    given = [one.to.get(name) for name in OTHERS.get(one.verb, ())]
    listed = [label for each in given for label in (each if isinstance(each, list | tuple) else [each])]
    return [label for label in listed if isinstance(label, str)]
