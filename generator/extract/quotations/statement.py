"""One reported statement: which of its words are somebody's, whose they are, and what makes it doubtful."""

from __future__ import annotations

from generator.extract.quotations.attribution import cue_span, with_source
from generator.extract.quotations.cited import cited
from generator.extract.quotations.cues import CueTable, stance_of
from generator.extract.quotations.relayed import SECOND_HAND, relays_in, speaking, spoken_by
from generator.extract.quotations.reported import Model, Report, pieces_of, source_chances
from generator.extract.quotations.tree import Tree
from generator.extract.quotations.utterances import Part
from generator.model import Quotation, Span
from generator.model.findings import QuotationKind
from generator.names.media import is_medium

BELIEVED = 0.8  # reports this likely are annotated as such for more than 9 of 10 on PolNeAR dev
BELIEVED_CLAUSE = 0.5  # whole clauses are from here on: 69 of 78 on PolNeAR dev that are less likely than the others
CLAUSES = frozenset({"r:ccomp", "l:ccomp", "l:sent"})
OPEN = frozenset({"whether", "if", "who", "what", "when", "where", "why", "how", "which"})
SILENT = frozenset({"decline", "refuse", "yet", "fail", "unable", "without"})  # "declined to say whether"
TRUSTED = 0.975  # a report's likeliest source is right this often on PolNeAR dev, less often where it may be no report
FORMAL = 0.96  # of what the form of the sentence gives somebody
OTHER_OBJECTS = frozenset({"r:dobj", "r:dative", "p:pobj", "r:prep"})  # "told [the council]", "wrote on [his page]"
PLACES = frozenset({"on", "at", "in", "during"})  # "the mayor wrote [on social media]"
THROUGH = frozenset({"in", "on", "via", "through", "by"})  # "said [in] a statement that …"
COMPLEMENTS = frozenset({"that", "whether", "how", "why"})
SENTENCE_END = frozenset(".?!…,")


def statement(tree: Tree, report: Report, model: Model, *, speaking_marks: set[int]) -> Part | None:
    """Return what ``report`` reports as a quotation with its source; None where it is no statement of its own.

    ``speaking_marks`` are the reporting words of quoted stretches.
    """
    pieces = pieces_of(tree, report, model)
    tokens = _tokens(pieces)
    quoted = [token for token in tokens if tree.quote[token] >= 0]
    aside = _reported_too(tree, report)
    untold = aside and speaking(tree, tree.head[report.anchor], model.table) is None
    untold = untold or _called(tree, report.anchor)
    if untold or (_says_elsewhere(tree, report, speaking_marks) and not quoted):
        return None
    if len(quoted) >= 0.9 * len(tokens) or all(tree.quote[token] >= 0 for token in range(*pieces[0])):
        return None  # a direct quotation: its stretch speaks for itself
    chances = source_chances(tree, report.anchor, pieces[0], model)
    through = spoken_by(tree, report.anchor, chances, model.table)
    named = _named_by_form(tree, report, model.table)
    if named is not None:
        through = {named: 1.0}
    elif through is not chances:
        narrow = next(relays_in(tree, pieces, model.table), None)
        if narrow is None and quoted:
            return None  # “…,” she said, according to a recording: the quotation speaks for itself
        if narrow is not None:
            pieces = ((narrow.start, narrow.end),)
            tokens = _tokens(pieces)
            quoted = [token for token in tokens if tree.quote[token] >= 0]
    numbers = tuple(sorted({tree.quote[token] for token in quoted}))
    clause = any(tree.pos[token] in {"VERB", "AUX"} and tree.quote[token] < 0 for token in tokens)
    cut = tree.quote[tokens[0]] >= 0 and not tree.opens(tokens[0])  # the parse cut a quotation in two
    if cut or (not clause and any(_announced(tree, number) for number in numbers)):
        return None  # "made this offer: “...”" is not reported speech but the announcement of a direct quotation
    contents = tuple(Span(tree.start[start], tree.end[end - 1]) for start, end in pieces)
    kind: QuotationKind = "mixed" if numbers else "indirect"
    doubt = SECOND_HAND if aside else _doubt(tree, report, tokens, formal=named is not None)
    quotation = Quotation(
        span=Span(contents[0].start, contents[-1].end),
        sentence=contents[0],
        confidence=FORMAL if named is not None else min(TRUSTED, 0.5 + 0.6 * report.probability),
        rule=f"reported/{tree.lemma[report.anchor]}/{report.best.kind}",
        kind=kind,
        contents=contents,
        quoted=tuple(Span(tree.stretches[n].start, tree.stretches[n].end) for n in numbers),
        cue=cue_span(tree, report.anchor, report.best.kind),
        stance=stance_of(tree.lemma[report.anchor], tree.pos[report.anchor])[0],
        said=not doubt,
        doubt=doubt,
    )
    quotation, head = with_source(tree, quotation, through)
    return Part(quotation, head, numbers)


def _called(tree: Tree, anchor: int) -> bool:
    """Say whether the word tells how something is called: "known by its French acronym"."""
    behind = anchor + 1 < tree.size and tree.lower[anchor + 1] in {"by", "as"}
    return tree.lower[anchor] == "known" and behind


def _tokens(pieces: tuple[tuple[int, int], ...]) -> list[int]:
    return [token for start, end in pieces for token in range(start, end)]


def _doubt(tree: Tree, report: Report, tokens: list[int], *, formal: bool) -> str:
    """Return what makes it doubtful that the words were said, "" for nothing."""
    _, known = stance_of(tree.lemma[report.anchor], tree.pos[report.anchor])
    clause = report.best.kind in CLAUSES or _denies_doing(tree, report)
    if clause and tree.lower[tokens[0]] in OPEN and _silent(tree, report.anchor):
        return "it is what somebody did not say"
    if not known or (report.probability < (BELIEVED_CLAUSE if clause else BELIEVED) and not formal):
        return "it may not be what somebody said"
    verbs = any(tree.pos[token] in {"VERB", "AUX"} for token in tokens)
    if not verbs and all(tree.quote[token] < 0 for token in tokens):
        return "the words name what was spoken of, not what was said"
    if tree.pos[tokens[-1]] == "AUX" and report.best.kind[0] == "l":
        return "its words break off"
    return ""


def _denies_doing(tree: Tree, report: Report) -> bool:
    """Say whether somebody is said to deny doing something: "the army denies [targeting anybody]"."""
    doing = report.best.kind == "r:xcomp" and tree.tag[report.best.start] == "VBG"
    return doing and stance_of(tree.lemma[report.anchor], tree.pos[report.anchor])[0] == "deny"


def _silent(tree: Tree, anchor: int) -> bool:
    """Say whether a reporting verb tells that nothing was said: "would not say whether", "has yet to say how"."""
    above = tree.head[anchor]
    if any(tree.dep[kid] == "neg" for kid in tree.kids[anchor]) or tree.lemma[above] in SILENT:
        return True
    return any(tree.lower[kid] in SILENT for kid in (*tree.kids[anchor], *tree.kids[above]))


def _named_by_form(tree: Tree, report: Report, table: CueTable) -> int | None:
    """Return the head of who speaks by the form of the sentence: "quoted [him] as saying", "[she] said in a note that".

    None where the form does not say it.
    """
    anchor = report.anchor
    quoting = cited(tree, anchor)
    if quoting is not None:
        return quoting[1]
    via = tree.head[anchor]
    if _reported_too(tree, report):
        return speaking(tree, via, table)
    carried = report.best.kind in {"r:acl", "r:relcl"} and tree.lower[report.best.start] == "that"
    if not carried or tree.lower[via] not in THROUGH or not is_medium(tree.lower[anchor]):
        return None
    return speaking(tree, tree.head[via], table)


def _reported_too(tree: Tree, report: Report) -> bool:
    """Say whether the words are only reported elsewhere too: "she told them, as the paper reported, [that …]"."""
    start = report.best.start
    clause = tree.lower[start] in COMPLEMENTS and tree.lower[start - 1] == "," and report.best.kind[0] == "r"
    return clause and _as_said(tree, report.anchor)


def _as_said(tree: Tree, anchor: int) -> bool:
    return any(tree.dep[kid] == "mark" and tree.lower[kid] == "as" for kid in tree.kids[anchor])


def _says_elsewhere(tree: Tree, report: Report, speaking_marks: set[int]) -> bool:
    """Say whether what follows the reporting word is not what it reports: that stands before, or in marks beside it."""
    kind = report.best.kind
    if kind not in OTHER_OBJECTS:
        return False
    aside = kind == "p:pobj" and report.view.seam == "," and tree.lower[report.best.start - 1] in PLACES
    return (kind != "r:dobj" and _as_said(tree, report.anchor)) or aside or report.anchor in speaking_marks


def _announced(tree: Tree, number: int) -> bool:
    """Say whether a quotation of whole sentences stands behind a colon."""
    stretch = tree.stretches[number]
    words = tree.text[stretch.inner_start : stretch.inner_end].strip()
    before = tree.text[max(0, stretch.start - 4) : stretch.start].rstrip()[-1:]
    return before == ":" and words[:1].isupper() and words[-1:] in SENTENCE_END and len(words.split()) >= 4
