"""The ``extract --jsonl`` filter's fixed form: one JSON object a line in, one out, same order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.model import Annotated, Quantity, Quotation, Span, Timex


def jsonl_record(annotated: Annotated) -> dict[str, Any]:
    """Return the output object of one document, as design.md section 6 of the data contract fixes it."""
    text = annotated.document.text
    return {
        "doc": annotated.document.id,
        "quotes": [part for quotation in annotated.quotations for part in _quotes(quotation, text)],
        "figures": [_figure(figure, text) for figure in annotated.figures],
        "dates": [_date(timex, text) for timex in annotated.dates],
        "boilerplate": [{"start": part.span.start, "end": part.span.end} for part in annotated.boilerplate],
    }


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _quotes(quotation: Quotation, text: str) -> list[dict[str, Any]]:
    cue = quotation.cue and {"start": quotation.cue.start, "end": quotation.cue.end}
    speaker = quotation.mention and {**_place(quotation.mention, text), "name": quotation.speaker}
    rest: dict[str, Any] = {
        "kind": quotation.kind,
        "cue": cue,
        "speaker": speaker,
        "sure": quotation.sure,
        "confidence": round(quotation.confidence, 3),
    }
    if len(quotation.contents) > 1:
        rest["group"] = f"{quotation.span.start}-{quotation.span.end}"
    return [{**_place(content, text), **rest} for content in quotation.contents]


LARGEST = 300  # powers of ten; beyond it a reader's float overflows and JSON would need "Infinity"


def _number(value: Decimal | None) -> int | float | None:
    """Return a number JSON can carry, None where there is no such number."""
    if value is None or not value.is_finite() or value.adjusted() > LARGEST:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _figure(figure: Quantity, text: str) -> dict[str, Any]:
    low, high = _number(figure.low), _number(figure.high)
    value: Any = None if low is None or high is None else low if low == high else [low, high]
    return {
        **_place(figure.span, text),
        "value": value,
        "unit": figure.unit,
        "modifier": figure.modifier,
        "counted": figure.counted,
        "speaker": figure.speaker,
    }


def _date(timex: Timex, text: str) -> dict[str, Any]:
    return {**_place(timex.span, text), "type": timex.type, "value": timex.value}
