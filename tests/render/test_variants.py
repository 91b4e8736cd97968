"""Wordings side by side: the same once, what differs marked, what is only shorter not."""

from generator.model import Quotation, Span
from generator.render.variants import Printing, spread_words, wordings


def printing(document: str, text: str, *own: str, kind: str = "") -> Printing:
    quoted = tuple(Span(text.index(part), text.index(part) + len(part)) for part in own)
    whole = Span(0, len(text))
    found = Quotation(
        span=whole,
        sentence=whole,
        rule="by hand",
        id=f"{document}-q",
        kind=kind or ("mixed" if own else "indirect"),  # type: ignore[arg-type]
        contents=(whole,),
        quoted=quoted,
    )
    return Printing(document, found, text)


def differing(*printings: Printing) -> list[list[str]]:
    return [[span.of(one.first.text) for span in one.differing] for one in wordings(printings)]


def test_quotation_marks_dashes_and_spaces_do_not_make_a_wording():
    found = wordings(
        [
            printing("a", "“It is  over — now”", "“It is  over — now”", kind="direct"),
            printing("b", '"It is over - now,"', '"It is over - now,"', kind="direct"),
        ]
    )
    assert len(found) == 1
    assert [one.document for one in found[0].printings] == ["a", "b"]


def test_a_paraphrase_is_never_in_one_cell_with_a_quotation():
    found = wordings([printing("a", "“it is over”", "“it is over”"), printing("b", "it is over")])
    assert len(found) == 2


def test_words_that_differ_are_marked_in_each():
    left = printing("a", "the northern deployment represents “a big step” in the city's fight", "“a big step”")
    right = printing("b", "the move represents “a big step” in the country's fight", "“a big step”")
    assert differing(left, right) == [["northern deployment", "city's"], ["move", "country's"]]


def test_what_is_only_cut_shorter_is_not_marked():
    whole = printing(
        "a", "“We asked people to leave. We will not wait.”", "“We asked people to leave. We will not wait.”"
    )
    part = printing("b", "“We asked people to leave”", "“We asked people to leave”")
    assert differing(whole, part) == [[], []]


def test_a_printing_in_quotation_marks_is_the_measure_of_a_paraphrase():
    whole = "“Today I can confirm that troops have been sent to the region”"
    found = differing(
        printing("a", whole, whole, kind="direct"), printing("b", "that some troops were already sent to the region")
    )
    assert found[0] == []
    assert "some" in " ".join(found[1])


def test_sentences_with_little_in_common_are_left_alone():
    assert differing(printing("a", "“we will win”", "“we will win”"), printing("b", "the vote is lost for them")) == [
        [],
        [],
    ]


def test_the_fullest_quotation_comes_first():
    short, full = printing("a", "“no”", "“no”"), printing("b", "“no, we will not go”", "“no, we will not go”")
    assert [one.first.document for one in wordings([short, full])] == ["b", "a"]


def test_who_prints_it_is_said_in_words():
    names = {"a": "NN", "b": "The Herald", "c": "Courier"}
    same = [printing(one, "“it is over”", "“it is over”", kind="direct") for one in "ab"]
    other = printing("c", "the thing is over")
    assert spread_words(wordings(same[:1]), names, documents=3) == "Only NN prints these words."
    assert spread_words(wordings(same), names, documents=3) == "Two outlets, word for word."
    told = spread_words(wordings([*same, other]), names, documents=3)
    assert told.startswith("Three outlets. Two print it in quotation marks, one in its own words.")
    assert "The quoted words agree." not in told  # there is one wording of them only
    assert spread_words(wordings([other]), names, documents=1) == ""


def test_five_hundred_words_are_compared_in_no_time():
    words = " ".join(f"word{n % 60}" for n in range(500))
    assert len(differing(printing("a", words), printing("b", words + " more"))) == 2


def test_no_printing_no_wording():
    assert wordings([]) == ()
