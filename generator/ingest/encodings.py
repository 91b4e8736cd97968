"""Bytes of a text file as the letters they mean."""

from __future__ import annotations

import codecs
import re

from generator.ingest.refusal import Refused

NEAR = 0.06  # guesses that near to each other are equally good
INSIDE = re.compile(r"(?=([^\W\d_]\S[^\W\d_]))")
MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Encodings that texts are still saved in; the others that a guess could name are of terminals and mainframes.
LIKELY = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp874", "utf_16_le", "utf_16_be"),
)


def decoded(raw: bytes) -> tuple[str, str]:
    """Return the text of ``raw``, and in which encoding where that is not UTF-8 or was guessed ("cp1252, guessed").

    A byte order mark is no part of the text. Raises Refused where no encoding fits.

    >>> decoded("Zoë".encode("utf-16"))
    ('Zoë', 'utf-16-le')
    """
    for mark, name in MARKS.items():
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(name), "" if name == "utf-8" else name
            except UnicodeDecodeError as error:
                raise Refused(f"not {name.upper()}, as its first bytes say ({error.reason})") from error
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        from charset_normalizer import from_bytes

        found = list(from_bytes(raw, cp_isolation=list(LIKELY)))
        if not found:
            raise Refused(
                f"not UTF-8 (byte {error.start} of {len(raw)}), nor any encoding known; save it as UTF-8"
            ) from error
        near = [
            one for one in found if one.chaos <= found[0].chaos + NEAR and one.coherence >= found[0].coherence - NEAR
        ]
        name = min((one.encoding for one in near), key=lambda name: (_strange(raw.decode(name)), LIKELY.index(name)))
        text = raw.decode(name)
        common = raw.decode("cp1252", errors="replace") == text  # then that is what it was saved in
        return text, f"{'cp1252' if common else name}, guessed"


def _strange(text: str) -> int:
    """Return how many signs that are no letters stand inside words: "pêk³a" was saved in another encoding."""
    return sum(not (mark[1].isalpha() or mark[1] in "'’-.&@_/") for mark in INSIDE.findall(text))
