"""How a document prints the short forms of its people, which it keeps up: "Mrs. Brito", "Capt. Brito", or "Brito"."""

from __future__ import annotations

import re
from typing import Literal

from generator.model import Mention
from generator.names.fold import fold
from generator.names.people import kept_titles, titles
from generator.resolve.speakers.person import Person

Style = Literal["bare", "courtesy", "kept", "office"]
FIRST = 40  # code points: a first line that is shorter is a headline, even with a stop
_SENTENCES = re.compile(r".{20,}[.?!:][\"”’')]*\s*")  # "Brito: ‘I will not go’" is a headline


def style_of(form: str) -> Style:
    """Return how a name is printed: bare, as Mr. or Mrs., with a title that is kept up, or with an office's.

    >>> [style_of(form) for form in ("Brito", "Mrs Brito", "Capt. Brito", "President Brito")]
    ['bare', 'courtesy', 'kept', 'office']
    """
    first, _, rest = form.partition(" ")
    title = fold(first).rstrip(".")
    if not rest or title not in titles():
        return "bare"
    if title in kept_titles():
        return "kept"
    return "courtesy" if titles()[title] is not None else "office"


def printed(mention: Mention, text: str) -> str:
    """Return a name with the title before it, which may be no part of the mention: "Captain Brito"."""
    line = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start]
    before = line.rsplit(maxsplit=1)[-1] if line.endswith(" ") and line.strip() else ""
    form = mention.span.of(text)
    return f"{before} {form}" if fold(before).rstrip(".") in titles() and before[:1].isupper() else form


def is_at_odds(person: Person, form: str) -> bool:
    """Say whether a document that calls the person otherwise means another by ``form``: "Mrs. Brito … Brito said".

    Who holds an office is Mr. Brito a line later. Of those who have no full name in the document, a captain, a doctor
    or a judge stays one, and a title comes first: "Brito … Captain Brito" are two.
    """
    style, before = style_of(form), person.styles
    if style in before:
        return False
    if style == "bare":
        return "courtesy" in before
    if style == "courtesy":
        return "bare" in before or ("kept" in before and person.in_full is None)
    return "bare" in before and person.in_full is None


def in_text(mention: Mention, text: str) -> bool:
    """Say whether a mention stands in a sentence of the text: in no headline, and not inside quotation marks."""
    place = mention.span.start
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    line = text[start : end if end >= 0 else len(text)]
    before = text[start:place]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    headline = len(line) < FIRST and not text[:start].strip()
    return _SENTENCES.fullmatch(line) is not None and not headline and not quoted
