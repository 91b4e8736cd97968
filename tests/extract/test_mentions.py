"""Names, roles and nominals, found in parses built by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from generator.extract.mentions import find_mentions
from generator.link.speakers import link_speakers
from generator.model import Annotated, Document, Mention, Quotation, Span
from generator.resolve.speakers import resolve_mentions, resolve_speakers

VOCAB = spacy.blank("en").vocab
TAGS = {
    "N": "NOUN",
    "P": "PROPN",
    "V": "VERB",
    "D": "DET",
    "A": "ADJ",
    "I": "ADP",
    "C": "CCONJ",
    "S": "PART",
    ".": "PUNCT",
}


def parsed(tagged: str, *ents: tuple[str, str]) -> Doc:
    """Return a parse of "The/D mayor/N spoke/V ./." words, all under the first verb; ``ents`` are (words, label)."""
    pairs = [word.rsplit("/", 1) for word in tagged.split()]
    words = [word for word, _ in pairs]
    glued = {",", ".", "'s", ":"}
    spaces = [i + 1 < len(words) and words[i + 1] not in glued for i in range(len(words))]
    pos = [TAGS[tag] for _, tag in pairs]
    root = pos.index("VERB")
    deps = [
        "ROOT" if i == root else "nsubj" if pos[i] in {"NOUN", "PROPN"} and i < root else "dep"
        for i in range(len(words))
    ]
    doc = Doc(VOCAB, words=words, spaces=spaces, pos=pos, heads=[root] * len(words), deps=deps)
    found = []
    for text, label in ents:
        start = doc.text.index(text)
        span = doc.char_span(start, start + len(text))
        found.append(Words(doc, span.start, span.end, label=label))
    doc.set_ents(found)
    return doc


def found(tagged: str, *ents: tuple[str, str]) -> list[tuple[str, str, str]]:
    doc = parsed(tagged, *ents)
    mentions = find_mentions(Document(id="a", text=doc.text), doc)
    return [(m.span.of(doc.text), m.kind, m.role) for m in mentions if m.form == "name"]


def test_a_role_before_the_name_is_no_part_of_it():
    assert found("Norwegian/A Finance/P Minister/P Ana/P Brito/P spoke/V ./.") == [
        ("Ana Brito", "person", "Norwegian Finance Minister")
    ]


def test_the_portfolio_behind_of_is_no_part_of_it():
    assert found("US/P Secretary/P of/I Defense/P Ana/P Brito/P spoke/V ./.")[0] == (
        "Ana Brito", "person", "US Secretary of Defense",
    )  # fmt: skip


def test_a_ministry_of_two_or_three_things_is_one_name_and_who_stands_behind_is_not_in_it():
    tagged = "the/D Ministry/P of/I Trade/P {} Fisheries/P spoke/V ./."
    assert found(tagged.format("and/C"))[0][0] == "Ministry of Trade and Fisheries"
    assert found(tagged.format(",/. Industry/P and/C"))[0][0] == "Ministry of Trade, Industry and Fisheries"
    assert found("the/D Ministry/P of/I Trade/P and/C Brito/P spoke/V ./.")[0][0] == "Ministry of Trade"


def test_a_role_after_the_name_is_taken_up_to_the_comma():
    tagged = "Brito/P ,/. the/D bank/N 's/S chief/A economist/N ,/. spoke/V ./."
    assert found(tagged) == [("Brito", "person", "the bank's chief economist")]


def test_a_role_apposed_before_the_name_is_its_role():
    tagged = "The/D union/N 's/S leader/N ,/. Paula/P Strand/P ,/. spoke/V ./."
    assert ("Paula Strand", "person", "The union's leader") in found(tagged)


def test_a_title_makes_a_person_of_a_word_the_pipeline_does_not_know():
    assert found("Mrs./P Quell/P spoke/V ./.") == [("Mrs. Quell", "person", "")]


def test_the_body_at_the_end_of_a_slip_is_no_part_of_the_name():
    assert found("Secretary-General/P Ana/P Brito/P UNO/P spoke/V ./.")[0][0] == "Ana Brito"


def test_a_number_behind_a_name_makes_a_king_of_a_person_and_of_nothing_else():
    assert found("King/P Tupo/P II/P spoke/V ./.")[0][:2] == ("Tupo II", "person")
    war = "Nobody/N spoke/V since/I World/P War/P II/P ./."
    assert found(war, ("World War II", "EVENT")) == []


@pytest.mark.parametrize(
    ("tagged", "kinds"),
    [
        ("Kosh/P shook/V ./. The/D village/N of/I Kosh/P lay/V still/A ./.", set()),
        ("Kosh/P shook/V ./. At/I Kosh/P ,/. a/D village/N of/I 90/A ,/. nobody/N spoke/V ./.", set()),
        ("Kosh/P shook/V ./. The/D Kosh/P copper/N mine/N lay/V still/A ./.", set()),
        ("Kosh/P shook/V ./. The/D village/N of/I Kosh/P ./. Mr./P Kosh/P spoke/V ./.", {"person"}),
        ("Kosh/P shook/V ./. Nobody/N spoke/V ./.", {"person"}),
    ],
)
def test_a_place_that_the_text_calls_one_is_nobody(tagged, kinds):
    assert {kind for name, kind, _ in found(tagged, ("Kosh", "PERSON")) if "Kosh" in name} == kinds


def test_capitals_that_head_a_picture_or_a_part_name_nobody():
    assert found("FILE/P –/. A/D ship/N sank/V ./.", ("FILE", "ORG")) == []
    assert found("The/D WHO/P spoke/V ./.", ("WHO", "ORG")) == [("WHO", "organisation", "")]


def test_an_organisation_is_known_by_its_noun_and_an_outlet_by_the_list():
    tagged = "Nordic/P Bank/P told/V Reuters/P ./."
    assert [(name, kind) for name, kind, _ in found(tagged)] == [("Nordic Bank", "organisation"), ("Reuters", "outlet")]


def test_a_country_counts_only_where_it_acts():
    assert found("Norway/P spoke/V in/I Sweden/P ./.") == [("Norway", "government", "")]


def test_a_photographers_credit_is_nobody():
    tagged = "(/. AP/P Photo/P //. Vera/P Lindt/P )/. spoke/V"
    assert "Vera Lindt" not in [name for name, _, _ in found(tagged.replace("//.", "//."))]


def test_a_headlines_capitals_do_not_swell_a_name():
    tagged = "Brito/P Says/P Bridge/P Will/P Open/P Soon/P spoke/V"
    doc = parsed(tagged)
    body = "\n\nAna Brito"
    text = doc.text + body
    whole = Doc(
        VOCAB,
        words=[*(t.text for t in doc), "\n\n", "Ana", "Brito", "came"],
        spaces=[*(bool(t.whitespace_) for t in doc[:-1]), False, False, True, True, False],
        pos=[*(t.pos_ for t in doc), "SPACE", "PROPN", "PROPN", "VERB"],
        heads=[len(doc) + 3] * (len(doc) + 4),
        deps=["dep"] * (len(doc) + 3) + ["ROOT"],
    )
    assert whole.text.startswith(text)
    names = [m.span.of(whole.text) for m in find_mentions(Document(id="a", text=whole.text), whole) if m.form == "name"]
    assert names == ["Brito", "Ana Brito"]


BLANK = spacy.blank("en")
BLANK.add_pipe("sentencizer")
PEOPLE = ["Ana Brito", "Brito", "he", "she", "who", "the minister", "a spokesman", "NATO", "Kim Jong-Un", "SPEAKER:"]
MARKS = [
    ",",
    ".",
    "\n",
    "“",
    "”",
    "said",
    "of",
    "Mr.",
    "Jr.",
    "U.S.",
    "’s",
    "'s",
    "والدة",
    "🙂",
    "-",
    "(",
    ")",
    "\u00a0",
]
WORDS = st.sampled_from([*PEOPLE, *MARKS])


@settings(max_examples=120)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200), st.data())
def test_no_text_breaks_it_and_every_mention_is_a_slice(text, data):
    doc = BLANK(text)
    document = Document(id="a", text=text)
    mentions = find_mentions(document, doc)
    spans = [m.span for m in mentions]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(not a.overlaps(b) for a, b in pairwise(spans))
    quotations: tuple[Quotation, ...] = ()
    if len(text) > 3:
        start = data.draw(st.integers(0, len(text) - 2))
        source = Span(start, data.draw(st.integers(start + 1, len(text))))
        quotations = (
            Quotation(
                span=source, sentence=source, rule="t", kind="direct", contents=(source,), mention=source, sure=True
            ),
        )
    resolved = resolve_mentions(mentions, quotations, document=document, parsed=doc)
    assert len(resolved) >= len(mentions)
    said = resolve_speakers(quotations, resolved, document=document)
    for quotation in said:
        assert quotation.speaker is None or quotation.speaker
        assert not (quotation.sure and quotation.speaker is None)
    link_speakers((Annotated(document=document, quotations=said, mentions=resolved),))


def test_nothing_is_found_in_nothing():
    assert find_mentions(Document(id="a", text=""), BLANK("")) == ()
    assert resolve_mentions((), (), document=Document(id="a", text=""), parsed=BLANK("")) == ()


def test_mentions_come_back_whole():
    doc = BLANK("Mrs. Quell said so.")
    [mention] = [m for m in find_mentions(Document(id="a", text=doc.text), doc) if m.form == "name"]
    assert isinstance(mention, Mention)
    assert mention.name is None
