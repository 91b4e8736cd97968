"""Whom "he", "she" and "the minister" mean, in parses built by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from generator.model import Document, Mention, Span
from generator.resolve.speakers import resolve_mentions

VOCAB = spacy.blank("en").vocab


def doc_of(*clauses: str) -> Doc:
    """Return a parse of clauses "Ana Brito > told | Leo Orr .": subject, verb, object; a blank line is a paragraph."""
    words, spaces, heads, deps, pos, starts = [], [], [], [], [], []
    for clause in clauses:
        if clause == "¶":
            words.append("\n\n")
            spaces.append(False)
            heads.append(max(len(words) - 2, 0))
            deps.append("dep")
            pos.append("SPACE")
            starts.append(False)
            continue
        subject, _, rest = clause.partition(" > ")
        verb, _, other = rest.partition(" | ")
        parts = [(w, "nsubj") for w in subject.split()] + [(verb, "ROOT")] + [(w, "dobj") for w in other.split()]
        root = len(words) + len(subject.split())
        for i, (word, dep) in enumerate(parts):
            words.append(word)
            spaces.append(True)
            ahead = i + 1 < len(parts) and parts[i + 1][1] == dep
            heads.append(len(words) if ahead else root)
            deps.append("compound" if ahead else dep)
            pos.append("VERB" if dep == "ROOT" else "PRON" if word in {"he", "she"} else "PROPN")
            starts.append(i == 0)
        spaces[-1] = clause != clauses[-1]
    return Doc(VOCAB, words=words, spaces=spaces, heads=heads, deps=deps, pos=pos, sent_starts=starts)


def meant(doc: Doc, *given: str) -> Mention:
    """Return the last of ``given`` ("role|words") among the mentions of ``doc``, resolved."""
    text, place, mentions = doc.text, 0, []
    for one in given:
        role, _, words = one.rpartition("|")
        start = text.index(words, place)
        place = start + len(words)
        span = Span(start, place)
        form = "pronoun" if words in {"he", "she"} else "epithet" if words.split()[0] in {"a", "the", "her"} else "name"
        mentions.append(Mention(span=span, sentence=span, rule="test", form=form, kind="person", name=None, role=role))
    return resolve_mentions(tuple(mentions), (), document=Document(id="a", text=text), parsed=doc)[-1]


PRONOUNS = [
    (["Ana Brito > spoke", "she > left"], ["Ana Brito", "she"], "Ana Brito", "the only woman"),
    (["Paula Strand > met | Oleg Nord", "he > left"], ["Paula Strand", "Oleg Nord", "he"], "Oleg Nord", "his sex"),
    (["Paula Strand > met | Oleg Nord", "she > left"], ["Paula Strand", "Oleg Nord", "she"], "Paula Strand", "hers"),
    (
        ["Oleg Nord > spoke", "¶", "Ivan Dahl > spoke", "he > left"],
        ["Oleg Nord", "Ivan Dahl", "he"],
        "Ivan Dahl",
        "near",
    ),
    (["Oleg Nord > told | he"], ["Oleg Nord", "he"], None, "nobody tells himself"),
    (["he > left"], ["he"], None, "nobody was named"),
]


@pytest.mark.parametrize(("clauses", "given", "name", "why"), PRONOUNS)
def test_a_pronoun_means_the_most_salient_person_or_nobody(clauses, given, name, why):
    assert meant(doc_of(*clauses), *given).name == name, why


def test_two_of_unknown_sex_leave_a_pronoun_unsure():
    found = meant(doc_of("Jo Quell > met | Sy Reed", "he > left"), "Jo Quell", "Sy Reed", "he")
    assert found.confidence < 0.85


ROLES = [
    (["Norwegian minister|Ana Brito", "the Norwegian minister"], "Ana Brito", "the same in every part"),
    (["Norwegian minister|Ana Brito", "the minister"], "Ana Brito", "the only minister"),
    (["bank president|Ana Brito", "the minister"], "the minister", "a president is no minister"),
    (["former minister|Ana Brito", "the minister"], "the minister", "she was one"),
    (["minister|Ana Brito", "a minister"], "a minister", "one of several"),
    (["spokeswoman|Ana Brito", "her spokesman"], "her spokesman", "somebody's own"),
]


@pytest.mark.parametrize(("given", "name", "why"), ROLES)
def test_a_role_means_its_holder_or_somebody_unnamed(given, name, why):
    words = given[-1]
    assert meant(doc_of("Ana Brito > spoke", f"{words} > left"), *given).name == name, why


def test_two_ministers_are_candidates_and_no_answer():
    doc = doc_of("Ana Brito > met | Leo Orr", "the minister > left")
    found = meant(doc, "trade minister|Ana Brito", "health minister|Leo Orr", "the minister")
    assert found.name is None
    assert set(found.candidates) == {"Ana Brito", "Leo Orr"}
