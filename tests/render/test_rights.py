"""Words that a document's rights keep off the site are in none of its files, whatever the page, feed or export."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.render.site import render_site
from tests.render.story_b import shown_as, story

ROOT = Path(__file__).parent.parent.parent


def leaks(whole, secrets):
    files = render_site(whole, ROOT, site_url="https://example.org/repo/")
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        for secret in secrets:
            if secret.encode() in data:
                yield name, secret


def test_a_document_that_is_only_linked_lends_no_words():
    secrets = ["slept in schools", "It held in 1974", "calmly", "had been asked to leave", "Some 1,200 people"]
    assert set(leaks(story(), secrets[:1]))  # the words are looked for where they would be
    assert not list(leaks(shown_as(story(), "link"), secrets))


def test_an_excerpted_document_lends_no_more_than_its_budget():
    whole = shown_as(story(), "excerpts", ("nn", "herald", "courier"))
    tight = replace(whole, config=replace(whole.config, excerpt_words=1))
    # The explainer cites one sentence of NN, which is shown whatever it costs; the rest is over the budget.
    secrets = ["We will not wait for the water", "more rain was expected", "slept in schools", "a matter of hours"]
    assert not list(leaks(tight, secrets))
    assert {secret for _, secret in leaks(tight, ["close to failing"])}


@pytest.mark.parametrize("show", ["full", "excerpts", "link"])
def test_another_article_is_shown_only_where_the_whole_document_is(show):
    whole = shown_as(story(), show, ("herald",))
    pages = {name for name, _ in leaks(whole, ["The referee said"])}
    assert pages <= ({"docs/sources/herald/index.md", "docs/data/documents/herald.txt"} if show == "full" else set())
