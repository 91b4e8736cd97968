"""What the phrases for bodies without a name come to: "the company", "its defence ministry", "the union's website"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Mention
from generator.names.bodies import read_body
from generator.names.body_kinds import kinds_of_name
from generator.names.fold import fold
from generator.names.nations import nation_of, nations_in
from generator.names.organisations import organisation_noun, without_article
from generator.resolve.speakers.body_cast import KnownBody, known_bodies
from generator.resolve.speakers.issued import issued_behind, issued_by
from generator.resolve.speakers.issuer import is_issuer
from generator.resolve.speakers.taken_up import SURE, Taken, owned, taken_up

_WHERE = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)*), where $")  # "Austria, where [the foreign ministry …]"
_SITS = re.compile(r" in ([A-Z]\w+(?: [A-Z]\w+)?)\b")
_THE = re.compile(r"the (.+)")
_PLACING = frozenset({"in", "from", "near", "at", "outside", "to"})
SHORT = re.compile(r" \((?:the )?[A-Z][A-Za-z&.]{1,9}\)$")  # "the Orlan Tide Office (OTO)"
_SPEAKING = frozenset({"organisation", "government"})
_ITS = re.compile(r"(?:its|whose|their) (.+)", re.IGNORECASE)
_OWNED = re.compile(r"(?:his|her|its|their|my|our|your|whose) |.*['’]s? ", re.IGNORECASE)
_OWNS = re.compile(r"['’]s? ")
_CLAUSE = re.compile(r",? (?:that|which|who|behind|at|in|for) [^,.;:“”\"\n]{2,60}, ")  # "the group that hired them, "
_CLOSED = re.compile(r"\s*(?:[,.;:)—–]|$)(?! (?:and|or)\b)", re.MULTILINE)
Named = tuple[str | None, tuple[str, ...], str, float]  # name, candidates, rule, confidence


def name_phrases(
    mentions: tuple[Mention, ...],
    text: str,
    found: dict[int, Named],
    plain: dict[int, str],
    issuer: str,
) -> Iterator[tuple[int, Named]]:
    """Yield what each common noun for a body comes to, in text order."""
    named = [(m, found[i][0] or "") for i, m in enumerate(mentions) if i in found and m.kind in _SPEAKING]
    bodies = known_bodies([(m, name) for m, name in named if name and _is_body(m, name)], text)
    by_name = {body.name: body for body in bodies}
    for i, m in enumerate(mentions):
        if i in found or (m.form != "epithet" and i not in plain):
            continue
        phrase = _as_phrase(m, text) if i not in plain else f"the {fold(plain[i])}"
        taken = _its(phrase, m, text) or _beside(i, mentions, text, found)
        issued = issued_behind(i, mentions, text)
        if issued and taken is None:
            taken = _of(issued, named) or _taken(issued, m.span.start, bodies, text)
            taken = taken or Taken(issued, rule="bodies/issued")
        taken = taken or _meant(phrase, m, named, bodies, text=text, issuer=issuer)
        if taken is None and m.kind != "organisation":
            continue
        if taken is None:
            taken = Taken(plain.get(i, phrase), rule="bodies/phrase" if i not in plain else m.rule)
        if taken.name in by_name:
            if taken.rule == "bodies/beside":
                by_name[taken.name].describe(phrase)
            by_name[taken.name].places.append(m.span.start)
        elif taken.name and _may_follow(taken.name):
            by_name[taken.name] = known_bodies([(m, taken.name)], text)[0]
            bodies.append(by_name[taken.name])
        yield i, (taken.name or None, taken.candidates, taken.rule, taken.confidence)


def _may_follow(name: str) -> bool:
    """Say whether "the ministry" or "the group" may take the phrase up: "an aid group", "Ruvia's defence ministry"."""
    noun = organisation_noun(name)
    ends = noun is not None and fold(name).endswith(noun) and " " in without_article(name)
    owned_by = _OWNED.match(name)
    return ends and (
        owned_by is None or (read_body(name).state and (owned_by[0] == "its " or bool(read_body(name).owner)))
    )


def _meant(
    phrase: str,
    mention: Mention,
    named: list[tuple[Mention, str]],
    bodies: list[KnownBody],
    *,
    text: str,
    issuer: str,
) -> Taken | None:
    """Return what a common noun, or the document or data of a body, means; None for a name of its own."""
    place = mention.span.start
    owner = issued_by(mention, phrase)
    if owner:
        if is_issuer(owner, issuer):
            return Taken(issuer, rule="bodies/issuer")
        return _of(owner, named) or _taken(owner, place, bodies, text)
    if mention.kind != "organisation":
        return owned(phrase, place, bodies, text) if mention.form == "epithet" else None
    if is_issuer(phrase, issuer):
        return Taken(issuer, rule="bodies/issuer")
    return _taken(phrase, place, bodies, text)


def _taken(phrase: str, place: int, bodies: list[KnownBody], text: str) -> Taken | None:
    """Return what a phrase with "the", or a headline's without an article, takes up."""
    headline = not re.match(r"(?:the|an?|its|his|her|their|our|my|whose|\w+['’]s) ", phrase)
    if phrase.startswith("the ") and not _OWNS.search(phrase):
        return taken_up(phrase, place, bodies, text)
    if headline or phrase.startswith(("a ", "an ")):
        ahead = taken_up(phrase, place, [body for body in bodies if min(body.places) > place], text)
        return ahead if ahead is not None and ahead.rule == "bodies/ahead" else None
    return None


def _its(phrase: str, mention: Mention, text: str) -> Taken | None:
    """Return whose "its defence ministry" is: the nation's that is named last, surely where no other is beside it."""
    where = _WHERE.search(text, max(0, mention.span.start - 40), mention.span.start)
    owned_by = _ITS.fullmatch(phrase) if where is None else _THE.fullmatch(phrase)
    if owned_by is None or not read_body(owned_by[1]).state:
        return None
    first = text.rfind("\n", 0, mention.span.start) + 1
    words = re.findall(r"[\w.]*\w", where[1] if where is not None else text[first : mention.span.start])
    near = {
        nation.code: " ".join(words[i:j])
        for i, j, nation in nations_in(words)
        if nation.sort == "country" or (nation.sort == "capital" and words[max(0, i - 1)].lower() not in _PLACING)
    }
    nations = list(near.values())
    if not nations:
        return Taken(phrase, rule="bodies/phrase", confidence=0.8)
    whose = f"{nations[-1]}'s {owned_by[1]}"
    others = tuple(f"{name}'s {owned_by[1]}" for name in nations[:-1])
    return Taken(whose, others, "bodies/its", SURE if len(nations) == 1 else 0.8)


def _of(owner: str, named: list[tuple[Mention, str]]) -> Taken | None:
    """Return the body that is named as the owner."""
    plain = without_article(owner)
    held = next((name for _, name in named if name == plain), "")
    return Taken(held, rule="bodies/issued") if held else None


def _is_body(mention: Mention, name: str) -> bool:
    return mention.kind == "organisation" or (mention.kind == "government" and bool(kinds_of_name(name)))


def _as_phrase(mention: Mention, text: str) -> str:
    phrase = SHORT.sub("", " ".join(mention.span.of(text).split())) + sitting(mention, text)
    opens = phrase.lower().startswith(("the ", "its ", "his ", "her ", "a ", "an "))
    return phrase[0].lower() + phrase[1:] if opens else phrase


def sitting(mention: Mention, text: str) -> str:
    """Return " in Paris" where a body of a state is told by where it sits, "" elsewhere."""
    found = _SITS.match(text, mention.span.end)
    nation = nation_of(found[1]) if found is not None else None
    body = read_body(mention.span.of(text))
    told = found is not None and nation is not None and nation.sort == "capital" and body.state and not body.owner
    return found[0] if told and found is not None else ""


def _beside(
    i: int,
    mentions: tuple[Mention, ...],
    text: str,
    found: dict[int, Named],
) -> Taken | None:
    """Return the body whose name stands right behind its description: "the grid operator, Veltmar"."""
    m = mentions[i]
    for j in range(i + 1, min(i + 3, len(mentions))):
        between = text[m.span.end : mentions[j].span.start]
        set_off = between == ", " or _CLAUSE.fullmatch(between) is not None
        closed = between == " " or (set_off and _CLOSED.match(text, mentions[j].span.end) is not None)
        if closed and mentions[j].form == "name" and j in found and found[j][0]:
            return Taken(found[j][0] or "", rule="bodies/beside")
    return None
