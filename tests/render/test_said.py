"""The day words were said: one answer for all pages, doubt included."""

from dataclasses import replace

import pytest

from generator.model import Annotated, Document, Linked, Quotation, Span, Story, StoryConfig, Timex, Utterance, Variant
from generator.render.places import Places
from generator.render.said import days_said


def reported(text: str, words: str, cue: str, day: str, *, name: str = "one", published: str = "2024-05-08", **more):
    """A document of one sentence in which ``cue`` reports ``words``, and ``day`` names a day."""

    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    whole = Span(0, len(text))
    quotation = Quotation(
        span=span(words), sentence=whole, rule="by hand", id=f"{name}-q", kind="direct", contents=(span(words),),
        quoted=(span(words),) if words[0] in "“" else (), cue=span(cue), sure=True,
    )  # fmt: skip
    timex = Timex(
        span=span(day),
        sentence=whole,
        rule="by hand",
        id=f"{name}-d",
        type="DATE",
        **{"value": more["edtf"][:10], **more},
    )
    return Annotated(
        document=Document(id=name, text=text, published=published), quotations=(quotation,), dates=(timex,)
    )


def told(*documents, utterances=()):
    config = StoryConfig(title="T", standfirst="", language="en", time_zone="UTC", pipeline="", show="full", licence="")
    story = Story(
        config=config,
        documents=documents,
        linked=Linked(utterances=utterances),
        explainer=None,  # type: ignore[arg-type]
    )
    return {name: (day.words, day.doubt) for name, day in days_said(Places(story)).items()}


def test_a_day_beside_the_reporting_verb_is_the_day():
    text = "“It held,” Moss told reporters Monday."
    found = told(reported(text, "“It held,”", "told", "Monday", edtf="2024-05-06", predicate="tell"))
    assert found == {"one-q": ("Monday 6 May 2024", "")}


def test_a_day_after_the_hearer_and_before_a_clause_belongs_to_the_telling():
    text = "The envoy told the harbour council on Monday it had seen the crack."
    words = "it had seen the crack"
    found = told(reported(text, words, "told", "Monday", edtf="2024-05-06", predicate="see"))
    assert found == {"one-q": ("Monday 6 May 2024", "")}


def test_a_day_of_another_verb_is_not_the_day_of_speaking():
    text = "Moss said ships on Monday left the port."
    assert told(reported(text, "ships on Monday left the port", "said", "Monday", edtf="2024-05-06")) == {}


@pytest.mark.parametrize(
    ("edtf", "shift", "expected"),
    [
        ("2024-05-07", 0, ("Tuesday 7 May 2024", "")),
        ("2024-05-06", -1, ("Tuesday 7 May 2024", "")),
        ("2024-05-08", 0, ("Wednesday 8 May 2024", "read from “Today”")),
    ],
)
def test_a_day_in_the_words_that_counts_from_the_speaking_gives_it(edtf, shift, expected):
    text = "“Today it held,” Moss told reporters."
    found = told(reported(text, "“Today it held,”", "told", "Today", edtf=edtf, shift=shift))
    assert found == {"one-q": expected}


def test_every_printing_of_the_words_has_the_day_one_of_them_gives():
    dated = reported("“It held,” Moss told reporters Monday.", "“It held,”", "told", "Monday", edtf="2024-05-06")
    text = "“It held,” Moss said of June 1974."
    open_one = reported(text, "“It held,”", "said", "June 1974", edtf="1974-06", name="two")
    variants = tuple(Variant(document=name, quotations=(f"{name}-q",)) for name in ("one", "two"))
    same = Utterance(id="u", speaker=None, variants=variants)
    assert told(dated, open_one, utterances=(same,))["two-q"] == ("Monday 6 May 2024", "")


def test_reports_that_differ_on_the_day_say_so():
    one = reported("“It held,” Moss said Monday.", "“It held,”", "said", "Monday", edtf="2024-05-06")
    two = reported("“It held,” Moss said Sunday.", "“It held,”", "said", "Sunday", edtf="2024-05-05", name="two")
    variants = tuple(Variant(document=name, quotations=(f"{name}-q",)) for name in ("one", "two"))
    found = told(one, two, utterances=(Utterance(id="u", speaker=None, variants=variants),))
    assert {doubt for _, doubt in found.values()} == {"reports differ on the day"}


def test_the_day_is_not_changed_by_the_order_of_documents():
    one = reported("“It held,” Moss said Monday.", "“It held,”", "said", "Monday", edtf="2024-05-06")
    two = reported("“It held,” Moss said Sunday.", "“It held,”", "said", "Sunday", edtf="2024-05-05", name="two")
    same = Utterance(id="u", speaker=None, variants=(Variant(document="two", quotations=("two-q", "one-q")),))
    assert told(one, two, utterances=(same,)) == told(two, one, utterances=(replace(same),))
