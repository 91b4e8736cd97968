"""What readers would see change."""

from dataclasses import replace
from decimal import Decimal

from generator.compare.changes import changes_between
from generator.compare.telling import told
from generator.compare.wording import footnotes_affected, markdown, records, summary, text_lines
from generator.model import (
    Annotated,
    Applied,
    Correction,
    Document,
    Explainer,
    Linked,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Story,
    StoryConfig,
    Timex,
    Utterance,
    Variant,
)

TEXT = "On Monday it fell. “Nobody was hurt,” said Moreno. About 1,200 boxes *wait*."


def place(words):
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    return {"span": span, "sentence": span, "rule": "test"}


SAID = Quotation(
    **place("“Nobody was hurt,”"),
    id="port-nobody",
    kind="direct",
    contents=(Span(19, 36),),
    speaker="Moreno",
    sure=True,
)
DAY = Timex(**place("Monday"), id="port-monday", type="DATE", value="2024-05-06", edtf="2024-05-06")
BOXES = Quantity(**place("About 1,200 boxes *wait*"), id="port-boxes", low=Decimal(1200), high=Decimal(1200))


def story(quotations=(SAID,), figures=(BOXES,), dates=(DAY,), markdown="It fell.[^port-monday]", speakers=()):
    port = Annotated(document=Document(id="port", text=TEXT), quotations=quotations, figures=figures, dates=dates)
    return Story(
        config=StoryConfig(title=""),
        documents=(port,),
        linked=Linked(speakers=speakers),
        explainer=Explainer(path="", markdown=markdown),
    )


def test_nothing_changes():
    assert changes_between(story(), story()) == ()
    assert summary(()) == "nothing changes for readers"


def test_a_quotation_re_attributed_and_a_figure_and_a_day_moved():
    new = story(
        quotations=(replace(SAID, speaker="Ferreira", sure=False),),
        figures=(replace(BOXES, low=Decimal(1500), high=Decimal(1500)),),
        dates=(replace(DAY, edtf="2024-05-07"),),
    )
    found = changes_between(story(), new)
    assert [(one.kind, one.field, one.before, one.after) for one in found] == [
        ("quotation", "speaker", "Moreno", "Ferreira (not certain)"),
        ("figure", "value", "1200", "1500"),
        ("date", "day", "2024-05-06", "2024-05-07"),
    ]
    assert summary(found) == "1 quotation re-attributed, 1 figure changed, 1 date moved"
    assert footnotes_affected(found) == ["port-monday"]
    assert "  ~ Monday [port-monday]: day 2024-05-06 → 2024-05-07 (footnoted)" in text_lines(found)


def test_a_figure_given_by_someone_else_is_re_attributed():
    old = story(figures=(replace(BOXES, speaker="Moreno"),), markdown="It waits.[^port-boxes]")
    new = story(figures=(replace(BOXES, speaker="the union"),), markdown="It waits.[^port-boxes]")
    found = changes_between(old, new)
    assert [(one.kind, one.field, one.before, one.after) for one in found] == [
        ("figure", "speaker", "Moreno", "the union")
    ]
    assert summary(found) == "1 figure re-attributed"
    assert footnotes_affected(found) == ["port-boxes"]
    (told_of,) = told(found, day="2024-05-08")
    assert (
        told_of.text == "Corrected: “About 1,200 boxes *wait*” (port) is a figure of the union. It was given to Moreno."
    )


def test_gained_and_lost():
    found = changes_between(story(dates=()), story(quotations=()))
    assert [(one.kind, one.how, one.id, one.footnoted) for one in found] == [
        ("quotation", "lost", "port-nobody", False),
        ("date", "gained", "port-monday", True),
    ]


def test_a_new_id_with_the_old_one_as_its_alias_is_the_same():
    renamed = replace(BOXES, id="port-about-1-200", aliases=("port-boxes",))
    assert changes_between(story(), story(figures=(renamed,))) == ()


def test_sentences_and_speakers():
    new = story(
        markdown="It fell.[^port-nobody]\n\nMore.", speakers=(Speaker(id="moreno", name="Moreno", type="person"),)
    )
    found = changes_between(story(), new)
    assert [(one.kind, one.how, one.words) for one in found] == [
        ("speaker", "gained", "Moreno"),
        ("sentence", "changed", "It fell."),
        ("sentence", "gained", "More."),
    ]


def test_markdown_shows_source_text_as_the_characters_it_is():
    shown = markdown(changes_between(story(figures=()), story()))
    assert "&#42;wait&#42;" in shown
    assert "Figures: 1" in shown


def test_records_are_plain():
    (one,) = records(changes_between(story(figures=()), story()))
    assert one["how"] == "gained"
    assert one["id"] == "port-boxes"


def test_a_statement_printed_twice_gains_a_printing_and_another_speaker():
    def saying(*quotations, speaker="moreno"):
        variants = (Variant(document="port", quotations=quotations),)
        one = Utterance(id="nobody-was-hurt", speaker=speaker, variants=variants)
        speakers = (Speaker(id="moreno", name="Moreno", type="person"),)
        again = replace(SAID, id="port-again")
        return replace(story((SAID, again)), linked=Linked(speakers=speakers, utterances=(one,)))

    changes = changes_between(saying("port-nobody"), saying("port-nobody", "port-again", speaker=None))
    assert [(one.kind, one.id, one.field, one.before, one.after) for one in changes] == [
        ("statement", "nobody-was-hurt", "printings", "port-nobody", "port-nobody, port-again"),
        ("statement", "nobody-was-hurt", "speaker", "Moreno", "nobody for certain"),
    ]
    assert summary(changes) == "1 statement changed, 1 statement re-attributed"


def test_a_pull_request_is_told_what_each_correction_does():
    def applied(line, effect="", problem=""):
        correction = Correction(verb="set", target="port-nobody", why="so", to={}, line=line)
        return Applied(correction=correction, effect=effect, problem=problem)

    given = (applied(2, "speaker Moreno → Ferreira"), applied(5, problem="nothing has the id 'port-nobody'"))
    text = markdown((), given)
    assert "<summary>What each correction does: 2</summary>" in text
    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        "- content/corrections.yml:5: set port-nobody: does nothing: nothing has the id 'port-nobody'",
        "- content/corrections.yml:2: set port-nobody: speaker Moreno → Ferreira",
    ]
