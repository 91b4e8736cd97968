"""The sources' promises: each is used, dated, and shown no more of than its terms allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator.check.cited import Index
from generator.check.notices import Level, Notice
from generator.describe.excerpts import excerpts
from generator.describe.statements import Statement
from generator.model import Document
from generator.model.faults import Fault
from generator.model.layout import CORRECTIONS, DOCUMENTS


def source_notices(written: tuple[Statement, ...], index: Index) -> Iterator[Notice]:
    """Yield what an editor should know of each document."""
    cited = frozenset(label for one in written for label in one.labels)
    used = {index.cited[label].document.document.id for label in cited if label in index.cited}
    same: dict[str, str] = {}
    for document in index.story.documents:
        name = document.document.id
        first = same.setdefault(document.document.text, name)
        found = list(_day_notices(document.document))
        if first != name:
            what = f"'{name}' is '{first}' once more, word for word"
            remedy = "take one of them out, with its file in seeds/"
            found.append(("warning", "every source is another", what, remedy))
        if written and name not in used:
            what = f"the explainer cites nothing of '{name}'"
            found.append(("warning", "every source is used", what, "cite it, or say why not"))
        if (document.document.show or index.story.config.show) == "excerpts":
            shown = excerpts(document, cited, budget=index.story.config.excerpt_words)
            if shown.over:
                what = f"the explainer cites {shown.words} words of '{name}', and the budget is {shown.budget}"
                remedy = f"cite less of it, raise 'excerpt_words' in story.yml, or write 'show: full' at '{name}'"
                found.append(("error", "excerpts keep to their budget", what, remedy))
        for level, promise, what, remedy in found:
            yield Notice(level, promise, Fault(DOCUMENTS, document.document.line, what, remedy))


def _day_notices(document: Document) -> Iterator[tuple[Level, str, str, str]]:
    """Yield a note where no editor gave the day of ``document``."""
    if not document.published or document.published.endswith("/.."):
        known = f", only this: {document.published_from}" if document.published else ""
        what = f"nobody knows when '{document.id}' was published{known}"
        yield "note", "sources are dated", what, "set 'published' and 'published_from'"
    elif document.published_inferred:
        day, words = document.published, document.published_from
        what = f"no editor gave the day of '{document.id}'; the machine takes {day} from “{words}”"
        yield "note", "sources are dated", what, "write it as 'published', or write the right day"


def contradiction_notices(index: Index) -> Iterator[Notice]:
    """Yield a warning for each thing in a document that contradicts the day it is said to be published."""
    for name, sentence in index.story.contradictions:
        line = index.documents[name].document.line
        where = Fault(DOCUMENTS, line, f"'{name}': {sentence}", "look at 'published', or leave it")
        yield Notice("warning", "documents agree with their day", where)


def future_notices(documents: Iterable[Document], today: date) -> Iterator[Notice]:
    """Yield a warning for each document said to be published later than ``today``: its “Monday” would be to come.

    The day after is let pass: somewhere on Earth it has begun.
    """
    for document in documents:
        if (document.published or "")[:10] > (today + timedelta(1)).isoformat():
            what = f"'{document.id}' is said to be published {document.published}, a day to come; it is {today}"
            where = Fault(DOCUMENTS, document.line, what, "write the day it was published, or leave 'published' out")
            yield Notice("warning", "sources are dated", where)


def correction_notices(index: Index) -> Iterator[Notice]:
    """Yield an error for each correction that does not find its place, a warning for one that may mean another name."""
    for one in index.story.corrections:
        if one.hint:
            what = f"{one.correction.verb} {one.correction.target}: {one.hint}"
            where = Fault(CORRECTIONS, one.correction.line, what, "see that it is meant so")
            yield Notice("warning", "corrections name known speakers", where)
        if one.problem:
            what = f"{one.correction.verb} {one.correction.target}: {one.problem}"
            where = one.correction.fault or Fault(CORRECTIONS, one.correction.line, what)
            yield Notice("error", "corrections find their place", where)
