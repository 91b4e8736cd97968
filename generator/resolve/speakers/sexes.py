"""What pronouns tell of the sex of those whom they are tied to."""

from __future__ import annotations

from generator.names.roles import Sex
from generator.resolve.speakers.person import Person
from generator.resolve.speakers.scene import Scene

SEX: dict[str, Sex] = {
    "he": "male", "him": "male", "his": "male", "himself": "male", "she": "female", "her": "female", "herself": "female"
}  # fmt: skip
OWN: dict[str, Sex] = {"his": "male", "her": "female"}


def of_one_sex(scene: Scene, i: int, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return those of ``people`` whom the "she" of their own clause fits: "Brito said she …" of a couple; else all."""
    head = scene.heads[i]
    if head is None or head.dep_ != "nsubj":
        return people
    said = (t for verb in head.head.rights if verb.dep_ == "ccomp" for t in verb.lefts if t.dep_ == "nsubj")
    sexes = {SEX[t.lower_] for t in said if t.lower_ in SEX and not scene.quoted(t.idx)}
    if len(sexes) != 1:
        return people
    fitting = tuple(p for p in people if p.sex in sexes)
    others = [p for p in people if p.sex is not None and p.sex not in sexes]
    return fitting if len(fitting) == 1 and len(others) == len(people) - 1 else people


def note_sexes(scene: Scene) -> None:
    """Add to each person the pronouns that grammar ties to them: "Okoye said she …"."""
    tokens = {h.i: scene.persons[i] for i, h in enumerate(scene.heads) if h is not None and i in scene.persons}
    for token in scene.parsed:
        if token.dep_ == "poss" and token.lower_ in OWN and token.head.dep_ == "conj":
            first = token.head.head  # "Brito and her counterpart": she is a woman
            if first.i in tokens and tokens[first.i].names and not scene.quoted(token.idx):
                tokens[first.i].sexes[OWN[token.lower_]] += 2
        sex = SEX.get(token.lower_)
        if sex is None or token.dep_ != "nsubj" or token.head.dep_ != "ccomp":
            continue
        for child in token.head.head.lefts:
            if child.dep_ == "nsubj" and child.i in tokens and not scene.quoted(token.idx):
                tokens[child.i].sexes[sex] += 1
