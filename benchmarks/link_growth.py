"""Time linking from 100 to 5,000 documents: ``python -m benchmarks.link_growth [--most 5000]``.

Documents are made from a fixed seed: words of a skewed vocabulary, one passage in three documents copied from a pool,
quotations, figures and dates in every document, a few documents copied whole. No model is loaded: findings are made,
not extracted. "ms per document" must stay about the same from line to line: it would grow if all pairs were compared.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from generator.extract.boilerplate import find_boilerplate
from generator.link.claims import compare_figures
from generator.link.date_claims import contradicting_dates
from generator.link.offstory import set_apart
from generator.link.passages import share_passages
from generator.link.timeline import gather_events
from generator.link.utterances import align_utterances
from generator.model import Annotated, Document, Quantity, Quotation, Span, Timex

SIZES = (100, 300, 1000, 2500, 5000)
SENTENCES = 24
VERBS = ("kill", "injure", "send", "arrest", "destroy", "rescue")
NOUNS = ("people", "soldiers", "homes", "workers", "flights", "children")
FIRST = date(2024, 10, 1)


def main() -> None:
    """Print a line per number of documents and stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1])
    options = parser.parse_args()
    print(f"{'documents':>9}  {'stage':12} {'CPU s':>8} {'ms per document':>16} {'found':>7}")
    for size in (size for size in SIZES if size <= options.most):
        _measure(size)


def _measure(size: int) -> None:
    documents, speaker_of = make(size)
    passages = share_passages(documents)
    known: dict[str, Any] = {"speaker_of": speaker_of, "passages": passages}
    stages: dict[str, Callable[[], Sequence[object]]] = {
        "boilerplate": lambda: [part for one in documents for part in find_boilerplate(one.document)],
        "passages": lambda: share_passages(documents),
        "utterances": lambda: align_utterances(documents, speaker_of=speaker_of),
        "claims": lambda: compare_figures(documents, **known),
        "timeline": lambda: gather_events(documents, **known),
        "dates": lambda: contradicting_dates(documents, **known),
        "off-story": lambda: set_apart(documents),
    }
    total = 0.0
    for name, stage in stages.items():
        start = time.process_time()
        count = len(stage())
        spent = time.process_time() - start
        total += spent
        print(f"{size:9}  {name:12} {spent:8.2f} {1000 * spent / size:16.2f} {count:7}", flush=True)
    print(f"{size:9}  {'all':12} {total:8.2f} {1000 * total / size:16.2f}", flush=True)


def make(size: int) -> tuple[tuple[Annotated, ...], dict[str, str]]:
    """Return ``size`` documents with findings, and the speaker of each quotation."""
    dice = random.Random(size)
    vocabulary = [_word(dice) for _ in range(6000)]
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    names = [f"{_word(dice).title()} {_word(dice).title()}" for _ in range(60 + size // 20)]

    def sentence(most: int = 26) -> str:
        words = dice.choices(vocabulary, weights, k=dice.randint(9, most))
        return " ".join(words).capitalize() + "."

    pool = [" ".join(sentence() for _ in range(3)) for _ in range(max(size // 20, 5))]
    sayings = [(dice.choice(names), sentence(18)[:-1]) for _ in range(max(size // 4, 10))]
    speaker_of: dict[str, str] = {}
    documents: list[Annotated] = []
    for number in range(size):
        name = f"d{number:05}"
        if documents and number % 50 == 0:
            text = documents[-1].document.text
            documents.append(Annotated(document=Document(id=name, text=text, published="2024-10-28")))
            continue
        documents.append(
            _document(name, dice=dice, sentence=sentence, pool=pool, sayings=sayings, speaker_of=speaker_of)
        )
    return tuple(documents), speaker_of


def _document(
    name: str,
    *,
    dice: random.Random,
    sentence: Callable[[], str],
    pool: list[str],
    sayings: list[tuple[str, str]],
    speaker_of: dict[str, str],
) -> Annotated:
    published = FIRST + timedelta(days=dice.randint(0, 27))
    text = ""
    quotations, figures, dates = [], [], []
    for at in range(SENTENCES):
        start = len(text)
        if at == 5 and dice.random() < 0.33:
            text += dice.choice(pool)
        elif at % 4 == 1:
            speaker, words = dice.choice(sayings)
            said = f"“{words},”"
            text += f"{said} {speaker} said."
            span = Span(start, start + len(said))
            label = f"{name}-q{at}"
            speaker_of[label] = speaker.lower().replace(" ", "-")
            quotations.append(
                Quotation(
                    span=span,
                    sentence=Span(start, len(text)),
                    rule="made",
                    id=label,
                    kind="direct",
                    contents=(span,),
                    quoted=(span,),
                    speaker=speaker,
                )
            )
        elif at % 4 == 2:
            value, noun = dice.randint(2, 9000), dice.choice(NOUNS)
            day = published - timedelta(days=dice.randint(0, 6))
            figure, when = f"{value} {noun}", day.strftime("%A")
            text += f"{sentence()[:-1]} {figure} on {when}."
            place = text.index(figure, start)
            whole = Span(start, len(text))
            figures.append(
                Quantity(
                    span=Span(place, place + len(figure)),
                    sentence=whole,
                    rule="made",
                    id=f"{name}-f{at}",
                    low=Decimal(value),
                    high=Decimal(value),
                    counted=noun,
                    predicate=dice.choice(VERBS),
                )
            )
            place = text.index(when, place)
            dates.append(
                Timex(
                    span=Span(place, place + len(when)),
                    sentence=whole,
                    rule="made",
                    id=f"{name}-t{at}",
                    type="DATE",
                    value=day.isoformat(),
                    edtf=day.isoformat(),
                    earliest=day.isoformat(),
                    latest=day.isoformat(),
                    tense="past",
                    predicate=dice.choice(VERBS),
                )
            )
        else:
            text += sentence()
        text += "\n\n" if at % 3 == 2 else " "
    return Annotated(
        document=Document(id=name, text=text, published=published.isoformat()),
        quotations=tuple(quotations),
        figures=tuple(figures),
        dates=tuple(dates),
    )


def _word(dice: random.Random) -> str:
    return "".join(dice.choice("bcdfglmnprstv") + dice.choice("aeiou") for _ in range(dice.randint(2, 4)))


if __name__ == "__main__":
    main()
