"""Lines that stand twice: headlines, captions, pulled quotations, tables of contents."""

from __future__ import annotations

import re

from generator.extract.boilerplate.lines import Found, Line, Marks, part

LEAST = 4  # words; "Yes." may be said twice
PULLED = range(7, 60)  # words of a quotation pulled out of its paragraph
ENTRY = re.compile(r"(?:\d{1,2}[.)]|[-•*·▪–])\s+(.+)")


def find_repeats(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return the later copies of a line, entries of a table of contents, and sentences pulled out of a paragraph."""
    first: dict[str, Line] = {}
    contents = {line.key: line for line in lines}
    for line in lines:
        if found.get(line) and found[line].excluded:
            continue
        entry = ENTRY.fullmatch(line.text)
        heading = entry and contents.get(" ".join(re.findall(r"\w+", entry[1].casefold())))
        if heading and heading.index > line.index:
            yield (
                line,
                part(
                    line, kind="related", rule="repeat/contents", reason="a table of contents; its heading stands below"
                ),
            )
        elif line.words >= LEAST:
            earlier = first.setdefault(line.key, line)
            if earlier is not line:
                yield line, part(line, kind="repeated", rule="repeat/line", reason=_reason(earlier, found))
    yield from _pulled(lines, found)


def _reason(earlier: Line, found: Found) -> str:
    if earlier in found and found[earlier].kind == "caption":
        return "the same caption stands above"
    return "the headline stands above" if earlier.index == 0 else "the same line stands above"


def _pulled(lines: tuple[Line, ...], found: Found) -> Marks:
    """Return lines whose words are all printed again, in order, inside a longer line further up or down."""
    candidates = [line for line in lines if line.index > 2 and line.words in PULLED and line not in found]
    whole = [f" {line.key} " for line in lines if line.words > LEAST]
    for line in candidates:
        key = f" {line.key} "
        if any(key in other and len(other) > len(key) + 20 for other in whole):
            yield (
                line,
                part(
                    line,
                    kind="repeated",
                    rule="repeat/pulled",
                    reason="a sentence pulled out of a paragraph",
                    confidence=0.9,
                ),
            )
