"""Matter that only other documents show to be none of the story: another article glued to one, or a whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.link.sections import ARTICLE, Section, read_sections, total_weights
from generator.model import Annotated, Boilerplate, Span

LEAST = 50  # weight of words a document or its rest must have to be judged
PART = 15  # the same for a part behind a rule
FOREIGN = 0.15  # share of a part's weight in words of the story below which the part is none of it
BESIDE = 0.4, 0.24  # the same beside the rest: part of its share, up to this; a long story knows more of every word
AT_HOME = 0.3  # share the rest of its document must have


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document an editor may want to leave out as a whole."""

    document: str
    reason: str

    @property
    def question(self) -> str:
        """What an editor is asked, in one sentence."""
        return f"Is {self.document} of the story? As it stands, {self.reason}."


def propose_offstory(documents: tuple[Annotated, ...]) -> tuple[Proposal, ...]:
    """Return the documents that share hardly a word with the others; none of fewer than three."""
    ordered = sorted(documents, key=lambda one: one.document.id)
    sections = {one.document.id: read_sections(one, apart=True) for one in ordered}
    story = _Story({label: total_weights(parts) for label, parts in sections.items()})
    if len(ordered) < 3:
        return ()
    reason = "it has hardly a word in common with the other documents"
    return tuple(
        Proposal(one.document.id, reason)
        for one in ordered
        if (words := story.words[one.document.id]).total() >= LEAST and story.share(one.document.id, words) < FOREIGN
    )


def set_apart(documents: tuple[Annotated, ...]) -> tuple[Annotated, ...]:
    """Return ``documents`` with the parts left out that share hardly a word with the story, as the others tell it.

    A part runs from a headline, a rule or a wider gap to another one; the rest of its document must be of the story.
    Below a list of links it runs from the headline of the list that tells of it and not of what stands above.
    The story's words are those that another document holds, with three documents or more two others and a fifth of
    them. Where one document alone told two articles apart and left out the wrong one, that one is put back. An editor
    still decides: the part is off-story matter with its reason, and none that an editor judged is touched.
    """
    sections = {one.document.id: read_sections(one, apart=False) for one in documents}
    story = _Story({label: total_weights(parts) for label, parts in sections.items()})
    return tuple(_apart(one, sections[one.document.id], story) for one in documents)


class _Story:
    """How much of some words are words of the story, as the other documents tell it."""

    def __init__(self, words: Mapping[str, Counter[str]]) -> None:
        self.words = words
        self._holders: Counter[str] = Counter()
        for held in words.values():
            self._holders.update(held.keys())

    def share(self, document: str, words: Counter[str]) -> float:
        """Return the share of the weight of ``words``, of ``document``, that other documents hold too."""
        others = len(self.words) - 1
        least = max(min(2, others), others / 5)
        shared = sum(weight for word, weight in words.items() if self._holders[word] - 1 >= least)
        return shared / max(words.total(), 1)


def _apart(one: Annotated, sections: Sequence[Section], story: _Story) -> Annotated:
    label = one.document.id
    whole, shares = total_weights(sections), [story.share(label, section.words) for section in sections]
    home = total_weights([section for section, share in zip(sections, shares, strict=True) if share >= AT_HOME])
    foreign = max(FOREIGN, min(BESIDE[0] * story.share(label, home), BESIDE[1]))
    for first, last in _runs(sections, [share < foreign for share in shares]):
        rest = whole - total_weights(sections[first:last])
        if rest.total() < LEAST or story.share(label, rest) < AT_HOME:
            continue
        one = _left_out(one, Span(sections[first].span.start, sections[last - 1].span.end), sections[first].headline)
    return one


def _runs(sections: Sequence[Section], foreign: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of sections, first and behind the last, that are ``foreign`` and long enough to tell."""
    start = 0
    while start < len(sections):
        end = start
        while end < len(sections) and foreign[end]:
            end += 1
        run = sections[start:end]
        if run and total_weights(run).total() >= (PART if any(section.ruled for section in run) else LEAST):
            yield start, end
        start = max(end, start + 1)


def _left_out(one: Annotated, span: Span, headline: str) -> Annotated:
    """Return ``one`` with ``span`` left out, and what another article's rule left out beyond it put back."""
    mine = [part for part in one.boilerplate if part.kind == "off-story"]
    if any(part.span.overlaps(span) and (part.rule == "editor" or not part.excluded) for part in mine):
        return one
    if any(part.excluded and part.span.holds(span) for part in mine):
        return one
    opening = f"under “{headline}” " if headline else ""
    part = Boilerplate(
        id=f"{one.document.id}-off-story-{span.start}",
        span=span,
        sentence=span,
        rule="offstory/part",
        kind="off-story",
        reason=f"what stands {opening}here has hardly a word in common with the other documents",
        confidence=0.7,
    )
    kept = [
        other
        for other in one.boilerplate
        if not span.holds(other.span) and not (other.rule.startswith(ARTICLE) and other.excluded)
    ]
    return replace(one, boilerplate=tuple(sorted([*kept, part], key=lambda found: (found.span, found.id))))
