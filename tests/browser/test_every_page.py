"""What holds for a page of every kind: by keyboard alone, without a script, on paper, on a phone."""

import gzip

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "", "timeline/", "speakers/", "speakers/ada-moss/", "figures/", "figures/how-many-left/", "sources/", "sources/nn/",
    "sources/herald/", "shared-words/", "method/", "search/", "data/", "no/such/page/",
)  # fmt: skip
# All that can be used, numbered; a group of its own is what stands in an open fold
USABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.getClientRects().length)
    .map((one, at) => { one.dataset.stop = at; return one.outerHTML.slice(0, 120); })"""
FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one);
    return one === document.body ? null : [one.dataset.stop || "", one.outerHTML.slice(0, 120),
        style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
}"""


def test_all_that_can_be_used_is_reached_by_tab_and_shows_that_it_is(opened, dam_url):
    page = opened(base=dam_url).page
    wrong = []
    for path in PAGES:
        page.goto(dam_url + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        usable = page.evaluate(USABLE)
        assert len(usable) > 10
        reached = set()
        for _ in range(4 * len(usable)):
            page.keyboard.press("Tab")
            focused = page.evaluate(FOCUSED)
            if focused is None:
                break
            reached.add(focused[0])
            wrong += [] if focused[2] else [(path, "does not show", focused[1])]
        wrong += [(path, "is not reached", words) for at, words in enumerate(usable) if str(at) not in reached]
    assert wrong == []


def test_without_a_script_a_page_says_all_it_says(opened, dam_url):
    with_script, without = opened(base=dam_url).page, opened(base=dam_url, java_script_enabled=False).page
    for path in PAGES:
        with_script.goto(dam_url + path)
        without.goto(dam_url + path)
        assert without.locator("[data-scripted]:visible").count() == 0, path
        assert without.locator("h1").is_visible(), path
        assert without.locator(".frame-links a").first.is_visible(), path
        # What only a script can use tells nothing, and is not there without one.
        scripted = with_script.locator("[data-scripted], output, .se").all_inner_texts()
        told = {line.strip() for line in without.locator("#content").inner_text().splitlines()}
        lines = with_script.locator("#content").inner_text().splitlines()
        lost = [line for line in lines if line.strip() not in told and line.strip() not in "\n".join(scripted)]
        assert lost == [], path


def test_paper_has_the_words_and_no_controls(opened, dam_url):
    page = opened(base=dam_url, width=794, scheme="dark").page
    for path in PAGES:
        page.goto(dam_url + path)
        page.emulate_media(media="print")
        assert page.locator("h1").first.is_visible(), path
        for selector in (".frame-links", ".frame-tools", ".frame-footer", "fieldset", "article button", "article form"):
            assert page.locator(f"{selector}:visible").count() == 0, (path, selector)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        ink = page.locator("h1").first.evaluate("one => getComputedStyle(one).color")
        assert ink == "rgb(20, 24, 28)", path  # dark ink, in the dark too


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_is_wider_than_the_window_and_no_cell_is_a_stripe(opened, dam_url, hostile_url, width):
    page = opened(base=dam_url, width=width).page
    wrong = []
    for base, paths in ((dam_url, PAGES), (hostile_url, ("", "timeline/", "speakers/", "sources/", "sources/bad/"))):
        for path in paths:
            page.goto(base + path)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            wrong += [(path, f"{wide} px too wide")] if wide > 0 else []
            wrong += page.eval_on_selector_all(
                "table.rows tbody th[scope=row]",
                """all => all.filter((one) => {
                    const room = one.closest("table").clientWidth;
                    return one.getClientRects().length && one.clientWidth < (innerWidth < 768 ? 0.9 : 0.15) * room;
                }).map((one) => [location.pathname, one.textContent])""",
            )
    assert wrong == []


def test_the_first_load_of_the_explainer_is_light(opened, site, site_url):
    page = opened().page
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    files = [site / "index.html", *(site / name.removeprefix(site_url).partition("?")[0] for name in names)]
    sizes = {
        path.name: len(path.read_bytes() if path.suffix == ".woff2" else gzip.compress(path.read_bytes()))
        for path in files
        if path.is_file()
    }
    assert len(sizes) >= 5
    assert sum(sizes.values()) < 250_000, sizes  # as hosts send it: text compressed, fonts as they are
