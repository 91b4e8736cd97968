"""A story of two documents about a harbour, to be checked."""

from dataclasses import replace
from decimal import Decimal

from generator.check.report import check
from generator.model import (
    Alias,
    Annotated,
    Boilerplate,
    Document,
    Explainer,
    Linked,
    Mention,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Story,
    StoryConfig,
    Timex,
)

PORT = (
    "The harbour was closed on Monday after a crane fell, the port authority said. "
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno. "
    "About 1,200 containers wait on the quay. A cow was born in Vale."
)
RADIO = "The union said 1,500 containers were waiting. It had warned of significant rust, said Tomas Ferreira."


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def place(text, words, sentence):
    return {"span": span_of(text, words), "sentence": span_of(text, sentence), "rule": "test"}


QUOTED = "“Nobody was hurt, and the cranes will be inspected this week,”"
SAID = Quotation(
    **place(PORT, QUOTED, QUOTED + " said Ada Moreno."),
    id="port-nobody",
    kind="direct",
    contents=(span_of(PORT, QUOTED),),
    speaker="Ada Moreno",
    sure=True,
)
DAY = Timex(
    **place(PORT, "Monday", "The harbour was closed on Monday after a crane fell, the port authority said."),
    id="port-monday",
    type="DATE",
    value="2024-05-06",
    earliest="2024-05-06",
    latest="2024-05-06",
)
BOXES = Quantity(
    **place(PORT, "About 1,200 containers", "About 1,200 containers wait on the quay."),
    id="port-boxes",
    low=Decimal(1200),
    high=Decimal(1200),
)
COW = Quantity(**place(PORT, "A cow", "A cow was born in Vale."), id="port-cow", low=Decimal(1), high=Decimal(1))
OFF = Boilerplate(
    **place(PORT, "A cow was born in Vale.", "A cow was born in Vale."), id="port-off", kind="off-story", reason=""
)
UNION = Quantity(
    **place(RADIO, "1,500 containers", "The union said 1,500 containers were waiting."),
    id="radio-boxes",
    low=Decimal(1500),
    high=Decimal(1500),
)
RUST = Quotation(
    **place(RADIO, "significant rust", "It had warned of significant rust, said Tomas Ferreira."),
    id="radio-rust",
    kind="indirect",
    contents=(span_of(RADIO, "significant rust"),),
    candidates=("Tomas Ferreira", "Ada Moreno"),
    doubt="two people could have said it",
)
MORENO = Mention(**place(PORT, "Ada Moreno", "Ada Moreno"), id="m", form="name", kind="person", name="Ada Moreno")


def story(markdown, **changes):
    port = Annotated(
        document=Document(id="port", text=PORT, published="2024-05-06", show="full"),
        quotations=(SAID,),
        figures=(BOXES, COW),
        dates=(DAY,),
        mentions=(MORENO,),
        boilerplate=(OFF,),
    )
    radio = Annotated(
        document=Document(id="radio", text=RADIO, published="2024-05-07", show="full"),
        figures=(UNION,),
        quotations=(RUST,),
    )
    linked = Linked(
        speakers=(
            Speaker(
                id="ada-moreno", name="Ada Moreno", type="person", aliases=(Alias(document="port", text="Moreno"),)
            ),
            Speaker(id="tomas-ferreira", name="Tomas Ferreira", type="person"),
        ),
        speaker_of={"port-nobody": "ada-moreno"},
    )
    whole = Story(
        config=StoryConfig(title="The crane"),
        documents=(port, radio),
        linked=linked,
        explainer=Explainer(path="content/explainer.md", markdown=markdown),
    )
    return replace(whole, **changes)


def said(markdown, *, level=None, **changes):
    return [str(one.fault) for one in check(story(markdown, **changes)).notices if level in (None, one.level)]
