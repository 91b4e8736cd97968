"""The picture of a claim: each modifier its own sign, nothing averaged, nothing outside."""

import re
from decimal import Decimal

import pytest

from generator.render.axis import axis_for
from generator.render.plot import plot
from generator.render.signs import PlotRow, legend


def row(low, high=None, modifier="=", words="", **more):
    top = Decimal(low if high is None else high)
    return PlotRow(Decimal(low), top, modifier, words or str(low), more.get("rest", "people"), "Ada Moss", "7 May")


def drawn(*rows, width=918):
    return plot(rows, width=width, name="n", finding="How many? From few to many.")


def test_each_modifier_has_a_sign_of_its_own():
    rows = [row(100, modifier=sign) for sign in ("=", "~", "<", "<=", ">", ">=")] + [row(80, 120)]
    signs = {re.sub(r"[-\d.]+", "", drawing) for drawing, _ in legend(rows)}
    assert len(signs) == len({words for _, words in legend(rows)}) == len(rows)


def test_at_most_reaches_down_to_zero_dotted():
    svg = drawn(row(12000, modifier="<="), row(1500))
    zero = axis_for([Decimal(12000), Decimal(1500)], left=226, right=918 - 160).x(0)
    assert f'class="tail dotted" d="M{zero:.1f}' in svg


def test_a_range_is_drawn_whole_and_never_as_its_middle():
    svg = drawn(row(10, 20), row(30))
    assert svg.count("<circle") == 1  # the single count's disc only


@pytest.mark.parametrize("width", [354, 640, 918])
@pytest.mark.parametrize("values", [(0, 3), (-4, 9), (1500, 12000), (1, 5_000_000), (Decimal("0.2"), Decimal("0.9"))])
def test_marks_stay_inside_the_drawing(width, values):
    svg = drawn(*(row(value) for value in values), width=width)
    for x in re.findall(r'cx="([-\d.]+)"', svg):
        assert 0 <= float(x) <= width


def test_a_label_without_room_is_broken_over_lines():
    long = row(1000, words="an estimated one thousand and some hundred more", rest="")
    svg = drawn(long, row(20))
    assert re.search(r">an estimated one</text>\n<text[^>]*>thousand and some", svg)


def test_a_factor_beyond_a_hundred_makes_steps_of_ten():
    assert axis_for([Decimal(3), Decimal(4000)], left=0, right=1).ticks == (1.0, 10.0, 100.0, 1000.0, 10000.0)
    assert not axis_for([Decimal(50), Decimal(4000)], left=0, right=1).log


def test_one_count_is_no_picture():
    assert drawn(row(5)) == ""


def test_it_says_what_it_shows():
    svg = drawn(row(5), row(9))
    assert 'role="img" aria-labelledby="n-title"><title id="n-title">How many? From few to many.</title>' in svg


def test_words_of_a_source_are_escaped():
    svg = drawn(row(5, words="<b>5</b>"), row(9))
    assert "<b>" not in svg
