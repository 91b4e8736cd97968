"""The kinds of verbs, nouns and adjectives that place a day: what is due, what happens, what lasts."""

from __future__ import annotations

from generator.read.lexicons import read_lexicon


def _lemmas(kind: str) -> frozenset[str]:
    return frozenset(lemma for row in read_lexicon("timex_verbs") if row["kind"] == kind for lemma in row["lemmas"])


AHEAD, DUE, PLANS, HAPPENINGS, ARRANGING, ABLE, STAYING, LASTING, HOPED, SAYING, HURTING = (
    _lemmas(kind)
    for kind in (
        *("ahead", "due", "plans", "happening", "arranging", "able", "staying", "lasting", "hoped", "saying"),
        "hurting",
    )
)
