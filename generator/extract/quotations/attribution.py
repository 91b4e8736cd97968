"""Give a quotation its source: the mention, how likely it is, its rivals, the reporting word, the sentence around."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.quotations.cues import CueTable
from generator.extract.quotations.direct import Speech
from generator.extract.quotations.sources import extent, verb_of
from generator.extract.quotations.tree import Tree
from generator.extract.quotations.utterances import SURE, UNSETTLED
from generator.model import Quotation, Span

GUESS = 0.25  # less than this is a guess, and shown as a gap: on PolNeAR dev one in five is right
NOBODY = "nobody is named as the source"
RIVAL = 0.35  # a second candidate with this share of the first's probability is a doubt
NAMED = 0.6  # enough for a name that is the subject of the reporting verb: on PolNeAR dev all 18 so likely are right
REPORTING = -2.0  # log-odds from which a speaker's verb counts as the reporting word


def with_source(tree: Tree, quotation: Quotation, chances: dict[int | None, float]) -> tuple[Quotation, int | None]:
    """Return the quotation with its likeliest source, and that source's head token (None: nobody is named).

    ``chances`` holds the probability of each head token; None stands for nobody. The quotation's own ``confidence``
    is how far to trust them, and a ``doubt`` it already has is kept.
    """
    ranked = sorted(
        ((head, p) for head, p in chances.items() if head is not None), key=lambda item: (-item[1], item[0])
    )
    head, top = ranked[0] if ranked else (None, 0.0)
    if head is None or (quotation.kind != "direct" and chances.get(None, 0.0) > top):
        doubt = quotation.doubt or NOBODY
        return in_sentence(tree, replace(quotation, confidence=0.0, sure=False, doubt=doubt)), None
    if quotation.kind == "direct" and top < GUESS:
        names = tuple(dict.fromkeys(mention_span(tree, other).of(tree.text) for other, _ in ranked[:3]))
        gap = replace(quotation, candidates=names, confidence=0.0, sure=False, doubt=quotation.doubt or NOBODY)
        return in_sentence(tree, gap), None
    mention, top = mention_span(tree, head), top * quotation.confidence
    rivals = [mention_span(tree, other) for other, p in ranked[1:3] if p >= RIVAL * ranked[0][1]]
    rivals = [rival for rival in dict.fromkeys(rivals) if not rival.overlaps(mention)]
    names = tuple(span.of(tree.text) for span in (mention, *rivals)) if rivals else ()
    doubt = quotation.doubt
    if not doubt and rivals:
        doubt = "the source may be " + " or ".join(f"“{name}”" for name in names)
    elif not doubt and top < (NAMED if _named_subject(tree, quotation, head) else SURE[quotation.kind]):
        doubt = UNSETTLED
    done = replace(quotation, mention=mention, candidates=names, confidence=round(top, 3), sure=not doubt, doubt=doubt)
    return in_sentence(tree, done), head


def _named_subject(tree: Tree, quotation: Quotation, head: int) -> bool:
    """Say whether a reported statement hangs on a verb whose subject is a name, or a whole clause on one with a noun.

    "The mayor, Ada Moss, estimates"; "Rescuers said at least 12 people had been killed".
    """
    if quotation.kind == "direct" or quotation.cue is None or tree.dep[head] != "nsubj":
        return False
    start, end = extent(tree, head)
    verb = tree.start[tree.head[head]]
    heads = {"PROPN", "NOUN"} if quotation.rule.endswith(":ccomp") else {"PROPN"}
    return quotation.cue.start <= verb < quotation.cue.end and not heads.isdisjoint(tree.pos[start:end])


def mention_span(tree: Tree, head: int) -> Span:
    """Return the words of the phrase headed by ``head``."""
    start, end = extent(tree, head)
    return Span(tree.start[start], tree.end[end - 1])


def cue_span(tree: Tree, anchor: int, kind: str) -> Span:
    """Return the reporting word with its particle ("pointed out") and the preposition its content hangs from."""
    end = anchor
    for kid in tree.kids[anchor]:
        if kid == end + 1 and (
            tree.dep[kid] == "prt" or (tree.dep[kid] == "prep" and (kind[:1] == "p" or tree.lemma[anchor] == "accord"))
        ):
            end = kid
    return Span(tree.start[anchor], tree.end[end])


def cue_of(tree: Tree, speech: Speech, head: int | None, table: CueTable) -> int | None:
    """Return the reporting word between a speaker and what they say, None where there is none."""
    if head is None:
        return None
    link = speech.link
    if link is not None and link.probability > 0.3 and link.first == head:
        return link.anchor
    verb = verb_of(tree, head)
    odds = table.odds.get(table.key(tree.lemma[verb], tree.pos[verb]), -9.0)
    if verb != head and odds > REPORTING and tree.quote[verb] < 0:
        return verb
    return head + 1 if head + 1 < tree.size and tree.lower[head + 1] == ":" else None


def in_sentence(tree: Tree, quotation: Quotation) -> Quotation:
    """Return the quotation with the sentences around it, its cue and its source, as far as they share its line."""
    start, end = quotation.span.start, quotation.span.end
    line_start = tree.text.rfind("\n", 0, start) + 1
    line_end = tree.text.find("\n", end)
    line_end = len(tree.text) if line_end < 0 else line_end
    for span in (quotation.cue, quotation.mention):
        if span is not None and line_start <= span.start and span.end <= line_end:
            start, end = min(start, span.start), max(end, span.end)
    first = tree.at(start)
    last = max(first, tree.before(end) - 1)
    low, high = tree.sent_start[tree.sent[first]], tree.sent_end[tree.sent[last]] - 1
    while low < high and tree.pos[low] == "SPACE":
        low += 1
    while high > low and tree.pos[high] == "SPACE":
        high -= 1
    return replace(quotation, sentence=Span(min(start, tree.start[low]), max(end, tree.end[high])))
