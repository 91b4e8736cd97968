"""Patterns of printed numbers: digits as they are grouped, words, scales, fractions, signs and powers."""

from __future__ import annotations

import re
from functools import cache

from generator.numerals.words import any_of, parts, plain_words, spelled_scales, vague_words

GROUPED = r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9])|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"
# "12 345 people", "1.000.000 euros", "1,50 euros": as the continent prints them, where nothing else can be meant
SPACED = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?![\d.,])(?= (?!(?:metre|meter|litre|liter|pound)\b)[a-z]{3})")
SPACED_BEFORE = re.compile(
    r"(?:^|[.!?;\n]\s*|(?:^|[^\w])(?:[a-z]+|About|Around|Some|Nearly|Almost|Over|Roughly) |[$£€(])$"
)
POINTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?![\d.])")
POINTS = re.compile(r"[0-9]{1,3}\.[0-9]+\.[0-9]+(?![\d.]\d)")
POINTED_COMMA = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]{1,2})(?!\d|[,.]\d)")  # "1.234,56"
COMMA = re.compile(r"([0-9]{1,4}),([0-9]{1,2})(?=[ \u00a0]?(?:[€%]|(?:euros?|EUR|per ?cent|million|billion)\b))")
SIGN = re.compile(r"(?:^|(?<=[\s(,]))(?:[-−–]|(?<!or )minus[ -])(?=[$£€]?[.\d])|(?<=[$£€])[-−](?=[.\d])", re.I)
MIXED = re.compile(r"[ -]?([½¼¾⅓⅔⅛⅜⅝⅞])|[ -]([0-9])[/⁄]([0-9]{1,2})(?![\d/])")
OVER = re.compile(r"[/⁄]([0-9]{1,3})(?![\d/.])")
POWER = re.compile(  # not the "4x100" of a relay
    r"\s?[×x*]\s?10(?:\s?(?:\^|\*\*)\s?(?P<raised>[-−–]?[0-9]+)|\s?(?P<minus>[-−–][0-9]+)|(?P<above>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
)
POWER_OF_TEN = re.compile(r"(?:\^|\*\*)([-−–]?[0-9]+)|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
HYPHENED_POINT = re.compile(r"-point\b")  # "a quarter-point cut"
AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half(?!\w)")
PART_BEFORE = re.compile(
    r"\b(?:about|nearly|almost|over|under|(?:more|less|fewer) than|around|roughly|some|least|up to)\s$", re.I
)
PART_BY = re.compile(r"\b(?:by|from|to|only|just)\s$", re.I)  # "fell by a third in May", but "by a third man"
PART_AFTER = re.compile(
    r"\sof\b|[ -](?:percentage[ -])?point\b|\s?[,.;](?:\s|$)|\s(?:more|less|higher|lower|percent|per cent)\b"
)
NOUN_AFTER = re.compile(r"\s(?!(?:in|from|to|by|at|on|over|since|last|this|the|as|and|or|when|while|its|a)\b)\w")
OF_SCORES = re.compile(
    r" (?:of|(?:still |more |others |are |were |remain |feared |reported )*(?:missing|dead|killed|injured|wounded|hurt|"
    r"trapped|displaced|arrested|detained|stranded|homeless))\b"
)
BARE_SCALE = re.compile(r"(?:hundred|dozen|thousand|million|billion|trillion|crore|lakh|quadrillion)\b")


@cache
def numbers() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what starts a number, the scale after digits, and the scale glued to them, over text in lower case."""
    spelled = any_of(spelled_scales())
    words = any_of([*plain_words(), *spelled_scales()])
    plurals, pieces = any_of(vague_words()), any_of(parts())
    first = "".join(sorted({word[0] for word in (*plain_words(), *spelled_scales(), *vague_words(), *"ahms")}))
    start = rf"""(?=[\d.½¼¾⅓⅔⅛⅜⅝⅞]|(?<!\w)[{first}])(?:
        (?P<digits>(?<![\d])(?<!\d[.,:/])(?:{GROUPED}|\d+)(?:\.\d+)?|(?<![\w.])\.\d+|[½¼¾⅓⅔⅛⅜⅝⅞])
      | (?<![\w])(?:
          (?P<vague>(?P<plural>{plurals})(?:\ (?:and|upon|on)\ (?P=plural)|\ of\ (?:{plurals}))?
            |(?:several|many|an?\ few|an?\ couple(?:\ of)?)\ (?:hundred|dozen|{spelled}))
        | (?P<part>(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|[0-9]+)[ \u00a0-](?:{pieces})
            |half(?=\ (?:of|the|a|an|its|their|his|her|our|my|all|that|those|these)\b)
            |(?:(?<=\bby\ )|(?<=\bover\ )|(?<=\bthan\ )|(?<=\babout\ )|(?<=\bnearly\ )|(?<=\balmost\ )|(?<=\bleast\ ))
              half(?!-|\ (?:time|day|term|hour|year|mile|price|century|back|brother|sister|past|way)\b))
            (?:\ (?:of\ )?(?:an?\ )?(?:{spelled}|dozen))?)
        | (?P<words>(?:an?\ (?=(?:hundred|thousand|million|billion|trillion|dozen|half)\b)(?:half[ ])?)?
            (?:{words})(?:(?:[ \u00a0]|-)(?:and[ -])?(?:{words}))*
            (?:[ -]and[ -]a[ -]half(?:[ ](?:{spelled}))?)?)
        )(?!(?!fold\b)\w))
    """  # the first line only saves looking further where no number can begin
    spaced = (
        r"(?:[ \u00a0]|-)(?:and[ -]a[ -]half[ ])?(?:(?:hundred[ ])?(?:lakhs?[ ](?=crore))?"
        rf"(?:{spelled}|bn|mn|tn|crores?|lakhs?|cr)|hundred|dozen)(?!\w)"
    )
    glued = r"(?:bn|mn|mln|tn|trn|[kmbt]|cr)(?!\w|/d\b)"  # not the b of "300,000b/d"
    return re.compile(start, re.X), re.compile(spaced, re.I), re.compile(glued, re.I)


@cache
def added_part() -> re.Pattern[str]:
    """Return the fraction added in words: "and three-quarters", "and a third million"."""
    return re.compile(
        rf"[ -]and[ -](?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<part>{any_of(parts())})"
        rf"(?:[ ](?P<scale>{any_of(spelled_scales())}))?(?!\w)"
    )
