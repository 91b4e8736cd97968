import re

import pytest

pytestmark = pytest.mark.browser

MARKER = "a.footnote-ref"
CARD = "aside.card"


def test_hovering_a_note_shows_its_words(opened, dam_url):
    page = opened(base=dam_url).page
    name = page.locator(MARKER).first.get_attribute("href")[1:]
    page.hover(f"{MARKER} >> nth=0")
    page.wait_for_selector(CARD)
    passage = page.locator(f"[id='{name}'] .note-passage").inner_text()
    assert page.locator(f"{CARD} .note-passage").inner_text() == passage
    assert page.locator(f"{CARD} mark").count() >= 1
    assert page.locator(CARD).get_attribute("aria-label") == "Evidence for note 1"


def test_the_pointer_can_enter_the_card_and_esc_closes_it(opened, dam_url):
    page = opened(base=dam_url, width=900).page
    page.hover(f"{MARKER} >> nth=0")
    page.wait_for_selector(CARD)
    page.hover(f"{CARD} .note-passage")
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0


def test_between_phone_and_margin_the_card_goes_when_the_pointer_has_left(opened, dam_url):
    page = opened(base=dam_url, width=900).page
    page.hover(f"{MARKER} >> nth=0")
    page.wait_for_selector(CARD)
    page.mouse.move(5, 5)
    page.wait_for_selector(CARD, state="detached")


def test_in_the_margin_the_card_stands_beside_its_line_and_hides_no_words(opened, dam_url):
    page = opened(base=dam_url).page
    page.click(f"{MARKER} >> nth=0")
    card, marker = page.locator(CARD).bounding_box(), page.locator(MARKER).first.bounding_box()
    text = page.locator("article p:has(a.footnote-ref), article dd:has(a.footnote-ref)").first.bounding_box()
    assert card["x"] >= text["x"] + text["width"]
    assert abs(card["y"] - marker["y"]) < 900
    page.mouse.click(20, 400)
    assert page.locator(CARD).count() == 0


def test_on_a_phone_the_card_is_a_sheet_that_leaves_the_number_in_view(opened, dam_url):
    page = opened(base=dam_url, width=390, has_touch=True, is_mobile=True).page
    page.tap(f"{MARKER} >> nth=3")
    card, marker = page.locator(CARD).bounding_box(), page.locator(MARKER).nth(3).bounding_box()
    assert card["x"] == 0
    assert round(card["y"] + card["height"]) == 900
    assert card["height"] <= 0.62 * 900 + 1
    assert marker["y"] + marker["height"] <= card["y"]
    page.touchscreen.tap(195, 60)
    assert page.locator(CARD).count() == 0


def test_another_note_takes_the_place_of_the_first(opened, dam_url):
    page = opened(base=dam_url).page
    page.click(f"{MARKER} >> nth=0")
    page.click(f"{MARKER} >> nth=1")
    assert page.locator(CARD).count() == 1
    assert page.locator(f"{CARD} .card-bar").inner_text().startswith("Note 2")
    assert page.locator("[aria-expanded=true]").count() == 1


def test_everything_by_keyboard(opened, dam_url):
    page = opened(base=dam_url).page
    page.locator(MARKER).first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")  # focus by keyboard previews, and stays on the number
    page.wait_for_selector(CARD)
    assert page.evaluate("document.activeElement.matches('a.footnote-ref')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('aside.card')")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.card-close')")
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0
    assert page.evaluate("document.activeElement.getAttribute('href')") == page.locator(MARKER).first.get_attribute(
        "href"
    )
    page.wait_for_timeout(200)
    assert page.locator(CARD).count() == 0


def test_a_card_leads_to_its_words_lit_up_in_the_document(opened, dam_url):
    page = opened(base=dam_url).page
    page.click(f"{MARKER} >> nth=0")
    name = page.locator(MARKER).first.get_attribute("href").removeprefix("#fn:")
    link = page.locator(f"{CARD} a.note-here")
    assert re.search(rf"/sources/[\w-]+/#{name}:~:text=", link.evaluate("one => one.href"))
    link.click()
    page.wait_for_load_state()
    assert page.evaluate("document.querySelector(':target').id") == name
    box = page.locator(f"[id='{name}']").bounding_box()
    assert 0 <= box["y"] < 900
    lit = page.locator(f"[id='{name}']").evaluate("one => getComputedStyle(one).backgroundColor")
    assert lit == "rgb(255, 224, 102)"


def test_without_script_a_number_leads_to_its_note_and_the_note_to_the_passage(opened, dam_url):
    page = opened(base=dam_url, java_script_enabled=False).page
    page.click(f"{MARKER} >> nth=0")
    note = page.url.split("#")[1]
    assert 0 <= page.locator(f"[id='{note}']").bounding_box()["y"] < 900
    page.click(f"[id='{note}'] a.note-here")
    page.wait_for_load_state()
    name = page.url.split("#")[1]
    assert 0 <= page.locator(f"[id='{name}']").bounding_box()["y"] < 900


def test_an_address_of_words_in_a_fold_opens_it(opened, dam_url):
    watched = opened("sources/", base=dam_url)
    page = watched.page
    for href in page.eval_on_selector_all("table.sources a", "all => all.map(one => one.href)"):
        page.goto(href)
        if page.locator("details:not([open]) mark[id]").count():
            name = page.locator("details:not([open]) mark[id]").first.get_attribute("id")
            page.goto(f"{href}#{name}")
            page.reload()
            assert page.locator(f"[id='{name}']").is_visible()
            return
    pytest.skip("no document of the story has a marked fold")


def test_a_link_with_evidence_on_another_page_opens_a_card_too(opened, dam_url):
    page = opened("timeline/", base=dam_url).page
    link = page.locator("a[data-evidence]").first
    link.scroll_into_view_if_needed()
    link.click()
    page.locator(f"{CARD} .note-passage").wait_for()  # its words are fetched
    assert page.locator(f"{CARD} .note-passage").count() == 1
    href = page.locator(f"{CARD} a.note-here").evaluate("one => one.href")
    assert "/repo-name/sources/" in href


def test_every_note_of_the_shipped_story_leads_to_its_words(opened):
    page = opened().page
    links = page.eval_on_selector_all(".footnote a.note-here", "all => all.map(one => one.href)")
    for link in links:
        page.goto(link.split(":~:")[0])
        name = page.url.split("#")[1]
        box = page.locator(f"[id='{name}']").bounding_box()
        assert box, link
        assert 0 <= box["y"] < 900, link


def test_numbers_side_by_side_open_each_its_own_note(opened, dam_url):
    page = opened(base=dam_url).page
    numbers = page.locator("sup:has(+ .apart) > a.footnote-ref, .apart + sup > a.footnote-ref")
    for at in range(2):
        numbers.nth(at).click()
        number = numbers.nth(at).inner_text()
        assert page.locator(f"{CARD} .card-bar").inner_text().startswith(f"Note {number} ")
        page.keyboard.press("Escape")


def test_words_marked_in_a_source_open_their_evidence_beside_them(opened, lenn_url):
    page = opened("sources/nn/", base=lenn_url).page
    mark = page.locator(".src mark[id]").first
    mark.click()
    page.wait_for_selector(CARD)
    text = page.locator(".src-text").first.bounding_box()
    assert page.locator(CARD).bounding_box()["x"] >= text["x"] + text["width"]
    page.keyboard.press("Escape")
    page.locator(".src-counts a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(CARD)
    assert page.evaluate("document.activeElement.matches('aside.card')")


def test_beside_what_is_wider_than_the_measure_the_card_goes_under_its_link(opened, dam_url):
    page = opened("timeline/", base=dam_url).page
    link = page.locator("a.tl-open").first
    link.click()
    page.wait_for_selector(CARD)
    assert page.locator(CARD).bounding_box()["y"] >= link.bounding_box()["y"] + link.bounding_box()["height"]


def test_a_preview_by_keyboard_is_told_in_a_few_words(opened, dam_url):
    page = opened("timeline/", base=dam_url).page
    page.locator("a.tl-open").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.wait_for_selector(CARD)
    told = page.locator("#content > [role=status]")
    page.wait_for_function("document.querySelector('#content > [role=status]').textContent !== ''")
    assert told.inner_text().endswith("Enter opens the evidence")
    page.keyboard.press("Escape")
    assert told.inner_text() == ""


def test_where_no_note_can_be_fetched_a_link_leads_to_its_passage(opened, dam_url):
    page = opened("timeline/", base=dam_url).page
    page.route("**/assets/notes/*", lambda route: route.abort())
    page.locator("a.tl-open").first.click()
    page.wait_for_url("**/sources/**")
