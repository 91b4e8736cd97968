"""Values from YAML checked against the frozen types, all faults of a file at once."""

from __future__ import annotations

import dataclasses
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.model.faults import Fault
from generator.read.yaml_files import line_of

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def adapter(kind: type[T]) -> TypeAdapter[T]:
    """Return the validator of ``kind``, built once."""
    key: Any = kind  # mypy takes a type of unknown kind for unhashable
    return _adapter(key)


def typed(
    value: Any, kind: type[T], *, text: str, path: str, at: tuple[str | int, ...] = ()
) -> tuple[T | None, list[Fault]]:
    """Return ``value`` as a ``kind`` (a frozen dataclass) and no faults, or None and everything wrong with it.

    ``text`` and ``path`` are the file's, ``at`` is where in it the value stands: they give the faults their lines.
    """
    if not isinstance(value, dict):
        return None, [Fault(path, line_of(text, at), f"expected fields, found {value!r}", "write 'name: value' lines")]
    names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
    faults = []
    for key in value:
        if key not in names:
            near = get_close_matches(str(key), names, n=1)
            remedy = f"did you mean '{near[0]}'?" if near else f"the fields are {', '.join(names)}"
            faults.append(Fault(path, line_of(text, (*at, key)), f"there is no field '{key}'", remedy))
    try:
        result = adapter(kind).validate_python({k: v for k, v in value.items() if k in names})
    except ValidationError as error:
        for item in error.errors():
            line = line_of(text, (*at, *item["loc"]))
            name = ".".join(map(str, item["loc"]))
            if item["type"] == "missing":
                faults.append(Fault(path, line, f"'{name}' is missing", "add it"))
            elif item["type"] == "string_type" and isinstance(item["input"], int | float):
                what = f"'{name}' {item['input']!r}: words are needed, and YAML takes this for none"
                faults.append(Fault(path, line, what, "put quotation marks around it"))
            else:
                faults.append(Fault(path, line, f"'{name}' {item['input']!r}: {item['msg'].lower()}", "change it"))
        return None, faults
    return (None, faults) if faults else (result, [])
