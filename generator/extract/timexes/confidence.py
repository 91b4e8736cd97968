"""How often each rule's value is right, as measured."""

from __future__ import annotations

# Share of values equal to the gold's on TimeBank and AQUAINT together, of expressions that the gold marks; rules seen
# ten times or more there. The gold's own errors count against us (benchmarks/dates-gold-errors.md).
MEASURED = {
    **{"weekday": 0.86, "calendar-unit": 0.74, "month-day": 0.96, "duration": 0.90, "year": 0.90, "deictic-day": 0.98},
    **{"quarter": 0.98, "month": 0.96, "now": 0.99, "ago": 0.57, "duration-vague": 0.49, "latest-quarter": 0.71},
    **{"duration-adjective": 0.97, "earlier": 0.55, "full-date": 0.96, "the-unit": 0.64, "year-ago": 0.62},
    **{"recently": 0.99, "month-year": 0.99, "month-relative": 0.94, "duration-one": 0.73, "clock": 0.47},
    **{"set-adverb": 0.87, "decade": 0.60, "season-relative": 0.90, "weekday-relative": 0.90},
}
UNMEASURED = 0.8  # the mean over the rules seen less often


def confidence_of(rule: str) -> float:
    """Return the probability, 0 to 1, that a value made by a rule is right.

    >>> confidence_of("month-day"), confidence_of("holiday")
    (0.96, 0.8)
    """
    return MEASURED.get(rule, UNMEASURED)
