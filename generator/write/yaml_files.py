"""YAML as people review it: stable order, one field a line, places on one line."""

from __future__ import annotations

from typing import Any

import yaml

_Base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_Base):  # type: ignore[misc]
    pass


class Inline(dict[str, Any]):
    """A mapping written on one line."""


class InlineList(list[Any]):
    """A list written on one line."""


_Dumper.add_representer(Inline, lambda dumper, value: dumper.represent_mapping("tag:yaml.org,2002:map", value, True))
_Dumper.add_representer(
    InlineList, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, True)
)

# Line ends in a passage are written \n, on one line: a blank line in the file would read as an accident.
_Dumper.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value, '"' if "\n" in value else None),
)


def dump_yaml(value: Any, *, schema: str) -> str:
    """Return ``value`` as YAML whose first line names its JSON Schema, relative to the file."""
    body = yaml.dump(_shaped(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return f"# yaml-language-server: $schema={schema}\n{body}"


def _shaped(value: Any) -> Any:
    if isinstance(value, dict):
        place = {"start", "end"} <= set(value) and set(value) <= {"text", "start", "end", "document"}
        return (Inline if place else dict)({key: _shaped(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        items = [_shaped(item) for item in value]
        return InlineList(items) if all(isinstance(item, int) for item in items) else items
    return value
