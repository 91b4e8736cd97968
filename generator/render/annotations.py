"""Every finding as a W3C Web Annotation, and the texts whose places they count."""

from __future__ import annotations

from generator.model import Span
from generator.render.evidence import kind_words
from generator.render.places import Placed, Places
from generator.render.plain import plain, web_address
from generator.render.updating import standing

FILE = "annotations.jsonld"
CONTEXT = 32  # code points either side of an annotation's words, as in the story's own records
PROGRAM = "Annotated story explainer"


def texts(places: Places) -> dict[str, str]:
    """Return the text of each document that may be shown whole, by the file it is offered as."""
    return {
        text_file(name): one.document.text
        for name, one in places.documents.items()
        if places.rights.shows(name) == "full"
    }


def text_file(document: str) -> str:
    """Return the name of the file that holds a document's text."""
    return f"documents/{document}.txt"


def web_annotations(places: Places) -> dict[str, object]:
    """Return every finding in one AnnotationPage (JSON-LD).

    Where a document may be shown whole, the target is its text, in which the place counts; else its page, by id and
    by as many words as may be shown. The words are a second target at the publisher, where its address is known.
    """
    address = places.address(f"data/{FILE}")
    day = standing(places.story, places).day.earliest
    made: dict[str, object] = {"created": f"{day.isoformat()}T00:00:00Z"} if day else {}
    if publisher := plain(places.story.config.publisher):
        made["creator"] = {"type": "Organization", "name": publisher}
    else:
        made["creator"] = {"type": "Software", "name": PROGRAM}
    made["generator"] = {"type": "Software", "name": PROGRAM}
    items = [
        {
            "id": f"{address}#{name}",
            "type": "Annotation",
            "motivation": "highlighting",
            **made,
            "body": _bodies(places, at),
            "target": _targets(places, at),
        }
        for name, at in places.findings.items()
        if name == at.finding.id
    ]
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": address, "type": "AnnotationPage", "items": items}


def _bodies(places: Places, at: Placed) -> list[dict[str, str]]:
    bodies = [{"type": "TextualBody", "purpose": "classifying", "value": kind_words(at.finding)}]
    speaker = places.speakers.get(places.story.linked.speaker_of.get(at.finding.id, ""))
    if speaker:
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": plain(speaker.name)})
    return bodies


def _targets(places: Places, at: Placed) -> list[dict[str, object]]:
    document, span = at.annotated.document, at.finding.span
    quote = _quote(places, at)
    if places.rights.shows(at.document) == "full":
        source = places.address(f"data/{text_file(at.document)}")
        exact: dict[str, object] = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    else:
        source = places.address(f"sources/{at.document}/")
        exact = {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
            "value": at.finding.id,
        }
    targets: list[dict[str, object]] = [{"source": source, "selector": [*([quote] if quote else []), exact]}]
    if quote and (url := web_address(document.url)):
        targets.append({"source": url, "selector": [quote]})
    return targets


def _quote(places: Places, at: Placed) -> dict[str, object]:
    """Return the words with what stands around them, as far as rights allow; empty where they forbid the words."""
    text, span = at.annotated.document.text, at.finding.span
    if not places.rights.may_show(at.document, span):
        return {}
    quote: dict[str, object] = {"type": "TextQuoteSelector", "exact": span.of(text)}
    before, after = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    if places.rights.may_show(at.document, Span(before, after)):
        quote |= {"prefix": text[before : span.start], "suffix": text[span.end : after]}
    return quote
