"""The steps between marks and quotations, on parses written by hand."""

import pytest
import spacy
from spacy.tokens import Doc

from generator.extract.parse import sentence_starts
from generator.extract.quotations import find_quotations
from generator.extract.quotations.closing import closing
from generator.extract.quotations.contents import begins, ends, strip
from generator.extract.quotations.echoes import echoed
from generator.extract.quotations.frames import framed
from generator.extract.quotations.marks import pair_marks
from generator.extract.quotations.ranker import Ranker
from generator.extract.quotations.sources import extent, path
from generator.extract.quotations.tree import Tree
from generator.model import Document

VOCAB = spacy.blank("en").vocab


def tree_of(rows):
    """Return the tree of "word POS dep head" rows; a head is a word's number, "-" before a word: no space before it."""
    table = [row.split() for row in rows.strip().splitlines()]
    words = [word.lstrip("~") for word, *_ in table]
    spaces = [not after.startswith("~") for after, *_ in table[1:]] + [False]
    doc = Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        pos=[pos for _, pos, *_ in table],
        tags=[pos for _, pos, *_ in table],
        deps=[dep for _, _, dep, *_ in table],
        heads=[int(row[3]) for row in table],
        lemmas=[word.lower() for word in words],
        ents=[f"B-{row[4]}" if len(row) > 4 else "O" for row in table],
    )
    return Tree(doc, pair_marks(doc.text))


def words(tree, start, end):
    return tree.text[tree.start[start] : tree.end[end - 1]]


ADVISER = """
The DET det 1
adviser NOUN nsubj 7
of ADP prep 1
Oslo PROPN pobj 2
on ADP prep 1
Monday PROPN pobj 4 DATE
also ADV advmod 7
said VERB ROOT 7
ships NOUN nsubj 9
sank VERB ccomp 7
~. PUNCT punct 7
"""


def test_a_mention_leaves_the_day_out():
    tree = tree_of(ADVISER)
    assert words(tree, *extent(tree, 1)) == "The adviser of Oslo"


def test_a_clause_begins_where_the_reporting_verb_ends():
    tree = tree_of(ADVISER)
    (clause,) = [begin for begin in begins(tree, 7) if begin.kind == "r:ccomp"]
    assert words(tree, clause.start, clause.end) == "ships sank"
    assert [words(tree, clause.start, end) for end in ends(tree, 7, clause)] == ["ships sank"]


def test_the_path_names_the_way_from_subject_to_verb():
    tree = tree_of(ADVISER)
    assert path(tree, 1, 7) == "nsubjv"
    assert path(tree, 8, 7) == "nsubj^ccompv"


NURSE = """
Amal PROPN nsubj 9
~, PUNCT punct 0
a DET det 3
nurse NOUN appos 0
who PRON nsubj 6
has AUX aux 6
stayed VERB relcl 3
~, PUNCT punct 0
often ADV advmod 9
wept VERB ROOT 9
"""


def test_a_mention_keeps_the_apposition_and_drops_its_clause():
    tree = tree_of(NURSE)
    assert words(tree, *extent(tree, 0)) == "Amal, a nurse"


CALLED = """
fled VERB ROOT 0
what PRON dobj 3
Oslo PROPN nsubj 3
call VERB pcomp 0
a DET det 6
" PUNCT punct 6
~drill NOUN oprd 3
~. PUNCT punct 0
~" PUNCT punct 0
"""


def test_the_caller_is_the_speaker_of_the_name():
    tree = tree_of(CALLED)
    assert framed(tree, 5, 8, 6) == 2


def test_a_span_never_cuts_a_quotation_in_two():
    tree = tree_of(CALLED)
    assert words(tree, *strip(tree, 4, 7)) == 'a "drill."'


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param('It fell."We go."Then', ['"We', "Then"], id="marks and stops without space"),
        pytest.param("It fell.Then it rose.", ["Then"], id="a stop without space"),
        pytest.param("One\n\nTwo\r\nThree", ["Two", "Three"], id="lines"),
        pytest.param("In the U.S. Army", [], id="an abbreviation"),
        pytest.param("Read www.example.Com", ["Com"], id="known failure: an address in odd case"),
    ],
)
def test_sentences_begin(text, starts):
    found = [text[start:].split(" ")[0].split("\r")[0].split(".")[0] for start in sorted(sentence_starts(text))]
    assert [word.split("\n")[0] for word in found] == starts


def test_the_ranker_prefers_weight_and_keeps_one():
    ranker = Ranker({"near": 1.0, "far": -1.0})
    near, far, unknown = ranker.probabilities([["near"], ["far"], ["never seen"]])
    assert near > unknown > far
    assert near + far + unknown == pytest.approx(1)


STARVED = """
Nine NUM nummod 1
people NOUN nsubj 7
starved VERB acl 1
in ADP prep 2
Orsk PROPN pobj 3
~, PUNCT punct 7
Brandt PROPN nsubj 7
said VERB ROOT 7
on ADP prep 7
Monday PROPN pobj 8 DATE
~. PUNCT punct 7
"""


def closed(rows):
    tree = tree_of(rows)
    tree.tag[2] = "VBN"
    tree.tag[7] = "VBD"
    tree.lemma[7] = "say"
    begin = closing(tree, 7)
    return None if begin is None else words(tree, begin.start, begin.end)


def test_a_clause_that_closes_the_sentence_reports_it_whatever_the_parse():
    assert closed(STARVED) == "Nine people starved in Orsk"


def test_a_clause_that_goes_on_with_what_was_said_closes_nothing():
    assert (
        closed(STARVED.replace("on ADP prep 7\nMonday PROPN pobj 8 DATE", "that SCONJ mark 9\nships NOUN ccomp 7"))
        is None
    )


def echo(text, chances):
    """Return the chances of the first stretch of ``text`` as a heading, ``chances`` being those of the last."""
    stretches = pair_marks(text)
    return echoed(Tree(plain(text), stretches), 0, [(0, {None: 1.0}), (len(stretches) - 1, chances)])


def plain(text):
    return Doc(VOCAB, words=text.replace("\n", " \n ").split(" "))


def test_a_heading_in_marks_that_repeats_a_quotation_is_its_speakers_but_never_surely():
    body = '"The Omanis keep a small door open when others close," she said.'
    assert echo(f"'A small door'\n{body}", {4: 0.95, None: 0.05}) == {4: pytest.approx(0.85), None: pytest.approx(0.15)}
    assert echo(f"- 'Small door' -\n{body}", {4: 0.95, None: 0.05}) == echo(
        f"'Small door'\n{body}", {4: 0.95, None: 0.05}
    )
    assert echo(f"'Small door'\n{body}", {4: 0.95, None: 0.05}) is not None
    assert echo(f"'Door'\n{body}", {4: 0.95, None: 0.05}) is None
    assert echo(f"'A big red door'\n{body}", {4: 0.95, None: 0.05}) is None
    assert echo(f"He saw 'a small door' there.\n{body}", {4: 0.95, None: 0.05}) is None
    assert echo(f"'A small door'\n{body}", {4: 0.5, None: 0.5}) is None


@pytest.mark.model
def test_a_claim_that_two_reports_hold_is_one_quotation(nlp):
    text = "The speaker, asked to comment on Brito's claim that ships were in Lenn, declined to comment on it."
    found = find_quotations(Document(id="a", text=text), nlp(text))
    claims = [one for one in found if one.contents[0].of(text) == "that ships were in Lenn"]
    assert [one.mention and one.mention.of(text) for one in claims] == ["Brito's"]
