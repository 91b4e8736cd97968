"""Words that a document's rights keep off the site are in none of its files, whatever the page, feed or export."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.describe.excerpts import excerpts
from generator.model import Annotated, Boilerplate, Document, Quotation, Span
from generator.render.exports import data_files
from generator.render.site import render_site
from generator.render.unspelled import unspelled
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


def test_ids_spell_no_words_that_are_not_shown():
    whole = shown_as(story(), "link", ("nn", "herald", "courier"))
    spelled = ["nn-close", "nn-asked", "courier-held", "u-held", "p-left", "people-left", "moss-warns", "nn-last-week"]
    assert len({secret for _, secret in leaks(story(), spelled)}) == len(spelled)
    assert not list(leaks(whole, spelled))


def test_former_ids_spell_none_either_and_lead_on():
    whole = shown_as(story(), "link", ("nn", "herald", "courier"))
    timeline = tuple(replace(one, formerly=(f"once-{one.id}",)) for one in whole.linked.timeline)
    utterances = tuple(replace(one, formerly=(f"once-{one.id}",)) for one in whole.linked.utterances)
    whole = replace(whole, linked=replace(whole.linked, timeline=timeline, utterances=utterances))
    assert not list(leaks(whole, ["once-"]))
    places = unspelled(whole)
    assert places.labels[f"once-{timeline[0].id}"] == places.labels[timeline[0].id]


def test_ids_of_words_that_are_shown_stay_as_editors_write_them():
    whole = shown_as(story(), "link", ("courier",))
    assert {secret for _, secret in leaks(whole, ["nn-close", "courier-held"])} == {"nn-close"}


def test_a_note_by_an_editors_label_leads_to_the_number():
    places = unspelled(shown_as(story(), "link", ("nn", "herald", "courier")))
    at = places.findings["nn-close"]
    assert at.finding.id == f"nn-quotation-{at.finding.span.start}"
    assert places.cited == {at.finding.id}
    assert places.label("nn-gone-for-good") == "nn-…"


def test_the_budget_goes_to_the_text_before_its_headline_and_captions():
    text = (
        "Dam near failing, Moss says\n\n“It is close,” engineer Ada Moss said.\n\nMoss at the dam, where “it holds”.\n"
    )

    def said(words):
        at = Span(text.index(words), text.index(words) + len(words))
        return Quotation(
            span=at, sentence=at, rule="by hand", id=words[:4], kind="direct", contents=(at,), quoted=(at,), sure=True
        )

    caption = Span(text.index("Moss at the dam"), len(text) - 1)
    one = Annotated(
        document=Document(id="x", text=text, title="Dam near failing, Moss says"),
        quotations=tuple(map(said, ("Dam near failing", "“It is close,”", "“it holds”"))),
        boilerplate=(
            Boilerplate(
                span=caption, sentence=caption, rule="by hand", kind="caption", reason="a caption", excluded=False
            ),
        ),
    )
    shown = excerpts(one, (), budget=7)
    assert [span.of(text) for span in shown.spans] == ["“It is close,” engineer Ada Moss said."]


def test_data_taken_away_spells_no_ids_of_words_that_are_not_shown():
    whole = shown_as(story(), "link", ("nn", "herald", "courier"))
    places = unspelled(whole, "https://story.example/")
    assert places.site_url == "https://story.example/"
    assert not [name for name, content in data_files(places.story, places).items() if "nn-close" in str(content)]
