"""What the filter says of lines it cannot take: a sentence each; the other lines still come out."""

from __future__ import annotations

import io
import json

import pytest

from generator.commands.jsonl import filter_jsonl

DAY = 'write it as "YYYY-MM-DD", or leave it out where nobody knows'


def run(*lines):
    target = io.StringIO()
    code = filter_jsonl(io.StringIO("".join(f"{line}\n" for line in lines)), target)
    return code, [json.loads(line) for line in target.getvalue().splitlines()]


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1: this is not JSON"),
        ("[1]", "line 1: this is no JSON object; write"),
        ('{"text": "Rain."}', "line 1: 'doc' is missing or no name; write the document's id"),
        ('{"doc": "a", "text": null}', "line 1: 'text' is missing or null; write the document's words as a string"),
        ('{"doc": "a", "text": 5}', "line 1: 'text' is 5, not a string; write the document's words as a string"),
        ('{"doc": "a", "text": "\\ud800"}', "line 1: 'text' holds half a character at 0; write the whole of it"),
        ('{"doc": "a", "text": "", "published": 20241028}', f"line 1: 'published' is 20241028, not a string; {DAY}"),
        (
            '{"doc": "a", "text": "", "published": "28 October 2024"}',
            f"line 1: 'published' '28 October 2024' is no day of the calendar; {DAY}",
        ),
        (
            '{"doc": "a", "text": "", "published": "2023-02-30"}',
            f"line 1: 'published' '2023-02-30' is no day of the calendar; {DAY}",
        ),
    ],
)
def test_a_line_at_fault_is_told_in_a_sentence(line, says):
    code, (told, kept) = run(line, '{"doc": "b", "text": "Some 40 boats left."}')
    assert code == 1
    assert told["error"].startswith(says)
    assert [figure["value"] for figure in kept["figures"]] == [40]


@pytest.mark.model
@pytest.mark.parametrize("day", ["2024-10-28", "2024-10-28T09:00:00Z", "2024-10-28 09:00", " 2024-10-28 ", "", None])
def test_days_with_and_without_an_hour_are_taken(day):
    code, (record,) = run(json.dumps({"doc": 1, "text": "It rained on Monday.", "published": day}))
    assert code == 0
    assert [date["value"] for date in record["dates"]] == (["2024-10-28"] if day else ["XXXX-WXX-1"])
