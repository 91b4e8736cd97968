"""What a text sets beside a name: "the aid group", "a Dutch charity", "which owns the mine"."""

from __future__ import annotations

import re

LEAD = 90  # code points before a name in which its description stands
_PHRASE = r"(?:an?|the|its|one of the|[A-Z]\w+['’]s) (?:[\w'’\-]+ ){0,9}?[\w'’\-]+"
_BEFORE = re.compile(r"((?:\b(?:the|an?|its|[A-Z]\w+['’]s) )?(?:[a-z][\w'’\-]+ |[A-Z][\w\-]+ )*[a-z][\w\-]+)(,?) $")
_AFTER = re.compile(rf"(?:,| is| was) ({_PHRASE})(?=[,.;)]|$)(?!, (?:and|or)\b)", re.MULTILINE)
_CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$)(?! (?:and|or)\b)", re.MULTILINE)  # "the operator, Veltmar[,]", no list
_OPENS = re.compile(
    r"\b(?=(?:the|an?|its|[A-Z]\w+['’]s) )|\b(?:to|by|of|for|in|at|on|from|with|and|that|when|as) ", re.IGNORECASE
)
_SMALL = re.compile(r"\b(?:of|for|in|at|on|from|with|to|by|near|and|that|as|than)$")  # "the bank in Orsk"
_OWNED = re.compile(r"\b\w+-(?:owned|listed|traded) $")  # no charity is
_WHICH = re.compile(r", which (?:also )?(own|operate|run)s ")
_DOES = {"own": "owner", "operate": "operator", "run": "operator"}


def descriptions(text: str, start: int, end: int) -> list[str]:
    """Return what is set beside the name at ``start``: before it, behind it, and what it is said to own or run.

    >>> descriptions("The aid group Orlan, a Dutch charity, said so.", 14, 19)
    ['The aid group', 'a Dutch charity']
    """
    found = []
    lead = text[max(0, start - LEAD) : start].rpartition("\n")[2]
    before = _BEFORE.search(lead)
    if (
        before is not None
        and not _SMALL.search(before[1])
        and (not before[2] or (_CLOSED.match(text, end) and before[1][:1].isalpha()))
    ):
        found.append(_OPENS.split(before[1])[-1].strip())
    if _OWNED.search(lead):
        found.append("a company")
    after = _AFTER.match(text, end)
    if after is not None:
        found.append(after[1])
    which = _WHICH.match(text, end)
    if which is not None:
        found.append(f"the {_DOES[which[1]]}")
    return found
