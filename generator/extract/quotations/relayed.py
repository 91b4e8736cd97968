"""What somebody reports that somebody else said: “The director spoke of 40 dead,” the mayor said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.extract.quotations.cues import CueTable, stance_of
from generator.extract.quotations.tree import Tree
from generator.names.media import is_medium
from generator.names.organisations import again_nouns
from generator.names.roles import role_noun

Chances = dict[int | None, float]

REPORTING = 0.0  # log-odds from which a verb with a clause behind it reports, whoever quotes it
SECOND_HAND = "somebody else says that this was said"
THROUGH = 0.9  # so much of a medium's probability is the speaker's whom its sentence names
CLOSED = 0.98  # the same where the speaker stands beside the marks
_WHOSE = frozenset({"by", "of", "from"})
_ME = frozenset({"me", "us"})
_FIRST = frozenset({"i", "we", "my", "our"})
_ANY_VERB = -99.0
_OPENING = ("‘", "'", "“", '"')
OWN = frozenset({"i", "we", "you", "it", "they", "who", "that", "which", "this", "these", "there", "nobody"})


@dataclass(frozen=True, slots=True)
class Relay:
    """A reporting verb inside a content, the head token of its subject and the tokens of what it reports."""

    verb: int
    subject: int
    start: int
    end: int


def relays_in(tree: Tree, pieces: Iterable[tuple[int, int]], table: CueTable) -> Iterator[Relay]:
    """Yield what third persons are said to have said in the token ranges ``pieces``, in text order."""
    for first, behind in pieces:
        for verb in range(first, behind):
            begun = _in_their_words(tree, verb, behind, table) or _in_a_noun(tree, verb, behind)
            if begun is not None:
                yield begun
                continue
            subject = speaking(tree, verb, table)
            subject = _bidding(tree, verb, table) if subject is None else subject
            if subject is None or not first <= subject < behind or tree.quote[subject] != tree.quote[verb]:
                continue
            said = complement(tree, verb)
            if said is not None:
                start, end = tree.left[said], min(tree.right[said] + 1, behind)
                while end > start and tree.pos[end - 1] in {"PUNCT", "SPACE"}:
                    end -= 1
                if end - start == 1 and end < behind and tree.pos[start] == "NUM" and tree.pos[end] in {"ADJ", "NOUN"}:
                    end += 1  # "2,000 dead"
                if end - start >= 2:
                    yield Relay(verb, subject, start, end)


def _in_their_words(tree: Tree, verb: int, behind: int, table: CueTable) -> Relay | None:
    """Return what somebody passes on as another put it: "They said, we are not going back"; None where nobody does."""
    said = tree.head[verb]
    if tree.dep[verb] != "parataxis" or tree.pos[verb] != "VERB" or not verb < said < behind:
        return None
    subject = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubj"), None)
    reports = table.odds.get(table.key(tree.lemma[verb], "VERB"), -9.0) >= REPORTING
    if subject is None or not reports or (tree.lower[subject] in OWN and tree.lower[subject] != "they"):
        return None
    start, end = tree.right[verb] + 1, min(tree.right[said] + 1, behind)
    while start < end and tree.pos[start] == "PUNCT":
        start += 1
    while end > start and tree.pos[end - 1] in {"PUNCT", "SPACE"}:
        end -= 1
    own = any(tree.lower[i] in _FIRST for i in range(start, end))
    return Relay(verb, subject, start, end) if own and end - start > 1 else None


def _in_a_noun(tree: Tree, noun: int, behind: int) -> Relay | None:
    """Return what a noun says that another claims: "the claim by [the union] that …", "[the mayor]'s claim that …"."""
    if tree.pos[noun] != "NOUN" or not stance_of(tree.lemma[noun], "NOUN")[1]:
        return None
    owner, after = next((kid for kid in tree.kids[noun] if tree.dep[kid] == "poss"), None), noun + 1
    if owner is None and after < behind and tree.lower[after] in _WHOSE:
        owner = next((kid for kid in tree.kids[after] if tree.dep[kid] == "pobj"), None)
        after = tree.right[owner] + 1 if owner is not None else after
        after = next((i for i in range(after, noun, -1) if tree.lower[i] == "that" and tree.dep[i] == "mark"), after)
    if owner is None or tree.pos[owner] not in {"NOUN", "PROPN"} or not after < behind or tree.lower[after] != "that":
        return None
    end = min(tree.right[tree.head[after]] + 1, behind) if tree.head[after] > after else after
    while end > after and tree.pos[end - 1] in {"PUNCT", "SPACE"}:
        end -= 1
    return Relay(noun, owner, after, end) if end - after > 2 else None


def _bidding(tree: Tree, verb: int, table: CueTable) -> int | None:
    """Return who bids somebody pass words on: "[the envoy] asked me to tell you that …"; None where nobody does."""
    asking = tree.head[verb]
    if tree.dep[verb] != "xcomp" or tree.pos[asking] != "VERB" or asking > verb:
        return None
    told = any(tree.dep[kid] == "dobj" and tree.lower[kid] in _ME for kid in tree.kids[asking])
    reports = table.odds.get(table.key(tree.lemma[verb], "VERB"), -9.0) >= REPORTING
    return speaking(tree, asking, table, least=_ANY_VERB) if told and reports else None


def complement(tree: Tree, verb: int) -> int | None:
    """Return the head of what a reporting verb reports behind it, a clause with a subject or a number; else None."""
    return next((kid for kid in tree.kids[verb] if kid > verb and _reported(tree, verb, kid)), None)


def speaking(tree: Tree, verb: int, table: CueTable, *, least: float = REPORTING) -> int | None:
    """Return the subject of a reporting verb where it is a third person by a noun, a name, "he" or "she"; else None.

    ``least`` are the log-odds from which a verb reports.
    """
    if tree.pos[verb] != "VERB" or table.odds.get(table.key(tree.lemma[verb], "VERB"), -9.0) < least:
        return None
    if any(tree.dep[kid] in {"auxpass", "neg"} for kid in tree.kids[verb]):
        return None
    subject = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubj"), None)
    if subject is None or tree.lower[subject] in OWN or tree.pos[subject] not in {"NOUN", "PROPN", "PRON"}:
        return None
    return subject


def subject_of(tree: Tree, verb: int) -> int | None:
    """Return the subject of a verb, or of the verb that "and" joins it to: "[the envoy] shook his hand and said"."""
    while True:
        subject = next((kid for kid in tree.kids[verb] if tree.dep[kid] == "nsubj"), None)
        if subject is not None or tree.dep[verb] != "conj":
            return subject
        verb = tree.head[verb]


def spoken_by(tree: Tree, anchor: int | None, chances: Chances, table: CueTable) -> Chances:
    """Return the chances with a medium's given to whom its sentence is about: “Go,” Ito said, according to a note.

    Where the speaker stands beside the marks, whoever passes the words on, by "according to", is no speaker either.
    """
    if anchor is None or tree.lemma[anchor] != "accord":
        return chances
    root = next((one for one in (anchor, *tree.ancestors(anchor)) if tree.dep[one] == "ROOT"), anchor)
    speaker = speaking(tree, root, table) if tree.quote[root] < 0 else None
    if speaker is None or is_medium(phrase_of(tree, speaker)):
        return chances
    below = range(tree.left[anchor], tree.right[anchor] + 1)
    passed_on = set(below) if closes_marks(tree, speaker, root) and speaker not in below else set()
    through = {head: p for head, p in chances.items() if head is not None and _passes(tree, head, passed_on)}
    through.pop(speaker, None)
    share = CLOSED if passed_on else THROUGH
    moved = {head: p * (1 - share) if head in through else p for head, p in chances.items()}
    moved[speaker] = moved.get(speaker, 0.0) + share * sum(through.values())
    return moved if through else chances


def _passes(tree: Tree, head: int, passed_on: set[int]) -> bool:
    return head in passed_on or is_medium(phrase_of(tree, head))


def closes_marks(tree: Tree, speaker: int, verb: int) -> bool:
    """Say whether a quoted stretch stands right before the clause of a speaker and a verb: “Go,” Ito said."""
    before = min(tree.left[speaker], speaker, verb) - 1
    if before >= 0 and tree.lower[before] == ",":
        before -= 1
    return before >= 0 and tree.quote[before] >= 0


def phrase_of(tree: Tree, head: int) -> str:
    """Return the words up to the head of a phrase."""
    return tree.text[tree.start[min(tree.left[head], head)] : tree.end[head]]


def told_of(tree: Tree, relay: Relay) -> bool:
    """Say whether the relay's subject can be told from others: a name, or the office or body that "the" points to."""
    if (
        tree.pos[relay.verb] != "NOUN"
        and tree.tag[relay.verb] not in {"VBD", "VBN", "VBZ"}
        and tree.dep[relay.verb] != "xcomp"
    ):
        return False
    if tree.pos[relay.subject] == "PROPN":
        return True
    bidden = tree.tag[relay.verb] == "VB" and tree.lower[relay.subject] in {"he", "she"}
    if bidden or tree.dep[relay.verb] == "parataxis":
        return True  # "he asked me to tell you that", "they said, we …": whoever it is, it is not who speaks
    if tree.lower[relay.subject] in {"he", "she"}:  # who that is, is open; that the words are another's, is not
        return (
            tree.text[max(0, tree.start[relay.start] - 1) : tree.start[relay.start]] in _OPENING
            or tree.text[tree.start[relay.start]] in _OPENING
        )
    noun = tree.lower[relay.subject]
    definite = tree.lower[tree.left[relay.subject]] == "the"
    role = role_noun(noun)
    return definite and ((role is not None and not role[1]) or noun in again_nouns())


def _reported(tree: Tree, verb: int, kid: int) -> bool:
    """Say whether ``kid`` heads what the verb reports: a clause with a subject or behind a colon, or a number."""
    kids = tree.kids[kid]
    if tree.pos[kid] in {"VERB", "AUX"} and tree.lower[tree.left[kid] - 1] == ":":
        return True  # "he told me: go home and wait"
    if tree.dep[kid] == "ccomp" and any(tree.dep[one] in {"nsubj", "nsubjpass", "expl"} for one in kids):
        return True
    counted = tree.pos[kid] == "NUM" or any(tree.dep[one] == "nummod" for one in kids)
    return tree.dep[kid] in {"dobj", "ccomp"} and counted
