from dataclasses import replace

from generator.link.passages import share_passages
from generator.model import Boilerplate
from tests.link.made import doc, span_of

WIRE = (
    "The harbour was closed on Monday after a crane fell into the main basin, and ships waiting outside were sent on "
    "to the ports of the south, the authority said."
)
NEXT = "Lorries queued for nine kilometres along the old coast road and the drivers spent a cold night in their cabins."
OWN = (
    "Our reporter counted forty ships at anchor off the mole, more than on any day since the long strike of the spring."
)


def words_of(passage, documents, document):
    texts = {one.document.id: one.document.text for one in documents}
    return [texts[o.document][o.start : o.end] for o in passage.occurrences if o.document == document]


def test_a_paragraph_in_two_documents_is_one_passage_with_both_places():
    documents = (doc("a", f"{OWN}\n\n{WIRE}\n"), doc("b", f"{WIRE}\n\nAnother end."))
    (passage,) = share_passages(documents)
    assert words_of(passage, documents, "a") == [WIRE]
    assert words_of(passage, documents, "b") == [WIRE]
    assert passage.words == len(WIRE.split())


def test_punctuation_case_quotes_and_hyphens_do_not_count():
    other = WIRE.replace("main basin,", "MAIN-basin;").replace("authority", "Authority").upper()
    assert len(share_passages((doc("a", WIRE), doc("b", other)))) == 1


def test_a_changed_word_and_a_cut_clause_do_not_end_a_passage():
    changed = WIRE.replace("closed", "shut").replace(", and ships waiting outside were sent on", " and ships were sent")
    documents = (doc("a", WIRE), doc("b", changed))
    (passage,) = share_passages(documents)
    assert words_of(passage, documents, "b") == [changed]


def test_a_paragraph_of_three_is_told_apart_from_the_next_that_two_share():
    documents = (doc("a", f"{WIRE} {NEXT}"), doc("b", f"{WIRE}\n\n{NEXT}"), doc("c", f"{OWN}\n\n{WIRE}\n\nEnd."))
    first, second = share_passages(documents)
    assert [o.document for o in first.occurrences] == ["a", "b", "c"]
    assert [o.document for o in second.occurrences] == ["a", "b"]
    assert words_of(second, documents, "a") == [NEXT]


def test_fewer_than_fifteen_words_are_no_passage():
    short = "The harbour was closed on Monday after a crane fell, the authority said"
    assert share_passages((doc("a", f"{short}. {OWN}"), doc("b", f"{short}. {NEXT}"))) == ()


def test_one_document_and_strangers_share_nothing():
    assert share_passages(()) == ()
    assert share_passages((doc("a", f"{WIRE}\n{WIRE}"),)) == ()
    assert share_passages((doc("a", WIRE), doc("b", OWN), doc("c", ""))) == ()


def test_a_hundred_copies_are_one_passage():
    documents = tuple(doc(f"d{number:03}", f"{WIRE}\n\n{NEXT}") for number in range(100))
    (passage,) = share_passages(documents)
    assert len(passage.occurrences) == 100


def test_copies_of_a_document_stand_in_every_passage_it_shares():
    documents = (doc("a", f"{WIRE}\n\n{OWN}"), doc("b", f"{WIRE}\n\n{OWN}"), doc("c", f"{WIRE}\n\n{NEXT}"))
    shared = [[o.document for o in passage.occurrences] for passage in share_passages(documents)]
    assert ["a", "b", "c"] in shared


def test_excluded_matter_is_not_shared_and_not_read_across():
    text = f"{WIRE}\n\n{OWN}"
    span = span_of(text, WIRE)
    furniture = Boilerplate(span=span, sentence=span, rule="made", kind="furniture", reason="made")
    excluded = replace(doc("a", text), boilerplate=(furniture,))
    assert share_passages((excluded, doc("b", WIRE))) == ()


def test_the_order_of_documents_does_not_matter():
    documents = (doc("a", f"{WIRE} {NEXT}"), doc("b", f"{NEXT}\n{WIRE}"), doc("c", f"{OWN} {WIRE}"))
    assert share_passages(documents) == share_passages(documents[::-1])


def test_another_script_is_compared_by_its_characters():
    chinese = "港口管理局周一表示一台起重机倒塌后港口关闭等待的船只被送往南方的港口"
    assert len(share_passages((doc("a", chinese), doc("b", f"另外{chinese}")))) == 1


def test_an_agency_credited_by_one_holder_is_the_origin():
    documents = (doc("a", f"ESMAR (AP) — {WIRE}"), doc("b", WIRE))
    (passage,) = share_passages(documents)
    assert (passage.origin, passage.because) == ("AP", "a credits the words to AP")


def test_the_earlier_document_is_the_origin_where_nobody_is_credited():
    documents = (doc("a", WIRE, "2024-05-08"), doc("b", WIRE + " " + NEXT[:40], "2024-05-07"))
    assert share_passages(documents)[0].origin == "b"


def test_one_day_and_no_credit_leave_the_origin_unknown():
    documents = (doc("a", WIRE), doc("b", f"{OWN}\n{WIRE}"))
    assert share_passages(documents)[0].origin == "unknown origin"


def test_two_holders_of_an_agency_s_report_share_more_of_it():
    documents = (
        doc("a", f"ESMAR (AP) — {WIRE}"),
        doc("b", f"{WIRE}\n\n{OWN}\n\n{NEXT}"),
        doc("c", f"{NEXT}\n\nIt was a cold night.\n\n{WIRE}"),
    )
    shared = {passage.id: passage.origin for passage in share_passages(documents)}
    assert shared == {"the-harbour-was-closed-on": "AP", "lorries-queued-for-nine-kilometres": "AP"}
