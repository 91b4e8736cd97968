"""Simulated edits of news text: how often a passage is found again, and whether it ever lands on a look-alike.

    python -m benchmarks.reanchoring [--cases 200] [--seed 7] [FILE ...]
    python -m benchmarks.reanchoring --revisions FOLDER    real versions of real texts: see benchmarks/revisions.py

Texts are the shipped documents, or the files named. "right" means found within the words it should be found in (at
least 80 % of both extents together), or given up where the words are gone; "wrong" means attached to other words.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.describe.again import find_again
from generator.describe.changes import changes
from generator.describe.tokens import tokens
from generator.model import Span

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True)
class Case:
    """An old text with a passage in it, and a new text with the place where the passage now stands, if anywhere."""

    old: str
    span: Span
    new: str
    place: Span | None


Parts = tuple[str, str | None, str]
Edit = Callable[[str, str, str, random.Random], Parts]
WORD = re.compile(r"[^\W\d_]{3,}")


def _other_words(text: str, count: int, rng: random.Random, but: str = "") -> str:
    """Return ``count`` words of ``text``, none of them one of ``but``."""
    kept = {word.casefold() for word in WORD.findall(but)}
    found = sorted({word for word in WORD.findall(text) if word.casefold() not in kept})
    return " ".join(rng.choices(found or ["word"], k=count))


def _swap_words(words: str, count: int, rng: random.Random, pool: str) -> str:
    found = list(WORD.finditer(words))
    for match in sorted(rng.sample(found, min(count, len(found))), key=lambda m: -m.start()):
        other = next(w for w in iter(lambda: _other_words(pool, 1, rng), "") if w.lower() != match[0].lower())
        words = words[: match.start()] + other + words[match.end() :]
    return words


def _typography(text: str) -> str:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--", " ": " "})
    if re.search("[“’—]", text):
        return text.translate(table)
    return re.sub(r'"(\w)', r"“\1", text).replace('"', "”").replace("'", "’").replace(", ", ",\u00a0")


def _paragraphs(text: str, rng: random.Random, count: int) -> str:
    for _ in range(count):
        at = rng.choice([m.end() for m in re.finditer(r"\n", text)] or [0])
        text = text[:at] + ("" if at else "\n") + _other_words(text, 40, rng).capitalize() + ".\n" + text[at:]
    return text


def same(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change nothing."""
    return pre, passage, post


def typography(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change the shape of quotation marks, dashes and spaces everywhere."""
    return _typography(pre), _typography(passage), _typography(post)


def one_word(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change one word of the passage."""
    return pre, _swap_words(passage, 1, rng, pre + post), post


def three_words(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change three words of the passage."""
    return pre, _swap_words(passage, 3, rng, pre + post), post


def inserted(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Put three paragraphs elsewhere and change one word of the passage."""
    return _paragraphs(pre, rng, 2), _swap_words(passage, 1, rng, pre + post), _paragraphs(post, rng, 1)


def neighbours(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write a dozen other words on either side of the passage."""
    before = re.sub(r"\S+\s*\Z", "", pre[: max(0, len(pre) - 80)])
    after = re.sub(r"\A\s*\S+", "", post[80:])
    return before + _other_words(pre + post, 12, rng) + " ", passage, " " + _other_words(pre + post, 12, rng) + after


def duplicate(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Put a second copy of the passage elsewhere, among other words."""
    copy = f"{_other_words(pre + post, 6, rng)} {passage} {_other_words(pre + post, 6, rng)}.\n"
    return (copy + pre, passage, post) if rng.random() < 0.5 else (pre, passage, post + "\n" + copy)


def moved(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Move the paragraph to the beginning or the end."""
    first, last = pre.rfind("\n") + 1, post.find("\n")
    last = len(post) if last < 0 else last + 1
    rest = pre[:first], post[last:]
    if rng.random() < 0.5:
        return pre[first:], passage, post[:last] + "".join(rest)
    return "".join(rest) + "\n" + pre[first:], passage, post[:last]


def deleted(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the passage out."""
    return pre, None, post


def lookalike_left(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the passage out and put one with two other words elsewhere."""
    copy = (
        f"{_other_words(pre + post, 8, rng)} {_swap_words(passage, 2, rng, pre + post)} {_other_words(pre, 8, rng)}.\n"
    )
    return (copy + pre, None, post) if rng.random() < 0.5 else (pre, None, post + "\n" + copy)


def copy_left(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the passage out where the old text holds a second copy (see cases)."""
    return pre, None, post


def replaced(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write as many other words in place of the passage."""
    return pre + _other_words(pre + post, len(passage.split()), rng, but=passage), None, post


EDITS: dict[str, Edit] = {
    "same": same,
    "typography": typography,
    "one word": one_word,
    "three words": three_words,
    "paragraphs inserted + one word": inserted,
    "neighbours rewritten": neighbours,
    "duplicate quotation": duplicate,
    "paragraph moved": moved,
    "deleted": deleted,
    "look-alike left": lookalike_left,
    "second copy left": copy_left,
    "replaced in place": replaced,
}


def cases(
    texts: list[str], edit: Edit, count: int, rng: random.Random, sizes: tuple[int, int] = (8, 40)
) -> Iterator[Case]:
    """Yield ``count`` cases of ``edit``, passages of ``sizes`` tokens drawn from ``texts``."""
    while count:
        text = rng.choice(texts)
        there = tokens(text)
        size = rng.randint(*sizes)
        first = rng.randrange(1, len(there.keys) - size)
        span = there.span(first, first + size)
        words = span.of(text)
        if edit is moved and text.count(words) > 1:
            continue  # which of two equal paragraphs was moved is anyone's guess
        if "\n" in words or len(WORD.findall(words)) < min(6, sizes[0]):
            continue
        pre, post = text[: span.start], text[span.end :]
        if edit is copy_left:
            # The copy is a look-alike with one word changed half of the time, and was there before.
            twin = words if rng.random() < 0.5 else _swap_words(words, 1, rng, text)
            post += f"\n{_other_words(text, 6, rng)} {twin} {_other_words(text, 6, rng)}.\n"
        old = pre + words + post
        before, passage, after = edit(pre, words, post, rng)
        place = None if passage is None else Span(len(before), len(before) + len(passage))
        yield Case(old, span, before + (passage or "") + after, place)
        count -= 1


def judge(case: Case) -> str:
    """Return "right", "lost" (given up though the words stand) or "wrong" (attached to other words)."""
    again = find_again(case.span, changes(case.old, case.new))
    if again is None:
        return "right" if case.place is None else "lost"
    if case.place is None:
        return "wrong"
    shared = min(again.span.end, case.place.end) - max(again.span.start, case.place.start)
    union = max(again.span.end, case.place.end) - min(again.span.start, case.place.start)
    return "right" if shared >= 0.8 * union else "wrong"


def table(texts: list[str], count: int, seed: int, sizes: tuple[int, int]) -> dict[str, dict[str, int]]:
    """Return how many cases of each kind of edit came out right, lost and wrong."""
    result = {}
    for name, edit in EDITS.items():
        rng = random.Random(f"{seed} {name}")
        verdicts = [judge(case) for case in cases(texts, edit, count, rng, sizes)]
        result[name] = {verdict: verdicts.count(verdict) for verdict in ("right", "lost", "wrong")}
    return result


def main() -> None:
    """Print one table for passages of 8 to 40 tokens and one for short ones of 2 to 4 (figures, days)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--revisions", type=Path, help="a folder of folders of versions; nothing is simulated then")
    given = parser.parse_args()
    if given.revisions:
        from benchmarks.revisions import print_revisions

        print_revisions(given.revisions)
        return
    texts = [path.read_text(encoding="utf-8") for path in given.files or sorted(SEEDS.glob("*.txt"))]
    for title, sizes in (("passages of 8 to 40 tokens", (8, 40)), ("short ones, 2 to 4 tokens", (2, 4))):
        start = time.perf_counter()
        rows = table(texts, given.cases, given.seed, sizes)
        spent = (time.perf_counter() - start) / (len(rows) * given.cases)
        print(f"\n{title}, {given.cases} cases a kind, {spent * 1000:.1f} ms a case (diff included)")
        print(f"{'edit':32}{'right %':>9}{'lost':>6}{'wrong':>7}")
        for name, row in rows.items():
            print(f"{name:32}{100 * row['right'] / given.cases:9.1f}{row['lost']:6}{row['wrong']:7}")


if __name__ == "__main__":
    main()
