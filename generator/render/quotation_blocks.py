"""A quotation set on its own: the words, who said them and when, and who printed them how."""

from __future__ import annotations

from markupsafe import Markup, escape

from generator.model import Quotation
from generator.model.faults import Fault, StoryError
from generator.render.day_html import day_html
from generator.render.evidence import Evidence
from generator.render.explainer_blocks import QuotationBlock
from generator.render.listing import listed
from generator.render.marking import shown
from generator.render.notes import Notes
from generator.render.places import Placed
from generator.render.plain import plain
from generator.render.said import day_said
from generator.render.sayings import pages_of_sayings

MARKS = "\"'“”‘’«»„‚"
TAILS = ",;:"
FOLD = 60  # words; what is longer folds
LEAST = 20  # words; fewer are not worth a fold


def quotation_block(label: str, evidence: Evidence, *, notes: Notes, path: str) -> QuotationBlock:
    """Return the quotation block of a finding; raise StoryError where it is not words someone is quoted with."""
    at = evidence.places.findings[label]
    card = evidence[label]
    finding = at.finding
    if not isinstance(finding, Quotation) or not finding.quoted:
        line = next((n for n, text in enumerate(notes.markdown.splitlines(), 1) if f"> [^{card.id}]" in text), 0)
        what = f"'{label}' is set as a quotation, but its words stand in no quotation marks"
        raise StoryError([Fault(path, line, what, "cite it in a sentence of your own")])
    words, rest, over = Markup(escape("The words are not shown here.")), Markup(), 0
    if card.passage:
        words, rest, over = _quoted(at, finding)
    return QuotationBlock(
        id=card.id,
        words=words,
        rest=rest,
        rest_words=over,
        cite=card.publisher or at.href,
        language=card.language,
        who=card.who,
        role=card.role,
        speaker=card.speaker,
        day=_said(at, evidence),
        printed=_printed(at, evidence),
        compare=_compare(at, evidence, card.speaker),
    )


def _quoted(at: Placed, finding: Quotation) -> tuple[Markup, Markup, int]:
    """Return the words inside quotation marks, what folds away of very many, and how many words that is.

    The marks are curly; parts a cue stands between are joined by an ellipsis.
    """
    text = at.annotated.document.text
    parts = []
    for span in finding.quoted:
        words = span.of(text).strip().strip(MARKS).strip()
        last = span is finding.quoted[-1]
        parts.append(words.rstrip(TAILS) if last else words)
    joined = " … ".join(parts)
    few = joined.split()
    over = len(few) - FOLD
    if over <= LEAST:
        return Markup("“{}”").format(shown(joined)), Markup(), 0
    return Markup("“{}").format(shown(" ".join(few[:FOLD]))), Markup("{}”").format(shown(" ".join(few[FOLD:]))), over


def _said(at: Placed, evidence: Evidence) -> Markup:
    """Return the day the words were said, as any of their printings gives it; else the day of this printing."""
    day = day_said(evidence.places, at)
    if day:
        doubt = Markup(' <span class="doubt">{}</span>').format(day.doubt) if day.doubt else ""
        return Markup("{}{}").format(day_html(day), doubt)
    printed = evidence.places.printed(at.document)
    return Markup("printed {}").format(day_html(printed)) if printed.day else Markup()


def _printings(at: Placed, evidence: Evidence) -> list[Placed]:
    """Return every other placed printing of the utterances the quotation belongs to."""
    found = [
        placed
        for utterance in evidence.places.story.linked.utterances
        if any(at.finding.id in variant.quotations for variant in utterance.variants)
        for variant in utterance.variants
        for placed, _ in evidence.places.quotations(variant.quotations)
        if placed.finding.id != at.finding.id
    ]
    return list({placed.finding.id: placed for placed in found}.values())


def _printed(at: Placed, evidence: Evidence) -> str:
    """Return who prints the words how: word for word, in part, paraphrased."""
    same: list[str] = []
    part: list[str] = []
    retold: list[str] = []
    own = _key(at)
    by_document: dict[str, list[Placed]] = {}
    for placed in _printings(at, evidence):
        by_document.setdefault(placed.document, []).append(placed)
    for document, printings in by_document.items():
        outlet = evidence.places.outlet(document)
        if any(_key(placed) == own for placed in printings):
            same.append(outlet)
        elif any(isinstance(placed.finding, Quotation) and placed.finding.quoted for placed in printings):
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


def _compare(at: Placed, evidence: Evidence, speaker: str) -> str:
    """Return where the printings stand side by side: on the speaker's page, if there are several."""
    pages = pages_of_sayings(evidence.places).get(at.finding.id, ())
    own = [page for page in pages if page.startswith(f"speakers/{speaker}/")]
    if not speaker:
        return ""
    return (own or pages or (f"speakers/{speaker}/",))[0]


def _key(at: Placed) -> str:
    if not isinstance(at.finding, Quotation):
        return ""
    spans = at.finding.quoted or at.finding.contents
    said = " ".join(span.of(at.annotated.document.text) for span in spans)
    return "".join(char for char in plain(said).casefold() if char.isalnum())
