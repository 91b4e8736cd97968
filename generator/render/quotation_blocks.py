"""A quotation set on its own: the words, who said them and when, and who printed them how."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.model import Annotated, Quotation, Span
from generator.model.faults import Fault, StoryError
from generator.render.days import when
from generator.render.evidence import Evidence, day_html
from generator.render.explainer_blocks import QuotationBlock
from generator.render.marking import shown
from generator.render.notes import Notes
from generator.render.places import Placed, listed
from generator.render.plain import plain

MARKS = "\"'“”‘’«»„‚"
TAILS = ",;:"
FOLD = 60  # words; a longer quotation is cut here, the rest is one link away


def quotation_block(label: str, evidence: Evidence, *, notes: Notes, path: str) -> QuotationBlock:
    """Return the quotation block of a finding; raise StoryError where it is not words someone is quoted with."""
    at = evidence.places.findings[label]
    card = evidence[label]
    finding = at.finding
    if not isinstance(finding, Quotation) or not finding.quoted:
        line = next((n for n, text in enumerate(notes.markdown.splitlines(), 1) if f"> [^{card.id}]" in text), 0)
        what = f"'{label}' is set as a quotation, but its words stand in no quotation marks"
        raise StoryError([Fault(path, line, what, "cite it in a sentence of your own")])
    return QuotationBlock(
        id=card.id,
        words=_quoted(at, finding) if card.passage else Markup(escape("The words are not shown here.")),
        cite=at.annotated.document.url if at.annotated.document.url.startswith(("https://", "http://")) else "",
        language=card.language,
        who=card.who,
        role=card.role,
        speaker=card.speaker,
        day=_said(at.annotated, finding),
        printed=_printed(at, evidence),
    )


def _quoted(at: Placed, finding: Quotation) -> Markup:
    """Return the words inside quotation marks, in curly ones; parts a cue stands between are joined by an ellipsis."""
    text = at.annotated.document.text
    parts = []
    for span in finding.quoted:
        words = span.of(text).strip().strip(MARKS).strip()
        last = span is finding.quoted[-1]
        parts.append(words.rstrip(TAILS) if last else words)
    joined = " … ".join(parts)
    few = joined.split()
    if len(few) > FOLD:
        joined = " ".join(few[:FOLD]) + " …"
    return Markup("“{}”").format(shown(joined))


def _said(one: Annotated, quotation: Quotation) -> Markup:
    """Return the day the words were said, where their sentence gives one outside the quotation; else nothing."""
    days = {
        timex.edtf
        for timex in one.dates
        if timex.edtf
        and when(timex.edtf).day
        and quotation.sentence.holds(timex.span)
        and not any(part.overlaps(timex.span) for part in (*quotation.quoted, *quotation.contents))
    }
    return day_html(when(days.pop())) if len(days) == 1 else Markup()


def _printed(at: Placed, evidence: Evidence) -> str:
    """Return who prints the words how: word for word, in part, paraphrased."""
    same: list[str] = []
    part: list[str] = []
    retold: list[str] = []
    linked = evidence.places.story.linked
    own = _key(at, at.finding)
    for utterance in linked.utterances:
        if not any(at.finding.id in variant.quotations for variant in utterance.variants):
            continue
        for variant in utterance.variants:
            placed = evidence.places.quotations(variant.quotations)
            if not placed:
                continue
            outlet = evidence.places.outlet(variant.document)
            if any(_key(*pair) == own for pair in placed):
                same.append(outlet)
            elif any(quotation.quoted for _, quotation in placed):
                part.append(outlet)
            else:
                retold.append(outlet)
    own_outlet = evidence.places.outlet(at.document)
    same = list(dict.fromkeys([own_outlet, *same]))
    part = [name for name in dict.fromkeys(part) if name not in same]
    retold = [name for name in dict.fromkeys(retold) if name not in [*same, *part]]
    if not part and not retold and len(same) == 1:
        return f"Printed by {own_outlet}"
    told = [f"Printed word for word by {listed(same)}"]
    told += [f"in part or in other words by {listed(part)}"] if part else []
    told += [f"paraphrased by {listed(retold)}"] if retold else []
    return "; ".join(told)


def _key(at: Placed, finding: object) -> str:
    if not isinstance(finding, Quotation):
        return ""
    spans: tuple[Span, ...] = finding.quoted or finding.contents
    said = " ".join(span.of(at.annotated.document.text) for span in spans)
    return "".join(char for char in plain(said).casefold() if char.isalnum())
