"""One count of a picture: what is said of it, and the sign that draws exactly what was printed, no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.model.findings import Modifier
from generator.render.axis import Axis

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


def sign(row: PlotRow, axis: Axis, y: float) -> list[str]:
    """Return what one count is drawn with at height ``y``: a point, a range, a bracket that is open to one side."""
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
    for kind, words in MEANING.items():
        of_kind = [row for row in rows if row.glyph == kind]
        if of_kind:
            low, high = (Decimal("0.1"), Decimal("1.9")) if kind == "range" else (Decimal(1), Decimal(1))
            low, high = (Decimal("0.2"),) * 2 if kind in {">", ">="} else (low, high)
            low, high = (Decimal("1.7"),) * 2 if kind in {"<", "<="} else (low, high)
            drawn = "".join(sign(PlotRow(low, high, of_kind[0].modifier, "", "", "", ""), axis, 9))
            svg = f'<svg class="plot-sign" viewBox="-2 0 50 18" width="50" height="18" aria-hidden="true">{drawn}</svg>'
            found.append((Markup(svg), words))
    return found
