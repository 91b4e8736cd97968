from itertools import pairwise

import pytest

pytestmark = pytest.mark.browser

PAGES = ("", "timeline/", "speakers/", "figures/", "sources/", "method/", "shared-words/", "search/", "data/")


@pytest.fixture(scope="session")
def paths(site):
    """A page of every kind: the index pages, and the first speaker, figure and source."""
    first = [
        f"{kind}/{min(path.name for path in (site / kind).iterdir() if path.is_dir())}/"
        for kind in ("speakers", "figures", "sources")
        if any(path.is_dir() for path in (site / kind).iterdir())
    ]
    return [*PAGES, *first]


def violations(page):
    from axe_playwright_python.sync_playwright import Axe

    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}}).response["violations"]
    return [(one["id"], [node["target"] for node in one["nodes"][:3]]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_accessibility_violation_no_error_nothing_from_outside(opened, paths, width, scheme):
    wrong = []
    for path in paths:
        watched = opened(path, width=width, scheme=scheme)
        page = watched.page
        if page.locator("a.footnote-ref").count():
            page.locator("a.footnote-ref").first.click()
        wrong += [(path, one) for one in violations(page)]
        wrong += [(path, one) for one in (*watched.errors, *watched.outside, *watched.missing)]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wrong += [(path, f"{wide} px wider than the window")] if wide > 0 else []
    assert not wrong, "\n".join(map(str, wrong))


def test_every_page_has_one_heading_and_skips_no_level(opened, paths):
    for path in paths:
        levels = opened(path).page.eval_on_selector_all(
            "h1,h2,h3,h4,h5,h6", "all => all.filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
        )
        assert levels.count(1) == 1, (path, levels)
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


def test_the_header_names_the_page_one_is_on(opened):
    for path in ("", "timeline/", "speakers/", "figures/", "sources/", "method/"):
        here = opened(path).page.locator(".frame-links [aria-current]")
        assert here.count() == 1, path
        assert here.evaluate("one => one.href").endswith(f"/repo-name/{path}")


def test_the_scheme_can_be_changed_and_is_kept(opened):
    page = opened().page
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.click("[data-scheme-toggle]")
    assert page.evaluate(paper) == "rgb(19, 23, 26)"
    page.click(".frame-links a >> nth=1")
    page.wait_for_load_state()
    assert page.evaluate(paper) == "rgb(19, 23, 26)"


def test_without_script_dark_follows_the_machine(opened):
    page = opened(scheme="dark", java_script_enabled=False).page
    assert page.locator("body").evaluate("one => 1") == 1
    shot = page.screenshot(clip={"x": 2, "y": 300, "width": 1, "height": 1})
    from io import BytesIO

    from PIL import Image

    assert Image.open(BytesIO(shot)).convert("RGB").getpixel((0, 0)) == (19, 23, 26)


def test_toggles_take_the_marks_away(opened, site):
    name = min(path.name for path in (site / "sources").iterdir() if path.is_dir())
    page = opened(f"sources/{name}/").page
    line = "one => getComputedStyle(one).textDecorationLine"
    mark = page.locator(".src mark.date").first
    assert mark.evaluate(line) == "underline"
    page.keyboard.press("Tab")
    page.locator("#show-dates").focus()
    page.keyboard.press("Space")
    assert mark.evaluate(line) == "none"


def test_a_missing_page_says_so_and_leads_back(opened):
    watched = opened("no/such/page/")
    assert watched.page.locator("h1").inner_text() == "This page is not here"
    assert watched.page.locator("article a").first.evaluate("one => one.href").endswith("/repo-name/")
    assert watched.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith(
        '"Source Serif'
    )


def test_print_has_the_notes_and_not_the_controls(opened, dam_url):
    page = opened(base=dam_url).page
    page.emulate_media(media="print")
    assert page.locator(".footnote li").first.is_visible()
    for selector in (".frame-links", ".frame-tools", ".frame-footer"):
        assert not page.locator(selector).first.is_visible()


def test_hostile_documents_show_and_do_not_act(opened, hostile_url):
    for path in ("", "sources/bad/", "sources/", "speakers/", "timeline/", "method/", "shared-words/"):
        watched = opened(path, base=hostile_url)
        page = watched.page
        assert not watched.errors, (path, watched.errors)
        assert page.title() != "owned"
        assert page.locator("article img, article script:not([type])").count() == 0, path
    page = opened("", base=hostile_url).page
    note = page.locator("[id='fn:bad-words']").inner_text()
    for words in (
        "<script>document.title",
        "*star* _under_ `code` [^1]",
        "{{ config }} {% raw %} &amp; &#65;",
        "U+202E",
    ):
        assert words in note, words
    assert page.locator("h1").count() == 1
    assert page.locator(".frame-footer").is_visible()
