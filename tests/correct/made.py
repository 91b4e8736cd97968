"""A document about a harbour, and corrections of it."""

from decimal import Decimal
from itertools import count

from generator.correct.apply import correct
from generator.model import (
    Annotated,
    Correction,
    Document,
    Mention,
    Quantity,
    Quotation,
    Span,
    Timex,
)

TEXT = (
    "The harbour was closed on Monday after a crane fell, the port authority said.\n"
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno.\n"
    "About 1,200 containers wait on the quay, and no one knows for how long. No one knows.\n"
    "IN OTHER NEWS\nA cow was born with two heads in Vale.\n"
)


def span_of(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def place(words):
    return {"span": span_of(words), "sentence": span_of(words), "rule": "test", "confidence": 0.5}


SAID = "“Nobody was hurt, and the cranes will be inspected this week,”"
QUOTATION = Quotation(
    **place(SAID),
    id="port-nobody",
    kind="direct",
    contents=(span_of(SAID),),
    candidates=("Ada Moreno", "Tomas Ferreira"),
    doubt="two people could have said it",
)
FIGURE = Quantity(**place("About 1,200 containers"), id="port-about-1-200", low=Decimal(1200), high=Decimal(1200))
DATE = Timex(**place("Monday"), id="port-monday", type="DATE", value=None)
PORT = Annotated(document=Document(id="port", text=TEXT), quotations=(QUOTATION,), figures=(FIGURE,), dates=(DATE,))
MORENO = Mention(**place("Ada Moreno"), form="name", kind="person", name="Ada Moreno")
line = count(1)


def correction(verb, target, **to):
    return Correction(verb=verb, target=target, why="the tape says so", to=to, line=next(line))


def corrected(*corrections, document=PORT):
    (result,), applied = correct((document,), corrections)
    return result, applied


def problem(*corrections, document=PORT):
    return corrected(*corrections, document=document)[1][-1].problem
