"""Put reports and speeches together: one quotation an utterance, with what makes it doubtful."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.quotations.cues import stance_of
from generator.extract.quotations.direct import Speech
from generator.extract.quotations.reported import Model, Report, pieces_of, source_chances
from generator.extract.quotations.sources import extent, verb_of
from generator.extract.quotations.tree import Tree
from generator.model import Quotation, Span
from generator.model.findings import QuotationKind

REPORTED = 0.35  # best content overlap on PolNeAR dev; below, more is invented than missed
ATTRIBUTED = 0.3  # best direct F1 on PolNeAR dev: less likely stretches are titles, slogans and scare quotes
SURE_DIRECT = 0.95
SURE_REPORTED = 0.9
ADDRESSEE = frozenset({"r:dobj", "r:dative", "p:pobj", "r:prep"})  # "told [the council]", "wrote on [social media]"
SENTENCE_END = frozenset(".?!…,")
RIVAL = 0.35  # a second candidate with this share of the first's probability is a doubt


@dataclass(frozen=True, slots=True)
class _Part:
    quotation: Quotation
    head: int | None
    numbers: tuple[int, ...]


def quotations_of(tree: Tree, reports: list[Report], speeches: list[Speech], model: Model) -> tuple[Quotation, ...]:
    """Return every quotation in text order."""
    covered: set[int] = set()
    found: list[Quotation] = []
    speaking = {s.link.anchor for s in speeches if s.link and s.link.probability > 0.3 and s.attributed > 0.5}
    for report in reports:
        if report.probability < REPORTED or (report.anchor in speaking and report.best.kind in ADDRESSEE):
            continue
        part = _reported(tree, report, model)
        if part is not None:
            found.append(part.quotation)
            covered.update(part.numbers)
    spoken = [
        _spoken(tree, speech, model)
        for speech in speeches
        if speech.number not in covered and speech.attributed >= ATTRIBUTED
    ]
    found += [part.quotation for part in _merged(tree, spoken)]
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end, q.rule)))


def _reported(tree: Tree, report: Report, model: Model) -> _Part | None:
    pieces = pieces_of(tree, report, model)
    tokens = [token for start, end in pieces for token in range(start, end)]
    quoted = [token for token in tokens if tree.quote[token] >= 0]
    if len(quoted) >= 0.9 * len(tokens):
        return None  # a direct quotation: its stretch speaks for itself
    if tree.quote[tokens[0]] >= 0 and not tree.opens(tokens[0]):
        return None  # the parse cut a quotation in two
    numbers = tuple(sorted({tree.quote[token] for token in quoted}))
    if any(_introduced(tree, number) for number in numbers):
        return None  # "made this offer: “...”" is not reported speech but the announcement of a direct quotation
    contents = tuple(Span(tree.start[start], tree.end[end - 1]) for start, end in pieces)
    chances = source_chances(tree, report.anchor, pieces[0], model)
    cue = cue_span(tree, report.anchor, report.best.kind)
    kind: QuotationKind = "mixed" if numbers else "indirect"
    stretches = tuple(Span(tree.stretches[n].start, tree.stretches[n].end) for n in numbers)
    stance, known = stance_of(tree.lemma[report.anchor], tree.pos[report.anchor])
    return _part(
        tree,
        chances,
        Quotation(
            span=Span(contents[0].start, contents[-1].end),
            sentence=contents[0],
            rule=f"reported/{tree.lemma[report.anchor]}/{report.best.kind}",
            confidence=report.probability,
            kind=kind,
            contents=contents,
            quoted=stretches,
            cue=cue,
            stance=stance,
            doubt="" if known else f"“{tree.lower[report.anchor]}” may not report what somebody said",
        ),
        numbers,
        SURE_REPORTED,
    )


def _introduced(tree: Tree, number: int) -> bool:
    """Say whether a quotation of whole sentences stands behind a colon."""
    stretch = tree.stretches[number]
    words = tree.text[stretch.inner_start : stretch.inner_end]
    before = tree.text[: stretch.start].rstrip()[-1:]
    return before == ":" and words[:1].isupper() and words.rstrip()[-1:] in SENTENCE_END and len(words.split()) >= 4


def _spoken(tree: Tree, speech: Speech, model: Model) -> _Part:
    stretch = tree.stretches[speech.number]
    whole = Span(stretch.start if stretch.label is None else stretch.inner_start, stretch.end)
    head = speech.ranked[0][0] if speech.ranked else None
    anchor = _anchor(tree, speech, head, model)
    stance = "neutral" if anchor is None else stance_of(tree.lemma[anchor], tree.pos[anchor])[0]
    rule = "speech/no-cue" if anchor is None else f"speech/{tree.lemma[anchor]}"
    return _part(
        tree,
        speech.chances,
        Quotation(
            span=whole,
            sentence=whole,
            rule=rule,
            confidence=1.0,
            kind="direct",
            contents=(whole,),
            quoted=(whole,),
            cue=None if anchor is None else cue_span(tree, anchor, ""),
            stance=stance,
            doubt="the quotation mark is never closed" if stretch.style == "open" else "",
        ),
        (speech.number,),
        SURE_DIRECT,
    )


def _part(
    tree: Tree,
    chances: dict[int | None, float],
    quotation: Quotation,
    numbers: tuple[int, ...],
    sure: float,
) -> _Part:
    """Add the likeliest source, how likely it is, and the rivals it has."""
    ranked = sorted(
        ((head, p) for head, p in chances.items() if head is not None), key=lambda item: (-item[1], item[0])
    )
    head, top = ranked[0] if ranked else (None, 0.0)
    if head is None or (quotation.kind != "direct" and chances.get(None, 0.0) > top):
        nobody = replace(quotation, confidence=0.0, doubt=quotation.doubt or "the document names no source")
        return _Part(_in_sentence(tree, nobody), None, numbers)
    mention = _span(tree, head)
    rivals = [other for other, p in ranked[1:3] if p >= RIVAL * top and _span(tree, other) != mention]
    names = tuple(_span(tree, one).of(tree.text) for one in (head, *rivals)) if rivals else ()
    confidence = top * quotation.confidence
    doubt = quotation.doubt
    if rivals and not doubt:
        doubt = "the source may be " + " or ".join(f"“{name}”" for name in names)
    if confidence < sure and not doubt:
        doubt = "the source is not clear from the sentence"
    done = replace(
        quotation,
        mention=mention,
        candidates=names,
        confidence=round(confidence, 3),
        sure=confidence >= sure and not doubt,
        doubt=doubt,
    )
    return _Part(_in_sentence(tree, done), head, numbers)


def _span(tree: Tree, head: int) -> Span:
    start, end = extent(tree, head)
    return Span(tree.start[start], tree.end[end - 1])


def cue_span(tree: Tree, anchor: int, kind: str) -> Span:
    """Return the reporting word with its particle ("pointed out"), and the preposition its content hangs from."""
    end = anchor
    for kid in tree.kids[anchor]:
        if kid == end + 1 and (tree.dep[kid] == "prt" or (tree.dep[kid] == "prep" and kind[:1] in {"p", "l", ""})):
            if tree.dep[kid] == "prep" and kind[:1] != "p" and tree.lemma[anchor] != "accord":
                continue
            end = kid
    return Span(tree.start[anchor], tree.end[end])


def _anchor(tree: Tree, speech: Speech, head: int | None, model: Model) -> int | None:
    """Return the reporting word between a speaker and what they say, or None where there is none."""
    if head is None:
        return None
    link = speech.link
    if link is not None and max(link.sources, key=lambda one: link.sources[one], default=None) == head:
        return link.anchor
    verb = verb_of(tree, head)
    score = model.table.odds.get(model.table.key(tree.lemma[verb], tree.pos[verb]), -9.0)
    if verb != head and score > -2 and tree.quote[verb] < 0:
        return verb
    if head + 1 < tree.size and tree.lower[head + 1] == ":":
        return head + 1
    return None


def _in_sentence(tree: Tree, quotation: Quotation) -> Quotation:
    """Add the run of sentences around the quotation, its cue and its source, as far as they share its lines."""
    start, end = quotation.span.start, quotation.span.end
    line_start = tree.text.rfind("\n", 0, start) + 1
    line_end = tree.text.find("\n", end)
    line_end = len(tree.text) if line_end < 0 else line_end
    for span in (quotation.cue, quotation.mention):
        if span is not None and line_start <= span.start and span.end <= line_end:
            start, end = min(start, span.start), max(end, span.end)
    first, last = tree.sent[tree.at(start)], tree.sent[max(tree.at(start), tree.before(end) - 1)]
    low, high = tree.sent_start[first], tree.sent_end[last] - 1
    while low < high and tree.pos[low] == "SPACE":
        low += 1
    while high > low and tree.pos[high] == "SPACE":
        high -= 1
    sentence = Span(min(start, tree.start[low]), max(end, tree.end[high]))
    return replace(quotation, sentence=sentence)


def _merged(tree: Tree, parts: list[_Part]) -> list[_Part]:
    """Join the halves of a quotation that its cue splits, and the paragraphs of one that runs on."""
    merged: list[_Part] = []
    for part in parts:
        last = merged[-1] if merged else None
        if last is not None and last.numbers[-1] + 1 == part.numbers[0] and _one_utterance(tree, last, part):
            one, two = last.quotation, part.quotation
            joined = replace(
                one,
                span=Span(one.span.start, two.span.end),
                sentence=Span(min(one.sentence.start, two.sentence.start), max(one.sentence.end, two.sentence.end)),
                contents=(*one.contents, *two.contents),
                quoted=(*one.quoted, *two.quoted),
                cue=one.cue or two.cue,
                confidence=min(one.confidence, two.confidence),
                sure=one.sure and two.sure,
                doubt=one.doubt if one.doubt and one.doubt != "the quotation mark is never closed" else two.doubt,
            )
            merged[-1] = _Part(joined, last.head, (*last.numbers, *part.numbers))
        else:
            merged.append(part)
    return merged


def _one_utterance(tree: Tree, one: _Part, two: _Part) -> bool:
    first, second = tree.stretches[one.numbers[-1]], tree.stretches[two.numbers[0]]
    between = tree.text[first.end : second.start]
    if not between.strip():  # paragraphs of one speech: the first was left open
        return first.style == "open" and between.count("\n") <= 2 and one.head == two.head
    if "\n" in between or one.head is None or one.head != two.head:
        return False
    if not first.end <= tree.start[one.head] < second.start:
        return False
    stops = sum(between.count(stop) for stop in (". ", "? ", "! "))
    return stops == 0 or (stops == 1 and between.rstrip()[-1:] in {".", ":"} and len(between.split()) <= 40)
