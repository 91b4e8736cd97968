from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.boilerplate import find_boilerplate
from generator.extract.boilerplate.lines import compare_key
from generator.model import Document

BODY = (
    "The crane of Esmar fell into the harbour on Monday, and the port of Esmar closed the quay.\n\n"
    "Ada Moreno, who runs the port, said that nobody was hurt. The dockers had warned of rust since spring.\n\n"
    "“We told Moreno that the crane would fall,” said Tomas Ferreira of the dockers’ union in Esmar on Tuesday.\n\n"
    "Moreno must open her books, he said. Ferreira said that Esmar had saved on paint and grease for years.\n"
)
SECOND = (
    "Pilar Soto of Varano mixed ochre with linseed oil for thirty years, and nobody in Varano bought one canvas.\n\n"
    "Her niece Carla Soto found four hundred of them under the roof. “My aunt painted herons,” said Carla Soto.\n\n"
    "The Kastel Gallery in Brenn shows sixty of them from Friday. Critics in Brenn speak of a second Anders Lund.\n\n"
    "Soto died in Varano at the age of ninety, with paint on her hands and a brush behind one ear, says her niece.\n"
)


def found(text):
    return {part.span.of(text): part for part in find_boilerplate(Document(id="a", text=text))}


def kinds(text):
    return {words: part.kind for words, part in found(text).items()}


def test_a_plain_story_has_none():
    assert kinds(f"Crane falls in Esmar\n\n{BODY}") == {}


def test_what_the_page_puts_around_the_story_is_named_with_its_reason():
    text = (
        "0 seconds of 1 minute, 5 secondsVolume 90%\nShare\nf\n"
        f"By ANN DOE and MAX MOEUpdated 9:05 AM MST, May 3, 2021Share\n{BODY}"
        "We and our partners use cookies to improve your experience on our site.\n"
    )
    parts = found(text)
    assert [part.kind for part in parts.values()] == ["furniture", "furniture", "furniture", "byline", "notice"]
    assert all(part.reason and part.excluded for part in parts.values())
    assert all(part.sentence == part.span for part in parts.values())


def test_the_first_copy_of_a_caption_stays_and_the_others_go():
    caption = "The crane lies in the harbour of Esmar on Monday, May 6, 2024. (AP Photo/Ann Doe)"
    text = f"1 of 2 |\n{caption}Read More\n2 of 2 |\n{caption}\n{BODY}"
    parts = found(text)
    first, second = parts[f"{caption}Read More"], parts[caption]
    assert (first.kind, first.excluded) == ("caption", False)
    assert (second.kind, second.excluded, second.reason) == ("repeated", True, "the same caption stands above")


def test_a_headline_is_kept_once():
    text = f"Crane falls in the harbour of Esmar\nCrane falls in the harbour of Esmar\n{BODY}"
    (part,) = find_boilerplate(Document(id="a", text=text))
    assert (part.kind, part.reason, part.span.start) == ("repeated", "the headline stands above", 36)


def test_a_list_of_links_ends_with_the_first_sentence():
    text = f"RELATED COVERAGE\nFive cranes that fell before\nHow a harbour is dredged in winter\n{BODY}"
    assert list(kinds(text).values()) == ["related"] * 3


def test_a_heading_without_a_list_is_text():
    assert kinds(f"{BODY}\nTOP STORIES.\nThe harbour opens on Friday, the mayor said.\n") == {}


def test_a_table_of_contents_goes_and_its_heading_stays():
    text = f"  1. What the dockers of Esmar want now\n{BODY}\nWhat the dockers of Esmar want now\n\n{BODY[:120]}."
    assert kinds(text)["1. What the dockers of Esmar want now"] == "related"
    assert "What the dockers of Esmar want now" not in kinds(text)


def test_a_sentence_pulled_out_of_its_paragraph_is_a_repeat():
    pulled = "Ferreira said that Esmar had saved on paint and grease for years"
    text = f"Crane falls in Esmar\n\n{BODY}\n{pulled}\n\nThe end."
    assert list(kinds(text).values()) == ["repeated"]


def test_a_second_article_is_taken_off_from_its_headline_to_its_end():
    headline = "A Painter of Herons Found Under a Roof"
    text = f"Crane falls in Esmar\n\n{BODY}\n\n\n{headline}\n\n{headline}\n\n{SECOND}\nAdvertisement\n"
    article = next(part for part in find_boilerplate(Document(id="a", text=text)) if part.kind == "off-story")
    words = article.span.of(text)
    assert words.startswith(headline)
    assert words.endswith("says her niece.")
    assert headline in article.reason


def test_a_subheading_of_the_same_story_is_no_second_article():
    assert (
        "off-story" not in kinds(f"Crane falls in Esmar\n\n{BODY}\n\nWhat the Dockers of Esmar Want\n\n{BODY}").values()
    )


def test_a_second_article_is_known_by_its_dateline_without_a_wider_gap():
    second = f"VARANO, May 3 (Esmar Wire) - {SECOND}"
    text = f"Crane falls in Esmar\n\n{BODY}\n\nHerons Found Under a Roof\n\n{second}"
    (part,) = find_boilerplate(Document(id="a", text=text))
    assert (part.rule, part.kind) == ("article/dateline", "off-story")


def test_an_article_below_a_heading_of_links_is_taken_off_with_its_headline():
    text = f"Crane falls in Esmar\n\n{BODY}\nRead next\n\nSoto heirs find herons painted with linseed oil\n\n{SECOND}"
    parts = found(text)
    whole = next(part for words, part in parts.items() if words.startswith("Soto heirs"))
    assert (whole.rule, whole.kind, whole.span.end) == ("article/listed", "off-story", len(text.rstrip()))


def test_a_box_of_links_inside_a_story_ends_with_its_headlines():
    first, rest = BODY.split("\n\n", 1)
    text = f"Crane falls in Esmar\n\n{first}\n\nRead next\n\nSoto heirs find herons painted with linseed oil\n\n{rest}"
    assert set(kinds(text).values()) == {"related"}


def test_an_aside_ends_where_the_story_is_named_again():
    text = f"{BODY}\n* * *\n\nIn other news, the bank of Varano raised its rate.\n\nBack at the quay, Moreno wept.\n"
    assert kinds(text) == {"* * *": "furniture", "In other news, the bank of Varano raised its rate.": "off-story"}


def test_other_news_that_names_the_story_is_of_the_story():
    assert kinds(f"{BODY}\nIn other news, the dockers of the port met Moreno.\n") == {}


def test_an_advert_goes_and_the_subheading_behind_an_empty_slot_stays():
    advert = "Sponsored\nSeniors are rushing to get this hearing aid\nBrightEar"
    assert list(kinds(f"{BODY}\n{advert}\n\nThe quay is shut.").values()) == ["furniture"] * 3
    assert list(kinds(f"{BODY}\nSponsored\n\nWhat the dockers say now\n\nThe quay is shut.")) == ["Sponsored"]
    assert list(kinds(f"{BODY}\nSponsored\nYou must leave, the mayor said.")) == ["Sponsored"]


def test_parts_stand_in_order_and_do_not_overlap():
    headline = "Herons Under a Roof in Varano"
    text = f"Share\nCrane falls in the harbour\n\n{BODY}\n\n\n{headline}\n\n{headline}\n{SECOND}"
    parts = find_boilerplate(Document(id="a", text=text))
    assert all(one.span.end <= other.span.start for one, other in pairwise(parts))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n \t\n",
        "x" * 5000,
        "No",
        "“Yes.”\n“No.”\n“Yes.”",
        "By Friday the river had risen by two metres.",
        "By Monday, police said, the town was empty.",
        "Google will stop using third-party cookies next year, the company said.",
        "He told the AP (the agency he trusts) that the dam would hold.",
        "Watch the river, he said, and you know the weather.",
        "Follow the money, he said on Twitter.",
        "The crane fell at 3:12 a.m.",
        "9:05 p.m.",
        "1,500",
        "The photo shows her father, she said.",
        "Read: that is what she did every night.",
        "Like most people, Moreno heard of it on the radio.",
    ],
)
def test_text_of_a_story_is_never_excluded(text):
    assert find_boilerplate(Document(id="a", text=text)) == ()


def test_lines_are_compared_by_their_words():
    assert compare_key("“The dam, before” Read More") == compare_key("the dam before")


@given(st.text(alphabet="aAX .,\n“”()/-|1ü\u2028", max_size=400))
def test_any_text_gives_parts_in_order_inside_it(text):
    ends = 0
    for part in find_boilerplate(Document(id="a", text=text)):
        assert ends <= part.span.start < part.span.end <= len(text)
        assert part.reason
        ends = part.span.end
