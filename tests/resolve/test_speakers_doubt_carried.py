"""A doubt about whom a name means is handed on, and words within words are their own speaker's: made-up texts."""

from __future__ import annotations

import pytest

from tests.resolve.test_speakers_of_one_name import about

pytestmark = pytest.mark.model

TWO_SELMOVS = (
    "The cart is where Ulek Selmov left it, in the ditch. On Monday he came and put his hand on it.\n\n"
    "Mr Selmov, 44, was one of 31 people freed on Tuesday. He is, Mr Selmov said, no relation of the colonel.\n\n"
    "The colonel, Anton Selmov of the guard, is not liked here. “Nobody stayed,” the colonel told reporters.\n\n"
    "Mr Selmov was taken in spring. For a month, he said, he was held in a cellar. “They used a cable,” he said."
)


def test_a_man_called_by_his_surname_is_not_the_only_one_whose_full_name_was_seen(nlp):
    for words in ("no relation", "held in a cellar", "used a cable"):
        assert not any(one.sure and one.speaker == "Anton Selmov" for one in about(TWO_SELMOVS, words, nlp)), words
    assert about(TWO_SELMOVS, "Nobody stayed", nlp)[0].speaker == "Anton Selmov"


def test_he_is_no_surer_than_the_name_he_takes_up(nlp):
    text = (
        "Selmov was there first, and Selmov left.\n\nThe owner, Anton Selmov, was not.\n\nTwo days later Mr Selmov"
        " spoke. “The boat is gone,” he said."
    )
    assert not any(one.sure for one in about(text, "boat is gone", nlp))


def test_he_is_hardly_the_one_named_before_somebody_unnamed_spoke(nlp):
    text = (
        "Eleven sailors had left by noon, harbour master Jon Petran said. Two stayed to look after the ship.\n\n"
        "The younger of those two, a deckhand who asked not to be named, said he had been paid. “The cook is a good"
        " man,” he said."
    )
    assert not any(one.sure and one.speaker == "Jon Petran" for one in about(text, "good man", nlp))


def test_he_is_not_whoever_spoke_before_a_minister_who_may_be_one_of_two(nlp):
    text = (
        "Trade Minister Ada Moss met Health Minister Jon Petran on Monday.\n\n“He has half a spine,” said union leader"
        " Leo Orr.\n\nThe minister declined to respond to the remarks. “I read about it at home,” he said."
    )
    said = about(text, "at home", nlp)[0]
    assert (said.sure, said.speaker) in {(False, None), (False, "Jon Petran")}


def test_a_given_name_alone_does_not_make_he_somebody_of_another_paragraph(nlp):
    text = (
        "The difference is mostly children, said the committee's chairman, Leo Orr.\n\n“Nobody writes down a baby,” he"
        " said.\n\nBrigadier Lucia Moss, the guard's director, made no excuses on Wednesday. “We counted names,” he"
        " told this newspaper."
    )
    assert not about(text, "counted names", nlp)[0].sure


def test_what_is_put_in_between_dashes_behind_a_name_is_about_its_holder(nlp):
    text = (
        "Karl Ode, an analyst, said the deal was freight. He reckons that it is dear.\n\nThe growers are angry. Leo"
        " Orr, president of the growers' union - he is no relation of the minister - said the state paid late.\n\n“We"
        " wait four months for it,” he said."
    )
    assert about(text, "four months", nlp)[0].speaker == "Leo Orr"


DOUBTED = [
    ("Gen. Abdel Farouk Nasri said 12 tanks were taken. Col. Nasri said none were.", "none were", "Abdel Farouk Nasri",
     "a colonel is no general"),
    ("Opposition leader Tomas Reka said the budget was a lie. After the vote, Reka became prime minister and Ada Sorin"
     " leads the opposition. “We will be back,” the opposition leader said.", "We will be back", "Tomas Reka",
     "who became prime minister leads it no more"),
    ("The EU and the US said they would require licences.", "require licences", "EU", "two bodies together"),
    ("Norway and Iceland said their boats would stay.", "would stay", "Norway", "two nations together"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "why"), DOUBTED)
def test_it_is_not_surely(text, words, name, why, nlp):
    found = about(text, words, nlp)
    assert found, "not found"
    assert not any(one.sure and one.speaker == name for one in found), why


NAMED = [
    ("Nguyen Van Thanh, a farmer, said the water came at night. “At night,” Thanh said.", "At night",
     "Nguyen Van Thanh", "no particle between a surname that stands first and a given name"),
    ("Igor Maslov, a passenger, said it was fast. The driver, named as Igor Maslak, said he was sorry.", "was sorry",
     "Igor Maslak", "the words behind the noun name him"),
    ("The ministry said so. The Orlan Union's children's agency OCA said 40 were ill.", "40 were ill", "OCA",
     "the agency, and not whose it is"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "why"), NAMED)
def test_the_speaker_is(text, words, name, why, nlp):
    assert about(text, words, nlp)[0].speaker == name, why


PASSED_ON = [
    ("“The manager told me on the telephone: bring the keys and the lists,” Leo Orr said.", "bring the keys",
     "behind a colon"),
    ("“He is well and he asked me to tell you that he is still the chairman,” Leo Orr told the press.",
     "still the chairman", "whom somebody asks to tell"),
    ("Leo Orr, the mayor, denied the claim by Ruta Kemp that 40 men were missing.", "that 40 men",
     "a claim by another"),
    ("Leo Orr, the mayor, dismissed the governor's assertion that 40 men were missing.", "that 40 men",
     "another's assertion"),
    ("“In May, the agency told us 2,000 dead. So nothing is better now,” Leo Orr said.", "2,000 dead",
     "a number alone"),
    ("“They called me in May,” Leo Orr said. “They said, we are not going back to wait for the next war.”",
     "not going back", "in their own words"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "why"), PASSED_ON)
def test_who_passes_words_on_did_not_say_them(text, words, why, nlp):
    found = about(text, words, nlp)[0]
    assert found.rule.startswith("relayed/"), why
    assert found.speaker != "Leo Orr"
    assert not found.sure
