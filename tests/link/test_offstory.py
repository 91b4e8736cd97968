from generator.link.offstory import propose_offstory
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


def test_a_part_without_a_word_of_the_story_is_proposed_from_its_headline_on():
    glued = story("c", "A painter of ponds and birches", OTHER, OTHER, OTHER)
    (proposal,) = propose_offstory((story("a"), story("b"), glued))
    assert proposal.document == "c"
    assert proposal.part.span.of(glued.document.text).startswith("A painter of ponds")
    assert not proposal.part.excluded


def test_a_document_of_another_story_is_proposed_whole():
    stranger = doc("d", "\n".join(["A painter of ponds and birches", OTHER, OTHER, OTHER]))
    (proposal,) = propose_offstory((story("a"), story("b"), story("c"), stranger))
    assert (proposal.document, proposal.part.rule) == ("d", "offstory/document")


def test_subheadings_of_one_story_are_left_alone():
    assert propose_offstory((story("a"), story("b", "What the harbour union demands", STORY, STORY), story("c"))) == ()


def test_one_document_two_documents_and_strangers_propose_nothing():
    assert propose_offstory(()) == ()
    assert propose_offstory((story("a"),)) == ()
    assert propose_offstory((doc("a", STORY), doc("b", OTHER))) == ()
