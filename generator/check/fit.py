"""Evidence fits the sentence: figures, days, persons and quoted words stand in the passages that are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.check.calendar_words import DAY, days
from generator.check.cited import Cited, Index
from generator.check.counting import counts
from generator.check.notices import Level, Notice
from generator.check.numbers import Number, numbers
from generator.check.posts import posts_amiss
from generator.check.strangers import strangers
from generator.describe.lookalikes import lookalikes, occurrences
from generator.describe.statements import Statement
from generator.describe.tokens import fold, tokens
from generator.model import Quantity
from generator.model.faults import Fault

# Single marks too; an apostrophe inside or behind a word closes nothing.
QUOTED = re.compile(
    r"“([^”]+)”|\"([^\"]+)\"|«([^»]+)»|„([^“”]+)[“”]|‹([^›]+)›"
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)|(?<!\w)'(?=[^\W\d])((?:[^']|'(?=\w))+)'(?!\w)"
)
PIECE = re.compile(r"\s*(?:…|\.{3}|\[[^\]]*\])\s*")
WHOLE, PART = 1, 1  # below one a number is a part of something; a percentage may be rounded
SMALL = 10  # number words up to ten are often the editor's own counting: "the two met", "three of the outlets"


def misfits(statement: Statement, index: Index, *, path: str) -> Iterator[Notice]:
    """Yield a notice for each figure, day, person and quoted word of ``statement`` that no passage it cites holds."""
    cited = [index.cited[label] for label in statement.labels if label in index.cited]
    if not cited:
        return

    def notice(level: Level, what: str, remedy: str) -> Notice:
        return Notice(level, "evidence fits the sentence", Fault(path, statement.line, what, remedy))

    where = _none_of(len(cited))
    found = [*_numbers(statement, cited, where), *_quoted(statement, cited, where, index)]
    if not statement.heading:  # there capital letters name nobody
        found += [*_days(statement, cited, where), *_people(statement, cited, where, index)]
    for what, remedy, level in found:
        yield notice(level, what, remedy)


def _none_of(count: int) -> str:
    words = ("", "is not in the passage cited", "is in neither of the two passages cited")
    return words[count] if count < 3 else f"is in none of the {_count(count)} passages cited"


def _count(number: int) -> str:
    return ("three", "four", "five", "six", "seven", "eight", "nine", "ten")[number - 3] if number < 11 else str(number)


Misfit = tuple[str, str, Level]


def _numbers(statement: Statement, cited: list[Cited], where: str) -> Iterator[Misfit]:
    said = DAY.sub(" ", statement.words)
    there = [number for one in cited for number in numbers(one.words)]
    for one in cited:
        figures = [f for f in one.document.figures if f.span.overlaps(one.span)]
        there += [Number("", end, end) for f in figures for end in (f.low, f.high) if end is not None]
    for number in numbers(said):
        words = number.words
        if any(_means(number, other) for other in there):
            continue
        level: Level = "error"
        if words.isalpha() and WHOLE <= number.high <= SMALL:
            if not counts(words, said):
                continue
            level = "warning"
        own = [numbers(one.words) for one in cited if isinstance(one.finding, Quantity)] or [
            numbers(o.words) for o in cited
        ]
        others = list(dict.fromkeys(other.words for found in own for other in found if other.high > SMALL))
        tail = (
            f"; one says {others[0]}" if len(others) == 1 else f"; they say {', '.join(others[:3])}" if others else ""
        )
        yield f"{words} {where}{tail}", "cite a passage that says so, or change the figure", level


def _means(number: Number, other: Number) -> bool:
    """Say whether ``other``, of a passage, says what ``number`` does: the same, or one that "hundreds" can mean."""
    if number.low != number.high:
        return number.low <= other.low and other.high <= number.high
    if number.low < WHOLE:  # a part: "two thirds", "67 percent"
        return other.low == other.high and min(abs(number.low - other.low), abs(100 * number.low - other.low)) <= PART
    return number.low in (other.low, other.high) and (other.low == other.high or not other.words)


def _days(statement: Statement, cited: list[Cited], where: str) -> Iterator[Misfit]:
    for day in days(statement.words):
        if any(fold(day.words).lower() in fold(one.words).lower() for one in cited):
            continue
        if not any(day.allows(first, last) for one in cited for first, last in _bounds(one)):
            yield f"{day.words} {where}", "cite a passage that says so, or change the day", "warning"


def _bounds(cited: Cited) -> Iterator[tuple[str, str]]:
    for timex in cited.document.dates:
        if timex.span.overlaps(cited.span) and timex.earliest and timex.latest:
            yield timex.earliest, timex.latest
    published = cited.document.document.published or ""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", published):
        yield published, published


def _quoted(statement: Statement, cited: list[Cited], where: str, index: Index) -> Iterator[Misfit]:
    for match in QUOTED.finditer(statement.words):
        whole = next(part for part in match.groups() if part)
        for piece in PIECE.split(whole):
            words = piece.strip(" ,.;:!?'’‘")
            keys = tokens(words).keys
            if not keys or any(occurrences(keys, tokens(one.words)) for one in cited):
                continue
            if any(_lowered(keys) == key for one in cited for key in _windows(one.words, len(keys))):
                continue  # a capital letter at the beginning is the editor's to choose
            near = [
                like.span.of(one.words)
                for one in cited
                for like in lookalikes(keys, tokens(one.words), least=0.8, most=1)
            ]
            if near:
                what = f"“{words}” differs from the document, which has “{_difference(words, near[0])}”"
                yield what, "quote the words as they stand", "error"
                continue
            elsewhere = [
                one.document.id for one in index.story.documents if occurrences(keys, tokens(one.document.text))
            ]
            tail = f", though it stands in {', '.join(elsewhere[:3])}" if elsewhere else ", nor in any document"
            yield f"“{words}” {where}{tail}", "cite the passage it stands in: 'explainer cite' finds it", "error"


def _lowered(keys: tuple[str, ...]) -> tuple[str, ...]:
    return (keys[0].lower(), *keys[1:])


def _windows(words: str, size: int) -> Iterator[tuple[str, ...]]:
    keys = tokens(words).keys
    for first in range(len(keys) - size + 1):
        yield _lowered(keys[first : first + size])


def _difference(words: str, theirs: str) -> str:
    """Return the part of ``theirs`` that differs, with the words around it."""
    matcher = SequenceMatcher(None, words.split(), theirs.split(), autojunk=False)
    changed = [(j1, j2) for tag, _, _, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    if not changed:
        return theirs
    first, last = max(0, changed[0][0] - 1), changed[-1][1] + 1
    return " ".join(theirs.split()[first:last])


def _people(statement: Statement, cited: list[Cited], where: str, index: Index) -> Iterator[Misfit]:
    unquoted = QUOTED.sub(" ", statement.words)
    here = set().union(*(index.people(one) for one in cited))
    passages = " ".join(fold(one.words) for one in cited)
    said: set[str] = set()
    for speaker in index.speakers.values():
        names = index.names(speaker)
        written = [
            name for name in names if name[:1].isupper() and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", unquoted)
        ]
        said.update(written)
        if not written or speaker.type not in ("person", "unnamed"):
            continue
        if speaker.id in here or here & set(names) or any(fold(name) in passages for name in names):
            continue
        yield f"{written[0]} {where}", "cite a passage that names or quotes them", "warning"
    for phrase, others in posts_amiss(unquoted, cited, index):
        tail = f", whose words are by {others}" if others else ""
        yield f"'{phrase}' {where}{tail}", "cite a passage by them or about them, or say who it is", "warning"
    texts = [one.document.text for one in index.story.documents]
    for name in strangers(unquoted, texts, met=said):
        yield f"'{name}' stands in no document", "check the name", "warning"
