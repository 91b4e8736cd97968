import re
from dataclasses import replace

import markdown
import pytest

from generator.describe.statements import statements
from generator.model import DRAFT, Explainer
from generator.model.faults import StoryError
from generator.render import explainer
from generator.render.coverage import sentences
from generator.render.evidence import Evidence
from generator.render.places import Places
from tests.render.story_b import empty, story

EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "toc"]


def written(text):
    told = replace(story(), explainer=Explainer(path="content/explainer.md", markdown=text))
    evidence = Evidence(Places(told))
    notes = explainer.notes_of(told, evidence)
    return explainer.pages(told, evidence, notes)["docs/index.md"]


def html(text):
    return markdown.markdown(written(text).split("---\n", 2)[2], extensions=EXTENSIONS)


def test_a_quotation_alone_is_set_with_who_and_who_printed_it_how():
    page = html("> [^nn-asked]\n")
    assert "<blockquote" in page
    assert "“We asked people to leave, … We will not wait for the water.”" in page
    assert '<a href="speakers/ada-moss/#said-u-asked">' in page
    assert "Printed word for word by NN; in part or in other words by The Herald; paraphrased by Courier" in page
    assert 'href="#fn:nn-asked"' in page


def test_only_words_in_quotation_marks_are_set_as_a_quotation():
    with pytest.raises(StoryError, match=r"content/explainer.md:3: 'nn-rain' is set as a quotation"):
        written("Text.\n\n> [^nn-rain]\n")


def test_a_quotation_with_words_of_the_editor_stays_as_written():
    assert "<figure" not in html("> As they said.[^nn-asked]\n")


def test_answers_side_by_side_share_a_cell_where_outlets_agree():
    page = html("## Where sources differ\n\n### How many left\n\n- [^nn-1200] [^courier-1200] 1,200\n- [^herald-900]\n")
    assert page.count("<dt>") == 2
    assert "<dt>NN, Courier</dt>" in page
    assert "“At least 900 people”" in page
    assert page.count('class="footnote-ref"') == 3
    assert page.count('class="apart"') == 1


def test_under_answers_stands_a_link_to_what_is_in_dispute():
    page = written("### How many left\n\n- [^nn-1200] 1,200\n- [^herald-900]\n")
    assert "](figures/how-many-left/index.md)" in page.split("</dl>")[1]
    said = written("### What Moss said\n\n- [^nn-asked] we\n- [^herald-asked] they\n")
    assert "[Compare the words side by side](speakers/ada-moss/index.md#said-u-asked)" in said
    days = written("### When\n\n- [^nn-tuesday] Tuesday\n- [^herald-tuesday] that day\n")
    assert "[See the day on the timeline](timeline/index.md#moss-warns)" in days
    other = written("### What Moss said\n\n- [^nn-close] close\n- [^nn-asked] leave\n")
    assert "[All that is printed of Ada Moss](speakers/ada-moss/index.md)" in other


def test_a_link_the_editor_wrote_is_not_written_again():
    page = written("### Left\n\n- [^nn-1200] [1,200](claim:how-many-left)\n- [^herald-900] 900\n")
    assert page.count("figures/how-many-left/index.md") == 1


def test_a_list_of_other_things_stays_a_list():
    page = html("### Left\n\n- [^nn-1200] one\n- two without a note\n")
    assert "<li>two without a note</li>" in page
    assert "<dl" not in page


def test_key_facts_say_how_many_print_them():
    page = html("Counts\n:   1,200 people.[^nn-1200]\n    They left.\n\nSaid by the engineer\n:   It is.[^nn-close]\n")
    assert "They left." in page
    assert '<span class="spread">2 outlets&#44; 1 origin</span>' in page.replace(", 1", "&#44; 1")
    assert "Same words in 2 outlets" in page


def test_numbers_follow_the_reading_in_lists_and_facts_too():
    page = html("Fact\n:   One.[^nn-close]\n\nTwo.[^nn-1200]\n\n> [^nn-asked]\n\n- three[^herald-900]\n")
    refs = re.findall(r'class="footnote-ref" href="#fn:([^"]+)">(\d+)<', page)
    assert refs == [("nn-close", "1"), ("nn-1200", "2"), ("nn-asked", "3"), ("herald-900", "4")]


def test_links_by_name_lead_to_pages():
    page = written("[Moss](speaker:ada-moss), [how many](claim:how-many-left), [warning](event:moss-warns).\n")
    for target in ("speakers/ada-moss/index.md", "figures/how-many-left/index.md", "timeline/index.md#moss-warns"):
        assert f"]({target})" in page


def test_all_wrong_links_are_told_together_with_the_nearest():
    with pytest.raises(StoryError) as caught:
        written("[A](speaker:ada-mos)\n\n[B](event:nothing-like-it)\n")
    assert [fault.line for fault in caught.value.faults] == [1, 3]
    assert "nearest: ada-moss" in str(caught.value.faults[0])


def test_nothing_written_says_so_and_leads_on():
    assert 'class="empty"' in html("")


def test_many_parts_get_a_list_of_them():
    parts = "\n\n".join(f"## Part {n}\n\nText." for n in range(6))
    assert '<a href="#part-5">Part 5</a>' in html(parts)
    assert '<a href="#part-0">' not in html("## Part 0\n\nText.")


def test_coverage_counts_sentences_and_what_they_rest_on():
    evidence = Evidence(Places(story()))
    said = sentences(
        "# Title\n\nFact\n:   One.[^nn-close]\n\n"
        "Two is *here*.[^nn-1200][^courier-1200] Nobody knows [why](x).\n\n> [^nn-asked]\n",
        evidence,
    )
    assert [one.words for one in said] == ["One.", "Two is here.", "Nobody knows why."]
    assert [one.cited for one in said] == [("nn-close",), ("nn-1200", "courier-1200"), ()]
    assert [one.single_origin for one in said] == [False, True, False]


def test_a_draft_says_so_to_readers():
    assert '<p class="draft" role="note"><strong>Draft.</strong>' in html(f"# x\n\n{DRAFT}\n\nText.\n")
    assert 'class="draft"' not in html("# x\n\nText.\n")


def test_a_link_to_someone_taken_in_leads_to_who_took_them_in():
    told = story()
    first, *others = told.linked.speakers
    moved = replace(first, formerly=("the-mayor",))
    told = replace(
        told,
        linked=replace(told.linked, speakers=(moved, *others)),
        explainer=Explainer(path="x", markdown="As [she](speaker:the-mayor) said. `[x](speaker:nobody)`\n"),
    )
    evidence = Evidence(Places(told))
    page = explainer.pages(told, evidence, explainer.notes_of(told, evidence))["docs/index.md"]
    assert f"[she](speakers/{first.id}/index.md)" in page
    assert "`[x](speaker:nobody)`" in page


def test_pages_and_check_count_the_same_sentences():
    text = (
        "<!-- Ask Moss. [^nn-rain] -->\n\nHe called it “bad. Very bad.”[^nn-close] "
        "Dr. Moss of the U.S. said no.[^nn-1200]\n"
        'That "is it. Really."[^nn-asked]\n\n[All counts](claim:how-many-left)\n'
    )
    evidence = Evidence(Places(story()))
    assert (
        [one.words for one in sentences(text, evidence)]
        == [one.words for one in statements(text)]
        == ["He called it “bad. Very bad.”", "Dr. Moss of the U.S. said no.", 'That "is it. Really."']
    )
    assert "Each of the 3 sentences above carries a note" in written(text)


def test_an_editors_comments_are_not_published():
    assert "Ask" not in written("It fell.[^nn-close]\n\n<!-- Ask\nMoss. -->\n")
    page = written("# Title\n\n<!-- Write here. -->\n")
    assert "Nobody has written the explainer yet" in page
    assert "Write here" not in page


def test_a_story_without_documents_counts_none():
    whole = replace(empty(), explainer=Explainer(path="content/explainer.md", markdown=""))
    evidence = Evidence(Places(whole))
    page = explainer.pages(whole, evidence, explainer.notes_of(whole, evidence))["docs/index.md"]
    assert "there are no documents yet to write it from" in page
    assert "Written from" not in page
    assert "no sources" not in page


def test_the_head_says_the_day_the_story_stands_at():
    assert '<time datetime="2024-05-08" data-edtf="2024-05-08">to 8 May 2024</time>' in written("Text.\n")


def test_a_quotation_set_apart_and_one_in_guillemets_are_a_sentence_each_on_every_count():
    text = "> It is close.\n> Very close.\n>\n> [^nn-close]\n\n«It fell. It fell again», she said.[^nn-rain]\n"
    evidence = Evidence(Places(story()))
    counted = ["It is close. Very close.", "«It fell. It fell again», she said."]
    assert [one.words for one in sentences(text, evidence)] == [one.words for one in statements(text)] == counted
