"""What is said of a figure: the verb that happens to the counted, and the place named with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from generator.model import Span

PLACES = frozenset({"GPE", "LOC", "FAC"})
WHERE = frozenset(
    {"in", "to", "into", "at", "near", "on", "inside", "across", "throughout", "over", "off"}
)  # not "from": of "troops from X" X is whose they are
LIGHT = frozenset(
    {
        "be",
        "have",
        "do",
        "say",
        "tell",
        "accord",
        "report",
        "include",
        "believe",
        "estimate",
        "find",
        "confirm",
        "warn",
        "know",
    }
)
MOVES = frozenset({"send", "deploy", "move", "ship", "dispatch", "transfer", "bring", "take"})
AMOUNTS = frozenset({"number", "total", "group", "majority", "amount", "maximum", "minimum", "average", "some", "kind"})
MOST_CHILDREN = 64  # a word that more hang on is no verb of a sentence, but page debris
TIMES = frozenset({"be", "have"})
REACH = 5  # tokens from a helper or a governing verb to the verb: "preparing to secretly send"
DEEPEST = 3  # verbs that say little may hang on one another: "is said to be reported"


def predicate_of(noun: Token, first: int) -> str | None:
    """Return the lemma of the verb or participle that says what happens to the counted ``noun``, or None.

    A participle that follows the noun ("troops deployed in") comes first, then a noun of doing that it hangs on ("the
    arrival of"), then its verb, and through verbs that say little ("were", "reported") the one under them. ``first``
    is the figure's first token: of "thousands of soldiers" the thousands hang on the verb.
    """
    doing = _doing(noun, first)
    return None if doing is None else doing.lemma_.lower() if doing.pos_ == "NOUN" else _lemma(doing)


def happening_of(noun: Token, first: int) -> Span | None:
    """Return the words of that verb as printed, "being readied" or "preparing to send"; None for a noun of doing.

    The forms of "be" and "have" in front say only when, and stay out; a "not", "may" or "will" among them stays in.
    """
    verb = _doing(noun, first)
    if verb is None or verb.pos_ == "NOUN":
        return None
    if verb.dep_ in {"xcomp", "pcomp"} and verb.head.pos_ == "VERB" and verb.head.lemma_ not in LIGHT:
        start = verb.head.i if 0 < verb.i - verb.head.i <= REACH else verb.i
    else:
        helpers = [child.i for child in verb.lefts if child.dep_ in {"aux", "auxpass", "neg"}]
        start = min((i for i in helpers if verb.i - i <= REACH), default=verb.i)
    words = verb.doc[start : verb.i + 1]
    if not any(word.dep_ == "neg" for word in words):
        kept = next(word for word in words if word.i == verb.i or word.lower_ == "being" or not _only_when(word))
        words = verb.doc[kept.i : verb.i + 1]
    if any(word.like_num for word in words):
        return None
    bare = words.text.strip("\"“”'‘’")  # a mark may be glued to the first word
    start = words.start_char + words.text.index(bare)
    return Span(start, start + len(bare))


def _only_when(word: Token) -> bool:
    return word.lemma_ in TIMES or word.pos_ in {"ADV", "PUNCT"}


def _doing(noun: Token, first: int) -> Token | None:
    """Return the verb, or the noun of doing, that says what happens to the counted."""
    for child in noun.rights if noun.n_rights <= MOST_CHILDREN else ():
        if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB":
            return _told(child)
    while noun.dep_ == "pobj" and noun.head.head.i >= first and noun.head.head.i < noun.i:
        noun = noun.head.head
    head = noun.head
    if (
        noun.dep_ == "pobj"
        and head.lower_ == "of"
        and head.head.pos_ == "NOUN"
        and head.head.lemma_ not in AMOUNTS
        and head.head.is_alpha
    ):
        return head.head
    while head.pos_ not in {"VERB", "AUX"} and head.head.i != head.i:
        head = head.head
    return _told(head) if head.pos_ == "VERB" else None


def _told(verb: Token) -> Token | None:
    for _ in range(DEEPEST):
        if verb.lemma_ not in LIGHT:
            return verb if verb.is_alpha and len(verb) > 1 else None
        below = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB"]
        if not below:
            return None
        verb = below[0]
    return None


def _lemma(verb: Token) -> str:
    """Return the lemma; the small pipeline makes "readie" of "readied"."""
    lemma = verb.lemma_.lower()
    return f"{lemma[:-2]}y" if lemma.endswith("ie") and len(lemma) > 3 and verb.lower_.endswith("ied") else lemma


def place_of(noun: Token, *, is_date: Callable[[int], bool]) -> str | None:
    """Return the place named with ``noun`` or with its verb ("to Russia"), as printed, or None.

    Of "Russia's Far East" the country is the place: it is what other documents are compared by. ``is_date`` says
    whether a code point is in a date: "in May" names no place, whatever the parser thinks.
    """
    for anchor in _anchors(noun):
        for child in anchor.children if anchor.n_lefts + anchor.n_rights <= MOST_CHILDREN else ():
            if child.dep_ != "prep" or child.i < noun.i or child.lower_ not in WHERE:
                continue
            for place in child.children:
                if place.dep_ == "pobj" and place.ent_type_ in PLACES and not is_date(place.idx):
                    owner = next(
                        (own for own in place.children if own.dep_ == "poss" and own.ent_type_ == "GPE"), place
                    )
                    if not is_date(owner.idx):  # "in September's ballot"
                        return _entity(owner.doc, owner)
    return None


def _anchors(noun: Token) -> Iterator[Token]:
    yield noun
    yield noun.head
    if noun.head.lemma_ in MOVES and noun.head.n_rights <= MOST_CHILDREN:  # "sent 40 soldiers to train in"
        yield from (child for child in noun.head.children if child.dep_ in {"xcomp", "advcl"} and child.i > noun.i)
    yield noun.head.head


def _entity(parsed: Doc, token: Token) -> str:
    first = last = token.i
    while first > 0 and parsed[first].ent_iob_ == "I":
        first -= 1
    while last + 1 < len(parsed) and parsed[last + 1].ent_iob_ == "I" and parsed[last + 1].dep_ != "case":
        last += 1
    if parsed[first].pos_ == "DET" and first < last:
        first += 1
    return parsed[first : last + 1].text
