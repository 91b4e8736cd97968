"""The page of one source document: its words as received, everything found in them marked where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.describe.context import ends_inside
from generator.describe.days import lower, when
from generator.describe.excerpts import Excerpts
from generator.model import Annotated, Finding, Span
from generator.render.day_html import day_doubt, day_html
from generator.render.layout import Fold, Gap, Paragraph, lay_out, with_gaps
from generator.render.listing import counted
from generator.render.margin import Margin, Margins
from generator.render.marking import draw, marks_of
from generator.render.places import Places
from generator.render.plain import plain, web_address
from generator.render.templates import fill, page

SENTENCE = 12  # words of a last line that is a sentence, not a label
FULL = {"full": "Full text, as received", "excerpts": "Excerpts", "link": "Text not shown"}


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and what stands beside it. ``names`` are ids that lead here without a mark of their own."""

    html: Markup
    margin: Margin | None
    broken: bool
    caption: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoldRow:
    """A fold with its rows."""

    summary: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class GapRow:
    """Words not shown; ``names`` are the ids of what stands in them."""

    words: str
    names: tuple[str, ...]


def source_page(one: Annotated, places: Places, margins: Margins, shown: Excerpts | None) -> str:
    """Return the page of one document; ``shown`` is what of an excerpted one may be seen, None otherwise."""
    document = one.document
    mode = places.rights.shows(document.id)
    day = when(document.published, weekday=True)
    known = day.words != "Day not known"
    rows = [] if mode == "link" else _Rows(one, margins).all(shown)
    body = fill(
        "pages/source.j2",
        title=plain(document.title) or places.outlet(document.id),
        outlet=places.outlet(document.id),
        outlet_doubt="outlet named by the editor" if document.publisher_from.startswith("editor") else "",
        day=day_html(replace(day, words=lower(day.words)) if known else day),
        day_known=known,
        doubt=day_doubt(when(document.published), document.published_from),
        mode=FULL[mode],
        linked_only=mode == "link",
        licence=plain(document.licence),
        authors=[plain(author) for author in document.authors],
        url=web_address(document.url),
        archive=web_address(document.archived_url),
        broken=any(isinstance(row, Row) and row.broken for row in rows) and shown is None,
        cut=shown is None and mode != "link" and _cut_off(document.text),
        legend=_legend(one, margins),
        rows=rows,
        names=_unshown_names(one, margins) if mode == "link" else [],
        found=_found(one),
        language=document.language if document.language != places.story.config.language else "",
        direction=places.direction(document.id),
        root="../../",
    )
    title = ": ".join(filter(None, (plain(document.publisher), plain(document.title)))) or document.id
    return page(body, title=title, description=f"{title}, with every quotation, figure and date marked.")


def _unshown_names(one: Annotated, margins: Margins) -> list[str]:
    """Return every id that leads to a document whose text is not shown."""
    shared = dict.fromkeys(f"same-{passage.id}" for _, passage in margins.passages(one.document.id))
    return [*(item.id for item in one.citable), *shared]


class _Rows:
    """Makes the rows of one document; every id is given out once."""

    def __init__(self, one: Annotated, margins: Margins) -> None:
        self.one, self.margins = one, margins
        self.marks = sorted(
            (mark for finding in one.citable for mark in marks_of(finding)), key=lambda mark: mark.span.start
        )
        self.begun: set[str] = set()
        self.unseen: dict[str, Finding] = {}  # what begins in words not shown, until a part of it is
        self.open: tuple[Span, ...] = ()

    def all(self, shown: Excerpts | None) -> list[Row | FoldRow | GapRow]:
        """Return the rows in text order; folds only where the text is shown in full."""
        laid = lay_out(self.one)
        if shown is not None:
            items = with_gaps(laid, shown.spans, self.one.document.text)
            self.open = tuple(item.span for item in items if isinstance(item, Paragraph))
            return [self._row(item) for item in items]
        self.open = tuple(item.span for item in laid if isinstance(item, Paragraph))
        return [self._fold(item) if isinstance(item, Fold) else self._row(item) for item in laid]

    def _fold(self, fold: Fold) -> FoldRow:
        rows = [self._row(part, folded=True) for part in fold.paragraphs]
        inside = sum(any(part.span.holds(item.span) for part in fold.paragraphs) for item in self.one.quotations)
        summary = fold.summary(self.one.document.text, inside)
        return FoldRow(summary, tuple(row for row in rows if isinstance(row, Row)))

    def _row(self, item: Paragraph | Gap, *, folded: bool = False) -> Row | GapRow:
        starting = [finding for finding in self.one.citable if item.span.start <= finding.span.start < item.span.end]
        if isinstance(item, Gap):
            lost = [name for one in starting for name in (one.id, *one.aliases) if name not in self.begun]
            self.begun.update(lost)
            self.unseen |= {finding.id: finding for finding in starting}
            lost += self._twin_names(item, shown=False)
            return GapRow(f"… {counted(item.words, 'word')} not shown …", tuple(lost))
        names = [alias for finding in starting for alias in finding.aliases]
        names += self._twin_names(item, shown=not folded)
        marks = [mark for mark in self.marks if mark.span.overlaps(item.span)]
        html = draw(self.one.document.text, item.span, marks, begun=self.begun)
        seen = list(dict.fromkeys(mark.id for mark in marks if mark.id in self.unseen))
        first = [*(self.unseen.pop(name) for name in seen), *starting]
        margin = None if folded else self.margins.beside(self.one, item.span, first)
        return Row(html, margin, item.broken, item.caption, tuple(names))

    def _twin_names(self, item: Paragraph | Gap, *, shown: bool) -> list[str]:
        """Return the ids of shared passages this item is the first to hold; unshown, of those nothing open holds."""
        names = []
        for occurrence, passage in self.margins.passages(self.one.document.id):
            span = Span(occurrence.start, occurrence.end)
            if span.overlaps(item.span) and (shown or not any(span.overlaps(other) for other in self.open)):
                names += [f"same-{name}" for name in (passage.id, *passage.formerly)]
        fresh = [name for name in dict.fromkeys(names) if name not in self.begun]
        self.begun.update(fresh)
        return fresh


def _legend(one: Annotated, margins: Margins) -> dict[str, int]:
    """Return how many of each kind the toggles count: what is part of the story."""

    def inside(findings: Sequence[Finding]) -> int:
        return sum(not one.excluded(item.span) for item in findings)

    return {
        "quotations": inside(one.quotations),
        "figures": inside(one.figures),
        "dates": inside(one.dates),
        "passages": inside(one.passages),
        "shared": len(margins.passages(one.document.id)),
    }


def _cut_off(text: str) -> bool:
    """Say whether a text ends in the middle of a sentence: a long last line without a mark at its end."""
    last = text.rstrip().rpartition("\n")[2].strip()
    return len(last.split()) >= SENTENCE and ends_inside(f"{last} x", len(last))


def _found(one: Annotated) -> str:
    counts = ((len(one.quotations), "quotation"), (len(one.figures), "figure"), (len(one.dates), "date"))
    return ", ".join(counted(number, noun) for number, noun in counts if number) or "nothing"
