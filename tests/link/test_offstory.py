from dataclasses import replace

import pytest

from generator.extract.boilerplate import find_boilerplate
from generator.link.offstory import propose_offstory, set_apart
from generator.model import Boilerplate, Span
from tests.link.made import doc

STORY = (
    "The crane fell into the harbour basin of Esmar and the port authority closed the quay. "
    "Dockers blamed rust on the crane and the harbour union called a strike on the quay. "
    "The port authority of Esmar promised new cranes and a harbour inquiry into the rust. "
)
OTHER = (
    "The painter mixed ochre with linseed and varnished thirteen canvases before winter. "
    "Her gallery sold watercolours of orchards, birches, herons and frozen ponds. "
    "Critics praised brushwork, pigments, perspective, composure and restraint everywhere. "
)


def story(name, *more):
    return doc(name, "Crane falls into harbour basin\n\n" + "\n".join([STORY, STORY, STORY, *more]))


def left_out(*documents):
    return {
        (one.document.id, part.span.of(one.document.text)): part
        for one in set_apart(documents)
        for part in one.boilerplate
        if part.excluded
    }


def test_a_part_without_a_word_of_the_story_is_left_out_from_its_headline_on():
    glued = story("c", "A painter of ponds and birches", OTHER, OTHER, OTHER)
    ((place, part),) = left_out(story("a"), story("b"), glued).items()
    assert place[0] == "c"
    assert place[1].startswith("A painter of ponds")
    assert "A painter of ponds and birches" in part.reason
    assert part.kind == "off-story"


def test_two_documents_are_enough_to_tell_a_part():
    glued = story("b", "A painter of ponds and birches", OTHER, OTHER, OTHER)
    assert [name for name, _ in left_out(story("a"), glued)] == ["b"]


def test_a_part_behind_a_rule_needs_no_headline():
    glued = story("c", "* * *", OTHER)
    ((name, words),) = left_out(story("a"), story("b"), glued)
    assert (name, words) == ("c", OTHER.rstrip("\n"))


def test_a_part_inside_a_story_ends_where_the_story_goes_on():
    glued = story("c", "A painter of ponds and birches", OTHER, OTHER, "What the harbour union demands", STORY)
    ((_, words),) = left_out(story("a"), story("b"), glued)
    assert words.startswith("A painter")
    assert "union" not in words


def test_the_other_documents_say_which_of_two_articles_is_the_story():
    text = (
        "A painter of ponds and birches\n\n"
        + "\n".join([OTHER, OTHER, OTHER])
        + "\n\nCrane falls into basin\n"
        + "\n".join([STORY] * 3)
    )
    span = Span(text.index("Crane falls"), len(text))
    alone = Boilerplate(span=span, sentence=span, rule="article/gap", kind="off-story", reason="a second article")
    first = replace(doc("c", text), boilerplate=(alone,))
    ((_, words),) = left_out(story("a"), story("b"), first)
    assert words.startswith("A painter of ponds")
    assert "Crane" not in words


def test_what_an_editor_put_back_stays():
    glued = story("c", "A painter of ponds and birches", OTHER, OTHER, OTHER)
    span = Span(glued.document.text.index("A painter"), len(glued.document.text))
    back = Boilerplate(
        span=span, sentence=span, rule="article/gap", kind="off-story", reason="a second article", excluded=False
    )
    assert left_out(story("a"), story("b"), replace(glued, boilerplate=(back,))) == {}


def test_a_document_of_another_story_is_proposed_whole():
    stranger = doc("d", "\n".join(["A painter of ponds and birches", OTHER, OTHER, OTHER]))
    documents = (story("a"), story("b"), story("c"), stranger)
    (proposal,) = propose_offstory(documents)
    assert proposal.document == "d"
    assert left_out(*documents) == {}


def test_subheadings_of_one_story_are_left_alone():
    assert left_out(story("a"), story("b", "What the harbour union demands", STORY, STORY), story("c")) == {}


def test_one_document_two_documents_and_strangers_propose_nothing():
    assert propose_offstory(()) == set_apart(()) == ()
    for documents in ((story("a"),), (doc("a", STORY), doc("b", OTHER))):
        assert propose_offstory(documents) == ()
        assert left_out(*documents) == {}


MORE = (
    "Dockers of the harbour union had told the port authority in spring of rust on the crane above the quay. "
    "The port authority of Esmar closed the harbour basin to ships until an inquiry into the crane has ended. "
    "A strike of dockers at the quay went on, and the union promised no new talks before the inquiry. "
    "Ships for Esmar wait in the bay, and the port authority sends those with fruit to the quay of Varano. "
)
LIBRARY = "Library in Tressel to open on Sundays"
SUNDAYS = (
    "The public library in Tressel will open on Sundays from October, the county decided.\n"
    "Librarian Joan Petrie said that students had asked for it. Councillor Bram Ode voted against it."
)


def read(name, *more):
    """Return a document of the story as a saved page, with what it alone shows to be none of it."""
    text = "Crane falls into harbour basin\n\n" + "\n\n".join([STORY, MORE, *more])
    document = doc(name, text)
    return replace(document, boilerplate=find_boilerplate(document.document))


@pytest.mark.parametrize("heading", ["Also in the news", "Read next", "More from the Courier", "In other news", ""])
def test_an_article_glued_below_a_heading_of_links_is_left_out_whole(heading):
    glued = read("b", *filter(None, [heading]), LIBRARY, SUNDAYS)
    assert f"{LIBRARY}\n\n{SUNDAYS}" in {words for _, words in left_out(read("a"), glued)}


def test_the_story_goes_on_behind_a_box_of_links():
    closing = (
        "In 1954 a chemist named Otto Selby bought a field of turnips. His daughter Helga built the jetty in 1979."
    )
    boxed = read("b", "Read next", LIBRARY, closing)
    assert {words for _, words in left_out(read("a"), boxed)} == {"Read next", LIBRARY}


def test_a_link_to_more_of_the_story_has_no_text_below_it():
    more = "Harbour crane of Esmar was rusty, dockers say"
    closing = "In 1954 a chemist named Otto Selby bought a rusty crane. His daughter Helga built the jetty in 1979."
    assert {words for _, words in left_out(read("a"), read("b", "Read also", more, closing))} == {"Read also", more}


def test_each_item_of_a_newsletter_but_the_story_is_left_out():
    rest = (
        "Rovers beat Athletic to go top\n\nRovers went top with a win over Athletic. Luka Benes scored twice for them."
    )
    document = doc("b", "\n\n".join([LIBRARY, SUNDAYS, "Crane falls into harbour basin", STORY, MORE, rest]))
    newsletter = replace(document, boilerplate=find_boilerplate(document.document))
    assert [words for _, words in left_out(read("a"), newsletter)] == [f"{LIBRARY}\n\n{SUNDAYS}", rest]
