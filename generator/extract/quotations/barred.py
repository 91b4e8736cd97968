"""Who cannot have spoken a quoted stretch, whatever the statistics say."""

from __future__ import annotations

from generator.extract.quotations.tree import Tree

LEFT = 0.8  # of a barred speaker's probability goes to those who are left
HEADED = 4  # so many words and more in marks before a headline's colon are somebody's


def without_barred(tree: Tree, number: int, chances: dict[int | None, float]) -> dict[int | None, float]:
    """Return the chances without those whose words cannot be the stretch's: their part goes to the others.

    “We lost.” The army says it won: what closes with a stop is not said by the subject of the next sentence. “We lost”:
    Norland mourns: a headline's subject is not whom it quotes.
    """
    stretch = tree.stretches[number]
    behind = tree.text[stretch.end : stretch.end + 2].lstrip(" ")[:1]
    stopped = tree.text[stretch.inner_end - 1] == "." and not tree.text[: stretch.inner_end].endswith("..")
    if not (stopped and behind.isupper()) and not (behind == ":" and heads_text(tree, number)):
        return chances
    after = tree.before(stretch.end)
    barred = {
        head
        for head in chances
        if head is not None and head >= after and "\n" not in tree.text[stretch.end : tree.start[head]]
    }
    if not barred:
        return chances
    kept = {head: p for head, p in chances.items() if head not in barred}
    lost = sum(chances[head] for head in barred)
    named = sum(p for head, p in kept.items() if head is not None)
    share = LEFT * lost / named if named else 0.0
    moved = {head: p if head is None else p * (1 + share) for head, p in kept.items()}
    moved[None] = max(0.0, 1.0 - sum(p for head, p in moved.items() if head is not None))
    return moved


def heads_text(tree: Tree, number: int) -> bool:
    """Say whether the stretch opens the text and a colon follows: “We lost everything”: a village counts its dead."""
    stretch = tree.stretches[number]
    words = tree.text[stretch.inner_start : stretch.inner_end].split()
    colon = tree.text[stretch.end : stretch.end + 2].lstrip(" ")[:1] == ":"
    return colon and not tree.text[: stretch.start].strip() and len(words) >= HEADED
