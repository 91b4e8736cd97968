"""What can be found: quotations, speakers, figures, events, documents and parts of the story, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown.extensions.toc import slugify

from generator.describe.context import context_of
from generator.describe.days import when
from generator.model import Story
from generator.render.answer_words import counts_words, question_of, summary
from generator.render.answers import answer_rows
from generator.render.places import Places
from generator.render.plain import plain, shorten
from generator.render.saying_heading import heading
from generator.render.sayings import sayings_by_speaker
from generator.render.speaker_facts import may_show, role_of
from generator.render.timeline import event_pages

EntryKind = Literal["Speaker", "Quotation", "Figure", "Event", "Document", "Story"]
SHOWN = 40  # words of an entry that a result shows
FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
MARKUP = re.compile(r"[*_`#>]+|\{[^}]*\}|^[-+:] +|<[^>]*>", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found. ``title`` counts for more than ``text``; ``also`` is searched and never shown."""

    kind: EntryKind
    title: str
    note: str
    text: str
    href: str
    also: str = ""


def entries(story: Story, places: Places) -> list[Entry]:
    """Return everything there is to find, nothing of which goes beyond what its document's rights allow."""
    return [
        *_speakers(places),
        *_story(story),
        *_events(places),
        *_claims(places),
        *_quotations(places),
        *_figures(places),
        *_documents(places),
    ]


def _speakers(places: Places) -> Iterator[Entry]:
    said = sayings_by_speaker(places)
    for one in places.speakers.values():
        forms = {plain(alias.text) for alias in one.aliases if may_show(places, alias.document)}
        number = len(said.get(one.id, ()))
        note = f"{number} {'utterance' if number == 1 else 'utterances'}" if number else "named, not quoted"
        yield Entry(
            "Speaker", plain(one.name), note, role_of(places, one), f"speakers/{one.id}/", " ".join(sorted(forms))
        )


def _quotations(places: Places) -> Iterator[Entry]:
    for speaker, sayings in sayings_by_speaker(places).items():
        name = plain(places.speakers[speaker].name) if speaker in places.speakers else ""
        for one in sayings:
            if not one.wordings:
                continue
            outlets = places.outlets(one.documents)
            first = one.wordings[0].first
            at = places.findings[first.quotation.id]
            context = context_of(at.annotated, first.quotation)
            others = " ".join(
                plain(part.of(printing.text))
                for wording in one.wordings[1:]
                for printing in wording.printings[:1]
                for part in printing.quotation.contents
            )
            who = (name if one.sure else f"perhaps {name}") if name else "speaker not certain"
            href = f"speakers/{speaker}/#{one.id}" if name else f"speakers/#{one.id}"
            yield Entry(
                "Quotation", heading(one), f"{who} · {outlets}",
                plain(context.of(first.text)), href, others,
            )  # fmt: skip


def _figures(places: Places) -> Iterator[Entry]:
    answered = {one.figure for claim in places.story.linked.claims for one in claim.answers}
    for name, at in places.findings.items():
        if at.kind == "figure" and name == at.finding.id and name not in answered and places.words(at):
            context = context_of(at.annotated, at.finding)
            text = places.words(at, context)
            yield Entry("Figure", places.words(at), places.outlet(at.document), text, at.href)


def _claims(places: Places) -> Iterator[Entry]:
    for claim in places.story.linked.claims:
        rows = answer_rows(places, claim)
        words = " ".join(f"{row.words} {row.rest} {row.who}" for row in rows)
        yield Entry(
            "Figure",
            question_of(places, claim),
            counts_words(rows),
            summary(claim, rows),
            f"figures/{claim.id}/",
            words,
        )


def _events(places: Places) -> Iterator[Entry]:
    where = event_pages(places)
    for event in places.story.linked.timeline:
        words = places.own_words(event.text, event.evidence)
        if words:
            people = " ".join(one.name for label in event.participants if (one := places.speaker(label)))
            yield Entry("Event", shorten(words, SHOWN), when(event.date).words, words, where[event.id], plain(people))


def _documents(places: Places) -> Iterator[Entry]:
    for name, one in places.documents.items():
        document = one.document
        note = f"{places.outlet(name)} · {places.printed(name).words}"
        yield Entry(
            "Document",
            plain(document.title) or places.outlet(name),
            note,
            "",
            f"sources/{name}/",
            " ".join(document.authors),
        )


def _story(story: Story) -> Iterator[Entry]:
    """Return the explainer's sections, without footnotes and markup."""
    body = re.sub(r"\A---\n.*?\n---\n", "", story.explainer.markdown, flags=re.DOTALL)
    title = story.config.short_title or story.config.title
    for part in re.split(r"^(?=## )", body, flags=re.MULTILINE):
        head, _, rest = part.partition("\n")
        named = head.startswith("## ")
        text = plain(MARKUP.sub("", LINK.sub(r"\1", FOOTNOTE.sub("", rest if named else part))))
        if text:
            heading_words = plain(MARKUP.sub("", FOOTNOTE.sub("", head))) if named else title
            yield Entry("Story", heading_words, "", text, f"#{slugify(heading_words, '-')}" if named else "")
