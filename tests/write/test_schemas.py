"""The JSON Schemas know every field that the files hold."""

from pathlib import Path

import pytest
import yaml

from generator.model.layout import KINDS, STORY_FILES
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
    for one, verb in zip(SCHEMAS["corrections.json"]["items"]["oneOf"], VERBS, strict=True):
        assert one["required"] == [verb, "why"]
