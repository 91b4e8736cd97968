"""The promises of the sources: used, dated, independent, shown within their budget."""

import re
from dataclasses import replace
from datetime import date

from generator.check.sources import future_notices
from generator.model import (
    Document,
    Occurrence,
    SharedPassage,
    StoryConfig,
)
from tests.check.made import (
    said,
    story,
)


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


def test_a_day_to_come_is_named_with_its_remedy():
    documents = [
        Document(id=day, text="x", published=day) for day in ("2024-05-06", "2024-05-08", "2099-05-06/2099-05-07")
    ]
    (found,) = future_notices(documents, date(2024, 5, 7))
    assert found.level == "warning"
    assert "'2099-05-06/2099-05-07' is said to be published 2099-05-06/2099-05-07, a day to come" in found.fault.what
    assert found.fault.remedy == "write the day it was published, or leave 'published' out"


def test_one_text_under_two_ids_is_told():
    port, *others = story("").documents
    twin = replace(port, document=replace(port.document, id="zeta"))
    found = said("Wait.[^port-boxes]", documents=(port, *others, twin))
    assert any("'zeta' is 'port' once more, word for word; take one of them out" in line for line in found)


def test_what_is_said_of_a_document_stands_at_its_entry():
    port, radio = story("").documents
    about = replace(radio.document, line=9, published="2024-05-07/..", published_inferred=True)
    found = said(
        "Wait.[^port-boxes]",
        documents=(port, replace(radio, document=about)),
        contradictions=(("radio", "it speaks of the 9th"),),
    )
    assert [line.split(": ")[0] for line in found if "'radio'" in line] == ["content/documents.yml:9"] * 3
    (later,) = future_notices([replace(about, published="2099-01-01")], date(2024, 5, 7))
    assert later.fault.line == 9
