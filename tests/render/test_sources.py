import re
from dataclasses import replace

import pytest

from generator.describe.excerpts import Excerpts
from generator.model import Applied, Change, Correction, Passage, Span
from generator.render import method, shared_words, sources
from generator.render.evidence import Evidence
from generator.render.explainer import notes_of
from generator.render.margin import Margins
from generator.render.places import Places
from generator.render.source_page import source_page
from tests.render.crossing import split_story
from tests.render.story_b import empty, place, span, story
from tests.render.test_evidence import with_mode


def page(told, name):
    evidence = Evidence(Places(told))
    return sources.pages(evidence.places, notes_of(told, evidence).numbers)[f"docs/sources/{name}.md"]


def test_every_finding_has_its_place_once():
    for one in story().documents:
        ids = re.findall(r'\sid="([^"]+)"', page(story(), one.document.id))
        assert len(ids) == len(set(ids))
        assert {finding.id for finding in one.citable} <= set(ids)


def test_the_margin_says_what_rests_here_and_who_prints_it_too():
    text = page(story(), "nn")
    assert '<a href="../../#fn:nn-close">note 1</a>' in text
    assert '<a href="../../figures/how-many-left/">How many people left the valley?</a>' in text
    assert '<b>Partly the same words as <a href="../../sources/courier/#same-p-left">Courier</a></b>' in text
    assert "“last week” read as week of 29 April 2024" in text
    assert 'id="same-p-left"' in page(story(), "courier")


def test_a_second_article_is_folded_and_does_not_count():
    text = page(story(), "herald")
    assert "<summary>Not this story: another article (9 words, 1 quotation)</summary>" in text
    assert "paraphrase</mark>, 3</span>" in text


def test_hostile_text_is_inert():
    text = page(story(), "courier")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>" not in text


def test_a_linked_document_shows_no_word_of_it_but_keeps_its_places():
    text = page(with_mode("link"), "nn")
    assert "failing,”" not in text
    assert 'id="nn-asked"' in text


def test_words_that_editors_marked_open_from_beside_them_too():
    told = story()
    one = told.documents[0]
    words = span(one.document.text, "close to failing")
    marked = replace(one, passages=(Passage(**place(one.document.text, words, "nn-marked")),))
    text = page(replace(told, documents=(marked, *told.documents[1:])), "nn")
    assert '<a href="#nn-marked" data-evidence="words-nn-marked" data-evidence-name="1 marked passage">' in text


def test_the_day_of_print_reads_on_from_the_word_before_it():
    told = story()
    dated = replace(told.documents[0], document=replace(told.documents[0].document, published="2024-05-06~"))
    assert "Printed <time" in page(told, "nn")
    assert ">about 6 May 2024<" in page(replace(told, documents=(dated, *told.documents[1:])), "nn")


def test_an_excerpted_document_says_how_much_is_left_out():
    text = page(with_mode("excerpts", excerpt_words=14), "nn")
    assert "close to failing" in text
    assert re.search(r"… \d+ words not shown …", text)
    assert "1,200" not in text
    assert 'id="nn-1200"' in text


def test_what_begins_in_words_not_shown_opens_from_its_first_words_that_are():
    told = split_story()
    (one,) = told.documents
    later = one.quotations[1].contents[1]
    text = source_page(one, Places(told), Margins(Places(told), {"fog": 7}), Excerpts((later,), 12, 250))
    beside = text[text.index("Then the bell") :]
    assert 'id="fog"' in text[: text.index("Then the bell")]
    assert '<mark class="own" data-of="fog">' in text
    assert '<a href="#fog" data-evidence="words-fog" data-evidence-name="1 quotation">' in beside
    assert "note 7</a>" in beside


@pytest.mark.parametrize("told", [with_mode("link"), with_mode("excerpts", excerpt_words=3), story()])
def test_shared_words_have_a_place_to_lead_to_however_much_is_shown(told):
    for name in ("nn", "courier"):
        assert page(told, name).count('id="same-p-left"') == 1


def test_shared_words_in_a_fold_have_a_place_too():
    told = story()
    nn, herald, courier = told.documents
    shared = next(one for one in told.linked.passages[0].occurrences if one.document == "courier")
    part = replace(herald.boilerplate[0], id="courier-b1", span=Span(shared.start, shared.end))
    folded = replace(told, documents=(nn, herald, replace(courier, boilerplate=(*courier.boilerplate, part))))
    assert page(folded, "courier").count('id="same-p-left"') == 1


def test_the_index_counts_the_story_only():
    told = story()
    row = sources.source_row(told.documents[1], Places(told))
    assert (row.quotations, row.figures, row.dates) == (3, 1, 2)
    assert sources.source_row(told.documents[0], Places(told)).shared == 13  # percent: 7 of 53 words


def test_shared_words_name_the_origin_and_every_printing():
    text = shared_words.pages(Places(story()))["docs/shared-words.md"]
    assert "Probably from NN" in text
    assert '<a href="../sources/courier/#same-p-left">Courier</a>' in text


def test_no_shared_words_say_so():
    told = story()
    text = shared_words.pages(Places(replace(told, linked=replace(told.linked, passages=()))))["docs/shared-words.md"]
    assert 'class="empty"' in text


def test_the_method_page_counts_what_the_story_rests_on():
    told = story()
    evidence = Evidence(Places(told))
    text = method.pages(told, evidence, notes_of(told, evidence))["docs/method.md"]
    assert "The one sentence in it carries a note." in text
    assert "single origin" not in text


def test_the_method_page_lists_what_editors_corrected():
    told = replace(
        story(),
        corrections=(
            Applied(
                correction=Correction(verb="drop", target="nn-x", why="not a figure", to={}), effect="left out nn-x"
            ),
        ),
    )
    evidence = Evidence(Places(told))
    text = method.pages(told, evidence, notes_of(told, evidence))["docs/method.md"]
    assert '<b>Left out</b> <span dir="auto">“x …”</span> <span class="small">NN · not a figure</span>' in text


def test_the_method_page_lists_what_changed_latest_first():
    told = replace(
        story(),
        changes=(
            Change(id="a", date="2024-05-08", text="A figure <left> out", page="figures/"),
            Change(id="b", date="2024-05-09", text="A document came in"),
        ),
    )
    evidence = Evidence(Places(told))
    text = method.pages(told, evidence, notes_of(told, evidence))["docs/method.md"]
    assert text.index("A document came in") < text.index('<a href="../figures/">A figure &lt;left&gt; out</a>')


def test_a_printing_of_half_a_passage_is_said_to_be_half_of_it():
    words = "one two three four five six seven eight nine ten"
    assert shared_words.how_words([shared_words.part_of(words, words)]) == ""
    assert shared_words.how_words([shared_words.part_of(words, "six seven eight nine ten")]) == "only the last 5 words"
    half = shared_words.part_of(words, "one two three four or five")
    assert shared_words.how_words([half, half]) == "only the first 4 words, with small changes, twice"
    assert shared_words.how_words([shared_words.part_of(words, "four five six")]) == "3 of its 10 words"


def test_an_agency_that_signs_its_own_report_is_named_once():
    told = story()
    passage = replace(told.linked.passages[0], origin="NN", because="nn credits the words to NN")
    text = shared_words.pages(Places(replace(told, linked=replace(told.linked, passages=(passage,)))))
    assert "Probably NN’s own words." in text["docs/shared-words.md"]
    assert "credits" not in text["docs/shared-words.md"]


def test_a_text_that_stops_in_a_sentence_says_so():
    told = story()
    nn = told.documents[0]
    long = "The last words of a report that was cut where the page was cut and where"
    cut = replace(nn, document=replace(nn.document, text=nn.document.text + "\n" + long))
    files = sources.pages(Places(replace(told, documents=(cut, *told.documents[1:]))), {})
    assert "The text as received ends here." in files["docs/sources/nn.md"]
    assert "The text as received ends here." not in files["docs/sources/herald.md"]


@pytest.mark.parametrize(
    ("count", "says"),
    [(0, "no documents yet"), (1, "There is one document only"), (3, "stands in two of the 3 documents")],
)
def test_where_no_words_are_shared_the_page_says_why(count, says):
    told = story()
    told = replace(told, documents=told.documents[:count], linked=replace(told.linked, passages=()))
    assert says in shared_words.pages(Places(told))["docs/shared-words.md"]


def test_readers_are_told_no_commands():
    assert "explainer add" not in sources.pages(Places(empty()), {})["docs/sources/index.md"]
