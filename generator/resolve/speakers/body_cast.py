"""The bodies that a document names, each with what its name and the words beside it say of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model import Mention
from generator.names.body_kinds import described_noun, kinds_of_name, kinds_told
from generator.names.described import descriptions
from generator.names.fold import fold
from generator.names.nations import nations_in
from generator.names.organisations import organisation_noun, without_article

_ACTS = re.compile(
    r" (?:\w+ly )?(?:said|says|told|had|has|have|will|would|may|did|does|[a-z]{3,}ed|[a-z]{3,}[^s\W]s)\b"
)
_WORDS = re.compile(r"[\w\-]+")


@dataclass(eq=False)
class KnownBody:
    """A body of one document: the nouns it is called by, its kinds, the words set beside its name, its places."""

    name: str
    nouns: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    places: list[int] = field(default_factory=list)
    acts: bool = False  # it does something somewhere, as no place or product does

    def last(self, place: int) -> int:
        """Return where it was named or taken up last before ``place``, -1 for nowhere."""
        return max((at for at in self.places if at < place), default=-1)

    def describe(self, words: str) -> None:
        """Take in a description beside the name."""
        noun = described_noun(words)
        if noun:
            self.nouns.add(noun)
            self.kinds |= kinds_told(words)
            self.told |= {fold(word) for word in _WORDS.findall(words)}
            self.nations |= {nation.code for _, _, nation in nations_in(_WORDS.findall(words))}


def known_bodies(named: Iterable[tuple[Mention, str]], text: str) -> list[KnownBody]:
    """Return the bodies, in text order, of mentions with the names they come to; ``text`` is the document's."""
    found: dict[str, KnownBody] = {}
    for mention, name in named:
        body = found.get(name)
        if body is None:
            body = found[name] = KnownBody(name, kinds=set(kinds_of_name(name)))
            noun = organisation_noun(name)
            plain = noun == "union" and "bloc" in body.kinds  # "the union" is workers', and the EU "the bloc"
            body.nouns |= {noun} if noun and not plain else set()
            body.told |= {fold(word) for word in _WORDS.findall(without_article(name))}
            body.nations |= {nation.code for _, _, nation in nations_in(_WORDS.findall(name))}
        body.places.append(mention.span.start)
        body.acts |= _ACTS.match(text, mention.span.end) is not None
        if mention.form == "epithet":
            body.describe(mention.span.of(text))
        for words in descriptions(text, mention.span.start, mention.span.end):
            body.describe(words)
    return list(found.values())
