"""What an editor must be told of again: words changed after they were settled, a cited quotation by someone else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.describe.tokens import fold
from generator.model import Finding, Quotation


def retold(
    findings: Iterable[Finding], parents: Iterable[Finding], *, wanted: Collection[str], settled: Collection[str]
) -> tuple[Finding, ...]:
    """Return ``findings`` marked where they differ from ``parents``, the same ones in the version before.

    One of ``settled`` whose words changed is ``reopened``; one of ``wanted`` ``was_by`` its former speaker.
    """
    before = {label: parent for parent in parents for label in (*parent.aliases, parent.id)}
    return tuple(_told(one, before.get(one.id), wanted, settled) for one in findings)


def _told(finding: Finding, parent: Finding | None, wanted: Collection[str], settled: Collection[str]) -> Finding:
    if parent is None:
        return finding
    names = {finding.id, *finding.aliases}
    again = len(finding.history) > len(parent.history) and any(name in settled for name in names)
    if again or parent.reopened:
        finding = replace(finding, reopened=True)
    if not isinstance(finding, Quotation) or not isinstance(parent, Quotation):
        return finding
    was = parent.was_by
    cited = was or any(name in wanted for name in names)
    if was and same_name(was[-1], finding.speaker):
        was = was[:-1]  # back to whom it was by
    elif cited and parent.speaker and not same_name(parent.speaker, finding.speaker):
        was = (*was, parent.speaker)
    return replace(finding, was_by=was) if was != finding.was_by else finding


def same_name(one: str, other: str | None) -> bool:
    """Say whether two names a document gives are one, or one of them a shorter form of the other.

    >>> same_name("Moreno", "Ada Moreno"), same_name("Ada Moreno", "Tomas Ferreira")
    (True, False)
    """
    words, others = (set(fold(name).casefold().split()) for name in (one, other or ""))
    return bool(words and others) and (words <= others or others <= words)
