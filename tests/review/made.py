"""A story that the desk has every kind of question about, and what its editor wrote."""

from generator.model import (
    Alias,
    Annotated,
    Answer,
    Boilerplate,
    Claim,
    Document,
    Explainer,
    Linked,
    Mention,
    Orphan,
    Quantity,
    Quotation,
    Span,
    Speaker,
    Story,
    StoryConfig,
)

TEXT = (
    "“Nobody was hurt,” she said. Ada Moreno runs the port. Tomas Ferreira speaks for the union. "
    "About 1,200 containers wait, and <b>dozens</b> of lorries. IN OTHER NEWS a cow was born."
)


CORRECTIONS = "# Ours.\n- drop: port-x   # a slip\n  why: 'it is no quotation'\n\n# The end.\n"


def place(words):
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    return {"span": span, "sentence": span, "rule": "test", "confidence": 0.6}


SAID = Quotation(
    **place("“Nobody was hurt,”"),
    id="port-nobody",
    kind="direct",
    contents=(Span(0, 18),),
    speaker="Ada Moreno",
    candidates=("Tomas Ferreira",),
    doubt="“she” may be two people",
)


DOZENS = Quantity(**place("dozens"), id="port-dozens", low=None, high=None, gap="it says no number")


PART = Boilerplate(
    **place("IN OTHER NEWS a cow was born."), id="port-in-other", kind="off-story", reason="a new headline"
)


ADA = Mention(**place("Ada Moreno"), id="m1", form="name", kind="person", name="Ada Moreno")


CLAIM = Claim(
    id="boxes",
    question="How many boxes wait?",
    relation="differ",
    answers=(Answer(document="port", figure="port-dozens", value="24", modifier="~", speaker=None, date=None),),
)


def story(markdown="Hurt.[^port-nobody] Many.[^port-gone][^port-dozens]"):
    port = Annotated(
        document=Document(id="port", text=TEXT),
        quotations=(SAID,),
        figures=(DOZENS,),
        mentions=(ADA,),
        boilerplate=(PART,),
        orphans=(Orphan(id="port-gone", kind="figures", text="About 1,250 containers", prefix="", suffix=""),),
    )
    speakers = tuple(
        Speaker(id=label, name=name, type="person", aliases=(Alias(document="port", text=name),))
        for label, name in (("ada-moreno", "Ada Moreno"), ("ada-moreno-2", "Ada Morena"), ("t", "Tomas Ferreira"))
    )
    return Story(
        config=StoryConfig(title=""),
        documents=(port,),
        linked=Linked(speakers=speakers, claims=(CLAIM,)),
        explainer=Explainer(path="", markdown=markdown),
    )


def written(desk):
    return (desk.root / "content/corrections.yml").read_text()
