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
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.describe.again import find_again
from generator.describe.changes import changes
from generator.describe.sentences import sentences
from generator.describe.tokens import tokens
from generator.model import Annotated, Document, Span, StoryConfig

ROOT = Path(__file__).parent.parent
TEXTS = (*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "benchmarks/stories").glob("*.yml")))


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
        words = _words(self.span.of(self.old))
        if self.place is None or len(self.kept) == len(words):
            return self.place is not None
        return 2 * len(self.kept) >= len(words) and any(w[0].isdigit() or len(w) >= TELLING for w in self.kept)


Parts = tuple[str, str | None, str]
Edit = Callable[[str, str, str, random.Random], Parts]
WORD = re.compile(r"[^\W\d_]{3,}")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
TELLING = 4  # letters of a word that says something by itself
PARAGRAPH = 20  # words that stand between few words that were deleted and the same ones put elsewhere
FEW = 5  # words from which the same words elsewhere are the passage moved (generator/describe/again.py)


def _other_words(text: str, count: int, rng: random.Random, but: str = "") -> str:
    """Return ``count`` words of ``text``, none of them one of ``but``."""
    kept = {word.casefold() for word in WORD.findall(but)}
    found = sorted({word for word in WORD.findall(text) if word.casefold() not in kept})
    return " ".join(rng.choices(found or ["word"], k=count))


def _swap_words(words: str, count: int, rng: random.Random, pool: str) -> str:
    """Return ``words`` with ``count`` of them exchanged: a word for one of ``pool``, a number for another number."""
    whole = words
    found = sorted([*WORD.finditer(words), *NUMBER.finditer(words)], key=lambda match: match.start())
    for match in sorted(rng.sample(found, min(count, len(found))), key=lambda m: -m.start()):
        if match[0][0].isdigit():
            other = "".join(str((int(sign) + rng.randint(1, 9)) % 10) if sign.isdigit() else sign for sign in match[0])
        else:
            other = _other_words(pool, 1, rng, but=whole)
        words = words[: match.start()] + other + words[match.end() :]
    return words


def _sentence(pre: str, passage: str, post: str) -> tuple[str, str]:
    """Return ``pre`` and ``post`` without the rest of the sentence between them."""
    text = pre + passage + post
    here = Span(len(pre), len(pre) + len(passage))
    own = [one for one in sentences(text) if one.overlaps(here)]
    return pre[: min(own[0].start, len(pre))], text[max(own[-1].end, here.end) :]


def _typography(text: str) -> str:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "--", " ": " "})
    if re.search("[“’—]", text):
        return text.translate(table)
    return re.sub(r'"(\w)', r"“\1", text).replace('"', "”").replace("'", "’").replace(", ", ",\u00a0")


def _paragraphs(text: str, rng: random.Random, count: int, pool: str, *, edge: int) -> str:
    """Return ``text`` with ``count`` more paragraphs, each between two of its own or at ``edge``, where it ends."""
    for _ in range(count):
        at = rng.choice([edge and len(text), *(m.end() for m in re.finditer(r"\n", text))])
        text = text[:at].rstrip("\n") + "\n" + _other_words(pool, 40, rng).capitalize() + ".\n" + text[at:]
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
    pool = pre + post
    after = _paragraphs(post, rng, 1, pool, edge=1)
    return _paragraphs(pre, rng, 2, pool, edge=0), _swap_words(passage, 1, rng, pool), after


def neighbours(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write a dozen other words on either side of the passage."""
    before = re.sub(r"\S+\s*\Z", "", pre[: max(0, len(pre) - 80)])
    after = re.sub(r"\A\s*\S+", "", post[80:])
    return before + _other_words(pre + post, 12, rng) + " ", passage, " " + _other_words(pre + post, 12, rng) + after


def around(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write other sentences before and after the one that holds the passage."""
    before, after = _sentence(pre, passage, post)
    own = pre[len(before) :], post[: len(post) - len(after)]
    return _between_others(before, own, after, rng, passage)


def reworded(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Exchange every third of the other words of its sentence, and write other sentences before and after it."""
    before, after = _sentence(pre, passage, post)
    own = [pre[len(before) :], post[: len(post) - len(after)]]
    own = [_swap_words(part, len(WORD.findall(part)) // 3, rng, pre + post) for part in own]
    return _between_others(before, (own[0], own[1]), after, rng, passage)


def _between_others(before: str, own: tuple[str, str], after: str, rng: random.Random, passage: str) -> Parts:
    before, _, after = neighbours(before, "", after, rng)
    after = after.strip()
    return f"{before.rstrip()}.\n{own[0].lstrip()}", passage, f"{own[1]}\n{after[:1].upper()}{after[1:]}"


def another_with_it(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write a sentence of another story with the same word in place of its sentence (see cases).

    None that is an edit of it, as every "Updated 6:12 PM EDT" is of every other.
    """
    before, after = _sentence(pre, passage, post)
    own = pre[len(before) :] + passage
    whole = set(_words(own + post[: len(post) - len(after)])) - set(_words(passage))
    word, story = tokens(passage).keys[0], _stories().get(pre + passage + post, "")
    others = [one for one in _with_word(word, but=story) if 2 * len(whole & set(_words(one))) < len(whole)]
    if not others:
        return pre, passage, post
    return before + own[: len(own) - len(own.lstrip())] + rng.choice(others), None, after


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


def sentence_deleted(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the whole sentence out."""
    before, after = _sentence(pre, passage, post)
    return before, None, after


def words_elsewhere(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the sentence out and have a new one hold its few words, a paragraph that stayed further on (see cases)."""
    before, after = _sentence(pre, passage, post)
    new = f"{_other_words(pre + post, 6, rng)} {passage} {_other_words(pre + post, 6, rng)}."
    left = [match.end() for match in re.finditer(r"\n\s*", before) if before.count(" ", match.end()) > PARAGRAPH]
    right = [match.end() for match in re.finditer(r"\n\s*", after) if after.count(" ", 0, match.start()) > PARAGRAPH]
    at = rng.choice([*left, *(-place for place in right)] or [0])
    if not at:
        return pre, passage, post
    if at < 0:
        return before, None, f"{after[:-at]}{new}\n{after[-at:]}"
    return f"{before[:at]}{new}\n{before[at:]}", None, after


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
    "sentences around rewritten": around,
    "sentence reworded": reworded,
    "duplicate quotation": duplicate,
    "paragraph moved": moved,
    "deleted": deleted,
    "sentence deleted": sentence_deleted,
    "look-alike left": lookalike_left,
    "few words left elsewhere": words_elsewhere,
    "another sentence with the word": another_with_it,
    "second copy left": copy_left,
    "replaced in place": replaced,
}
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
        if edit is words_elsewhere and len(_words(words)) >= FEW:
            continue
        if edit is another_with_it and len(tokens(words).keys) > 1:
            continue  # more words than one that stand where they stood are the same ones: "neighbours rewritten"
        pre, post = text[: span.start], text[span.end :]
        if edit is copy_left:
            # The copy is a look-alike with one word changed half of the time, and was there before.
            twin = words if rng.random() < 0.5 else _swap_words(words, 1, rng, text)
            post += f"\n{_other_words(text, 6, rng)} {twin} {_other_words(text, 6, rng)}.\n"
        old = pre + words + post
        before, passage, after = edit(pre, words, post, rng)
        if edit in (neighbours, around, reworded) and _written_over(text, span, before, after):
            continue  # it cannot be told from the text which of two equal stretches was left
        if passage is None and _either(pre, words, post, before + after):
            continue  # it cannot be told from the text which of two equal stretches was taken out
        place = None if passage is None else Span(len(before), len(before) + len(passage))
        kept = Counter(_words(words)) & Counter(_words(passage or ""))
        yield Case(old, span, before + (passage or "") + after, place, tuple(kept.elements()))
        count -= 1
        if not count:
            return


def _either(pre: str, words: str, post: str, new: str) -> bool:
    """Say whether ``new`` is what taking out an equal sentence beside the passage's would have left, too."""
    before, after = _sentence(pre, words, post)
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


@cache
def _with_word(word: str, *, but: str) -> list[str]:
    """Return the sentences that hold the token ``word`` once, of all stories but one."""
    return [one for one, (keys, story) in _all_sentences().items() if story != but and keys.count(word) == 1]


@cache
def _all_sentences() -> dict[str, tuple[tuple[str, ...], str]]:
    return {one: (tokens(one).keys, story) for text, story in _stories().items() for one in _sentences_of(text)}


def _sentences_of(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@cache
def _stories() -> dict[str, str]:
    """Return the story of each shipped or made-up text."""
    return {text: path.name if path.suffix == ".yml" else "shipped" for path in TEXTS for text in _texts(path)}


def _words(text: str) -> list[str]:
    return [key for key in tokens(text).keys if key[0].isalnum()]


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
    texts = [text for path in given.files or TEXTS for text in _texts(path)]
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


def _texts(path: Path) -> list[str]:
    if path.suffix != ".yml":
        return [path.read_text(encoding="utf-8")]
    return [one["text"] for one in yaml.safe_load(path.read_text(encoding="utf-8"))["documents"]]


if __name__ == "__main__":
    main()
