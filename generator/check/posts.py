"""Who is named in a sentence by a post alone ("the defence minister said"), and whether the evidence knows of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from generator.check.cited import Cited, Index
from generator.model import Annotated, Quotation, Span, Speaker
from generator.names.posts import role_match
from generator.names.roles import Role, read_role, role_noun
from generator.read.lexicons import read_lexicon

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*['’]?|[^\w\s]")
STARTS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
BEHIND = frozenset({"of", "for", "at", "in", "to"})  # what a post is of stands behind these
BETWEEN = frozenset({"has", "had", "have", "also", "later", "then", "again", "now"})  # a subject and its verb
ONE_HOLDER = frozenset({"spokesperson", "envoy", "adviser"})  # beside offices, who speaks for a body or a person
EXACT = frozenset({"state", "minister", "mayor"})  # where another noun is another post: no president is a premier
ANY = frozenset({"member", "source", "diplomat"})  # "an official" may hold any post
LEFT, RIGHT = 4, 5  # words beside a post's noun that say which it is
LONGEST = 4  # words of a post's noun


def posts_amiss(words: str, cited: Sequence[Cited], index: Index) -> Iterator[tuple[str, str]]:
    """Yield each post that ``words`` say speaks and that the evidence cannot mean, with whose words are cited instead.

    The holder may be named by another word, in another sentence, by a pronoun: a post is amiss only where nobody who
    speaks or is named in the passages is known by one like it, and their documents speak of one nowhere, or of somebody
    else's alone while all that is cited is surely said by others.
    """
    speakers = _speakers(cited, index)
    known = [role for one in cited for role in _known(one, index)]
    for phrase, post in _named(words):
        if any(_may_be(post, role) for role in known):
            continue
        holders = [who for one in _documents(cited) for who in _holders(post, one, index)]
        if not holders or (speakers and None not in holders and not {one.id for one in speakers} & set(holders)):
            yield phrase, ", ".join(one.name for one in speakers)


def _named(words: str) -> Iterator[tuple[str, Role]]:
    """Yield each phrase that names the holder of one post as the one who says something, and what it says of the post.

    Where a name stands with it, the name is looked at and not the post.
    """
    tokens = list(TOKEN.finditer(words))
    for at, token in enumerate(tokens):
        if token[0].lower() == "according" and [one[0] for one in tokens[at + 1 : at + 2]] == ["to"]:
            run = _upto(tokens[at + 2 :])
        elif token[0].lower() not in _sayings():
            continue
        elif not at or not tokens[at - 1][0][0].isalpha():  # ", said the mayor": quoted words are taken out
            run = _upto(tokens[at + 1 :])
        else:
            ahead = tokens[:at]
            while ahead and (ahead[-1][0].lower() in BETWEEN or ahead[-1][0].endswith("ly")):
                ahead.pop()
            run = _upto(ahead[::-1])[::-1]
        found = _post(run)
        if found:
            span, post = found
            yield words[span.start : span.end], post


def _upto(tokens: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return ``tokens`` up to the next mark."""
    end = next((at for at, one in enumerate(tokens) if not one[0][0].isalpha()), len(tokens))
    return list(tokens[:end])


def _post(run: Sequence[re.Match[str]]) -> tuple[Span, Role] | None:
    """Return the last phrase of ``run`` that is a post and nothing else, from its article or whose it is on."""
    lowered = [one[0].lower() for one in run]
    for start in range(len(run) - 1, -1, -1):
        owner = re.search(r"['’]s?$", lowered[start]) and run[start][0][0].isupper()
        if not (owner or lowered[start] in STARTS):
            continue
        while owner and start and run[start - 1][0][0].isupper():
            start -= 1  # noqa: PLW2901  # "South Korea's"
        core = next((at for at in range(start + 1, len(run)) if lowered[at] in BEHIND), len(run))
        ends = (_join(run[max(start, core - size) : core]) for size in range(LONGEST, 0, -1))
        noun = next((found for words in ends if (found := role_noun(words))), None)
        post = read_role(_join(run[start:])) if noun else None
        if noun and post and not (noun[1] or post.plural) and (post.office or post.group in ONE_HOLDER):
            return Span(run[start].start(), run[-1].end()), post
    return None


def _join(tokens: Iterable[re.Match[str]]) -> str:
    return " ".join(one[0] for one in tokens)


def _may_be(one: Role, other: Role) -> bool:
    """Say whether two posts may be one: what they are of, whose sex and whether one holds it still, does not count."""
    if other.group in ANY:
        return True
    if (one.fields and other.fields and not one.fields & other.fields) or (
        one.nations and other.nations and not one.nations & other.nations
    ):
        return False
    bare, plain = (
        replace(role, former=False, second=False, plural=False, sex=None, bodies=frozenset()) for role in (one, other)
    )
    alike = one.group == other.group and one.group not in EXACT
    return alike or role_match(bare, plain) > 0 or role_match(plain, bare) > 0


def _known(cited: Cited, index: Index) -> Iterator[Role]:
    """Yield the posts of all who speak or are named in a passage, in whatever document, and those it speaks of."""
    who = index.people(cited)
    told = [role.text for name in who if name in index.speakers for role in index.speakers[name].roles]
    told += [form for name in who if name in index.speakers for form in index.names(index.speakers[name])]
    told += [one.role for one in cited.document.mentions if one.name in who and one.role]
    told += [phrase for _, phrase in _phrases(cited.words)]
    yield from (role for text in dict.fromkeys(told) if (role := read_role(text)))


def _speakers(cited: Sequence[Cited], index: Index) -> list[Speaker]:
    """Return the people who surely say all that is cited; none where anything of it may be somebody else's."""
    found: dict[str, Speaker] = {}
    for one in cited:
        speaker = index.speakers.get(index.story.linked.speaker_of.get(one.finding.id, ""))
        if not (isinstance(one.finding, Quotation) and one.finding.sure and speaker and speaker.type == "person"):
            return []
        found[speaker.id] = speaker
    return list(found.values())


def _documents(cited: Iterable[Cited]) -> list[Annotated]:
    return list({one.document.document.id: one.document for one in cited}.values())


def _holders(post: Role, document: Annotated, index: Index) -> Iterator[str | None]:
    """Yield who holds a post that may be ``post`` wherever ``document`` speaks of one: a speaker's id, or None."""
    of = index.story.linked.speaker_of
    for span, phrase in _phrases(document.document.text):
        role = read_role(phrase)
        if role is not None and role.group not in ANY and _may_be(post, role) and not document.excluded(span):
            noun = span.of(document.document.text).lower()
            named = [one for one in document.mentions if one.span.overlaps(span)]
            # "The mayor of Esmar, Ada Moss,": the name is another mention, and the post its role.
            named += [m for m in document.mentions if m.sentence.overlaps(span) and noun in m.role.lower().split()]
            yield next((of[one.id] for one in named if one.id in of), None)


def _phrases(text: str) -> Iterator[tuple[Span, str]]:
    """Yield every post that ``text`` speaks of, with the words beside it that say which."""
    tokens = list(TOKEN.finditer(text))
    for at, token in enumerate(tokens):
        if role_noun(token[0]) is None:
            continue
        ahead = _upto(tokens[max(0, at - LEFT) : at][::-1])[::-1]
        first = next((place for place in range(len(ahead) - 1, -1, -1) if ahead[place][0].lower() in STARTS), 0)
        behind = _upto(tokens[at + 1 : at + 1 + RIGHT])
        if not behind or behind[0][0].lower() not in BEHIND:
            behind = []
        yield Span(token.start(), token.end()), _join((*ahead[first:], token, *behind))


@cache
def _sayings() -> frozenset[str]:
    """Return the forms that verbs of saying have behind one who says something."""
    rows = read_lexicon("cue_verbs")
    lemmas = {row["lemma"] for row in rows}
    forms = {one + ending for one in lemmas for ending in ("s", "es", "ed", "d")}
    forms |= {re.sub("y$", "ied", one) for one in lemmas}
    forms |= {form for row in rows for form in row.get("forms", ())}
    forms |= {form for row in read_lexicon("irregular_verbs") if row["verb"] in lemmas for form in row["forms"]}
    return frozenset(forms - lemmas)
