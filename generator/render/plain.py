"""Source text as it may be shown: the characters it has, none of them acting."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
SPACE = re.compile(r"\s+")
UNFIT = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}]")  # signs that RFC 3986 allows in no address
# Letters written right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms
RIGHT_TO_LEFT = re.compile(r"[\u0591-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def plain(text: str) -> str:
    """Return ``text`` on one line, with control and direction characters spelled out where they would act unseen.

    >>> plain("so\\u202e it\\n  is")
    'so[U+202E] it is'
    """
    return SPACE.sub(" ", CONTROL.sub(_spelled, text)).strip()


def bare(name: str) -> str:
    """Return a name or role as it is compared: without article and case.

    >>> bare("The harbour master") == bare("a harbour master")
    True
    """
    return re.sub(r"^(?:the|an?)\s+", "", name.casefold())


@lru_cache(maxsize=4096)
def direction(text: str) -> Literal["ltr", "rtl"]:
    """Return which way ``text`` as a whole runs: most of its letters decide, not the first, which may be quoted.

    >>> direction("“مرحبا” is how he greeted the town"), direction("قال ABC إن الجسر سقط")
    ('ltr', 'rtl')
    """
    right = len(RIGHT_TO_LEFT.findall(text))
    return "rtl" if right * 2 > sum(map(str.isalpha, text)) else "ltr"


def _spelled(match: re.Match[str]) -> str:
    point = ord(match[0])
    return "" if point in {0x200B, 0xFEFF} else f"[U+{point:04X}]"


def web_address(url: str) -> str:
    """Return an address as a link may hold it, foreign signs encoded; "" for what is no web address.

    >>> web_address('https://a.example/x"y?b=1#c'), web_address("javascript:alert(1)")
    ('https://a.example/x%22y?b=1#c', '')
    """
    return UNFIT.sub(lambda match: quote(match[0]), url) if url.startswith(("https://", "http://")) else ""


def shorten(text: str, words: int) -> str:
    """Return the first ``words`` words of ``text``, with an ellipsis where more follow.

    >>> shorten("one two three", 2), shorten("one two", 2)
    ('one two …', 'one two')
    """
    parts = text.split()
    return text if len(parts) <= words else " ".join(parts[:words]) + " …"
