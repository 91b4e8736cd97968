"""The density strip: nothing invented, nothing outside the drawing."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from generator.render.day_scale import day_scale
from generator.render.density import Block, Density, Printed, Stretch
from generator.render.strip import strip

DAY = date(2024, 5, 7)


def block(day, count=1, background=0, planned=False):
    return Block(day, count, background, f"e{day}", planned)


def test_one_block_is_one_passage():
    svg = strip(Density([block(DAY, 3, 2)], [], []), width=918, name="wide")
    assert svg.count('class="news"') == 3
    assert svg.count('class="past"') == 2
    assert "7 May: 5 passages" in svg


def test_a_day_nobody_printed_is_a_bar_not_a_block():
    svg = strip(
        Density([block(DAY, 2)], [Stretch(DAY - timedelta(8), DAY - timedelta(2), "w", "Week")], []),
        width=918,
        name="w",
    )
    assert svg.count('class="maybe"') == 1
    assert svg.count('class="news"') == 2


@pytest.mark.parametrize("width", [354, 640, 918])
@pytest.mark.parametrize("years", [0, 1, 40, 300])
def test_nothing_is_drawn_outside(width, years):
    blocks = [block(date(2024 - years, 1, 3), 1, 1), *(block(DAY + timedelta(n), n + 1) for n in range(9))]
    open_ended = [Stretch(None, DAY, "a", "a"), Stretch(DAY, None, "b", "b")]
    svg = strip(Density(blocks, open_ended, [Printed(DAY, True, "x")]), width=width, name="n")
    for x, wide in re.findall(r'<rect class="(?!hit)[^"]*"[^>]* x="([-\d.]+)"[^>]* width="([-\d.]+)"', svg):
        assert float(x) >= -1
        assert float(wide) > 0
        assert float(x) + float(wide) <= width + 1


def test_links_run_in_date_order():
    blocks = [block(DAY + timedelta(n)) for n in (5, 1, 3)]
    svg = strip(Density(blocks, [], []), width=918, name="n")
    found = re.findall(r'href="#e([\d-]+)"', svg)
    assert found == sorted(found)


def test_old_days_are_pressed_together_before_the_break():
    days = {date(1974, 6, 1): 1, **{DAY + timedelta(n): 3 for n in range(5)}}
    scale = day_scale(days, width=900)
    assert scale is not None
    assert scale.broken_at is not None
    assert scale.first == date(2024, 5, 1)
    assert scale.x(date(1974, 6, 1)) < scale.broken_at < scale.x(DAY)


def test_an_even_story_has_no_break():
    scale = day_scale({DAY + timedelta(n): 1 for n in range(20)}, width=900)
    assert scale is not None
    assert scale.broken_at is None


@pytest.mark.parametrize("width", [354, 640, 918])
@pytest.mark.parametrize("span", [20, 80, 300, 900, 4000, 40000])
def test_labels_do_not_touch_and_say_of_which_year_they_are(width, span):
    scale = day_scale({DAY - timedelta(n * span // 40): 1 for n in range(41)}, width=width)
    assert scale is not None
    ticks = scale.ticks(44.0 if width > 500 else 34.0)
    assert len(ticks) > 1
    for one, other in pairwise(ticks):
        assert other.x - one.x >= 5.5 * len(one.text)
    if span > 80:
        assert re.search(r"\d{4}$", ticks[0].text)
        assert all(one.text.isdigit() for one in ticks) or any("Jan 2" in one.text for one in ticks[1:]) or span < 400


def test_an_expected_day_far_off_does_not_squeeze_the_rest():
    near = strip(Density([block(DAY, 2)], [], []), width=918, name="n")
    far = strip(Density([block(DAY, 2), block(date(2031, 1, 1), planned=True)], [], []), width=918, name="n")
    assert re.findall(r'class="news" x="([\d.]+)"', near) == re.findall(r'class="news" x="([\d.]+)"', far)
    assert 'class="arrow"' in far


def test_no_day_no_drawing():
    assert strip(Density([], [], []), width=918, name="n") == ""


def test_a_thousand_days_fit():
    blocks = [block(DAY + timedelta(n), 1 + n % 7) for n in range(1000)]
    svg = strip(Density(blocks, [], []), width=918, name="n")
    assert svg.count("<a ") < 320


def test_days_of_print_that_would_touch_lie_one_below_the_other():
    near = [Printed(DAY, True, "A"), Printed(DAY + timedelta(1), False, "B"), Printed(DAY + timedelta(60), True, "C")]
    svg = strip(Density([block(DAY), block(DAY + timedelta(70))], [], near), width=354, name="n")
    heights = [float(y) for y in re.findall(r'class="printed[^"]*" d="M[\d.]+ ([\d.]+)', svg)]
    assert heights[1] > heights[0] == heights[2]


def test_spans_of_days_that_follow_each_other_are_apart():
    weeks = [Stretch(DAY + timedelta(7 * n), DAY + timedelta(7 * n + 6), f"w{n}", "Week") for n in range(2)]
    svg = strip(Density([block(DAY), block(DAY + timedelta(20))], weeks, []), width=918, name="w")
    (x, width), (after, _) = re.findall(r'class="maybe"[^>]* x="([\d.]+)"[^>]* width="([\d.]+)"', svg)
    assert float(after) - float(x) - float(width) >= 3
