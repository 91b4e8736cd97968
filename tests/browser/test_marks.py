"""Every part of what is marked opens its evidence; what leads out of the site finds its words there."""

import pytest

from tests.render.crossing import addressed_story, split_story

pytestmark = pytest.mark.browser
CARD = "aside.card"
# Every stretch of words under a mark, with the finding whose mark is the innermost there
WORDS = """() => {
    const found = [], words = document.createTreeWalker(document.querySelector(".src"), NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const mark = words.currentNode.parentElement.closest("mark");
        if (!mark || !words.currentNode.textContent.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        const box = range.getClientRects()[0];
        const [x, y] = [box.x + box.width / 2 + scrollX, box.y + box.height / 2 + scrollY];
        found.push({ id: mark.id || mark.dataset.of, first: Boolean(mark.id), x, y });
    }
    return found;
}"""


@pytest.fixture(scope="module")
def ferry_url(serving):
    return serving(split_story())


@pytest.fixture(scope="module")
def press_url(serving):
    return serving(addressed_story())


@pytest.fixture
def marked(opened, ferry_url):
    """A function that opens the source page, and the parts of its marks."""

    def open_page(**more):
        page = opened("sources/ferry/", base=ferry_url, **more).page
        parts = page.evaluate(WORDS)
        assert {one["id"] for one in parts} == {"left", "fog", "late", "eighty", "tuesday", "third"}
        assert sum(not one["first"] for one in parts) >= 3
        return page, parts

    return open_page


def opened_for(page):
    page.locator(f"{CARD} .note-passage").wait_for()
    return page.locator("[aria-expanded=true]").get_attribute("data-evidence").removeprefix("words-")


def test_every_part_of_a_mark_opens_its_card_by_click(marked):
    page, parts = marked()
    for part in parts:
        page.mouse.click(part["x"], part["y"])
        assert opened_for(page) == part["id"], part
        page.keyboard.press("Escape")
        assert page.locator(CARD).count() == 0


def test_every_part_of_a_mark_opens_its_card_by_hover(marked):
    page, parts = marked()
    for part in parts:
        page.mouse.move(5, 5)
        page.mouse.move(part["x"], part["y"])
        assert opened_for(page) == part["id"], part
        page.keyboard.press("Escape")


def test_every_part_of_a_mark_opens_its_card_by_tap(marked):
    page, parts = marked(width=390, has_touch=True, is_mobile=True)
    for part in parts:
        page.evaluate("y => scrollTo({ top: y - 200, behavior: 'instant' })", part["y"])
        page.touchscreen.tap(part["x"], part["y"] - page.evaluate("scrollY"))
        assert opened_for(page) == part["id"], part
        page.keyboard.press("Escape")


def test_pressed_again_words_open_what_they_stand_in_and_then_close(marked):
    page, parts = marked()
    part = next(one for one in parts if one["id"] == "tuesday")
    for expected in ("tuesday", "fog"):
        page.mouse.click(part["x"], part["y"])
        page.wait_for_selector(f"[data-evidence=words-{expected}][aria-expanded=true]")
        assert page.locator(CARD).count() == 1
    page.mouse.click(part["x"], part["y"])
    assert page.locator(CARD).count() == 0


def test_by_keyboard_each_mark_is_one_stop_that_opens_it(marked):
    page, _ = marked()
    page.locator(".legend input").last.focus()
    stops = []
    while page.evaluate("document.activeElement.closest('footer') === null"):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-evidence]')"):
            stops.append(opened_for(page))
    assert sorted(stops) == ["eighty", "fog", "late", "left", "third", "tuesday"]


def test_every_part_of_the_words_an_address_names_is_lit(marked):
    page, _ = marked()
    page.evaluate("location.hash = '#fog'")
    page.wait_for_selector("mark.lit[data-of=fog]")
    lit = page.eval_on_selector_all(
        "#fog, [data-of=fog]", "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert set(lit) == {"rgb(255, 224, 102)"}
    page.evaluate("location.hash = '#left'")
    page.wait_for_function("document.querySelector('mark.lit') === null")


@pytest.mark.parametrize(("link", "host"), [("At the publisher", "press"), ("Archived copy", "archive")])
def test_a_link_out_finds_the_second_of_two_like_sentences(opened, press_url, link, host):
    space = "<div style='height:3000px'></div>"
    like = "<p>“The bridge is closed,” said Ines Vale on Monday.</p>"
    there = "<p>Drivers were angry. Asked again, the <b>mayor</b> said: “The bridge is <i>closed</i>,” and went in.</p>"
    body = f"<!doctype html><title>x</title>{like}{space}{there}{space}"
    page = opened(base=press_url).page
    page.context.route(
        f"https://{host}.example/**", lambda route: route.fulfill(content_type="text/html; charset=utf-8", body=body)
    )
    page.click("a.footnote-ref >> nth=1")
    page.locator(f"{CARD} a", has_text=link).click()
    page.wait_for_url(f"https://{host}.example/**")
    page.wait_for_function("scrollY > 2000 && scrollY < 3200")


def test_in_a_very_long_document_words_far_down_are_found_and_open(opened, serving):
    from tests.render.test_speakers import many

    page = opened("sources/d/#q-9982", base=serving(many(500, "number"))).page
    mark = page.locator("[id='q-9982']")
    page.wait_for_function("document.getElementById('q-9982').getBoundingClientRect().top < innerHeight")
    assert 0 <= mark.bounding_box()["y"] < 900
    mark.click()
    card = page.locator(CARD)
    card.locator(".note-where").wait_for()
    text = page.locator(".src-row:has(#q-9982) .src-text").bounding_box()
    assert card.bounding_box()["x"] >= text["x"] + text["width"]
    # All of it is seen, though its paragraph is laid out by itself: the last of it is what stands there.
    edge = page.evaluate(
        """() => {
            const box = document.querySelector("aside.card").getBoundingClientRect();
            return Boolean(document.elementFromPoint(box.left + 9, box.bottom - 9).closest("aside.card"));
        }"""
    )
    assert edge
    page.keyboard.press("Escape")
    assert page.locator(".holds-card").count() == 0
