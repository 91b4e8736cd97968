"""Sentences without a parse, where a person and not the machine marked the words."""

from __future__ import annotations

import re

from generator.model import Span

# A mark that ends a sentence, marks that close it, then a gap and something that can begin the next; or a line's end;
# or, where script text has lost its spaces, the mark and a capital right behind it ("fight.It's", "begun."The").
END = re.compile(
    r"(?<=[.!?…])[\"”’')\]]*(?:\[\^[^\]\s]+\])*[ \t\v\u00a0]+(?=[\"“‘'(\[*_]*[A-Z0-9À-ÖØ-ÞА-Я])|\n+"
    r"|(?<=[a-z]{2}[.!?…])(?:[\"”’](?=“?[A-Z])|(?=“?[A-Z]))"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Maj|Brig|Capt|Adm|Cmdr|Sen|Rep|Gov|Rev|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
# "shortly after 6 a.m. Tuesday", "at 5:40 p.m. ET on Monday"
CLOCK = re.compile(r"\d ?[ap]\.m\.$")
DAY_OR_ZONE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:[ECMP][SD]?T|GMT|UTC|BST|CET|Eastern|Pacific)\b"
)


def sentences(text: str) -> list[Span]:
    """Return the sentences of ``text`` in order, without the white space between them.

    >>> [span.of("Mr. Ito left. “Why?” He did.") for span in sentences("Mr. Ito left. “Why?” He did.")]
    ['Mr. Ito left.', '“Why?”', 'He did.']
    >>> [span.of('It fell.Then "all stood."We ran.') for span in sentences('It fell.Then "all stood."We ran.')]
    ['It fell.', 'Then "all stood."', 'We ran.']
    >>> [span.of("It fell at 6 a.m. Tuesday. We ran.") for span in sentences("It fell at 6 a.m. Tuesday. We ran.")]
    ['It fell at 6 a.m. Tuesday.', 'We ran.']
    >>> [span.of("It fell.“We ran.”") for span in sentences("It fell.“We ran.”")]
    ['It fell.', '“We ran.”']
    """
    found, start = [], 0
    for match in [*END.finditer(text), None]:
        noted = match is not None and "[^" in match[0]  # a footnote label stands where a sentence ends
        if match and match[0][-1:] != "\n" and not noted and _goes_on(text, start, match):
            continue
        end = len(text) if match is None else match.end()
        stretch = text[start:end]
        if stretch.strip():
            first = start + len(stretch) - len(stretch.lstrip())
            found.append(Span(first, start + len(stretch.rstrip())))
        start = end
    return found


def _goes_on(text: str, start: int, gap: re.Match[str]) -> bool:
    """Say whether the stop before ``gap`` only ends a word cut short, or the hour of a day."""
    before = text[start : gap.start()]
    clock = CLOCK.search(before) is not None and DAY_OR_ZONE.match(text, gap.end()) is not None
    return clock or ABBREVIATION.search(before) is not None


def whole_sentences(text: str) -> list[Span]:
    """Return the sentences of ``text``, those as one between which a quotation stays open.

    >>> [span.of("“Bad. Very bad.” So he said.") for span in whole_sentences("“Bad. Very bad.” So he said.")]
    ['“Bad. Very bad.”', 'So he said.']
    """
    whole: list[Span] = []
    for span in sentences(text):
        before = whole[-1].of(text) if whole else ""
        if before.count("“") > before.count("”") or before.count("«") > before.count("»") or before.count('"') % 2:
            whole[-1] = Span(whole[-1].start, span.end)
        else:
            whole.append(span)
    return whole


def sentence_at(span: Span, text: str) -> Span:
    """Return the sentence, or the run of sentences, that ``span`` stands in."""
    around = [one for one in sentences(text) if one.overlaps(span)]
    if not around:
        return span
    return Span(min(around[0].start, span.start), max(around[-1].end, span.end))
