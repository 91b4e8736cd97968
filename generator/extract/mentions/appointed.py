"""The post that a sentence gives somebody: "parliament elected Ana Brito premier", "Ana Brito was named head"."""

from __future__ import annotations

import re

from generator.extract.mentions.parts import role_at
from generator.extract.mentions.runs import Page
from generator.names.words import name_words

BEFORE = 40  # code points before a name in which the verb stands that gives the post
_WORD = re.compile(r"[\w-]+")
_PASSIVE = re.compile(r"\s+(?:was|were|is|has been|had been|would be|will be) (?:\w+ly )?(\w+(?: in)?) (?:as |to be )?")
_WHEN = re.compile(r" (?:on|by|after|before|last|this|late|early|during|amid|from|until|in \d+|hours|days|weeks)\b.*")
_AS = re.compile(r"\s+(?:as |to be )?")


def post_given(page: Page, start: int, end: int) -> str:
    """Return the role that the words around the name at ``start`` to ``end`` give to who bears it; "" for none."""
    passive = _PASSIVE.match(page.text, end)
    if passive is not None:
        named = passive[1].split()[0] in name_words("appointing")
        return _WHEN.sub("", role_at(page, passive.end())) if named else ""
    before = _WORD.findall(page.text[max(0, start - BEFORE) : start].rpartition("\n")[2])
    behind = _AS.match(page.text, end)
    verb = any(word in name_words("appointing") for word in before[-3:])
    ahead = page.text[start - 1 : start] == " " and behind is not None
    return _WHEN.sub("", role_at(page, behind.end())) if verb and ahead and behind is not None else ""
