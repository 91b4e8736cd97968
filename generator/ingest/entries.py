"""The entry of ``content/documents.yml`` that a received document is given."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from generator.ingest.refusal import Received


def short_id(found: Received, name: str, *, taken: Collection[str]) -> str:
    """Return a short id: the outlet's name, else its host, else the file's; with a number where that is taken.

    >>> short_id(Received(text="", publisher="Port Gazette"), "a.txt", taken={"port-gazette"})
    'port-gazette-2'
    """
    host = (urlsplit(found.url).hostname or "").removeprefix("www.").rsplit(".", 1)[0]
    base = _slug(found.publisher) or _slug(host) or _slug(PurePath(name).stem) or "document"
    label, number = base, 1
    while label in taken:
        number += 1
        label = f"{base}-{number}"
    return label


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:3])[:30].strip("-")


def entry(
    found: Received, *, label: str, file: str, original: str = "", original_sha256: str = "", sha256: str = ""
) -> dict[str, Any]:
    """Return the fields of the entry, those that nothing is known of left out."""
    fields: dict[str, Any] = {
        "id": label,
        "file": file,
        "publisher": found.publisher,
        "title": " ".join(found.title.split()),
        "authors": list(found.authors),
        "published": found.published,
        "published_from": found.published_from,
        "url": found.url,
        "language": found.language if found.language not in ("", "en") else "",
        "sha256": sha256,
        "original": original,
        "original_sha256": original_sha256,
    }
    return {name: value for name, value in fields.items() if value}
