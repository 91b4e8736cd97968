"""The picture of one claim: a row for every count, drawn as exactly as it was printed. Inline SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from generator.model.findings import Modifier
from generator.render.days import lower

LOG = 100  # a linear axis holds up to this factor between the largest and the smallest count
SIDE = 226  # px of the column that says who and when, where there is room for one
ROW, TALL_ROW = 54, 72
LINE = 17  # px from one line of a label to the next
LABEL = 300  # px of the widest label beside a sign
PART = 32  # px of the line above the counts without a day
UNGIVEN = "Day of speaking not given"
LETTER = 7.4  # px a letter of a label takes, on the generous side
MEANING = {
    "=": "as printed",
    "~": "about (the dashes are a sign, not a margin of error)",
    "<=": "at most",
    "<": "fewer than",
    ">=": "at least",
    ">": "more than",
    "range": "from one to the other",
}


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One count: ``words`` as printed, ``rest`` what it counts, who gave it when."""

    low: Decimal
    high: Decimal
    modifier: Modifier
    words: str
    rest: str
    who: str
    when: str
    given: bool = True

    @property
    def glyph(self) -> str:
        """The sign this row is drawn with: a modifier or "range"."""
        return "range" if self.low != self.high else self.modifier


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


def plot(rows: Sequence[PlotRow], *, width: int, name: str, finding: str) -> Markup:
    """Return the picture ``width`` px wide, empty for fewer than two counts; ``finding`` is what it shows, in words."""
    if len(rows) < 2:
        return Markup("")
    beside = width > 700
    left, right = (float(SIDE), width - 160.0) if beside else (8.0, width - 30.0)
    axis = axis_for([value for row in rows for value in (row.low, row.high)], left=left, right=right)
    split = parted(rows)
    drawn: list[str] = []
    top = 0.0
    for index, row in enumerate(rows):
        if split and index == split:
            drawn.append(f'<path class="part" d="M0 {top + 4:.1f}H{width}"/>')
            drawn.append(f'<text class="part" x="0" y="{top + 24:.1f}">{UNGIVEN}</text>')
            top += PART
        parts, tall = _beside(row, axis, top, width) if beside else _above(row, axis, top, width)
        drawn += parts
        top += tall
    bottom = round(top) + 4
    title = f"{name}-title"
    out = [
        f'<svg class="plot plot-{name}" viewBox="0 0 {width} {bottom + 26}" width="{width}" height="{bottom + 26}" '
        f'role="img" aria-labelledby="{title}"><title id="{title}">{escape(finding)}</title>'
    ]
    for tick in axis.ticks:
        x = axis.x(tick)
        anchor = "start" if not beside and x < 20 else "end" if not beside and x > width - 40 else "middle"
        out.append(f'<path class="grid" d="M{x:.1f} 0V{bottom}"/>')
        at = 0 if anchor == "start" else width if anchor == "end" else x
        out.append(
            f'<text class="tick" x="{at:.1f}" y="{bottom + 18}" text-anchor="{anchor}">{number_words(tick)}</text>'
        )
    return Markup("\n".join([*out, *drawn, "</svg>"]))


def parted(rows: Sequence[PlotRow]) -> int:
    """Return how many of ``rows`` come before those whose day of speaking nobody gives; 0 where all are of one kind."""
    given = sum(row.given for row in rows)
    return given if given < len(rows) else 0


def order_words(rows: Sequence[PlotRow]) -> str:
    """Return in which order the rows are drawn, in a sentence."""
    if all(row.given for row in rows):
        return "In order of the day each was given."
    if not any(row.given for row in rows):
        return "In order of print: nobody says on which day these were given."
    return "In order of the day each was given; below the line, in order of print."


def _beside(row: PlotRow, axis: Axis, top: float, width: int) -> tuple[list[str], float]:
    """Return a row with who and when left of the axis, and how tall it is: names are broken over lines, never cut."""
    who, day = lines_of(row.who, SIDE - 20), lines_of(row.when, SIDE - 20)
    words, rest = lines_of(row.words, LABEL), lines_of(row.rest, LABEL)
    tall = ROW + LINE * max(0, max(len(who) + len(day), len(words) + len(rest)) - 2)
    middle = top + tall / 2 - 2
    wide = max(map(len, [*words, *rest, ""])) * LETTER
    start, end = _extent(row, axis)
    anchor, at = (
        ("start", end + 13) if end + 13 + wide <= width or start - 13 - wide < axis.left else ("end", start - 13)
    )
    if anchor == "start":
        at = max(axis.left + 4, min(at, width - wide)) if at + wide > width else at
    side = _lines([("who", one) for one in who] + [("day", one) for one in day], 0, middle)
    label = _lines([("words", one) for one in words] + [("day halo", one) for one in rest], at, middle, anchor)
    return [*side, *_glyph(row, axis, middle), *label], tall


def _above(row: PlotRow, axis: Axis, top: float, width: int) -> tuple[list[str], float]:
    """Return a row with its labels above the sign, and how tall it is."""
    words = lines_of(f"{row.words} {row.rest}".strip(), width / 1.08)
    given = lines_of(f"{row.who}, {lower(row.when)}", width)
    tall = TALL_ROW + LINE * (len(words) + len(given) - 2)
    out = []
    for index, line in enumerate(words):
        bold = line[: max(0, len(row.words) - len(" ".join(words[:index])) - (index > 0))]
        told = (
            f'{escape(bold)}<tspan class="rest">{escape(line[len(bold) :])}</tspan>' if bold != line else escape(line)
        )
        out.append(f'<text class="words" x="0" y="{top + 16 + LINE * index:.1f}">{told}</text>')
    down = top + 16 + LINE * len(words)
    out += [
        f'<text class="day halo" x="0" y="{down + LINE * index:.1f}">{escape(line)}</text>'
        for index, line in enumerate(given)
    ]
    return [*out, *_glyph(row, axis, top + tall - 20)], tall


def _lines(parts: Sequence[tuple[str, str]], x: float, middle: float, anchor: str = "") -> list[str]:
    """Return lines of text around ``middle``, each in its class."""
    first = middle - 3 - LINE * (len(parts) - 2) / 2
    end = f' text-anchor="{anchor}"' if anchor else ""
    return [
        f'<text class="{kind}" x="{x:g}" y="{first + LINE * index:.1f}"{end}>{escape(words)}</text>'
        for index, (kind, words) in enumerate(parts)
    ]


def lines_of(words: str, room: float) -> list[str]:
    """Return ``words`` in lines of at most ``room`` px, broken between words.

    >>> lines_of("National Intelligence Service", 160)
    ['National Intelligence', 'Service']
    """
    lines: list[str] = []
    for word in words.split():
        if lines and len(f"{lines[-1]} {word}") * LETTER <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _extent(row: PlotRow, axis: Axis) -> tuple[float, float]:
    low, high = axis.x(float(row.low)), axis.x(float(row.high))
    if row.glyph == "~":
        return low - 22, high + 22
    if row.glyph in {">", ">="}:
        return low - 2, min(high + 46, axis.right + 30)
    return low - 6, high + 6


def _glyph(row: PlotRow, axis: Axis, y: float) -> list[str]:
    low, high, zero = axis.x(float(row.low)), axis.x(float(row.high)), axis.x(axis.first if axis.log else 0.0)
    open_bracket = row.modifier in {"<", ">"}
    if row.glyph == "range":
        ring = row.modifier == "~"
        return [
            f'<path class="tail{" dotted" if ring else ""}" d="M{low:.1f} {y:.1f}H{high:.1f}"/>',
            f'<path class="tail" d="M{low:.1f} {y - 7:.1f}v14M{high:.1f} {y - 7:.1f}v14"/>',
        ]
    if row.glyph in {"<", "<="}:
        near = max(zero, high - 44)
        return [
            f'<path class="tail dotted" d="M{zero:.1f} {y:.1f}H{near:.1f}"/>',
            f'<path class="tail" d="M{near:.1f} {y:.1f}H{high:.1f}"/>',
            _bracket(high, y, -1, open_bracket),
        ]
    if row.glyph in {">", ">="}:
        return [
            f'<path class="tail" d="M{low:.1f} {y:.1f}h22"/>',
            f'<path class="tail dotted" d="M{low + 22:.1f} {y:.1f}h22"/>',
            _bracket(low, y, 1, open_bracket),
        ]
    if row.glyph == "~":
        return [
            f'<path class="tail dotted" d="M{low - 20:.1f} {y:.1f}h14M{low + 7:.1f} {y:.1f}h14"/>',
            f'<circle class="ring" cx="{low:.1f}" cy="{y:.1f}" r="5"/>',
        ]
    return [f'<circle class="disc" cx="{low:.1f}" cy="{y:.1f}" r="5.5"/>']


def _bracket(x: float, y: float, side: int, is_open: bool) -> str:
    if is_open:
        return f'<path class="tail" d="M{x + side * 5:.1f} {y - 8:.1f}q{-side * 7} 8 0 16"/>'
    return f'<path class="tail" d="M{x + side * 6:.1f} {y - 8:.1f}h{-side * 6}v16h{side * 6}"/>'


def legend(rows: Sequence[PlotRow]) -> list[tuple[Markup, str]]:
    """Return the signs the rows use, each drawn small, with what it means."""
    axis = Axis(0.0, 1.0, 0.0, 20.0, ())
    found = []
    for sign, words in MEANING.items():
        of_kind = [row for row in rows if row.glyph == sign]
        if of_kind:
            low, high = (Decimal("0.1"), Decimal("1.9")) if sign == "range" else (Decimal(1), Decimal(1))
            low, high = (Decimal("0.2"),) * 2 if sign in {">", ">="} else (low, high)
            low, high = (Decimal("1.7"),) * 2 if sign in {"<", "<="} else (low, high)
            drawn = "".join(_glyph(PlotRow(low, high, of_kind[0].modifier, "", "", "", ""), axis, 9))
            svg = f'<svg class="plot-sign" viewBox="-2 0 50 18" width="50" height="18" aria-hidden="true">{drawn}</svg>'
            found.append((Markup(svg), words))
    return found
