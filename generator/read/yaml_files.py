"""YAML with line numbers: values, and where in the file each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import yaml

from generator.model.faults import Fault, StoryError
from generator.model.layout import CHANGES, DATA

CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.M)
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PlainLoader(_Base):  # type: ignore[misc]
    """Loads what people write as they mean it, and as YAML 1.2, which their editing programs know, has it.

    ``2024-10-28`` is EDTF, not a Python date; ``no`` and ``on`` are words; ``12:30`` and ``010`` are no numbers in
    base 60 or 8.
    """


TAG = "tag:yaml.org,2002:"
# Which words are true or false, or a whole number: YAML 1.1 takes more for it.
STRICT = {
    f"{TAG}bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"),
    f"{TAG}int": re.compile(r"[-+]?(?:0|[1-9][0-9_]*)\Z"),
}
PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, STRICT.get(tag, regexp)) for tag, regexp in resolvers if tag != f"{TAG}timestamp"]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}


class _OnceLoader(PlainLoader):
    """Refuses a field written twice in one entry, of which YAML would keep the last without a word."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: dict[Any, int] = {}
        for key, _ in node.value:
            name, line = self.construct_object(key, deep=True), key.start_mark.line + 1
            if isinstance(name, str) and name in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"'{name}' stands in line {seen[name]} of this entry already", key.start_mark
                )
            seen[name if isinstance(name, str) else id(key)] = line
        return super().construct_mapping(node, deep)


def refuse_conflict(text: str, *, path: str) -> None:
    """Raise StoryError for each place where git left both versions of ``text``, as where two editors differ."""
    lines, within = [], False
    for found in CONFLICT.finditer(text):
        if found[0][0] == "<" or not within:  # the end of one that is told of is not told again
            lines.append(text.count("\n", 0, found.start()) + 1)
        within = found[0][0] == "<"
    what = "two versions of this file were merged and differ here"
    if lines and path.startswith(f"{DATA}/") and path != CHANGES:
        told = f"{what}, and the program wrote it"
        remedy = f"take one side whole, 'git checkout --ours -- {DATA}' or --theirs, and build: it finds the rest again"
        raise StoryError([Fault(path, lines[0], told, remedy)])
    if lines:
        remedy = "keep the right lines and take out the lines that git put in (<<<<<<<, =======, >>>>>>>)"
        raise StoryError([Fault(path, line, what, remedy) for line in lines])


def load_yaml(text: str, *, path: str) -> Any:
    """Return the value of one YAML file; raise StoryError with file and line where it does not parse."""
    refuse_conflict(text, path=path)
    try:
        return yaml.load(text, Loader=PlainLoader if path.startswith(f"{DATA}/") else _OnceLoader)
    except yaml.constructor.ConstructorError as error:
        mark = error.problem_mark
        raise StoryError(
            [Fault(path, mark.line + 1 if mark else 0, str(error.problem), "keep the right one")]
        ) from error
    except yaml.YAMLError as error:
        raise StoryError([_broken(error, path)]) from error


def refuse_broken(text: str, *, path: str) -> None:
    """Raise StoryError with file and line where ``text`` is no YAML, whatever tags of others' it holds (``!ENV``)."""
    refuse_conflict(text, path=path)
    try:
        yaml.compose(text, Loader=_Base)
    except yaml.YAMLError as error:
        raise StoryError([_broken(error, path)]) from error


def _broken(error: yaml.YAMLError, path: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "not YAML"
    remedy = "check the indentation and put quotation marks around text with ': ' or ' #' in it"
    if path.startswith(f"{DATA}/"):
        remedy = "the program wrote this file: put it back as it was, 'git checkout -- " + path + "'"
    return Fault(path, mark.line + 1 if mark else 0, f"this is not YAML ({problem})", remedy)


@lru_cache(maxsize=4)
def _composed(text: str) -> Any:
    return yaml.compose(text, Loader=_Base)


def line_of(text: str, location: Iterable[str | int]) -> int:
    """Return the line (from 1) of the value at ``location``, or of the nearest thing above it that exists.

    >>> line_of("- id: ap\\n  file: x.txt\\n- id: cbs\\n", (1, "id"))
    3
    """
    node = _composed(text)
    line = 1
    for step in location:
        children: list[tuple[Any, Any, Any]] = []
        if isinstance(node, yaml.MappingNode):
            children = [(key.value, key, value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            children = [(index, value, value) for index, value in enumerate(node.value)]
        found = next(((where, value) for name, where, value in children if name == step), None)
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line
