"""Figures: every answer in its own words, those alike together, the odd one out in words."""

from dataclasses import replace
from decimal import Decimal

from generator.model import Answer, Claim
from generator.render.answer_words import summary
from generator.render.answers import answer_rows
from generator.render.figures import pages
from generator.render.places import Places
from tests.render.story_b import empty, shown_as, span, story


def with_answers(*answers: Answer, relation="differ"):
    whole = story()
    claim = Claim(id="c", question="How many?", relation=relation, answers=answers)
    return replace(whole, linked=replace(whole.linked, claims=(claim,))), claim


def answer(figure, value="5", *, document="nn", modifier="=", speaker="ada-moss", day="2024-05-07"):
    return Answer(document=document, figure=figure, value=value, modifier=modifier, speaker=speaker, date=day)


def test_the_same_count_by_one_speaker_is_one_row_with_every_outlet():
    page = str(pages(story())["docs/figures/how-many-left.md"])
    assert page.count('<th scope="row"') == 2
    assert "2 outlets, 1 origin" in page
    assert "Courier</a> (“Some 1,200”)" in page


def test_the_picture_is_drawn_for_three_widths_and_the_table_follows():
    page = str(pages(story())["docs/figures/how-many-left.md"])
    assert page.count('role="img"') == 3
    assert page.rindex("</svg>") < page.index("<table")


def test_no_number_is_ever_the_mean_of_others():
    page = str(pages(story())["docs/figures/how-many-left.md"])
    assert "1,050" not in page
    assert "1050" not in page


def test_an_unnamed_source_stays_in_the_words_of_print():
    assert "<td>a witness</td>" in str(pages(story())["docs/figures/how-many-left.md"])


def test_the_count_far_from_all_others_is_said_to_stand_apart():
    whole, claim = with_answers(
        answer("a", "10"), answer("b", "11", speaker="ivo-brandt"), answer("c", "90", speaker="the-district")
    )
    rows = answer_rows(Places(whole), claim)
    assert [row.low for row in rows if row.apart] == [Decimal(90)]
    assert "One stands apart: the district, “90”." in summary(claim, rows)


def test_two_counts_are_too_few_for_one_to_stand_apart():
    whole, claim = with_answers(answer("a", "10"), answer("b", "90", speaker="ivo-brandt"))
    assert not any(row.apart for row in answer_rows(Places(whole), claim))


def test_a_change_over_time_is_not_called_a_difference():
    whole, claim = with_answers(
        answer("a", "10", day="2024-05-01"), answer("b", "90", day="2024-05-07"), relation="change"
    )
    told = summary(claim, answer_rows(Places(whole), claim))
    assert told == "The count changed: “10” (1 May 2024), then “90” (printed 7 May 2024)."


def test_words_without_a_number_are_listed_not_drawn():
    whole, _ = with_answers(
        answer("nn-1200", "1200"), answer("herald-900", "900", document="herald"),
        answer("courier-hundreds", None, document="courier"),
    )  # fmt: skip
    page = str(pages(whole)["docs/figures/c.md"])
    assert 'Not drawn above, because nobody printed a number: <span dir="auto"><mark class="figure">Hundreds' in page
    assert page.count('<th scope="row"') == 2


def test_one_count_has_a_row_and_no_picture():
    whole, _ = with_answers(answer("nn-1200", "1200"))
    page = str(pages(whole)["docs/figures/c.md"])
    assert "<svg" not in page
    assert "About 1,200" in page


def test_figures_no_other_document_gives_are_listed():
    page = str(pages(story())["docs/figures/index.md"])
    assert '<mark class="figure">Hundreds</mark> slept in schools.' in page


def test_an_empty_story_says_so():
    page = str(pages(empty())["docs/figures/index.md"])
    assert 'class="empty"' in page


def test_figures_that_may_not_be_shown_keep_their_place():
    page = str(pages(shown_as(story(), "link"))["docs/figures/index.md"])
    assert "slept in schools" not in page
    assert 'href="../sources/courier/#courier-hundreds"' in page


def test_a_figure_whose_words_may_not_be_shown_gives_its_value():
    files = pages(shown_as(story(), "link", ("nn", "courier")))
    page = str(files["docs/figures/how-many-left.md"])
    assert "<b>about 1,200</b>" in page
    assert "About 1,200" not in page
    assert "from “At least 900” to about 1,200." in str(files["docs/figures/index.md"])


def test_a_figure_that_is_gone_still_shows_its_value():
    whole, _ = with_answers(answer("no-such", "7"), answer("nn-1200", "1200"))
    assert "<b>7</b>" in str(pages(whole)["docs/figures/c.md"])


def with_days(whole):
    """A claim that asks on which day, answered by two documents."""
    answers = (
        answer("nn-12-may", "2024-05-12", speaker=None),
        answer("courier-last-week", "2024-05-11", document="courier", speaker=None),
    )
    claim = Claim(id="day", question="On which day? “Some 1,200 people left”", relation="differ", answers=answers)
    return replace(whole, linked=replace(whole.linked, claims=(claim,)))


def test_days_that_differ_are_days_and_not_numbers():
    page = str(pages(with_days(story()))["docs/figures/day.md"])
    assert "The days differ: Saturday 11 May 2024 or Sunday 12 May 2024." in page
    assert "<svg" not in page
    assert "Every day, in the words it was printed in" in page
    assert "without a number" not in page


def test_a_question_quotes_nothing_that_may_not_be_shown():
    assert "Some 1,200 people left" in str(pages(with_days(story())))
    assert "Some 1,200 people left" not in str(pages(with_days(shown_as(story(), "link"))))


def test_a_count_whose_day_is_not_given_is_drawn_below_those_that_have_one():
    whole, claim = with_answers(
        answer("a", "10", day="2024-05-07"), answer("b", "90", speaker="ivo-brandt", day="2024-05-09")
    )
    rows = answer_rows(Places(whole), claim)
    assert [(row.words, row.sure_day, row.day_words) for row in rows] == [
        ("90", True, "9 May 2024"),
        ("10", False, "printed 7 May 2024"),
    ]
    page = str(pages(whole)["docs/figures/c.md"])
    assert page.count('<text class="part"') == 3
    assert "In order of the day each was given; below the line, in order of print." in page
    assert page.index("9 May 2024</time>") < page.index('scope="rowgroup"') < page.index("Printed <time")


def test_every_page_counts_the_answers_alike():
    whole, _ = with_answers(
        answer("nn-1200", "1200"),
        answer("herald-900", "900", document="herald", speaker="ivo-brandt"),
        answer("courier-hundreds", None, document="courier", speaker=None),
    )
    files = pages(whole)
    assert "2 counts in 3 outlets" in str(files["docs/figures/index.md"])
    assert "Two counts, by two speakers" in str(files["docs/figures/c.md"])


def test_a_number_that_its_document_repeats_is_not_said_to_be_printed_once():
    whole = story()
    nn = whole.documents[0]
    again = replace(nn.figures[0], id="nn-1200-again", span=nn.quotations[0].span)
    changed = replace(nn, figures=(*nn.figures, again))
    page = str(pages(replace(whole, documents=(changed, *whole.documents[1:])))["docs/figures/index.md"])
    assert 'id="nn-1200-again"' not in page


def test_a_bare_count_under_ten_folds_away():
    whole = story()
    nn = whole.documents[0]
    small = replace(nn.figures[0], id="nn-two", low=Decimal(2), high=Decimal(2), modifier="=", counted="cups")
    changed = replace(nn, figures=(*nn.figures, small))
    page = str(pages(replace(whole, documents=(changed, *whole.documents[1:])))["docs/figures/index.md"])
    assert page.index("<summary>1 number under ten") < page.index('id="nn-two"')


def test_a_count_says_what_happens_to_the_counted_as_printed():
    whole = story()
    nn = whole.documents[0]
    left = replace(nn.figures[0], happening=span(nn.document.text, "left"))
    page = str(
        pages(replace(whole, documents=(replace(nn, figures=(left,)), *whole.documents[1:])))[
            "docs/figures/how-many-left.md"
        ]
    )
    assert "<b>About 1,200</b> people, left" in page


def test_the_index_draws_each_question_on_one_line():
    page = str(pages(story())["docs/figures/index.md"])
    assert page.count('<svg class="plot-line"') == 1
    assert page.index("The counts differ") < page.index('<svg class="plot-line"')


def test_one_sentence_that_several_print_is_one_entry():
    whole = story()
    page = str(pages(replace(whole, linked=replace(whole.linked, claims=())))["docs/figures/index.md"])
    start = page.index('<li id="nn-1200">')
    entry = page[start : page.index("</li>", start)]
    assert 'id="courier-' in entry
    assert entry.count("data-evidence=") == 2


def test_a_number_in_words_alone_is_among_those_without_a_number():
    whole = story()
    nn = whole.documents[0]
    vague = replace(nn.figures[0], id="nn-vague", low=Decimal(1000), high=Decimal(9999), vague=True)
    changed = replace(nn, figures=(*nn.figures, vague))
    page = str(pages(replace(whole, documents=(changed, *whole.documents[1:])))["docs/figures/index.md"])
    assert page.index("In words, without a number") < page.index('id="nn-vague"')
