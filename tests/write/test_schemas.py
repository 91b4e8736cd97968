"""The JSON Schemas know every field that the files hold."""

from pathlib import Path

import pytest
import yaml

from generator.model.layout import KINDS, STORY_FILES
from generator.read.content import VERBS as READ
from generator.write.schemas import VERBS, schemas

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()


@pytest.mark.parametrize("path", sorted((ROOT / "content/data/documents").glob("*.yml")), ids=lambda path: path.stem)
def test_every_field_of_the_shipped_data_is_in_its_schema(path):
    properties = SCHEMAS["document.json"]["properties"]
    record = yaml.safe_load(path.read_text())
    assert set(record) <= set(properties)
    for kind in KINDS:
        item = properties[kind]["items"]
        for row in record[kind]:
            assert set(row) <= set(item["properties"]), row["id"]
            assert set(item["required"]) <= set(row), row["id"]


def test_every_story_file_has_one_and_every_first_line_names_one_that_is():
    assert {f"{name}.json" for name in STORY_FILES} <= set(SCHEMAS)
    for path in (ROOT / "content/data").rglob("*.yml"):
        first = path.read_text().splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert Path(first.partition("=")[2]).name in SCHEMAS


def test_corrections_know_every_verb_and_need_a_reason():
    rows = SCHEMAS["corrections.json"]["items"]["oneOf"]
    assert {row[0] for row in VERBS} == set(READ)
    for one, (verb, _, _, needed) in zip(rows, VERBS, strict=True):
        assert one["required"] == [verb, "why", *needed]


def takes(**entry):
    """Say whether some form of an entry allows these fields and needs no more."""
    rows = SCHEMAS["corrections.json"]["items"]["oneOf"]
    return any(
        set(entry) <= set(row["properties"]) and set(row["required"]) <= set(entry) and not row["additionalProperties"]
        for row in rows
    )


@pytest.mark.parametrize(
    "entry",
    [
        {"set": "x", "speaker": "Ada Moreno"},
        {"set": "x", "text": "the words", "prefix": "after"},
        {"set": "x", "value": "10-15", "counted": "cranes"},
        {"settle": "x"},
        {"settle": "x", "apart": ["y"]},
        {"settle": "x", "together": ["Ada Morena"]},
        {"set": "x", "excluded": False},
        {"set": "x", "relation": "change"},
        {"add": "port", "figure": "two cranes", "value": 2, "id": "port-two"},
        {"merge": "x", "with": ["y"]},
        {"merge": "x", "with": "y", "question": "How many?", "relation": "change"},
        {"split": "x", "quotations": ["y"]},
        {"split": "x", "figures": ["y"], "into": "How many left?"},
        {"split": "x", "documents": ["y"], "into": "Ann Lee"},
        {"exclude": "port", "from": "a", "to": "b"},
    ],
)
def test_a_correction_that_can_be_made_fits_the_schema(entry):
    assert takes(**entry, why="so")


@pytest.mark.parametrize(
    "entry",
    [{"set": "x", "speker": "y"}, {"merge": "x"}, {"exclude": "port"}, {"add": "port"}, {"split": "x", "into": "y"}],
)
def test_a_slip_does_not_fit_the_schema(entry):
    assert not takes(**entry, why="so")
