"""Find what is not the story: furniture, adverts, captions, lists of links, other news."""

from __future__ import annotations

from generator.extract.boilerplate.adverts import find_adverts
from generator.extract.boilerplate.articles import find_second_article, plain_words
from generator.extract.boilerplate.asides import find_asides
from generator.extract.boilerplate.captions import find_captions
from generator.extract.boilerplate.furniture import find_furniture
from generator.extract.boilerplate.lines import Line, read_lines
from generator.extract.boilerplate.related import find_related
from generator.extract.boilerplate.repeats import find_repeats
from generator.model import Boilerplate, Document


def find_boilerplate(document: Document) -> tuple[Boilerplate, ...]:
    """Return the stretches of ``document`` that are not the story, in text order, none overlapping another.

    Each is a line, or the run of lines a second article takes, and carries its reason in words. The first copy of a
    caption is named but not excluded: it may date something that the story does not.
    """
    lines = read_lines(document.text)
    found: dict[Line, Boilerplate] = {}
    for finder in (find_furniture, find_adverts, find_captions, find_repeats, find_related):
        for line, part in finder(lines, found):
            found[line] = part
    article = find_second_article(document.text, lines, found)
    whole = [article] if article else []
    for aside in find_asides(lines, found, plain=plain_words(document.text)):
        if not any(one.span.overlaps(aside.span) for one in whole):
            whole.append(aside)
    parts = [part for part in found.values() if not any(one.span.overlaps(part.span) for one in whole)]
    return tuple(sorted([*parts, *whole], key=lambda part: part.span))
