from generator.describe.origins import Origins
from generator.link.passages import share_passages
from tests.link.made import doc, span_of
from tests.link.test_passages import NEXT, OWN, WIRE

SPEECH = (
    "“We had told them for years that the cranes were old and that the wind on this coast forgives nothing, and still "
    "nobody in the capital would listen to us,” she said."
)


def test_three_prints_of_one_report_are_one_origin_and_an_own_sentence_another():
    documents = (doc("a", WIRE), doc("b", f"{OWN}\n\n{WIRE}"), doc("c", f"{NEXT}\n\n{WIRE}"), doc("d", OWN[:60]))
    origins = Origins(share_passages(documents), documents)
    copies = [(one.document.id, span_of(one.document.text, "after a crane fell")) for one in documents[:3]]
    assert origins.count(copies) == 1
    own = ("d", span_of(documents[3].document.text, "forty ships"))
    assert origins.groups([*copies, own]) == (("a", "b", "c"), ("d",))


def test_two_reporters_who_print_a_statement_alike_stay_two_origins():
    documents = (doc("a", f"{SPEECH} {OWN}"), doc("b", f"{NEXT} {SPEECH}"))
    passages = share_passages(documents)
    assert len(passages) == 1
    origins = Origins(passages, documents)
    places = [(one.document.id, span_of(one.document.text, "the cranes were old")) for one in documents]
    assert origins.count(places) == 2


def test_no_evidence_has_no_origin():
    assert Origins((), ()).count([]) == 0
