"""Join what is one utterance: the halves that a cue splits, the paragraphs of a speech that runs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.quotations.tree import Tree
from generator.model import Quotation, Span

BETWEEN = 40  # words that may stand between the halves of a quotation
IGNORED = frozenset({"PUNCT", "SPACE"})
SURE = {"direct": 0.9, "mixed": 0.94, "indirect": 0.94}  # of mentions this likely, 97 of 100 are right on PolNeAR dev
UNSETTLED = "the words around it do not settle who the source is"
UNCLOSED = "the quotation mark is never closed"


@dataclass(frozen=True, slots=True)
class Part:
    """A quotation in the making: the head token of its source and the numbers of its quoted stretches."""

    quotation: Quotation
    head: int | None
    numbers: tuple[int, ...]


def joined(tree: Tree, parts: list[Part]) -> list[Part]:
    """Return the parts in order, those of one utterance as one."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if last is None or last.numbers[-1] + 1 != part.numbers[0]:
            found.append(part)
        elif _runs_on(tree, last, part) or _split_by_cue(tree, last, part):
            found[-1] = _join(last, part)
        else:
            found.append(part)
    return found


def continues(tree: Tree, one: int, two: int) -> bool:
    """Say whether stretch ``one`` is left open at its line's end and ``two`` opens the next line."""
    first, second = tree.stretches[one], tree.stretches[two]
    between = tree.text[first.end : second.start]
    return two == one + 1 and first.style == "open" and not between.strip() and between.count("\n") in {1, 2}


def _runs_on(tree: Tree, one: Part, two: Part) -> bool:
    """Say whether ``two`` goes on with the speech of ``one``, which nobody else's label cuts short."""
    first, second = tree.stretches[one.numbers[-1]], tree.stretches[two.numbers[0]]
    if second.label is not None or not continues(tree, one.numbers[-1], two.numbers[0]):
        return False
    opens_alone = not tree.text[first.line_start : first.start].strip()
    return one.head == two.head or opens_alone


def _split_by_cue(tree: Tree, one: Part, two: Part) -> bool:
    first, second = tree.stretches[one.numbers[-1]], tree.stretches[two.numbers[0]]
    between = tree.text[first.end : second.start]
    if "\n" in between or one.head is None or one.head != two.head:
        return False
    if not first.end <= tree.start[one.head] < second.start:
        return False
    inside = [token for token in range(tree.before(first.end), tree.at(second.start)) if tree.pos[token] not in IGNORED]
    return len(inside) <= BETWEEN and len({tree.sent[token] for token in inside}) <= 1


def _join(last: Part, part: Part) -> Part:
    """Return one part of two; the surer of their sources is the source."""
    one, two = last.quotation, part.quotation
    better, head = (two, part.head) if two.confidence > one.confidence else (one, last.head)
    doubt = better.doubt
    if doubt in {"", UNCLOSED}:  # an open paragraph is no doubt once the next one goes on
        doubt = UNCLOSED if two.doubt == UNCLOSED else "" if better.confidence >= SURE["direct"] else UNSETTLED
    done = replace(
        better,
        span=Span(one.span.start, two.span.end),
        sentence=Span(min(one.sentence.start, two.sentence.start), max(one.sentence.end, two.sentence.end)),
        contents=(*one.contents, *two.contents),
        quoted=(*one.quoted, *two.quoted),
        sure=not doubt,
        doubt=doubt,
    )
    return Part(done, head, (*last.numbers, *part.numbers))
