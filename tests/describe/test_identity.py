"""Ids are minted once and kept, whatever becomes of the document and of what the machine finds in it."""

from dataclasses import replace
from decimal import Decimal

from generator.describe.identity import identify
from generator.model import Annotated, Document, Quantity, Quotation, Span, Timex

TEXT = (
    "The harbour was closed on Monday after a crane fell, the port authority said.\n"
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno.\n"
    "About 1,200 containers wait on the quay.\n"
)


def span_of(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def quotation(text, words):
    span = span_of(text, words)
    return Quotation(span=span, sentence=span, rule="test", kind="direct", contents=(span,))


def figure(text, words, value):
    span = span_of(text, words)
    return Quantity(span=span, sentence=span, rule="test", low=Decimal(value), high=Decimal(value))


def annotated(text, quotes=(), figures=()):
    return Annotated(
        document=Document(id="port", text=text),
        quotations=tuple(quotation(text, words) for words in quotes),
        figures=tuple(figure(text, words, value) for words, value in figures),
    )


WORDS = "“Nobody was hurt, and the cranes will be inspected this week,”"
FIRST = identify(annotated(TEXT, [WORDS], [("About 1,200 containers", 1200)]), None)


def test_ids_are_the_document_and_the_first_words():
    assert [finding.id for finding in FIRST.citable] == ["port-nobody-was-hurt-and", "port-about-1-200-containers"]


def test_the_same_text_keeps_everything():
    assert identify(annotated(TEXT, [WORDS], [("About 1,200 containers", 1200)]), FIRST) == FIRST


def test_an_edited_quotation_keeps_its_id_and_its_history():
    text = "Updated.\n" + TEXT.replace("this week", "next week")
    now = identify(annotated(text, [WORDS.replace("this week", "next week")]), FIRST)
    (kept,) = now.quotations
    assert (kept.id, kept.state, kept.history) == ("port-nobody-was-hurt-and", "edited", (WORDS,))


def test_an_edited_figure_keeps_its_id_with_the_new_value():
    text = TEXT.replace("1,200", "1,450")
    (kept,) = identify(annotated(text, [], [("About 1,450 containers", 1450)]), FIRST).figures
    assert (kept.id, kept.low, kept.state) == ("port-about-1-200-containers", 1450, "edited")


def test_what_the_machine_no_longer_finds_goes_unless_it_is_used():
    gone = identify(annotated(TEXT), FIRST)
    assert gone.quotations == ()
    (kept,) = identify(annotated(TEXT), FIRST, used={"port-nobody-was-hurt-and"}).quotations
    assert kept.kept
    assert kept.span == FIRST.quotations[0].span


def test_kept_findings_follow_an_edit_with_all_their_parts():
    text = "Updated at noon.\n" + TEXT.replace("cranes will be", "cranes are to be")
    (kept,) = identify(annotated(text), FIRST, used={"port-nobody-was-hurt-and"}).quotations
    assert kept.span.of(text) == WORDS.replace("will be", "are to be")
    assert kept.contents == (kept.span,)
    assert kept.state == "edited"


def test_words_that_are_gone_leave_an_orphan_where_they_are_used_and_come_back():
    text = TEXT.replace(WORDS + " said Ada Moreno.\n", "")
    gone = identify(annotated(text), FIRST, used={"port-nobody-was-hurt-and"})
    assert gone.quotations == ()
    (orphan,) = gone.orphans
    assert (orphan.id, orphan.text, orphan.kind) == ("port-nobody-was-hurt-and", WORDS, "quotations")
    assert identify(annotated(text), gone).orphans == ()
    back = identify(annotated(TEXT, [WORDS]), gone, used={"port-nobody-was-hurt-and"})
    assert [one.id for one in back.quotations] == ["port-nobody-was-hurt-and"]
    assert back.orphans == ()


def test_of_two_findings_made_one_the_second_id_becomes_an_alias():
    parts = identify(annotated(TEXT, ["Nobody was hurt, and the cranes", "will be inspected this week,"]), None)
    (whole,) = identify(
        annotated(TEXT, ["Nobody was hurt, and the cranes will be inspected this week,"]), parts
    ).quotations
    assert whole.id == "port-nobody-was-hurt-and"
    assert whole.aliases == ("port-will-be-inspected-this",)


def test_a_new_finding_never_takes_an_id_an_editor_gave():
    fresh = annotated(TEXT, [WORDS])
    (one,) = identify(fresh, None, reserved={"port-nobody-was-hurt-and"}).quotations
    assert one.id == "port-nobody-was-hurt-and-2"


def test_a_label_that_the_words_would_mint_now_leads_to_them():
    old = replace(FIRST, quotations=(replace(FIRST.quotations[0], id="port-an-older-id"),))
    (one,) = identify(
        annotated(TEXT, [WORDS]), old, used={"port-nobody-was-hurt-and", "port-something-else"}
    ).quotations
    assert (one.id, one.aliases) == ("port-an-older-id", ("port-nobody-was-hurt-and",))


def test_a_document_renamed_keeps_its_ids():
    renamed = replace(annotated(TEXT, [WORDS]), document=Document(id="gazette", text=TEXT))
    assert [one.id for one in identify(renamed, FIRST).quotations] == ["port-nobody-was-hurt-and"]


def test_words_that_change_again_after_they_were_settled_are_reopened():
    text = TEXT.replace("1,200", "1,450")
    now = annotated(text, [], [("About 1,450 containers", 1450)])
    label = "port-about-1-200-containers"
    assert not identify(now, FIRST).figures[0].reopened
    settled = identify(now, FIRST, settled={label})
    assert settled.figures[0].reopened
    assert identify(now, settled, settled={label}).figures[0].reopened


def test_a_cited_quotation_remembers_whom_it_was_by():
    def said_by(name, previous, used=("port-nobody-was-hurt-and",)):
        fresh = annotated(TEXT, [WORDS])
        fresh = replace(fresh, quotations=(replace(fresh.quotations[0], speaker=name),))
        return identify(fresh, previous, used=used)

    first = said_by("Ada Moreno", None)
    assert said_by("Moreno", first).quotations[0].was_by == ()  # a shorter form
    other = said_by("Tomas Ferreira", first)
    assert other.quotations[0].was_by == ("Ada Moreno",)
    assert said_by("Tomas Ferreira", other).quotations[0].was_by == ("Ada Moreno",)
    assert said_by("Ada Moreno", other).quotations[0].was_by == ()
    assert said_by("Tomas Ferreira", first, used=()).quotations[0].was_by == ()


def test_a_cited_figure_remembers_whom_it_was_by():
    def given_by(name, previous, used=("port-about-1-200-containers",)):
        fresh = annotated(TEXT, [], [("About 1,200 containers", 1200)])
        fresh = replace(fresh, figures=(replace(fresh.figures[0], speaker=name),))
        return identify(fresh, previous, used=used)

    first = given_by("the port", None)
    assert given_by("Ada Moreno", first).figures[0].was_by == ("the port",)
    assert given_by(None, first).figures[0].was_by == ("the port",)
    assert given_by("Ada Moreno", first, used=()).figures[0].was_by == ()
    assert given_by("the port", given_by("Ada Moreno", first)).figures[0].was_by == ()


def test_a_cited_day_remembers_what_the_same_words_were_read_as():
    def dated(words, edtf, previous, text=TEXT):
        span = Span(text.index(words), text.index(words) + len(words))
        day = Timex(span=span, sentence=span, rule="test", type="DATE", value=edtf, edtf=edtf)
        fresh = replace(annotated(text, []), dates=(day,))
        return identify(fresh, previous, used=("port-monday",))

    first = dated("Monday", "2024-05-06", None)
    assert first.dates[0].id == "port-monday"
    moved = dated("Monday", "2024-05-13", first)
    assert moved.dates[0].was_on == ("2024-05-06",)
    assert dated("Monday", None, first).dates[0].was_on == ("2024-05-06",)
    assert dated("Monday", "2024-05-13", moved).dates[0].was_on == ("2024-05-06",)
    assert dated("Monday", "2024-05-06", moved).dates[0].was_on == ()
    # Other words mean another day: that the words changed is what is told.
    other = dated("Tuesday", "2024-05-07", first, text=TEXT.replace("Monday", "Tuesday"))
    assert [one.was_on for one in other.dates] in ([()], [(), ()])


def test_a_change_taken_back_is_none():
    text = TEXT.replace("1,200", "1,450")
    changed = identify(annotated(text, [], [("About 1,450 containers", 1450)]), FIRST)
    back = identify(annotated(TEXT, [], [("About 1,200 containers", 1200)]), changed)
    assert (back.figures[0].state, back.figures[0].history) == ("exact", ())
