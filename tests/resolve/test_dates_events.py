"""Days that count from an event, dated where the document tells of it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.annotation import annotate
from generator.extract.timexes import find_timexes
from generator.model import Document
from generator.resolve.dates import resolve_timexes


@pytest.mark.model
def test_so_long_before_an_event_that_the_document_dates(nlp: Any) -> None:
    text = (
        "The visit comes about two weeks before the presidential election on 4 November. "
        "Talks may begin days before it."
    )
    document = Document(id="d", text=text, published="2024-10-20")
    parsed = nlp(text)
    span, day, vague = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
    assert (span.type, span.value, span.edtf, span.anchor) == ("DURATION", "P2W", "2024-10-21~", "event")
    assert (span.earliest, span.latest) == ("2024-10-18", "2024-10-24")
    assert "dated “4 November” (Monday 4 November 2024)" in span.because
    assert day.value == "2024-11-04"
    assert (vague.value, vague.edtf) == ("PXD", None)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The quake struck on 6 February 2023. Three days after the quake, the search ended.", "2023-02-09"),
        ("Three days after the quake, the search ended. The quake struck on 6 February 2023.", "2023-02-09"),
        ("The vote was held on 7 May 2023. Two weeks before the vote, he left.", "2023-04-23~"),
        ("A year after the siege began on 24 February 2022, the town was rebuilt.", "2023"),
        ("The bridge fell on 3 March 2020. Two years after the bridge fell, a new one opened.", "2022"),
        ("Rebels attacked the port on 3 March 2020. Two days after the attack, it opened again.", "2020-03-05"),
        ("The strike ended on 9 May 2023. Two days after the strike, trains ran.", "2023-05-11"),  # counts from its end
        ("The strike ended on 9 May 2023. Two days before the strike, trains ran.", None),  # its start is not told
        ("The crash happened on 3 March 2020. Two days after a crash in Vale, it rained.", None),  # another one
        ("The minister left on 3 March 2020. Two days after the minister, his wife left.", None),  # no event
    ],
)
def test_an_event_is_dated_by_the_verb_it_happens_under(text: str, edtf: str | None, nlp: Any) -> None:
    annotated = annotate(Document(id="d", text=text, published="2024-10-16"), nlp(text))
    (length,) = (timex for timex in annotated.dates if timex.type == "DURATION")
    assert length.edtf == edtf


@pytest.mark.model
def test_an_event_with_two_days_gives_none(nlp: Any) -> None:
    text = (
        "They met two weeks before the election. The election of 4 November was long. "
        "The election of 5 November was short."
    )
    document = Document(id="d", text=text, published="2024-10-20")
    parsed = nlp(text)
    span = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)[0]
    assert span.edtf is None
    assert "several days: 2024-11-04, 2024-11-05" in span.because


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("The council split on the eve of the 9 May ballot.", "the eve", "2024-05-08"),
        ("Roe came back the day after the 7 May election.", "the day", "2024-05-08"),
        ("Shops shut the day before Christmas.", "the day", "2023-12-24"),
        ("The vote was held on 7 May. On the eve of the vote, two shops burned.", "the eve", "2024-05-06"),
        ("The dam collapsed on 3 May. The day before the collapse, workers left.", "The day", "2024-05-02"),
        ("The anniversary falls on 9 May 2024. He fled a day before the anniversary.", "a day", "2024-05-08"),
        ("He fled two weeks before the 7 May election.", "two weeks", "2024-04-23~"),
        ("Roe left the day before the vote.", "the day", None),  # nobody says when that was
        ("On the eve of the talks Roe left.", "the eve", None),
        ("On 7 May Roe fell ill. He had voted the day before.", "the day before", "2024-05-06"),  # as before
    ],
)
def test_the_day_before_what_happened(text: str, words: str, edtf: str | None, nlp: Any) -> None:
    annotated = annotate(Document(id="d", text=text, published="2024-05-20"), nlp(text))
    assert {timex.span.of(text): timex.edtf for timex in annotated.dates}.get(words) == edtf


@pytest.mark.model
def test_the_friday_before_an_event_that_the_document_dates(nlp: Any) -> None:
    text = "The vote was held on 10 April 2013. He quit the Friday before the vote."
    annotated = annotate(Document(id="d", text=text, published="2013-04-16"), nlp(text))
    assert [timex.value for timex in annotated.dates] == ["2013-04-10", "2013-04-05"]
