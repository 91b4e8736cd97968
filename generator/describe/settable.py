"""Which fields of a finding, speaker, claim or event an editor may set."""

from __future__ import annotations

from functools import cache
from typing import Any, get_type_hints

# Set by the machinery alone; everything else a type has may be set by an editor.
FIXED = frozenset(
    {
        *("id", "span", "sentence", "rule", "confidence", "state", "aliases", "history", "kept", "reopened", "was_by"),
        "was_on",
        *("contents", "quoted", "evidence", "variants", "answers", "formerly"),
    }
)


@cache
def settable(kind: Any) -> dict[str, Any]:
    """Return the types of the fields of ``kind`` (a dataclass) by name, those of the machinery left out."""
    return {name: hint for name, hint in get_type_hints(kind).items() if name not in FIXED}
