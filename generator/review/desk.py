"""The desk: the open questions of a story, decisions taken, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.model.faults import Fault, StoryError
from generator.review.decisions import date_document, decide, undate_document, undo
from generator.review.question import Question
from generator.review.questions import questions


@dataclass
class Desk:
    """Questions by key in the order asked, and the decisions of this sitting, the last one last."""

    root: Path
    asked: dict[str, Question] = field(default_factory=dict)
    decided: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)
    settled: set[str] = field(default_factory=set)  # keys decided since the story was read

    def look(self) -> None:
        """Read the story again and see what is open in it."""
        from generator import pipeline

        self.asked = {one.key: one for one in questions(pipeline.compose(self.root))}
        self.settled = set()

    @property
    def open(self) -> list[Question]:
        """Return the questions without a decision yet."""
        return [one for key, one in self.asked.items() if key not in self.settled]

    def answer(self, key: str, choice: str, fields: dict[str, str], why: str) -> list[dict[str, Any]]:
        """Write the answer ``choice`` ("accept", "drop", "edit" or an option's number) to the question ``key``.

        Returns the entries written; raises StoryError where the question or the answer is none.
        """
        question = self.asked.get(key)
        if question is None or key in self.settled:
            raise StoryError([Fault("review", 0, "this is not open any more", "load the page again")])
        if question.kind == "undated":
            states = date_document(self.root, question.id, _given(question, fields))
            self.decided.append((key, [{"before": states[0], "after": states[1]}]))
            self.settled.add(key)
            return [{"document": question.id, **fields}]
        correction = _correction(question, choice, fields)
        named = [correction, *({**correction, next(iter(correction)): label} for label in question.also)]
        entries = decide(self.root, named, why)
        self.decided.append((key, entries))
        self.settled.add(key)
        return entries

    def back(self) -> str:
        """Take the last decision of this sitting back; return its question's key, "" where there is none."""
        if not self.decided:
            return ""
        key, entries = self.decided[-1]
        if key.startswith("undated:"):
            undate_document(self.root, **entries[0])
        else:
            undo(self.root, entries)
        self.decided.pop()
        self.settled.discard(key)
        return key


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
