"""People whom the machine took for one though their names are spelled differently."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.describe.tokens import fold
from generator.model import Alias, Speaker, Story
from generator.review.question import Option, Question

ALIKE = 60.0  # of 100: words below that are other names, as a title or a first name is


def likeness_questions(story: Story) -> Iterator[Question]:
    """Yield each speaker under whom names stand that differ in their letters: only likeness holds them together."""
    told = [one.correction for one in story.corrections if "together" in one.correction.to]
    settled = {(one.target, str(name)) for one in told for name in listed(one.to["together"])}
    named = {answer for claim in story.linked.claims for answer in [a.speaker for a in claim.answers] if answer}
    for speaker in story.linked.speakers:
        for name, others in _spellings(speaker):
            if (speaker.id, name) not in settled:
                here = _here(story, speaker, name, {one.document for one in others})
                yield _asked(speaker, name, others, here, cited=speaker.id in named)


def listed(value: object) -> list[object]:
    """Return what an editor wrote as a list, where one name alone stands for a list of one."""
    return list(value) if isinstance(value, list | tuple) else [value]


def _spellings(speaker: Speaker) -> list[tuple[str, list[Alias]]]:
    """Return each other spelling of the speaker's name with where it is printed, in the order of the names."""
    own = _words(speaker.name)
    found: dict[str, list[Alias]] = {}
    for alias in speaker.aliases:
        if _misspelt(own, _words(alias.text), person=speaker.type == "person"):
            found.setdefault(alias.text, []).append(alias)
    return sorted(found.items())


def _words(name: str) -> list[str]:
    return fold(name).casefold().replace("'s", "").replace("-", " ").split()


def _misspelt(own: list[str], other: list[str], *, person: bool = True) -> bool:
    """Say whether a word of ``other`` stands for one of ``own`` in other letters ("Russian" is no slip).

    >>> _misspelt(["ada", "moss"], ["mayor", "ada", "foss"]), _misspelt(["ada", "moss"], ["ms", "moss"])
    (True, False)
    """
    missing = [word for word in own if word not in other and len(word) > 2]
    strange = [word for word in other if word not in own and len(word) > 2]
    return any(
        fuzz.ratio(word, one) >= ALIKE and (person or word[:4] != one[:4]) for word in missing for one in strange
    )


def _here(story: Story, speaker: Speaker, name: str, documents: set[str]) -> list[str]:
    """Return the mentions of ``speaker`` by just that name in ``documents``, and the quotations they introduce."""
    found = []
    for one in story.documents:
        if one.document.id in documents:
            of, text = story.linked.speaker_of, one.document.text
            names = [m for m in one.mentions if of.get(m.id) == speaker.id and m.span.of(text) == name]
            said = [q for q in one.quotations if of.get(q.id) == speaker.id and q.mention is not None]
            found += [m.id for m in names]
            found += [q.id for q in said if any(q.mention and m.span.overlaps(q.mention) for m in names)]
    return found


def _asked(speaker: Speaker, name: str, printed: list[Alias], here: list[str], *, cited: bool) -> Question:
    documents = sorted({alias.document for alias in printed})
    elsewhere = sorted({alias.document for alias in speaker.aliases} - set(documents))
    roles = {role.document: role.text for role in speaker.roles}

    def told(who: str, where: list[str]) -> str:
        what = "; ".join(dict.fromkeys(roles[one] for one in where if one in roles)) or "no role given"
        return f"{who} ({what}; in {', '.join(where) or 'the same documents'})"

    # Where one document prints both, only what stands there under the other name is the other's.
    theirs = {"documents": documents} if elsewhere else {"quotations": here}
    split = {"split": speaker.id, "into": name, **theirs}
    return Question(
        kind="likeness",
        id=f"{speaker.id}+{name}",
        document="",
        asks="Are these one person, spelled in two ways?"
        if speaker.type == "person"
        else "Are these one and the same?",
        because="; ".join(one.rstrip(".") for one in speaker.merged_because) or "The names are alike.",
        words=f"{told(speaker.name, elsewhere)}\n{told(name, documents)}",
        cited=cited,
        accept=Option("One and the same", {"settle": speaker.id, "together": [name]}),
        options=(Option("Two", split),) if elsewhere or here else (),
        drop=False,
    )
