"""Put reports and speeches together: one quotation an utterance, with what makes it doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.quotations.attribution import cue_of, cue_span, mention_span, with_source
from generator.extract.quotations.barred import heads_text
from generator.extract.quotations.cited import cited, cited_by
from generator.extract.quotations.cues import stance_of
from generator.extract.quotations.direct import Speech
from generator.extract.quotations.formal import formal_quotations
from generator.extract.quotations.relayed import SECOND_HAND, relays_in, told_of
from generator.extract.quotations.reported import Model, Report, pieces_of
from generator.extract.quotations.statement import statement
from generator.extract.quotations.tree import Tree
from generator.extract.quotations.utterances import UNCLOSED, Part, continues, joined
from generator.extract.quotations.within import spoken_within
from generator.model import Quotation, Span
from generator.names.media import is_medium
from generator.names.organisations import is_outlet

RELAYED = 0.7  # of what comes at second hand
REPORTED = 0.35  # best content overlap on PolNeAR dev; below, more is invented than missed
ATTRIBUTED = 0.3  # best direct F1 on PolNeAR dev: less likely stretches are titles, slogans and scare quotes


def quotations_of(tree: Tree, reports: list[Report], speeches: list[Speech], model: Model) -> tuple[Quotation, ...]:
    """Return every quotation in text order."""
    speaking = {s.link.anchor for s in speeches if s.link and s.link.probability > 0.3 and s.attributed > 0.5}
    covered: dict[int, Quotation] = {}
    found: list[Quotation] = []
    reports = _heard(tree, reports)
    known = {report.anchor for report in reports}
    told = formal_quotations(tree, model.table, known)
    found += told
    for report in reports:
        if _listed(tree, report, told):
            continue
        part = statement(tree, report, model, speaking_marks=speaking)
        if part is not None:
            found.append(part.quotation)
            covered |= dict.fromkeys(part.numbers, part.quotation)
            found += _relayed(tree, part.quotation, pieces_of(tree, report, model), known, model)
    own = spoken_within(tree, reports, model.table)
    spoken: list[Part] = []
    for speech in speeches:
        runs_on = spoken != [] and continues(tree, spoken[-1].numbers[-1], speech.number)
        heads = heads_text(tree, speech.number)
        outer, inner = covered.get(speech.number), own.get(speech.number)
        if outer is not None and (inner is None or _is_cue(tree, inner.verb, outer)):
            continue
        if speech.attributed >= ATTRIBUTED or runs_on or heads:
            told_on = outer is not None and not _is_medium(tree, outer)
            found = [one for one in found if one is not outer or told_on]  # an agency only says that it was said
            said = Speech(speech.number, {inner.speaker: 1.0}, speech.link) if outer and inner else speech
            spoken.append(_spoken(tree, said, model, second_hand=told_on))
            stretch = tree.stretches[speech.number]
            words = ((tree.at(stretch.inner_start), tree.before(stretch.inner_end)),)
            found += _relayed(tree, spoken[-1].quotation, words, known, model)
    found += [part.quotation for part in joined(tree, spoken)]
    found = _of_their_owners(found)
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end, q.rule)))


def _of_their_owners(found: list[Quotation]) -> list[Quotation]:
    """Return the quotations, what "the mayor's claim that …" holds only as the mayor's: once, by whoever it is.

    Two reports that hold one such claim each pass it on.
    """
    whose = {one.cue: one for one in reversed(found) if _is_relayed(one) and one.cue is not None}
    again = [one for one in found if one.cue in whose and not _is_relayed(one)]
    same = {one.cue for one in again if one.cue and one.mention and one.mention == whose[one.cue].mention}
    return [
        one
        for one in found
        if one.cue not in whose
        or (one.cue in same and not _is_relayed(one))
        or (one.cue not in same and one is whose[one.cue])
    ]


def _is_relayed(one: Quotation) -> bool:
    return one.rule.startswith("relayed/")


def _heard(tree: Tree, reports: list[Report]) -> list[Report]:
    """Return the reports that are likely enough: of "quoted him as saying …" that of "saying", which says whose."""
    anchors = {report.anchor for report in reports}
    return [
        report
        for report in reports
        if (report.probability >= REPORTED or (report.best.kind[0] == "r" and cited(tree, report.anchor) is not None))
        and cited_by(tree, report.anchor) not in anchors
    ]


def _listed(tree: Tree, report: Report, told: list[Quotation]) -> bool:
    """Say whether what ``report`` finds on the line below is a list, which is told item by item."""
    start, end = tree.start[report.best.start], tree.end[report.best.end - 1]
    return report.best.kind == "n:line" and any(one.span.start < end and start < one.span.end for one in told)


def _relayed(
    tree: Tree, quotation: Quotation, pieces: tuple[tuple[int, int], ...], known: set[int], model: Model
) -> Iterator[Quotation]:
    """Yield, as reports of their own and never surely, what ``quotation`` passes on of others' words."""
    for relay in relays_in(tree, pieces, model.table):
        mention = mention_span(tree, relay.subject)
        own = quotation.mention is not None and quotation.mention.overlaps(mention)
        named = relay.verb in known and tree.pos[relay.verb] != "NOUN"
        if own or named or not told_of(tree, relay):
            continue
        span = Span(tree.start[relay.start], tree.end[relay.end - 1])
        if quotation.kind != "direct" and span in quotation.contents:
            continue
        yield Quotation(
            span=span,
            sentence=quotation.sentence,
            confidence=RELAYED,
            rule=f"relayed/{tree.lemma[relay.verb]}",
            kind="indirect",
            contents=(span,),
            cue=cue_span(tree, relay.verb, ""),
            mention=mention,
            stance=stance_of(tree.lemma[relay.verb], tree.pos[relay.verb])[0],
            sure=False,
            doubt=SECOND_HAND,
        )


def _is_cue(tree: Tree, verb: int, quotation: Quotation) -> bool:
    return quotation.cue is not None and quotation.cue.start <= tree.start[verb] < quotation.cue.end


def _is_medium(tree: Tree, quotation: Quotation) -> bool:
    """Say whether an outlet or a recording is the source: it passes on what others say."""
    words = quotation.mention.of(tree.text) if quotation.mention is not None else ""
    return is_outlet(words) or is_medium(words)


def _spoken(tree: Tree, speech: Speech, model: Model, *, second_hand: bool) -> Part:
    stretch = tree.stretches[speech.number]
    whole = Span(stretch.start if stretch.label is None else stretch.inner_start, stretch.end)
    head = speech.ranked[0][0] if speech.ranked else None
    anchor = cue_of(tree, speech, head, model.table)
    stance = "neutral" if anchor is None else stance_of(tree.lemma[anchor], tree.pos[anchor])[0]
    unclosed = stretch.style == "open" and stretch.label is None
    quotation = Quotation(
        span=whole,
        sentence=whole,
        rule="speech/no-cue" if anchor is None else f"speech/{tree.lemma[anchor]}",
        kind="direct",
        contents=(whole,),
        quoted=(whole,),
        cue=None if anchor is None else cue_span(tree, anchor, ""),
        stance=stance,
        doubt=SECOND_HAND if second_hand else UNCLOSED if unclosed else "",
    )
    quotation, head = with_source(tree, quotation, speech.chances)
    return Part(quotation, head, (speech.number,))
