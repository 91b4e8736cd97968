"""Simulated edits of news text: how often a passage is found again, and whether it ever lands on a look-alike.

    python -m benchmarks.reanchoring [--cases 200] [--seed 7] [FILE ...]
    python -m benchmarks.reanchoring --revisions FOLDER    real versions of real texts: see benchmarks/revisions.py

Texts are the shipped documents and those of benchmarks/stories, or the files named (.txt, or .yml such as those).
Passages are stretches of words drawn at random, long and short, and the quotations, figures, days and names that the
program itself finds in the texts.

A passage stands where all of its words are in the new text as they were, or half and one of them a number or of four
letters: the titles of "H.E. Mr. Azamat Toktorov" alone are not it. Then it is to be found: at least 80 % of what is
found lies within it, and holds half of it. Where no word is left it must be given up. In between either is right, but
never another place. "wrong" is attached to other words.

Left out is what nobody could tell: which of two equal stretches was moved or taken out, or whether "Lyon" is the one of
the headline or of the line below where all around both was written over. Of a word alone "neighbours rewritten" is
that, too, and is given up on purpose: a dozen words drawn at random, then "Monday", say no more of it than another
sentence with a Monday in its place does ("another sentence with the word"), which would be wrong. What an edit of its
sentence leaves of a day or a name is "sentence reworded".
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.text_edits import (
    EDITS,
    TEXTS,
    WORD,
    Edit,
    another_with_it,
    around,
    copy_left,
    moved,
    neighbours,
    other_words,
    rest_of_text,
    reworded,
    swap_words,
    texts_of,
    words_elsewhere,
    words_of,
)
from generator.describe.again import find_again
from generator.describe.changes import changes
from generator.describe.tokens import tokens
from generator.model import Annotated, Document, Span, StoryConfig

TELLING = 4  # letters of a word that says something by itself
FEW = 5  # words from which the same words elsewhere are the passage moved (generator/describe/again.py)


@dataclass(frozen=True)
class Case:
    """An old text with a passage in it, and a new text with the place where the passage now stands, if anywhere.

    ``kept`` are those of its words that stand there.
    """

    old: str
    span: Span
    new: str
    place: Span | None
    kept: tuple[str, ...]

    @property
    def stands(self) -> bool:
        """Say whether enough of the passage is left to be found."""
        words = words_of(self.span.of(self.old))
        if self.place is None or len(self.kept) == len(words):
            return self.place is not None
        return 2 * len(self.kept) >= len(words) and any(w[0].isdigit() or len(w) >= TELLING for w in self.kept)


Draw = Callable[[random.Random], tuple[str, Span]]


def stretches(texts: list[str], sizes: tuple[int, int]) -> Draw:
    """Return what draws a passage of ``sizes`` tokens from one of ``texts``."""

    def draw(rng: random.Random) -> tuple[str, Span]:
        while True:
            text = rng.choice(texts)
            there = tokens(text)
            size = rng.randint(*sizes)
            first = rng.randrange(1, len(there.keys) - size)
            span = there.span(first, first + size)
            words = span.of(text)
            inside = text[span.start - 1].isalnum() or text[span.end : span.end + 1].isalnum()  # "Unite[['s leader]]"
            if "\n" not in words and not inside and len(WORD.findall(words)) >= min(6, sizes[0]):
                return text, span

    return draw


def found_in(texts: list[str], kinds: tuple[str, ...], sizes: tuple[int, int] = (1, 9999)) -> Draw:
    """Return what draws one of the findings of ``kinds`` ("figures") in ``texts``, of ``sizes`` tokens."""
    drawn = [
        (one.document.text, finding.span)
        for one in _annotated(tuple(texts))
        for kind in kinds
        for finding in getattr(one, kind)
        if getattr(finding, "said", True)
        and sizes[0] <= len(tokens(finding.span.of(one.document.text)).keys) <= sizes[1]
    ]
    return lambda rng: rng.choice(drawn)


@cache
def _annotated(texts: tuple[str, ...]) -> tuple[Annotated, ...]:
    from generator.annotation import annotate_batch

    documents = tuple(Document(id=f"x{number}", text=text) for number, text in enumerate(texts))
    return tuple(annotate_batch(documents, StoryConfig(title="").pipeline))


def cases(draw: Draw, edit: Edit, count: int, rng: random.Random) -> Iterator[Case]:
    """Yield ``count`` cases of ``edit``, on passages that ``draw`` draws; fewer where few of those are fit for it."""
    for _ in range(10 * count):
        text, span = draw(rng)
        words = span.of(text)
        if edit is moved and text.count(words) > 1:
            continue  # which of two equal paragraphs was moved is anyone's guess
        if edit is words_elsewhere and len(words_of(words)) >= FEW:
            continue
        if edit is another_with_it and len(tokens(words).keys) > 1:
            continue  # more words than one that stand where they stood are the same ones: "neighbours rewritten"
        pre, post = text[: span.start], text[span.end :]
        if edit is copy_left:
            # The copy is a look-alike with one word changed half of the time, and was there before.
            twin = words if rng.random() < 0.5 else swap_words(words, 1, rng, text)
            post += f"\n{other_words(text, 6, rng)} {twin} {other_words(text, 6, rng)}.\n"
        old = pre + words + post
        before, passage, after = edit(pre, words, post, rng)
        if edit in (neighbours, around, reworded) and _written_over(text, span, before, after):
            continue  # it cannot be told from the text which of two equal stretches was left
        if passage is None and _either(pre, words, post, before + after):
            continue  # it cannot be told from the text which of two equal stretches was taken out
        place = None if passage is None else Span(len(before), len(before) + len(passage))
        kept = Counter(words_of(words)) & Counter(words_of(passage or ""))
        yield Case(old, span, before + (passage or "") + after, place, tuple(kept.elements()))
        count -= 1
        if not count:
            return


def _either(pre: str, words: str, post: str, new: str) -> bool:
    """Say whether ``new`` is what taking out an equal sentence beside the passage's would have left, too."""
    before, after = rest_of_text(pre, words, post)
    head = tokens(pre + words + post[: len(post) - len(after)]).keys
    tail = tokens(pre[len(before) :] + words + post).keys
    keys = tokens(new).keys
    return keys[: len(head)] == head or keys[len(keys) - len(tail) :] == tail


def _written_over(old: str, span: Span, before: str, after: str) -> bool:
    """Say whether the words at ``span`` stood a second time in what was written over, or stand in what was written."""
    words, first, last = span.of(old), before, after
    while first and not old.startswith(first):
        first = first[: first.rfind(" ")] if " " in first else ""
    while last and not old.endswith(last):
        last = last[last.find(" ") + 1 :] if " " in last else ""
    was = old[len(first) : span.start], old[span.end : len(old) - len(last)]
    now = before[len(first) :], after[: len(after) - len(last)]
    return any(words in part for part in (*was, *now))


def judge(case: Case) -> str:
    """Return "right", "lost" (given up though the words stand) or "wrong" (attached to other words)."""
    again = find_again(case.span, changes(case.old, case.new))
    if again is None:
        return "lost" if case.stands else "right"
    if case.place is None or not case.kept:
        return "wrong"
    shared = min(again.span.end, case.place.end) - max(again.span.start, case.place.start)
    return "right" if shared >= 0.8 * len(again.span) and 2 * shared >= len(case.place) else "wrong"


def table(draw: Draw, count: int, seed: int) -> dict[str, Counter[str]]:
    """Return of each kind of edit how many cases came out right, lost and wrong, and in how many the words stand."""
    result = {}
    for name, edit in EDITS.items():
        rng = random.Random(f"{seed} {name}")
        drawn = list(cases(draw, edit, count, rng))
        result[name] = Counter(judge(case) for case in drawn)
        result[name]["stand"] = sum(case.stands for case in drawn)
    return result


def main() -> None:
    """Print a table for each sort of passage."""
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
    texts = [text for path in given.files or TEXTS for text in texts_of(path)]
    for title, draw in (
        ("8 to 40 tokens drawn at random", stretches(texts, (8, 40))),
        ("quotations as found", found_in(texts, ("quotations",))),
        ("figures and days as found, of two words and more", found_in(texts, ("figures", "dates"), (2, 40))),
        ("names as found, of two words and more", found_in(texts, ("mentions",), (2, 40))),
        ("figures, days and names of one word", found_in(texts, ("figures", "dates", "mentions"), (1, 1))),
        ("2 to 4 tokens drawn at random", stretches(texts, (2, 4))),
    ):
        start = time.perf_counter()
        rows = table(draw, given.cases, given.seed)
        spent = (time.perf_counter() - start) / (len(rows) * given.cases)
        print(f"\n{title}, {given.cases} cases a kind, {spent * 1000:.1f} ms a case (diff included)")
        print(f"{'edit':32}{'stand':>6}{'found %':>9}{'lost':>6}{'wrong':>7}")
        for name, row in rows.items():
            share = f"{100 - 100 * row['lost'] / row['stand']:.1f}" if row["stand"] else ""
            print(f"{name:32}{row['stand']:6}{share:>9}{row['lost']:6}{row['wrong']:7}")


if __name__ == "__main__":
    main()
