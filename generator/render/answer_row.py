"""One answer to a figure-question, ready to be placed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.describe.days import When, lower
from generator.model.findings import Modifier
from generator.render.listing import counted
from generator.render.signs import PlotRow


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """Where a count is printed; ``words`` where this outlet's differ from the first one's."""

    outlet: str
    document: str
    finding: str
    href: str
    words: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One count by one speaker, with everyone who prints it. ``low`` is None for words without a number.

    ``day`` is the answer where the question is on which day; then there is no number either. ``own`` says that
    ``words`` are as printed; else they are the value, where the words may not be shown. ``otherwise`` says that the
    number is in another unit than those it is compared with.
    """

    low: Decimal | None
    high: Decimal | None
    modifier: Modifier
    words: str
    rest: str
    who: str
    speaker: str
    said: When
    sure_day: bool
    printed: tuple[PrintedFigure, ...]
    origins: tuple[tuple[str, ...], ...]
    apart: bool = False
    day: When | None = None
    noun: str = "outlet"
    own: bool = True
    otherwise: bool = False

    @property
    def compared(self) -> bool:
        """Whether there is a number that compares with those of the other rows."""
        return self.low is not None and not self.otherwise

    @property
    def told(self) -> str:
        """The count in a sentence: as printed, between quotation marks, or its value."""
        return f"“{self.words}”" if self.own else self.words

    @property
    def origin_words(self) -> str:
        """How many outlets print it, from how many origins."""
        outlets, origins = len({one.outlet for one in self.printed}), len(self.origins)
        if outlets == 1:
            return counted(1, self.noun)
        return f"{counted(outlets, self.noun)}, " + (
            "no shared wording" if origins >= outlets else counted(origins, "origin")
        )

    @property
    def day_words(self) -> str:
        """The day it was given in words, else the day of print, called that."""
        return self.said.words if self.sure_day else f"printed {lower(self.said.words)}"

    @property
    def plotted(self) -> PlotRow | None:
        """The row as a picture draws it."""
        if self.low is None or self.high is None or self.otherwise:
            return None
        return PlotRow(
            self.low, self.high, self.modifier, self.words, self.rest, self.who, self.day_words, given=self.sure_day
        )
