import re

import pytest

from generator.extract.boilerplate import find_boilerplate
from generator.extract.boilerplate.captions import find_captions
from generator.extract.boilerplate.lines import read_lines
from generator.model import Document
from generator.read.lexicons import read_lexicon

FURNITURE = [(row, example) for row in read_lexicon("furniture") for example in row["examples"]]
PICTURES = [(row, example) for row in read_lexicon("picture_credits") for example in row["examples"]]
HEADINGS = [(row, example) for row in read_lexicon("related_headings") for example in row["examples"]]
ADVERTS = [(row, example) for row in read_lexicon("adverts") for example in row["examples"]]
SHIFTS = [(row, example) for row in read_lexicon("topic_shifts") for example in row["examples"]]
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


@pytest.mark.parametrize(("row", "example"), ADVERTS)
def test_every_heading_and_word_of_an_advert_is_known(row, example):
    block = f"{example}\nA kettle that boils twice as fast" if row["sort"] == "heading" else f"Ads by Kettle\n{example}"
    rules = [part.rule for part in find_boilerplate(Document(id="a", text=f"{STORY}\n{block}\n\n{STORY} Twice."))]
    assert rules[-1] == "advert/entry"
    assert len(rules) == 2
    assert row["sort"] == "heading" or re.search(row["pattern"], example, re.IGNORECASE)


@pytest.mark.parametrize(("row", "example"), SHIFTS)
def test_every_turn_to_other_news_is_left_out_to_the_end(row, example):
    assert re.match(row["pattern"], example, re.IGNORECASE)
    text = f"{STORY} Dockers of Esmar fled.\n\n{example}\n\nIt was a quiet day.\n"
    (part,) = find_boilerplate(Document(id="a", text=text))
    assert (part.rule, part.kind) == ("article/aside", "off-story")
    assert part.span.of(text) == f"{example}\n\nIt was a quiet day."


@pytest.mark.parametrize(
    "name", ["adverts", "topic_shifts", "furniture", "picture_credits", "related_headings", "agencies", "credits"]
)
def test_no_row_stands_twice(name):
    rows = [str(row.get("pattern") or row.get("name")) for row in read_lexicon(name)]
    assert len(rows) == len(set(rows))
