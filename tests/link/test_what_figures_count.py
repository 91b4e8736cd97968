"""What each figure of a short text counts, whose and in what state, from the words to the question."""

import pytest

from generator.extract.quantities import find_quantities
from generator.link.figure_facts import ask
from generator.model import Annotated, Document

CASES = [
    (
        "Twelve fishermen set out on Friday. There were 12, there are 12, and all 12 are home.",
        {12: ("fishermen", None, None)},
    ),
    ("The flood killed 40 people in Varano. He gave the total as 58.", {58: ("people", None, "killed")}),
    ("Of 20 prisoners, 11 have crossed the bridge. Nine have not.", {9: ("prisoners", None, None)}),
    (
        "Twenty miners went below. Eleven came out; nine did not.",
        {20: ("miners", None, None), 11: ("miners", None, "rescued"), 9: ("miners", None, None)},
    ),
    ("Rescuers found seven divers. It is not known what happened to two of them.", {2: ("diver", None, None)}),
    ("Five of the crew are in hospital. Three are in critical condition.", {3: ("sailors", None, "gravely hurt")}),
    ("The dam burst killed 31 people. On Monday the mayor gave the toll as 36.", {36: ("people", None, "killed")}),
    (
        "The landslide buried 40 workers. Thirty were freed by dawn. Ten remain trapped.",
        {30: ("workers", None, "released"), 10: ("workers", None, "trapped")},
    ),
    ("The plant employs 900 workers. Of those, 300 have been laid off.", {300: ("jobs", None, "cut")}),
    ("The ship had 60 passengers aboard. All 60 were rescued.", {60: ("passengers", None, "rescued")}),
    ("The coach carried 44 pilgrims. Six were hurt.", {6: ("people", None, "hurt")}),
    ("The rebels took 14 hostages in June. Three have since been released.", {3: ("hostages", None, "released")}),
    ("The army said 200 soldiers had crossed. Kyiv spoke of 150.", {150: ("troops", None, None)}),
    ("Villagers counted 18 bodies. Police counted 15.", {15: ("people", None, "killed")}),
    (
        "The mine had sent 33 workers down. Of them, 21 were rescued and 12 are still underground.",
        {21: ("workers", None, "rescued"), 12: ("workers", None, "trapped")},
    ),
    (
        "In all, 31 Kyrgyz and 27 Tajiks were exchanged.",
        {31: ("people", "KG", "released"), 27: ("people", "TJ", "released")},
    ),
    ("Police detained 40 Chinese on the border.", {40: ("people", "CN", "detained")}),
    ("Twelve Swiss were aboard the boat.", {12: ("people", "CH", "aboard")}),
    ("The crash killed nine French and four Britons.", {9: ("people", "FR", "killed"), 4: ("people", "GB", "killed")}),
    ("Some 200 Japanese were evacuated from the island.", {200: ("people", "JP", "displaced")}),
    (
        "Among the dead were six Vietnamese, two Poles and a Dane.",
        {6: ("people", "VN", "killed"), 2: ("people", "PL", "killed")},
    ),
    ("The navy rescued 17 Portuguese from the yacht.", {17: ("people", "PT", "rescued")}),
    ("Thirty-one Kyrgyz prisoners crossed first.", {31: ("prisoners", "KG", "released")}),
    ("Forty Chinese companies were fined.", {40: ("companies", "CN", None)}),
    ("Eight Spanish were hurt in the fire.", {8: ("people", "ES", "hurt")}),
    (
        "The fire trapped 58 workers, the mine said. It raised that figure to 61, after finding three contractors.",
        {61: ("workers", None, "trapped")},
    ),
    (
        "Some 96 people were underground. It had missed two contractors. Thirty-five had made their own way out.",
        {35: ("people", None, "rescued")},
    ),
    (
        "The ministry said 60 people were trapped behind the fall. The true number is 64, the union said.",
        {64: ("people", None, "trapped")},
    ),
    (
        "Some 12,000 jobs are at risk at the port. The council's first estimate was 9,000.",
        {9000: ("jobs", None, "at risk")},
    ),
    ("A study put at 9,000 the number of jobs at risk.", {9000: ("jobs", None, "at risk")}),
    ("The number of jobs under threat could be as high as 12,000.", {12000: ("jobs", None, "at risk")}),
    ("The storm killed 30 people and sank four boats. The toll was later put at 34.", {34: ("people", None, "killed")}),
    (
        "The raid freed 40 hostages after three helicopters landed. That number was later raised to 43.",
        {43: ("hostages", None, "released")},
    ),
    (
        "Officials say 700 people are missing. Two buses were found. The count now stands at 640.",
        {640: ("people", None, "missing")},
    ),
    (
        "About 5,000 people marched past three ministries. Organisers put the figure at 9,000.",
        {9000: ("people", None, "marched")},
    ),
    (
        "The quake destroyed 300 homes and damaged 20 schools. A survey put the number of destroyed homes at 420.",
        {420: ("homes", None, "destroyed")},
    ),
    (
        "The bank will cut 2,000 jobs and close 30 branches, it said. Unions put the number of jobs at 2,600.",
        {2600: ("jobs", None, "cut")},
    ),
    ("The list has 80 prisoners. The two sides had agreed on a figure of 90.", {90: ("prisoners", None, None)}),
    ("Of the 80 prisoners, half were sick. Five of those had lost a leg.", {5: ("prisoners", None, None)}),
    ("Three vessels were seized in the strait.", {3: ("ships", None, "captured")}),
    ("The navy seized four ships in the strait.", {4: ("ships", None, "captured")}),
    ("There are 118 names on the list of the missing.", {118: ("people", None, "missing")}),
    ("The union says that 400 posts will go.", {400: ("jobs", None, "cut")}),
    ("The maker will shed 1,500 roles.", {1500: ("jobs", None, "cut")}),
    ("Some 400 jobs are under threat.", {400: ("jobs", None, "at risk")}),
    ("The closure puts 1,200 jobs at risk.", {1200: ("jobs", None, "at risk")}),
    ("It threatens 1,200 jobs.", {1200: ("jobs", None, "at risk")}),
    ("Twenty-six miners are still underground.", {26: ("miners", None, "trapped")}),
    ("There are 26 people below ground.", {26: ("people", None, "trapped")}),
    ("Nine men are behind the fall.", {9: ("men", None, "trapped")}),
    ("Crews brought up 14 miners overnight.", {14: ("miners", None, "rescued")}),
    ("Fourteen miners were brought to the surface.", {14: ("miners", None, "rescued")}),
    ("Fourteen miners have reached the surface.", {14: ("miners", None, "rescued")}),
    ("Fourteen people came out alive.", {14: ("people", None, "rescued")}),
    ("Fourteen people were pulled from the rubble.", {14: ("people", None, "rescued")}),
    ("Kyiv and Moscow swapped 150 prisoners on Friday.", {150: ("prisoners", None, "released")}),
    ("The militia handed over 15 prisoners.", {15: ("prisoners", None, "released")}),
    ("Under the deal 15 prisoners flew home.", {15: ("prisoners", None, "released")}),
    ("Fifteen captives were handed back at the bridge.", {15: ("hostages", None, "released")}),
    ("Twelve prisoners refused to board the plane.", {12: ("prisoners", None, "stayed")}),
    ("Twelve prisoners stayed behind.", {12: ("prisoners", None, "stayed")}),
    ("Nine people are unaccounted for.", {9: ("people", None, "missing")}),
    ("The plant laid off 700 workers.", {700: ("jobs", None, "cut")}),
    ("The plant let go 700 workers.", {700: ("jobs", None, "cut")}),
    ("Seventy miners got out on their own.", {70: ("miners", None, "rescued")}),
    ("The storm killed 31 people. Seven were children.", {7: ("children", None, "killed")}),
    ("I weighed 71 kilos when I went in and 49 when I came out.", {49: None}),
    ("The plant employs 652 people. Around 200 of them gathered outside.", {200: ("workers", None, "marched")}),
    (
        "The army recovered 32 servicemen, up from the 31 it named at first.",
        {32: ("troops", None, None), 31: ("troops", None, None)},
    ),
    ("The ferry has nine decks. Four were hurt.", {4: ("people", None, "hurt")}),
    ("Police named 12 suspects. Two have fled.", {2: ("suspect", None, "displaced")}),
    ("At least 20 people and 14 dogs were killed.", {20: ("people", None, "killed"), 14: ("dog", None, "killed")}),
    (
        "The quake flattened 300 homes and 20 schools.",
        {300: ("homes", None, "destroyed"), 20: ("schools", None, "destroyed")},
    ),
    ("Police arrested 14 people after they came out to protest.", {14: ("people", None, "detained")}),
    ("About 5,000 people came out to protest.", {5000: ("people", None, "marched")}),
    ("The mine has 300 workers who work underground.", {300: ("workers", None, None)}),
    ("Nine of the crew reached safety.", {9: ("sailors", None, "rescued")}),
    ("The two leaders met. Both sides had lost 30 soldiers.", {30: ("troops", None, "killed")}),
    ("Of the 60 people underground, 45 came out before noon.", {45: ("people", None, "rescued")}),
    ("Rescuers lifted 12 people to safety by helicopter.", {12: ("people", None, "rescued")}),
    ("About 400 residents refused to leave their homes.", {400: ("people", None, "stayed")}),
    (
        "The deal covers 90 prisoners: 50 from one side and 40 from the other.",
        {90: ("prisoners", None, None), 50: ("prisoners", None, None), 40: ("prisoners", None, None)},
    ),
    ("Rebels hold 90 soldiers. On Sunday 12 were swapped for 12.", {12: ("troops", None, "released")}),
    ("The ministry said 90 prisoners had been exchanged. Two were not on the list.", {2: ("prisoners", None, None)}),
    ("Some 90 prisoners were exchanged on Friday, 45 from each side.", {45: ("prisoners", None, "released")}),
    ("The company said 61 men were below ground. By dawn 20 had been brought up.", {20: ("men", None, "rescued")}),
    ("The company said 61 men were below ground. By dawn, 20 had come out.", {20: ("men", None, "rescued")}),
    ("Sixty-one were below ground when the roof fell, the company said.", {61: ("people", None, "trapped")}),
    ("The union says the number below ground is 64.", {64: ("people", None, "trapped")}),
    (
        "The number of people trapped rose from 58 to 61.",
        {58: ("people", None, "trapped"), 61: ("people", None, "trapped")},
    ),
    ("Rescuers said that 14 were still missing.", {14: ("people", None, "missing")}),
    ("A total of 3,400 jobs would be lost.", {3400: ("jobs", None, "cut")}),
    ("The closure would cost 3,400 people their jobs.", {3400: ("jobs", None, "cut")}),
    ("Some 3,400 posts could disappear, unions fear.", {3400: ("jobs", None, "cut")}),
    ("The firm will make 600 workers redundant.", {600: ("jobs", None, "cut")}),
    ("The firm dismissed 600 workers.", {600: ("jobs", None, "cut")}),
    ("The toll stands at 14, with 30 hurt.", {14: ("people", None, "killed"), 30: ("people", None, "hurt")}),
    ("The death toll has climbed past 200.", {200: ("people", None, "killed")}),
    ("The number of confirmed dead was 31 on Monday.", {31: ("people", None, "killed")}),
    ("Officials lowered the number of missing to 120.", {120: ("people", None, "missing")}),
    (
        "Seven bodies were recovered; four others have not been found.",
        {7: ("people", None, "killed"), 4: ("people", None, "missing")},
    ),
    ("The list of the missing has 118 people on it.", {118: ("people", None, "missing")}),
    ("Nineteen crew were taken off the tanker.", {19: ("sailors", None, "rescued")}),
    ("All 19 crew are safe.", {19: ("sailors", None, "rescued")}),
    ("The tanker spilled 900 tonnes of oil.", {900: ("oil", None, "spilled")}),
    ("Crews have recovered 300 tonnes of oil.", {300: ("oil", None, "recovered")}),
    ("The three Norwegians were freed.", {3: ("people", "NO", "released")}),
    ("A Dane and two Germans were hurt.", {2: ("people", "DE", "hurt")}),
    ("Two Dutch nationals were arrested.", {2: ("people", "NL", "detained")}),
    ("The boat had 200 on board.", {200: ("people", None, "aboard")}),
    ("There were 61 people in the mine. Of these 20 got out.", {20: ("people", None, "rescued")}),
    ("Police said 61 had been arrested.", {61: ("people", None, "detained")}),
    ("The first bus brought 40 prisoners. The second brought 38.", {38: ("prisoners", None, None)}),
    ("Doctors treated 40 people. Most went home but 11 stayed overnight.", {11: ("people", None, None)}),
    ("The strike grounded 300 flights. On Tuesday 120 were cancelled.", {120: ("flights", None, "cancelled")}),
    ("Inspectors checked 300 bridges. Forty failed.", {40: ("bridge", None, None)}),
    ("The region has 300 schools. Only 40 have reopened.", {40: ("schools", None, None)}),
    ("He was 49. Nine years later he died.", {49: None}),
    ("The council met on the 12th floor. Five voted against.", {5: ("votes", None, "voted against")}),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_figure_counts_what_its_text_says(nlp, text, expected):
    document = Document(id="d", text=text, published="2026-03-03")
    figures = find_quantities(document, nlp(text), timexes=(), quotations=())
    asked = {
        one.figure.low: (one.noun, one.owner, one.state) for one in ask(Annotated(document=document, figures=figures))
    }
    assert {value: asked.get(value) for value in expected} == expected
