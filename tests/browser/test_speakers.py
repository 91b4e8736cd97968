"""Speaker pages in a browser: variants side by side, the list narrowed, long pages quick."""

import pytest

pytestmark = pytest.mark.browser


def test_variants_stand_beside_each_other_and_under_each_other_on_a_phone(opened, lenn_url):
    for width, columns in ((1440, 3), (390, 1)):
        page = opened("speakers/ada-moss/", base=lenn_url, width=width).page
        lefts = page.eval_on_selector_all(
            "#said-u-asked .sp-cell", "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
        )
        assert len(lefts) == 3
        assert len(set(lefts)) == columns


def test_the_list_is_narrowed_by_name_role_and_printed_form(opened, lenn_url):
    watched = opened("speakers/", base=lenn_url)
    page = watched.page
    field = page.get_by_label("Find a speaker")
    for words, expected in (("moss", ["Ada Moss"]), ("GOVERNOR", ["Ivo Brandt"]), ("zz", [])):
        field.fill(words)
        assert page.locator(".sp-index tbody tr:visible a").all_inner_texts() == expected
    assert page.locator(".sp-find output").inner_text() == "Nobody found."
    assert not page.locator(".sp-index").is_visible()
    assert watched.errors == []


def test_without_a_script_everyone_is_listed(opened, lenn_url):
    page = opened("speakers/", base=lenn_url, java_script_enabled=False).page
    assert page.locator(".sp-index tbody tr:visible").count() == 3
    assert not page.locator("#speaker-find").is_visible()


def test_differing_words_are_told_by_more_than_colour(opened, lenn_url):
    mark = opened("speakers/ada-moss/", base=lenn_url).page.locator(".sp-cell mark.diff").first
    style = mark.evaluate("one => [getComputedStyle(one).fontWeight, getComputedStyle(one).textDecorationLine]")
    assert style == ["700", "underline"]


def test_an_utterance_in_the_address_is_in_view_even_inside_a_fold(opened, serving):
    from tests.render.test_speakers import many

    page = opened("speakers/ada/#said-q-9982", base=serving(many(500, "number"))).page
    target = page.locator("[id='said-q-9982']")
    target.wait_for(state="visible")
    assert 0 <= target.bounding_box()["y"] <= 900
    assert page.evaluate("performance.getEntriesByType('navigation')[0].domInteractive") < 2000
