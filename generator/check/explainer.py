"""The explainer's promises: every sentence footnoted, every footnote leads somewhere, quoted words as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.cited import Index
from generator.check.fit import misfits
from generator.check.notices import Level, Notice
from generator.check.unborne import unborne
from generator.describe.ids import near_ids
from generator.describe.nearest import nearest, short
from generator.describe.statements import Statement
from generator.describe.uses import added_id, footnotes, footnotes_amiss, named_links
from generator.model import Applied, Claim, Event, Finding, Quantity, Quotation, Speaker, Timex
from generator.model.faults import Fault
from generator.model.layout import CORRECTIONS, DATA

FITS = "see that the sentence still says what the passage says, and 'settle' it in 'explainer review'"
WHEN = "see that the sentence still says the right day, and settle it in 'explainer review'"
WHO = "see that the sentence names the right one, and settle it in 'explainer review'"


def footnote_notices(index: Index) -> Iterator[Notice]:
    """Yield an error for each footnote that leads nowhere, with the nearest; a warning where its words were edited."""
    explainer = index.story.explainer
    orphans = {
        label: (one, orphan)
        for one in index.story.documents
        for orphan in one.orphans
        for label in (orphan.id, *orphan.aliases)
    }
    corrected = _unmade(index.story.corrections)
    told: set[str] = set()
    named: set[str] = set()

    def notice(level: Level, line: int, what: str, remedy: str) -> Notice:
        return Notice(level, "footnotes resolve", Fault(explainer.path, line, what, remedy))

    for label, given, line in footnotes_amiss(explainer.markdown):
        if given:
            what = f"[^{label}]: has a text of its own here, and notes get theirs from the documents"
            yield notice("error", line, what, "take this line out, and cite a passage by its label")
        else:
            yield notice("error", line, f"footnote '[^{label}' is not closed", f"write [^{label}]")
    for label, line in footnotes(explainer.markdown):
        if label in index.cited:
            finding = index.cited[label].finding
            if finding.state == "edited" and finding.history and label not in told:
                what = f"[^{label}]: the document changed; it was {short(finding.history[-1])}"
                yield notice("warning", line, what, FITS)
                told.add(label)
            if label not in named:
                yield from _otherwise(finding, f"[^{label}]", path=explainer.path, line=line)
                named.add(label)
        elif label in orphans:
            document, orphan = orphans[label]
            gone = f"{short(orphan.text)} is gone from '{document.document.id}'"
            near_words = nearest(orphan.text, document, beside=(orphan.prefix, orphan.suffix))
            what = f"[^{label}]: {gone}{near_words}"
            one_of = "cite one of these, or choose its new words in 'explainer review'"
            other = "cite another passage, or take the sentence out"
            yield notice("error", line, what, one_of if "nearest" in near_words else other)
        elif label in index.hidden:
            what = f"[^{label}] stands in a part of {index.hidden[label].document.document.id} that is not this story"
            yield notice("error", line, what, "cite another, or 'include' that part in content/corrections.yml")
        elif label in corrected:
            what = f"footnote '{label}' leads nowhere: {corrected[label]}"
            yield notice("error", line, what, "set that right, or cite another passage")
        else:
            near = near_ids(label, index.cited)
            hint = f"the nearest: {', '.join(near)}" if near else "'explainer cite WORDS' finds the label"
            yield notice("error", line, f"footnote '{label}' names no quotation, figure, date or passage", hint)


def _unmade(applied: Iterable[Applied]) -> dict[str, str]:
    """Return, by its label, which correction took a finding out, or was to add it and finds no place for it."""
    found = {}
    for one in applied:
        where = f"{CORRECTIONS}:{one.correction.line}"
        if one.correction.verb == "add" and one.problem:
            why = "is written wrong" if one.correction.fault else "finds no place for it"
            found[added_id(one.correction)] = f"{where} is to add it and {why}"
        elif one.correction.verb == "drop" and not one.problem:
            found[one.correction.target] = f"{where} drops it"
    return found


def _otherwise(finding: Finding, label: str, *, path: str, line: int) -> Iterator[Notice]:
    """Yield a warning where the same passage is read otherwise than before: by someone else, of another day."""
    if isinstance(finding, Quotation | Quantity) and finding.was_by:
        who = finding.speaker or "nobody"
        what = f"{label}: the document names {who} as its speaker now; it was {finding.was_by[-1]}"
        yield Notice("warning", "speakers stay who they were", Fault(path, line, what, WHO))
    if isinstance(finding, Timex) and finding.was_on:
        what = f"{label}: its day is {finding.edtf or 'open'} now; it was {finding.was_on[-1]}"
        yield Notice("warning", "days stay what they were", Fault(path, line, what, WHEN))


def link_notices(index: Index) -> Iterator[Notice]:
    """Yield an error for each link by name, ``(speaker:ann-lee)``, that names nothing, with the nearest."""
    linked, path = index.story.linked, index.story.explainer.path
    lists: dict[str, tuple[Speaker | Claim | Event, ...]] = {
        "speaker": linked.speakers,
        "claim": linked.claims,
        "event": linked.timeline,
    }
    known = {kind: {label for one in items for label in (one.id, *one.formerly)} for kind, items in lists.items()}
    known["source"] = {one.document.id for one in index.story.documents}
    for kind, name, line in named_links(index.story.explainer.markdown):
        if name not in known[kind]:
            near = near_ids(name, sorted(known[kind]))
            hint = f"the nearest: {', '.join(near)}" if near else f"the ids of all are in {DATA}/"
            yield Notice("error", "links resolve", Fault(path, line, f"no {kind} is called '{name}'", hint))


def missing_notices(index: Index) -> Iterator[Notice]:
    """Yield an error where there is no text: the site would lose its first page without a word."""
    explainer = index.story.explainer
    if explainer.missing:
        what = "there is no such file, and the story's page would be empty"
        remedy = "put it back, or begin one: 'explainer draft' prints an outline"
        yield Notice("error", "an editor wrote it", Fault(explainer.path, 0, what, remedy))


def draft_notices(index: Index) -> Iterator[Notice]:
    """Yield an error while the text is the machine's draft: its sentences are the documents', not an editor's."""
    explainer = index.story.explainer
    if explainer.draft_line:
        what = "this is a draft by the machine, and its page says so to readers"
        remedy = "rewrite it in your own words, then take this line out"
        yield Notice("error", "an editor wrote it", Fault(explainer.path, explainer.draft_line, what, remedy))


def heading_notices(written: tuple[Statement, ...], index: Index) -> Iterator[Notice]:
    """Yield what no passage cited under a heading holds of its figures and quoted words."""
    for heading in written:
        yield from misfits(heading, index, path=index.story.explainer.path)


def statement_notices(written: tuple[Statement, ...], index: Index) -> Iterator[Notice]:
    """Yield what is wrong with each sentence: no footnote, one origin alone, evidence that does not fit."""
    path = index.story.explainer.path
    told: set[str] = set()
    for statement in written:
        if not statement.labels:
            if not statement.words.endswith("?"):
                fault = Fault(path, statement.line, f"no footnote: {short(statement.words)}", "cite a passage for it")
                yield Notice("warning", "every sentence is footnoted", fault)
            continue
        yield from misfits(statement, index, path=path)
        if bare := unborne(statement, [index.cited[label] for label in statement.labels if label in index.cited]):
            what = f"no passage cited has a word of “{bare}”"
            fault = Fault(path, statement.line, what, "cite one that says so, or leave it where it is your own comment")
            yield Notice("note", "evidence fits the sentence", fault)
        if index.origins(statement.labels) == 1 and len(index.documents) > 1:
            what = f"one origin alone: {short(statement.words)}"
            yield Notice("note", "claims rest on several origins", Fault(path, statement.line, what))
        for label in statement.labels:
            finding = index.cited[label].finding if label in index.cited else None
            if isinstance(finding, Quotation) and not finding.sure and label not in told:
                who = " or ".join(finding.candidates) or finding.speaker or "nobody yet"
                reason = f": {finding.doubt}" if finding.doubt else ""
                what = f"[^{label}] is by {who}, not certainly{reason}"
                remedy = "settle it in 'explainer review', or in content/corrections.yml"
                yield Notice("warning", "speakers are certain", Fault(path, statement.line, what, remedy))
                told.add(label)
