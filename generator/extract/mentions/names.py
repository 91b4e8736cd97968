"""Find names, each with the role words that stand with it."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from generator.extract.mentions.appointed import post_given
from generator.extract.mentions.bodied import bodies_among
from generator.extract.mentions.candidates import Candidate, candidates_of
from generator.extract.mentions.kinds import decide, votes_of
from generator.extract.mentions.kinds_by_context import BODY_BESIDE, Decided
from generator.extract.mentions.known import Known, labelled_part
from generator.extract.mentions.parts import role_after
from generator.extract.mentions.runs import Page
from generator.model import Document, Mention, Span
from generator.names.given import given_sex
from generator.names.organisations import is_firm_of
from generator.names.people import read_name
from generator.names.roles import read_role

_SERVING = frozenset({"chief", "mayor", "member", "business", "private", "expert", "medical", "police", "military"})


def find_names(document: Document, parsed: Doc) -> tuple[Mention, ...]:
    """Return the names in text order, each with the role words that stand with it."""
    page = Page(document.text, parsed)
    votes = votes_of(parsed)
    found: list[tuple[Candidate, Decided | None]] = []
    known = Known()
    headlines = []
    for candidate in candidates_of(page):
        if len(candidate.words) > 1 and page.in_headline(candidate.words[0].start):
            headlines.append(candidate)
            continue
        decided = decide(page, candidate, votes)
        found.append((candidate, decided))
        if decided is not None and decided[1] == "person":
            known.add(read_name(candidate.text), titled=candidate.titled)
    for candidate in headlines:
        cut = known.within(candidate) or labelled_part(page, candidate)
        if cut is not None and (cut.titled or page.text.count(cut.words[-1].text) > 1):  # not "Council [Shortens Term]"
            found.append((cut, decide(page, cut, votes)))
    served, bodied = _served(page, found, known), bodies_among(page, found)
    mentions = []
    firms: list[str] = []  # named so far
    full: set[str] = set()  # surnames of the people named in full so far
    for candidate, decided in sorted(found, key=lambda one: one[0].words[0].start):
        beside = decided is not None and decided[2] == BODY_BESIDE
        nation = decided is not None and decided[1] == "government" and _its_own(page, candidate)
        again = (
            not beside
            and not nation
            and (known.again(candidate, decided) or (decided is None and known.ends(candidate)))
        )
        kind: Decided | None = ("name", "person", "names/again") if again else decided
        kind = _told(candidate, kind, served=served, bodied=bodied)
        person = kind is not None and kind[1] == "person"
        words = read_name(candidate.text).words
        if person and len(candidate.words) == 1 and not candidate.titled and words and words[0] not in full:
            if any(is_firm_of(candidate.text, firm) for firm in firms):
                kind = ("name", "organisation", "names/firm")  # "Veltmar Foods said … Veltmar said"
        elif person and len(words) > 1:
            full.add(words[-1])
        if kind is not None and kind[1] == "organisation":
            firms.append(candidate.text)
        if kind is not None:
            mentions.append(_mention(page, candidate, kind))
    return tuple(sorted(mentions, key=lambda m: m.span))


def _told(
    candidate: Candidate, kind: Decided | None, *, served: frozenset[str], bodied: frozenset[str]
) -> Decided | None:
    """Return what a name is, where the text tells a body of what was decided to be a person, or nobody."""
    if kind is not None and kind[1] != "person":
        return kind
    if candidate.text in bodied:
        return "name", "organisation", "names/bodied"
    return ("name", "organisation", "names/served") if kind is not None and candidate.text in served else kind


def _its_own(page: Page, candidate: Candidate) -> bool:
    """Say whether the sentence goes on with "it" or "its", as of a country: "Turkey said its pilots …"."""
    token = page.token_at(candidate.words[0].start)
    return token is not None and any(t.lower_ in {"it", "its"} for t in token.sent if t.i > token.i)


def _served(page: Page, found: list[tuple[Candidate, Decided | None]], known: Known) -> frozenset[str]:
    """Return the words for a person that are a body's: that of "Veltmar chief executive Ana Brito"."""
    served = set()
    for (body, decided), (holder, other) in pairwise(sorted(found, key=lambda one: one[0].words[0].start)):
        if decided is None or decided[2] != "names/labelled" or other is None or other[1] != "person":
            continue
        role = read_role(holder.role)
        lead = " ".join(page.text[body.words[0].start : holder.words[0].start].split())
        headed = role is not None and role.group in _SERVING and lead == holder.role and len(lead) > len(body.text)
        if headed and given_sex(body.words[0].text) is None and not known.named(body):
            served.add(body.text)
    return frozenset(served)


def _mention(page: Page, candidate: Candidate, decided: Decided) -> Mention:
    form, kind, rule = decided
    span = Span(candidate.words[0].start, candidate.words[-1].end)
    token = page.token_at(span.start)
    sentence = token.sent if token is not None else page.parsed[:]
    role = ""
    if kind == "person":
        beside = (candidate.role, role_after(page, span.end), post_given(page, span.start, span.end))
        role = "; ".join(dict.fromkeys(r for r in beside if r))
    return Mention(
        span=span,
        sentence=Span(sentence.start_char, sentence.end_char),
        rule=rule,
        form=form,
        kind=kind,
        name=None,
        role=role,
    )
