"""Who speaks where a name, or the words for an office, can be of two: made-up texts, from the parse to the name."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.model import Document, Quotation

pytestmark = pytest.mark.model

NAMED = [
    ("“It will rise, wall by wall,” Safiya Brahim-Dahl, the mayor, wrote online. In a note, Brahim-Dahl said the market"
     " would open.", "would open", "Safiya Brahim-Dahl", "hyphens make one surname, no full name"),
    ("Tomas Okoro-Lind and his wife, Ama Okoro-Lind, fled. “We walked,” Ms. Okoro-Lind said.", "We walked",
     "Ama Okoro-Lind", "a hyphened surname of a couple, told apart by the title"),
    ("Twins Ama and Ruta Brask, 17, lived. “I thought we were dead,” Ama said.", "were dead", "Ama Brask",
     "twins share a surname, and are no part of it"),
    ("Brothers Omid and Rezan Tafti run the mill. Omid said the price had doubled. “We mill less,” said Rezan.",
     "mill less", "Rezan Tafti", "brothers share a surname"),
    ("Carl Brask, 70, and his son, Leo Brask, 40, worked there. The elder Brask said the roof was cracked.",
     "was cracked", "Carl Brask", "the father is the elder"),
    ("Carl Brask, 70, and his son, Leo Brask, 40, worked there. The younger Brask said he had warned them.",
     "warned them", "Leo Brask", "the son is the younger"),
    ("Leo Brask, 40, was held on Friday. He is the son of the mill's chairman, Carl Brask, who is away.\n\nAs he was"
     " led out, the younger Brask said he had gone to see a buyer.", "see a buyer", "Leo Brask", "Carl is no son"),
    ("The boy, Ravi Sethna, 9, was found. His mother, Mira Sethna, said he was thirsty. “He ate,” she said.\n\n"
     "Sethna said she had never lost hope.", "lost hope", "Mira Sethna", "the “she” beside a surname of two"),
    ("According to prosecutors, Nils Odd paid Tyra Bolk 40,000 crowns. Bolk told the court it was a loan.",
     "was a loan", "Tyra Bolk", "two words that end with a surname of the text are the full name"),
    ("Receptionist Selda Ucan said the lift was stuck. “I ran up,” she said.", "I ran up", "Selda Ucan",
     "a trade at the start of a sentence is no given name"),
    ("April Munk, a nurse, says supplies ran out. “People waited,” Munk says.", "People waited", "April Munk",
     "a month may be a given name"),
    ("Said Karim Bensal: “We are alone here.”", "alone here", "Karim Bensal", "the verb is no given name"),
    ("Princess Ingerid said she had never met the man. “He is a stranger,” the princess said.", "a stranger",
     "Ingerid", "a princess is one"),
    ("King Oluwole II spoke. “I am your servant,” the king said.", "your servant", "Oluwole II",
     "the number is part of a king's name"),
    ("The army blamed rebels.\n\n“This was a planned attack on mothers,” army spokesman Maj. Gen. Ivo Brask told"
     " reporters.", "planned attack", "Ivo Brask", "two ranks before a name"),
    ("A spokesman for Interior Minister Rauf Amir, Zaman Nur, said 12 men were held.", "12 men", "Zaman Nur",
     "whom he serves is named first"),
    ("Doctors Without Borders said 40 patients were moved.", "40 patients", "Doctors Without Borders",
     "a noun for several begins its name"),
    ("The grain trader Vantor said it had sold the wheat.", "had sold", "Vantor", "a firm"),
    ("Bird keeper Ada Turkey slept. Turkey said its pilots had been warned.", "been warned", "Turkey",
     "a country with its “its”"),
    ("The two sisters, Ayla and Esra Tok, spoke by telephone. Ayla said they had food.", "had food", "Ayla Tok",
     "sisters share a surname"),
    ("Ombudswoman Lea Begic said the jail was flooded. Its director, Haris Begic, denied it. “It was a leak,” Begic"
     " said.\n\nBegic, the ombudswoman, said she had pictures.", "had pictures", "Lea Begic",
     "the words beside a surname of two"),
    ("According to the head of the fishers' league, Tome Cardosa, 14 boats are lost.", "14 boats", "Tome Cardosa",
     "the name stands behind the role"),
    ("Captain Ama Duro said the plane was sound. Her co-pilot, First Officer Pau Sorra, said a light had flashed.",
     "had flashed", "Pau Sorra", "a hyphen does not end the words for somebody"),
    ("The Movement for Ruvian Renewal said it held the town. The rebel Movement for Ruvian Renewal said on Monday that"
     " it was ready.", "was ready", "Movement for Ruvian Renewal", "a body is no rebel"),
    ("The Central Bank of Morvia raised rates. The bank said inflation was high. Morvia Bank, a commercial lender, said"
     " it would follow.", "inflation was", "Central Bank of Morvia", "the bank that was named"),
]  # fmt: skip

BETWEEN_TWO = [
    ("Orla Venn, the warden, said the gate had jammed shut. Joris Venn, captain of the tug Lark, said it was late."
     " “We pushed,” Captain Venn said.", "We pushed", "Joris Venn", "the rank is his, whoever was called Venn before"),
    ("Wen Shulan, head of the port, said so. “Come in,” Wen said. Wen Bo, captain of the tug Lark, said it was"
     " not. “Stay out,” Captain Wen said.", "Stay out", "Wen Bo", "a surname that stands first is of both"),
    ("Norman Hask, a dairy farmer of 70, told us he would rebuild. Mrs Hask was less sure of that. “No,” she said."
     "\n\nHask said the whole herd had drowned.", "had drowned", "Norman Hask", "she is Mrs Hask throughout"),
    ("Hanne van der Tolm, the dike warden, said the sluice had failed.\n\nTolm, an alderman, said he had warned her of"
     " that in May.", "had warned her", "Tolm", "a particle is part of the surname"),
    ("Constable Rian Oddy said the two men had fled on foot. “We are checking cameras,” the officer said.", "cameras",
     "Rian Oddy", "a constable is an officer"),
]  # fmt: skip

OFFICES = [
    ("Prime Minister Esko Vartio resigned on Monday. “I accept it,” Vartio said.\n\nOn Wednesday, parliament elected"
     " Lotta Aalna prime minister. “We start today,” the prime minister said.", "start today", "Lotta Aalna",
     "the sentence gives her the post"),
    ("President Nadim Saab died on Sunday. Vice President Rula Antar was sworn in hours later.\n\n“I ask for your"
     " prayers,” the new president said.", "your prayers", "Rula Antar", "the dead are not the new ones"),
    ("Defence Minister Radu Cojan was dismissed on Friday and replaced by his deputy, Mircea Dobran.\n\nThe new defence"
     " minister said the army would obey.", "would obey", "Mircea Dobran", "the one named since"),
    ("Mayor Gerda Wolf lost to Jan Piont by 40 votes.\n\nThe mayor-elect said he respected it.", "respected it",
     "Jan Piont", "the mayor is not the mayor-elect"),
    ("Mayor Gerda Wolf lost to Jan Piont by 40 votes.\n\n“He cheated,” the outgoing mayor said.", "He cheated",
     "Gerda Wolf", "who lost is the outgoing one"),
    ("A doctor at the clinic said 12 had come. Another doctor said he counted 15.\n\n“We have no blood,” the first"
     " doctor said.", "no blood", "a doctor at the clinic", "the first of two"),
    ("Veltra Chief Executive Officer Noor Hadd said sales fell. Chief Financial Officer Jens Krog said costs rose.\n\n"
     "The CFO said taxes were to blame.", "to blame", "Jens Krog", "the same post, cut short"),
    ("Governor Edda Thorn will visit on Friday, her office said.", "will visit", "Edda Thorn’s office",
     "whose office it is"),
    ("President Karim Bouz had not been told. The president's office said an inquiry had begun.", "had begun",
     "Karim Bouz’s office", "the office of who holds the post"),
    ("The pilot of the first plane said he saw flares. The pilot of the second plane said he saw none.", "saw none",
     "the pilot of the second plane", "another plane, another pilot"),
    ("A judge jailed ex-mayor Ugo Ferr. Ferr's successor, Mayor Lia Cont, was glad. The ex-mayor said he would appeal.",
     "would appeal", "Ugo Ferr", "an ex-mayor is a former one"),
    ("Elected in May, President Rosa Ibarr promised peace. Her predecessor, Jorge Quir, promised war.\n\n“She is"
     " naive,” the former president said.", "is naive", "Jorge Quir", "the predecessor is the former one"),
    ("Premier Ngozi Hald was “deeply saddened”, her spokesman said on Monday.\n\nHald will visit the town, the"
     " spokesman, Rui Tavir, said.", "saddened", "Rui Tavir", "the spokesman whom the text names"),
    ("Norwegian Foreign Minister Elin Stray met Per Hallg. “We agree on fish,” Hallg said. “On nothing else,” his"
     " Norwegian counterpart said.", "nothing else", "Elin Stray", "the counterpart of that nation"),
]  # fmt: skip

NOT_SURELY = [
    ("Halvik said on Friday that the yard could not survive alone. The chairman met the union.\n\nIda Halvik, who runs"
     " the dry dock, said she would stay.", "could not survive", "Ida Halvik"),
    ("Brume told the jury he had found the knife in the sink.\n\nMs Brume, for the Crown, said this was a lie. “You"
     " lie,” she said.", "was a lie", "Brume"),
    ("Orsk, in his last season as coach, said that he would miss the noise.\n\nIt would miss him too, Captain Orsk said"
     " with a grin.", "miss him", "Orsk"),
    ("Paris Wendt, 31, a nurse, was on the shift. “The lights went out,” Paris said.", "lights", "Paris"),
    ("Heiner Baum founded Baum in 1971. Baum, the company, said it would shut two plants.", "two plants",
     "Heiner Baum"),
    ("Olufe Group said the plant would open. Olufe said the delay was due to rain.\n\nIts chairman, Bisi Olufe, said he"
     " was proud.", "due to rain", "Bisi Olufe"),
    ("President Lena Drag sacked Prime Minister Otto Feldt on Monday. Feldt said he had been loyal.\n\nOn Tuesday she"
     " named Ute Brandl to succeed him.\n\n“I will be brief,” the prime minister told parliament.", "be brief",
     "Otto Feldt"),
    ("Army chief Gen. Tito Okell was shot dead on Friday. Deputy army chief Lt. Gen. Moses Alim took command. “The line"
     " holds,” the army chief said on Saturday.", "line holds", "Tito Okell"),
    ("Police Officer Jon Ask is away. A police officer said he saw smoke. A second officer said he heard a shot. The"
     " officer said he then ran.", "then ran", "a second officer"),
]  # fmt: skip


def about(text: str, words: str, nlp: Any) -> list[Quotation]:
    """Return the quotations of ``text`` whose words hold ``words``, the shortest first."""
    found = annotate(Document(id="a", text=text, published="2024-05-07"), nlp(text)).quotations
    held = [one for one in found if any(words in content.of(text) for content in one.contents)]
    return sorted(held, key=lambda one: one.span.end - one.span.start)


@pytest.mark.parametrize(("text", "words", "name", "why"), [*NAMED, *BETWEEN_TWO, *OFFICES])
def test_the_speaker_is(text, words, name, why, nlp):
    found = about(text, words, nlp)
    assert found, "not found"
    assert found[0].speaker == name, why


@pytest.mark.parametrize(("text", "words", "name"), NOT_SURELY)
def test_it_is_not_surely(text, words, name, nlp):
    assert not any(one.sure and one.speaker == name for one in about(text, words, nlp))


def test_a_country_with_its_it_is_no_namesake(nlp):
    text = "Israel Fontan, the union's president, left. Israel said on Tuesday it would send aid."
    assert about(text, "send aid", nlp)[0].speaker == "Israel"


def test_a_president_to_be_freed_is_not_the_president_of_a_union(nlp):
    text = (
        "Mutineers given a day to free president\n\nThe union's president, Ivo Brask, said on Sunday that all was well."
    )
    mentions = annotate(Document(id="a", text=text), nlp(text)).mentions
    assert all(one.name != "Ivo Brask" for one in mentions if one.span.of(text) == "president")


def test_another_ones_spokesman_is_not_his(nlp):
    text = (
        "The Kremlin spokesman, Anton Grib, said no. Rosa Lind, the UN chief, condemned it.\n\n“All attacks must end,”"
        " her spokesman said."
    )
    assert about(text, "must end", nlp)[0].speaker != "Anton Grib"
