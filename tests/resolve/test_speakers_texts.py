"""Who speaks in short made-up texts, from the parse to the name: what the resolvers do together."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document, Quotation

pytestmark = pytest.mark.model

NAMED = [
    (
        "The U.N. refugee agency UNHCR said a convoy had turned back.",
        "turned back", "UNHCR", "the name stands behind what the body is",
    ),
    (
        "Teodora Vance spoke after the council met.\n\n“It is a bad day,” the former budget minister told reporters.",
        "bad day", "Teodora Vance", "a former office is somebody's past, not one more person",
    ),
    (
        "Senator Lena Moss, who chairs the panel, called hearings. “It fails on paper first,” the opposition lawmaker"
        " said.",
        "on paper", "Lena Moss", "nobody else is named in the paragraph",
    ),
    (
        "In the hall, Rina Oduya, 41, folds shirts. Her sister was found on Tuesday. “I knew the sandal,” she said.",
        "the sandal", "Rina Oduya", "whose sister it is, is whom the text is about",
    ),
    (
        "Karl Ode, the minister, spoke on Monday.\n\nA welder, who did not want to be named, said he had seen smoke."
        "\n\n“I ran,” he said.",
        "I ran", "a welder", "an unnamed speaker goes on",
    ),
    (
        "A welder at the dock said he heard a crack. Boats came at night and men shouted.\n\nHis brother was hurt."
        " “He may lose the leg,” the welder said.",
        "the leg", "a welder at the dock", "taken up with the article",
    ),
    (
        "Its boss, Wanda Pell, said a foreign customer had cancelled an order.\n\n“It was a short email,” she said.",
        "short email", "Wanda Pell", "the speaker goes on, not whom she speaks of",
    ),
    (
        "Tomas Ode, who heads the water office, denied it. “Our people stayed,” he said. The water authority runs 12"
        " dams.\n\n“We will look,” he added.",
        "will look", "Tomas Ode", "an authority is no he",
    ),
    (
        "Ruta Kemp, a villager, wept. Omar Kemp, head of the fire office, came at noon and said 38 were missing.\n\n"
        "“Nobody keeps a list,” said Kemp.",
        "a list", "Omar Kemp", "of two of one surname, whom the text speaks of",
    ),
    (
        "“I won't sugarcoat it,” Orla Finch said, according to a recording heard by the Herald.",
        "sugarcoat", "Orla Finch", "a recording does not speak",
    ),
    (
        "“We will go,” said Minister of Roads and Harbour Policy Signe Aadland.",
        "will go", "Signe Aadland", "a portfolio is no name",
    ),
    ("“It must find a home,” said Rupa Sen of Corvin Traders.", "a home", "Rupa Sen", "a surname like a short title"),
    (
        "Uri Castel has his own theory. “The gates were shut.” The water board says the gates were open.",
        "were shut", "Uri Castel", "the next sentence has a subject of its own",
    ),
    (
        "Army chief of staff Gen. Tarik Rashan spoke. Salim Rashan, who is the general's cousin, did not.\n\nThe"
        " general said he would resign.",
        "resign", "Tarik Rashan", "a rank before a name is a role too",
    ),
    (
        "A rally was held.\n\nLuis A. Orlo Jr. and his father Luis Orlo were away. “We were ill,” Luis Orlo said.",
        "were ill", "Luis Orlo", "a father is not his son",
    ),
    (
        "The rain fell.\n\nTeacher Lucia Prado said the school was shut.",
        "was shut", "Lucia Prado", "a trade is no part of a name",
    ),
    (
        "The rain fell.\n\nWashington, who was a farmer, said he knew nothing.",
        "knew nothing", "Washington", "a farmer is no government",
    ),
    (
        "The talks ended.\n\nRuta Kemp, general secretary of the Dock Workers' Harbour Union, said the port would"
        " close.",
        "the port would", "Ruta Kemp", "the union behind her does not speak",
    ),
    (
        "Nobody slept.\n\n“It is a slow machine,” said Tom Reyes, spokesman of the Alder party and a cousin of the"
        " mayor, Omar Reyes.",
        "slow machine", "Tom Reyes", "whose cousin he is, does not speak",
    ),
    (
        "The ministry sent boats. It regrets the loss, the ministry said.\n\nThe Minister of Fisheries, Omar Kemp, made"
        " the following statement:\n\n“This was an act of piracy, and it will be answered.”",
        "act of piracy", "Omar Kemp", "announced at the end of the paragraph before",
    ),
    (
        "“They count papers, I count people”: Lowmere buries its dead\n\nThe mayor, Ines Mora, spoke at noon. “They"
        " count papers,” Mora said. “I count people.”",
        "They count papers, I", "Ines Mora", "the text below has the headline's words",
    ),
]  # fmt: skip


def about(text: str, words: str, nlp: Any) -> list[Quotation]:
    """Return the quotations of ``text`` that hold ``words``, the shortest first."""
    found = annotate(Document(id="a", text=text, published="2024-05-07"), nlp(text)).quotations
    held = [one for one in found if words in one.span.of(text)]
    return sorted(held, key=lambda one: one.span.end - one.span.start)


@pytest.mark.parametrize(("text", "words", "name", "why"), NAMED)
def test_the_speaker_is(text, words, name, why, nlp):
    found = about(text, words, nlp)
    assert found, "not found"
    assert found[0].speaker == name, why


def test_what_comes_at_second_hand_has_both_speakers_and_the_inner_one_is_not_sure(nlp):
    text = "Omar Baik, the director, spoke.\n\n“The director said 2,300 men have died,” Nina Park told reporters."
    inner, outer = about(text, "2,300", nlp)
    assert (inner.speaker, inner.sure, outer.speaker) == ("Omar Baik", False, "Nina Park")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ilse Conti, the minister, met her Swiss counterpart, Reto Frei. “It is open,” said the Swiss minister.",
            "open",
        ),
        ("Neither Leo Alvez nor Tom Reyes would say whether charges were likely.", "charges"),
        ("Ann Rosen and Paul Hark said on Monday that dozens of machines would need a licence.", "machines"),
        ("The Danish envoy Ruta Kemp met him. Omar Baik went. “It is a small door,” the Dane said.", "small door"),
        ("Nine sailors are held. “We are treated well,” one of them said. Liban Warde is 24.", "treated well"),
        ("Bill Banks, a grocer, was there.\n\nBanks said they would lend less.", "lend less"),
        ("“Every house is gone”: Lowmere counts its dead\n\nThe river rose on Monday.", "Every house"),
    ],
)
def test_nobody_is_surely_the_speaker(text, words, nlp):
    assert not any(one.sure and one.speaker for one in about(text, words, nlp))


def test_a_dateline_is_no_part_of_the_speaker(nlp):
    text = "LOWMERE (Reuters) - Judge Grace Wanda said on Monday that the editor was free."
    found = about(text, "was free", nlp)[0]
    assert (found.mention.of(text), found.speaker) == ("Judge Grace Wanda", "Grace Wanda")


@pytest.mark.parametrize(
    ("dateline", "said"),
    [
        ("Talva, 7 February – ", "Aid Without Walls condemns the raid on the clinic, in which 11 people died."),
        ("KESSIN, Orlan, March 12, 2024 /WireOne/ -- ", "Norvane Metals confirmed today that 11 people died."),
        ("KESSIN, 12 March 2024 – ", "Norvane Metals regrets that 11 people died."),
        ("12 March 2024, Kessin – ", "Norvane Metals announces that 11 people died."),
        ("Kessin/Talva, 12 March 2024 – ", "The Children's Fund warns that 11 people died."),
    ],
)
def test_the_town_of_a_release_does_not_speak(dateline, said, nlp):
    (found,) = about(dateline + said, "11 people", nlp)
    assert found.mention.start == len(dateline)
    assert said.split()[1] in found.mention.of(dateline + said)


def test_he_is_not_she_in_the_next_sentence(nlp):
    text = "Arvid Sundal was in Oslo. There he spoke. She said afterwards that nothing would move."
    assert all(one.speaker != "Arvid Sundal" for one in about(text, "nothing would move", nlp))


def test_a_role_before_the_comma_of_a_reporting_clause_is_nobodys(nlp):
    text = "What the boy wanted next was his mother, Arno Lasker said."
    mentions = annotate(Document(id="a", text=text), nlp(text)).mentions
    assert [one.role for one in mentions if one.span.of(text) == "Arno Lasker"] == [""]


def test_a_minister_is_not_the_governor_of_the_same_surname(nlp):
    text = (
        "Governor Ana Brito urged both sides to talk. “We have lived through worse,” Brito said.\n\n"
        "In the capital, Minister Brito said that the law would stay."
    )
    found = annotate(Document(id="a", text=text), nlp(text))
    speakers = {q.contents[0].of(text)[:6]: q.speaker for q in found.quotations}
    assert speakers["“We ha"] == "Ana Brito"
    assert speakers["that t"] != "Ana Brito"


def test_who_is_named_in_somebodys_words_is_not_the_she_who_says_them(nlp):
    text = "Nobody slept. “My cousin rang and said the hospital was on fire, and I thought of them all,” she said."
    assert all(one.speaker != "My cousin" for one in about(text, "thought of them", nlp))


def test_law_is_no_clerk_and_a_rose_no_gardener(nlp):
    text = "Chase Law, a clerk, sat there. “Law is law,” said Judge Faith Brown."
    mentions = annotate(Document(id="a", text=text), nlp(text)).mentions
    assert all(one.name != "Chase Law" for one in mentions if one.span.of(text) == "Law")


def test_a_sentence_in_capitals_is_nobodys_name(nlp):
    text = "SAY WERE IGNORED FOR YEARS\n\nThe firm said it was sorry."
    mentions = annotate(Document(id="a", text=text), nlp(text)).mentions
    assert all(one.kind != "person" for one in mentions if one.span.of(text).isupper())


def test_two_nations_ministries_are_two_in_one_document(nlp):
    text = (
        "Armenia's Defense Ministry said a shell fell. Azerbaijan's Defense Ministry denied it.\n\n"
        "The Defense Ministry said that more would follow."
    )
    found = annotate(Document(id="a", text=text), nlp(text))
    names = {one.name for one in found.mentions if "Ministry" in one.span.of(text)}
    assert names == {"Armenia's Defense Ministry", "Azerbaijan's Defense Ministry"}
    assert not any(one.sure for one in found.quotations if "more would" in one.span.of(text))


def test_what_he_said_inside_her_words_is_his(nlp):
    text = (
        "“Tomas phoned me on Sunday night,” Ruta Kemp said. “He said, ‘The pumps are dead again and they want us in.’”"
    )
    inner = about(text, "The pumps are dead", nlp)[0]
    assert (inner.speaker, inner.sure) != ("Ruta Kemp", True)
    assert "Tomas" not in inner.span.of(text)


def test_an_acronym_is_the_body_s_whose_nation_stands_before_its_name(nlp):
    text = "Mali's National Intelligence Service (NIS) warned of 900 troops. The NIS said that they were in training."
    found = annotate(Document(id="a", text=text), nlp(text))
    assert {mention.name for mention in found.mentions if mention.span.of(text) == "NIS"} == {
        "Mali's National Intelligence Service"
    }
