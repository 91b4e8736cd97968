"""Lists that people write, changed without touching a byte of what they wrote: comments, order and spaces stay."""

from __future__ import annotations

from typing import Any

import yaml

from generator.model.faults import Fault, StoryError
from generator.read.yaml_files import TAG, load_yaml


class _Dumper(yaml.SafeDumper):
    """Writes days as plain words: ``2024-05-06`` needs no quotation marks where dates are read as words."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != f"{TAG}timestamp"]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
# Whatever YAML takes for a line's end is written as its escape, so that an entry's lines are its fields.
_Dumper.add_representer(
    str,
    lambda dumper, value: dumper.represent_scalar(
        "tag:yaml.org,2002:str", value, '"' if any(end in value for end in "\n\r\x85\u2028\u2029") else None
    ),
)


def append_item(text: str, item: dict[str, Any], *, path: str, schema: str) -> str:
    """Return the YAML list ``text`` with ``item`` at its end; ``schema`` names the schema where the file is new.

    Raises StoryError where ``text`` is no list that can be added to.
    """
    load_yaml(text, path=path)  # says what is wrong where this is not YAML
    if "\r\n" in text:
        plain = append_item(text.replace("\r\n", "\n"), item, path=path, schema=schema)
        return plain.replace("\n", "\r\n")
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        head = text if text.strip() else f"# yaml-language-server: $schema={schema}\n"
        return _joined(head, _block(item, 0))
    if not isinstance(node, yaml.SequenceNode) or (node.flow_style and node.value):
        raise StoryError([Fault(path, 1, "this is not a list with a '- ' before each entry", "write it so")])
    if node.flow_style:  # an empty one, "[]"
        return text[: node.start_mark.index] + _block(item, 0) + text[node.end_mark.index :].lstrip("\n")
    return _joined(text, _block(item, node.start_mark.column))


def remove_item(text: str, index: int, *, path: str) -> str:
    """Return the YAML list ``text`` without the entry at ``index``; what stands around it stays as it is."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.SequenceNode) or not 0 <= index < len(node.value):
        raise StoryError([Fault(path, 0, f"there is no entry {index + 1}", "read the file again")])
    lines = text.splitlines(keepends=True)
    first = node.value[index].start_mark.line
    last = _last_line(node.value[index]) + 1
    rest = "".join(lines[:first] + lines[last:])
    before, after = load_yaml(text, path=path), load_yaml(rest, path=path) or []
    if after != before[:index] + before[index + 1 :]:
        raise StoryError([Fault(path, first + 1, "this entry cannot be taken out by itself", "take it out by hand")])
    return rest


def set_fields(text: str, index: int, fields: dict[str, str], *, path: str) -> str:
    """Return the YAML list ``text`` with ``fields`` set in the entry at ``index``, a mapping with one field a line.

    A field that is there already gets the new value; the others follow the entry's last line. All else stays.
    """
    if "\r\n" in text:
        return set_fields(text.replace("\r\n", "\n"), index, fields, path=path).replace("\n", "\r\n")
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.SequenceNode) or not 0 <= index < len(node.value) or node.value[index].flow_style:
        raise StoryError([Fault(path, 0, f"entry {index + 1} cannot be changed", "change it by hand")])
    item, lines = node.value[index], text.splitlines(keepends=True)
    places = {key.value: (key.start_mark, _last_line(value)) for key, value in item.value}
    for name, value in sorted(fields.items(), key=lambda pair: places.get(pair[0], (None, -1))[1], reverse=True):
        said = yaml.dump({name: value}, Dumper=_Dumper, allow_unicode=True, width=10**6)
        if name in places:
            start, last = places[name]
            lines[start.line : last + 1] = [lines[start.line][: start.column] + said]
    new = {name: value for name, value in fields.items() if name not in places}
    if new:
        indent = " " * item.value[0][0].start_mark.column
        block = yaml.dump(new, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
        ended: Any = yaml.compose("".join(lines), Loader=yaml.SafeLoader)
        at = _last_line(ended.value[index]) + 1
        if not lines[at - 1].endswith("\n"):
            lines[at - 1] += "\n"
        lines[at:at] = [indent + line for line in block.splitlines(keepends=True)]
    return "".join(lines)


def _last_line(node: Any) -> int:
    """Return the line of the last character of a node's last value, comments after it left out."""
    if isinstance(node, yaml.MappingNode) and node.value:
        return max(_last_line(value) for _, value in node.value)
    if isinstance(node, yaml.SequenceNode) and node.value and not node.flow_style:
        return max(_last_line(value) for value in node.value)
    end: int = node.end_mark.line
    return end - 1 if node.end_mark.column == 0 and end > node.start_mark.line else end


def _block(item: dict[str, Any], indent: int) -> str:
    block = yaml.dump([item], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return "".join(" " * indent + line for line in block.splitlines(keepends=True))


def _joined(text: str, block: str) -> str:
    return text + ("" if not text or text.endswith("\n") else "\n") + block
