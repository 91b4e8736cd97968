"""What needs a person, most harmful first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.describe.nearest import near_places
from generator.describe.statements import statements
from generator.describe.tokens import fold
from generator.describe.uses import footnotes
from generator.model import Annotated, Boilerplate, Finding, Mention, Quantity, Quotation, Span, Story, Timex
from generator.review.likeness_questions import likeness_questions
from generator.review.question import Field, Option, Question
from generator.review.story_questions import figures_questions, names_questions, statement_questions, undated_questions

AROUND = 260  # code points of context shown on either side
SURE_PART = 0.95  # confidence from which a part taken out of the story is not asked about
SAME_WORDS = 5  # words from which the same ones in two documents come from one mouth
KINDS = (
    "orphan",
    "speaker",
    "edited",
    "statement",
    "likeness",
    "names",
    "part",
    "figures",
    "figure",
    "undated",
    "date",
)


def questions(story: Story) -> tuple[Question, ...]:
    """Return all that is open in ``story``: what the explainer rests on first, then by how much harm it can do."""
    written = _written(story)
    used = set(written)
    names = tuple(sorted({speaker.name for speaker in story.linked.speakers}))
    found: list[Question] = []
    for document in story.documents:
        found += _orphans(document, used)
        for one in document.citable:
            if not document.excluded(one.span):
                cited = bool(used & {one.id, *one.aliases})
                found += _finding(one, document, cited, names)
        found += _parts(document)
    found += likeness_questions(story)
    found += names_questions(story)
    found += statement_questions(story)
    found += figures_questions(story)
    waiting = {one.document for one in found if one.kind == "date" and one.accept is None}
    found += (replace(one, cited=one.document in waiting) for one in undated_questions(story))  # its day opens theirs
    ordered = sorted(enumerate(found), key=lambda item: (not item[1].cited, KINDS.index(item[1].kind), item[0]))
    asked = _joined(one for _, one in ordered)
    return tuple(replace(one, written=tuple(written.get(one.id, ()))) for one in asked)


def _written(story: Story) -> dict[str, list[str]]:
    """Return the explainer's sentences by the id of each finding they cite."""
    ids = {label: one.id for document in story.documents for one in document.citable for label in one.aliases}
    found: dict[str, list[str]] = {label: [] for label, _ in footnotes(story.explainer.markdown)}
    for statement in statements(story.explainer.markdown):
        for label in statement.labels:
            for name in dict.fromkeys((label, ids.get(label, label))):
                found.setdefault(name, []).append(statement.words)
    return found


def _joined(found: Iterable[Question]) -> Iterator[Question]:
    """Yield each question once where several documents print the same words with the same doubt."""
    groups: dict[tuple[str, ...], list[Question]] = {}
    for one in found:
        same = (one.kind, fold(one.words).casefold(), one.because, one.accept.says if one.accept else "")
        alone = one.kind != "speaker" or len(one.words.split()) < SAME_WORDS
        groups.setdefault((*same, one.key) if alone else same, []).append(one)
    for first, *others in groups.values():
        yield replace(
            first, also=tuple(other.id for other in others), cited=first.cited or any(o.cited for o in others)
        )


def _placed(span: Span, document: Annotated) -> dict[str, Any]:
    text = document.document.text
    return {
        "document": document.document.id,
        "before": text[max(0, span.start - AROUND) : span.start],
        "words": span.of(text),
        "after": text[span.end : span.end + AROUND],
    }


def _orphans(document: Annotated, used: set[str]) -> Iterator[Question]:
    for orphan in document.orphans:
        near = near_places(orphan.text, document, beside=(orphan.prefix, orphan.suffix))
        options = tuple(_instead(orphan.id, span, document) for span in near)
        yield Question(
            kind="orphan",
            id=orphan.id,
            document=document.document.id,
            asks="These words are gone from the document. Where do they stand now?",
            because=f"[^{orphan.id}] rests on them; nothing is published until this is settled.",
            before=orphan.prefix,
            words=orphan.text,
            after=orphan.suffix,
            cited=bool(used & {orphan.id, *orphan.aliases}),
            options=options,
            fields=(Field("text", "The words it is now" if options else "No words of the document are near: which?"),),
        )


def _instead(label: str, span: Span, document: Annotated) -> Option:
    text = document.document.text
    words, before = span.of(text), text[max(0, span.start - 40) : span.start]
    correction = {"set": label, "text": words}
    if text.count(words) > 1:
        correction["prefix"] = before[before.find(" ") + 1 :]
    return Option(f"“{' '.join(words.split())}”", correction)


def _finding(one: Finding, document: Annotated, cited: bool, names: tuple[str, ...]) -> Iterator[Question]:
    place: dict[str, Any] = {**_placed(one.span, document), "cited": cited, "id": one.id}
    if isinstance(one, Quotation) and not one.sure:
        yield _speaker(one, document, place, names)
    elif isinstance(one, Quotation) and one.was_by and cited:
        because = f"The document named {one.was_by[-1]} before; now it names {one.speaker or 'nobody'}."
        yield replace(_speaker(one, document, place, names), because=because)
    elif one.state == "edited" and one.history and cited:
        yield Question(
            kind="edited",
            asks="The document changed under a footnote. Does the sentence still say what the passage says?",
            because=f"It was: “{one.history[-1]}”",
            accept=Option("It still fits", {"settle": one.id, "text": place["words"]}),
            **place,
        )
    if isinstance(one, Quantity) and one.was_by and cited:
        yield _figure_speaker(one, document, place, names)
    if isinstance(one, Timex) and one.was_on and cited and one.edtf:
        yield Question(
            kind="date",
            asks="The same words are another day now. Which is right?",
            because=f"It was {one.was_on[-1]}; it is {one.edtf} now. {one.because}".strip(),
            accept=Option(f"It is {one.edtf}", {"settle": one.id, "value": one.edtf}),
            options=tuple(Option(day, {"set": one.id, "value": day}) for day in reversed(one.was_on)),
            fields=(Field("value", "Another day (YYYY-MM-DD, YYYY-MM or YYYY)"),),
            **place,
        )
    if isinstance(one, Quantity) and cited and (one.gap or one.low is None):
        yield Question(
            kind="figure",
            asks="How many is this?",
            because=one.gap or "The words give no number.",
            fields=(Field("value", "Number, or 10-15"), Field("counted", "What is counted", one.counted or "")),
            **place,
        )
    if isinstance(one, Timex) and cited and one.type == "DATE" and not one.edtf:
        yield Question(
            kind="date",
            asks="Which day is this?",
            because=one.because or "Nothing in the document decides it.",
            fields=(Field("value", "Day (YYYY-MM-DD, YYYY-MM or YYYY)"),),
            **place,
        )


def _speaker(one: Quotation, document: Annotated, place: dict[str, Any], names: tuple[str, ...]) -> Question:
    near = [mention.name for mention in _beside(one, document) if mention.name]
    likely = [name for name in dict.fromkeys((*one.candidates, *near)) if name != one.speaker]
    accept = Option(f"{one.speaker} says so", {"settle": one.id, "speaker": one.speaker}) if one.speaker else None
    return Question(
        kind="speaker",
        asks="Who says this?",
        because=one.doubt or "The document does not make it certain.",
        accept=accept,
        options=tuple(Option(name, {"set": one.id, "speaker": name}) for name in likely[:5]),
        fields=(Field("speaker", "Someone else", names=names),),
        **place,
    )


def _figure_speaker(one: Quantity, document: Annotated, place: dict[str, Any], names: tuple[str, ...]) -> Question:
    near = [mention.name for mention in _beside(one, document) if mention.name]
    likely = [name for name in dict.fromkeys((*reversed(one.was_by), *near)) if name != one.speaker]
    return Question(
        kind="speaker",
        asks="Who gives this figure?",
        because=f"It was a figure of {one.was_by[-1]} before; now it is one of {one.speaker or 'no one it names'}.",
        accept=Option(f"{one.speaker} gives it", {"settle": one.id, "speaker": one.speaker}) if one.speaker else None,
        options=tuple(Option(name, {"set": one.id, "speaker": name}) for name in likely[:5]),
        fields=(Field("speaker", "Someone else", names=names),),
        **place,
    )


def _beside(one: Finding, document: Annotated) -> list[Mention]:
    start, end = one.sentence.start - AROUND, one.sentence.end + AROUND
    found = [
        m
        for m in document.mentions
        if start <= m.span.start < end and m.kind in ("person", "organisation", "government")
    ]
    return sorted(found, key=lambda m: (abs(m.span.start - one.span.start), m.span))


def _parts(document: Annotated) -> Iterator[Question]:
    for part in document.boilerplate:
        if part.rule != "editor" and (part.kind == "off-story" or part.confidence < SURE_PART) and _asks(part):
            yield Question(
                kind="part",
                id=part.id,
                asks="Is this part of the story?" if part.excluded else "Is this something else than the story?",
                because=f"The machine takes it for {part.kind}: {part.reason}.",
                accept=Option("Leave it out" if part.excluded else "Leave it in", {"settle": part.id}),
                options=(
                    Option("It is part of the story", {"set": part.id, "excluded": False})
                    if part.excluded
                    else Option("It is not part of the story", {"set": part.id, "excluded": True}),
                ),
                drop=False,
                **_placed(part.span, document),
            )


def _asks(part: Boilerplate) -> bool:
    return part.confidence < 1.0
