"""What the documents of a story hold, by the ids that corrections name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from generator.correct.places import Misplaced
from generator.describe.ids import near_ids
from generator.describe.nearest import nearest
from generator.model import Annotated, Correction, Finding, Quantity, Quotation, Timex
from generator.model.layout import DATA

F = TypeVar("F", bound=Finding)


@dataclass(frozen=True, eq=False)
class Found:
    """Findings with their documents, by id and by every id they had; looked up only where a correction asks."""

    documents: tuple[Annotated, ...]

    @cached_property
    def quotations(self) -> dict[str, tuple[Quotation, Annotated]]:
        """The quotations."""
        return _by_id((item, one) for one in self.documents for item in one.quotations)

    @cached_property
    def figures(self) -> dict[str, tuple[Quantity, Annotated]]:
        """The figures."""
        return _by_id((item, one) for one in self.documents for item in one.figures)

    @cached_property
    def dates(self) -> dict[str, tuple[Timex, Annotated]]:
        """The dates."""
        return _by_id((item, one) for one in self.documents for item in one.dates)

    def refuse_gone(self, labels: Iterable[str]) -> None:
        """Raise Misplaced where one of ``labels`` is a finding whose words are gone from its document."""
        for label in labels:
            for one in self.documents:
                orphan = next((gone for gone in one.orphans if label in (gone.id, *gone.aliases)), None)
                if orphan is not None:
                    where = nearest(orphan.text, one, beside=(orphan.prefix, orphan.suffix))
                    remedy = f"say where they stand now, 'set: {label}' with 'text:', or take it out here"
                    raise Misplaced(f"the words of '{label}' are gone from '{one.document.id}'{where}; {remedy}")


def _by_id(found: Iterable[tuple[F, Annotated]]) -> dict[str, tuple[F, Annotated]]:
    return {label: (item, one) for item, one in found for label in (*item.aliases, item.id)}


def named(value: Any, field: str) -> tuple[str, ...]:
    """Return the ids that an editor wrote under ``field``, one alone or a list of them."""
    names = value if isinstance(value, list | tuple) else () if value is None else (value,)
    if not all(isinstance(name, str) for name in names):
        raise Misplaced(f"'{field}' {value!r} is no list of ids; write '{field}: [one, another]'")
    return tuple(names)


def only(correction: Correction, fields: tuple[str, ...]) -> None:
    """Raise Misplaced where ``correction`` has a field that is none of ``fields``, or lacks the first of them."""
    *others, last = (f"'{name}'" for name in fields) if fields else ("nothing but 'why'",)
    strange = sorted(set(correction.to) - set(fields))
    if strange:
        takes = f"{', '.join(others)} and {last}" if others else last
        raise Misplaced(f"'{correction.verb}' has no field '{strange[0]}' here; it takes {takes}")
    if correction.verb == "merge" and "with" not in correction.to:
        raise Misplaced("'merge' takes 'with', the ids of those who are the same one")


def unknown(said: str, label: str, known: Iterable[str], *, listed: str) -> Misplaced:
    """Return what is wrong where nothing has the id ``label``, with the nearest of ``known`` or where all are."""
    near = near_ids(label, known)
    return Misplaced(f"{said}; " + (f"the nearest: {', '.join(near)}" if near else f"all are in {DATA}/story/{listed}"))


def same_already(correction: Correction, label: str) -> Misplaced:
    """Return what is wrong with a 'merge' of what is one, ``label``, without it."""
    same = [name for name in dict.fromkeys(named(correction.to["with"], "with")) if name != correction.target]
    if not same:
        return Misplaced(f"'with' names no other than '{correction.target}'")
    both = " and ".join((correction.target, *same))
    return Misplaced(f"{both} are one already" + (f", '{label}'" if label else "") + "; take this correction out")
