"""The axis of a picture: round steps from zero, or powers of ten where the counts lie far apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

LOG = 100  # a linear axis holds up to this factor between the largest and the smallest count


@dataclass(frozen=True, slots=True)
class Axis:
    """Numbers from ``first`` to ``last`` on the px from ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float
    ticks: tuple[float, ...]
    log: bool = False

    def x(self, value: float) -> float:
        """Return where ``value`` lies."""
        if self.log:
            share = math.log(max(value, self.first) / self.first) / math.log(self.last / self.first)
        else:
            share = (value - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)


def axis_for(values: Sequence[Decimal], *, left: float, right: float) -> Axis:
    """Return a linear axis from zero with four to six round steps; a log one past a factor of ``LOG``.

    >>> axis_for([Decimal(1500), Decimal(12000)], left=0, right=100).ticks
    (0.0, 3000.0, 6000.0, 9000.0, 12000.0)
    """
    low, high = float(min(values)), float(max(values))
    if low > 0 and high / low > LOG:
        first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
        every = max(1, (last - first) // 6)
        ticks = tuple(10.0**power for power in range(first, last + 1, every))
        return Axis(10.0**first, 10.0**last, left, right, ticks, log=True)
    bottom = min(low, 0.0)
    span = max(high, 0.0) - bottom or 1.0
    power = 10.0 ** math.floor(math.log10(span))
    step = next(
        (unit * size for size in (power / 10, power) for unit in (1, 2, 3, 5) if span / (unit * size) <= 5), power
    )
    first_step, last_step = math.floor(bottom / step), math.ceil(max(high, 0.0) / step - 1e-9)
    ticks = tuple(round(n * step, 10) for n in range(first_step, max(last_step, first_step + 1) + 1))
    return Axis(ticks[0], ticks[-1], left, right, ticks)


def number_words(value: float) -> str:
    """Return a tick in digits, millions and more in words.

    >>> number_words(3000.0), number_words(2500000.0), number_words(0.5)
    ('3,000', '2.5 million', '0.5')
    """
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:,.4g} {word}"
    return f"{value:,.10g}"
