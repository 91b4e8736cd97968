"""The explainer: what the editor wrote, with a note behind every claim. Markdown, so that MkDocs checks each link."""

from __future__ import annotations

import json
import math
import re

from generator.model import Story
from generator.model.faults import Fault, StoryError
from generator.render.coverage import noted_words, sentences
from generator.render.evidence import Evidence
from generator.render.explainer_blocks import set_blocks
from generator.render.listing import counted
from generator.render.notes import FENCE, LABEL, Notes, definitions, read_notes
from generator.render.plain import plain
from generator.render.quotation_blocks import quotation_block
from generator.render.story_links import lead_links
from generator.render.templates import fill
from generator.render.updating import standing

PACE = 230  # words a minute: adults reading English non-fiction (Brysbaert 2019, 238)
SIDE_BY_SIDE = re.compile(r"(\[\^[^\]\s]+\])(?=\[\^[^\]\s]+\])")
APART = (
    r'\1<span class="apart"></span>'  # so that style and script know two numbers side by side from two in one sentence
)
CONTENTS = 5  # second-level headings; past this many the story gets a list of its parts
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def notes_of(story: Story, evidence: Evidence) -> Notes:
    """Return the explainer's notes in reading order; raise StoryError with every label that names nothing."""
    return read_notes(story.explainer.markdown, evidence, path=story.explainer.path)


def pages(story: Story, evidence: Evidence, notes: Notes) -> dict[str, str | bytes]:
    """Return ``docs/index.md``; raise StoryError with every fault in the explainer's links and quotation blocks."""
    path, places = story.explainer.path, evidence.places
    faults: list[Fault] = []
    try:
        text = lead_links(notes.markdown, places, path=path)
    except StoryError as error:
        faults += error.faults
        text = notes.markdown
    try:
        body = set_blocks(text, evidence, lambda label: quotation_block(label, evidence, notes=notes, path=path))
    except StoryError as error:
        faults += error.faults
    if faults:
        raise StoryError(faults)
    title, body = _title(SIDE_BY_SIDE.sub(APART, body))
    said = sentences(notes.markdown, evidence)
    sources = _number(len(places.documents))
    outlets = {places.outlet(name) for name in places.documents}
    parts = {
        "title": plain(title or story.config.title),
        "standfirst": plain(story.config.standfirst),
        "sources": sources,
        "documents": len(places.documents),
        "source_word": "source" if len(places.documents) == 1 else "sources",
        "document_word": "document" if len(places.documents) == 1 else "documents",
        "outlets": _number(len(outlets)),
        "outlet_word": places.outlet_noun + ("" if len(outlets) == 1 else "s"),
        "standing": standing(story, places),
        "minutes": counted(max(1, math.ceil(len(notes.markdown.split()) / PACE)), "minute"),
        "contents": _contents(body),
        "notes": len(notes.numbers),
        "footnoted": noted_words(said, "above"),
        "single": sum(one.single_origin for one in said),
        "written": bool(body.strip()),
        "draft": bool(story.explainer.draft_line),
    }
    front = f"---\ntitle: {json.dumps(parts['title'], ensure_ascii=False)}\n"
    front += f"description: {json.dumps(parts['standfirst'], ensure_ascii=False)}\n---\n"
    head = fill("parts/explainer_head.j2", **parts).strip()
    foot = fill("parts/explainer_foot.j2", **parts).strip()
    tail = f"\n## Notes {{: #notes .notes-title }}\n\n{definitions(notes, evidence)}" if notes.numbers else ""
    return {"docs/index.md": f"{front}{head}\n\n{body}\n{foot}\n{tail}"}


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def _title(markdown: str) -> tuple[str, str]:
    """Return the explainer's own first-level heading, if it begins with one, and the rest."""
    match = re.match(r"\s*# +(.+?) *#*\n", markdown)
    return (match[1], markdown[match.end() :]) if match else ("", markdown)


def _contents(markdown: str) -> list[tuple[str, str]]:
    """Return anchors and titles of the parts where there are many; anchors as Python-Markdown makes them."""
    from markdown.extensions.toc import slugify, unique

    found: list[tuple[str, str]] = []
    taken: set[str] = set()
    fenced = False
    for line in markdown.splitlines():
        fenced ^= bool(FENCE.match(line))
        match = re.match(r"## +(.+?) *#*$", line)
        if match and not fenced:
            title = LABEL.sub("", match[1]).strip()
            found.append((unique(slugify(title, "-"), taken), title))
    return found if len(found) > CONTENTS else []
