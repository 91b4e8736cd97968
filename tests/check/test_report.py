"""What the report says of footnotes, corrections, links and coverage."""

from dataclasses import replace

from generator.check.links import dead_links
from generator.check.report import blocking, check
from generator.model import (
    DRAFT,
    Applied,
    Correction,
    Orphan,
    Span,
    Timex,
)
from tests.check.made import BOXES, SAID, said, story


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


def test_a_draft_by_the_machine_is_an_error_while_it_says_so():
    found = said(f"# The crane\n\n{DRAFT}\n\nThey wait.[^port-boxes]\n", level="error")
    assert any(line.startswith("content/explainer.md:3: this is a draft by the machine") for line in found)
    assert not any("draft" in line for line in said("They wait.[^port-boxes]"))
