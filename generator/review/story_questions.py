"""What is open between documents: people who may be one, figures that differ, undated ones."""

from __future__ import annotations

from collections.abc import Iterator

from generator.describe.uses import named_links
from generator.model import Claim, Document, Speaker, Story, Timex
from generator.review.likeness_questions import listed
from generator.review.near_names import alike_names
from generator.review.question import Field, Option, Question

ODD = 5  # answers that are offered to be taken out of a question: each is a key to press
BEGINNING = 520  # code points of an undated document that are shown


def names_questions(story: Story) -> Iterator[Question]:
    """Yield which people may be one, as their names are alike."""
    people = [one for one in story.linked.speakers if one.type == "person"]
    told = [one.correction for one in story.corrections if "apart" in one.correction.to]
    apart = {frozenset((one.target, other)) for one in told for other in listed(one.to["apart"])}
    place = {one.id: at for at, one in enumerate(people)}
    near = set(alike_names([one.name for one in people]))
    for at, one in enumerate(people):
        near |= {(min(at, place[other]), max(at, place[other])) for other in one.see_also if other in place}
    for first, second in sorted(near):
        one, other = people[first], people[second]
        if frozenset((one.id, other.id)) not in apart:
            yield _same(one, other)


def _same(one: Speaker, other: Speaker) -> Question:
    def told(speaker: Speaker) -> str:
        roles = "; ".join(dict.fromkeys(role.text for role in speaker.roles)) or "no role given"
        sources = ", ".join(dict.fromkeys(alias.document for alias in speaker.aliases))
        return f"{speaker.name} ({roles}; in {sources})" if sources else f"{speaker.name} ({roles})"

    return Question(
        kind="names",
        id=f"{one.id}+{other.id}",
        document="",
        asks="Are these one person?",
        because="The names are alike.",
        words=f"{told(one)}\n{told(other)}",
        accept=Option("Two people", {"settle": one.id, "apart": [other.id]}),
        options=(
            Option(f"One: {one.name}", {"merge": one.id, "with": [other.id]}),
            Option(f"One: {other.name}", {"merge": other.id, "with": [one.id]}),
        ),
        drop=False,
    )


def statement_questions(story: Story) -> Iterator[Question]:
    """Yield which statements that several print are given to different people."""
    settled = {one.correction.target for one in story.corrections}
    names = {one.id: one.name for one in story.linked.speakers}
    found = {one.id: (one, document) for document in story.documents for one in document.quotations}
    for statement in story.linked.utterances:
        labels = [label for variant in statement.variants for label in variant.quotations if label in found]
        if not statement.doubt or {statement.id, *labels} & settled:
            continue
        theirs: dict[str, list[str]] = {}
        for label in labels:
            if found[label][0].sure and label in story.linked.speaker_of:
                theirs.setdefault(story.linked.speaker_of[label], []).append(label)
        first, *others = list(theirs) or [""]
        apart = {"split": statement.id, "quotations": [label for who in others for label in theirs[who]]}
        told = [found[label] for label in labels]
        lines = (f"{d.document.id}: {' '.join(one.span.of(d.document.text).split())}" for one, d in told)
        yield Question(
            kind="statement",
            id=statement.id,
            document="",
            asks="Is this one statement? It is given to different people.",
            because=statement.doubt,
            words="\n".join(lines),
            accept=Option("One, and the documents differ on who said it", {"settle": statement.id}),
            options=(
                *(
                    Option(f"One: {names.get(who, who)} said it", {"set": statement.id, "speaker": who})
                    for who in theirs
                ),
                *((Option(f"Two: take out what is not by {names.get(first, first)}", apart),) if others else ()),
            ),
            drop=False,
        )


def figures_questions(story: Story) -> Iterator[Question]:
    """Yield which figures, or days, that differ may not answer one question."""
    settled = {one.correction.target for one in story.corrections}
    links = {label for kind, label, _ in named_links(story.explainer.markdown) if kind == "claim"}
    found = {one.id: (one, document) for document in story.documents for one in (*document.figures, *document.dates)}
    for claim in story.linked.claims:
        if claim.relation != "differ" or claim.id in settled:
            continue
        linked = claim.id in links
        told = [(answer, *found[answer.figure]) for answer in claim.answers if answer.figure in found]
        days = bool(told) and all(isinstance(one, Timex) for _, one, _ in told)
        changed = "the day was moved" if days else "the number changed with time"
        lines = [f"{a.document}: {' '.join(one.sentence.of(d.document.text).split())}" for a, one, d in told]
        yield Question(
            kind="figures",
            id=claim.id,
            document="",
            asks=f"Do these {'days' if days else 'figures'} answer one question, “{claim.question}”?",
            because=claim.because or "They differ; side by side they read as a dispute.",
            words="\n".join(dict.fromkeys(lines)),
            cited=linked,
            accept=Option("Yes, and they differ", {"settle": claim.id, "relation": "differ"}),
            options=(
                Option(f"Yes, and {changed}", {"settle": claim.id, "relation": "change"}),
                *(_but_one(claim, story) if len(claim.answers) > 2 else ()),
                Option(
                    "No: do not set them side by side"
                    + (" (the explainer links to them, so the next build stops until it does not)" if linked else ""),
                    {"drop": claim.id},
                ),
            ),
            drop=False,
        )


def _but_one(claim: Claim, story: Story) -> Iterator[Option]:
    """Yield for each answer whose value no other gives that it is to another question; of many only the first."""
    values = [answer.value for answer in claim.answers]
    texts = {one.document.id: one.document for one in story.documents}
    spans = {one.id: one.span for document in story.documents for one in (*document.figures, *document.dates)}
    odd = [one for one in claim.answers if values.count(one.value) == 1 and one.figure in spans]
    for answer in odd[:ODD]:
        words = " ".join(spans[answer.figure].of(texts[answer.document].text).split())
        says = f"Not “{words}” ({answer.document}): that answers another question"
        yield Option(says, {"split": claim.id, "figures": [answer.figure]})


def _undated(document: Document) -> str:
    """Return why the day is asked for: nothing says it, or only the machine's reading does."""
    goes = "What you write goes to content/documents.yml."
    if document.published_inferred:
        return f"The machine takes {document.published} from “{document.published_from}”. {goes}"
    return f"Without a day, “Monday” in it means no day. {goes}"


def undated_questions(story: Story) -> Iterator[Question]:
    """Yield which documents nobody knows the day of."""
    for document in story.documents:
        about = document.document
        if not about.published or about.published_inferred:
            yield Question(
                kind="undated",
                id=about.id,
                document=about.id,
                asks="When was this published?",
                because=_undated(about),
                words=about.text[:BEGINNING].strip(),
                after=" ",
                fields=(
                    Field("published", "Day (YYYY-MM-DD)", about.published or ""),
                    Field("published_from", "The words that say so", "editor"),
                ),
                drop=False,
            )
