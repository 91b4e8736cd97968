"""Put reports and speeches together: one quotation an utterance, with what makes it doubtful."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.quotations.attribution import cue_of, cue_span, mention_span, with_source
from generator.extract.quotations.barred import heads_text
from generator.extract.quotations.cues import stance_of
from generator.extract.quotations.direct import Speech
from generator.extract.quotations.formal import formal_quotations
from generator.extract.quotations.relayed import relays_in, spoken_by, told_of
from generator.extract.quotations.reported import Model, Report, pieces_of, source_chances
from generator.extract.quotations.tree import Tree
from generator.extract.quotations.utterances import UNCLOSED, Part, continues, joined
from generator.model import Quotation, Span
from generator.model.findings import QuotationKind

RELAYED = 0.7  # of what comes at second hand
REPORTED = 0.35  # best content overlap on PolNeAR dev; below, more is invented than missed
ATTRIBUTED = 0.3  # best direct F1 on PolNeAR dev: less likely stretches are titles, slogans and scare quotes
BELIEVED = 0.8  # reports this likely are annotated as such for more than 9 of 10 on PolNeAR dev
TRUSTED = 0.975  # a report's likeliest source is right this often on PolNeAR dev, less often where it may be no report
OTHER_OBJECTS = frozenset({"r:dobj", "r:dative", "p:pobj", "r:prep"})  # "told [the council]", "wrote on [his page]"
PLACES = frozenset({"on", "at", "in", "during"})  # "the mayor wrote [on social media]"
SENTENCE_END = frozenset(".?!…,")


def quotations_of(tree: Tree, reports: list[Report], speeches: list[Speech], model: Model) -> tuple[Quotation, ...]:
    """Return every quotation in text order."""
    speaking = {s.link.anchor for s in speeches if s.link and s.link.probability > 0.3 and s.attributed > 0.5}
    covered: set[int] = set()
    found: list[Quotation] = []
    known = {report.anchor for report in reports if report.probability >= REPORTED}
    told = formal_quotations(tree, model.table, known)
    found += told
    for report in reports:
        if report.probability < REPORTED or _listed(tree, report, told):
            continue
        part = _reported(tree, report, model, elsewhere=_says_elsewhere(tree, report, speaking))
        if part is not None:
            found.append(part.quotation)
            covered.update(part.numbers)
            found += _relayed(tree, part.quotation, pieces_of(tree, report, model), known, model)
    spoken: list[Part] = []
    for speech in speeches:
        runs_on = spoken != [] and continues(tree, spoken[-1].numbers[-1], speech.number)
        heads = heads_text(tree, speech.number)
        if speech.number not in covered and (speech.attributed >= ATTRIBUTED or runs_on or heads):
            spoken.append(_spoken(tree, speech, model))
            stretch = tree.stretches[speech.number]
            inner = ((tree.at(stretch.inner_start), tree.before(stretch.inner_end)),)
            found += _relayed(tree, spoken[-1].quotation, inner, known, model)
    found += [part.quotation for part in joined(tree, spoken)]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end, q.rule)))


def _listed(tree: Tree, report: Report, told: list[Quotation]) -> bool:
    """Say whether what ``report`` finds on the line below is a list, which is told item by item."""
    start, end = tree.start[report.best.start], tree.end[report.best.end - 1]
    return report.best.kind == "n:line" and any(one.span.start < end and start < one.span.end for one in told)


def _says_elsewhere(tree: Tree, report: Report, speaking: set[int]) -> bool:
    """Say whether what follows the reporting word is not what it reports: that stands before, or in marks beside it."""
    if report.best.kind not in OTHER_OBJECTS:
        return False
    as_said = report.best.kind != "r:dobj" and any(
        tree.dep[kid] == "mark" and tree.lower[kid] == "as" for kid in tree.kids[report.anchor]
    )
    aside = report.best.kind == "p:pobj" and report.view.seam == "," and tree.lower[report.best.start - 1] in PLACES
    return as_said or aside or report.anchor in speaking


def _reported(tree: Tree, report: Report, model: Model, *, elsewhere: bool) -> Part | None:
    pieces = pieces_of(tree, report, model)
    tokens = [token for start, end in pieces for token in range(start, end)]
    quoted = [token for token in tokens if tree.quote[token] >= 0]
    first = pieces[0]
    if elsewhere and not quoted:
        return None
    if len(quoted) >= 0.9 * len(tokens) or all(tree.quote[token] >= 0 for token in range(*first)):
        return None  # a direct quotation: its stretch speaks for itself
    chances = source_chances(tree, report.anchor, first, model)
    through = spoken_by(tree, report.anchor, chances, model.table)
    if through is not chances:
        narrow = next(relays_in(tree, pieces, model.table), None)
        if narrow is None and quoted:
            return None  # “…,” she said, according to a recording: the quotation speaks for itself
        if narrow is not None:
            pieces = ((narrow.start, narrow.end),)
            tokens = list(range(narrow.start, narrow.end))
            quoted = [token for token in tokens if tree.quote[token] >= 0]
    if tree.quote[tokens[0]] >= 0 and not tree.opens(tokens[0]):
        return None  # the parse cut a quotation in two
    numbers = tuple(sorted({tree.quote[token] for token in quoted}))
    clause = any(tree.pos[token] in {"VERB", "AUX"} and tree.quote[token] < 0 for token in tokens)
    if not clause and any(_announced(tree, number) for number in numbers):
        return None  # "made this offer: “...”" is not reported speech but the announcement of a direct quotation
    contents = tuple(Span(tree.start[start], tree.end[end - 1]) for start, end in pieces)
    kind: QuotationKind = "mixed" if numbers else "indirect"
    stance, known = stance_of(tree.lemma[report.anchor], tree.pos[report.anchor])
    doubt = ""
    if not known or report.probability < BELIEVED:
        doubt = "it may not be what somebody said"
    elif not numbers and not any(tree.pos[token] in {"VERB", "AUX"} for token in tokens):
        doubt = "the words name what was spoken of, not what was said"
    elif tree.pos[tokens[-1]] == "AUX" and report.best.kind[0] == "l":
        doubt = "its words break off"
    quotation = Quotation(
        span=Span(contents[0].start, contents[-1].end),
        sentence=contents[0],
        confidence=min(TRUSTED, 0.5 + 0.6 * report.probability),
        rule=f"reported/{tree.lemma[report.anchor]}/{report.best.kind}",
        kind=kind,
        contents=contents,
        quoted=tuple(Span(tree.stretches[n].start, tree.stretches[n].end) for n in numbers),
        cue=cue_span(tree, report.anchor, report.best.kind),
        stance=stance,
        said=not doubt,
        doubt=doubt,
    )
    quotation, head = with_source(tree, quotation, through)
    return Part(quotation, head, numbers)


def _relayed(
    tree: Tree, quotation: Quotation, pieces: tuple[tuple[int, int], ...], known: set[int], model: Model
) -> Iterator[Quotation]:
    """Yield, as reports of their own and never surely, what ``quotation`` passes on of others' words."""
    for relay in relays_in(tree, pieces, model.table):
        mention = mention_span(tree, relay.subject)
        own = quotation.mention is not None and quotation.mention.overlaps(mention)
        if own or relay.verb in known or not told_of(tree, relay):
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
            doubt="somebody else says that this was said",
        )


def _announced(tree: Tree, number: int) -> bool:
    """Say whether a quotation of whole sentences stands behind a colon."""
    stretch = tree.stretches[number]
    words = tree.text[stretch.inner_start : stretch.inner_end].strip()
    before = tree.text[max(0, stretch.start - 4) : stretch.start].rstrip()[-1:]
    return before == ":" and words[:1].isupper() and words[-1:] in SENTENCE_END and len(words.split()) >= 4


def _spoken(tree: Tree, speech: Speech, model: Model) -> Part:
    stretch = tree.stretches[speech.number]
    whole = Span(stretch.start if stretch.label is None else stretch.inner_start, stretch.end)
    head = speech.ranked[0][0] if speech.ranked else None
    anchor = cue_of(tree, speech, head, model.table)
    stance = "neutral" if anchor is None else stance_of(tree.lemma[anchor], tree.pos[anchor])[0]
    quotation = Quotation(
        span=whole,
        sentence=whole,
        rule="speech/no-cue" if anchor is None else f"speech/{tree.lemma[anchor]}",
        kind="direct",
        contents=(whole,),
        quoted=(whole,),
        cue=None if anchor is None else cue_span(tree, anchor, ""),
        stance=stance,
        doubt=UNCLOSED if stretch.style == "open" and stretch.label is None else "",
    )
    quotation, head = with_source(tree, quotation, speech.chances)
    return Part(quotation, head, (speech.number,))
