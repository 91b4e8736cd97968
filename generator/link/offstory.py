"""Matter that only other documents show to be none of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.link.stems import stem, thin
from generator.link.words import WORD, fold
from generator.model import Annotated, Boilerplate, Span

LINE = re.compile(r"[^\n]+")
CLOSED = re.compile(r"[.!?…:;,][\"”’'»)\]]*\s*$")
HEADLINE = range(4, 23)  # words
LETTERS = 4  # from which a word may say what a line is about
LEAST = 40  # words of substance a part must have to be judged
FEWEST = 3  # documents from which a story's own words can be told
FOREIGN = 0.12  # share of a part's weight in words of the story below which the part is none of it
AT_HOME = 0.3  # share the rest of its document must have


@dataclass(frozen=True, slots=True)
class Proposal:
    """A part of ``document`` an editor may want to exclude."""

    document: str
    part: Boilerplate

    @property
    def question(self) -> str:
        """What an editor is asked, in one sentence."""
        return f"Is this part of {self.document} of the story? As it stands, {self.part.reason}."


def propose_offstory(documents: tuple[Annotated, ...]) -> tuple[Proposal, ...]:
    """Return parts under a headline of their own, or whole documents, that share hardly a word with the story.

    The story's words are those that at least two other documents, and a fifth of them, hold. With fewer than three
    documents, or where no such words are found, nothing is proposed.
    """
    ordered = sorted(documents, key=lambda one: one.document.id)
    if len(ordered) < FEWEST:
        return ()
    words = {one.document.id: _words(one) for one in ordered}
    holders: Counter[str] = Counter()
    for held in words.values():
        holders.update(held.keys())
    proposals: list[Proposal] = []
    for one in ordered:
        proposals.extend(_of_document(one, words[one.document.id], holders, len(ordered)))
    return tuple(proposals)


def _words(one: Annotated) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in _lines(one):
        found.update(_content(one.document.text, line))
    return found


def _content(text: str, line: Span) -> frozenset[str]:
    found = (fold(match[0]) for match in WORD.finditer(text, line.start, line.end))
    return frozenset(stem(word) for word in found if len(word) >= LETTERS and not word[0].isdigit() and not thin(word))


def _lines(one: Annotated) -> list[Span]:
    spans = (Span(match.start(), match.end()) for match in LINE.finditer(one.document.text) if match[0].strip())
    return [span for span in spans if not one.excluded(span)]


def _of_document(one: Annotated, words: Counter[str], holders: Mapping[str, int], total: int) -> Iterable[Proposal]:
    story = {word for word in words if _of_story(holders[word] - 1, total)}
    text = one.document.text
    if sum(words.values()) >= LEAST and _share(words, story) < FOREIGN:
        span = Span(0, len(text))
        yield _proposal(one, span, "it has hardly a word in common with the other documents", "document")
        return
    lines = _lines(one)
    held = [_content(text, line) for line in lines]
    for at, line in enumerate(lines):
        if at == 0 or not _headline(line.of(text)):
            continue
        before, after = _count(held[:at]), _count(held[at:])
        if min(sum(before.values()), sum(after.values())) < LEAST:
            continue
        if _share(after, story) < FOREIGN and _share(before, story) >= AT_HOME:
            reason = f"from “{line.of(text).strip()}” on it has hardly a word in common with the other documents"
            yield _proposal(one, Span(line.start, lines[-1].end), reason, "part")
            return


def _of_story(others: int, total: int) -> bool:
    return others >= 2 and 5 * others >= total - 1


def _count(held: Sequence[frozenset[str]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for words in held:
        found.update(words)
    return found


def _share(words: Counter[str], story: set[str]) -> float:
    return sum(times for word, times in words.items() if word in story) / max(sum(words.values()), 1)


def _headline(line: str) -> bool:
    stripped = line.strip()
    return len(stripped.split()) in HEADLINE and not CLOSED.search(stripped) and not stripped[0].islower()


def _proposal(one: Annotated, span: Span, reason: str, rule: str) -> Proposal:
    part = Boilerplate(
        span=span,
        sentence=span,
        rule=f"offstory/{rule}",
        kind="off-story",
        reason=reason,
        excluded=False,
        confidence=0.7,
    )
    return Proposal(one.document.id, part)
