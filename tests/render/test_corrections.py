"""Corrections as readers are told: words for fields and ids, and nothing that rights forbid."""

from dataclasses import replace

import pytest

from generator.model import Alias, Applied, Correction, Speaker
from generator.render.corrections import corrected
from generator.render.places import Places
from tests.render.story_b import shown_as, story


def told(verb, target, *, whole=None, **to):
    correction = Correction(verb=verb, target=target, why="The page says so.", to=to)
    return corrected(Applied(correction=correction, effect=""), Places(whole or story()))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"speaker": "Ada Moss"}, "speaker: Ada Moss"),
        (
            {"said": True, "sure": True, "doubt": ""},
            "somebody is reported to have said it, the speaker is certain",
        ),
        ({"sure": False}, "the speaker is not certain"),
        ({"speaker": None}, "speaker: none"),
    ],
)
def test_fields_are_told_in_words(fields, says):
    one = told("set", "nn-close", **fields)
    assert (one.verb, one.to) == ("Changed", says)
    assert one.href == "sources/nn/#nn-close"


def test_a_day_is_told_as_a_day():
    assert told("set", "nn-12-may", edtf="2024-05-13").to == "day: 13 May 2024"
    assert told("set", "nn-12-may", value="2024-05-13?").to == "day: 13 May 2024 (day unsure)"


def test_an_event_leads_to_the_timeline():
    one = told("set", "moss-warns", kind="background")
    assert one.href == "timeline/#moss-warns"
    assert one.to == "as background"


def test_speakers_are_told_by_name_also_one_that_is_gone():
    whole = story()
    service = Speaker(
        id="lenn-service", name="Lenn Service", type="body", aliases=(Alias(document="nn", text="Lenn’s river agency"),)
    )
    whole = replace(whole, linked=replace(whole.linked, speakers=(*whole.linked.speakers, service)))
    one = told("merge", "lenn-service", whole=whole, **{"with": "lenn-s-river-agency"})
    assert (one.verb, one.words, one.to) == ("Taken as one", "Lenn Service", "with Lenn’s river agency")


def test_what_was_left_out_is_told_by_the_words_its_id_holds():
    one = told("drop", "nn-the-top-part")
    assert (one.verb, one.words, one.outlet, one.href) == ("Left out", "“the top part …”", "NN", "")
    assert told("drop", "2024-07-a-house-fell").words == "“a house fell …”, July 2024"
    assert told("drop", "courier-a-secret", whole=shown_as(story(), "link")).words == ""


def test_statements_and_questions_told_to_be_one_or_two_are_told_in_words():
    one = told("merge", "u-close", **{"with": ["nn-rain"]})
    assert (one.verb, one.href) == ("Taken as one", "sources/nn/#nn-close")
    assert one.words
    assert one.to.startswith("with “")
    apart = told("split", "how-many-left", figures=["herald-900"])
    assert (apart.verb, apart.words, apart.href) == (
        "Taken apart",
        "How many people left the valley?",
        "figures/how-many-left/",
    )
    assert apart.to == "without “At least 900 people”"
    assert told("split", "people-left", documents=["nn"], into="A bus left.").to == "into A bus left."
    assert told("split", "ada-moss", documents=["nn"], into="Anne-Marie Roe").to == "into Anne-Marie Roe"


def test_words_that_may_not_be_shown_are_not_told_by_their_ids_either():
    hidden = shown_as(story(), "link")
    assert "secret" not in told("merge", "u-close", whole=hidden, **{"with": "courier-a-secret"}).to
