"""A document that has addresses: every place that leads to them, and the words found there."""

import json
from dataclasses import replace

import pytest

from generator.render.citations import bibtex, citation, csl
from generator.render.evidence import Evidence
from generator.render.head import article
from generator.render.places import Places
from generator.render.site import render_site
from tests.render.crossing import ADDRESS, ARCHIVE, addressed_story


@pytest.fixture(scope="module")
def places():
    return Places(addressed_story(), "https://site.example/")


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        ("first", "%E2%80%9CThe%20bridge%20is%20closed%2C%E2%80%9D,-said%20Ines%20Vale"),
        ("second", "the%20mayor%20said%3A-,%E2%80%9CThe%20bridge%20is%20closed%2C%E2%80%9D"),
        ("paint", "40%25%20rust%20%26-,%E2%80%9Cno%20paint%2C%20ever%E2%80%9D"),
        ("rust", "A%20well%2Dknown%20engineer%2C%20J.%20Or%2C%20put%20it%20as%2040%25%20rust%20%26"),
        ("hold", "%E2%80%9CIt%20will%20hold.,%E2%80%9CIt%20always%20did%2C%E2%80%9D"),
    ],
)
def test_a_card_leads_to_the_words_at_the_publisher_and_in_the_archive(places, finding, words):
    card = Evidence(places)[finding]
    assert card.fragment == words
    assert card.publisher == f"{ADDRESS}:~:text={words}"  # the address has a place of its own, which stays
    assert card.archive == f"{ARCHIVE}#:~:text={words}"
    html = card.html("../")
    assert f'<a href="{card.publisher.replace("&", "&amp;")}" rel="external">At the publisher ↗</a>' in html
    assert f'<a href="{card.archive}" rel="external">Archived copy ↗</a>' in html
    assert f'href="../sources/press/#{finding}" data-text="{words}"' in html


def test_words_around_those_of_an_excerpt_are_named_only_where_they_may_be_shown():
    card = Evidence(Places(addressed_story("excerpts")))["second"]
    assert card.fragment == "the%20mayor%20said%3A-,%E2%80%9CThe%20bridge%20is%20closed%2C%E2%80%9D"
    assert "Drivers" not in card.fragment


def test_a_document_only_linked_to_leads_there_without_its_words():
    card = Evidence(Places(addressed_story("link")))["first"]
    assert (card.publisher, card.archive) == (ADDRESS, ARCHIVE)


def test_the_page_of_the_document_leads_to_both(tmp_path):
    page = str(render_site(addressed_story(), tmp_path)["docs/sources/press/index.md"])
    assert f'<a href="{ADDRESS.replace("&", "&amp;")}" rel="external">At the publisher ↗</a>' in page
    assert f'<a href="{ARCHIVE}" rel="external">Archived copy ↗</a>' in page


def test_machines_are_told_both(places):
    (cited,) = article(places.story, places)["citation"]
    assert (cited["url"], cited["archivedAt"]) == (ADDRESS, ARCHIVE)
    item = csl(places, "press")
    assert (item["URL"], item["archive_location"]) == (ADDRESS, ARCHIVE)
    assert item["accessed"] == {"date-parts": [[2024, 5, 9]]}
    entry = bibtex(places, "press")
    assert f"url = {{{ADDRESS}}}" in entry
    assert f"note = {{Archived at \\url{{{ARCHIVE}}}}}" in entry
    assert "title = {{A bridge \\& its rust}}" in entry
    assert entry.count("{") == entry.count("}")
    assert citation(places, "press") == f"Ana Sol, “A bridge & its rust”, The Press, 7 May 2024, {ADDRESS}"


def test_annotations_and_quotations_name_the_address(tmp_path):
    files = render_site(addressed_story(), tmp_path)
    items = json.loads(files["docs/data/annotations.jsonld"])["items"]
    assert all(one["target"][1]["source"] == ADDRESS for one in items)
    head = str(files["docs/speakers/ines-vale/index.md"]).split("---\n")[1]
    ld = next(json.loads(line[4:]) for line in head.splitlines() if line.startswith("ld: "))
    assert ld[0]["isBasedOn"] == [ADDRESS]


def test_signs_that_are_none_of_an_address_are_encoded_in_every_link(tmp_path):
    story = addressed_story()
    (one,) = story.documents
    url = 'https://press.example/"><script>x</script>?q={y}'
    changed = replace(story, documents=(replace(one, document=replace(one.document, url=url)),))
    files = render_site(changed, tmp_path)
    fit = "https://press.example/%22%3E%3Cscript%3Ex%3C/script%3E?q=%7By%7D"
    assert f'href="{fit}"' in files["docs/sources/press/index.md"]
    assert Evidence(Places(changed))["paint"].publisher.startswith(f"{fit}#:~:text=")
    assert f'cite="{fit}"' in files["docs/speakers/ines-vale/index.md"]
