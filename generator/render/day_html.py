"""A day on a page: its words, with the time element that machines read, and what is not known of it."""

from __future__ import annotations

from markupsafe import Markup

from generator.describe.days import When


def day_html(printed: When) -> Markup:
    """Return a day in words, in ``<time>`` where it is sure enough for machines, with its EDTF beside it."""
    edtf = Markup(' data-edtf="{}"').format(printed.edtf) if printed.edtf else ""
    if printed.machine:
        return Markup('<time datetime="{}"{}>{}</time>').format(printed.machine, edtf, printed.words)
    return Markup("<span{}>{}</span>").format(edtf, printed.words)


def day_doubt(printed: When, source: str) -> str:
    """Return what is not known of the day a document was printed."""
    if printed.earliest is None and printed.latest is None:
        return "" if printed.words == "Day not known" else printed.doubt
    return "day named by the editor" if source.startswith("editor") else printed.doubt
