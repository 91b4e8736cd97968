"""Sources without a name across documents: one only where the same words show that one report speaks."""

from __future__ import annotations

import re

from generator.link.speakers.evidence import Cluster
from generator.model import Annotated
from generator.names.fold import fold

WORDS = 8  # so many same words of reported speech are one report's, not two officials' who happen to agree


def join_groups(clusters: list[Cluster], documents: tuple[Annotated, ...]) -> list[Cluster]:
    """Return the unnamed sources; those with the same phrase *and* the same words said are one."""
    said = _said(documents)
    first: dict[tuple[str, str], Cluster] = {}
    into: dict[int, Cluster] = {}
    left = []
    for cluster in clusters:
        known = None
        keys = [(fold(a.name), words) for a in cluster.members for words in sorted(said.get((a.document, a.name), ()))]
        for key in keys:
            known = known or first.get(key)
        if known is None:
            left.append(cluster)
            known = cluster
        else:
            known.take(cluster, f"“{cluster.members[0].name}”: the same words in {_listed(known, cluster)}.")
            into[id(cluster)] = known
        for key in keys:
            first.setdefault(key, known)
    for cluster in left:
        cluster.beside = [into.get(id(b), b) for b in cluster.beside]
    return left


def _listed(known: Cluster, cluster: Cluster) -> str:
    return " and ".join(sorted(known.documents | cluster.documents)[:3])


def _said(documents: tuple[Annotated, ...]) -> dict[tuple[str, str], set[str]]:
    """Return runs of eight words that each unnamed source is quoted with, by document and phrase."""
    found: dict[tuple[str, str], set[str]] = {}
    for one in documents:
        for quotation in one.quotations:
            if quotation.speaker is None or one.excluded(quotation.span):
                continue
            for content in quotation.contents:
                words = re.findall(r"\w+", fold(content.of(one.document.text)))
                runs = {" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1)}
                if runs:
                    found.setdefault((one.document.id, quotation.speaker), set()).update(runs)
    return found
