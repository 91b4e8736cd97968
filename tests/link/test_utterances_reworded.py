"""Statements told in other words, and how many there are in one quotation."""

from generator.link.denial import both_deny
from generator.link.statements import statements
from generator.link.utterances import align_utterances
from tests.link.made import doc, said, speakers
from tests.link.test_utterances import join, sure


def test_a_paraphrase_joins_under_one_speaker_and_day_only():
    words = "rescuers were racing the clock because every hour counted for people under the rubble"
    direct = "“Rescuers race the clock: every hour counted while people were under the rubble,”"
    a = sure(said(doc("a", f"{direct} Maren said."), direct, "Lucia Maren"))
    b = sure(said(doc("b", f"Maren said {words}."), words, "Lucia Maren", quoted=()))
    c = sure(said(doc("c", f"Kastel said {words}."), words, "Ivo Kastel", quoted=()))
    late = sure(said(doc("d", f"Maren said {words}.", "2024-05-20"), words, "Lucia Maren", quoted=()))
    assert join(a, b) == [{"a": 1, "b": 1}]
    assert join(a, c) == []
    assert join(a, late) == []


def test_two_statements_of_one_speaker_stay_two_where_they_share_the_words_of_the_story_alone():
    goods = ["anchors", "barrels", "candles", "dories", "easels", "flags", "gongs", "hatches", "ironwork", "jackets"]
    lines = [f"{x} of the harbour board fill the lighthouse" for x in goods]
    pages = [
        sure(said(doc(f"p{x}", f"{x} said {y}."), y, x.title(), quoted=())) for x, y in zip(goods, lines, strict=True)
    ]
    one = "the harbour board would sell its tugboats"
    two = "the harbour board would hire a lighthouse painter"
    a = sure(said(doc("a", f"Maren said {one}."), one, "Lucia Maren", quoted=()))
    b = sure(said(doc("b", f"Maren said {two}."), two, "Lucia Maren", quoted=()))
    assert join(a, b, *pages) == []


def test_other_numbers_or_a_denial_are_another_statement():
    told = "the ferry carried 240 passengers and nine lorries"
    a = sure(said(doc("a", f"Maren said {told}."), told, "Lucia Maren", quoted=()))
    for other in ("the ferry carried 310 passengers", "the ferry never carried passengers and lorries"):
        b = sure(said(doc("b", f"Maren said {other}."), other, "Lucia Maren", quoted=()))
        assert join(a, b) == []


def test_each_sentence_of_a_long_quotation_is_an_utterance_of_its_own():
    first, second = "Every hour counts under the rubble.", "The northern bridge will stay closed until August."
    a = said(doc("a", f"“{first} {second}” Maren said."), f"“{first} {second}”", "Lucia Maren")
    b = said(doc("b", f"“{first}” Maren said."), f"“{first}”", "Lucia Maren")
    told = "the northern bridge would remain closed until August"
    c = said(doc("c", f"Maren said {told}."), told, "Lucia Maren", quoted=())
    assert join(a, b, c) == [{"a": 1, "c": 1}, {"a": 1, "b": 1}]


def test_what_and_adds_is_a_statement_too():
    whole = "“This was murder in the dark, and those who ordered it will answer before a court,”"
    a = said(doc("a", f"{whole} Maren said."), whole, "Lucia Maren")
    b = said(doc("b", "Maren called it “murder in the dark”."), "“murder in the dark”", "Lucia Maren")
    words = "“will answer before a court”"
    c = said(doc("c", f"Maren said they {words}."), words, "Lucia Maren")
    assert join(a, b, c) == [{"a": 1, "c": 1}, {"a": 1, "b": 1}]


def test_a_noun_for_its_verb_and_a_near_word_are_a_retelling_too():
    direct = "“If there is no signature by Thursday, the flour in those barges will begin to rot,”"
    told = "the flour in the barges would begin to spoil if nothing was signed by Thursday"
    a = sure(said(doc("a", f"{direct} Maren said."), direct, "Lucia Maren"))
    b = sure(said(doc("b", f"Maren said {told}."), told, "Lucia Maren", quoted=()))
    other = "the barges would be unloaded by hand"
    c = sure(said(doc("c", f"Maren said {other}."), other, "Lucia Maren", quoted=()))
    assert join(a, b) == [{"a": 1, "b": 1}]
    assert join(a, c) == []


def test_what_and_we_adds_is_a_statement_too():
    whole = "“This measure has no technical basis and we will defend every pond and every worker,”"
    a = said(doc("a", f"{whole} Maren said."), whole, "Lucia Maren")
    first, second = "“This measure has no technical basis,”", "“We will defend every pond and every worker.”"
    b = said(doc("b", f"{first} Maren said."), first, "Lucia Maren")
    c = said(doc("c", f"{second} Maren said."), second, "Lucia Maren")
    assert join(a, b, c) == [{"a": 1, "c": 1}, {"a": 1, "b": 1}]


def test_the_most_alike_are_joined_first_whatever_is_fuller():
    near = "“We will open the harbour on Friday and not a day sooner,”"
    far = "“We will open every road to the harbour before the winter storms,”"
    a = said(said(doc("a", f"{near} Maren said. {far} she added."), near, "Lucia Maren"), far, "Lucia Maren")
    b = said(
        doc("b", "Maren said they “will open the harbour on Friday”."),
        "“will open the harbour on Friday”",
        "Lucia Maren",
    )
    (one,) = align_utterances((a, b), speaker_of=speakers(a, b))
    assert [variant.quotations for variant in one.variants] == [("a-q0",), ("b-q0",)]


def test_a_rounded_number_is_the_number_it_rounds():
    def one(name, words):
        return said(doc(name, f"Maren said {words}."), words, "Lucia Maren", quoted=())

    a, b = one("a", "more than 340 sailors had left the harbour"), one("b", "347 sailors had left the harbour")
    c = one("c", "590 sailors had left the harbour")
    assert len(join(a, b)) == 1
    assert join(a, c) == []


def test_a_heading_that_quotes_is_no_retelling_of_what_leaves_its_quoted_words_out():
    head = "Two brigades sent to Varano “a reckless gamble,”"
    told = "that two brigades had been sent to Varano and would stay"
    a = said(
        doc("a", f"{head} Maren says\n\nThe day began quietly."), head, "Lucia Maren", quoted=("“a reckless gamble,”",)
    )
    b = said(doc("b", f"Maren confirmed {told}."), told, "Lucia Maren", quoted=())
    assert join(a, b) == []
    plain = "Two brigades sent to Varano, staying"
    c = said(doc("c", f"{plain}, Maren says\n\nThe day began quietly."), plain, "Lucia Maren", quoted=())
    assert join(c, b) == [{"b": 1, "c": 1}]


def test_a_denial_of_something_else_does_not_part_two_retellings():
    a = said(
        doc("a", "Maren said three shells fell near the grain silos."),
        "three shells fell near the grain silos",
        "Lucia Maren",
        quoted=(),
    )
    told = "three shells had fallen by the grain silos and nobody was hurt"
    b = said(doc("b", f"Maren said {told}."), told, "Lucia Maren", quoted=())
    denied = "three shells had not fallen near the grain silos"
    c = said(doc("c", f"Maren said {denied}."), denied, "Lucia Maren", quoted=())
    assert join(a, b) == [{"b": 1, "a": 1}]
    assert join(a, c) == []


def test_a_number_in_words_is_that_number_whatever_its_hyphen():
    def one(name, words):
        return said(doc(name, f"Maren said {words}."), words, "Lucia Maren", quoted=())

    a, b = one("a", "Fifty-eight sailors had left the harbour"), one("b", "58 sailors had left the harbour")
    assert len(join(a, b)) == 1


def test_nothing_paid_and_not_paid_deny_the_same():
    a = said(doc("a", "Maren said Norland paid nothing."), "Norland paid nothing", "Lucia Maren", quoted=())
    b = said(doc("b", "Maren said Norland had not paid."), "Norland had not paid", "Lucia Maren", quoted=())
    (one,), (other,) = (list(statements((x,), speaker_of=speakers(x))) for x in (a, b))
    assert both_deny(one, other)


def test_two_sentences_joined_by_a_comma_are_two_statements():
    whole = "“This fee has no technical basis, it ignores the evidence of our skippers,”"
    a = said(doc("a", f"{whole} Maren said."), whole, "Lucia Maren")
    found = [one.form for one in statements((a,), speaker_of=speakers(a))]
    assert found == ["compound", "clause", "clause"]
