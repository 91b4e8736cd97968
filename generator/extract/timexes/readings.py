"""The readings that ``timex_rules.yml`` names: from a match of words to what they say by themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.extract.timexes import (
    calendar_readings as dates,
)
from generator.extract.timexes import counted_readings as counted
from generator.extract.timexes import (
    duration_readings as spans,
)
from generator.extract.timexes import numeric_readings as figures
from generator.extract.timexes import range_readings as ranges
from generator.extract.timexes import (
    relative_readings as steps,
)
from generator.extract.timexes import year_readings as years
from generator.extract.timexes.clock_readings import clock
from generator.extract.timexes.grammar import Match
from generator.extract.timexes.reading import Reading, Readings


def reference(match: Match, text: str) -> Readings:
    """Read "now", "recently", "the near future": open by nature."""
    value = match.value("i")
    if match.rule.name in ("the-past", "past-units"):
        value = "PAST_REF"
    elif match.rule.name == "the-near-term":
        value = "FUTURE_REF"
    return Reading("DATE", value, 0)


def these_days(match: Match, text: str) -> Readings:
    """Read "these days"."""
    return Reading("DATE", "PRESENT_REF", 0)


READINGS: Mapping[str, Callable[[Match, str], Readings]] = {
    "calendar": dates.calendar,
    "month": dates.month,
    "month-day": dates.month_day,
    "mixed": figures.mixed,
    "nth-weekday": dates.nth_weekday,
    "nth-weekend": dates.nth_weekend,
    "no-such-day": figures.no_such_day,
    "iso": figures.iso,
    "slashed": figures.slashed,
    "year": years.year,
    "year-words": years.year_words,
    "attacks": years.attacks,
    "bare-year": years.bare_year,
    "fiscal": years.fiscal,
    "decade": years.decade,
    "century": years.century,
    "season": dates.season,
    "quarter": dates.quarter,
    "first-half": dates.first_half,
    "year-period": years.year_period,
    "week-of": dates.week_of,
    "holiday": dates.holiday,
    "weekday": steps.weekday,
    "weekday-before": steps.weekday_before,
    "early-hours": steps.early_hours,
    "deictic": steps.deictic,
    "part": steps.part,
    "overnight": steps.overnight,
    "unit": steps.unit,
    "past-unit": steps.past_unit,
    "unit-said": steps.unit_said,
    "name-said": steps.name_said,
    "unit-before": steps.unit_before,
    "eve": steps.eve,
    "the-unit": steps.the_unit,
    "within-unit": steps.within_unit,
    "the-quarter": steps.the_quarter,
    "year-ago": steps.year_ago,
    "unit-year": steps.unit_year,
    "year-end": steps.year_end,
    "unit-end": steps.unit_end,
    "ago": counted.ago,
    "units-ago": counted.units_ago,
    "earlier": counted.earlier,
    "duration": spans.duration,
    "duration-either": spans.duration_either,
    "duration-range": ranges.duration_range,
    "duration-parts": ranges.duration_parts,
    "quarter-century": spans.quarter_century,
    "long-word": spans.long_word,
    "duration-odd": spans.duration_odd,
    "days-list": ranges.days_list,
    "days-range": ranges.days_range,
    "years-range": ranges.years_range,
    "fiscal-unit": steps.fiscal_unit,
    "duration-one": spans.duration_one,
    "duration-vague": spans.duration_vague,
    "set-each": spans.set_each,
    "set-named": spans.set_named,
    "set-word": spans.set_word,
    "set-of-figure": spans.set_of_figure,
    "reference": reference,
    "these-days": these_days,
    "clock": clock,
}
