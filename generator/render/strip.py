"""The density strip above the timeline: inline SVG, in the drawing widths a page needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from markupsafe import Markup, escape

from generator.describe.days import MONTHS
from generator.render.day_scale import GAP, LETTER, DayScale
from generator.render.density import Block, Density, Printed, Stretch
from generator.render.listing import counted

TALLEST = 96.0  # px of the highest column
BLOCK = 11.0  # px of one passage, less where columns grow higher than TALLEST
TOP = 24.0
LANE = 9.0
LEAST = 2.5  # px of one passage below which a column is drawn whole
OPEN = "Day not printed"
APART = 4.0  # px between two spans of days in one row, so that they do not read as one
DIAMOND = 12.0  # px of a day of print
PRINTED_ROWS = 3  # of days of print; more lie over each other
LANES = 4  # rows of stretches; more would outweigh the news above the axis


def strip(density: Density, *, width: int, name: str) -> Markup:
    """Return the strip ``width`` px wide, empty where no day is known; ``name`` makes its ids unique on the page."""
    scale = density.scale(width - 18.0)
    if scale is None:
        return Markup("")
    axis, columns = _columns(density.blocks, scale)
    lanes, rows = _lanes(density.stretches, scale, axis + 5, name)
    labels = axis + 5 + rows * LANE + (16 if rows else 14)
    height = labels + 30 + DIAMOND * max((row for _, _, row in _rows(density.printed, scale)), default=0)
    title = f"{name}-title"
    total = sum(block.count + block.background for block in density.blocks)
    spoken = f"{counted(total, 'passage')} by the day they are about; the list below says the same in words"
    parts = [
        f'<svg class="strip strip-{name}" viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" '
        f'role="group" aria-labelledby="{title}"><title id="{title}">{escape(spoken)}</title>',
        f'<defs><pattern id="{name}-hatch" width="4" height="4" patternUnits="userSpaceOnUse">'
        '<path class="hatching" d="M0 4L4 0"/></pattern></defs>',
        *_axis(scale, axis, labels, width),
        *columns,
        *lanes,
        *_printed(density.printed, scale, labels + 20, width),
        *_ahead(density, scale, axis - 5, width),
        "</svg>",
    ]
    return Markup("\n".join(parts))


def _columns(blocks: Sequence[Block], scale: DayScale) -> tuple[float, list[str]]:
    """Return the height of the axis and the columns, days that share a place stacked."""
    columns: dict[float, list[Block]] = {}
    for block in sorted(blocks, key=lambda one: one.day):
        if block.day <= scale.last:
            columns.setdefault(_column(block.day, scale), []).append(block)
    highest = max((sum(b.count + b.background for b in column) for column in columns.values()), default=1) or 1
    each = min(BLOCK, TALLEST / highest)
    axis = TOP + highest * each
    thick = min(18.0, max(3.0, _bin(scale) * scale.day_width - 2))
    out = []
    for x, column in columns.items():
        room = 18.0 if scale.early and column[0].day < scale.first else thick
        days, number = column[0].day, sum(block.count + block.background for block in column)
        spoken = f"{_spoken(days)}{' and later' if len(column) > 1 else ''}: {counted(number, 'passage')}"
        leads = next((block.href for block in column if block.href), "")
        out.append(f'<a href="#{escape(leads)}" aria-label="{escape(spoken)}">' if leads else "<g>")
        box = f'x="{x - 3:.1f}" y="{TOP - 4:.1f}" width="{room + 6:.1f}" height="{axis - TOP + 4:.1f}"'
        out.append(f'<rect class="hit" {box}/>')
        y, gap = axis, 1.5 if each >= 5 else 0.5
        for block in column:
            for kind, tall in _pieces(block, each):
                y -= tall
                inset = 0.75 if kind != "news" else 0
                out.append(
                    f'<rect class="{kind}" x="{x + inset:.1f}" y="{y + inset:.1f}" width="{room - 2 * inset:.1f}" '
                    f'height="{max(tall - gap - 2 * inset, 0.8):.1f}"/>'
                )
        out.append("</a>" if leads else "</g>")
    out.extend(_peak(columns, each, axis, thick, scale))
    return axis, out


def _pieces(block: Block, each: float) -> list[tuple[str, float]]:
    """Return kind and height of what a day is drawn of: its passages, or all of a kind as one where they are many."""
    kinds = [("ahead" if block.planned else "news", block.count), ("past", block.background)]
    if each < LEAST:
        return [(kind, each * number) for kind, number in kinds if number]
    return [(kind, each) for kind, number in kinds for _ in range(number)]


def is_counted(density: Density, width: int) -> bool:
    """Say whether every passage is drawn as a block of its own on ``width`` px."""
    scale = density.scale(width - 18.0)
    heights: Counter[float] = Counter()
    for block in density.blocks:
        if scale and block.day <= scale.last:
            heights[_column(block.day, scale)] += block.count + block.background
    return TALLEST / max([1, *heights.values()]) >= LEAST


def _bin(scale: DayScale) -> int:
    """Return how many days share a column, so that a column is never thinner than 4 px."""
    return max(1, -int(-4 // scale.day_width))


def _column(day: date, scale: DayScale) -> float:
    if day < scale.first:
        return scale.x(day)
    days = (day - scale.first).days
    return scale.x(scale.first + timedelta(days - days % _bin(scale)))


def _peak(columns: dict[float, list[Block]], each: float, axis: float, thick: float, scale: DayScale) -> list[str]:
    if not columns:
        return []
    x, column = max(columns.items(), key=lambda item: (sum(b.count for b in item[1]), item[0]))
    number = sum(block.count + block.background for block in column)
    if number < 2:
        return []
    middle = x + thick / 2
    anchor = "end" if middle > scale.right * 0.6 else "start" if middle < scale.right * 0.3 else "middle"
    at = x + thick if anchor == "end" else x if anchor == "start" else middle
    day = column[0].day
    text = f"{day.day} {MONTHS[day.month - 1][:3]}: {counted(number, 'passage')}"
    return [f'<text class="peak" x="{at:.1f}" y="{axis - number * each - 7:.1f}" text-anchor="{anchor}">{text}</text>']


def _axis(scale: DayScale, axis: float, labels: float, width: int) -> list[str]:
    out = []
    earlier = scale.early_words if width > 500 else "Earlier"
    if scale.broken_at is not None:
        mid = scale.broken_at
        out.append(f'<path class="axis" d="M0 {axis:.1f}H{mid - 8:.1f}M{mid + 6:.1f} {axis:.1f}H{width}"/>')
        out.append(
            f'<path class="cut" d="M{mid - 7:.1f} {axis + 6:.1f}l5 -12M{mid - 1:.1f} {axis + 6:.1f}l5 -12"/>'
            f'<text class="label" x="0" y="{labels:.1f}">{escape(earlier)}</text>'
        )
        if labels - axis > 22 and width > 500 and len(OPEN) * LETTER <= scale.left - GAP / 2:
            out.append(f'<text class="label" x="0" y="{axis + 13:.1f}">{OPEN}</text>')
    else:
        out.append(f'<path class="axis" d="M0 {axis:.1f}H{width}"/>')
    for tick in scale.ticks(44.0 if width > 500 else 34.0):
        out.append(f'<path class="tick" d="M{tick.x:.1f} {axis + 1:.1f}V{labels - 11:.1f}"/>')
        out.append(f'<text class="label" x="{tick.x:.1f}" y="{labels:.1f}">{tick.text}</text>')
    return out


def _lanes(stretches: Sequence[Stretch], scale: DayScale, top: float, name: str) -> tuple[list[str], int]:
    ends: list[float] = []
    out = []
    for one in sorted(stretches, key=lambda s: (s.first or s.last or date.max, s.last or date.max, s.href)):
        if (one.first and one.first > scale.last) or (one.last and one.last < scale.first and scale.early):
            continue
        start = scale.x(max(one.first or scale.first, scale.first))
        end = max(scale.x(one.last + timedelta(1)) if one.last else scale.right, start + 6)
        row = next((n for n, taken in enumerate(ends) if taken <= start + 0.5), len(ends))
        inset = APART / 2 if end - start > 3 * APART else 0.5
        if row >= LANES:
            continue
        ends[row : row + 1] = [end]
        y = top + row * LANE
        out.append(
            (f'<a href="#{escape(one.href)}" aria-label="{escape(one.words)}">' if one.href else "<g>")
            + f'<rect class="maybe" fill="url(#{name}-hatch)" x="{start + inset:.1f}" y="{y:.1f}" '
            + f'width="{end - start - 2 * inset:.1f}" height="6.5"/>'
            + ("</a>" if one.href else "</g>")
        )
    return out, len(ends)


def _printed(printed: Sequence[Printed], scale: DayScale, y: float, width: int) -> list[str]:
    if not printed:
        return []
    label = "Sources printed" if width > 500 else "Printed"
    # Where the axis has no break there is no room left of it, and the line under the strip names the diamonds.
    out = [f'<text class="label" x="0" y="{y + 4:.1f}">{label}</text>'] if scale.left > 90 or scale.early else []
    for one, x, row in _rows(printed, scale):
        kind = "printed" if one.sure else "printed unsure"
        out.append(f'<path class="{kind}" d="M{x:.1f} {y - 5.5 + row * DIAMOND:.1f}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>')
    return out


def _rows(printed: Sequence[Printed], scale: DayScale) -> list[tuple[Printed, float, int]]:
    """Return where days of print lie, those that would touch one below the other."""
    ends: list[float] = []
    found = []
    for one in sorted(printed, key=lambda p: (p.day, not p.sure)):
        x = max(scale.x(one.day) + min(scale.day_width, 18) / 2, scale.left)
        row = next((n for n, taken in enumerate(ends) if taken <= x), min(len(ends), PRINTED_ROWS - 1))
        ends[row : row + 1] = [x + DIAMOND]
        found.append((one, x, row))
    return found


def _ahead(density: Density, scale: DayScale, y: float, width: int) -> list[str]:
    """Return the dotted arrow that says more is expected."""
    open_ended = any(one.last is None and one.first for one in density.stretches)
    if not open_ended and not any(block.planned for block in density.blocks):
        return []
    news = [scale.x(block.day) for block in density.blocks if not block.planned and block.day <= scale.last]
    start = min(max(news, default=scale.left) + min(scale.day_width, 20) + 2, width - 20.0)
    return [
        f'<path class="expected" d="M{start:.1f} {y:.1f}H{width - 12}"/>'
        f'<path class="arrow" d="M{width - 10} {y - 5:.1f}l8 5l-8 5z"/>'
    ]


def _spoken(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
