"""Who is named by a post alone: told where the evidence is surely somebody else's, or knows of no such post."""

from dataclasses import replace

import pytest

from generator.check.cited import Index
from generator.check.posts import posts_amiss
from generator.check.report import check
from generator.model import (
    Annotated,
    Document,
    Explainer,
    Linked,
    Mention,
    Quotation,
    Role,
    Span,
    Speaker,
    Story,
    StoryConfig,
)

TEXT = (
    "The quay will open on Friday, said Ada Moreno. She runs the port and was named harbour master of Esmar in May. "
    "Norway’s fisheries minister, Bo Lind, warned that the ban would last. "
    "A diver spoke of rust."
)
SAID = (
    ("q-opens", "The quay will open on Friday", "said Ada Moreno.", "ada-moreno"),
    ("q-ban", "that the ban would last", "would last.", "bo-lind"),
    ("q-rust", "of rust", "rust.", "diver"),
)


def span_of(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def quotation(label, words, end):
    start = max(TEXT.rfind(". ", 0, TEXT.index(words)) + 2, 0) if label != "q-opens" else 0
    sentence = Span(start, TEXT.index(end) + len(end))
    span = span_of(words)
    return Quotation(span=span, sentence=sentence, rule="test", id=label, kind="indirect", contents=(span,), sure=True)


def mention(label, words, name, role=""):
    span = span_of(words)
    sentence = Span(TEXT.rfind(". ", 0, span.start) + 1, TEXT.index(".", span.end))
    return Mention(
        span=span, sentence=sentence, rule="test", id=label, form="name", kind="person", name=name, role=role
    )


PORT = Annotated(
    document=Document(id="port", text=TEXT, published="2024-05-06", show="full"),
    quotations=tuple(quotation(label, words, end) for label, words, end, _ in SAID),
    mentions=(
        mention("m-ada", "Ada Moreno", "Ada Moreno"),
        mention("m-bo", "Bo Lind", "Bo Lind", role="fisheries minister"),
    ),
)
LINKED = Linked(
    speakers=(
        Speaker(
            id="ada-moreno",
            name="Ada Moreno",
            type="person",
            roles=(Role(document="port", text="harbour master of Esmar"),),
        ),
        Speaker(
            id="bo-lind",
            name="Bo Lind",
            type="person",
            roles=(Role(document="port", text="Norway’s fisheries minister"),),
        ),
        Speaker(id="diver", name="a diver", type="unnamed"),
    ),
    speaker_of={label: who for label, _, _, who in SAID} | {"m-ada": "ada-moreno", "m-bo": "bo-lind"},
)


def amiss(words, *labels, document=PORT, linked=LINKED):
    story = Story(
        config=StoryConfig(title=""),
        documents=(document,),
        linked=linked,
        explainer=Explainer(path="content/explainer.md", markdown=words + "".join(f"[^{label}]" for label in labels)),
    )
    index = Index(story)
    return list(posts_amiss(words, [index.cited[label] for label in labels], index))


@pytest.mark.parametrize(
    ("words", "label", "found"),
    [
        ("The fisheries minister said so.", "q-opens", [("The fisheries minister", "Ada Moreno")]),
        (" said the fisheries minister.", "q-opens", [("the fisheries minister", "Ada Moreno")]),
        ("So it is, said Norway’s fisheries minister.", "q-opens", [("Norway’s fisheries minister", "Ada Moreno")]),
        ("The prime minister announced an end.", "q-opens", [("The prime minister", "Ada Moreno")]),
        ("According to the Swedish prime minister, it lasts.", "q-ban", [("the Swedish prime minister", "Bo Lind")]),
        ("The finance minister has also warned of it.", "q-ban", [("The finance minister", "Bo Lind")]),
        ("A Kremlin spokesman warned of rust.", "q-rust", [("A Kremlin spokesman", "")]),
    ],
)
def test_a_post_that_nobody_cited_holds_is_told(words, label, found):
    assert amiss(words, label) == found


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("The harbour master said that the quay would open.", "q-opens"),
        ("Esmar’s port chief said that the quay would open.", "q-opens"),  # in other words
        ("The minister warned that it would last.", "q-ban"),
        ("The Norwegian minister warned that it would last.", "q-ban"),
        ("The minister warned of rust.", "q-rust"),  # of the unnamed nothing is sure
        ("The union told the prime minister to wait.", "q-opens"),  # who is told says nothing
        ("The prime minister, Ada Moreno, said so.", "q-opens"),  # a name is looked at as a name
        ("Prime Minister Ada Moreno said so.", "q-opens"),
        ("Officials said that the quay would open.", "q-opens"),
        ("The prime ministers said that the quay would open.", "q-opens"),
        ("The diver’s mother said so.", "q-rust"),
    ],
)
def test_what_may_be_meant_is_not_told(words, label):
    assert amiss(words, label) == []


def test_whose_words_are_not_certain_are_nobodys_against_a_post_in_the_document():
    unsure = replace(PORT, quotations=tuple(replace(one, sure=False) for one in PORT.quotations))
    assert amiss("The fisheries minister said that the quay would open.", "q-opens", document=unsure) == []
    apart = replace(LINKED, speaker_of=LINKED.speaker_of | {"m-bo": "ada-moreno"})
    assert amiss("The fisheries minister said it.", "q-opens", linked=apart) == []


def test_a_post_in_another_persons_words_is_a_warning_of_the_report():
    story = Story(
        config=StoryConfig(title=""),
        documents=(PORT,),
        linked=LINKED,
        explainer=Explainer(
            path="content/explainer.md", markdown="The fisheries minister said “The quay will open”.[^q-opens]"
        ),
    )
    found = [str(one.fault) for one in check(story).notices if one.level == "warning"]
    assert (
        "content/explainer.md:1: 'The fisheries minister' is not in the passage cited, whose words are by Ada Moreno; "
        "cite a passage by them or about them, or say who it is"
    ) in found
