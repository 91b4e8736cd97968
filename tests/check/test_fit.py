"""What a sentence says, and whether the passages under it say so."""

import pytest

from generator.check.counting import counts
from generator.describe.statements import statements
from generator.read.lexicons import read_lexicon
from tests.check.made import said


def test_a_sentence_its_evidence_fits_gives_no_misfit():
    text = (
        "The harbour was closed on Monday, 6 May 2024.[^port-monday] Moreno said “nobody was hurt”.[^port-nobody]\n"
        "On the quay wait 1,200 or 1,500 containers.[^port-boxes][^radio-boxes]\n"
    )
    assert said(text, level="error") == []
    assert said(text, level="warning") == []


@pytest.mark.parametrize(
    ("sentence", "level", "says"),
    [
        ("Some 12,000 containers wait.[^port-boxes]", "error", "12,000 is not in the passage cited; one says 1,200;"),
        (
            "Some 12,000 containers wait.[^port-boxes][^radio-boxes][^port-nobody]",
            "error",
            "12,000 is in none of the three passages cited; they say 1,200, 1,500;",
        ),
        ("It closed on Tuesday.[^port-monday]", "warning", "Tuesday is not in the passage cited"),
        ("It closed on 7 May.[^port-monday]", "warning", "7 May is not in the passage cited"),
        ("Moreno counted 1,200 containers.[^port-boxes]", "warning", "Moreno is not in the passage cited"),
        ("It warned, said Ada Marino, of rust.[^radio-rust]", "warning", "'Ada Marino' stands in no document"),
        ("Three cranes fell.[^port-boxes]", "warning", "Three is not in the passage cited; one says 1,200;"),
        ("Gustav Eklund warned of rust.[^radio-rust]", "warning", "'Gustav Eklund' stands in no document"),
        ("It warned, as Eklund’s men had, of rust.[^radio-rust]", "warning", "'Eklund' stands in no document"),
        (
            "It had warned of “signifcant rust”.[^radio-rust]",
            "error",
            "“signifcant rust” differs from the document, which has “significant rust”",
        ),
        (
            "He spoke of “1,500 containers”.[^port-nobody]",
            "error",
            "is not in the passage cited, though it stands in radio",
        ),
        ("He spoke of “a hurricane of fire”.[^port-nobody]", "error", "nor in any document"),
        (
            "It had rust.[^radio-rust]",
            "warning",
            "[^radio-rust] is by Tomas Ferreira or Ada Moreno, not certainly: two people",
        ),
        ("Nobody knows.", "warning", "no footnote: “Nobody knows.”"),
        ("A cow was born.[^port-cow]", "error", "that is not this story"),
        ("It fell.[^port-boxs]", "error", "the nearest: port-boxes"),
        (
            "1,200 containers wait, and insurers expect higher premiums across several shipping lanes.[^port-boxes]",
            "note",
            "has a word of “insurers expect higher premiums across several shipping lanes”",
        ),
        ("It closed on Monday.[^port-monday]", "note", "one origin alone: “It closed on Monday.”"),
    ],
)
def test_what_does_not_fit_is_named(sentence, level, says):
    found = said(f"# Title\n\nIntro?\n\n{sentence}\n", level=level)
    assert any(says in line and line.startswith("content/explainer.md:5: ") for line in found), found


def test_number_words_up_to_ten_are_the_editors_own_counting():
    assert said("Two of three outlets say so.[^port-boxes][^radio-boxes]", level="error") == []


def test_a_capital_at_the_beginning_of_quoted_words_is_the_editors_to_choose():
    assert said("“The cranes will be inspected this week,” she said.[^port-nobody]", level="error") == []


def test_statements_know_their_lines_and_leave_structure_out():
    text = "# A\n\nOne\nover two lines.[^a] Then\nanother.[^b]\n\n> [^c]\n\n| x |\n\n- item.[^d]\n\nTerm\n: Fact.[^e]\n"
    text += "\n```\nx\n```\n"
    assert [(one.line, one.labels) for one in statements(text)] == [
        (3, ("a",)),
        (4, ("b",)),
        (11, ("d",)),
        (14, ("e",)),
    ]


def test_a_link_alone_states_nothing_and_months_are_no_names():
    assert statements("[Compare the counts](figures/x.md)\n") == ()
    text = "The union said in October South and North wait.[^radio-boxes]"
    assert not any("October South" in line for line in said(text, level="warning"))


def test_a_quotation_of_two_sentences_is_one_statement():
    (one,) = statements("He called it “bad. Very bad.”[^a]")
    assert one.labels == ("a",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("> Some 12,000 containers wait.[^port-boxes]", "12,000 is not in the passage cited"),
        ("> Some 12,000 containers\n> wait.\n> — the port[^port-boxes]", "12,000 is not in the passage cited"),
        ("## Some 12,000 wait\n\nThey wait.[^port-boxes]", "12,000 is not in the passage cited"),
        ("<p>Some 12,000 containers wait.[^port-boxes]</p>", "12,000 is not in the passage cited"),
        ("<p>Some 12,000 containers wait.</p>", "no footnote: “Some 12,000 containers wait.”"),
        ("She said ‘nobody was heard’.[^port-nobody]", "“nobody was heard” is not in the passage cited"),
        ("She said 'nobody was heard'.[^port-nobody]", "“nobody was heard” is not in the passage cited"),
        ("Two thirds of them wait.[^port-boxes]", "Two thirds is not in the passage cited"),
        ("Hundreds of thousands wait.[^port-boxes]", "Hundreds of thousands is not in the passage cited"),
        ("A million and a half wait.[^port-boxes]", "A million and a half is not in the passage cited"),
    ],
)
def test_evidence_is_looked_at_wherever_it_is_written(text, says):
    assert any(says in line for line in said(text)), said(text)


@pytest.mark.parametrize(
    "text",
    [
        "> “Nobody was hurt,\n> and the cranes will be inspected this week”\n> — Ada Moreno[^port-nobody]",
        "## 1,200 containers wait\n\n### Of many\n\nThey do.[^port-boxes]",
        "The dockers' union's 'significant rust' is the miners' too.[^radio-rust]",
        "Thousands of containers wait.[^port-boxes]",
        "<!--\nOne in a comment. Two.\n-->\n\nThey wait.[^port-boxes]",
        "[ref]: https://example.org\n\nThey wait.[^port-boxes]",
    ],
)
def test_what_its_evidence_bears_out_is_no_fault(text):
    assert said(text, level="error") == []
    assert not any("no footnote" in line for line in said(text))


def test_a_capital_letter_alone_makes_no_name():
    text = (
        "Yesterday Tomas Ferreira warned of rust.[^radio-rust] When Ferreira spoke, the French and Mr Ferreira "
        "knew of rust in the EU.[^radio-rust]\n"
    )
    assert [one for one in said(text, level="warning") if "stands in no document" in one] == []


def test_what_an_editor_counts_stands_in_no_passage():
    text = "Two outlets tell of it.[^port-boxes] The two cranes fell, said the three of them.[^port-boxes]"
    assert [one for one in said(text, level="warning") if "passage cited" in one] == []


@pytest.mark.parametrize("row", read_lexicon("counting_words"), ids=lambda row: row["use"])
def test_the_examples_of_counting_words_find_their_row(row):
    for example in row["examples"]:
        assert set(example.split()) & set(row["words"])
        assert counts("three", example) is (row["use"] == "many")
    assert row["words"] == sorted(set(row["words"]))


def test_the_rows_of_a_table_are_statements():
    text = "| Where | How many |\n|---|---:|\n| On the quay | 12,000[^port-boxes] |\n| At sea | many |\n\nDone?\n"
    assert [(one.words, one.line) for one in statements(text)] == [
        ("On the quay; 12,000", 3),
        ("At sea; many", 4),
        ("Done?", 6),
    ]
    assert any(":3: 12,000 is not in the passage cited" in one for one in said(text, level="error"))
    assert any(":4: no footnote: “At sea; many”" in one for one in said(text, level="warning"))
