"""What the documents around two figures say of their question, as named features: words in common, rivals."""

from __future__ import annotations

from generator.link.asked import Asked
from generator.link.figure_bonds import brought_together
from generator.link.figure_setting import Setting, counts, same_number, sort_of
from generator.link.figure_units import ends

ENOUGH = 12.0  # of rarity in common beyond which more says nothing
LEAD = 10.0  # the same for how much likelier a figure is than the next of its document
SCALE = 4.0  # brings sums of rarity near the size of a yes or no
JACCARD = 3.0  # the same for shares


def about_surroundings(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return the features of a pair that its words and the other figures of its documents give."""
    return {
        **_documents(one, other, setting),
        **_words(one, other, setting),
        **_rivals(one, other, setting),
    }


def _documents(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    same, vague = same_number(one, other), one.figure.vague or other.figure.vague
    if one.document == other.document:
        found = {"one document": 1.0, **brought_together(one, other)}
        if same:
            return found | {"one document same number": 1.0}
        found["one document restated" if one.restates or other.restates else "one document two numbers"] = 1.0
        found["one sentence two numbers"] = float(one.figure.sentence == other.figure.sentence)
        return found
    mine, theirs = setting.numbers(one), setting.numbers(other)
    found = {"only numbers of their sort": float(len(mine) == len(theirs) == 1)}
    if not same and not vague:
        rivals = (ends(other)[0] in mine) + (ends(one)[0] in theirs)
        found[("neither prints both", "one prints both", "each prints both")[rivals]] = 1.0
    return found


def _words(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    near = setting.shared(one.near, other.near)
    found = {
        "words in common": min(setting.shared(one.context, other.context), ENOUGH) / SCALE,
        "share of words in common": setting.share(one, other) * JACCARD,
        "words beside in common": min(near, ENOUGH) / SCALE,
    }
    if not counts(one):
        found["words beside in common of amounts"] = found["words beside in common"]
    return found


def _rivals(one: Asked, other: Asked, setting: Setting) -> dict[str, float]:
    """Return how the pair stands among what else the two documents tell, and what the sentences around them share."""
    found = {"wide words in common": min(setting.shared(one.wide, other.wide), 2 * ENOUGH) / SCALE}
    if one.document == other.document:
        return found
    if one.state == other.state:
        (first, some), (second, more) = setting.of_state(one), setting.of_state(other)
        told = "state" if one.state else "no state"
        found[f"first of {told}" if first == second == 0 else f"later of {told}"] = 1.0
        found[f"only of {told}"] = float(some == more == 1)
    if sort_of(one) == sort_of(other):
        like = setting.likeness(one, other)
        mine, theirs = setting.likest(one, other.document), setting.likest(other, one.document)
        ahead = (like >= mine[0]) + (like >= theirs[0])
        found[("another is likelier", "likest one way", "likest both ways")[ahead]] = 1.0
        if ahead == 2:
            found["likest by far"] = min(like - max(mine[1], theirs[1]), LEAD) / SCALE
        else:
            found["behind the likest"] = min(max(mine[0], theirs[0]) - like, LEAD) / SCALE
    return found
