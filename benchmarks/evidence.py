"""Does ``check`` notice a sentence that its passages do not bear out?

    python benchmarks/evidence.py [STORY]

Every footnoted sentence of a story's explainer is falsified in one place at a time: a figure, a day, a letter of the
quoted words, a person. Printed: how many of these are named, and how many sentences are blamed as they stand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.check.calendar_words import DAY, days
from generator.check.cited import Index
from generator.check.fit import QUOTED, misfits
from generator.check.numbers import numbers
from generator.describe.statements import Statement, statements
from generator.pipeline import compose

ROOT = Path(__file__).parent.parent
OTHER_DAY = {"monday": "Thursday", "tuesday": "Friday"}


def falsified(statement: Statement, names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (kind, the sentence with one thing changed)."""
    words = statement.words
    bare = DAY.sub(lambda match: "·" * len(match[0]), words)
    for said in (number.words for number in numbers(bare)):
        if said[0].isdigit():
            yield "figure", words.replace(said, f"{int(re.sub(r'[^0-9]', '', said)) + 3777:,}", 1)
    for day in days(words):
        other = OTHER_DAY.get(day.words.lower(), "Wednesday") if day.weekday >= 0 else "3 January 1987"
        yield "day", words.replace(day.words, other, 1)
    for match in QUOTED.finditer(words):
        inside = next(filter(None, match.groups()))
        at = match.start() + 1 + len(inside) // 2
        yield "quoted words", words[:at] + ("x" if words[at] != "x" else "y") + words[at + 1 :]
    for name in names:
        if re.search(rf"\b{re.escape(name)}\b", QUOTED.sub(" ", words)):
            other = next(one for one in names if one.split()[-1] != name.split()[-1] and one not in words)
            yield "person", words.replace(name, other, 1)


def main() -> None:
    """Print one line a kind."""
    story = compose(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
    index = Index(story)
    names = [speaker.name for speaker in story.linked.speakers if speaker.type == "person" and " " in speaker.name]
    written = [one for one in statements(story.explainer.markdown) if one.labels]
    blamed = [one for one in written if list(misfits(one, index, path=""))]
    counts: dict[str, list[int]] = {}
    for statement in written:
        if statement in blamed:
            continue
        for kind, words in falsified(statement, names):
            caught = bool(list(misfits(replace(statement, words=words), index, path="")))
            counts.setdefault(kind, [0, 0])[0] += caught
            counts[kind][1] += 1
            if not caught:
                print(f"missed {kind}: {words}")
    print(f"{len(written)} footnoted sentences, {len(blamed)} blamed as they stand")
    for kind, (named, all_) in counts.items():
        print(f"{kind:14}{named:4} of {all_} falsified named")


if __name__ == "__main__":
    main()
