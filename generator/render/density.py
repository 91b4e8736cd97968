"""What the density strip draws: passages by day, days nobody printed, days of print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.render.day_scale import AHEAD, DayScale, day_scale


@dataclass(frozen=True, slots=True)
class Block:
    """Passages about one day: ``count`` solid ones (the news), ``background`` outlined ones. ``href`` may be empty."""

    day: date
    count: int
    background: int
    href: str
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something on a day nobody printed: somewhere from ``first`` to ``last``, either may be open."""

    first: date | None
    last: date | None
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class Printed:
    """When a document was printed; ``sure`` is False where the day is inferred."""

    day: date
    sure: bool
    words: str


@dataclass(frozen=True, slots=True)
class Density:
    """All the strip draws."""

    blocks: Sequence[Block]
    stretches: Sequence[Stretch]
    printed: Sequence[Printed]

    def scale(self, width: float) -> DayScale | None:
        """Return where days lie on ``width`` px; None where no day is known."""
        weights: dict[date, int] = {}
        for block in self.blocks:
            weights[block.day] = weights.get(block.day, 0) + block.count + block.background
        news = [block.day for block in self.blocks if not block.planned] + [one.day for one in self.printed]
        latest = max(news or weights, default=None)
        for day in news + [day for one in self.stretches for day in (one.first, one.last) if day]:
            if latest is None or day <= latest:
                weights.setdefault(day, 0)
        return day_scale({day: n for day, n in weights.items() if latest is None or day <= latest + AHEAD}, width=width)
