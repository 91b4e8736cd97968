"""A parse as plain lists: what the rules and rankers read, copied once out of spaCy's arrays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

import numpy as np
from spacy.tokens import Doc

from generator.extract.quotations.marks import Stretch
from generator.extract.quotations.mended import mend_ages, mend_appositions, mend_datelines, mend_names
from generator.names.datelines import DATELINE

ATTRIBUTES = ("IDX", "LENGTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "SENT_START")


class Tree:
    """Tokens of one document as parallel lists, indexed by token number.

    ``start`` and ``end`` are code points; ``head`` is a token number; ``left`` and ``right`` the first and last token
    of each subtree; ``sent`` the number of the sentence, which begins at ``sent_start[number]``; ``quote`` the number
    of the quoted stretch a token stands in, marks included, or -1.
    """

    def __init__(self, doc: Doc, stretches: list[Stretch]) -> None:
        strings = doc.vocab.strings
        array = doc.to_array(list(ATTRIBUTES))
        size = len(doc)
        columns = {name: array[:, number] for number, name in enumerate(ATTRIBUTES)} if size else {}

        def words(name: str) -> list[str]:
            if not size:
                return []
            values, where = np.unique(columns[name], return_inverse=True)
            known = [strings[int(value)] if value else "" for value in values]
            return [known[number] for number in where.tolist()]

        self.size = size
        self.text = doc.text
        self.stretches = stretches
        self.start: list[int] = columns["IDX"].astype("int64").tolist() if size else []
        lengths = columns["LENGTH"].astype("int64").tolist() if size else []
        self.end = [start + length for start, length in zip(self.start, lengths, strict=True)]
        self.lower = words("LOWER")
        self.lemma = [lemma.lower() for lemma in words("LEMMA")]
        self.pos = words("POS")
        self.tag = words("TAG")
        self.dep = words("DEP")
        self.ent = words("ENT_TYPE")
        self.head: list[int] = (doc.to_array("HEAD").astype("int64") + np.arange(size)).tolist() if size else []
        mend_names(self, [(entity.start, entity.end) for entity in doc.ents if entity.label_ == "PERSON"])
        mend_appositions(self)
        mend_ages(self)
        mend_datelines(self, self.datelines)
        self._sentences(columns["SENT_START"].astype("int64").tolist() if size else [])
        self._edges()
        self._quotes()

    def _sentences(self, flags: list[int]) -> None:
        self.sent_start: list[int] = []
        self.sent: list[int] = []
        for number, flag in enumerate(flags):
            if flag == 1 or not number:
                self.sent_start.append(number)
            self.sent.append(len(self.sent_start) - 1)
        self.sent_end = [*self.sent_start[1:], self.size][: len(self.sent_start)]

    def _edges(self) -> None:
        left, right = list(range(self.size)), list(range(self.size))
        self.kids: list[list[int]] = [[] for _ in range(self.size)]
        depth = [0] * self.size
        for number, head in enumerate(self.head):
            if head != number:
                self.kids[head].append(number)
        order = [number for number, head in enumerate(self.head) if head == number]
        for number in order:  # grows while it is read: parents before children
            for kid in self.kids[number]:
                depth[kid] = depth[number] + 1
                order.append(kid)
        for number in reversed(order):
            head = self.head[number]
            left[head] = min(left[head], left[number])
            right[head] = max(right[head], right[number])
        self.left, self.right, self.depth = left, right, depth

    def _quotes(self) -> None:
        self.quote = [-1] * self.size
        for number, stretch in enumerate(self.stretches):
            for token in range(self.at(stretch.start), self.before(stretch.end)):
                self.quote[token] = number

    @cached_property
    def datelines(self) -> dict[int, int]:
        """The first token of each line that opens with a dateline, and the first token after it."""
        return {self.at(match.start()): self.at(match.end()) for match in DATELINE.finditer(self.text)}

    def opens(self, token: int) -> bool:
        """Say whether a quoted stretch begins with this token."""
        return self.quote[token] >= 0 and (token == 0 or self.quote[token - 1] != self.quote[token])

    def at(self, offset: int) -> int:
        """Return the first token that ends after code point ``offset``."""
        return bisect_right(self.end, offset)

    def before(self, offset: int) -> int:
        """Return the first token that starts at or after code point ``offset``."""
        return bisect_left(self.start, offset)

    def ancestors(self, token: int, limit: int = 12) -> list[int]:
        """Return the heads above ``token``, nearest first."""
        found: list[int] = []
        while self.head[token] != token and len(found) < limit:
            token = self.head[token]
            found.append(token)
        return found
