"""A source changes under a footnote: the whole way, from the edit to the page, through the pipeline."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.commands.check import report_on
from generator.model.faults import StoryError

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
