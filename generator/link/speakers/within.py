"""Why one document's several forms are one speaker's: what its reading went by, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.link.speakers.appearances import Appearance
from generator.names.fold import fold
from generator.names.organisations import without_article
from generator.names.people import without_titles

MOST = 3  # documents that are listed by their ids
_WHY = {
    "cast/shorter": "a shorter form of the full name",
    "cast/spelling": "another spelling of the full name",
    "cast/backwards": "the same words in another order",
    "cast/slip": "a letter differs from the surname of the only one it can be",
    "cast/short": "no one else there has that name",
    "cast/place": "a given name there, no place",
    "cast/pronoun": "of those of that name, the one whom the “he” or “she” beside it fits",
    "cast/aged": "the elder, or the younger, of two of that name",
    "cast/another": "it may be another of that name, whom the document names in full or calls otherwise",
    "cast/role": "the role beside the name is theirs",
    "cast/kin": "the others of that name are named as their relatives",
    "cast/only-before": "no one else of that name comes before",
    "cast/bare": "of those of that name, the one who goes by it there",
    "cast/salient": "of those of that name, the one the text speaks of",
    "epithets/introduced": "the document sets the words beside the name",
    "epithets/self-named": "the document says that they gave that name",
    "epithets/headline": "the text names the one who can be called that",
    "cast/middle": "the first of two surnames, or the name inside the full one",
    "epithets/role": "the role is theirs, and no one else's there",
    "epithets/only": "no one else there can be called that",
    "epithets/own": "the only one of that post whom the document names",
    "epithets/kin": "the relative whom the document names",
    "epithets/of-two": "the first, or the last, of the two named",
    "epithets/numbered": "the first, second or other of two called so",
    "epithets/left": "the one of that office who left it",
    "epithets/successor": "the one named since the other left that office",
    "epithets/counterpart": "the counterpart from that country",
    "epithets/near": "the nearest who can be called that",
    "epithets/beside": "the words stand beside the name",
    "epithets/titled": "no one else there has that title",
    "epithets/varied": "the only one named nearby",
    "epithets/alone": "the only one named nearby",
    "epithets/salient": "the one the text speaks of",
    "epithets/medium": "who it is by was just quoted",
    "epithets/again": "the same noun takes them up again",
    "offices/own": "the office of the one the text speaks of",
    "offices/holder": "the office of the one who holds that post there",
    "bodies/own": "the body that the one it belongs to leads or speaks for",
    "bodies/longer": "the end, or the letters, of the fuller name",
    "bodies/owner": "the same kind of body, of the owner named last",
    "bodies/taken-up": "the only body of that kind there",
    "bodies/near": "the body of that kind that was named last",
    "bodies/kind": "the only body there that can be called that",
    "bodies/told": "the document calls it so",
    "bodies/only": "the only body in sight that can be called that",
    "bodies/ahead": "the only body named below that can be called that",
    "bodies/beside": "the words stand beside the name",
    "bodies/issuer": "the document is its own release",
    "bodies/issued": "it is its own document or data that speaks",
    "bodies/its": "the nation named last before",
}


def within(members: Iterable[Appearance]) -> Iterator[str]:
    """Yield one sentence for each form that a document has for a name in other words, and for why it is taken so.

    Documents that read the same form by the same rule share a sentence; the plain name in full needs none.
    """
    where: dict[tuple[str, str, str], list[str]] = {}
    for member in members:
        for form, rule in sorted(member.taken):
            if rule in _WHY and _plain(form) != _plain(member.name):
                where.setdefault((form, member.name, rule), []).append(member.document)
    for (form, name, rule), documents in sorted(where.items()):
        yield f"“{form}” is “{name}” in {_listed(documents)}: {_WHY[rule]}."


def _plain(name: str) -> str:
    return fold(without_titles(without_article(name)))


def _listed(documents: list[str]) -> str:
    ids = sorted(set(documents))
    more = f" and {len(ids) - MOST} more" if len(ids) > MOST else ""
    return ", ".join(ids[:MOST]) + more
