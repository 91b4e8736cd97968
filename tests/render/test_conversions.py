"""Numbers in two units: a conversion stands beside the number it converts, and units are not compared."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Annotated, Answer, Claim, Document, Explainer, Linked, Story, StoryConfig
from generator.render.answer_words import summary
from generator.render.answers import answer_rows
from generator.render.places import Places
from tests.render.story_b import figure

NEAR = "The town will pay each family 1,000 crowns ($92), the mayor said.\n"
FAR = "Families get 1,000 crowns (£71) each, she said. One paper wrote $95.\n"
CONVERTS = {"near-dollars": "near-crowns", "far-pounds": "far-crowns"}


def told() -> tuple[Places, Claim]:
    money = {"kind": "money"}
    near = Annotated(
        document=Document(id="near", text=NEAR, publisher="Near Press", published="2024-05-06"),
        figures=(
            figure(NEAR, "1,000 crowns", "near-crowns", "1000", unit="krona", **money),
            figure(NEAR, "$92", "near-dollars", "92", unit="dollar", **money),
        ),
    )
    far = Annotated(
        document=Document(id="far", text=FAR, publisher="Far Post", published="2024-05-07"),
        figures=(
            figure(FAR, "1,000 crowns", "far-crowns", "1000", unit="krona", **money),
            figure(FAR, "£71", "far-pounds", "71", unit="pound", **money),
            figure(FAR, "$95", "far-dollars", "95", unit="dollar", **money),
        ),
    )
    given = [("near", one) for one in near.figures] + [("far", one) for one in far.figures]
    claim = Claim(
        id="c",
        question="How much money?",
        relation="agree",
        answers=tuple(
            Answer(
                document=name,
                figure=one.id,
                value=str(one.low),
                modifier="=",
                speaker="the mayor",
                date=None,
                converts=CONVERTS.get(one.id),
            )
            for name, one in given
        ),
    )
    story = Story(
        config=StoryConfig(title="A made-up story", show="full"),
        documents=(near, far),
        linked=Linked(claims=(claim,)),
        explainer=Explainer(path="content/explainer.md", markdown=""),
    )
    return Places(story), claim


def test_a_conversion_stands_in_the_row_of_what_it_converts():
    rows = answer_rows(*told())
    assert [(row.words, row.rest) for row in rows] == [("1,000 crowns", "($92; £71)"), ("$95", "")]


def test_a_number_in_another_unit_is_neither_drawn_nor_compared():
    places, claim = told()
    crowns, dollars = answer_rows(places, claim)
    assert crowns.plotted is not None
    assert dollars.plotted is None
    assert summary(claim, [crowns, dollars]) == "One count, “1,000 crowns”, printed by two outlets."


def test_a_conversion_of_a_number_an_editor_dropped_stands_for_itself():
    places, claim = told()
    left = replace(claim, answers=tuple(one for one in claim.answers if one.figure != "near-crowns"))
    assert [(row.words, row.rest) for row in answer_rows(places, left)] == [
        ("$92", ""),
        ("$95", ""),
        ("1,000 crowns", "(£71)"),
    ]
