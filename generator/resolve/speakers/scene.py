"""A document's mentions with the grammar around them: who is a subject, what stands inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from generator.model import Mention, Quotation, Span
from generator.resolve.speakers.person import Person

_SENTENCE_LINE = re.compile(r"^.{40,}[.?!][\"”’)]?[ \t]*$", re.MULTILINE)
_SAYS = re.compile(r"(?:, (?:\d+, )?(?:the|an?|its|whose|[A-Z]\w+['’]s) [^,.;“”\"\n]{3,60},)? (?:said|says|told)\b")
_SUBJECT = frozenset({"nsubj", "nsubjpass"})


def _lead(mention: Mention, text: str) -> int:
    """Return where the role begins that a comma parts from the name behind it; else where the mention does."""
    start = mention.span.start
    if mention.form != "name" or not text.startswith(", ", max(0, start - 2)):
        return start
    roles = (role for role in mention.role.split("; ") if role)
    return min((at for role in roles if text[(at := max(0, start - 2 - len(role))) : start - 2] == role), default=start)


@dataclass(eq=False)
class Scene:
    """What the resolvers look at; ``persons`` grows while the mentions are resolved in text order."""

    parsed: Doc
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    cast: list[Person]
    introduced: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)  # "the pilot" -> whose name it is beside
    issuer: str = ""  # whose own release the document is
    persons: dict[int, Person] = field(default_factory=dict)  # mention index -> whom it means
    trust: dict[int, float] = field(default_factory=dict)  # mention index -> how surely it means them
    left_open: dict[int, tuple[Person, ...]] = field(default_factory=dict)  # index of a mention nobody is -> who may be
    owners: dict[int, Person] = field(default_factory=dict)  # index of "her sister" -> who "her" is

    @cached_property
    def text(self) -> str:
        """Return the document's text; spaCy puts it together from the tokens each time it is asked."""
        return self.parsed.text

    @cached_property
    def heads(self) -> tuple[Token | None, ...]:
        """Return the syntactic head token of every mention, of "the head of the bank, Ana Brito" that of it all."""
        text = self.text
        spans = (self.parsed.char_span(_lead(m, text), m.span.end, alignment_mode="expand") for m in self.mentions)
        return tuple(s.root if s is not None and len(s) else None for s in spans)

    @cached_property
    def _quoted(self) -> tuple[Span, ...]:
        return tuple(sorted(span for q in self.quotations for span in q.quoted))

    @cached_property
    def _reported(self) -> tuple[Span, ...]:
        found: list[Span] = []
        for span in sorted(span for q in self.quotations if q.kind != "direct" for span in q.contents):
            if found and span.start < found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
            else:
                found.append(span)
        return tuple(found)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(s.start_char for s in self.parsed.sents)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        text = self.text
        return (0, *(i + 1 for i, c in enumerate(text) if c == "\n" and text[i + 1 : i + 2] not in {"", "\n"}))

    def quoted(self, place: int) -> bool:
        """Say whether the code point at ``place`` lies inside quotation marks of a quotation."""
        i = bisect_right(self._quoted, place, key=lambda s: s.start) - 1
        return i >= 0 and place < self._quoted[i].end

    def reported(self, place: int) -> bool:
        """Say whether the code point at ``place`` lies in what somebody is reported to have said."""
        i = bisect_right(self._reported, place, key=lambda s: s.start) - 1
        return i >= 0 and place < self._reported[i].end

    def sentence(self, place: int) -> int:
        """Return the number of the sentence at ``place``."""
        return bisect_right(self._sentence_starts, place) - 1

    def paragraph(self, place: int) -> int:
        """Return the number of the paragraph at ``place``."""
        return bisect_right(self._paragraph_starts, place) - 1

    def headed(self, i: int) -> bool:
        """Say whether mention ``i`` stands in the lines above the first sentence: headlines, a summary in points."""
        return self.mentions[i].span.end <= self._body

    @cached_property
    def _body(self) -> int:
        """Where the first line begins that ends with a stop; 0 where none does."""
        line = _SENTENCE_LINE.search(self.text)
        return line.start() if line is not None else 0

    def text_of(self, paragraph: int, end: int) -> str:
        """Return the text from the start of a paragraph to the code point ``end``."""
        return self.text[self._paragraph_starts[max(paragraph, 0)] : end]

    def subject(self, i: int) -> bool:
        """Say whether mention ``i`` is a subject."""
        head = self.heads[i]
        if self._says(i):
            return True
        while head is not None and head.dep_ == "appos":
            head = head.head  # "his wife, the poet Ana Brito, was …"
        return head is not None and head.dep_ in _SUBJECT

    def _says(self, i: int) -> bool:
        """Say whether "said" stands behind a name and the role beside it, whatever the parser hangs the name on."""
        mention = self.mentions[i]
        person = mention.form == "name" and mention.kind == "person"
        return person and _SAYS.match(self.text, mention.span.end) is not None

    def aside(self, i: int) -> bool:
        """Say whether mention ``i`` stands in a relative clause, or owns what another is: "Ito, the mayor's aunt"."""
        head = self.heads[i]
        if head is None or head.dep_ == "poss":
            return head is not None
        if self._says(i):
            return False  # "In Orsk, where 650 people work, Ana Brito, the mayor, said"
        return any(token.dep_ == "relcl" for token in (head, *head.ancestors))

    def one_of_a_name(self, i: int) -> bool:
        """Say whether the head of mention ``i`` is a noun in the singular with a capital: "the Democrat"."""
        head = self.heads[i]
        return head is not None and head.tag_ in {"NN", "NNP"} and head.text[:1].isupper()

    def opens(self, i: int) -> bool:
        """Say whether mention ``i`` is the subject, by a name or a role, of the sentence that opens its paragraph."""
        start = self.mentions[i].span.start
        first = self._paragraph_starts[self.paragraph(start)]
        return self.mentions[i].form != "pronoun" and self.subject(i) and self.sentence(first) == self.sentence(start)

    def others_in(self, i: int) -> bool:
        """Say whether the sentence of mention ``i`` names somebody else."""
        sentence, person = self.mentions[i].sentence, self.persons.get(i)
        return any(
            other is not person and other.names and sentence.holds(self.mentions[j].span)
            for j, other in self.persons.items()
        )

    @cached_property
    def sources(self) -> frozenset[int]:
        """Return the indices of the mentions that a quotation has for its source."""
        return frozenset(i for _, i in self.speakers_before)

    @cached_property
    def speakers_before(self) -> tuple[tuple[int, int], ...]:
        """Return (end of the quotation, index of its source mention), in text order."""
        at = {m.span: i for i, m in enumerate(self.mentions)}
        found = []
        for q in self.quotations:
            if q.mention is not None and not q.rule.startswith("relayed/"):  # who is passed on, does not speak here
                i = at.get(q.mention)
                if i is None:
                    i = next((j for s, j in at.items() if q.mention.holds(s)), None)
                if i is not None:
                    found.append((max(q.span.end, q.mention.end), i))
        return tuple(sorted(found))

    def last_speaker(self, place: int) -> tuple[Person | None, int]:
        """Return who was last resolved as a source before ``place``, and the number of its paragraph."""
        i = bisect_right(self.speakers_before, (place, -1)) - 1
        for end, mention in reversed(self.speakers_before[max(0, i - 3) : i + 1]):
            start = self.mentions[mention].span.start
            inside = self.quoted(start) and not self.quoted(place)
            if start < place and mention in self.persons and not inside:
                return self.persons[mention], self.paragraph(end)
        return None, -1
