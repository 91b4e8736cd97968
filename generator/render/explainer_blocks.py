"""The three forms an editor writes in plain Markdown and readers see set with care.

A block quotation that holds only a footnote label becomes the quotation itself. A list right under a third-level
heading, each of whose items begins with a label, becomes columns: outlet, words; under them stand links to the figure,
the day or the words in dispute. Key facts, a definition list, get a quiet line on how many print them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.render.disputes import dispute_links
from generator.render.evidence import Evidence
from generator.render.listing import listed
from generator.render.markdown_text import unread, words
from generator.render.notes import FENCE, LABEL
from generator.render.templates import fill

QUOTED = re.compile(r"> *\[\^([^\]\s]+)\] *")
ITEM = re.compile(r"[-*+] +((?:\[\^[^\]\s]+\] *,? *)+)(.*)")
HEADING = re.compile(r"### +\S")
TERM = re.compile(r": {1,3}(\S.*)")


@dataclass(frozen=True, slots=True)
class QuotationBlock:
    """A quotation set on its own.

    ``cite`` is where its words are found, ``compare`` leads to its printings side by side, or is empty.
    """

    id: str
    words: Markup
    rest: Markup
    rest_words: int
    cite: str
    language: str
    who: str
    role: str
    speaker: str
    day: Markup
    printed: str
    compare: str


@dataclass(frozen=True, slots=True)
class Column:
    """One outlet's answer where sources differ."""

    outlets: str
    words: str
    labels: tuple[str, ...]


def set_blocks(markdown: str, evidence: Evidence, block: Callable[[str], QuotationBlock]) -> str:
    """Return ``markdown`` with the three forms written out; ``block`` makes the quotation block of an id."""
    return "\n".join(_blocks(markdown.splitlines(), evidence, block)) + "\n"


def _blocks(lines: Sequence[str], evidence: Evidence, block: Callable[[str], QuotationBlock]) -> Iterator[str]:
    at, fenced, under_heading, term = 0, False, False, False
    while at < len(lines):
        line = lines[at]
        fenced ^= bool(FENCE.match(line))
        if fenced:
            yield line
            at += 1
            continue
        quoted = QUOTED.fullmatch(line)
        if quoted and _alone(lines, at):
            yield from ("", quotation_html(block(quoted[1])), "")
        elif under_heading and ITEM.fullmatch(line) and (end := _columns_end(lines, at)):
            columns = [_column(item, evidence) for item in _items(lines[at:end])]
            yield from ("", columns_html(columns), "", *_disputed(columns, evidence))
            at = end
            under_heading = False
            continue
        elif TERM.fullmatch(line) and term:
            last = at + 1
            while last < len(lines) and lines[last].startswith("    ") and lines[last].strip():
                last += 1
            text = " ".join([line, *(part.strip() for part in lines[at + 1 : last])])
            yield text + _spread(text, evidence)
            at, term = last, True
            continue
        else:
            yield line
        if line.strip():
            under_heading, term = bool(HEADING.match(line)), bool(line[:1].strip())
        at += 1


def _alone(lines: Sequence[str], at: int) -> bool:
    around = [lines[index] for index in (at - 1, at + 1) if 0 <= index < len(lines)]
    return not any(line.startswith(">") for line in around)


def _columns_end(lines: Sequence[str], at: int) -> int:
    """Return where a list whose every item begins with a label ends; 0 where some item does not."""
    end = at
    while end < len(lines) and lines[end].strip():
        if not ITEM.fullmatch(lines[end]) and not lines[end].startswith("  "):
            return 0
        end += 1
    return end


def _items(lines: Sequence[str]) -> Iterator[str]:
    item = ""
    for line in lines:
        if ITEM.fullmatch(line):
            if item:
                yield item
            item = line
        else:
            item += " " + line.strip()
    yield item


def _column(item: str, evidence: Evidence) -> Column:
    match = ITEM.fullmatch(item)
    labels = tuple(LABEL.findall(match[1])) if match else ()
    said = match[2].strip() if match else item
    outlets = listed(dict.fromkeys(evidence[label].outlet for label in labels)).replace(" and ", ", ")
    if not said:
        text = evidence.places.words(evidence.places.findings[labels[0]])
        said = words(text) if text[:1] in "“\"‘'«" else f"“{words(text)}”"
    return Column(words(outlets), said, labels)


def columns_html(columns: Sequence[Column]) -> str:
    """Return the answers side by side, as a list of outlet and words in which footnotes are still Markdown.

    >>> print(columns_html([Column("AP", "none", ("ap-none",)), Column("BBC", "ten", ("bbc-ten",))]))
    <dl class="differ differ-2" markdown="1">
    <div markdown="1">
    <dt>AP</dt>
    <dd markdown="span">none[^ap-none]</dd>
    </div>
    <div markdown="1">
    <dt>BBC</dt>
    <dd markdown="span">ten[^bbc-ten]</dd>
    </div>
    </dl>
    """
    rows = [f'<dl class="differ differ-{2 if len(columns) == 4 else min(3, len(columns))}" markdown="1">']
    for one in columns:
        notes = "".join(f"[^{label}]" for label in one.labels)
        rows += ['<div markdown="1">', f"<dt>{one.outlets}</dt>"]
        rows += [f'<dd markdown="span">{one.words}{notes}</dd>', "</div>"]
    return "\n".join([*rows, "</dl>"])


def _disputed(columns: Sequence[Column], evidence: Evidence) -> Iterator[str]:
    """Yield a line of links to what the answers are about, without those an editor wrote into them."""
    written = " ".join(one.words for one in columns)
    links = dispute_links([one.labels for one in columns], evidence.places)
    shown = [f"[{said}]({target})" for said, target in links if f"]({target})" not in written]
    if shown:
        yield from (" · ".join(shown), "")


def quotation_html(card: QuotationBlock) -> str:
    """Return the quotation block; its note is still Markdown, so that it is numbered with the rest."""
    html = unread(fill("parts/quotation_block.j2", card=card).strip())
    return html.replace("<!--note-->", f"[^{card.id}]")


def _spread(text: str, evidence: Evidence) -> str:
    labels = dict.fromkeys(label for label in LABEL.findall(text) if label in evidence)
    spread = evidence.spreads.together([evidence.places.findings[label] for label in labels])
    return f' <span class="spread">{words(spread.words)}</span>' if spread else ""
