"""Two in two documents whom the same words could make one: made-up texts, from the parse to the records."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.describe.identity import identify
from generator.link.speakers import link_speakers
from generator.model import Document

pytestmark = pytest.mark.model

APART = [
    ("Li Wen, an economist at Tolm Bank, said growth was weak. “Weak,” Li said.",
     "Li Wen, a shopkeeper, said nobody came. “Nobody came,” Li said.", "a common surname that stands first"),
    ("Maria Santos, a nurse, said the ward was full. “It is full,” Santos said.",
     "Maria Santos, a fisherwoman, said the boat sank. “It sank,” Santos said.", "two trades"),
    ("Olena, who gave only her first name, said the cellar shook. “It shook,” Olena said.",
     "Olena, 34, said the lift stopped. “It stopped,” Olena said.", "a given name is many people's"),
    ("Analyst J. Kowald said prices rose. “They rose,” Kowald said.",
     "Janusz Kowald, a farmer, said prices fell. “They fell,” Kowald said.", "an initial is a given name"),
    ("Police in Lenn said two men fled. “They fled,” police said.",
     "Police in Korva said one man hid. “He hid,” police said.", "each town has its own police"),
    ("Nurse Renalda Mendes said it was full. “It is full,” Mendes said.",
     "Renaldo Mendes, a nurse, said it was empty. “It is empty,” Mendes said.", "a woman and a man"),
    ("Governor Ama Thorn will go, her office said. “She will go,” her office said.",
     "Senator Rina Bask will stay, her office said. “She will stay,” her office said.", "two women's offices"),
    ("A commander with the call sign Falcon said they advanced. “We advance,” Falcon said.",
     "A medic with the call sign Falcon said they bled. “They bled,” Falcon said.", "anybody may take a call sign"),
    ("The union said pay was low. “Pay is low,” the union said.",
     "The union said shifts were long. “Shifts are long,” the union said.", "only its document knows which union"),
    ("Coach Dan Reyes said they ran. “We ran,” Reyes said.",
     "Danny Reyes, 14, said he scored. “I scored,” Reyes said.", "a short form of a common name"),
    ("Rescue agency spokesman Wirno said 12 boats were missing. “The search goes on,” Wirno said.",
     "Eko Wirno, 34, who sells fuel at the quay, said he had lent one 20 litres.", "somebody of one name, and anybody"),
    ("Const. Dunmar said a knife had been found. “We have it,” Const. Dunmar said.",
     "Tracy Dunmar, the victim, said she was relieved. “I am glad,” Ms Dunmar said.", "an officer and a victim"),
    ("Judge de la Fontanar said there would be no recount. “None,” the judge said.",
     "Marko Fontanar, a party agent, said the boxes were open. “All of them,” Fontanar said.", "another family"),
    ("Gen. Abdel Nasrin said the town fell. “It fell,” Nasrin said.",
     "Col. Nasrin said it had not. “It has not,” Nasrin said.", "two ranks"),
    ("Interior Minister Kovarn said the border was quiet. “Quiet,” Kovarn said.",
     "Jan Kovarn, the finance minister, said taxes would rise. “They must,” Kovarn said.", "two portfolios"),
    ("Venkar said the yard could not survive on its own for long. “It cannot,” Venkar said.",
     "Ida Venkar, the manager, said it could. Olm Venkar, the chairman, said not. “It can,” Ida Venkar said.",
     "which of the two, nothing says"),
]  # fmt: skip


TOGETHER = [
    ("Seo Hyun-brok, a lawmaker, asked why. “Were we asleep?” Seo Hyun-brok said.",
     "Opposition lawmaker Hyunbrok Seo said it was late. “It is late,” Hyunbrok Seo said.", "surname first, no hyphen"),
    ("Abdul Rahmat al-Savri, head of the committee, said no. “No,” Abdul Rahmat al-Savri said.",
     "Abdulrahmat Al Savri, of the committee, said yes. “Yes,” Abdulrahmat Al Savri said.", "one word or two"),
    ("Alexei Petrovich Zubarov, the director, said it was old. “It is old,” Zubarov said.",
     "Aleksey Zubarov said eight were hurt. “Eight,” Aleksey Zubarov said.", "with the patronymic"),
    ("R. K. Venkatar, secretary of the union, said prices halved. “By half,” R. K. Venkatar said.",
     "Ramesh Venkatar, the secretary of the union, said no. “No,” Venkatar said.", "two initials"),
    ("Rita Lund-Bakke, the judge, said no. “No bail,” Lund-Bakke said.",
     "Judge Lund-Bakke spoke. “It is late,” she said.", "a hyphened surname alone"),
    ("The World Health Organization (WHO) said cases rose. “They rose,” the WHO said.",
     "The WHO said cases fell. “They fell,” WHO said.", "an acronym that is a small word as well"),
    ("Foreign Minister Ketla Brynd met the captain, Leo Orr. “It is over,” he said. Brynd said no.",
     "Norland's Foreign Minister, Ketla Brynd, was firm, and she left early. Brynd said the boats would stay.",
     "a pronoun taken for the wrong person makes no other of one office"),
    ("Ketla Brynd of the Coast Guard told this paper it was late. “It is late,” Ketla Brynd said.",
     "Ketla Brynd, the coast guard's director, said it was late. “Late,” Brynd said.", "of a body, and no guard"),
    ("Her Chilean counterpart, Mateo Brenes, said no. “No deal,” Brenes said.",
     "Trade Minister Mateo Brenes Soler said no. “No deal,” he said.", "a counterpart has another's post"),
]  # fmt: skip


def records(texts: tuple[str, str], nlp: Any) -> list[set[str]]:
    """Return the ids of the speakers of each text's quotations."""
    documents = tuple(
        identify(annotate(Document(id=f"d{n}", text=text, published="2024-05-07"), nlp(text)), None)
        for n, text in enumerate(texts)
    )
    links = link_speakers(documents)
    return [{links.speaker_of[q.id] for q in one.quotations if q.id in links.speaker_of} for one in documents]


def assert_one(texts: tuple[str, str], nlp: Any, why: str) -> None:
    """Assert that one and the same speaker is quoted in both texts."""
    mine, theirs = records(texts, nlp)
    assert mine == theirs, why
    assert len(mine) == 1, why


def assert_two(texts: tuple[str, str], nlp: Any, why: str) -> None:
    """Assert that both texts quote somebody, and nobody whom the other quotes."""
    mine, theirs = records(texts, nlp)
    assert mine, "nobody speaks"
    assert theirs, "nobody speaks"
    assert not mine & theirs, why


def test_a_document_that_parts_two_of_one_name_is_believed(nlp):
    text = "Harbour master Prasit said he had told the man.\n\nThe captain, Agus Prasit, said nobody had told him."
    mine, theirs = records((text, "Agus Prasit, the captain, said it was late. “It is late,” he said."), nlp)
    assert len(mine) == 2
    assert theirs < mine


@pytest.mark.parametrize(("one", "other", "why"), APART)
def test_they_are_two(one, other, why, nlp):
    assert_two((one, other), nlp, why)


@pytest.mark.parametrize(("one", "other", "why"), TOGETHER)
def test_they_are_one(one, other, why, nlp):
    assert_one((one, other), nlp, why)
