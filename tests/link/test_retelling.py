"""Two statements are held against each other, and what speaks for their being one has a name."""

from generator.link.joining import comparable
from generator.link.rarity import Rarity
from generator.link.retelling import Retelling
from generator.link.statements import statements
from tests.link.made import doc, said, speakers

FIRST, SECOND = "harbour fees cut by half", "the board will cut the fees of the harbour"


def found(*documents):
    made = statements(documents, speaker_of=speakers(*documents))
    return sorted(made, key=lambda one: (one.document, one.span))


def pair(text, *, first="Lucia Maren", second="Lucia Maren"):
    """Return the two statements of ``text`` and what compares them."""
    one = said(said(doc("a", text), FIRST, first, quoted=()), SECOND, second, quoted=())
    both = found(one)
    return Retelling(Rarity(each.terms for each in both)), both


def told(text):
    known, (one, other) = pair(text)
    return {name for name in known.in_other_words(one, other) if "speaker" not in name}


def test_the_heading_and_the_lead_tell_what_is_said_below():
    heading = f"Board: {FIRST}\n\nIt rained.\n\nMaren said {SECOND}."
    lead = f"Boats wait\n\nMaren promised {FIRST}.\n\nMaren said {SECOND}."
    below = f"Boats wait\n\nIt rained.\n\nMaren promised {FIRST}.\n\nMaren said {SECOND}."
    beside = f"Boats wait\n\nIt rained.\n\nMaren promised {FIRST}. Maren said {SECOND}."
    assert told(heading) - told(below) == {"heading and text"}
    assert told(lead) - told(below) == {"lead and text"}
    assert told(beside) - told(below) == {"one paragraph"}


def test_a_heading_is_likelier_one_with_the_text_than_two_lines_of_the_text_are():
    def likely(text):
        known, (one, other) = pair(text)
        return known.of(one, other)

    heading = likely(f"Board: {FIRST}\n\nIt rained.\n\nMaren said {SECOND}.")
    below = likely(f"Boats wait\n\nIt rained.\n\nMaren promised {FIRST}.\n\nMaren said {SECOND}.")
    beside = likely(f"Boats wait\n\nIt rained.\n\nMaren promised {FIRST}. Maren said {SECOND}.")
    assert heading > below > beside


def test_two_statements_of_one_speaker_are_held_against_each_other_whatever_words_they_share():
    direct = "“Not one of the fishermen drowned,”"
    a = said(doc("a", f"{direct} Maren said."), direct, "Lucia Maren")
    b = said(doc("b", "Maren said all were alive."), "all were alive", "Lucia Maren", quoted=())
    c = said(doc("c", "Kastel said all were alive."), "all were alive", "Ivo Kastel", quoted=())
    every = found(a, b, c)
    held = comparable(every, Rarity(one.terms for one in every))
    assert (0, 1) in held
    assert (0, 2) not in held


def test_a_speaker_of_many_statements_is_no_reason_to_hold_them_all_against_each_other():
    words = [f"the {chr(97 + one)}{chr(97 + two)}boat sailed" for one in range(9) for two in range(7)]
    many = [said(doc(f"d{at}", f"Maren said {each}."), each, "Lucia Maren", quoted=()) for at, each in enumerate(words)]
    every = found(*many)
    assert comparable(every, Rarity(one.terms for one in every)) == {}
