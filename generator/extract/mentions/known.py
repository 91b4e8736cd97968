"""Names that a document gives in full, found again where only a part stands or a headline's capitals hide them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from generator.extract.mentions.candidates import ACRONYM, Candidate
from generator.extract.mentions.kinds_by_context import Decided
from generator.extract.mentions.runs import Page
from generator.names.fold import fold
from generator.names.nations import nation_of
from generator.names.people import PersonName, read_name
from generator.names.roles import role_noun
from generator.names.words import name_words

NAME_WORDS = 6  # no name is longer


@dataclass
class Known:
    """The people named so far: given names, surnames, all words of full names but the first; what stands alone."""

    given: set[str] = field(default_factory=set)
    surnames: set[str] = field(default_factory=set)
    rests: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    titled: set[str] = field(default_factory=set)
    full: set[tuple[str, ...]] = field(default_factory=set)

    def add(self, name: PersonName, *, titled: bool) -> None:
        """Take in a person's name; ``titled`` where a title or a role stands before it."""
        if titled and name.words:
            self.titled.add(name.words[-1])
        if name.full:
            self.full.add(name.words)
            self.given.add(name.words[0])
            self.surnames.add(name.words[-1])
            self.rests.add(" ".join(name.words[1:]))
        elif name.words:
            self.bare.add(name.words[-1])
            if len(name.words) > 1 and len(name.words[0]) == 1:
                self.surnames.add(name.words[-1])  # "J. Brito"

    def again(self, candidate: Candidate, decided: Decided | None) -> bool:
        """Say whether a name that seemed nobody's, a body's or a country's is a known person's."""
        if ACRONYM.fullmatch(candidate.text):
            return False
        words = " ".join(read_name(candidate.text).words)
        if decided is None or decided[1] == "organisation":
            return words in self.rests or words in self.surnames | self.given | self.titled
        return decided[1] == "government" and decided[0] == "name" and words in self.surnames

    def ends(self, candidate: Candidate) -> bool:
        """Say whether words that nothing tells end with the surname by which the text goes on: "paid [Tora Beck]"."""
        words = read_name(candidate.text).words
        plain = all(fold(w.text) not in name_words("opener") and role_noun(w.text) is None for w in candidate.words)
        return len(words) == 2 and plain and words[-1] in self.bare and nation_of(candidate.words[0].text) is None

    def named(self, candidate: Candidate) -> bool:
        """Say whether a full name or a title elsewhere makes the words a person's."""
        words = read_name(candidate.text).words
        return words in self.full or (len(words) == 1 and words[0] in self.surnames | self.given | self.titled)

    def within(self, candidate: Candidate) -> Candidate | None:
        """Return the known name inside a headline's run of capitals: "Ana Brito" of "Ana Brito Says No"."""
        words = candidate.words
        folded = [fold(w.text) for w in words]
        for i in range(len(words)):
            for j in range(min(len(words), i + NAME_WORDS), i + 1, -1):
                if read_name(" ".join(folded[i:j])).words in self.full:
                    return self._cut(candidate, i, j)
        last = next((i for i, word in enumerate(folded) if word in self.surnames | self.bare), None)
        return self._cut(candidate, last, last + 1) if last is not None else None

    @staticmethod
    def _cut(candidate: Candidate, first: int, behind: int) -> Candidate:
        role = candidate.role if first == 0 else ""
        return replace(candidate, words=candidate.words[first:behind], role=role, titled=bool(role))


def labelled_part(page: Page, candidate: Candidate) -> Candidate | None:
    """Return the part of a headline's run that the pipeline labels as one name; the run, where it is short."""
    first, last = page.token_at(candidate.words[0].start), page.token_at(candidate.words[-1].start)
    if first is None or last is None:
        return None
    for ent in page.parsed[first.i : last.i + 1].ents:
        if ent.label_ in {"PERSON", "ORG", "GPE"}:
            words = tuple(w for w in candidate.words if ent.start_char <= w.start and w.end <= ent.end_char)
            if words:
                titled = candidate.titled and words[0] is candidate.words[0]
                return replace(candidate, words=words, titled=titled)
    return candidate if len(candidate.words) <= 3 and candidate.titled else None
