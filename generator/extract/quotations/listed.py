"""The items of a list that somebody announces: "The union demands the following:" and a line for each demand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.relayed import speaking
from generator.extract.quotations.tree import Tree

ITEM = re.compile(r"[ \t]*(?:[-–—•·*‣▪]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+(?=\S)")
LINE = re.compile(r"[^\n]+")
END = re.compile(r"[\s;,.]*(?:\b(?:and|or)\b)?[\s;,.]*$")
LEAST = 2  # words of an item, and items of a list


@dataclass(frozen=True, slots=True)
class Item:
    """One item: the verb that announces the list, the head token of its subject, code points of the item's words."""

    verb: int
    subject: int
    start: int
    end: int


def items_in(tree: Tree, table: CueTable) -> Iterator[Item]:
    """Yield the items of lists under a line that ends with a colon and says whose they are, in text order."""
    lines = [match for match in LINE.finditer(tree.text) if match[0].strip()]
    for at, line in enumerate(lines):
        if not line[0].rstrip().endswith(":") or ITEM.match(line[0]):
            continue
        announced = _announcer(tree, line, table)
        below = []
        for other in lines[at + 1 :]:
            if not ITEM.match(other[0]):
                break
            below.append(other)
        if announced is None or len(below) < LEAST:
            continue
        for one in below:
            bullet, ending = ITEM.match(one[0]), END.search(one[0])
            start = one.start() + (bullet.end() if bullet else 0)
            end = one.start() + (ending.start() if ending else len(one[0]))
            if len(tree.text[start:end].split()) >= LEAST and tree.quote[tree.at(start)] < 0:
                yield Item(*announced, start, end)


def _announcer(tree: Tree, line: re.Match[str], table: CueTable) -> tuple[int, int] | None:
    """Return the last reporting verb of a line with the head token of its subject."""
    for verb in range(tree.before(line.end()) - 1, tree.at(line.start()) - 1, -1):
        if tree.quote[verb] < 0 and (subject := speaking(tree, verb, table)) is not None:
            return verb, subject
    return None
