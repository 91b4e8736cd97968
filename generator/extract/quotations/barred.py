"""Who cannot have spoken a quoted stretch, whatever the statistics say."""

from __future__ import annotations

import re

from generator.extract.quotations.tree import Tree
from generator.names.organisations import organisation_noun
from generator.names.roles import role_noun

LEFT = 0.8  # of a barred speaker's probability goes to those who are left
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
HEADED = 4  # so many words and more in marks before a headline's colon are somebody's


def without_barred(tree: Tree, number: int, chances: dict[int | None, float]) -> dict[int | None, float]:
    """Return the chances without those whose words cannot be the stretch's: their part goes to the others.

    “We lost.” The army says it won: what closes with a stop is not said by the subject of the next sentence. “We lost”:
    Norland mourns: a headline's subject is not whom it quotes. Nor is its topic: Norland ferry fire: “We lost”.
    """
    barred = {head for head in chances if head is not None and head in _next_subjects(tree, number)}
    barred |= {head for head in chances if head is not None and head in topic(tree, number)}
    if not barred:
        return chances
    kept = {head: p for head, p in chances.items() if head not in barred}
    lost = sum(chances[head] for head in barred)
    named = sum(p for head, p in kept.items() if head is not None)
    share = LEFT * lost / named if named else 0.0
    moved = {head: p if head is None else p * (1 + share) for head, p in kept.items()}
    moved[None] = max(0.0, 1.0 - sum(p for head, p in moved.items() if head is not None))
    return moved


def _next_subjects(tree: Tree, number: int) -> range:
    """Return the tokens of the rest of its line where what stands there is another sentence than the stretch's."""
    stretch = tree.stretches[number]
    behind = tree.text[stretch.end : stretch.end + 2].lstrip(" ")[:1]
    stopped = tree.text[stretch.inner_end - 1] == "." and not tree.text[: stretch.inner_end].endswith("..")
    if not (stopped and behind.isupper()) and not (behind == ":" and heads_text(tree, number)):
        return range(0)
    end = tree.text.find("\n", stretch.end)
    return range(tree.before(stretch.end), tree.before(len(tree.text) if end < 0 else end))


def topic(tree: Tree, number: int) -> range:
    """Return the tokens before a headline's colon where they name what happened and nobody who speaks.

    Somebody is named by a role or as a body, or with a capital that the text below prints too.
    """
    stretch = tree.stretches[number]
    label = tree.text[stretch.line_start : stretch.start].strip()
    if not label.endswith(":") or tree.text[: stretch.line_start].strip() or tree.text[stretch.end : stretch.line_end]:
        return range(0)
    words, tokens = WORD.findall(label), range(tree.at(stretch.line_start), tree.at(stretch.start))
    if any(tree.pos[token] in {"VERB", "AUX"} for token in tokens):
        return range(0)  # "In 2019 Roe said:"
    if not words or role_noun(words[-1]) is not None or organisation_noun(words[-1]) is not None:
        return range(0)
    if words[-1][0].isupper() and re.search(rf"\b{re.escape(words[-1])}\b", tree.text[stretch.line_end :]):
        return range(0)
    return tokens


def heads_text(tree: Tree, number: int) -> bool:
    """Say whether the stretch opens the text and a colon follows: “We lost everything”: a village counts its dead."""
    stretch = tree.stretches[number]
    words = tree.text[stretch.inner_start : stretch.inner_end].split()
    colon = tree.text[stretch.end : stretch.end + 2].lstrip(" ")[:1] == ":"
    return colon and not tree.text[: stretch.start].strip() and len(words) >= HEADED
