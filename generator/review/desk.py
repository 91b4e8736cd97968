"""The desk: the open questions of a story, decisions taken, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from generator.check.cited import Index
from generator.check.sources import correction_notices
from generator.model import Correction
from generator.model.faults import Fault, StoryError
from generator.review.decisions import date_document, decide, undate_document, undo
from generator.review.log import Decision, read_log, write_log
from generator.review.question import Question
from generator.review.questions import questions

if TYPE_CHECKING:
    from generator.pipeline import Composed


@dataclass
class Desk:
    """Questions by key in the order asked, and the decisions of this and earlier sittings, the last one last."""

    root: Path
    asked: dict[str, Question] = field(default_factory=dict)
    decided: list[Decision] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)  # keys decided since the story was read
    base: Composed | None = None  # the story as read, to try answers on
    amiss: tuple[str, ...] = ()  # what is wrong with corrections that stand in the file already
    hint: str = ""  # what the last answer's author may have meant
    one_at_a_time: RLock = field(default_factory=RLock, repr=False)  # two tabs may decide at once

    def __post_init__(self) -> None:
        self.decided = read_log(self.root)

    def look(self) -> None:
        """Read the story again, with what changed in seeds/ since the last build, and see what is open in it."""
        from generator import finding, pipeline

        self.base = pipeline.composed(self.root, finding.find_changed(self.root))
        self.asked = {one.key: one for one in questions(self.base.story)}
        self.settled = set()
        wrong = correction_notices(Index(self.base.story))
        self.amiss = tuple(str(one.fault) for one in wrong if one.level == "error")

    @property
    def open(self) -> list[Question]:
        """Return the questions without a decision yet."""
        return [one for key, one in self.asked.items() if key not in self.settled]

    def answer(self, key: str, choice: str, fields: dict[str, str], why: str) -> list[dict[str, Any]]:
        """Write the answer ``choice`` ("accept", "drop", "edit" or an option's number) to the question ``key``.

        Returns the entries written; raises StoryError where the question or the answer is none, or finds no place.
        """
        question = self.asked.get(key)
        if question is None or key in self.settled:
            raise StoryError([Fault("review", 0, "this is not open any more", "load the page again")])
        self.hint = ""
        if question.kind == "undated":
            given = _given(question, fields)
            before, after = date_document(self.root, question.id, given)
            self._log(Decision(key, listing={"before": before, "after": after}))
            return [{"document": question.id, **given}]
        correction = _correction(question, choice, fields)
        named = [correction, *({**correction, next(iter(correction)): label} for label in question.also)]
        own = [entry for one in self.decided for entry in one.entries]
        entries, gone = decide(self.root, named, why, own=own, attempt=self._try if self.base else None)
        self._log(Decision(key, entries, gone))
        return entries

    def _log(self, decision: Decision) -> None:
        self.decided.append(decision)
        self.settled.add(decision.key)
        write_log(self.root, self.decided)

    def _try(self, corrections: tuple[Correction, ...], line: int) -> None:
        """Raise StoryError where a correction from ``line`` on finds no place in the story, or contradicts another."""
        from generator import pipeline

        assert self.base is not None
        tried = [one for one in pipeline.try_out(self.base, corrections) if one.correction.line >= line]
        faults = [Fault("not written", 0, one.problem) for one in tried if one.problem]
        if faults:
            raise StoryError(faults)
        self.hint = next((one.hint for one in tried if one.hint), "")

    def back(self) -> str:
        """Take the last decision back; return its question's key, "" where there is none."""
        if not self.decided:
            return ""
        last = self.decided[-1]
        if last.listing:
            undate_document(self.root, **last.listing)
        else:
            undo(self.root, last.entries, last.instead_of)
        self.decided.pop()
        write_log(self.root, self.decided)
        self.settled.discard(last.key)
        return last.key


def _correction(question: Question, choice: str, fields: dict[str, str]) -> dict[str, Any]:
    if choice == "accept" and question.accept:
        return dict(question.accept.correction)
    if choice == "drop" and question.drop:
        return {"drop": question.id}
    if choice == "edit":
        return {"set": question.id, **_given(question, fields)}
    if choice.isdigit() and 0 < int(choice) <= len(question.options):
        return dict(question.options[int(choice) - 1].correction)
    raise StoryError([Fault("review", 0, f"'{choice}' is no answer to this", "load the page again")])


def _given(question: Question, fields: dict[str, str]) -> dict[str, str]:
    known = {one.name for one in question.fields}
    given = {name: value.strip() for name, value in fields.items() if name in known and value.strip()}
    if not given:
        raise StoryError([Fault("review", 0, "nothing was filled in", "write something, or choose an answer")])
    return given
