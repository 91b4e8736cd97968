"""What readers would see change between two states of a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.describe.statements import statements
from generator.describe.uses import footnotes
from generator.model import Annotated, Claim, Event, Finding, Passage, Quantity, Quotation, Speaker, Story, Timex

How = Literal["gained", "lost", "changed"]
KINDS: dict[str, type[Finding]] = {"quotation": Quotation, "figure": Quantity, "date": Timex, "passage": Passage}


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One thing gained, lost or changed. ``field`` says what of it ("speaker"), ``before`` and ``after`` in words.

    ``footnoted`` where the explainer rests on it, now or before.
    """

    kind: str
    how: How
    id: str
    document: str
    words: str
    field: str = ""
    before: str = ""
    after: str = ""
    footnoted: bool = False


def changes_between(old: Story, new: Story) -> tuple[Change, ...]:
    """Return every change for readers from ``old`` to ``new``: sources, then what was found, then the explainer."""
    cited = {label for story in (old, new) for label, _ in footnotes(story.explainer.markdown)}
    found = [
        *_documents(old, new),
        *(change for kind, type_ in KINDS.items() for change in _findings(kind, type_, old, new, cited)),
        *_items("speaker", old.linked.speakers, new.linked.speakers, _speaker),
        *_statements(old, new),
        *_items("claim", old.linked.claims, new.linked.claims, _claim),
        *_items("event", old.linked.timeline, new.linked.timeline, _event),
        *_sentences(old, new),
    ]
    return tuple(found)


def _documents(old: Story, new: Story) -> Iterator[Change]:
    before = {one.document.id: one.document for one in old.documents}
    after = {one.document.id: one.document for one in new.documents}
    yield from _gained_and_lost("source", before, after, lambda one: one.title or one.publisher or one.file)
    for name in before.keys() & after.keys():
        one, other = before[name], after[name]
        if one.text != other.text:
            yield Change(
                "source",
                "changed",
                name,
                name,
                one.title,
                "text",
                f"{len(one.text):,} characters",
                f"{len(other.text):,}",
            )
        for field in ("publisher", "title", "published", "url"):
            if getattr(one, field) != getattr(other, field):
                was, now = getattr(one, field) or "nothing", getattr(other, field) or "nothing"
                yield Change("source", "changed", name, name, one.title, field, was, now)


def _gained_and_lost(kind: str, before: Mapping[str, Any], after: Mapping[str, Any], words: Any) -> Iterator[Change]:
    for name in sorted(before.keys() - after.keys()):
        yield Change(kind, "lost", name, name if kind == "source" else "", words(before[name]))
    for name in sorted(after.keys() - before.keys()):
        yield Change(kind, "gained", name, name if kind == "source" else "", words(after[name]))


def _published(story: Story, kind: type[Finding]) -> dict[str, tuple[Finding, Annotated]]:
    return {
        finding.id: (finding, document)
        for document in story.documents
        for finding in document.citable
        if isinstance(finding, kind) and not document.excluded(finding.span)
    }


def _findings(kind: str, type_: type[Finding], old: Story, new: Story, cited: set[str]) -> Iterator[Change]:
    before, after = _published(old, type_), _published(new, type_)
    now_called = {alias: name for name, (finding, _) in after.items() for alias in finding.aliases}
    names_before, names_after = _names(old), _names(new)
    seen: set[str] = set()
    for name, (finding, document) in before.items():
        text, source = _words(finding, document), document.document.id
        footnoted = bool(cited & {name, *finding.aliases})
        heir = name if name in after else now_called.get(name, "")
        seen.add(heir)
        if not heir:
            yield Change(kind, "lost", name, source, text, footnoted=footnoted)
            continue
        other, other_document = after[heir]
        was = _facts(finding, document, names_before)
        now = _facts(other, other_document, names_after)
        for field in was:
            if was[field] != now.get(field):
                yield Change(kind, "changed", heir, source, text, field, was[field], now.get(field, ""), footnoted)
    for name, (finding, document) in after.items():
        if name not in seen:
            footnoted = bool(cited & {name, *finding.aliases})
            yield Change(kind, "gained", name, document.document.id, _words(finding, document), footnoted=footnoted)


def _words(finding: Finding, document: Annotated) -> str:
    return " ".join(finding.span.of(document.document.text).split())


def _names(story: Story) -> dict[str, str]:
    """Return the name of the speaker of each finding, as linked across documents."""
    names = {speaker.id: speaker.name for speaker in story.linked.speakers}
    return {finding: names.get(speaker, speaker) for finding, speaker in story.linked.speaker_of.items()}


def _facts(finding: Finding, document: Annotated, names: dict[str, str]) -> dict[str, str]:
    """Return what a reader is told of a finding, field by field, in words."""
    facts = {"words": _words(finding, document)}
    if isinstance(finding, Quotation):
        who = names.get(finding.id) or finding.speaker or " or ".join(finding.candidates) or "nobody"
        facts["speaker"] = who if finding.sure else f"{who} (not certain)"
    elif isinstance(finding, Quantity):
        ends = [str(end) for end in dict.fromkeys((finding.low, finding.high)) if end is not None]
        facts["value"] = f"{finding.modifier if finding.modifier != '=' else ''}{'–'.join(ends) or 'none'}"
        facts["speaker"] = names.get(finding.id) or finding.speaker or "nobody"
        facts["counted"] = " ".join(part for part in (finding.unit, finding.counted) if part)
    elif isinstance(finding, Timex):
        facts["day"] = finding.edtf or finding.value or "open"
    return facts


def _items(kind: str, old: Iterable[Any], new: Iterable[Any], facts: Any) -> Iterator[Change]:
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    yield from _gained_and_lost(kind, before, after, lambda one: next(iter(facts(one).values())))
    for name in sorted(before.keys() & after.keys()):
        was, now = facts(before[name]), facts(after[name])
        for field, value in was.items():
            if now[field] != value:
                yield Change(kind, "changed", name, "", next(iter(was.values())), field, value, now[field])


def _statements(old: Story, new: Story) -> Iterator[Change]:
    """Yield what is told otherwise of statements that several print: by which printings, said by whom."""
    before, after = _told(old), _told(new)
    yield from _gained_and_lost("statement", before, after, lambda one: one["words"])
    for name in sorted(before.keys() & after.keys()):
        for field in ("printings", "speaker"):
            was, now = before[name][field], after[name][field]
            if was != now:
                yield Change("statement", "changed", name, "", before[name]["words"], field, was, now)


def _told(story: Story) -> dict[str, dict[str, str]]:
    """Return of each statement that several print the words, the printings and the speaker."""
    known = _published(story, Quotation)
    names = {one.id: one.name for one in story.linked.speakers}
    found = {}
    for one in story.linked.utterances:
        labels = [label for variant in one.variants for label in variant.quotations if label in known]
        if labels:
            who = names.get(one.speaker or "", "nobody for certain")
            found[one.id] = {"words": _words(*known[labels[0]]), "printings": ", ".join(labels), "speaker": who}
    return found


def _speaker(speaker: Speaker) -> dict[str, str]:
    return {"name": speaker.name, "type": speaker.type}


def _claim(claim: Claim) -> dict[str, str]:
    answers = "; ".join(
        f"{one.document}: {one.modifier if one.modifier != '=' else ''}{one.value}" for one in claim.answers
    )
    return {"question": claim.question, "answers": answers, "relation": claim.relation, "origins": str(claim.origins)}


def _event(event: Event) -> dict[str, str]:
    return {"text": event.text, "day": event.date, "kind": event.kind}


def _sentences(old: Story, new: Story) -> Iterator[Change]:
    before = {one.words: one for one in statements(old.explainer.markdown)}
    after = {one.words: one for one in statements(new.explainer.markdown)}
    for words, one in before.items():
        if words not in after:
            yield Change("sentence", "lost", "", "", words)
        elif one.labels != after[words].labels:
            was, now = " ".join(one.labels) or "none", " ".join(after[words].labels) or "none"
            yield Change("sentence", "changed", "", "", words, "footnotes", was, now)
    for words in after:
        if words not in before:
            yield Change("sentence", "gained", "", "", words)
