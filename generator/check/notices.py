"""What `explainer check` reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.faults import Fault

Level = Literal["error", "warning", "note"]
LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Notice:
    """One promise not kept (``error``), in doubt (``warning``), or worth knowing (``note``), and where."""

    level: Level
    promise: str
    fault: Fault

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Errors first, then by place."""
        return LEVELS.index(self.level), self.fault.path, self.fault.line, self.fault.what
