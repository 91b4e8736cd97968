"""A made-up story, built by hand: a dam, three outlets, one agency, a misprint and a video script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model import (
    Alias,
    Annotated,
    Answer,
    Boilerplate,
    Claim,
    Document,
    Event,
    Explainer,
    Linked,
    Occurrence,
    Quantity,
    Quotation,
    Role,
    SharedPassage,
    Span,
    Speaker,
    Story,
    StoryConfig,
    Timex,
    Utterance,
    Variant,
)

WIRE = (
    "LENN (NN) — The Lenn dam is “close to failing,” engineer Ada Moss said Tuesday.\n\n"
    "“We asked people to leave,” she told reporters. “We will not wait for the water.”\n\n"
    "About 1,200 people left the valley last week, the district said.\n\n"
    "Governor Ivo Brandt said that more rain was expected on 12 May.\n"
)
HERALD = (
    'The Lenn dam is "close to failing", engineer Ada Moss said on Tuesday.\n\n'
    '"We asked people to leave," Moss said.\n\n'
    "At least 900 people left the valley, a witness said. The dam was finished in June 1974.\n\n"
    'Brandt called it "a matter of hours".\n\n'
    'Also today: Cup final\n\nThe referee said "no goal".\n'
)
COURIER = (
    "Some 1,200 people left the valley last week, according to the district.\n\n"
    "Hundreds slept in schools. Moss said the valley had been asked to leave.\n\n"
    "“It held in 1974 and it holds now,” a man <script>alert(1)</script> said *calmly* {{ so }} [^1].\n"
)


def span(text: str, words: str, after: str = "") -> Span:
    """The place of ``words`` in ``text``, the first one behind ``after``."""
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def sentence(text: str, at: Span) -> Span:
    dot = text.rfind(". ", 0, at.start)
    start = max(text.rfind("\n", 0, at.start) + 1, dot + 2 if dot >= 0 else 0)
    ends = [end for end in (text.find("\n", at.end), text.find(". ", at.end - 1)) if end >= 0]
    return Span(start, min(ends, default=len(text) - 1) + 1)


def place(text: str, at: Span, label: str) -> dict[str, Any]:
    return {"span": at, "sentence": sentence(text, at), "rule": "by hand", "id": label}


def quote(text: str, words: str, label: str, **more: Any) -> Quotation:
    at = span(text, words)
    own = tuple(span(text, part) for part in more.pop("own", ()))
    cue = more.pop("cue", None)
    if cue:
        more["cue"] = span(text, cue, words)
    more.setdefault("kind", "direct" if own else "indirect")
    more.setdefault("sure", True)
    return Quotation(**place(text, at, label), contents=(at,), quoted=own, **more)


def figure(text: str, words: str, label: str, low: str | None, high: str | None = None, **more: Any) -> Quantity:
    value = None if low is None else Decimal(low)
    top = value if high is None else Decimal(high)
    return Quantity(**place(text, span(text, words), label), low=value, high=top, **more)


def day(text: str, words: str, label: str, edtf: str, **more: Any) -> Timex:
    return Timex(**place(text, span(text, words), label), type="DATE", value=edtf, edtf=edtf, **more)


def at(documents: dict[str, str], document: str, words: str) -> Occurrence:
    where = span(documents[document], words)
    return Occurrence(document=document, start=where.start, end=where.end)


TEXTS = {"nn": WIRE, "herald": HERALD, "courier": COURIER}


def story() -> Story:
    """The story whole."""
    nn = Annotated(
        document=Document(
            id="nn",
            text=WIRE,
            publisher="NN",
            title="Dam near failing",
            authors=("Bo Lind",),
            published="2024-05-07",
            url="https://nn.example/dam",
            sha256="0" * 64,
        ),
        quotations=(
            quote(
                WIRE,
                "The Lenn dam is “close to failing,”",
                "nn-close",
                own=["“close to failing,”"],
                cue="said",
                kind="mixed",
                speaker="Ada Moss",
            ),
            quote(
                WIRE,
                "“We asked people to leave,” she told reporters. “We will not wait for the water.”",
                "nn-asked",
                own=["“We asked people to leave,”", "“We will not wait for the water.”"],
                speaker="Ada Moss",
            ),
            quote(WIRE, "more rain was expected on 12 May", "nn-rain", speaker="Ivo Brandt"),
        ),
        figures=(
            figure(
                WIRE,
                "About 1,200 people",
                "nn-1200",
                "1200",
                modifier="~",
                counted="people",
                speaker="the district",
                predicate="leave",
            ),
        ),
        dates=(
            day(WIRE, "Tuesday", "nn-tuesday", "2024-05-07", because="the Tuesday the report was printed"),
            day(WIRE, "last week", "nn-last-week", "2024-04-29/2024-05-05"),
            day(WIRE, "12 May", "nn-12-may", "2024-05-12"),
        ),
    )
    herald = Annotated(
        document=Document(
            id="herald",
            text=HERALD,
            publisher="The Herald",
            title="Valley empties",
            published="2024-05-08",
            url="https://herald.example/a?b=1&c=2",
        ),
        quotations=(
            quote(
                HERALD,
                'The Lenn dam is "close to failing"',
                "herald-close",
                own=['"close to failing"'],
                cue="said",
                kind="mixed",
                speaker="Ada Moss",
            ),
            quote(
                HERALD,
                '"We asked people to leave,"',
                "herald-asked",
                own=['"We asked people to leave,"'],
                speaker="Ada Moss",
            ),
            quote(
                HERALD,
                '"a matter of hours"',
                "herald-hours",
                own=['"a matter of hours"'],
                kind="mixed",
                speaker=None,
                candidates=("Ivo Brandt", "Ada Moss"),
                sure=False,
                doubt="two names fit",
            ),
            quote(HERALD, '"no goal"', "herald-goal", own=['"no goal"'], speaker="the referee"),
        ),
        figures=(
            figure(
                HERALD,
                "At least 900 people",
                "herald-900",
                "900",
                modifier=">=",
                counted="people",
                speaker="a witness",
                predicate="leave",
            ),
        ),
        dates=(
            day(HERALD, "Tuesday", "herald-tuesday", "2024-05-07"),
            day(HERALD, "June 1974", "herald-1974", "1974-06"),
        ),
        boilerplate=(
            Boilerplate(
                **place(HERALD, span(HERALD, 'Also today: Cup final\n\nThe referee said "no goal".'), "herald-b1"),
                kind="off-story",
                reason="another article",
            ),
        ),
    )
    courier = Annotated(
        document=Document(
            id="courier", text=COURIER, publisher="Courier", title="A valley waits", published="2024-05-08?"
        ),
        quotations=(
            quote(COURIER, "the valley had been asked to leave", "courier-asked", speaker="Ada Moss"),
            quote(
                COURIER,
                "“It held in 1974 and it holds now,” a man <script>alert(1)</script> said *calmly* {{ so }} [^1]",
                "courier-held",
                own=["“It held in 1974 and it holds now,”"],
                speaker="a man",
                sure=False,
                doubt="no name printed",
            ),
        ),
        figures=(
            figure(
                COURIER,
                "Some 1,200 people",
                "courier-1200",
                "1200",
                modifier="~",
                counted="people",
                speaker="the district",
                predicate="leave",
            ),
            figure(COURIER, "Hundreds", "courier-hundreds", None, counted="people", gap="no number printed"),
        ),
        dates=(day(COURIER, "last week", "courier-last-week", "2024-04-29/2024-05-05"),),
    )
    linked = Linked(
        speakers=(
            Speaker(
                id="ada-moss",
                name="Ada Moss",
                type="person",
                aliases=(
                    Alias(document="nn", text="Ada Moss"),
                    Alias(document="herald", text="Ada Moss"),
                    Alias(document="courier", text="Moss"),
                ),
                roles=(Role(document="nn", text="engineer"), Role(document="herald", text="engineer")),
                merged_because=("“Moss” in Courier is the only Moss of the story",),
                see_also=("ivo-brandt",),
            ),
            Speaker(
                id="ivo-brandt",
                name="Ivo Brandt",
                type="person",
                aliases=(Alias(document="nn", text="Ivo Brandt"),),
                roles=(Role(document="nn", text="Governor"),),
            ),
            Speaker(
                id="the-district",
                name="the district",
                type="government",
                aliases=(Alias(document="nn", text="the district"),),
            ),
        ),
        utterances=(
            Utterance(
                id="u-close",
                speaker="ada-moss",
                variants=(
                    Variant(document="nn", quotations=("nn-close",)),
                    Variant(document="herald", quotations=("herald-close",)),
                ),
            ),
            Utterance(
                id="u-asked",
                speaker="ada-moss",
                variants=(
                    Variant(document="nn", quotations=("nn-asked",)),
                    Variant(document="herald", quotations=("herald-asked",)),
                    Variant(document="courier", quotations=("courier-asked",)),
                ),
            ),
            Utterance(id="u-rain", speaker="ivo-brandt", variants=(Variant(document="nn", quotations=("nn-rain",)),)),
            Utterance(id="u-held", speaker=None, variants=(Variant(document="courier", quotations=("courier-held",)),)),
        ),
        passages=(
            SharedPassage(
                id="p-left",
                words=9,
                origin="nn",
                occurrences=(
                    at(TEXTS, "nn", "1,200 people left the valley last week"),
                    at(TEXTS, "courier", "1,200 people left the valley last week"),
                ),
            ),
        ),
        claims=(
            Claim(
                id="how-many-left",
                question="How many people left the valley?",
                relation="differ",
                origins=2,
                because="900 against 1,200",
                answers=(
                    Answer(
                        document="nn",
                        figure="nn-1200",
                        value="1200",
                        modifier="~",
                        speaker="the-district",
                        date="2024-04-29/2024-05-05",
                    ),
                    Answer(
                        document="courier",
                        figure="courier-1200",
                        value="1200",
                        modifier="~",
                        speaker="the-district",
                        date="2024-04-29/2024-05-05",
                    ),
                    Answer(
                        document="herald",
                        figure="herald-900",
                        value="900",
                        modifier=">=",
                        speaker="a witness",
                        date="2024-05-08",
                    ),
                ),
            ),
        ),
        timeline=(
            Event(
                id="dam-finished",
                date="1974-06",
                text="The dam was finished in June 1974.",
                kind="background",
                evidence=(at(TEXTS, "herald", "The dam was finished in June 1974."),),
                reported=("2024-05-08",),
            ),
            Event(
                id="people-left",
                date="2024-04-29/2024-05-05",
                text="About 1,200 people left the valley",
                kind="event",
                evidence=(
                    at(TEXTS, "nn", "About 1,200 people left the valley last week, the district said."),
                    at(TEXTS, "courier", "Some 1,200 people left the valley last week, according to the district."),
                ),
                participants=("the-district",),
                figures=("nn-1200",),
                reported=("2024-05-07", "2024-05-08"),
                origins=1,
            ),
            Event(
                id="moss-warns",
                date="2024-05-07",
                text="Engineer Ada Moss says the dam is close to failing",
                kind="event",
                participants=("ada-moss",),
                evidence=(
                    at(TEXTS, "nn", "The Lenn dam is “close to failing,” engineer Ada Moss said Tuesday."),
                    at(TEXTS, "herald", 'The Lenn dam is "close to failing", engineer Ada Moss said on Tuesday.'),
                ),
                reported=("2024-05-07",),
                origins=2,
            ),
            Event(
                id="rain-expected",
                date="2024-05-12",
                text="More rain expected",
                kind="planned",
                evidence=(at(TEXTS, "nn", "more rain was expected on 12 May"),),
                participants=("ivo-brandt",),
            ),
        ),
        speaker_of={
            "nn-close": "ada-moss",
            "nn-asked": "ada-moss",
            "herald-close": "ada-moss",
            "herald-asked": "ada-moss",
            "courier-asked": "ada-moss",
            "nn-rain": "ivo-brandt",
        },
    )
    return Story(
        config=StoryConfig(title="The Lenn dam", standfirst="What is known.", short_title="Lenn dam", show="full"),
        documents=(nn, herald, courier),
        linked=linked,
        explainer=Explainer(path="content/explainer.md", markdown="The dam is close to failing.[^nn-close]\n"),
    )  # fmt: skip


def shown_as(whole: Story, show: Any, documents: Iterable[str] = ("courier",)) -> Story:
    """The story with some documents under other rights."""
    wanted = set(documents)
    return replace(
        whole,
        documents=tuple(
            replace(one, document=replace(one.document, show=show)) if one.document.id in wanted else one
            for one in whole.documents
        ),
    )


def empty() -> Story:
    """A story of which nothing is known yet."""
    return Story(
        config=StoryConfig(title="Nothing yet"), documents=(), linked=Linked(),
        explainer=Explainer(path="content/explainer.md", markdown=""),
    )  # fmt: skip
