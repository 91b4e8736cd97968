"""The picture of one claim: a row for every count, drawn as exactly as it was printed. Inline SVG."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from generator.describe.days import lower
from generator.render.axis import Axis, axis_for, number_words
from generator.render.signs import PlotRow, sign

SIDE = 226  # px of the column that says who and when, where there is room for one
ROW, TALL_ROW = 54, 72
LINE = 17  # px from one line of a label to the next
LABEL = 300  # px of the widest label beside a sign
GAP = 13  # px from a sign to its label
PART = 32  # px of the line above the counts without a day
UNGIVEN = "Day of speaking not given"
LETTER = 7.4  # px a letter of a label takes, on the generous side


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
    at = _end(row, axis) + GAP
    who, day = lines_of(row.who, SIDE - 20), lines_of(row.when, SIDE - 20)
    words, rest = (lines_of(one, min(LABEL, width - at)) for one in (row.words, row.rest))
    tall = ROW + LINE * max(0, max(len(who) + len(day), len(words) + len(rest)) - 2)
    middle = top + tall / 2 - 2
    side = _lines([("who", one) for one in who] + [("day", one) for one in day], 0, middle)
    label = _lines([("words", one) for one in words] + [("day halo", one) for one in rest], at, middle)
    return [*side, *sign(row, axis, middle), *label], tall


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
    return [*out, *sign(row, axis, top + tall - 20)], tall


def _lines(parts: Sequence[tuple[str, str]], x: float, middle: float) -> list[str]:
    """Return lines of text around ``middle``, each in its class."""
    first = middle - 3 - LINE * (len(parts) - 2) / 2
    return [
        f'<text class="{kind}" x="{x:g}" y="{first + LINE * index:.1f}">{escape(words)}</text>'
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


def _end(row: PlotRow, axis: Axis) -> float:
    """Return where the sign of a row ends at the right."""
    high = axis.x(float(row.high))
    if row.glyph in {">", ">="}:
        return min(high + 46, axis.right + 30)
    return high + (22 if row.glyph == "~" else 6)


def line(rows: Sequence[PlotRow], *, width: int = 354) -> Markup:
    """Return every count on one line, without words, for a list of questions; empty for fewer than two counts.

    It is decoration: what stands beside it says the same in words.
    """
    if len(rows) < 2:
        return Markup("")
    axis = axis_for([value for row in rows for value in (row.low, row.high)], left=8.0, right=width - 30.0)
    alike = {(row.low, row.high, row.modifier): row for row in rows}
    ends = (axis.ticks[0], 8.0, "start"), (axis.ticks[-1], axis.right, "middle")
    out = [
        f'<svg class="plot-line" viewBox="0 0 {width} 44" width="{width}" height="44" aria-hidden="true">',
        f'<path class="grid" d="M8 18H{axis.right:.1f}M8 10v16M{axis.right:.1f} 10v16"/>',
        *(
            f'<text class="tick" x="{x:.1f}" y="42" text-anchor="{at}">{number_words(end)}</text>'
            for end, x, at in ends
        ),
        *(part for row in alike.values() for part in sign(row, axis, 18)),
        "</svg>",
    ]
    return Markup("\n".join(out))
