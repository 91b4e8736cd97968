"""Feeds, sitemap, head and card: true days, whole addresses, nothing that acts."""

import io
import json
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as Xml

from PIL import Image

from generator.model import Change
from generator.render.feeds import pages, updated
from generator.render.head import article
from generator.render.places import Places
from generator.render.sitemap import sitemap
from generator.render.social import social_card
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
    assert updated(whole, Places(whole)) == date(2024, 6, 1)


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


def test_letters_the_fonts_lack_give_no_card_rather_than_boxes():
    whole = story()
    changed = replace(whole, config=replace(whole.config, title="Что известно о плотине"))
    assert social_card(changed, Places(changed)) is None
