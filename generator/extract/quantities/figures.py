"""Figures of one document: numbers found in its text, judged and completed with its parse."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from spacy.attrs import IDX
from spacy.tokens import Doc, Token

from generator.extract.quantities import vetoes
from generator.extract.quantities.ages import age_of
from generator.extract.quantities.counted import Counted, counted_after
from generator.extract.quantities.modifiers import modify
from generator.extract.quantities.numerals import Numeral, find_numerals
from generator.extract.quantities.ranges import join_ranges
from generator.extract.quantities.surroundings import change_before, place_of, predicate_of
from generator.extract.quantities.units import Measured, measure, rate_after
from generator.model import Quantity, Quotation, Span, Timex

CARRY = 90  # code points over which a noun said once still holds: "435 homes by open sale and 187 by tender"
GLUED = re.compile(r"[-‐‑]([A-Za-z]{3,})")


class Figures:
    """The figures of one text; ``parsed`` must be its parse."""

    def __init__(
        self, text: str, parsed: Doc, *, timexes: tuple[Timex, ...], quotations: tuple[Quotation, ...]
    ) -> None:
        self.text, self.parsed = text, parsed
        self.starts: list[int] = parsed.to_array([IDX]).tolist() if len(parsed) else []
        self.barred = sorted(
            [
                *vetoes.furniture(text),
                *((t.span.start, t.span.end) for t in timexes if t.type in {"DATE", "TIME", "SET"}),
            ]
        )
        self.contents = sorted(
            ((content.start, content.end, quotation) for quotation in quotations for content in quotation.contents),
            key=lambda part: (part[0], part[1]),
        )
        self.sentences = [(sentence.start_char, sentence.end_char) for sentence in parsed.sents] if len(parsed) else []

    def all(self) -> tuple[Quantity, ...]:
        """Return every figure, in text order."""
        found: list[Measured] = []
        for numeral in self._numerals():
            measured = measure(numeral, self.text)
            if found and measured.start < found[-1].end:
                continue  # the 2 of "32 m2"
            found.append(self._glued(measured))
        figures: list[Quantity] = []
        for measured in join_ranges(found, self.text):
            figure = self._figure(measured, figures)
            if figure is not None:
                figures.append(figure)
        return tuple(figures)

    def _numerals(self) -> Iterator[Numeral]:
        at = 0
        for numeral in find_numerals(self.text):
            while at < len(self.barred) and self.barred[at][1] <= numeral.start:
                at += 1
            if any(start < numeral.end and numeral.start < end for start, end in self.barred[at : at + 3]):
                continue
            if not vetoes.veto_print(numeral, self.text):
                yield numeral

    def _glued(self, found: Measured) -> Measured:
        """Read the noun joined by a hyphen: "a 15-member council"."""
        if (
            found.unit is None
            and (match := GLUED.match(self.text, found.end))
            and match[1].lower() not in {"to", "and", "plus", "odd"}
        ):
            return replace(found, end=match.end(), glued=match[1], kind="count", rule="count/hyphen")
        return found

    def _token(self, at: int) -> int:
        """Return the index of the token that holds code point ``at``."""
        return max(0, bisect_right(self.starts, at) - 1)

    def _figure(self, found: Measured, before: list[Quantity]) -> Quantity | None:
        first, last = self._token(found.start), self._token(found.end - 1)
        found = age_of(found, self.parsed, self.text, first, last)
        if found.unit is None and found.glued is None:
            if vetoes.is_score(self.text, found.numeral) and found.low == found.high and found.numeral.form == "digits":
                return None
            if vetoes.street(self.text, found.end) and found.numeral.form == "digits":
                return None
        counted = self._counted(found, last)
        if self._vetoed(found, counted, first, last):
            return None
        end = max(found.end, counted.end if counted else 0)
        unit, kind, rule = found.unit, found.kind, found.rule
        phrase = counted.text if counted else found.glued
        if unit is None and (rate := rate_after(self.text, end)) and phrase:
            unit, end, kind, rule = f"per {rate[0]}", rate[1], "rate", "rate/count"
        elif unit is None:
            kind = "count" if phrase else "number"
            rule = "count/noun" if counted else rule
        carried = None
        if unit is None and phrase is None:
            carried = self._carried(found, before)
            if carried is not None:
                unit, kind, phrase, rule = carried.unit, carried.kind, carried.counted, "carried/" + carried.rule
        if found.numeral.form == "fraction" and unit is None:
            kind, rule = "fraction", "fraction"
        modified = modify(self.text, found.start, found.end if found.end == end else found.end)
        if modified.end == found.end and end > found.end:
            modified = modify(self.text, found.start, end) if modified.modifier == "=" else modified
        start, end = modified.start, max(end, modified.end)
        noun = counted.noun if counted else self.parsed[last] if len(self.parsed) else None
        return Quantity(
            span=Span(start, end),
            sentence=self._sentence(start, end),
            rule=rule,
            confidence=0.9,
            low=found.low,
            high=found.high,
            kind=kind,
            unit=unit,
            modifier=modified.modifier,
            counted=phrase,
            change=change_before(self.text, start),
            predicate=predicate_of(noun) if noun is not None else None,
            place=place_of(noun) if noun is not None else None,
            speaker=self._speaker(start, end),
            gap=found.numeral.gap,
            vague=found.numeral.form == "vague",
        )

    def _counted(self, found: Measured, last: int) -> Counted | None:
        if (
            not len(self.parsed)
            or found.kind in {"money", "age", "duration", "measure", "rate", "percentage_point"}
            or found.glued
        ):
            return None
        if found.kind == "percent":
            of = last + 1 < len(self.parsed) and self.parsed[last + 1].lower_ == "of"
            return None if not of else None
        return counted_after(self.parsed, last)

    def _vetoed(self, found: Measured, counted: Counted | None, first: int, last: int) -> bool:
        if found.unit is not None or found.glued is not None or not len(self.parsed):
            return False
        if vetoes.looks_like_year(found, self.text):
            return not (
                counted
                and counted.noun.tag_ == "NNS"
                and self.parsed[max(0, first - 1)].lower_ not in {"the", "in", "of", "'s"}
            )
        number = self.parsed[last]
        before = self.parsed[first - 1] if first else None
        after = self.parsed[last + 1] if last + 1 < len(self.parsed) else None
        plain = (
            found.numeral.form == "digits" and not found.numeral.scale and "," not in self.text[found.start : found.end]
        )
        if plain and vetoes.named_by(before, after, number):
            return True
        if plain and counted and counted.noun.tag_ == "NNP" and not counted.noun.text.endswith("s"):
            return True
        if counted is None and found.numeral.form == "words" and not found.numeral.scale:
            return not self._subject(number) or (before is not None and before.pos_ in {"DET", "PRON", "ADJ"})
        return False

    def _subject(self, number: Token) -> bool:
        return number.dep_ in {"nsubj", "nsubjpass", "dobj"}

    def _carried(self, found: Measured, before: list[Quantity]) -> Quantity | None:
        """Return the figure whose noun or unit, said once, holds for ``found`` too."""
        if not before or found.numeral.form == "vague":
            return None
        last = before[-1]
        if found.start - last.span.end > CARRY or not last.sentence.start <= found.start < last.sentence.end:
            return None
        between = self.text[last.span.end : found.start]
        if re.search(r"[;:]", between):
            return None
        return last

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
        at = bisect_left(self.contents, start, key=lambda part: part[0] + 1)
        holding = [part for part in self.contents[max(0, at - 12) : at] if part[0] <= start and end <= part[1]]
        smallest = min(holding, key=lambda part: part[1] - part[0], default=None)
        return smallest[2].speaker if smallest else None
