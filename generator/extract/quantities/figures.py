"""Figures of one document: numbers found in its text, judged and completed with its parse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from generator.extract.counts_or_years import is_count
from generator.extract.quantities import place_vetoes
from generator.extract.quantities.ages import age_of
from generator.extract.quantities.alone import understood
from generator.extract.quantities.bare import is_figure
from generator.extract.quantities.carried import hyphened_noun, money_again, same_again, shared_units, told_twice
from generator.extract.quantities.changes import change_before
from generator.extract.quantities.confidence import confidence_of
from generator.extract.quantities.currencies import settle_currencies
from generator.extract.quantities.furniture import furniture
from generator.extract.quantities.measured import Measured
from generator.extract.quantities.modifiers import Modified, modify
from generator.extract.quantities.moves import mark_moves
from generator.extract.quantities.named import Named, counted_with, named_with
from generator.extract.quantities.ranges import join_ranges
from generator.extract.quantities.ratios import read_ratios
from generator.extract.quantities.scores import is_race
from generator.extract.quantities.subjects import PUTS, is_put
from generator.extract.quantities.surroundings import PLACES, happening_of, place_of, predicate_of
from generator.extract.quantities.two_units import in_two_units
from generator.extract.quantities.units import measure
from generator.extract.quantities.vetoes import veto_print
from generator.extract.quantities.voices import other_voice
from generator.model import Quantity, Quotation, Span, Timex
from generator.numerals.numeral import Numeral
from generator.numerals.printed import find_numerals


class Figures:
    """The figures of one text; ``parsed`` is its parse and holds at least one token."""

    def __init__(
        self, text: str, parsed: Doc, *, timexes: tuple[Timex, ...], quotations: tuple[Quotation, ...]
    ) -> None:
        self.text, self.parsed = text, parsed
        self.starts = parsed.to_array("IDX").tolist()
        self.places = [entity.start_char for entity in parsed.ents if entity.label_ in PLACES]
        dates = [(t.span.start, t.span.end) for t in timexes if t.type in {"DATE", "TIME"}]
        self.repeated = [t.span for t in timexes if t.type == "SET"]
        self.dates = sorted(dates)
        self.barred = sorted([*furniture(text), *dates])
        self.contents = sorted(
            (
                (content.start, content.end, quotation.speaker)
                for quotation in quotations
                for content in quotation.contents
            ),
            key=lambda part: part[:2],
        )
        self.sentences = [(sentence.start_char, sentence.end_char) for sentence in parsed.sents]

    def all(self) -> tuple[Quantity, ...]:
        """Return every figure, in text order."""
        found: list[Measured] = []
        for numeral in self._numerals():
            measured = in_two_units(money_again(measure(numeral, self.text), found, self.text), self.text)
            if found and measured.start < found[-1].end:
                continue  # the 2 of "32 m2"
            if found and (both := told_twice(found[-1], measured, self.text)):
                found[-1] = both
                continue
            if is_race(measured, self.text):
                continue
            attribute = measured.kind == "duration" and place_vetoes.hyphened(measured, self.text)
            if not attribute and not self._year(measured) and not self._day_of_set(measured):
                found.append(hyphened_noun(measured, self.text))
        found = settle_currencies(shared_units(read_ratios(found, self.text), self.text), self.text)
        figures: list[Quantity] = []
        for measured in mark_moves(join_ranges(found, self.text), self.text):
            if (figure := self._figure(measured, figures)) is not None:
                figures.append(figure)
        return tuple(figures)

    def _numerals(self) -> Iterator[Numeral]:
        at = 0
        for numeral in find_numerals(self.text):
            while at < len(self.barred) and self.barred[at][1] <= numeral.start:
                at += 1
            if any(start < numeral.end and numeral.start < end for start, end in self.barred[at : at + 3]):
                continue
            if at and place_vetoes.day_after(self.barred[at - 1][1], numeral, self.text):
                continue
            if not veto_print(numeral, self.text):
                yield numeral

    def _year(self, found: Measured) -> bool:
        return place_vetoes.bare_year(found, self.text) and not is_count(
            self.parsed, found.numeral.start, found.numeral.end
        )

    def _day_of_set(self, found: Measured) -> bool:
        """Say whether a number is part of a repeated date; how long "every 33 years" is stays a figure."""
        repeated = any(span.start <= found.start < span.end for span in self.repeated)
        return repeated and found.kind != "duration"

    def _token(self, at: int) -> int:
        """Return the index of the token that holds code point ``at``."""
        return max(0, bisect_right(self.starts, at) - 1)

    def _figure(self, found: Measured, before: list[Quantity]) -> Quantity | None:
        if before and found.start < before[-1].span.end:
            return None  # "two new 737 Max jets"
        first, last = self._token(found.start), self._token(found.end - 1)
        found = age_of(found, self.parsed, self.text, first, last)
        counted = counted_with(found, self.parsed, first, last, end_of_first=self._token(found.first_end - 1))
        bare = found.unit is None and found.glued is None
        if bare and not is_figure(found, counted, before, parsed=self.parsed, first=first, last=last):
            return None
        named = named_with(found, counted, before, text=self.text, parsed=self.parsed, first=self._token(found.start))
        modified = self._modified(found, named, before)
        whole = found.low is not None and found.low == found.high == found.low.to_integral_value()
        if named.kind == "number" and whole:
            counted, named = understood(found, counted, named, before, parsed=self.parsed, last=last)
        noun = counted.noun if counted else self.parsed[last]
        if named.kind == "count" and place_vetoes.ambiguous_point(found.numeral, self.text):
            found = replace(found, low=None, high=None, numeral=replace(found.numeral, gap=place_vetoes.POINT_OR_GROUP))
        predicate = predicate_of(noun, self._token(found.start))
        happens = named.kind == "count" and not (predicate in PUTS and is_put(self.parsed[last]))
        sentence = self._sentence(modified.start, modified.end)
        return Quantity(
            span=Span(modified.start, modified.end),
            sentence=sentence,
            rule=named.rule,
            confidence=confidence_of(found, named.rule),
            low=found.low,
            high=found.high,
            kind=named.kind,
            unit=named.unit,
            modifier=modified.modifier,
            counted=named.counted,
            change=found.change or change_before(self.text, modified.start, before),
            predicate=predicate,
            happening=happening_of(noun, self._token(found.start)) if happens else None,
            place=place_of(noun, is_date=self._is_date) if self._names_place(sentence) else None,
            speaker=self._speaker(modified.start, modified.end),
            gap=found.numeral.gap,
            vague=found.numeral.form == "vague",
        )

    def _modified(self, found: Measured, named: Named, before: list[Quantity]) -> Modified:
        """Return the modifier, and the span of the whole figure: modifier, number, unit or noun."""
        glued = modify(self.text, found.start, found.numeral.end)
        near = modify(self.text, found.start, found.end)
        if glued.end > found.numeral.end:
            near = replace(glued, end=found.end)
        whole = near.modifier != "=" or named.end == found.end
        modified = near if whole else modify(self.text, found.start, named.end)
        over = named.kind == "duration" and modified.words.lower() == "over"
        if over and self.parsed[self._token(modified.start)].dep_ == "prep":
            modified = replace(modified, start=found.start, modifier="=")  # "$3bn over four years"
        end = max(modified.end, named.end)
        modifier = modified.modifier
        if modifier == "=" and found.numeral.form == "vague" and found.low == found.high:
            modifier = "~"  # "a couple of hundred"
        if modifier == "=" and found.unit and same_again(modified.start, before, self.text):
            modifier = before[-1].modifier
        return replace(modified, end=end, modifier=modifier)

    def _is_date(self, at: int) -> bool:
        """Say whether the code point ``at`` is in a date."""
        near = bisect_right(self.dates, (at, len(self.text))) - 1
        return near >= 0 and at < self.dates[near][1]

    def _names_place(self, sentence: Span) -> bool:
        at = bisect_left(self.places, sentence.start)
        return at < len(self.places) and self.places[at] < sentence.end

    def _sentence(self, start: int, end: int) -> Span:
        at = max(0, bisect_right(self.sentences, (start, len(self.text) + 1)) - 1)
        begin, stop = self.sentences[at]
        while stop < end and at + 1 < len(self.sentences):
            at += 1
            stop = self.sentences[at][1]
        words = self.text[begin:stop]
        begin += len(words) - len(words.lstrip())
        return Span(min(begin, start), max(begin + len(words.strip()), end))

    def _speaker(self, start: int, end: int) -> str | None:
        """Return who says so: the speaker of the smallest quotation whose words hold the figure.

        Where the words turn to what somebody else says, nobody: a visible gap is better than a wrong speaker.
        """
        at = bisect_left(self.contents, start + 1, key=lambda part: part[0])
        holding = [part for part in self.contents[max(0, at - 12) : at] if end <= part[1]]
        if not holding:
            return None
        begin, _, speaker = min(holding, key=lambda part: part[1] - part[0])
        return None if other_voice(self.parsed, self._token(begin), self._token(start)) else speaker
