"""Ids: document id and first words, minted once and kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from generator.model import Finding

F = TypeVar("F", bound=Finding)
WORDS = 4  # enough to recognise a passage in a footnote label, short enough to type


def slug(words: str, *, most: int = WORDS) -> str:
    """Return the first ``most`` words in small ASCII letters and hyphens, "x" where nothing is left.

    >>> slug("“growing desperation.”")
    'growing-desperation'
    """
    plain = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:most]) or "x"


def free(label: str, taken: Iterable[str]) -> str:
    """Return ``label``, numbered where it is ``taken``.

    >>> free("ada-moreno", ["ada-moreno", "ada-moreno-2"])
    'ada-moreno-3'
    """
    known = set(taken)
    number, tried = 1, label
    while tried in known:
        number += 1
        tried = f"{label}-{number}"
    return tried


def near_ids(label: str, ids: Iterable[str], *, most: int = 3) -> list[str]:
    """Return up to ``most`` of ``ids`` that someone who wrote ``label`` may have meant, the likest first.

    >>> near_ids("cbs-growing", ["cbs-going", "cbs-growing-desperation", "ap-monday"])
    ['cbs-growing-desperation', 'cbs-going']
    """
    known = sorted(set(ids))
    begun = [one for one in known if label and one.startswith(label)]
    return list(dict.fromkeys([*begun, *get_close_matches(label, known, n=most, cutoff=0.6)]))[:most]


def mint(findings: Iterable[F], *, document: str, text: str, taken: set[str]) -> tuple[F, ...]:
    """Return the findings, each with an id; those that have one keep it. ``taken`` grows by the new ones."""
    minted = []
    for finding in findings:
        if not finding.id:
            base = f"{document}-{slug(finding.span.of(text))}"
            label, count = base, 1
            while label in taken:
                count += 1
                label = f"{base}-{count}"
            finding = replace(finding, id=label)  # noqa: PLW2901  # one finding in, the same one named out
        taken.add(finding.id)
        minted.append(finding)
    return tuple(minted)
