"""Who is who across documents, from names and roles alone: no model, no parse."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from generator.link.speakers import SpeakerLinks, link_speakers
from generator.model import Annotated, Boilerplate, Document, Mention, Quotation, Span


def document(own: str, *people: str, kind: str = "person") -> Annotated:
    """Return a document that quotes each of ``people`` ("role|name") once."""
    text, mentions, quotations = "", [], []
    for i, given in enumerate(people):
        role, _, name = given.rpartition("|")
        printed = name.partition(" (")[0]
        start = len(text)
        text += f"{printed} said “word {own} {i}”. "
        span, said = Span(start, start + len(printed)), Span(start + len(printed) + 6, len(text) - 2)
        form = "epithet" if name[0].islower() else "name"
        mentions.append(
            Mention(
                span=span, sentence=span, rule="test", form=form, kind="unnamed" if form == "epithet" else kind,
                name=name, role=role, id=f"{own}-m{i}",
            )
        )  # fmt: skip
        quotations.append(
            Quotation(
                span=said, sentence=said, rule="test", kind="direct", contents=(said,), mention=span, speaker=name,
                id=f"{own}-q{i}",
            )
        )  # fmt: skip
    return Annotated(document=Document(id=own, text=text), quotations=tuple(quotations), mentions=tuple(mentions))


def groups(links: SpeakerLinks) -> set[frozenset[tuple[str, str]]]:
    held: dict[str, set[tuple[str, str]]] = {}
    for key, speaker in links.speaker_named.items():
        held.setdefault(speaker, set()).add(key)
    return {frozenset(keys) for keys in held.values()}


ONE = [
    ("Serhiy Lavrenko", "Sergei Lavrenko", "romanisations"),
    ("Nikola Petrovskiy", "Nikola Petrovskyy", "endings"),
    ("Jae-myung Kwon", "Jae Myung Kwon", "hyphens"),
    ("Annika Bergström", "Annika Bergstrom", "diacritics"),
    ("Daniel T. Marsh", "Daniel Marsh", "a middle initial"),
    ("Bob Ames", "Robert Ames", "a short given name"),
    ("economist|Annika Bergstrom", "economist|A. Bergstrom", "an initial, and the roles agree"),
    ("trade minister|Chidi Okonkwo", "trade minister|Okonkwo Chidi", "back to front, and the roles agree"),
    ("mayor|Lena Halloran", "mayor|Lena Haloran", "a slip, and the roles agree"),
    ("a spokesman|Lul Garwech", "army spokesman|Lul Garwec", "a dropped letter of a long surname, and one office"),
    ("Pádraig Ó Dálann", "Padraig O'Dalann", "an Irish name in two spellings"),
    ("spokeswoman|Olha Hrydzak", "army spokeswoman|Olha Grydzak", "the first sound, in two ways"),
    ("chamber president|Rodrigo Zevalda", "president|Rodrigo Cevalda", "the same of a Spanish name"),
    ("hospital director|Gayane Margsyan", "the hospital's director|Gayane Markisyan", "two letters, and the same post"),
    ("foreign minister|Tesfai Hailu", "his counterpart|Tesfay Hailu Berhe", "a longer form in another spelling"),
    ("director|Omar Selmia", "director|Omar Salmiya", "vowels, and the roles agree"),
    ("Oleksii Holovchenko", "Oleksiy Golovchenko", "a Ukrainian and a Russian h"),
    ("Yousef al-Nadhri", "Yusuf al-Nadri", "an Arabic name"),
    ("Cho Nam-il", "Jo Nam-il", "a Korean surname in two systems"),
    ("Baek Seok-youl", "Baek Suk Yeol", "a Korean given name in two systems"),
    ("Marcus Thiel", "Markus Tiel", "sounds with two letters"),
    ("Lena Halloran", "Halloran", "a surname that is rare"),
    ("Lena Halloran Ruiz", "Lena Halloran", "the second of two surnames left out"),
    ("trade minister|Tesfai Hailu", "trade minister|Tesfay Hailu Berhe", "another spelling of it, and the roles agree"),
    (
        "Norland's prime minister|Aleksandr Petrovich Volkov",
        "Norland's prime minister|Alexander Volkov",
        "a patronymic",
    ),
    ("minister|Lee Jae-sung", "minister|Lee", "a common surname, and the roles agree"),
    ("Estonian prime minister|Liis Tamm", "the Estonian prime minister", "an office and its holder"),
    ("Estonian fisheries minister|Liis Tamm", "the Estonian minister of fisheries", "a minister by what she is for"),
]
TWO = [
    ("Dr. Li Wei", "a taxi driver|Li Wei", "two bearers of a common name, and one is a doctor"),
    ("Park Ha-eun", "Park Ga-eun", "an h and a g are two sounds in Korean"),
    ("Oleh Hrycenko", "Ivan Grycenko", "brothers"),
    ("Mario Santos", "Maria Santos", "brother and sister"),
    ("Victor Marchetti Sr.", "Victor Marchetti Jr.", "father and son"),
    ("Kim Dae Ryong", "Kim Dae Nam", "brothers"),
    ("Lee Jae-sung", "Lee", "a common surname and nothing else"),
    ("mayor|Lucia Prado", "cook|Lucia Prado", "a mayor is no cook"),
    ("mayor|Lena Halloran", "farmer|Halloran", "nor a farmer"),
    ("nurse|Lena Halloran", "trade minister|Lena Halloran Ruiz", "another family, and other work"),
    ("Dan Marsh", "Dan March", "one letter apart, and nothing says that it is a slip"),
    ("Tom Halloran", "Mrs. Halloran", "a man and a wife"),
    ("Norwegian defence minister|Kjersti Lund", "the Swedish defence minister", "another country's office"),
    ("former Estonian prime minister|Arvo Kask", "the Estonian prime minister", "he left office"),
    ("Estonian deputy prime minister|Arvo Kask", "the Estonian prime minister", "he is the deputy"),
    ("Norwegian foreign minister|Anna Lund", "Swedish foreign minister|Anna Lund", "two countries"),
    ("a spokesman", "a spokesman", "unnamed sources of two documents"),
    ("the minister", "the minister", "which minister, nobody says"),
]


@pytest.mark.parametrize(("one", "other", "why"), ONE)
def test_two_names_are_one_speaker(one, other, why):
    links = link_speakers((document("a", one), document("b", other)))
    assert len(links.speakers) == 1, why
    reasons = links.speakers[0].merged_because
    assert len(reasons) == 1
    assert "“" in reasons[0], "the reason quotes the names"


@pytest.mark.parametrize(("one", "other", "why"), TWO)
def test_two_names_are_two_speakers(one, other, why):
    links = link_speakers((document("a", one), document("b", other)))
    assert len(links.speakers) == 2, why
    assert not any(speaker.merged_because for speaker in links.speakers)


def test_a_surname_that_two_share_joins_neither_and_is_asked():
    links = link_speakers((document("a", "Lena Halloran"), document("b", "Peter Halloran"), document("c", "Halloran")))
    assert len(links.speakers) == 3
    bare = next(speaker for speaker in links.speakers if speaker.id == "halloran")
    assert set(bare.see_also) == {"lena-halloran", "peter-halloran"}
    assert any("Halloran (halloran)" in question for question in links.questions)


def test_the_order_of_the_documents_makes_no_difference():
    pairs = [pair for one, other, _ in (*ONE, *TWO) for pair in (one, other)]
    documents = [document(f"d{i:02}", person) for i, person in enumerate(pairs)]
    shuffled = documents.copy()
    random.Random(7).shuffle(shuffled)
    assert link_speakers(tuple(documents)) == link_speakers(tuple(shuffled))


def test_ids_are_the_names_and_never_twice():
    links = link_speakers((document("a", "mayor|Lucia Prado"), document("b", "cook|Lucia Prado")))
    assert {speaker.id for speaker in links.speakers} == {"lucia-prado", "lucia-prado-b"}
    assert {speaker.see_also for speaker in links.speakers} == {("lucia-prado",), ("lucia-prado-b",)}


def test_a_third_bearer_of_two_namesakes_name_is_neither():
    both = document("a", "a farmer|John Smith (a farmer)", "the mayor of Esmar|John Smith (the mayor of Esmar)")
    for third in ("a banker|John Smith", "John Smith"):
        links = link_speakers((both, document("b", third)))
        assert len(links.speakers) == 3
        assert all(len(speaker.see_also) == 2 for speaker in links.speakers)
    again = link_speakers((both, document("b", "mayor of Esmar|John Smith")))
    assert len(again.speakers) == 2


def test_other_work_tells_bearers_of_a_common_name_apart():
    links = link_speakers((document("a", "a farmer|John Smith"), document("b", "a banker|John Smith")))
    assert len(links.speakers) == 2
    rare = link_speakers((document("a", "a farmer|Lena Halloran"), document("b", "a survivor|Lena Halloran")))
    assert len(rare.speakers) == 1


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Mayor|Ada Moss", "Mayor|Ada Foss", "another first letter is another name"),
        ("mayor of Tellin|Ada Mosser", "mayor of Lell|Ada Mosber", "another place"),
        ("Mayor|Ada Tarmen", "Mayor|Ada Tarven", "a bare mayor is not the only one"),
        ("a farmer|Lul Garwech", "a farmer|Lul Garwec", "nor a farmer"),
        ("director|Gayane Margsyan", "director|Gayane Markisyan", "nor a director, where two letters differ"),
    ],
)
def test_a_slip_joins_nobody_of_whom_something_says_otherwise(one, other, why):
    links = link_speakers((document("a", one), document("b", other)))
    assert len(links.speakers) == 2, why


def test_who_may_be_the_same_looks_both_ways():
    links = link_speakers((document("a", "Lena Halloran"), document("b", "Omar Halloran"), document("c", "Halloran")))
    beside = {speaker.id: speaker.see_also for speaker in links.speakers}
    assert all(own in beside[other] for own, others in beside.items() for other in others)
    assert any(beside.values())


def test_given_names_that_differ_in_a_letter_are_put_before_the_editor():
    links = link_speakers((document("a", "Wilmar Bonafor"), document("b", "head of the co-operative|Wilmer Bonafor")))
    assert [speaker.see_also for speaker in links.speakers] == [("wilmer-bonafor",), ("wilmar-bonafor",)]


def test_what_is_excluded_speaks_nowhere():
    one = document("a", "Lena Halloran", "Peter Orr")
    second = one.document.text.index("Peter")
    whole = Span(second, len(one.document.text))
    glued = Boilerplate(span=whole, sentence=whole, rule="test", kind="off-story", reason="another article")
    links = link_speakers((Annotated(**{**_fields(one), "boilerplate": (glued,)}),))
    assert [speaker.name for speaker in links.speakers] == ["Lena Halloran"]
    assert set(links.speaker_of) == {"a-m0", "a-q0"}


def _fields(one: Annotated) -> dict[str, object]:
    return {"document": one.document, "quotations": one.quotations, "mentions": one.mentions}


@pytest.mark.parametrize("documents", [(), (document("a"),), tuple(document(f"d{i}", "Lena Orr") for i in range(100))])
def test_nothing_one_and_a_hundred_alike(documents):
    links = link_speakers(documents)
    assert len(links.speakers) == (1 if len(documents) == 100 else 0)


def test_a_slip_in_a_surname_is_its_bearer_where_both_stand_with_one_body():
    holder = document("a", "NATO chief|Jens Halvorsen")
    text = "Nato's Halvorsin said “no”. "
    span, said = Span(7, 16), Span(22, 26)
    mention = Mention(
        span=span, sentence=span, rule="names/labelled", form="name", kind="organisation", name="Halvorsin", id="m"
    )
    quotation = Quotation(
        span=said,
        sentence=said,
        rule="test",
        kind="direct",
        contents=(said,),
        mention=span,
        speaker="Halvorsin",
        id="q",
    )
    other = Annotated(document=Document(id="b", text=text), quotations=(quotation,), mentions=(mention,))
    (speaker,) = link_speakers((holder, other)).speakers
    assert speaker.name == "Jens Halvorsen"
    assert any("both stand with “nato”" in reason for reason in speaker.merged_because)


def test_a_documents_own_forms_have_their_reason_too():
    one = document("a", "a grocer|Bill Banks", "Banks")
    second = replace(one.mentions[1], name="Bill Banks", rule="cast/short")
    links = link_speakers((replace(one, mentions=(one.mentions[0], second)),))
    speaker = next(one for one in links.speakers if one.id == "bill-banks")
    assert speaker.merged_because == ("“Banks” is “Bill Banks” in a: no one else there has that name.",)
