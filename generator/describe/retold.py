"""What an editor must be told of again: words changed after they were settled, what is cited by someone else now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from generator.describe.tokens import fold
from generator.model import Finding, Quantity, Quotation, Timex


def retold(
    findings: Iterable[Finding], parents: Iterable[Finding], *, wanted: Collection[str], settled: Collection[str]
) -> tuple[Finding, ...]:
    """Return ``findings`` marked where they differ from ``parents``, the same ones in the version before.

    One of ``settled`` whose words changed is ``reopened``; a quotation or figure of ``wanted`` ``was_by`` its former
    speaker, a date whose words are the same ``was_on`` its former day.
    """
    before = {label: parent for parent in parents for label in (*parent.aliases, parent.id)}
    return tuple(_told(one, before.get(one.id), wanted, settled) for one in findings)


def _told(finding: Finding, parent: Finding | None, wanted: Collection[str], settled: Collection[str]) -> Finding:
    if parent is None:
        return finding
    names = {finding.id, *finding.aliases}
    edited = len(finding.history) > len(parent.history)
    if (edited and any(name in settled for name in names)) or parent.reopened:
        finding = replace(finding, reopened=True)
    cited = any(name in wanted for name in names)
    if isinstance(finding, Quotation) and isinstance(parent, Quotation):
        return replace(finding, was_by=_were(parent.was_by, parent.speaker, finding.speaker, same_name, cited))
    if isinstance(finding, Quantity) and isinstance(parent, Quantity):
        return replace(finding, was_by=_were(parent.was_by, parent.speaker, finding.speaker, same_name, cited))
    if isinstance(finding, Timex) and isinstance(parent, Timex) and not edited:
        return replace(finding, was_on=_were(parent.was_on, parent.edtf, finding.edtf, str.__eq__, cited))
    return finding


def _were(
    known: tuple[str, ...], was: str | None, now: str | None, same: Callable[[str, str], bool], cited: bool
) -> tuple[str, ...]:
    """Return what it ``was`` and is not ``now``, after what was ``known`` of that; one step back where it is again."""
    if known and same(known[-1], now or ""):
        return known[:-1]
    return (*known, was) if (known or cited) and was and not same(was, now or "") else known


def same_name(one: str, other: str) -> bool:
    """Say whether two names a document gives are one, or one of them a shorter form of the other.

    >>> same_name("Moreno", "Ada Moreno"), same_name("Ada Moreno", "Tomas Ferreira")
    (True, False)
    """
    words, others = (set(fold(name).casefold().split()) for name in (one, other))
    return bool(words and others) and (words <= others or others <= words)
