"""One person of a document while it is read, and what a mention was found to mean."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.names.given import given_sex, is_patronymic
from generator.names.people import PersonName, read_name, without_titles
from generator.names.posts import role_match
from generator.names.roles import Role, Sex, read_role


@dataclass(eq=False)
class Person:
    """One person of a document, while it is being read; ``phrase`` is what an unnamed one is called."""

    names: list[PersonName] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)  # spellings as printed, in order of their first use
    roles: list[Role] = field(default_factory=list)
    sexes: Counter[Sex] = field(default_factory=Counter)
    places: list[int] = field(default_factory=list)  # starts of mentions by name
    bare_before: int | None = None  # where a short form was first used
    in_full: int | None = None  # where the full name first stands
    ahead_of: Person | None = None  # named in full elsewhere in the text, and hardly this one
    styles: set[str] = field(default_factory=set)  # how short forms of the name are printed
    phrase: str = ""
    words: list[str] = field(default_factory=list)  # the roles as printed
    apart: str = ""  # what tells them from a namesake: "title", or a role

    @property
    def name(self) -> str:
        """Return the fullest form: most words, then no capitals throughout, then most used, then first used."""
        if not self.forms:
            return self.phrase
        order = {form: i for i, form in enumerate(self.forms)}
        sound = [form for form in self.forms if not any(self._spoils(form, other) for other in self.forms)] or [*order]
        best = max(sound, key=lambda f: (len(read_name(f).words), not f.isupper(), self.forms[f], -order[f]))
        if best.isupper() and len(best) > 3:
            best = " ".join(best.split()[-len(read_name(best).words) :]).title()
        if self.apart == "title":
            return best
        plain = without_titles(best)
        return f"{plain} ({self.apart})" if self.apart else plain

    def _spoils(self, form: str, other: str) -> bool:
        """Say whether ``form`` is the commoner full name ``other`` with a word too many: "Crooked Ana Brito"."""
        long, short = read_name(form).words, read_name(other)
        if len(long) <= len(short.words) or not short.full or self.forms[other] < self.forms[form]:
            return False
        if long[: len(short.words)] == short.words:
            return not is_patronymic(short.words[-1])  # "Ivan Petrovich" is how Ivan Petrovich Kalugin is addressed
        ends = long[-len(short.words) :] == short.words
        return ends and given_sex(short.words[0]) is not None and given_sex(long[0]) is None

    @property
    def sex(self) -> Sex | None:
        """Return what titles, role nouns, given name and the document's own pronouns say; None where they differ."""
        ranked = self.sexes.most_common()
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    @property
    def sex_assumed(self) -> bool:
        """Say whether nothing but a given name tells the sex, which may be a man's and a woman's somewhere."""
        told = any(role.sex for role in self.roles) or any(n.sex and given_sex(n.words[0]) != n.sex for n in self.names)
        return self.sex is not None and not told and self.sexes[self.sex] <= 2 * len(self.places)

    def add(self, name: PersonName, text: str, role: str, place: int) -> None:
        """Take in one more mention by name."""
        if name not in self.names:
            self.names.append(name)
        self.forms[text] += 1
        self.places.append(place)
        if name.sex:
            self.sexes[name.sex] += 2
        elif len(name.words) == 1 and (sex := given_sex(name.words[0])):
            self.sexes[sex] += 1
        for part in role.split("; "):
            read = read_role(part) if part else None
            if read is not None:
                if read not in self.roles:
                    self.roles.append(read)
                    self.words.append(part)
                if read.sex:
                    self.sexes[read.sex] += 4

    def fits(self, role: Role) -> float:
        """Return how well ``role`` can be one of this person's: 0 to 1."""
        if role.sex and self.sex and role.sex != self.sex:
            return 0.0
        if role.second and any(mine.noun == "deputy" for mine in self.roles):
            return 0.5  # "his deputy, Ana Brito": she may be the deputy governor
        return max((role_match(role, mine) for mine in self.roles), default=0.0)


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one mention by name means: a person, or several between whom nothing decides."""

    person: Person | None
    candidates: tuple[Person, ...] = ()
    confidence: float = 1.0
    rule: str = ""
