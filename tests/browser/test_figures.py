"""Figures in a browser: one picture at each width, following the theme, its table beside it."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "name"), [(1440, "wide"), (800, "middle"), (390, "narrow")])
def test_one_picture_is_shown_and_its_labels_stay_inside(opened, lenn_url, width, name):
    page = opened("figures/how-many-left/", base=lenn_url, width=width).page
    assert page.locator(".plot:visible").count() == 1
    outside = page.eval_on_selector_all(
        f".plot-{name} text",
        """all => all.filter(one => {
            const box = one.getBoundingClientRect(), frame = one.ownerSVGElement.getBoundingClientRect();
            return box.left < frame.left - 2 || box.right > frame.right + 2;
        }).map(one => one.textContent)""",
    )
    assert outside == []


def test_the_picture_follows_the_theme(opened, lenn_url):
    fills = {
        opened("figures/how-many-left/", base=lenn_url, scheme=scheme)
        .page.locator(".plot-wide .who")
        .first.evaluate("one => getComputedStyle(one).fill")
        for scheme in ("light", "dark")
    }
    assert len(fills) == 2


def test_the_picture_says_what_it_shows(opened, lenn_url):
    page = opened("figures/how-many-left/", base=lenn_url).page
    assert page.get_by_role("img", name="How many people left the valley? The counts differ").count() == 1


def test_a_count_opens_its_words_and_leads_to_them(opened, lenn_url):
    watched = opened("figures/how-many-left/", base=lenn_url)
    page = watched.page
    page.click(".fg-table a >> text=The Herald")
    card = page.locator("aside.card")
    assert "At least 900 people" in card.inner_text()
    card.locator("a.note-here").click()
    page.wait_for_url("**/sources/herald/**")
    mark = page.locator("[id='herald-900']")
    mark.wait_for()
    assert mark.inner_text() == "At least 900 people"
    assert watched.errors == []


def test_rows_become_records_on_a_phone_and_keep_their_labels(opened, lenn_url):
    page = opened("figures/how-many-left/", base=lenn_url, width=390).page
    cell = page.locator(".fg-table td[data-l='Said']").first
    assert cell.evaluate("one => getComputedStyle(one, '::before').content").startswith('"Said')
