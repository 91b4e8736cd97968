from dataclasses import replace

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
