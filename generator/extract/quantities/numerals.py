"""Numbers as they are printed: digits, words, scales, fractions, and numbers in words alone ("hundreds of")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from generator.extract.quantities.number_words import (
    EXACT,
    ROUND,
    any_of,
    parts,
    plain_words,
    ratio,
    scale_in,
    scale_of,
    scales,
    spelled_scales,
    tidy,
    vague_words,
    value_of_part,
    value_of_vague,
    value_of_words,
)

Form = Literal["digits", "words", "fraction", "vague"]

LARGEST = 36  # powers of ten; a longer number is noise or mischief, and floats downstream end at 308
MOST_DIGITS = 400

TOO_LARGE = "too large to be a figure of anything"
MIXED_DIGITS = "mixes the digits of two scripts"
IN_WORDS = "in words, without a number"

GROUPED = r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9])|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"
VULGAR = {
    "½": (1, 2),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
# "12 345 people", "1.000.000 euros", "1,50 euros": as the continent prints them, where nothing else can be meant
SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?![\d.,])(?= (?!(?:metre|meter|litre|liter|pound)\b)[a-z]{3})")
SPACED_BEFORE = re.compile(
    r"(?:^|[.!?\n]\s*|(?:^|[^\w])(?:[a-z]+|About|Around|Some|Nearly|Almost|Over|Roughly) |[$£€(])$"
)
POINTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![\d.])")
COMMA = re.compile(r"([0-9]{1,4}),([0-9]{1,2})(?=[ \u00a0]?(?:[€%]|(?:euros?|EUR|per ?cent|million|billion)\b))")
SUPERSCRIPT = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
SIGN = re.compile(r"(?:^|(?<=[\s(,]))(?:[-−–]|(?<!or )minus[ -])(?=[$£€]?[.\d])|(?<=[$£€])[-−](?=[.\d])", re.I)
MIXED = re.compile(r"[ -]?([½¼¾⅓⅔⅛⅜⅝⅞])|[ -]([0-9])[/⁄]([0-9]{1,2})(?![\d/])")
OVER = re.compile(r"[/⁄]([0-9]{1,3})(?![\d/.])")
POWER = re.compile(  # not the "4x100" of a relay
    r"\s?[×x*]\s?10(?:\s?(?:\^|\*\*)\s?(?P<raised>[-−–]?[0-9]+)|\s?(?P<minus>[-−–][0-9]+)|(?P<above>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
)
POWER_OF_TEN = re.compile(r"(?:\^|\*\*)([-−–]?[0-9]+)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half(?!\w)")
PART_BEFORE = re.compile(
    r"\b(?:about|nearly|almost|over|under|(?:more|less|fewer) than|around|roughly|some|least|up to)\s$", re.I
)
PART_BY = re.compile(r"\b(?:by|from|to|only|just)\s$", re.I)  # "fell by a third in May", but "by a third man"
PART_AFTER = re.compile(r"\sof\b|\s?[,.;](?:\s|$)|\s(?:more|less|higher|lower|percent|per cent)\b")
NOUN_AFTER = re.compile(r"\s(?!(?:in|from|to|by|at|on|over|since|last|this|the|as|and|or|when|while|its|a)\b)\w")
OF_SCORES = re.compile(
    r" (?:of|(?:still |more |others |are |were |remain |feared |reported )*(?:missing|dead|killed|injured|wounded|hurt|"
    r"trapped|displaced|arrested|detained|stranded|homeless))\b"
)
MIXED_BELOW = 100  # "a thousand and one third-party" adds no third
BARE_SCALE = re.compile(r"(?:hundred|dozen|thousand|million|billion|trillion|crore|lakh|quadrillion)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``start:end``; ``low`` and ``high`` differ only where words give a range ("dozens").

    Both are None where the words give no value; ``gap`` then says why. A fraction is rounded to six places.
    ``scale`` is the word or letter that multiplied it ("million", "bn").
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    form: Form
    scale: str = ""
    gap: str = ""


def shared_scale(numeral: Numeral, text: str) -> Decimal:
    """Return what the last word of ``numeral`` multiplies by, which a number before may share: "five to six hundred".

    >>> text = "six hundred, 4.4bn, 40"
    >>> [str(shared_scale(numeral, text)) for numeral in find_numerals(text)]
    ['100', '1000000000', '1']
    """
    last = re.split(r"[\s-]", text[numeral.start : numeral.end].lower())[-1]
    if numeral.form == "words" and last in ROUND:
        return plain_words()[last]
    return scale_of(numeral.scale) if numeral.form != "words" or last == numeral.scale else Decimal(1)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what starts a number, the scale after digits, and the scale glued to them."""
    spelled = any_of(spelled_scales())
    words = any_of([*plain_words(), *spelled_scales()])
    plurals, pieces = any_of(vague_words()), any_of(parts())
    start = rf"""
        (?P<digits>(?<![\d])(?<!\d[.,:/])(?:{GROUPED}|\d+)(?:\.\d+)?|(?<![\w.])\.\d+|[½¼¾⅓⅔⅛⅜⅝⅞])
      | (?<![\w])(?:
          (?P<vague>(?:{plurals})(?:\ of\ (?:{plurals}))?
            |(?:several|many|an?\ few|an?\ couple(?:\ of)?)\ (?:hundred|dozen|{spelled}))
        | (?P<part>(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|[0-9]+)[ \u00a0-](?:{pieces})
            |half(?=\ (?:of|the|a|an|its|their|his|her|our|my|all|that|those|these)\b)
            |(?:(?<=\bby\ )|(?<=\bover\ )|(?<=\bthan\ )|(?<=\babout\ )|(?<=\bnearly\ )|(?<=\balmost\ )|(?<=\bleast\ ))
              half(?!-|\ (?:time|day|term|hour|year|mile|price|century|back|brother|sister|past|way)\b))
            (?:\ (?:of\ )?(?:an?\ )?(?:{spelled}|dozen))?)
        | (?P<words>(?:an?\ (?=(?:hundred|thousand|million|billion|trillion|dozen|half)\b)(?:half[ ])?)?
            (?:{words})(?:(?:[ \u00a0]|-)(?:and[ -])?(?:{words}))*
            (?:[ -]and[ -]a[ -]half(?:[ ](?:{spelled}))?)?)
        )(?!(?!fold\b)\w)
    """
    spaced = rf"(?:[ \u00a0]|-)(?:and[ -]a[ -]half[ ])?(?:hundred[ ])?(?:{spelled}|bn|mn|tn|crores?|lakhs?|cr)(?!\w)"
    glued = r"(?:bn|mn|mln|tn|trn|[kmbt]|cr)(?!\w)"
    return re.compile(start, re.X), re.compile(spaced, re.I), re.compile(glued, re.I)


@cache
def _added_part() -> re.Pattern[str]:
    return re.compile(
        rf"[ -]and[ -](?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<part>{any_of(parts())})"
        rf"(?:[ ](?P<scale>{any_of(spelled_scales())}))?(?!\w)"
    )


def lowered(text: str) -> str:
    """Return ``text`` in lower case, every code point where it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every number printed in ``text``, in order and without overlap; whether it is a figure is asked later.

    >>> [(n.low, n.high) for n in find_numerals("2.5 million, twenty-eight thousand six hundred, dozens")]
    [(Decimal('2500000'), Decimal('2500000')), (Decimal('28600'), Decimal('28600')), (Decimal('12'), Decimal('120'))]
    """
    start, _, _ = _patterns()
    lower, at = lowered(text), 0
    while found := start.search(lower, at):
        numeral = _read(found, text, lower)
        if numeral is None:
            at = found.end()
            continue
        yield numeral
        at = numeral.end


def _read(found: re.Match[str], text: str, lower: str) -> Numeral | None:
    begin, end = found.span()
    if found["digits"]:
        return _digits(found, text, lower)
    if found["vague"]:
        if found.group() in {"scores", "tens"} and not OF_SCORES.match(lower, end):
            return None  # "credit scores"
        low, high = value_of_vague(found.group()) or (None, None)
        return Numeral(start=begin, end=end, low=low, high=high, form="vague", gap=IN_WORDS)
    if found["part"]:  # "two quarters" is two of them
        return _part(found, text) or _words(begin, re.split(r"[\s-]", found.group())[0], lower)
    return _words(begin, found.group(), lower)


def _words(begin: int, words: str, lower: str) -> Numeral | None:
    length, value = value_of_words(words)
    if BARE_SCALE.match(words):
        return None  # "several hundred", "the last million": how many is not said
    if value is None or re.match(r"[\s-]+(?!and\b)", words[length:]):
        return None  # "nineteen eighty-four" is a year
    if (mixed := _and_part(lower, begin + length)) is not None and value < MIXED_BELOW:
        share, end, scale = mixed
        value = tidy(EXACT.multiply(value + share, scale_of(scale)))
        return Numeral(start=begin, end=end, low=value, high=value, form="words", scale=scale)
    scale = scale_in(words[:length])
    return Numeral(start=begin, end=begin + length, low=value, high=value, form="words", scale=scale)


def _and_part(lower: str, at: int) -> tuple[Decimal, int, str] | None:
    """Return the fraction added in words at ``at`` ("and three-quarter", "and a third million"), its end, its scale."""
    match = _added_part().match(lower, at)
    if match is None:
        return None
    part = match["part"].removesuffix("s")
    read = value_of_part(f"{match['count']} {part if match['count'] in {'a', 'one'} else f'{part}s'}")
    return (read[0], match.end(), match["scale"] or "") if read else None


def _part(found: re.Match[str], text: str) -> Numeral | None:
    begin, end = found.span()
    read = value_of_part(found.group())
    if (
        read is None
        or text[end : end + 1] == "-"
        or (found.group() == "a half" and text[max(0, begin - 5) : begin] == " and ")
    ):
        return None  # "a third-party check", "a year and a half"
    value, scale = read
    article = found.group().startswith(("a ", "an ")) and not found.group().startswith("a half")
    if article and not scale and not _said_of_something(text, begin, end):
        return None  # "a third man", "a quarter final"
    form: Form = "words" if scale else "fraction"
    return Numeral(start=begin, end=end, low=value, high=value, form=form, scale=scale)


def _said_of_something(text: str, begin: int, end: int) -> bool:
    """Say whether "a third" at ``begin:end`` is a share: "a third of", "nearly a third", "by a third in May"."""
    start = max(0, begin - 12)
    if PART_AFTER.match(text, end) or PART_BEFORE.search(text, start, begin):
        return True
    return PART_BY.search(text, start, begin) is not None and NOUN_AFTER.match(text, end) is None


def _digits(found: re.Match[str], text: str, lower: str) -> Numeral | None:
    begin, end = found.span()
    printed = text[begin:end]
    if (value := _plain(printed)) is None:
        return Numeral(start=begin, end=end, low=None, high=None, form="digits", gap=MIXED_DIGITS)
    if power := POWER.match(text, end):
        return _scaled(begin, power.end(), value, power[str(power.lastgroup)])
    if printed == "10" and (power := POWER_OF_TEN.match(text, end)):
        return _scaled(begin, power.end(), Decimal(1), power[1] or power[2])
    form: Form = "digits"
    if continental := _continental(begin, text):
        value, end = continental
    if printed in VULGAR:
        value, form = ratio(*map(Decimal, VULGAR[printed])), "fraction"
    elif (mixed := MIXED.match(text, end)) and (share := _share(mixed)) is not None:
        value, end = value + share, mixed.end()
    elif (over := OVER.match(text, end)) and printed.isdigit() and value < int(over[1]):
        value, end, form = ratio(value, Decimal(over[1])), over.end(), "fraction"
    value, end, scale = _multiplied(value, end, lower)
    if (sign := _sign(text, begin)) is not None:
        begin, value = sign, -value
    if value and value.adjusted() > LARGEST:
        return Numeral(start=begin, end=end, low=None, high=None, form=form, gap=TOO_LARGE)
    return Numeral(start=begin, end=end, low=value, high=value, form=form, scale=scale)


def _continental(begin: int, text: str) -> tuple[Decimal, int] | None:
    """Return value and end of a number at ``begin`` whose spaces or points part thousands, whose comma decimals."""
    if (match := COMMA.match(text, begin)) is not None:
        return Decimal(f"{match[1]}.{match[2]}"), match.end()
    match = POINTED.match(text, begin)
    if match is not None and match.group().count(".") == 3 and ".000" not in match.group():
        return None  # the address of a computer
    if match is None and SPACED_BEFORE.search(text, max(0, begin - 24), begin):
        match = SPACED.match(text, begin)
    return (Decimal(re.sub(r"\D", "", match.group())), match.end()) if match else None


def _share(mixed: re.Match[str]) -> Decimal | None:
    over, under = VULGAR[mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
    return ratio(Decimal(over), Decimal(under)) if over < under else None


def _multiplied(value: Decimal, end: int, lower: str) -> tuple[Decimal, int, str]:
    """Return the value times the scale printed at ``end``, where that ends, and the scale."""
    _, spaced, glued = _patterns()
    match = spaced.match(lower, end) or glued.match(lower, end)
    if match is None and (mixed := _and_part(lower, end)) is not None and value < MIXED_BELOW:
        share, end, scale = mixed
        return tidy(EXACT.multiply(value + share, scale_of(scale))), end, scale
    if match is None:
        half = AND_A_HALF.match(lower, end)
        return (value + Decimal("0.5"), half.end(), "") if half else (value, end, "")
    factor, scale = Decimal(1), ""
    for word in re.findall(r"[a-z]+", match.group()):
        if word == "half":
            value += Decimal("0.5")
        elif word == "hundred":
            factor *= 100
        elif word in scales():
            factor, scale = factor * scales()[word], word
    return tidy(EXACT.multiply(value, factor)), match.end(), scale


def _scaled(begin: int, end: int, value: Decimal, power: str) -> Numeral:
    exponent = power.translate(SUPERSCRIPT)
    if len(exponent) > 4 or abs(int(exponent)) > LARGEST:
        return Numeral(start=begin, end=end, low=None, high=None, form="digits", gap=TOO_LARGE)
    value = value.scaleb(int(exponent), EXACT)
    return Numeral(start=begin, end=end, low=value, high=value, form="digits")


def _sign(text: str, begin: int) -> int | None:
    """Return where the minus before ``begin`` starts, or None."""
    for match in SIGN.finditer(text, max(0, begin - 7), begin + 1):
        if match.end() == begin:
            return match.start()
    return None


def _plain(words: str) -> Decimal | None:
    """Return the value of digits and separators; None where two scripts' digits mix."""
    digits = [c for c in words if c.isdecimal()]
    if len({ord(c) - int(c) for c in digits}) > 1:
        return None
    if not digits:
        return Decimal(0)
    if len(digits) > MOST_DIGITS:
        return Decimal(10) ** (LARGEST + 2)
    return Decimal("".join(c for c in words if c.isdecimal() or c == "."))
