"""What the desk asks, in order of harm, each question with its passage, its reason and its answers."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.correct.story import correct_story
from generator.model import (
    Alias,
    Annotated,
    Answer,
    Applied,
    Claim,
    Correction,
    Document,
    Linked,
    Mention,
    Quotation,
    Span,
    Speaker,
    Timex,
    Utterance,
    Variant,
)
from generator.review.likeness_questions import likeness_questions
from generator.review.questions import questions
from generator.review.story_questions import figures_questions
from tests.review.made import DOZENS, SAID, place, story


def test_the_most_harmful_comes_first():
    assert [one.key for one in questions(story())] == [
        "orphan:port-gone",
        "speaker:port-nobody",
        "figure:port-dozens",
        "names:ada-moreno+ada-moreno-2",
        "part:port-in-other",
        "figures:boxes",
        "undated:port",
    ]


def test_a_document_without_a_day_is_asked_before_the_days_in_it_that_wait_for_it():
    day = Timex(**place("she said"), id="port-day", type="DATE", value=None, because="the document has no day")
    given = story("Then.[^port-day] Hurt.[^port-nobody]")
    given = replace(given, documents=(replace(given.documents[0], dates=(day,)),))
    keys = [one.key for one in questions(given)]
    assert keys.index("speaker:port-nobody") < keys.index("undated:port") < keys.index("date:port-day")
    assert keys.index("date:port-day") < keys.index("part:port-in-other")


def test_each_question_has_its_passage_its_reason_and_its_answers():
    asked = {one.kind: one for one in questions(story())}
    speaker = asked["speaker"]
    assert (speaker.words, speaker.because) == ("“Nobody was hurt,”", "“she” may be two people")
    assert speaker.accept.correction == {"settle": "port-nobody", "speaker": "Ada Moreno"}
    assert [one.correction for one in speaker.options] == [{"set": "port-nobody", "speaker": "Tomas Ferreira"}]
    assert asked["orphan"].options[0].correction == {"set": "port-gone", "text": "About 1,200 containers"}
    assert asked["names"].options[0].correction == {"merge": "ada-moreno", "with": ["ada-moreno-2"]}
    assert asked["part"].accept.correction == {"settle": "port-in-other"}
    assert [one.name for one in asked["figure"].fields] == ["value", "counted"]


def test_what_is_certain_is_not_asked():
    certain = replace(SAID, sure=True)
    documents = (replace(story().documents[0], quotations=(certain,), orphans=(), boilerplate=(), figures=()),)
    dated = replace(documents[0].document, published="2024-05-06")
    documents = (replace(documents[0], document=dated),)
    linked = replace(story().linked, claims=())
    assert [one.kind for one in questions(replace(story(), documents=documents, linked=linked))] == ["names"]


def test_a_cited_quotation_that_changed_hands_is_asked():
    said = replace(SAID, sure=True, was_by=("Tomas Ferreira",))
    port = replace(story().documents[0], quotations=(said,), orphans=(), figures=())
    asked = questions(replace(story("Hurt.[^port-nobody]"), documents=(port,)))[0]
    assert asked.because == "The document named Tomas Ferreira before; now it names Ada Moreno."
    assert asked.accept.correction == {"settle": "port-nobody", "speaker": "Ada Moreno"}


def test_a_cited_figure_that_changed_hands_and_a_day_that_moved_are_asked():
    figure = replace(DOZENS, low=Decimal(24), high=Decimal(24), gap="", speaker="Ada Moreno", was_by=("the union",))
    text = story().documents[0].document.text
    span = Span(0, text.index(" "))
    day = Timex(span=span, sentence=span, rule="x", id="port-day", type="DATE", value=None, edtf="2024-05-07")
    dates = (replace(day, was_on=("2024-05-06",)),)
    port = replace(story().documents[0], quotations=(), orphans=(), figures=(figure,), dates=dates)
    who, when = questions(replace(story("So.[^port-dozens][^port-day]"), documents=(port,)))[:2]
    assert who.because == "It was a figure of the union before; now it is one of Ada Moreno."
    assert who.accept.correction == {"settle": "port-dozens", "speaker": "Ada Moreno"}
    assert {"set": "port-dozens", "speaker": "the union"} in [one.correction for one in who.options]
    assert when.because == "It was 2024-05-06; it is 2024-05-07 now."
    assert when.accept.correction == {"settle": "port-day", "value": "2024-05-07"}
    assert [one.correction for one in when.options] == [{"set": "port-day", "value": "2024-05-06"}]


def test_a_name_spelled_in_two_ways_is_asked_until_settled():
    names = [("port", "Mayor Ada Moss"), ("port", "Moss"), ("radio", "Ada Foss")]
    aliases = tuple(Alias(document=document, text=name) for document, name in names)
    moss = Speaker(id="ada-moss", name="Ada Moss", type="person", aliases=aliases, merged_because=("so",))
    whole = replace(story(), documents=(), linked=Linked(speakers=(moss,)))
    (asked,) = questions(whole)
    assert (asked.kind, asked.because) == ("likeness", "so")
    assert asked.accept.correction == {"settle": "ada-moss", "together": ["Ada Foss"]}
    assert asked.options[0].correction == {"split": "ada-moss", "into": "Ada Foss", "documents": ["radio"]}
    settled = Correction(verb="settle", target="ada-moss", why="w", to={"together": ["Ada Foss"]})
    assert questions(replace(whole, corrections=(Applied(correction=settled, effect=""),))) == ()


def test_a_name_spelled_in_two_ways_in_one_document_can_be_two_peoples():
    text = "Rosa Lind spoke. Later Rosa Lynd said it rained."
    first, second = (Span(text.index(name), text.index(name) + 9) for name in ("Rosa Lind", "Rosa Lynd"))
    mentions = tuple(
        Mention(span=at, sentence=at, rule="x", id=name, form="name", kind="person", name="Rosa Lind")
        for name, at in (("port-lind", first), ("port-lynd", second))
    )
    said = Span(text.index("it rained"), len(text) - 1)
    rain = Quotation(
        span=said, sentence=said, rule="x", id="port-rain", kind="indirect", contents=(said,), mention=second
    )
    port = Annotated(document=Document(id="port", text=text), mentions=mentions, quotations=(rain,))
    aliases = tuple(Alias(document="port", text=name) for name in ("Rosa Lind", "Rosa Lynd"))
    lind = Speaker(id="rosa-lind", name="Rosa Lind", type="person", aliases=aliases)
    of = dict.fromkeys(("port-lind", "port-lynd", "port-rain"), "rosa-lind")
    linked = Linked(speakers=(lind,), speaker_of=of)
    (asked,) = likeness_questions(replace(story(), documents=(port,), linked=linked))
    split = {"split": "rosa-lind", "into": "Rosa Lynd", "quotations": ["port-lynd", "port-rain"]}
    assert [one.correction for one in asked.options] == [split]
    one = Correction(
        verb="split", target="rosa-lind", why="w", to={"into": "Rosa Lynd", "quotations": split["quotations"]}
    )
    now, (applied,) = correct_story(linked, (one,), documents=(port,))
    assert applied.problem == ""
    assert [[alias.text for alias in who.aliases] for who in now.speakers] == [["Rosa Lind"], ["Rosa Lynd"]]
    assert now.speaker_of["port-rain"] == "rosa-lynd"
    assert list(likeness_questions(replace(story(), documents=(port,), linked=now))) == []


def test_a_claim_the_explainer_links_to_says_what_dropping_it_costs():
    (asked,) = [one for one in questions(story("See [the boxes](claim:boxes).")) if one.kind == "figures"]
    assert asked.cited
    assert "the next build stops" in asked.options[-1].says


def test_days_that_differ_are_shown_in_their_sentences():
    text = "The gate opens on Friday. The gate opens on Sunday."
    days = [
        Timex(span=Span(at, at + 6), sentence=Span(at - 18, at + 7), rule="x", id=f"port-{n}", type="DATE", value=None)
        for n, at in enumerate((18, 44))
    ]
    port = Annotated(document=Document(id="port", text=text), dates=tuple(days))
    answers = tuple(
        Answer(document="port", figure=one.id, value=day, modifier="=", speaker=None, date=None)
        for one, day in zip(days, ("2024-06-07", "2024-06-09"), strict=True)
    )
    claim = Claim(id="day", question="On which day?", relation="differ", answers=answers)
    (asked,) = figures_questions(replace(story(), documents=(port,), linked=Linked(claims=(claim,))))
    assert asked.words == "port: The gate opens on Friday.\nport: The gate opens on Sunday."
    assert asked.asks == "Do these days answer one question, “On which day?”?"
    assert asked.options[0].says == "Yes, and the day was moved"


@pytest.mark.parametrize("names", ["ana-brite", ["ana-brite"]])
def test_two_who_are_told_apart_by_hand_are_not_asked_about(names):
    people = [Speaker(id=f"ana-{name}", name=f"Ana {name.title()}", type="person") for name in ("brito", "brite")]
    whole = replace(story(), documents=(), linked=Linked(speakers=tuple(people)))
    assert [one.kind for one in questions(whole)] == ["names"]
    apart = Correction(verb="settle", target="ana-brito", why="w", to={"apart": names})
    assert questions(replace(whole, corrections=(Applied(correction=apart, effect=""),))) == ()


def test_a_statement_given_to_two_people_is_asked_until_settled():
    base = story()
    said = tuple(
        replace(base.documents[0].quotations[0], id=f"port-{name}", sure=True, doubt="") for name in ("one", "two")
    )
    printed = Variant(document="port", quotations=("port-one", "port-two"))
    statement = Utterance(id="nobody", speaker=None, variants=(printed,), doubt="port names Ada Moreno and another")
    linked = replace(base.linked, utterances=(statement,), speaker_of={"port-one": "ada-moreno", "port-two": "t"})
    whole = replace(base, documents=(replace(base.documents[0], quotations=said),), linked=linked)
    (asked,) = [one for one in questions(whole) if one.kind == "statement"]
    assert asked.because == "port names Ada Moreno and another"
    assert asked.accept.correction == {"settle": "nobody"}
    assert [one.correction for one in asked.options] == [
        {"set": "nobody", "speaker": "ada-moreno"},
        {"set": "nobody", "speaker": "t"},
        {"split": "nobody", "quotations": ["port-two"]},
    ]
    settled = Applied(correction=Correction(verb="settle", target="nobody", why="so", to={}), effect="settled it")
    assert not [one for one in questions(replace(whole, corrections=(settled,))) if one.kind == "statement"]


def test_of_three_figures_one_can_be_told_to_answer_another_question():
    base = story()
    claim = base.linked.claims[0]
    odd = claim.answers[0]
    three = replace(claim, answers=(odd, *(replace(odd, figure=f"port-{name}", value="9") for name in "ab")))
    (asked,) = figures_questions(replace(base, linked=replace(base.linked, claims=(three,))))
    parted = [one for one in asked.options if "split" in one.correction]
    assert [one.correction for one in parted] == [{"split": claim.id, "figures": [odd.figure]}]
    assert parted[0].says.endswith("that answers another question")
