from generator.link.passages import share_passages
from generator.link.utterances import align_utterances
from tests.link.made import doc, said, speakers

FULL = "“We are racing against the clock, and every hour counts for those still under the rubble,”"


def join(*documents):
    utterances = align_utterances(documents, speaker_of=speakers(*documents), passages=share_passages(documents))
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


def test_two_speakers_of_the_same_words_stay_two():
    a = said(doc("a", f"{FULL} Maren said."), FULL, "Lucia Maren")
    b = said(doc("b", f"{FULL} Kastel said."), FULL, "Ivo Kastel")
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
    short = said(doc("c", "“every hour counts”"), "“every hour counts”", "")
    assert join(a, long) == [{"a": 1, "b": 1}]
    assert join(a, short) == []


def test_one_document_may_print_an_utterance_twice():
    text = f"{FULL} Maren said.\n\nIt was late. “Every hour counts for those still under the rubble,” Maren said."
    again = "“Every hour counts for those still under the rubble,”"
    one = said(said(doc("a", text), FULL, "Lucia Maren"), again, "Lucia Maren")
    assert join(one) == [{"a": 2}]


def test_a_paraphrase_joins_under_one_speaker_and_day_only():
    words = "rescuers were racing the clock because every hour counted for people under the rubble"
    direct = "“Rescuers race the clock: every hour counted while people were under the rubble,”"
    a = said(doc("a", f"{direct} Maren said."), direct, "Lucia Maren")
    b = said(doc("b", f"Maren said {words}."), words, "Lucia Maren", quoted=())
    c = said(doc("c", f"Kastel said {words}."), words, "Ivo Kastel", quoted=())
    assert join(a, b) == [{"a": 1, "b": 1}]
    assert join(a, c) == []


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
