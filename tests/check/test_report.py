"""Every promise, kept and broken, on a small story made by hand."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.check.links import dead_links
from generator.check.report import blocking, check
from generator.check.sources import future_notices
from generator.describe.statements import statements
from generator.model import (
    DRAFT,
    Alias,
    Annotated,
    Applied,
    Boilerplate,
    Correction,
    Document,
    Explainer,
    Linked,
    Mention,
    Occurrence,
    Orphan,
    Quantity,
    Quotation,
    SharedPassage,
    Span,
    Speaker,
    Story,
    StoryConfig,
    Timex,
)

PORT = (
    "The harbour was closed on Monday after a crane fell, the port authority said. "
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno. "
    "About 1,200 containers wait on the quay. A cow was born in Vale."
)
RADIO = "The union said 1,500 containers were waiting. It had warned of significant rust, said Tomas Ferreira."


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def place(text, words, sentence):
    return {"span": span_of(text, words), "sentence": span_of(text, sentence), "rule": "test"}


QUOTED = "“Nobody was hurt, and the cranes will be inspected this week,”"
SAID = Quotation(
    **place(PORT, QUOTED, QUOTED + " said Ada Moreno."),
    id="port-nobody",
    kind="direct",
    contents=(span_of(PORT, QUOTED),),
    speaker="Ada Moreno",
    sure=True,
)
DAY = Timex(
    **place(PORT, "Monday", "The harbour was closed on Monday after a crane fell, the port authority said."),
    id="port-monday",
    type="DATE",
    value="2024-05-06",
    earliest="2024-05-06",
    latest="2024-05-06",
)
BOXES = Quantity(
    **place(PORT, "About 1,200 containers", "About 1,200 containers wait on the quay."),
    id="port-boxes",
    low=Decimal(1200),
    high=Decimal(1200),
)
COW = Quantity(**place(PORT, "A cow", "A cow was born in Vale."), id="port-cow", low=Decimal(1), high=Decimal(1))
OFF = Boilerplate(
    **place(PORT, "A cow was born in Vale.", "A cow was born in Vale."), id="port-off", kind="off-story", reason=""
)
UNION = Quantity(
    **place(RADIO, "1,500 containers", "The union said 1,500 containers were waiting."),
    id="radio-boxes",
    low=Decimal(1500),
    high=Decimal(1500),
)
RUST = Quotation(
    **place(RADIO, "significant rust", "It had warned of significant rust, said Tomas Ferreira."),
    id="radio-rust",
    kind="indirect",
    contents=(span_of(RADIO, "significant rust"),),
    candidates=("Tomas Ferreira", "Ada Moreno"),
    doubt="two people could have said it",
)
MORENO = Mention(**place(PORT, "Ada Moreno", "Ada Moreno"), id="m", form="name", kind="person", name="Ada Moreno")


def story(markdown, **changes):
    port = Annotated(
        document=Document(id="port", text=PORT, published="2024-05-06", show="full"),
        quotations=(SAID,),
        figures=(BOXES, COW),
        dates=(DAY,),
        mentions=(MORENO,),
        boilerplate=(OFF,),
    )
    radio = Annotated(
        document=Document(id="radio", text=RADIO, published="2024-05-07", show="full"),
        figures=(UNION,),
        quotations=(RUST,),
    )
    linked = Linked(
        speakers=(
            Speaker(
                id="ada-moreno", name="Ada Moreno", type="person", aliases=(Alias(document="port", text="Moreno"),)
            ),
            Speaker(id="tomas-ferreira", name="Tomas Ferreira", type="person"),
        ),
        speaker_of={"port-nobody": "ada-moreno"},
    )
    whole = Story(
        config=StoryConfig(title="The crane"),
        documents=(port, radio),
        linked=linked,
        explainer=Explainer(path="content/explainer.md", markdown=markdown),
    )
    return replace(whole, **changes)


def said(markdown, *, level=None, **changes):
    return [str(one.fault) for one in check(story(markdown, **changes)).notices if level in (None, one.level)]


def test_a_sentence_its_evidence_fits_gives_no_misfit():
    text = (
        "The harbour was closed on Monday, 6 May 2024.[^port-monday] Moreno said “nobody was hurt”.[^port-nobody]\n"
        "On the quay wait 1,200 or 1,500 containers.[^port-boxes][^radio-boxes]\n"
    )
    assert said(text, level="error") == []
    assert said(text, level="warning") == []


@pytest.mark.parametrize(
    ("sentence", "level", "says"),
    [
        ("Some 12,000 containers wait.[^port-boxes]", "error", "12,000 is not in the passage cited; one says 1,200;"),
        (
            "Some 12,000 containers wait.[^port-boxes][^radio-boxes][^port-nobody]",
            "error",
            "12,000 is in none of the three passages cited; they say 1,200, 1,500;",
        ),
        ("It closed on Tuesday.[^port-monday]", "warning", "Tuesday is not in the passage cited"),
        ("It closed on 7 May.[^port-monday]", "warning", "7 May is not in the passage cited"),
        ("Moreno counted 1,200 containers.[^port-boxes]", "warning", "Moreno is not in the passage cited"),
        ("It warned, said Ada Marino, of rust.[^radio-rust]", "warning", "'Ada Marino' stands in no document"),
        (
            "It had warned of “signifcant rust”.[^radio-rust]",
            "error",
            "“signifcant rust” differs from the document, which has “significant rust”",
        ),
        (
            "He spoke of “1,500 containers”.[^port-nobody]",
            "error",
            "is not in the passage cited, though it stands in radio",
        ),
        ("He spoke of “a hurricane of fire”.[^port-nobody]", "error", "nor in any document"),
        (
            "It had rust.[^radio-rust]",
            "warning",
            "[^radio-rust] is by Tomas Ferreira or Ada Moreno, not certainly: two people",
        ),
        ("Nobody knows.", "warning", "no footnote: “Nobody knows.”"),
        ("A cow was born.[^port-cow]", "error", "that is not this story"),
        ("It fell.[^port-boxs]", "error", "the nearest: port-boxes"),
        (
            "1,200 containers wait, and insurers expect higher premiums across several shipping lanes.[^port-boxes]",
            "note",
            "has a word of “insurers expect higher premiums across several shipping lanes”",
        ),
        ("It closed on Monday.[^port-monday]", "note", "one origin alone: “It closed on Monday.”"),
    ],
)
def test_what_does_not_fit_is_named(sentence, level, says):
    found = said(f"# Title\n\nIntro?\n\n{sentence}\n", level=level)
    assert any(says in line and line.startswith("content/explainer.md:5: ") for line in found), found


def test_number_words_up_to_ten_are_the_editors_own_counting():
    assert said("Two of three outlets say so.[^port-boxes][^radio-boxes]", level="error") == []


def test_a_capital_at_the_beginning_of_quoted_words_is_the_editors_to_choose():
    assert said("“The cranes will be inspected this week,” she said.[^port-nobody]", level="error") == []


def test_words_that_several_documents_share_are_one_origin():
    shared = SharedPassage(
        id="s",
        words=20,
        origin="AP",
        occurrences=(Occurrence(document="port", start=0, end=300), Occurrence(document="radio", start=0, end=60)),
    )
    text = "Containers wait.[^port-boxes][^radio-boxes]"
    assert not any("one origin" in line for line in said(text))
    linked = replace(story("").linked, passages=(shared,))
    assert any("one origin alone" in line for line in said(text, linked=linked))


def test_unused_documents_and_budgets():
    documents = story("").documents
    tight = tuple(replace(one, document=replace(one.document, show="excerpts", published=None)) for one in documents)
    found = said("Wait.[^port-boxes]", documents=tight, config=StoryConfig(title="", excerpt_words=4))
    assert any("cites nothing of 'radio'" in line for line in found)
    assert any(re.search(r"the explainer cites \d+ words of 'port', and the budget is 4", line) for line in found)
    assert not any("words of 'radio'" in line for line in found)
    assert any("nobody knows when 'port' was published" in line for line in found)


def test_what_nobody_cites_never_breaks_the_budget():
    found = said("", config=StoryConfig(title="", show="excerpts", excerpt_words=1))
    assert not any("budget" in line for line in found)


def test_a_footnote_whose_words_are_gone_names_the_nearest_and_blocks():
    orphan = Orphan(id="port-old", kind="figures", text="About 1,250 containers wait", prefix="", suffix="")
    documents = story("").documents
    changed = (replace(documents[0], orphans=(orphan,)), documents[1])
    whole = story("It waits.[^port-old]", documents=changed)
    (fault,) = blocking(whole)
    assert (
        "“About 1,250 containers wait” is gone from 'port'; the nearest: “About 1,200 containers wait” (port-boxes)"
        in str(fault)
    )


def test_edited_words_under_a_footnote_are_a_warning():
    documents = story("").documents
    edited = replace(BOXES, state="edited", history=("About 1,100 containers",))
    changed = (replace(documents[0], figures=(edited,)), documents[1])
    assert any(
        "it was “About 1,100 containers”" in line for line in said("1,200 wait.[^port-boxes]", documents=changed)
    )


def test_a_correction_without_a_place_blocks():
    lost = Correction(verb="set", target="port-x", why="w", to={}, line=7)
    whole = story("", corrections=(Applied(correction=lost, effect="", problem="nothing has the id 'port-x'"),))
    assert [str(fault) for fault in blocking(whole)] == [
        "content/corrections.yml:7: set port-x: nothing has the id 'port-x'"
    ]


def test_coverage_counts_what_stands_in_the_story():
    counts = check(story("It waits.[^port-boxes] Who knows.\n\n- Both.[^port-boxes][^radio-boxes]\n")).coverage
    assert (counts.sentences, counts.footnoted, counts.several_origins) == (3, 2, 1)
    assert (counts.quotations, counts.sure, counts.figures, counts.documents_cited) == (2, 1, 2, 2)


def test_statements_know_their_lines_and_leave_structure_out():
    text = "# A\n\nOne\nover two lines.[^a] Then\nanother.[^b]\n\n> [^c]\n\n| x |\n\n- item.[^d]\n\nTerm\n: Fact.[^e]\n"
    text += "\n```\nx\n```\n"
    assert [(one.line, one.labels) for one in statements(text)] == [
        (3, ("a",)),
        (4, ("b",)),
        (11, ("d",)),
        (14, ("e",)),
    ]


def test_a_link_alone_states_nothing_and_months_are_no_names():
    assert statements("[Compare the counts](figures/x.md)\n") == ()
    text = "The union said in October South and North wait.[^radio-boxes]"
    assert not any("October South" in line for line in said(text, level="warning"))


def test_a_quotation_of_two_sentences_is_one_statement():
    (one,) = statements("He called it “bad. Very bad.”[^a]")
    assert one.labels == ("a",)


def test_dead_links():
    pages = {
        "index.html": '<a href="sources/a/#x">1</a><a href="sources/a/#gone">2</a><a href="b/">3</a>',
        "sources/a/index.html": (
            '<p id="x"><a href="../../#top">up</a><a href="../../#no">home</a><img src="../../assets/y.svg"></p>'
            '<a href="?q">q</a><a href=https://x.org>4</a>'
        ),
        "404.html": '<a href="/story/">home</a>',
    }
    found = [str(one.fault) for one in dead_links(pages, {*pages, "assets/z.svg"})]
    assert any("'sources/a/#gone' names an anchor that is not there" in line for line in found)
    assert any("'b/' leads nowhere" in line for line in found)
    assert any("'../../assets/y.svg' leads nowhere" in line for line in found)
    assert any("'../../#no' names an anchor" in line for line in found)
    assert len(found) == 4


def test_every_fault_of_a_line_is_told():
    found = said("So.[^no-one] As [she](speaker:nobody) said, and [they](source:prot) did.", level="error")
    assert any("footnote 'no-one' names no quotation" in line for line in found)
    assert any("no speaker is called 'nobody'" in line for line in found)
    assert any("no source is called 'prot'; the nearest: port" in line for line in found)


def test_a_footnote_that_is_not_closed_or_has_a_text_of_its_own_is_an_error():
    found = said("Nobody was hurt.[^port-nobody\n\n`[^x` is code.\n\n[^port-boxes]: I was there.", level="error")
    assert any("footnote '[^port-nobody' is not closed; write [^port-nobody]" in line for line in found)
    assert any("[^port-boxes]: has a text of its own here" in line for line in found)
    assert len(found) == 2


def test_a_footnote_whose_speaker_changed_is_a_warning():
    documents = story("").documents
    changed = (replace(documents[0], quotations=(replace(SAID, was_by=("Tomas Ferreira",)),)), documents[1])
    found = said("Nobody was hurt.[^port-nobody]", level="warning", documents=changed)
    assert any("names Ada Moreno as its speaker now; it was Tomas Ferreira" in line for line in found)


def test_a_footnoted_figure_by_someone_else_and_a_day_that_moved_are_warnings():
    documents = story("").documents
    (boxes, *_), text = documents[0].figures, documents[0].document.text
    span = Span(0, text.index(" "))
    day = Timex(
        span=span,
        sentence=span,
        rule="x",
        id="port-day",
        type="DATE",
        value="2024-05-07",
        edtf="2024-05-07",
        was_on=("2024-05-06",),
    )
    port = replace(documents[0], figures=(replace(boxes, was_by=("the mayor",)),), dates=(day,))
    found = said(f"So.[^{boxes.id}][^port-day]", level="warning", documents=(port, documents[1]))
    assert any("as its speaker now; it was the mayor" in line for line in found)
    assert any("[^port-day]: its day is 2024-05-07 now; it was 2024-05-06" in line for line in found)


def test_a_correction_that_may_mean_another_name_is_a_warning():
    one = Correction(verb="set", target="port-nobody", why="w", to={"speaker": "Ada Morena"}, line=3)
    applied = Applied(correction=one, effect="", hint="no document names 'Ada Morena'")
    assert any("corrections.yml:3: set port-nobody: no document" in line for line in said("", corrections=(applied,)))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("> Some 12,000 containers wait.[^port-boxes]", "12,000 is not in the passage cited"),
        ("> Some 12,000 containers\n> wait.\n> — the port[^port-boxes]", "12,000 is not in the passage cited"),
        ("## Some 12,000 wait\n\nThey wait.[^port-boxes]", "12,000 is not in the passage cited"),
        ("<p>Some 12,000 containers wait.[^port-boxes]</p>", "12,000 is not in the passage cited"),
        ("<p>Some 12,000 containers wait.</p>", "no footnote: “Some 12,000 containers wait.”"),
        ("She said ‘nobody was heard’.[^port-nobody]", "“nobody was heard” is not in the passage cited"),
        ("She said 'nobody was heard'.[^port-nobody]", "“nobody was heard” is not in the passage cited"),
        ("Two thirds of them wait.[^port-boxes]", "Two thirds is not in the passage cited"),
        ("Hundreds of thousands wait.[^port-boxes]", "Hundreds of thousands is not in the passage cited"),
        ("A million and a half wait.[^port-boxes]", "A million and a half is not in the passage cited"),
    ],
)
def test_evidence_is_looked_at_wherever_it_is_written(text, says):
    assert any(says in line for line in said(text)), said(text)


@pytest.mark.parametrize(
    "text",
    [
        "> “Nobody was hurt,\n> and the cranes will be inspected this week”\n> — Ada Moreno[^port-nobody]",
        "## 1,200 containers wait\n\n### Of many\n\nThey do.[^port-boxes]",
        "The dockers' union's 'significant rust' is the miners' too.[^radio-rust]",
        "Thousands of containers wait.[^port-boxes]",
        "<!--\nOne in a comment. Two.\n-->\n\nThey wait.[^port-boxes]",
        "[ref]: https://example.org\n\nThey wait.[^port-boxes]",
    ],
)
def test_what_its_evidence_bears_out_is_no_fault(text):
    assert said(text, level="error") == []
    assert not any("no footnote" in line for line in said(text))


def test_a_draft_by_the_machine_is_an_error_while_it_says_so():
    found = said(f"# The crane\n\n{DRAFT}\n\nThey wait.[^port-boxes]\n", level="error")
    assert any(line.startswith("content/explainer.md:3: this is a draft by the machine") for line in found)
    assert not any("draft" in line for line in said("They wait.[^port-boxes]"))


def test_a_day_to_come_is_named_with_its_remedy():
    documents = [
        Document(id=day, text="x", published=day) for day in ("2024-05-06", "2024-05-08", "2099-05-06/2099-05-07")
    ]
    (found,) = future_notices(documents, date(2024, 5, 7))
    assert found.level == "warning"
    assert "'2099-05-06/2099-05-07' is said to be published 2099-05-06/2099-05-07, a day to come" in found.fault.what
    assert found.fault.remedy == "write the day it was published, or leave 'published' out"
