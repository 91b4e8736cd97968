"""The explainer's footnotes: which labels it uses, in reading order, and the definitions that stand behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from generator.describe.uses import uncommented
from generator.model.faults import Fault, StoryError
from generator.render.evidence import Evidence, EvidenceCard
from generator.render.markdown_text import unread

LABEL = re.compile(r"(?<!\\)\[\^([^\]\s\\]+)\]")  # "\[^1\]" is text, as Markdown has it
FENCE = re.compile(r"^ {0,3}(```|~~~)")
HERE_LINK = re.compile(r'<a class="note-here" href="[^"]*"(?: data-text="([^"]*)")?>([^<]*)</a>')


@dataclass(frozen=True, slots=True)
class Notes:
    """Footnotes in order of first use: ``numbers`` gives each finding's number, ``markdown`` the text with its ids."""

    numbers: dict[str, int]
    markdown: str


def read_notes(markdown: str, evidence: Evidence, *, path: str) -> Notes:
    """Number the footnotes of ``markdown``; a former id is written as the present one, comments are left out.

    Raises StoryError with a fault for every label that no finding of the story bears.
    """
    numbers: dict[str, int] = {}
    faults: list[Fault] = []
    lines: list[str] = []
    fenced = False
    for number, line in enumerate(uncommented(markdown).splitlines(), start=1):
        fenced ^= bool(FENCE.match(line))
        written = line
        for match in () if fenced else LABEL.finditer(line):
            label = match[1]
            if label not in evidence:
                faults.append(unknown(label, evidence, path=path, line=number))
                continue
            name = evidence[label].id
            numbers.setdefault(name, len(numbers) + 1)
            written = written.replace(f"[^{label}]", f"[^{name}]")
        lines.append(written)
    if faults:
        raise StoryError(faults)
    return Notes(numbers, "\n".join(lines) + "\n")


def unknown(label: str, evidence: Evidence, *, path: str, line: int) -> Fault:
    """Return the fault of a footnote label that no finding of the story bears, with the nearest ids."""
    for one in evidence.places.story.documents:
        if any(label in (item.id, *item.aliases) for item in one.citable):
            what = f"'{label}' stands in a part of {one.document.id} that is not this story"
            return Fault(path, line, what, "cite another finding, or 'include' that part in content/corrections.yml")
    near = get_close_matches(label, list(evidence.places.findings), n=3, cutoff=0.5)
    hint = f"nearest: {', '.join(near)}" if near else "the ids there are stand in content/data/documents/"
    return Fault(path, line, f"footnote '{label}' names no quotation, figure, date or passage", hint)


def definition(card: EvidenceCard) -> str:
    """Return the Markdown definition of one note; its link into the document is Markdown, so that MkDocs checks it."""
    html = unread(card.html(""))
    page, _, anchor = card.here.partition("#")
    target = f"{page}index.md#{anchor}" if anchor else f"{page}index.md"
    attributes = f'{{: .note-here data-text="{card.fragment}" }}' if card.fragment else "{: .note-here }"
    return f"[^{card.id}]: " + HERE_LINK.sub(lambda match: f"[{match[2]}]({target}){attributes}", html)


def definitions(notes: Notes, evidence: Evidence) -> str:
    """Return every definition in order of first use: so the numbers follow the reading, inside lists and tables too."""
    return "\n\n".join(definition(evidence[name]) for name in notes.numbers) + "\n"
