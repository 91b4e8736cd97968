"""Whatever a page says in a document's words opens its evidence in place: each kind of it, in every way there is."""

import pytest

pytestmark = pytest.mark.browser

CARD = "aside.card"
OPENS = ":is(a.footnote-ref, a[data-evidence])"
# What stands on a page for one finding, and the words of it that open the card besides the link
KINDS = {
    "footnote": ("", "article p:has(a.footnote-ref)", None),
    "key fact": ("", "article dl:not(.differ) > dd:has(a.footnote-ref)", None),
    "quotation": ("", "figure.quote", "blockquote"),
    "what outlets say": ("", "dl.differ > div", None),
    "timeline entry": ("timeline/", ".tl-entry", "h3 a, .tl-words mark"),
    "wording": ("speakers/ada-moss/", ".sp-cell", "mark"),
    "figure": ("figures/how-many-left/", ".fg-table tbody tr:not(.fg-part)", "th"),
    "figure in words": ("figures/", ".sp-list > li", "mark"),
    "passage": ("sources/nn/", ".src-row:has(mark)", "mark"),
}


def closed(page):
    page.keyboard.press("Escape")
    page.mouse.move(3, 3)
    page.locator(CARD).wait_for(state="detached")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_opens_by_hover_focus_click_and_tap(opened, dam_url, kind):
    path, selector, words = KINDS[kind]
    page = opened(path, base=dam_url, has_touch=True).page
    items = page.locator(selector)
    assert items.count()
    for at in range(items.count()):
        item = items.nth(at)
        link = item.locator(OPENS).first
        for act in (link.hover, link.click, link.tap):
            act()
            page.locator(f"{CARD} .note-where").wait_for()
            closed(page)
        link.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        page.locator(f"{CARD} .note-where").wait_for()
        closed(page)
        for act in (item.locator(words).first.hover, item.locator(words).first.click) if words else ():
            act()
            page.locator(f"{CARD} .note-where").wait_for()
            closed(page)


def test_a_card_says_all_that_is_known_of_its_words(opened, serving):
    from tests.render.crossing import addressed_story

    page = opened(base=serving(addressed_story())).page
    page.click("a.footnote-ref >> nth=1")
    card = page.locator(CARD)
    assert card.locator("mark").inner_text() == "“The bridge is closed,”"
    told = card.inner_text()
    for words in (
        "Ines Vale", "Asked again, the mayor said:", "The Press", "Tuesday 7 May 2024", "1 outlet",
        "In the document", "At the publisher", "Archived copy", "Cite",
    ):  # fmt: skip
        assert words in told, words
