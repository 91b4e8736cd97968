"""The timeline in a browser: filters that live in the address, by keyboard, without a script, on paper."""

import pytest

pytestmark = pytest.mark.browser


def shown(page):
    return page.eval_on_selector_all(".tl-entry", "all => all.filter(one => one.checkVisibility()).map(one => one.id)")


def test_a_filter_goes_into_the_address_and_comes_back_from_it(opened, lenn_url):
    watched = opened("timeline/", base=lenn_url)
    page = watched.page
    page.select_option("select[name=speaker]", "ada-moss")
    assert shown(page) == ["moss-warns"]
    assert page.url.endswith("timeline/?speaker=ada-moss")
    assert page.locator(".tl-filters output").inner_text() == "Showing 1 of 4"
    again = opened("timeline/?document=courier&kind=event,unsure", base=lenn_url).page
    assert shown(again) == ["people-left"]
    assert again.locator("select[name=document]").input_value() == "courier"
    assert not again.locator("#show-background").is_checked()
    assert watched.errors == []


def test_everything_is_done_by_keyboard(opened, lenn_url):
    page = opened("timeline/", base=lenn_url).page
    page.locator("#show-event").focus()
    page.keyboard.press("Space")
    assert "moss-warns" not in shown(page)
    page.locator("select[name=speaker]").focus()
    page.keyboard.press("ArrowDown")
    assert "speaker=ada-moss" in page.url
    assert page.locator("[data-nothing]").is_visible()
    page.locator("[data-everything]").focus()
    page.keyboard.press("Enter")
    assert len(shown(page)) == 4
    assert page.url.endswith("timeline/")


def test_without_a_script_the_list_is_whole_and_boxes_still_work(opened, lenn_url):
    page = opened("timeline/?speaker=ada-moss", base=lenn_url, java_script_enabled=False).page
    assert page.locator(".tl-entry:visible").count() == 4
    page.uncheck("#show-background")
    assert page.locator(".tl-entry:visible").count() == 3
    assert not page.locator("select[name=speaker]").is_visible()


def test_a_bar_leads_to_its_day_and_keeps_the_page(opened, lenn_url):
    watched = opened("timeline/", base=lenn_url)
    page = watched.page
    link = page.locator(".strip-wide a[aria-label^='7 May 2024']")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#moss-warns'")
    assert page.locator("#moss-warns").evaluate("one => one.matches(':target')")
    assert watched.errors == []


def test_an_entry_named_in_the_address_shows_whatever_is_filtered(opened, lenn_url):
    page = opened("timeline/?speaker=ada-moss#rain-expected", base=lenn_url).page
    assert "rain-expected" in shown(page)


def test_filters_work_on_a_page_reached_by_a_link(opened, lenn_url):
    watched = opened("figures/", base=lenn_url)
    page = watched.page
    page.wait_for_timeout(300)
    page.click(".frame-links a >> text=Timeline")
    page.wait_for_selector("select[name=speaker]")
    page.select_option("select[name=speaker]", "ivo-brandt")
    assert shown(page) == ["rain-expected"]
    assert watched.errors == []


def test_an_outlet_opens_its_words_in_place(opened, lenn_url):
    page = opened("timeline/", base=lenn_url).page
    page.click("#moss-warns .tl-print a >> nth=0")
    card = page.locator("aside.card")
    assert "close to failing" in card.inner_text()
    page.keyboard.press("Escape")
    assert card.count() == 0


@pytest.mark.parametrize(("width", "name"), [(1440, "wide"), (800, "middle"), (390, "narrow")])
def test_one_drawing_is_shown_at_a_readable_size(opened, lenn_url, width, name):
    page = opened("timeline/", base=lenn_url, width=width).page
    assert page.locator(".strip:visible").count() == 1
    box = page.locator(f".strip-{name}").bounding_box()
    assert box["width"] >= 0.93 * {"wide": 918, "middle": 640, "narrow": 354}[name]


def test_on_paper_the_list_is_whole_and_the_filters_are_gone(opened, lenn_url):
    page = opened("timeline/?speaker=ada-moss", base=lenn_url).page
    page.emulate_media(media="print")
    assert page.locator(".tl-entry:visible").count() == 4
    assert not page.locator(".tl-filters").is_visible()


def test_an_address_that_asks_for_nobody_says_so(opened, lenn_url):
    page = opened("timeline/?speaker=nobody", base=lenn_url).page
    assert page.locator(".tl-filters output").inner_text() == "No entry has the speaker “nobody”. 4 entries"
    page.uncheck("#show-background")
    assert page.locator(".tl-filters output").inner_text() == "Showing 3 of 4"


def test_an_entry_named_in_the_address_shows_beside_those_of_a_filter(opened, lenn_url):
    page = opened("timeline/?speaker=ada-moss&kind=event#dam-finished", base=lenn_url).page
    assert {"dam-finished", "moss-warns"} <= set(shown(page))
    assert page.locator(".tl-filters output").inner_text().endswith("and the one this address names")
