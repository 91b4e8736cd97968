"""A source changes under a footnote: the whole way, from the edit to the page, through the pipeline."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.commands.check import report_on
from generator.model.faults import StoryError
from generator.read.ids import read_ids
from generator.review.desk import Desk

ROOT = Path(__file__).parents[2]
LABEL = "gazette-nobody-was-hurt-and"
SENTENCE = "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno, who runs the port."


def build(root):
    """Build as the command does; return what it says, "" where all is well."""
    try:
        pipeline.build(root, report=lambda _: None)
    except StoryError as error:
        return str(error)
    return ""


@pytest.fixture
def story(project):
    root = project(
        {"mkdocs.yml": (ROOT / "mkdocs.yml").read_text(), "content/explainer.md": f"# The crane\n\nSafe.[^{LABEL}]\n"}
    )
    assert build(root) == ""
    return root


def edit(root, before, after):
    source = root / "seeds/gazette.txt"
    text = source.read_text()
    assert before in text
    source.write_text(text.replace(before, after))


@pytest.mark.model
def test_an_edit_is_followed_and_told(story):
    edit(story, "Nobody was hurt, and", "Hardly anybody was hurt, and")
    assert build(story) == ""
    told = [one.fault.what for one in report_on(story).notices]
    assert any(what.startswith(f"[^{LABEL}]: the document changed; it was “") for what in told)
    assert "Hardly anybody was hurt" in (story / "site/index.html").read_text()
    assert "Nobody was hurt" in (story / "content/data/documents/gazette.yml").read_text()  # its history


@pytest.mark.model
def test_words_that_are_gone_stop_the_build_until_an_editor_says_where_they_are(story):
    edit(
        story,
        SENTENCE,
        "Ada Moreno, who runs the port, said in the evening that the cranes would be inspected this week.",
    )
    before = (story / "site/index.html").read_bytes()
    said = build(story)
    assert f"content/explainer.md:3: [^{LABEL}]: “" in said
    assert "is gone from 'gazette'; the nearest: “" in said
    assert (story / "site/index.html").read_bytes() == before
    assert build(story) == said

    words = "the cranes would be inspected this week"
    (story / "content/corrections.yml").write_text(f"- set: {LABEL}\n  text: {words}\n  why: it was rewritten\n")
    assert build(story) == ""
    assert words in (story / "site/index.html").read_text()


@pytest.mark.model
def test_words_that_come_back_are_found_again(story):
    edit(story, SENTENCE, "The port did not say more.")
    assert "is gone from" in build(story)
    edit(story, "The port did not say more.", SENTENCE)
    assert build(story) == ""
    assert "orphans:" not in (story / "content/data/documents/gazette.yml").read_text()


@pytest.mark.model
def test_a_document_under_a_new_id_keeps_its_footnotes(story):
    listing = story / "content/documents.yml"
    listing.write_text(listing.read_text().replace("- id: gazette", "- id: port-gazette"))
    assert build(story) == ""
    assert LABEL in (story / "content/data/documents/port-gazette.yml").read_text()
    assert not (story / "content/data/documents/gazette.yml").exists()


def data(root):
    return {path: path.read_bytes() for path in sorted((root / "content/data").rglob("*")) if path.is_file()}


@pytest.mark.model
def test_a_build_that_fails_leaves_the_data_and_the_desk_asks_all_the_same(story):
    before = data(story)
    edit(story, SENTENCE, "The port did not say more.")
    assert "is gone from" in build(story)
    assert data(story) == before
    desk = Desk(story)
    desk.look()
    assert next(iter(desk.asked)) == f"orphan:{LABEL}"
    assert any("is gone from" in one.fault.what for one in report_on(story).errors)
    edit(story, "The port did not say more.", SENTENCE)
    assert build(story) == ""
    assert data(story) == before


@pytest.mark.model
def test_it_still_fits_settles_the_change_until_the_next(story):
    def told():
        return [one.fault.what for one in report_on(story).notices if "the document changed" in one.fault.what]

    edit(story, "Nobody was hurt, and", "Hardly anybody was hurt, and")
    assert build(story) == ""
    assert len(told()) == 1
    desk = Desk(story)
    desk.look()
    desk.answer(f"edited:{LABEL}", "accept", {}, "")
    desk.look()
    assert f"edited:{LABEL}" not in desk.asked
    assert told() == []
    assert build(story) == ""
    edit(story, "Hardly anybody was hurt, and", "Next to nobody was hurt, and")
    assert build(story) == ""
    assert len(told()) == 1
    desk.look()
    desk.answer(f"edited:{LABEL}", "accept", {}, "")
    assert told() == []
    assert build(story) == ""


@pytest.mark.model
def test_a_bare_settle_speaks_of_the_words_it_found(story):
    def told():
        return any("the document changed" in one.fault.what for one in report_on(story).notices)

    edit(story, "Nobody was hurt, and", "Hardly anybody was hurt, and")
    assert build(story) == ""
    (story / "content/corrections.yml").write_text(f"- settle: {LABEL}\n  why: it says the same\n")
    assert not told()
    edit(story, "Hardly anybody was hurt, and", "Next to nobody was hurt, and")
    assert build(story) == ""
    assert told()


@pytest.mark.model
def test_events_and_speakers_keep_their_ids_and_corrections_on_them(story):
    events = read_ids(story)
    label = next(one.id for one in events if one.kind == "timeline" and len(one.evidence) > 1)
    (story / "content/corrections.yml").write_text(f"- set: {label}\n  text: The harbour closed.\n  why: shorter\n")
    edit(story, "was closed on Monday", "was closed on Sunday")
    assert build(story) == ""
    assert {one.id for one in events} <= {one.id for one in read_ids(story)}
    assert "text: The harbour closed." in (story / "content/data/story/timeline.yml").read_text()
