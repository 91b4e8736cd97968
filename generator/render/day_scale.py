"""Where a day lies on a strip: to scale while the story is dense, in even steps before that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.describe.days import MONTHS

DENSE = 0.6  # share of the passages that the part drawn to scale must hold
UNBROKEN = 1.6  # an axis this much longer than its dense part is drawn without a break
AHEAD = timedelta(days=45)  # an expected day further off than this is only pointed at
GAP = 26.0  # px the "//" takes
MONTH = 30.4  # days
STEPS = (1, 3, 12, 24, 60, 120, 240, 600, 1200)  # months from label to label, the fewest that leave room
LETTER = 7.4  # px a letter of a label takes, on the generous side


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on the axis; ``strong`` ones open a month or a year."""

    x: float
    text: str


@dataclass(frozen=True, slots=True)
class DayScale:
    """``early`` are the last days of the steps before the break, in order; empty where there is no break."""

    first: date
    last: date
    left: float
    right: float
    early: tuple[date, ...] = ()
    step: float = 0.0

    @property
    def broken_at(self) -> float | None:
        """The middle of the "//", None where there is none."""
        return self.left - GAP / 2 if self.early else None

    @property
    def day_width(self) -> float:
        """How many px one day takes."""
        return (self.right - self.left) / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """Return where ``day`` begins; days off the ends lie at the ends."""
        if day >= self.first:
            return self.left + min((day - self.first).days, (self.last - self.first).days + 1) * self.day_width
        if not self.early:
            return self.left
        return min(bisect_right(self.early, day - timedelta(1)), len(self.early) - 1) * self.step

    def ticks(self, room: float) -> list[Tick]:
        """Return the labels of the part drawn to scale, at least ``room`` px apart: weeks, months, quarters or years.

        Where a label is of another year than the one before, it says so.
        """
        days = [self.first + timedelta(n) for n in range((self.last - self.first).days + 1)]
        if 7 * self.day_width >= room:
            return self._weeks(days, room)
        step = next((one for one in STEPS if one * MONTH * self.day_width >= room), STEPS[-1])
        found: list[Tick] = []
        for day in days:
            if found and (day.day != 1 or (day.year * 12 + day.month - 1) % step):
                continue
            text = str(day.year) if step >= 12 else MONTHS[day.month - 1][:3]
            if step < 12 and (day.month == 1 or not found):
                text = f"{text} {day.year}"
            x = self.x(day)
            free = not found or x >= found[-1].x + len(found[-1].text) * LETTER
            if free and x + len(text) * LETTER <= self.right + 4:
                found.append(Tick(x, text))
        return found

    def _weeks(self, days: Sequence[date], room: float) -> list[Tick]:
        found: list[Tick] = []
        for day in days:
            text = f"{day.day} {MONTHS[day.month - 1][:3]}" if day.day == 1 or not found else str(day.day)
            if day.day == 1 and day.month == 1:
                text = f"{text} {day.year}"
            x = self.x(day)
            wanted = not found or day.day in {1, 8, 15, 22, 29}
            if wanted and (not found or x - found[-1].x >= room * 0.45) and x < self.right - 12:
                found.append(Tick(x, text))
        return found

    @property
    def early_words(self) -> str:
        """The time before the break in words, as a label under it."""
        if not self.early:
            return ""
        before = self.first - timedelta(1)
        first = self.early[0]
        if first.year == self.first.year:
            return f"{MONTHS[first.month - 1][:3]} to {MONTHS[before.month - 1][:3]}"
        return f"{first.year} to {MONTHS[before.month - 1]}" if before.month < 12 else f"{first.year} to {before.year}"


def day_scale(weights: Mapping[date, int], *, width: float) -> DayScale | None:
    """Return the scale for days with so many passages each, None where there is no day.

    The dense part begins with the latest month from which on most passages lie; what is older is drawn in even steps.
    """
    if not weights:
        return None
    days = sorted(weights)
    whole, total = sum(weights.values()), (days[-1] - days[0]).days + 1
    first = days[0]
    for start in sorted({day.replace(day=1) for day in days}, reverse=True):
        if sum(count for day, count in weights.items() if day >= start) >= DENSE * whole:
            first = start
            break
    end = max(days[-1], first + timedelta(13))
    early = [day for day in days if day < first]
    if not early or total <= UNBROKEN * ((end - first).days + 1):
        start = days[0].replace(day=1) if (days[0] - days[0].replace(day=1)).days < total / 2 else days[0]
        return DayScale(start, max(end, start + timedelta(13)), 0.0, width)
    most = max(2, int(width * 0.2 // 22))
    steps = early if len(early) <= most else [early[(n + 1) * len(early) // most - 1] for n in range(most)]
    scale = DayScale(first, end, 0.0, width, tuple(steps))
    room = len(steps) * 22.0 if width < 500 else max(len(steps) * 30.0, len(scale.early_words) * LETTER - GAP)
    return replace(scale, left=room + GAP, step=room / len(steps))
