"""HTML and words carried through Markdown unread: ``*``, ``_`` or ``[^`` in speech would be taken for markup."""

from __future__ import annotations

import re

from generator.render.plain import plain

TAG = re.compile(r"<[^<>]*>")
VALUE = re.compile(r'="([^"]*)"')
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
IN_VALUE = re.compile(r"[\\`*_{}\[\]]")
ACTIVE = re.compile(r"[\\`*_{}\[\]()#+\-!~^=|<>:&\"'$%@]")


def unread(html: str) -> str:
    """Return phrasing HTML that Markdown passes through as it is: what could act is written as numeric entities.

    >>> unread('<b title="a_b">*x* &amp; [^1]</b>')
    '<b title="a&#95;b">&#42;x&#42; &amp; &#91;&#94;1&#93;</b>'
    """
    out: list[str] = []
    at = 0
    for tag in TAG.finditer(html):
        out.append(_words(html[at : tag.start()]))
        out.append(VALUE.sub(lambda value: f'="{IN_VALUE.sub(_entity, value[1])}"', tag[0]))
        at = tag.end()
    return " ".join(("".join(out) + _words(html[at:])).split("\n"))


def _words(text: str) -> str:
    out: list[str] = []
    at = 0
    for entity in ENTITY.finditer(text):
        out += [ACTIVE.sub(_entity, text[at : entity.start()]), entity[0]]
        at = entity.end()
    return "".join(out) + ACTIVE.sub(_entity, text[at:])


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def words(text: str) -> str:
    """Return plain words as Markdown that shows exactly them.

    >>> words("a*b <c>")
    'a&#42;b &#60;c&#62;'
    """
    return ACTIVE.sub(_entity, plain(text))
