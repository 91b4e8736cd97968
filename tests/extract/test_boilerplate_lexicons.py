import pytest

from generator.extract.boilerplate import find_boilerplate
from generator.extract.boilerplate.captions import find_captions
from generator.extract.boilerplate.lines import read_lines
from generator.model import Document
from generator.read.lexicons import read_lexicon

FURNITURE = [(row, example) for row in read_lexicon("furniture") for example in row["examples"]]
PICTURES = [(row, example) for row in read_lexicon("picture_credits") for example in row["examples"]]
HEADINGS = [(row, example) for row in read_lexicon("related_headings") for example in row["examples"]]
STORY = "The crane fell into the harbour on Monday, and the port authority closed the quay."


@pytest.mark.parametrize(("row", "example"), FURNITURE)
def test_every_line_of_the_page_finds_its_row(row, example):
    (part,) = find_boilerplate(Document(id="a", text=f"{STORY}\n{example}\n"))
    assert (part.rule, part.kind, part.reason) == (f"furniture/{row['id']}", row["kind"], row["reason"])


@pytest.mark.parametrize(("row", "example"), PICTURES)
def test_every_picture_credit_makes_a_caption(row, example):
    marks = list(find_captions(read_lines(example), {}))
    assert [part.kind for _, part in marks] == ["caption"]


@pytest.mark.parametrize(("row", "example"), HEADINGS)
def test_every_heading_opens_a_list(row, example):
    text = f"{STORY}\n{example}\nFive cranes that fell before\n{STORY}"
    rules = [part.rule for part in find_boilerplate(Document(id="a", text=text))][:2]
    assert rules == ["related/heading", "related/entry"]


@pytest.mark.parametrize("name", ["furniture", "picture_credits", "related_headings", "agencies", "credits"])
def test_no_row_stands_twice(name):
    rows = [str(row.get("pattern") or row.get("name")) for row in read_lexicon(name)]
    assert len(rows) == len(set(rows))
