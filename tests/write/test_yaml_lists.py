"""Lists that people write, changed without touching what they wrote."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model.faults import StoryError
from generator.read.yaml_files import load_yaml
from generator.write.yaml_lists import append_item, remove_item, set_fields

FIRST = "- drop: a   # why not\n  why: 'it''s wrong'\n"
SECOND = "- set: b\n  to: |\n    two\n    lines\n  why: x\n"
LIST = f"# Head.\n{FIRST}\n# Between.\n{SECOND}# End.\n"


def added(text, item):
    return append_item(text, item, path="c.yml", schema="s.json")


def test_what_people_wrote_stays_byte_for_byte():
    text = added(LIST, {"set": "c", "value": "10-15", "published": "2024-05-06", "why": "“so” it: is"})
    assert text.startswith(LIST)
    assert yaml.safe_load(text)[2]["value"] == "10-15"
    assert "published: 2024-05-06\n" in text
    assert remove_item(text, 2, path="c.yml") == LIST


def test_an_empty_file_gets_its_schema_and_an_indented_list_its_indent():
    assert added("", {"drop": "a"}) == "# yaml-language-server: $schema=s.json\n- drop: a\n"
    assert added("# Only a comment.\n", {"drop": "a"}) == "# Only a comment.\n- drop: a\n"
    assert added("[]\n", {"drop": "a"}) == "- drop: a\n"
    assert added("  - drop: a\n", {"drop": "b"}) == "  - drop: a\n  - drop: b\n"
    assert added("- drop: a", {"drop": "b"}) == "- drop: a\n- drop: b\n"


def test_taking_one_out_leaves_its_neighbours_and_their_comments():
    assert remove_item(LIST, 0, path="c.yml") == LIST.replace(FIRST, "")
    assert remove_item(LIST, 1, path="c.yml") == LIST.replace(SECOND, "")


def test_fields_are_set_in_place():
    assert set_fields(LIST, 0, {"why": "y"}, path="c.yml") == LIST.replace("'it''s wrong'", "y")
    assert yaml.safe_load(set_fields(LIST, 1, {"to": "z", "more": "m"}, path="c.yml"))[1] == {
        "set": "b",
        "to": "z",
        "why": "x",
        "more": "m",
    }


def test_what_is_no_list_is_refused():
    with pytest.raises(StoryError):
        added("a: b\n", {"drop": "a"})
    with pytest.raises(StoryError):
        remove_item("- a\n", 3, path="c.yml")


@given(st.dictionaries(st.sampled_from(["set", "why", "text", "value"]), st.text(max_size=30), min_size=1))
def test_any_words_come_back_as_they_were_and_go_again(item):
    try:
        text = added(LIST, item)
        assert load_yaml(text, path="c.yml")[2] == item
    except (yaml.YAMLError, StoryError):  # characters that YAML cannot hold
        return
    assert remove_item(text, 2, path="c.yml") == LIST


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((word, word) for word in ("no", "On", "y", "12:30", "010", "2024-05-06")),
        *(("true", True), ("False", False), ("10", 10), ("-3", -3), ("1.5", 1.5), ("~", None)),
    ],
)
def test_words_mean_what_people_mean_by_them(written, meant):
    assert load_yaml(f"- why: {written}\n", path="c.yml") == [{"why": meant}]
    if isinstance(meant, str):  # and other programs are not left to guess
        assert yaml.safe_load(added("", {"why": meant}).replace("2024-05-06", "'2024-05-06'")) == [{"why": meant}]
