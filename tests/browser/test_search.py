"""Search in a browser: by keyboard, in place and on its page, each result with its kind, nothing fetched in vain."""

import pytest

pytestmark = pytest.mark.browser


def results(page):
    page.wait_for_function("document.querySelector('.se-status').textContent !== ''")
    return page.eval_on_selector_all(
        ".se-results > li:has(a)",
        "all => all.map(one => [one.querySelector('.se-kind').textContent, one.querySelector('a').textContent])",
    )


def test_the_search_is_opened_used_and_left_by_keyboard(opened, lenn_url):
    watched = opened("timeline/", base=lenn_url)
    page = watched.page
    page.wait_for_timeout(200)
    page.keyboard.press("/")
    page.keyboard.type("moss")
    assert results(page)[0] == ["Speaker", "Ada Moss"]
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/speakers/ada-moss/")
    assert page.locator("h1").inner_text() == "Ada Moss"
    assert page.locator("dialog[open]").count() == 0
    assert (watched.errors, watched.outside, watched.missing) == ([], [], [])


def test_the_search_works_from_a_page_reached_by_a_link(opened, lenn_url):
    watched = opened("", base=lenn_url)
    page = watched.page
    page.wait_for_timeout(300)
    page.click(".frame-links a >> text=Figures")
    page.wait_for_url("**/figures/")
    page.wait_for_timeout(200)
    page.click("[data-search]")
    page.keyboard.type("failing")
    assert ["Quotation", "“close to failing”"] in results(page)
    page.locator(".se-results a", has_text="“close to failing”").first.click()
    page.wait_for_url("**/speakers/ada-moss/#said-u-close")
    assert (watched.errors, watched.missing) == ([], [])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("how many left", "Figure"),
        ("finished", "Event"),
        ("waits", "Document"),
        ("close", "Quotation"),
        ("brandt", "Speaker"),
    ],
)
def test_every_kind_is_found_and_named(opened, lenn_url, words, kind):
    page = opened(f"search/?q={words}", base=lenn_url).page
    assert kind in [row[0] for row in results(page)]


def test_a_word_still_being_typed_finds_and_several_words_narrow(opened, lenn_url):
    page = opened("search/?q=fail", base=lenn_url).page
    many = len(results(page))
    page.get_by_label("Search").last.fill("failing engineer")
    page.wait_for_function("location.search.includes('engineer')")
    few = len(results(page))
    assert 0 < few < many


def test_nothing_found_is_said_and_announced(opened, lenn_url):
    page = opened("search/?q=zzzz", base=lenn_url).page
    page.wait_for_selector(".se-status:text('Nothing found.')")
    assert page.locator(".se-status").get_attribute("role") == "status"


def test_hostile_words_show_and_do_not_act(opened, lenn_url):
    watched = opened("search/?q=calmly", base=lenn_url)
    results(watched.page)
    assert "<script>alert(1)</script>" in watched.page.locator(".se-results").inner_text()
    assert watched.errors == []


def test_the_open_dialog_has_no_accessibility_violation(opened, lenn_url):
    from tests.browser.test_pages import violations

    for scheme in ("light", "dark"):
        page = opened("", base=lenn_url, scheme=scheme).page
        page.keyboard.press("/")
        page.keyboard.type("dam")
        results(page)
        assert violations(page) == []


def test_without_a_script_the_button_leads_to_what_can_be_browsed(opened, lenn_url):
    page = opened("", base=lenn_url, java_script_enabled=False).page
    page.goto(page.url + "search/")
    assert page.locator("noscript a, .empty a").count() >= 1


def test_a_citation_is_copied_from_a_note(opened, lenn_url):
    page = opened("figures/how-many-left/", base=lenn_url, permissions=["clipboard-read", "clipboard-write"]).page
    page.click(".fg-table a >> text=The Herald")
    page.locator("aside.card [data-cite]").click()
    page.wait_for_selector("aside.card [data-cite]:text('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“At least 900 people”, ")
    assert "The Herald" in copied
    assert "/sources/herald/#herald-900" in copied


def test_a_word_that_is_nowhere_is_named(opened, lenn_url):
    page = opened("search/?q=moss+zzyzx", base=lenn_url).page
    assert results(page)[0] == ["Speaker", "Ada Moss"]
    assert "without “zzyzx”, which nothing here has" in page.locator(".se-status").inner_text()
