"""Feeds, sitemap, head and card: true days, whole addresses, nothing that acts."""

import io
import json
from dataclasses import replace
from xml.etree import ElementTree as Xml

from PIL import Image

from generator.model import Alias, Change, Speaker, Story
from generator.render.feeds import pages
from generator.render.head import article
from generator.render.places import Places
from generator.render.site import render_site
from generator.render.sitemap import sitemap
from generator.render.social import social_card
from generator.render.updating import standing
from tests.render.story_b import empty, shown_as, story

SITE = "https://example.org/repo/"


def test_without_changes_the_documents_are_the_news_latest_first():
    files = pages(story(), site_url=SITE)
    items = Xml.fromstring(str(files["docs/feed.xml"])).findall("channel/item")
    assert [item.findtext("link") for item in items] == [
        f"{SITE}sources/{name}/" for name in ("courier", "herald", "nn")
    ]
    assert items[2].findtext("pubDate") == "Tue, 07 May 2024 00:00:00 +0000"
    feed = json.loads(files["docs/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [one["url"] for one in feed["items"]] == [item.findtext("link") for item in items]


def test_a_change_is_an_entry_on_its_day():
    change = Change(id="c1", date="2024-05-09", text="Speaker <corrected> & \x07", page="speakers/ada-moss/")
    files = pages(replace(story(), changes=(change,)), site_url=SITE)
    first = Xml.fromstring(str(files["docs/feed.xml"])).findall("channel/item")[0]
    assert first.findtext("title") == "Speaker <corrected> & [U+0007]"
    assert first.findtext("link") == f"{SITE}speakers/ada-moss/"
    assert json.loads(files["docs/feed.json"])["items"][0]["date_published"] == "2024-05-09T00:00:00Z"


def test_a_reason_is_the_description_and_a_source_told_of_is_told_once():
    changes = (
        Change(
            id="c1", date="2024-05-09", text="New source: A valley waits", page="sources/courier/", why="It came late."
        ),
        Change(id="c2", date="2024-05-10", text="New in the story: “It held.”"),
    )
    items = Xml.fromstring(str(pages(replace(story(), changes=changes), site_url=SITE)["docs/feed.xml"])).findall(
        "channel/item"
    )
    told = [(item.findtext("title"), item.findtext("description")) for item in items]
    assert told[:2] == [("New in the story: “It held.”", None), ("New source: A valley waits", "It came late.")]
    assert len([title for title, _ in told if "A valley waits" in title]) == 1


def test_feeds_hold_no_words_of_a_document():
    for show in ("full", "excerpts", "link"):
        files = pages(shown_as(story(), show, ("nn", "herald", "courier")), site_url=SITE)
        assert not any("close to failing" in str(content) for content in files.values())


def test_an_empty_story_has_a_feed_that_reads():
    assert Xml.fromstring(str(pages(empty(), site_url=SITE)["docs/feed.xml"])).findall("channel/item") == []


def test_the_sitemap_gives_each_page_the_day_of_its_matter():
    names = ["docs/index.md", "docs/sources/nn.md", "docs/speakers/ivo-brandt.md", "docs/search.md", "docs/data/a.csv"]
    root = Xml.fromstring(sitemap(names, Places(story()), site_url=SITE))
    found = {url[0].text: url[1].text for url in root}
    assert found == {
        SITE: "2024-05-08",
        f"{SITE}sources/nn/": "2024-05-07",
        f"{SITE}speakers/ivo-brandt/": "2024-05-07",
    }


def test_the_editors_day_is_the_day_of_the_story():
    whole = story()
    whole = replace(whole, config=replace(whole.config, updated="2024-06-01"))
    assert standing(whole, Places(whole)).words == "updated 1 June 2024"


def test_the_story_stands_at_the_last_day_a_document_is_sure_to_be_from():
    whole = story()
    first, *rest = whole.documents
    later = replace(first, document=replace(first.document, published="2024-05-09/2024-05-12"))
    whole = replace(whole, documents=(later, *rest))
    assert standing(whole, Places(whole)).words == "to 9 May 2024"
    assert article(whole, Places(whole))["dateModified"] == "2024-05-09"
    assert standing(empty(), Places(empty())).words == ""


def test_a_change_told_to_readers_is_an_update_of_the_story_and_of_its_page():
    change = Change(id="c1", date="2024-06-03", text="A correction.", page="speakers/ada-moss/#said-u-close")
    whole = replace(story(), changes=(change,))
    places = Places(whole)
    assert standing(whole, places).words == "updated 3 June 2024"
    assert article(whole, places)["dateModified"] == "2024-06-03"
    names = ["docs/index.md", "docs/sources/nn.md", "docs/speakers/ada-moss.md"]
    found = {url[0].text: url[1].text for url in Xml.fromstring(sitemap(names, places, site_url=SITE))}
    assert found == {SITE: "2024-06-03", f"{SITE}sources/nn/": "2024-05-07", f"{SITE}speakers/ada-moss/": "2024-06-03"}


def test_a_page_has_the_day_of_the_documents_it_draws_on_alone():
    whole = story()
    named = Speaker(
        id="the-district", name="the district", type="body", aliases=(Alias(document="nn", text="the district"),)
    )
    speakers = tuple(one for one in whole.linked.speakers if one.id != "the-district")
    whole = replace(whole, linked=replace(whole.linked, speakers=(*speakers, named)))
    names = ["docs/speakers/the-district.md"]
    (url,) = Xml.fromstring(sitemap(names, Places(whole), site_url=SITE))
    assert url[1].text == "2024-05-07"  # printed by NN alone, not on the story's last day


def test_the_head_names_whole_addresses_and_who_made_it():
    whole = story()
    whole = replace(whole, config=replace(whole.config, publisher="The Lenn Letter", published="2024-05-10"))
    data = article(whole, Places(whole, SITE))
    assert data["url"] == SITE
    assert data["image"] == f"{SITE}assets/social.png"
    assert data["author"] == data["publisher"] == {"@type": "Organization", "name": "The Lenn Letter"}
    assert data["datePublished"] == "2024-05-10"
    assert "image" not in article(whole, Places(whole, SITE), card=False)
    assert [one["url"] for one in data["citation"]][::2] == ["https://nn.example/dam", f"{SITE}sources/courier/"]


def test_the_story_cites_its_documents_for_machines():
    data = article(story(), Places(story()))
    cited = data["citation"]
    assert [one["headline"] for one in cited] == ["Dam near failing", "Valley empties", "A valley waits"]
    assert "datePublished" not in cited[2]  # "2024-05-08?" is not sure enough


def test_the_card_is_a_png_of_the_usual_size_and_the_same_each_time():
    whole = story()
    card = social_card(whole, Places(whole))
    assert card is not None
    assert Image.open(io.BytesIO(card)).size == (1200, 630)
    assert card == social_card(whole, Places(whole))


def test_a_title_of_any_length_fits_the_card():
    whole = story()
    for title in ("x", "word " * 60, "A" * 200):
        changed = replace(whole, config=replace(whole.config, title=title))
        assert social_card(changed, Places(changed))


def titled(title: str, **more: str) -> Story:
    whole = story()
    return replace(whole, config=replace(whole.config, title=title, **more))


def test_letters_the_fonts_lack_give_no_card_rather_than_boxes(tmp_path):
    changed = titled("Что известно о плотине")
    assert social_card(changed, Places(changed)) is None
    files = render_site(changed, tmp_path)
    assert "docs/assets/social.png" not in files
    assert "social.png" not in files["docs/index.md"]
    assert files["theme/partials/social-card.html"] == ""  # no page names an image that is not there


def test_letters_of_all_latin_alphabets_are_drawn(tmp_path):
    files = render_site(titled("Łódź, Győr and İzmir: what is known"), tmp_path)
    assert files["docs/assets/social.png"]
    assert "og:image" in files["theme/partials/social-card.html"]
    changed = titled("The dam", standfirst="Что известно")
    assert social_card(changed, Places(changed)) == social_card(titled("The dam", standfirst=""), Places(changed))
