"""The same words, printed by several documents, are one utterance; whose it is, and what stays apart."""

from dataclasses import replace

from generator.link.utterances import align_utterances
from tests.link.made import doc, said, speakers

FULL = "“We are racing against the clock, and every hour counts for those still under the rubble,”"


def join(*documents):
    utterances = align_utterances(documents, speaker_of=speakers(*documents))
    return [{variant.document: len(variant.quotations) for variant in one.variants} for one in utterances]


def test_the_same_words_by_the_same_speaker_are_one_utterance_the_fullest_first():
    a = said(
        doc("a", "Maren said “every hour counts for those still under the rubble”."),
        "“every hour counts for those still under the rubble”",
        "Lucia Maren",
    )
    b = said(doc("b", f"{FULL} Maren said."), FULL, "Lucia Maren")
    assert join(a, b) == [{"b": 1, "a": 1}]
    (one,) = align_utterances((a, b), speaker_of=speakers(a, b))
    assert (one.speaker, one.variants[0].document) == ("lucia-maren", "b")


def test_a_fragment_of_two_words_joins_the_fuller_quotation_of_that_day():
    a = said(doc("a", "Maren spoke of a race “against the clock”."), "“against the clock”", "Lucia Maren")
    b = said(doc("b", f"{FULL} Maren said."), FULL, "Lucia Maren")
    assert join(a, b) == [{"b": 1, "a": 1}]


def test_a_fragment_printed_a_week_later_stays_alone():
    a = said(doc("a", "Maren spoke of a race “against the clock”.", "2024-05-20"), "“against the clock”", "Lucia Maren")
    b = said(doc("b", f"{FULL} Maren said."), FULL, "Lucia Maren")
    assert join(a, b) == []


def sure(one):
    """Return ``one`` with its last quotation's speaker settled."""
    return replace(one, quotations=(*one.quotations[:-1], replace(one.quotations[-1], sure=True)))


def test_the_same_words_in_quotation_marks_are_one_utterance_whoever_is_named_and_the_doubt_is_told():
    a = sure(said(doc("a", f"{FULL} Maren said."), FULL, "Lucia Maren"))
    b = sure(said(doc("b", f"{FULL} Kastel said."), FULL, "Ivo Kastel"))
    (one,) = align_utterances((a, b), speaker_of=speakers(a, b))
    assert (one.speaker, one.doubt) == (None, "a names Lucia Maren; b names Ivo Kastel")


def test_a_name_spelled_in_two_ways_is_a_doubt_and_no_other_speaker():
    direct = "“We shall reopen the northern lighthouse before the herring season begins,”"
    told = "the northern lighthouse would reopen before the herring season"
    a = sure(said(doc("a", f"{direct} Hrabenko said."), direct, "Oleksii Hrabenko"))
    b = sure(said(doc("b", f"Grabenko said {told}."), told, "Oleksiy Grabenko", quoted=()))
    (one,) = align_utterances((a, b), speaker_of=speakers(a, b))
    assert (one.speaker, one.doubt) == (None, "a names Oleksii Hrabenko; b names Oleksiy Grabenko")


def test_where_one_document_is_sure_who_said_it_no_other_raises_a_doubt():
    a = said(doc("a", f"{FULL} she said."), FULL, "Ivo Kastel")
    b = sure(said(doc("b", f"{FULL} Maren said."), FULL, "Lucia Maren"))
    (one,) = align_utterances((a, b), speaker_of=speakers(a, b))
    assert (one.speaker, one.doubt) == ("lucia-maren", "")


def test_a_few_words_that_two_known_speakers_say_are_two_utterances():
    a = sure(said(doc("a", "“Every hour counts now,” Maren said."), "“Every hour counts now,”", "Lucia Maren"))
    b = sure(said(doc("b", "“Now every hour counts,” Kastel said."), "“Now every hour counts,”", "Ivo Kastel"))
    assert join(a, b) == []


def test_a_fragment_does_not_join_two_utterances_that_both_hold_it():
    first = "“The strike was a grave mistake and we shall say so to everyone who asks,”"
    second = "“It would be a grave mistake to open the harbour before the last crane is down,”"
    a = said(said(doc("a", f"{first} Maren said. {second} she added."), first, "Lucia Maren"), second, "Lucia Maren")
    b = said(doc("b", "Maren called it “a grave mistake”."), "“a grave mistake”", "Lucia Maren")
    assert join(a, b) == [{"a": 1, "b": 1}]


def test_words_of_an_unknown_speaker_join_only_where_many_stand_in_a_row():
    a = said(doc("a", f"{FULL} Maren said."), FULL, "Lucia Maren")
    long = said(
        doc("b", "“every hour counts for those still under the rubble”"),
        "“every hour counts for those still under the rubble”",
        "",
    )
    short = said(doc("c", "“every hour”"), "“every hour”", "")
    assert join(a, long) == [{"a": 1, "b": 1}]
    assert join(a, short) == []


def test_one_document_may_print_an_utterance_twice():
    text = f"{FULL} Maren said.\n\nIt was late. “Every hour counts for those still under the rubble,” Maren said."
    again = "“Every hour counts for those still under the rubble,”"
    one = said(said(doc("a", text), FULL, "Lucia Maren"), again, "Lucia Maren")
    assert join(one) == [{"a": 2}]


def test_a_body_and_who_speaks_for_it_say_one_thing():
    direct = "“We shall reopen the northern lighthouse before the herring season begins,”"
    told = "it would reopen the northern lighthouse in time for the herring season"
    text = f"{direct} said Lucia Maren of the Harbour Board."
    a = sure(said(doc("a", text), direct, "Lucia Maren"))
    b = sure(said(doc("b", f"The Harbour Board said {told}."), told, "the Harbour Board", quoted=()))
    c = sure(said(doc("c", f"The Skippers' Guild said {told}."), told, "the Skippers' Guild", quoted=()))
    assert join(a, b) == [{"a": 1, "b": 1}]
    assert join(a, c) == []


def test_a_headline_that_quotes_the_text_is_the_same_utterance_whoever_it_names():
    text = "Varano: ‘Papers feed nobody’\n\n“Papers feed nobody,” Maren said."
    one = sure(said(doc("a", text), "‘Papers feed nobody’", "Varano"))
    one = sure(said(one, "“Papers feed nobody,”", "Lucia Maren"))
    assert join(one) == [{"a": 2}]


def test_a_word_in_brackets_or_another_form_of_it_does_not_part_printings():
    a = said(
        doc("a", "“This seriously violates port rules,” Maren said."), "“This seriously violates port rules,”", "Lu"
    )
    words = "“seriously [violate] port rules”"
    b = said(doc("b", f"Maren said the fees {words}."), words, "Lu")
    assert join(a, b) == [{"a": 1, "b": 1}]


def test_no_quotation_and_no_document_give_no_utterance():
    assert align_utterances((), speaker_of={}) == ()
    assert join(doc("a", "Nothing was said."), doc("b", "Nothing at all.")) == []


def test_a_hundred_copies_are_one_utterance():
    documents = [said(doc(f"d{n:03}", f"{FULL} Maren said."), FULL, "Lucia Maren") for n in range(100)]
    (one,) = align_utterances(tuple(documents), speaker_of=speakers(*documents))
    assert len(one.variants) == 100


def test_a_quotation_inside_a_quotation_is_not_said_twice():
    inner = "every hour counts for those still under the rubble"
    one = said(said(doc("a", f"{FULL} Maren said."), FULL, "Lucia Maren"), inner, "Lucia Maren", quoted=())
    assert join(one) == []


def test_a_long_run_of_words_joins_two_longer_printings_of_one_day():
    first = "Some of the lorries have already moved closer to the old harbour and their drivers wait for the night"
    second = (
        "“lorries have already moved closer to the old harbour, and we are worried that the road will not bear them”"
    )
    a = said(doc("a", f"{first}, Maren said."), first, "Lucia Maren", quoted=())
    b = said(doc("b", f"Maren said that {second}."), second, "Lucia Maren")
    assert join(a, b) == [{"b": 1, "a": 1}]


def test_a_body_and_its_acronym_say_one_thing_and_another_acronym_does_not():
    told = "three mortar rounds landed beside the parked lorries"
    a = sure(said(doc("a", f"The River Relief Fund said {told}."), told, "River Relief Fund", quoted=()))
    again = "three rounds landed beside its lorries"
    b = sure(said(doc("b", f"The RRF said {again}."), again, "RRF", quoted=()))
    c = sure(said(doc("c", f"The HBO said {again}."), again, "HBO", quoted=()))
    assert join(a, b) == [{"a": 1, "b": 1}]
    assert join(a, c) == []


def test_a_heading_in_quotation_marks_is_of_those_words_of_the_text_whoever_is_named_for_it():
    text = "Board calls on towns to ‘step back’\n\n“I have asked both towns to step back from the ledge,” Maren said."
    a = said(doc("a", text), "‘step back’", "Board")
    a = said(a, "“I have asked both towns to step back from the ledge,”", "Lucia Maren")
    assert join(a) == [{"a": 2}]


def test_words_in_marks_of_both_tell_more_than_words_outside():
    marked = "“harbour arithmetic”"
    a = said(doc("a", f"Maren called it {marked}."), marked, "Lucia Maren")
    b = said(doc("b", f"The spokeswoman called it {marked}."), marked, "the spokeswoman")
    assert len(join(a, b)) == 1


def test_what_is_only_named_and_never_said_is_no_utterance():
    words = "the transit of grain through the northern canal for a period of ten years"

    def treaty(name, is_said):
        one = said(doc(name, f"The treaty allows {words}."), words, "the treaty", quoted=())
        return replace(one, quotations=(replace(one.quotations[0], said=is_said),))

    assert join(treaty("a", False), treaty("b", False)) == []
    assert join(treaty("a", False), treaty("b", True)) == [{"a": 1, "b": 1}]
