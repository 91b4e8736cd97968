"""The search index: everything that should be found is in it, nothing that may not be shown, in small pieces."""

import json
from collections import defaultdict
from dataclasses import replace

import pytest

from generator.render.places import Places
from generator.render.search import CHUNK, FOLDER, KINDS, fold, index, pages, shard_of
from generator.render.search_entries import Entry, entries
from tests.render.story_b import empty, shown_as, story


def find(files, word):
    """The rows a query for one word shows, best first: what the script does, in few lines."""
    head = json.loads(files[f"{FOLDER}/index.json"])
    shard = files.get(f"{FOLDER}/w-{shard_of(fold(word), head['depth'])}.json")
    scores = defaultdict(int)
    at = 0
    for step in json.loads(shard or "{}").get(fold(word), []):
        at += step
        scores[at >> 2] = at & 3
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    chunk = head["chunk"]
    return [json.loads(files[f"{FOLDER}/e-{number // chunk}.json"])[number % chunk] for number in ranked]


@pytest.mark.parametrize(
    ("word", "kind", "address"),
    [
        ("Moss", "Speaker", "speakers/ada-moss/"),
        ("failing", "Quotation", "speakers/ada-moss/#said-u-close"),
        ("hours", "Quotation", "speakers/#said-herald-hours"),
        ("left", "Figure", "figures/how-many-left/"),
        ("hundreds", "Figure", "sources/courier/#courier-hundreds"),
        ("finished", "Event", "timeline/#dam-finished"),
        ("waits", "Document", "sources/courier/"),
        ("dam", "Story", ""),
    ],
)
def test_everything_is_found_with_its_kind(word, kind, address):
    rows = find(pages(story()), word)
    assert (KINDS.index(kind), address) in [(row[0], row[4]) for row in rows]


def test_a_name_leads_to_its_bearer_first():
    assert find(pages(story()), "ada")[0][1] == "Ada Moss"


def test_case_accents_and_apostrophes_do_not_count():
    files = index([Entry("Speaker", "Łukasz O’Órán", "", "", "speakers/x/")])
    assert find(files, "ŁUKASZ")
    assert find(files, "o'oran")


def test_words_of_every_wording_lead_to_the_quotation():
    assert find(pages(story()), "valley")
    assert any(row[4] == "speakers/ada-moss/#said-u-asked" for row in find(pages(story()), "valley"))


@pytest.mark.parametrize("secret", ["slept", "1974", "holds", "some"])
def test_words_that_may_not_be_shown_are_not_in_the_index(secret):
    whole = shown_as(story(), "link", ("courier", "herald"))
    files = {name: content for name, content in pages(whole).items() if name.startswith(FOLDER)}
    assert not any(f'"{secret}"' in content for content in files.values())


def test_what_is_not_the_story_is_not_found():
    assert find(pages(story()), "goal") == []


def test_a_large_index_is_cut_so_that_a_query_loads_little():
    found = [Entry("Quotation", f"word{n % 700} other{n % 90} text{n}", "", "", f"x/#{n}") for n in range(9000)]
    files = index(found)
    head = json.loads(files[f"{FOLDER}/index.json"])
    assert head["depth"] == 2
    assert len([name for name in files if "/e-" in name]) == -(-9000 // CHUNK)
    assert {row[4] for row in find(files, "word5")} == {f"x/#{n}" for n in range(9000) if n % 700 == 5}


def test_a_word_in_nearly_every_entry_costs_nothing():
    files = index([Entry("Quotation", f"the thing{n}", "", "", f"x/#{n}") for n in range(2000)])
    assert find(files, "the") == []
    assert find(files, "thing7")


def test_letters_outside_ascii_have_files_that_any_server_serves():
    rest = [Entry("Quotation", f"x{n}", "", "", f"x/#{n}") for n in range(1600)]
    files = index([Entry("Document", "Кремль 平壌 Łódź", "", "", "found/"), *rest])
    assert all(name.isascii() for name in files)
    for word in ("кремль", "平", "łódź"):
        assert [row[4] for row in find(files, word)] == ["found/"]


def test_without_a_script_the_page_says_where_else_to_look():
    assert "<noscript>" in str(pages(story())["docs/search.md"])


def test_an_empty_story_has_an_empty_index():
    assert entries(empty(), Places(empty())) == []
    assert json.loads(pages(empty())[f"{FOLDER}/index.json"])["count"] == 0


def test_a_speaker_in_doubt_is_not_named_as_certain():
    whole = story()
    first, *rest = whole.documents
    asked = replace(next(one for one in first.quotations if one.id == "nn-rain"), sure=False, doubt="not clear")
    quotations = tuple(asked if one.id == "nn-rain" else one for one in first.quotations)
    changed = replace(whole, documents=(replace(first, quotations=quotations), *rest))
    notes = [row[2] for row in find(pages(changed), "rain") if row[0] == KINDS.index("Quotation")]
    assert notes == ["perhaps Ivo Brandt · NN"]


def test_a_part_of_the_story_is_found_at_its_heading():
    whole = story()
    text = "Start.\n\n## From “would” to *can*[^nn-close]\n\nThe spillway.[^nn-close]\n"
    rows = find(pages(replace(whole, explainer=replace(whole.explainer, markdown=text))), "spillway")
    assert [(row[1], row[4]) for row in rows] == [("From “would” to can", "#from-would-to-can")]
