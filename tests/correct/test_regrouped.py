"""Statements, questions and events that an editor tells to be one, or two."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.correct.story import correct_story
from generator.model import (
    Annotated,
    Answer,
    Claim,
    Document,
    Event,
    Linked,
    Occurrence,
    Orphan,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Utterance,
    Variant,
)
from tests.correct.made import correction


def document(name, said, count):
    """Return a document that prints one quotation and one figure."""
    text = f"{said} said Moss. {count} boats sank."
    at, end = text.index(str(count)), text.index(" sank")
    quotation = Quotation(
        span=Span(0, len(said)),
        sentence=Span(0, len(text)),
        rule="test",
        id=f"{name}-said",
        kind="indirect",
        contents=(Span(0, len(said)),),
        speaker="Ada Moss",
        sure=True,
    )
    figure = Quantity(
        span=Span(at, end),
        sentence=Span(at, len(text)),
        rule="test",
        id=f"{name}-boats",
        low=Decimal(count),
        high=Decimal(count),
    )
    about = Document(id=name, text=text, published="2024-05-06")
    return Annotated(document=about, quotations=(quotation,), figures=(figure,))


DOCUMENTS = (
    document("bay", "The pier is lost", 7),
    document("cape", "We lost the pier", 9),
    document("dune", "The pier has gone", 7),
)
LOST = Utterance(
    id="lost",
    speaker="ada-moss",
    variants=tuple(Variant(document=name, quotations=(f"{name}-said",)) for name in ("bay", "cape")),
)


def answer(name, value):
    return Answer(document=name, figure=f"{name}-boats", value=value, modifier="=", speaker=None, date="2024-05-06")


SANK = Claim(
    id="sank", question="How many boats sank?", relation="differ", answers=(answer("bay", "7"), answer("cape", "9"))
)
STORM = Event(
    id="2024-05-storm",
    date="2024-05-06",
    text="Boats sank.",
    kind="event",
    evidence=(Occurrence(document="bay", start=0, end=9), Occurrence(document="cape", start=0, end=9)),
    figures=("bay-boats", "cape-boats"),
    reported=("2024-05-06",),
    origins=2,
)
PIER = replace(
    STORM,
    id="2024-05-pier",
    text="The pier went.",
    evidence=(Occurrence(document="dune", start=0, end=9),),
    figures=(),
    reported=("2024-05-07",),
    origins=1,
)
LINKED = Linked(
    speakers=(
        Speaker(id="ada-moss", name="Ada Moss", type="person"),
        Speaker(id="bo-lind", name="Bo Lind", type="person"),
    ),
    utterances=(LOST,),
    claims=(SANK,),
    timeline=(STORM, PIER),
    speaker_of={"bay-said": "ada-moss", "cape-said": "ada-moss", "dune-said": "bo-lind"},
)


def story(*corrections, linked=LINKED):
    return correct_story(linked, corrections, documents=DOCUMENTS)


def printed(utterance):
    return [name for variant in utterance.variants for name in variant.quotations]


def test_a_quotation_is_told_to_print_a_statement_too():
    linked, (done,) = story(correction("merge", "lost", **{"with": ["dune-said"], "speaker": "Ada Moss"}))
    (whole,) = linked.utterances
    assert (whole.id, printed(whole)) == ("lost", ["bay-said", "cape-said", "dune-said"])
    assert (whole.speaker, whole.doubt) == ("ada-moss", "")
    assert done.effect == "one statement, lost: bay-said, cape-said, dune-said"


def test_of_two_speakers_neither_is_shown_as_certain():
    linked, _ = story(correction("merge", "cape-said", **{"with": "dune-said"}))
    (whole,) = linked.utterances
    assert whole.speaker is None
    assert whole.doubt == "bay names Ada Moss; dune names Bo Lind"


def test_two_quotations_printed_once_become_a_statement():
    bare = replace(LINKED, utterances=())
    linked, _ = story(correction("merge", "bay-said", **{"with": ["cape-said"]}), linked=bare)
    (whole,) = linked.utterances
    assert (whole.id, whole.speaker, printed(whole)) == ("the-pier-is-lost", "ada-moss", ["bay-said", "cape-said"])


def test_a_printing_is_taken_out_of_a_statement():
    linked, (done,) = story(correction("split", "lost", quotations=["cape-said"]))
    assert linked.utterances == ()
    assert done.effect == "took out alone: cape-said"
    three = replace(LOST, variants=(*LOST.variants, Variant(document="dune", quotations=("dune-said",))))
    linked, (done,) = story(
        correction("split", "lost", documents=["cape", "dune"]), linked=replace(LINKED, utterances=(three,))
    )
    (other,) = linked.utterances
    assert (other.id, printed(other)) == ("we-lost-the-pier", ["cape-said", "dune-said"])
    assert done.effect == "took out we-lost-the-pier: cape-said, dune-said"


def test_what_is_said_of_a_statement_by_an_editor():
    doubtful = replace(LOST, speaker=None, doubt="bay names Ada Moss; cape names Bo Lind")
    linked, _ = story(correction("set", "lost", speaker="Bo Lind"), linked=replace(LINKED, utterances=(doubtful,)))
    assert (linked.utterances[0].speaker, linked.utterances[0].doubt) == ("bo-lind", "")
    linked, _ = story(correction("drop", "lost"))
    assert linked.utterances == ()


def test_a_figure_is_told_to_answer_a_question_too():
    linked, (done,) = story(correction("merge", "sank", **{"with": ["dune-boats"]}))
    (claim,) = linked.claims
    assert [(one.document, one.value) for one in claim.answers] == [("bay", "7"), ("cape", "9"), ("dune", "7")]
    assert (claim.relation, claim.origins, claim.because) == ("differ", 3, "editor: the tape says so")
    assert done.effect == "one question, sank: bay-boats, cape-boats, dune-boats"


def test_figures_of_no_question_need_one():
    bare = replace(LINKED, claims=())
    same = {"with": ["dune-boats"]}
    linked, (done,) = story(correction("merge", "bay-boats", **same), linked=bare)
    assert done.problem == "no question is asked of these figures yet; write it as 'question: How many …?'"
    linked, _ = story(correction("merge", "bay-boats", question="How many boats were lost?", **same), linked=bare)
    assert [(one.id, one.relation) for one in linked.claims] == [("many-boats-were-lost", "agree")]


def test_a_figure_is_taken_out_of_a_question():
    linked, (done,) = story(correction("split", "sank", figures=["cape-boats"]))
    assert linked.claims == ()
    assert done.effect == "gave to no question: cape-boats"
    three = replace(SANK, answers=(*SANK.answers, answer("dune", "7")))
    linked, (done,) = story(correction("split", "sank", figures="cape-boats"), linked=replace(LINKED, claims=(three,)))
    assert [(one.id, one.relation, len(one.answers)) for one in linked.claims] == [("sank", "agree", 2)]
    linked, (done,) = story(
        correction("split", "sank", documents=["bay", "cape"], into="How many boats were hit?"),
        linked=replace(LINKED, claims=(three,)),
    )
    assert [(one.id, one.question) for one in linked.claims] == [("many-boats-were-hit", "How many boats were hit?")]


def test_events_are_told_to_be_one_and_apart_again():
    linked, (done,) = story(correction("merge", "2024-05-storm", **{"with": ["2024-05-pier"]}))
    (one,) = linked.timeline
    assert (one.text, one.origins, one.formerly) == ("Boats sank.", 3, ("2024-05-pier",))
    assert one.reported == ("2024-05-06", "2024-05-07")
    assert done.effect == "took in 2024-05-pier"
    linked, (done,) = story(correction("split", "2024-05-storm", documents=["cape"], into="Nine boats sank."))
    assert [(event.id, event.figures) for event in linked.timeline] == [
        ("2024-05-storm", ("bay-boats",)),
        ("2024-05-nine-boats-sank", ("cape-boats",)),
        ("2024-05-pier", ()),
    ]


STORM_ID = "2024-05-storm"


@pytest.mark.parametrize(
    ("verb", "target", "to", "says"),
    [
        ("merge", "lost", {"with": ["bay-said"]}, "lost and bay-said are one already, 'lost'; take this correction"),
        ("merge", "lost", {"with": ["lost"]}, "'with' names no other than 'lost'"),
        ("merge", "lost", {"with": "dune-sed"}, "'dune-sed' is neither a quotation nor a statement that several print"),
        ("merge", "lost", {"with": "dune-said", "question": "?"}, "'merge' has no field 'question' here; it takes"),
        ("split", "lost", {}, "'split' takes 'quotations' or 'documents', the printings that are of another"),
        ("split", "lost", {"quotations": ["dune-said"]}, "what is named there is no printing of 'lost'; it has bay-"),
        ("split", "lost", {"documents": ["bay", "cape"]}, "what is named there is all that prints 'lost'; it has "),
        ("split", "dune-said", {"quotations": "dune-said"}, "what is named there is all that prints 'dune-said'"),
        ("merge", "sank", {"with": "dune-said"}, "'dune-said' is neither a figure nor a question that figures answer"),
        ("split", "sank", {"figures": "dune-boats"}, "what is named there is no answer to 'sank'; it has bay-boats"),
        ("merge", STORM_ID, {"with": "2024-05-peer"}, "there is no event '2024-05-peer'; the nearest: 2024"),
        ("split", STORM_ID, {"documents": ["bay", "cape"], "into": "x"}, "'2024-05-storm' is told by bay, cape; name"),
        ("split", STORM_ID, {"documents": ["bay"]}, "'split' takes 'documents', those that tell of another event"),
    ],
)
def test_what_cannot_be_is_told(verb, target, to, says):
    linked, (done,) = story(correction(verb, target, **to))
    assert done.problem.startswith(says)
    assert linked == LINKED


def test_words_that_are_gone_are_told_with_the_place_they_had():
    orphan = Orphan(id="bay-gone", kind="quotations", text="The pier was lost", prefix="", suffix=" said Moss.")
    documents = (replace(DOCUMENTS[0], orphans=(orphan,)), *DOCUMENTS[1:])
    for one in (
        correction("merge", "bay-gone", **{"with": "lost"}),
        correction("split", "lost", quotations=["bay-gone"]),
    ):
        _, (done,) = correct_story(LINKED, (one,), documents=documents)
        assert done.problem == (
            "the words of 'bay-gone' are gone from 'bay'; the nearest: “The pier is lost” (bay-said); say where they "
            "stand now, 'set: bay-gone' with 'text:', or take it out here"
        )
