"""Edits of a text as newsrooms make them, each of a passage and of what stands before and after it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml

from generator.describe.sentences import sentences
from generator.describe.tokens import tokens
from generator.model import Span

ROOT = Path(__file__).parent.parent
TEXTS = (*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "benchmarks/stories").glob("*.yml")))
Parts = tuple[str, str | None, str]
Edit = Callable[[str, str, str, random.Random], Parts]
WORD = re.compile(r"[^\W\d_]{3,}")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PARAGRAPH = 20  # words that stand between few words that were deleted and the same ones put elsewhere


def other_words(text: str, count: int, rng: random.Random, but: str = "") -> str:
    """Return ``count`` words of ``text``, none of them one of ``but``."""
    kept = {word.casefold() for word in WORD.findall(but)}
    found = sorted({word for word in WORD.findall(text) if word.casefold() not in kept})
    return " ".join(rng.choices(found or ["word"], k=count))


def swap_words(words: str, count: int, rng: random.Random, pool: str) -> str:
    """Return ``words`` with ``count`` of them exchanged: a word for one of ``pool``, a number for another number."""
    whole = words
    found = sorted([*WORD.finditer(words), *NUMBER.finditer(words)], key=lambda match: match.start())
    for match in sorted(rng.sample(found, min(count, len(found))), key=lambda m: -m.start()):
        if match[0][0].isdigit():
            other = "".join(str((int(sign) + rng.randint(1, 9)) % 10) if sign.isdigit() else sign for sign in match[0])
        else:
            other = other_words(pool, 1, rng, but=whole)
        words = words[: match.start()] + other + words[match.end() :]
    return words


def rest_of_text(pre: str, passage: str, post: str) -> tuple[str, str]:
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
        text = text[:at].rstrip("\n") + "\n" + other_words(pool, 40, rng).capitalize() + ".\n" + text[at:]
    return text


def same(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change nothing."""
    return pre, passage, post


def typography(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change the shape of quotation marks, dashes and spaces everywhere."""
    return _typography(pre), _typography(passage), _typography(post)


def one_word(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change one word of the passage."""
    return pre, swap_words(passage, 1, rng, pre + post), post


def three_words(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Change three words of the passage."""
    return pre, swap_words(passage, 3, rng, pre + post), post


def inserted(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Put three paragraphs elsewhere and change one word of the passage."""
    pool = pre + post
    after = _paragraphs(post, rng, 1, pool, edge=1)
    return _paragraphs(pre, rng, 2, pool, edge=0), swap_words(passage, 1, rng, pool), after


def neighbours(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write a dozen other words on either side of the passage."""
    before = re.sub(r"\S+\s*\Z", "", pre[: max(0, len(pre) - 80)])
    after = re.sub(r"\A\s*\S+", "", post[80:])
    return before + other_words(pre + post, 12, rng) + " ", passage, " " + other_words(pre + post, 12, rng) + after


def around(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write other sentences before and after the one that holds the passage."""
    before, after = rest_of_text(pre, passage, post)
    own = pre[len(before) :], post[: len(post) - len(after)]
    return _between_others(before, own, after, rng, passage)


def reworded(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Exchange every third of the other words of its sentence, and write other sentences before and after it."""
    before, after = rest_of_text(pre, passage, post)
    own = [pre[len(before) :], post[: len(post) - len(after)]]
    own = [swap_words(part, len(WORD.findall(part)) // 3, rng, pre + post) for part in own]
    return _between_others(before, (own[0], own[1]), after, rng, passage)


def _between_others(before: str, own: tuple[str, str], after: str, rng: random.Random, passage: str) -> Parts:
    before, _, after = neighbours(before, "", after, rng)
    after = after.strip()
    return f"{before.rstrip()}.\n{own[0].lstrip()}", passage, f"{own[1]}\n{after[:1].upper()}{after[1:]}"


def another_with_it(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Write a sentence of another story with the same word in place of its sentence (see cases).

    None that is an edit of it, as every "Updated 6:12 PM EDT" is of every other.
    """
    before, after = rest_of_text(pre, passage, post)
    own = pre[len(before) :] + passage
    whole = set(words_of(own + post[: len(post) - len(after)])) - set(words_of(passage))
    word, story = tokens(passage).keys[0], _stories().get(pre + passage + post, "")
    others = [one for one in _with_word(word, but=story) if 2 * len(whole & set(words_of(one))) < len(whole)]
    if not others:
        return pre, passage, post
    return before + own[: len(own) - len(own.lstrip())] + rng.choice(others), None, after


def duplicate(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Put a second copy of the passage elsewhere, among other words."""
    copy = f"{other_words(pre + post, 6, rng)} {passage} {other_words(pre + post, 6, rng)}.\n"
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
    copy = f"{other_words(pre + post, 8, rng)} {swap_words(passage, 2, rng, pre + post)} {other_words(pre, 8, rng)}.\n"
    return (copy + pre, None, post) if rng.random() < 0.5 else (pre, None, post + "\n" + copy)


def sentence_deleted(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the whole sentence out."""
    before, after = rest_of_text(pre, passage, post)
    return before, None, after


def words_elsewhere(pre: str, passage: str, post: str, rng: random.Random) -> Parts:
    """Take the sentence out and have a new one hold its few words, a paragraph that stayed further on (see cases)."""
    before, after = rest_of_text(pre, passage, post)
    new = f"{other_words(pre + post, 6, rng)} {passage} {other_words(pre + post, 6, rng)}."
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
    return pre + other_words(pre + post, len(passage.split()), rng, but=passage), None, post


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
    return {text: path.name if path.suffix == ".yml" else "shipped" for path in TEXTS for text in texts_of(path)}


def words_of(text: str) -> list[str]:
    """Return the words and numbers of ``text``, in order, without marks."""
    return [key for key in tokens(text).keys if key[0].isalnum()]


def texts_of(path: Path) -> list[str]:
    """Return the text of a file, or those of a made-up story."""
    if path.suffix != ".yml":
        return [path.read_text(encoding="utf-8")]
    return [one["text"] for one in yaml.safe_load(path.read_text(encoding="utf-8"))["documents"]]
