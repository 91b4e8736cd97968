"""Which findings people rely on: the ids that the explainer and the corrections name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.describe.ids import slug
from generator.model import Annotated, Correction, Explainer
from generator.model.layout import CORRECTIONS

HIDDEN = re.compile(r"<!--.*?-->|^ {0,3}(```|~~~).*?^ {0,3}\1", re.S | re.M)  # comments and code are not read
FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\s\\]+)\]")  # "\[^1\]" is text, as Markdown has it
UNCLOSED = re.compile(r"(?<!\\)\[\^([^\]\s\\]+)(?=\s|$)")
DEFINED = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")
CODE = re.compile(r"(`+)(?:(?!`).)+?\1")
LISTING = ("with", "apart", "quotations", "figures")  # fields of a correction that take one id as well as a list
NAMED = re.compile(r"\]\((speaker|claim|event|source):([^)\s]*)\)")  # [Ann Lee](speaker:ann-lee)


def uncommented(markdown: str) -> str:
    """Return ``markdown`` without its comments, which are the editor's alone; every line keeps its number.

    >>> uncommented("<!-- to\\nask --> They left.")
    '\\n They left.'
    """
    return HIDDEN.sub(lambda match: "\n" * match[0].count("\n") if match[0][:4] == "<!--" else match[0], markdown)


def footnotes(markdown: str) -> list[tuple[str, int]]:
    """Return every footnote label with the line (from 1) it stands in, in text order.

    >>> footnotes("They left.[^ap-they-left]\\nNobody stayed.[^cbs-nobody][^ap-they-left]")
    [('ap-they-left', 1), ('cbs-nobody', 2), ('ap-they-left', 2)]
    """
    shown = HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), markdown)
    lines = enumerate(shown.split("\n"), start=1)
    return [(match[1], number) for number, line in lines for match in FOOTNOTE.finditer(line)]


def footnotes_amiss(markdown: str) -> list[tuple[str, bool, int]]:
    """Return every footnote mark that is not closed, and every one an editor gave a text of its own, with its line.

    >>> footnotes_amiss("They left.[^ap-they-left and ate.\\n\\n[^mine]: I was there.")
    [('ap-they-left', False, 1), ('mine', True, 3)]
    """
    shown = HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), markdown)
    found = []
    for number, line in enumerate(shown.split("\n"), start=1):
        words = CODE.sub("", line)
        found += [(match[1], False, number) for match in UNCLOSED.finditer(words)]
        found += [(match[1], True, number) for match in DEFINED.finditer(words)]
    return found


def named_links(markdown: str) -> list[tuple[str, str, int]]:
    """Return every link an editor wrote by name as kind, id and line (from 1), in text order.

    >>> named_links("As [Lee](speaker:ann-lee) said.")
    [('speaker', 'ann-lee', 1)]
    """
    shown = HIDDEN.sub(lambda match: "\n" * match[0].count("\n"), markdown)
    lines = enumerate(shown.split("\n"), start=1)
    return [(match[1], match[2], number) for number, line in lines for match in NAMED.finditer(line)]


def used_ids(explainer: Explainer, corrections: Iterable[Correction]) -> frozenset[str]:
    """Return the ids that must not be lost: those footnoted or linked to, and those that a correction names."""
    return frozenset(used_places(explainer, corrections))


def used_places(explainer: Explainer, corrections: Iterable[Correction]) -> dict[str, str]:
    """Return by each id that must not be lost the first place that names it: "content/explainer.md:12"."""
    named = [(label, line) for _, label, line in named_links(explainer.markdown)]
    found: dict[str, str] = {}
    for label, line in sorted((*footnotes(explainer.markdown), *named), key=lambda one: one[1]):
        found.setdefault(label, f"{explainer.path}:{line}")
    for one in corrections:
        lists = [label for value in one.to.values() if isinstance(value, list | tuple) for label in value]
        fields = one.to.values() if one.fault else (one.to.get(name) for name in LISTING)  # of a slip, all of it
        for label in (one.target, *lists, *fields):
            if isinstance(label, str):
                found.setdefault(label, f"{CORRECTIONS}:{one.line}")
    return found


def settled_ids(corrections: Iterable[Correction]) -> frozenset[str]:
    """Return the ids that editors settled, whatever of them."""
    return frozenset(one.target for one in corrections if one.verb == "settle")


def readable(annotated: Annotated, used: frozenset[str]) -> Annotated:
    """Return ``annotated`` without the quotations that may report nothing anyone said, unless ``used`` names them.

    They stay in the data, for an editor to settle.
    """
    shown = tuple(one for one in annotated.quotations if one.said or one.id in used)
    return replace(annotated, quotations=shown)


def added_id(correction: Correction) -> str:
    """Return the id of what an ``add`` adds: the one it gives, else document and first words."""
    kind_words = next((correction.to[kind] for kind in ADDED if kind in correction.to), "")
    return str(correction.to.get("id") or f"{correction.target}-{slug(str(kind_words))}")


ADDED = ("passage", "quotation", "figure", "date")


def reserved_ids(corrections: Iterable[Correction]) -> frozenset[str]:
    """Return the ids that editors gave to what they added; extraction mints none of them."""
    return frozenset(added_id(correction) for correction in corrections if correction.verb == "add")
