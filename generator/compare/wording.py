"""Changes in words: plain text, Markdown for a pull request, records for machines."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from itertools import groupby

from generator.compare.changes import Change
from generator.model import Applied
from generator.model.layout import CORRECTIONS

ORDER = ("source", "quotation", "figure", "date", "passage", "statement", "speaker", "claim", "event", "sentence")
SHOWN = 25  # lines of one kind in a pull request; the rest is counted
EFFECT = 300  # characters of what a correction does
SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


def summary(changes: Iterable[Change]) -> str:
    """Return the counts in one line.

    >>> summary([Change("quotation", "gained", "a", "ap", "“Yes”"), Change("quotation", "gained", "b", "ap", "“No”")])
    '2 quotations gained'
    """
    counts: dict[tuple[str, str], set[str]] = {}
    for one in changes:
        counts.setdefault((one.kind, _how(one)), set()).add(one.id or one.words)
    parts = [
        f"{len(found)} {kind}{'s' * (len(found) != 1)} {how}"
        for (kind, how), found in sorted(counts.items(), key=lambda item: (ORDER.index(item[0][0]), item[0][1]))
    ]
    return ", ".join(parts) or "nothing changes for readers"


def _how(change: Change) -> str:
    if change.field == "speaker":
        return "re-attributed"
    return "moved" if change.field == "day" else change.how


def text_lines(changes: Iterable[Change]) -> list[str]:
    """Return one plain line a change, grouped by kind, after the summary."""
    given = sorted(changes, key=_order)
    lines = [summary(given)]
    for kind, group in groupby(given, key=lambda one: one.kind):
        lines += ["", f"{kind}s"]
        lines += [f"  {SIGNS[one.how]} {_said(one)}" for one in group]
    affected = footnotes_affected(given)
    if affected:
        lines += ["", f"footnotes affected: {', '.join(affected)}"]
    return lines


def _order(change: Change) -> tuple[int, str, str, str, str]:
    return ORDER.index(change.kind), change.document, change.id, change.how, change.field


def _said(change: Change) -> str:
    words = f"{_short(change.words)}"
    where = f" [{change.id}]" if change.id else ""
    mark = " (footnoted)" if change.footnoted else ""
    if change.how != "changed":
        return f"{words}{where}{mark}"
    if change.field == "words":
        return f"“{_short(change.before)}” is now “{_short(change.after)}”{where}{mark}"
    return f"{words}{where}: {change.field} {change.before} → {change.after}{mark}"


def _short(words: str, most: int = 90) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"


def footnotes_affected(changes: Iterable[Change]) -> list[str]:
    """Return the ids that the explainer rests on and that changed or went."""
    return list(dict.fromkeys(one.id for one in changes if one.footnoted and one.how != "gained"))


def effects(applied: Iterable[Applied]) -> list[str]:
    """Return a line for each correction: what it did, or why it does nothing."""
    return [
        f"{CORRECTIONS}:{one.correction.line}: {one.correction.verb} {one.correction.target}: "
        + (f"does nothing: {one.problem}" if one.problem else one.effect)
        for one in applied
    ]


def markdown(changes: Iterable[Change], corrections: Iterable[Applied] = ()) -> str:
    """Return the changes as Markdown for a pull request; source text is shown as the characters it is.

    What each of ``corrections`` did stands below, folded; those that do nothing first.
    """
    given = sorted(changes, key=_order)
    lines = ["### What this changes for readers", "", summary(given).capitalize() + "."]
    affected = footnotes_affected(given)
    if affected:
        lines += ["", "**Footnotes affected:** " + ", ".join(f"`{label}`" for label in affected)]
    for kind, group in groupby(given, key=lambda one: one.kind):
        rows = list(group)
        lines += ["", f"<details><summary>{kind.capitalize()}s: {len(rows)}</summary>", ""]
        lines += [f"- {one.how}: {_escaped(_said(one))}" for one in rows[:SHOWN]]
        if len(rows) > SHOWN:
            lines.append(f"- … and {len(rows) - SHOWN} more")
        lines += ["", "</details>"]
    did = effects(sorted(corrections, key=lambda one: (not one.problem, one.correction.line)))
    if did:
        lines += ["", f"<details><summary>What each correction does: {len(did)}</summary>", ""]
        lines += [f"- {_escaped(_short(line, most=EFFECT))}" for line in did]
        lines += ["", "</details>"]
    return "\n".join(lines) + "\n"


def _escaped(words: str) -> str:
    return words.translate({ord(mark): f"&#{ord(mark)};" for mark in "\\`*_[]<>|#@&"})


def records(changes: Iterable[Change]) -> list[dict[str, object]]:
    """Return the changes as plain records."""
    return [dataclasses.asdict(one) for one in sorted(changes, key=_order)]
