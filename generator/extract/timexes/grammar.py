"""Patterns of time expressions, read from ``timex_rules.yml`` and searched for in the class string of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.extract.timexes.beginnings import beginnings
from generator.extract.timexes.tokens import OTHER, Token, as_token, class_codes, encode
from generator.read.lexicons import LexiconError, read_lexicon

PART = re.compile(r"\?P<[a-z]+[0-9]+>")
ITEM = re.compile(r"(?:(?P<name>[a-z]+):)?(?P<class>[A-Z]+)|(?P<punct>[()|?*+])|(?P<space>\s+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the lexicon: its name, its compiled pattern, the reading that makes a value, and the row itself."""

    name: str
    pattern: re.Pattern[str]
    reading: str
    row: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a rule matched: the tokens of the whole, and those of each named part."""

    rule: Rule
    tokens: tuple[Token, ...]
    parts: Mapping[str, tuple[Token, ...]]

    def value(self, part: str) -> str | None:
        """Return the value of the first token of a named part, None where the part is absent."""
        tokens = self.parts.get(part)
        return tokens[0].value if tokens else None

    @property
    def start(self) -> int:
        """The first code point."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """The code point after the last."""
        return self.tokens[-1].end


def compile_pattern(pattern: str, macros: Mapping[str, str], _used: dict[str, int] | None = None) -> str:
    """Return a regular expression over class characters for a pattern over class names.

    A pattern is class names with the usual ``( | ) ? * +``; ``name:CLASS`` or ``name:( ... )`` names a part (the same
    name may stand in several alternatives), and a macro's name stands for its own pattern. Raise LexiconError for a
    class that nobody defined.

    >>> macros = {"SPAN": "(UNIT|UNITS)"}
    >>> pattern = compile_pattern("u:SPAN AGO", macros)
    >>> codes = class_codes()
    >>> bool(re.fullmatch(pattern, codes["UNITS"] + codes["AGO"]))
    True
    """
    codes = class_codes()
    used = {} if _used is None else _used
    out: list[str] = []
    place = 0
    text = re.sub(r"([a-z]+):\(", r"(\1;", pattern)
    named = re.compile(r"\(([a-z]+);")
    while place < len(text):
        opened = named.match(text, place)
        if opened:
            out.append(f"(?P<{_unused(opened[1], used)}>")
            place = opened.end()
            continue
        item = ITEM.match(text, place)
        if item is None:
            raise LexiconError(f"generator/lexicons/timex_rules.yml: cannot read {text[place:]!r} in {pattern!r}")
        place = item.end()
        if item["space"]:
            continue
        if item["punct"]:
            out.append("(?:" if item["punct"] == "(" else item["punct"])
            continue
        name = item["class"]
        inner = compile_pattern(macros[name], macros, used) if name in macros else _code(name, codes, pattern)
        out.append(f"(?P<{_unused(item['name'], used)}>{inner})" if item["name"] else f"(?:{inner})")
    return "".join(out)


def _unused(name: str, used: dict[str, int]) -> str:
    """Return ``name`` with a running number: a regular expression may use a name once only."""
    used[name] = used.get(name, 0) + 1
    return f"{name}{used[name]}"


def _code(name: str, codes: Mapping[str, str], pattern: str) -> str:
    if name == "PLAIN":  # any word that belongs to no class
        return re.escape(OTHER)
    if name not in codes:
        raise LexiconError(f"generator/lexicons/timex_rules.yml: no class {name!r} for {pattern!r}")
    return re.escape(codes[name])


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in file order."""
    rows = read_lexicon("timex_rules")
    macros = {str(row["macro"]): str(row["pattern"]) for row in rows if "macro" in row}
    made = []
    for row in rows:
        if "rule" not in row:
            continue
        body = compile_pattern(str(row["pattern"]), macros)
        for key, shape in (("after", "(?<={})"), ("not_after", "(?<!{})")):
            if key in row:
                body = shape.format(f"(?:{compile_pattern(str(row[key]), macros)})") + body
        for key, shape in (("before", "(?={})"), ("not_before", "(?!{})")):
            if key in row:
                body += shape.format(f"(?:{compile_pattern(str(row[key]), macros)})")
        made.append(Rule(str(row["rule"]), re.compile(body), str(row["read"]), row))
    return tuple(made)


@cache
def _by_beginning() -> Mapping[str, tuple[re.Pattern[str], tuple[Rule, ...]]]:
    """Return, by the class they can begin with, the rules, and all of them as one pattern with its parts unnamed."""
    found: dict[str, list[Rule]] = {}
    for rule in rules():
        for code in beginnings(rule.pattern.pattern):
            found.setdefault(code, []).append(rule)
    return {
        code: (re.compile("|".join(f"(?:{PART.sub('?:', rule.pattern.pattern)})" for rule in some)), tuple(some))
        for code, some in found.items()
    }


@cache
def _beginning() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, sorted(_by_beginning())))}]")


def find_matches(text: str, language: str) -> Iterator[Match]:
    """Yield the longest match at the leftmost place, then the next after it; of equals, the rule that stands first."""
    classes, tokens = encode(text, language)
    place = 0
    while found := _beginning().search(classes, place):
        at = found.start()
        place = at + 1
        may_match, some = _by_beginning()[classes[at]]
        if not may_match.match(classes, at):
            continue
        matches = [(match, rule) for rule in some if (match := rule.pattern.match(classes, at))]
        best, by = max(matches, key=lambda pair: pair[0].end())
        if best.end() == at:
            continue
        whole = tuple(as_token(tokens[i], classes[i], language) for i in range(at, best.end()))
        parts = {
            name.rstrip("0123456789"): whole[best.start(name) - at : best.end(name) - at]
            for name in best.re.groupindex
            if best.start(name) >= 0
        }
        yield Match(by, whole, parts)
        place = best.end()
