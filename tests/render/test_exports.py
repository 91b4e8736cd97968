"""What is taken away: whole, openable, the same bytes each time, and never more than rights allow."""

import csv
import io
import json
import sqlite3
from dataclasses import replace

import pytest

from generator.render.citations import bibtex, csl
from generator.render.exports import as_csv, as_sqlite, pages
from generator.render.places import Places
from generator.render.tables import Table, tables
from tests.render.story_b import empty, shown_as, story


@pytest.fixture
def files():
    return pages(story())


def rows(text):
    return list(csv.DictReader(io.StringIO(str(text))))


def database(data: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    return connection


def test_a_quotation_is_exported_with_speaker_day_and_place(files):
    found = {row["id"]: row for row in rows(files["docs/data/quotations.csv"])}
    close = found["nn-close"]
    assert close["text"] == "The Lenn dam is “close to failing,”"
    assert (close["speaker_name"], close["said"], close["utterance"]) == ("Ada Moss", "2024-05-07", "u-close")
    assert close["page"] == "sources/nn/#nn-close"
    assert found["herald-hours"]["candidates"] == "Ivo Brandt; Ada Moss"
    assert found["herald-hours"]["speaker"] == ""


def test_matter_that_is_not_the_story_is_not_exported(files):
    found = [name for name, content in files.items() if "no goal" in str(content)]
    assert found == ["docs/data/documents/herald.txt"]  # the text itself, whole


def test_sqlite_holds_every_table_and_its_links_lead_somewhere(files):
    connection = database(files["docs/data/story.db"])
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert connection.execute("pragma foreign_key_check").fetchall() == []
    told = connection.execute(
        "select d.outlet from quotations q join documents d on d.id = q.document"
        " where q.speaker = 'ada-moss' order by q.id"
    ).fetchall()
    assert told == [("Courier",), ("The Herald",), ("The Herald",), ("NN",), ("NN",)]


def test_every_file_is_the_same_bytes_whatever_the_order_of_documents():
    whole = story()
    assert pages(whole) == pages(replace(whole, documents=whole.documents[::-1]))


def test_a_formula_in_a_document_is_text_in_a_spreadsheet():
    table = Table("t", "", ("a", "b"), (("=HYPERLINK(1)", "="), ("-3", "@x y"), ("- he said", None)))
    assert [list(row.values()) for row in rows(as_csv(table))] == [
        ["'=HYPERLINK(1)", "="],
        ["-3", "'@x y"],
        ["'- he said", ""],
    ]


def test_no_name_reaches_sql_unchecked():
    with pytest.raises(ValueError, match="no name"):
        as_sqlite([Table('t"; drop', "", ("id",), ())])


def test_annotations_find_their_words_by_quote_and_by_place(files):
    page = json.loads(files["docs/data/annotations.jsonld"])
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    found = {item["id"]: item for item in page["items"]}
    item = found["data/annotations.jsonld#nn-close"]
    target, publisher = item["target"]
    quote, position = target["selector"]
    text = story().documents[0].document.text
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert text[: position["start"]].endswith(quote["prefix"])
    assert target["source"] == "data/documents/nn.txt"
    assert files["docs/data/documents/nn.txt"] == text
    assert publisher == {"source": "https://nn.example/dam", "selector": [quote]}
    assert {"type": "TextualBody", "purpose": "tagging", "value": "Ada Moss"} in item["body"]
    assert item["created"] == "2024-05-08T00:00:00Z"
    assert {"creator", "generator"} <= item.keys()


def test_annotations_of_a_document_not_shown_whole_lead_to_its_page():
    files = pages(shown_as(story(), "link"), Places(shown_as(story(), "link"), "https://example.org/"))
    found = {item["id"]: item for item in json.loads(files["docs/data/annotations.jsonld"])["items"]}
    (target,) = found["https://example.org/data/annotations.jsonld#courier-held"]["target"]
    assert target["source"] == "https://example.org/sources/courier/"
    assert [(one["type"], one["value"]) for one in target["selector"]] == [("FragmentSelector", "courier-held")]
    assert "docs/data/documents/courier.txt" not in files


@pytest.mark.parametrize("secret", ["had been asked", "It held in 1974", "slept in schools", "Some 1,200", "Hundreds"])
def test_words_of_a_document_that_may_not_be_shown_are_in_no_file(secret):
    for name, content in pages(shown_as(story(), "link")).items():
        data = content if isinstance(content, bytes) else content.encode()
        assert secret.encode() not in data, name


def test_a_place_is_kept_where_its_words_are_not():
    found = {row["id"]: row for row in rows(pages(shown_as(story(), "link"))["docs/data/quotations.csv"])}
    assert found["courier-held"]["text"] == ""
    assert int(found["courier-held"]["start"]) > 0


def test_citations_say_what_is_not_sure():
    places = Places(story())
    assert csl(places, "nn")["issued"] == {"date-parts": [[2024, 5, 7]]}
    assert csl(places, "courier")["issued"] == {"date-parts": [[2024, 5, 8]], "circa": True}
    assert csl(places, "nn")["author"] == [{"family": "Lind", "given": "Bo"}]


def test_a_body_that_signed_stays_whole_and_a_person_has_parts():
    whole = story()
    first = whole.documents[0]
    authors = ("Ana de la Cruz", "Lenn Gazette Staff", "Reuters", "Bo Lind Jr.")
    places = Places(replace(whole, documents=(replace(first, document=replace(first.document, authors=authors)),)))
    assert csl(places, "nn")["author"] == [
        {"family": "de la Cruz", "given": "Ana"},
        {"literal": "Lenn Gazette Staff"},
        {"literal": "Reuters"},
        {"family": "Lind", "given": "Bo", "suffix": "Jr."},
    ]
    assert "author = {de la Cruz, Ana and {Lenn Gazette Staff} and {Reuters} and Lind, Jr., Bo}" in bibtex(places, "nn")


def test_bibtex_escapes_what_tex_would_run():
    whole = story()
    first = whole.documents[0]
    title = r"100% of A&B_{x} \input{y} #1 ~ ^"
    changed = replace(whole, documents=(replace(first, document=replace(first.document, title=title)),))
    entry = bibtex(Places(changed), "nn")
    assert r"100\% of A\&B\_\{x\} \textbackslash{}input\{y\} \#1 \textasciitilde{} \^{}" in entry
    assert entry.count("{") == entry.count("}")


def test_the_page_offers_every_file_and_cites_every_document(files):
    page = str(files["docs/data/index.md"])
    for name in files:
        if not name.endswith("index.md"):
            assert f'href="{name.removeprefix("docs/data/")}"' in page
    assert 'id="cite-nn"' in page
    assert "Bo Lind, “Dam near failing”, NN, 7 May 2024, https://nn.example/dam" in page


def test_an_empty_story_exports_empty_tables():
    files = pages(empty())
    assert rows(files["docs/data/quotations.csv"]) == []
    assert database(files["docs/data/story.db"]).execute("select count(*) from events").fetchone() == (0,)


def test_every_row_has_as_many_cells_as_columns():
    for table in tables(Places(story())):
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name
