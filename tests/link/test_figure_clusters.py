"""Figures gathered by what speaks for them together."""

from itertools import count

import pytest

from generator.describe.origins import Origins
from generator.link import figure_clusters
from generator.link.figure_bonds import brought_together
from generator.link.figure_clusters import gather_figures
from generator.model import Annotated
from tests.link.made import asked, date, doc, figure


def homes(name: str, number: int) -> Annotated:
    return figure(doc(name, f"The flood took {number} homes."), f"{number} homes", number, "homes", predicate="take")


def sizes(monkeypatch: pytest.MonkeyPatch, told: dict[str, float]) -> list[int]:
    """Return how many figures the groups of three documents hold where their pairs speak as ``told``."""
    documents = [homes(name, number) for name, number in zip("abc", count(31), strict=False)]
    monkeypatch.setattr(figure_clusters, "odds", lambda one, other, _: told[one.document + other.document])
    texts = {one.document.id: one.document.text for one in documents}
    return [len(group) for group in gather_figures(asked(*documents), texts, Origins((), documents))]


def test_pairs_that_speak_alike_say_more_than_one(monkeypatch):
    assert sizes(monkeypatch, {"ab": 2.0, "ac": 0.7, "bc": -3.0}) == [2, 1]
    assert sizes(monkeypatch, {"ab": 2.0, "ac": 0.7, "bc": 0.7}) == [3]


def test_one_pair_that_says_never_parts_two_groups(monkeypatch):
    assert sorted(sizes(monkeypatch, {"ab": 5.0, "ac": 6.0, "bc": -9.0})) == [1, 2]


def rivals(text: str, first: str, second: str, noun: str | None = None, **told: object) -> Annotated:
    one = figure(doc("a", text), first, int(first.split(maxsplit=1)[0]), first.split()[1], **told)
    return figure(one, second, int(second.split(maxsplit=1)[0]), noun, kind="count" if noun else "number")


def test_another_number_is_bound_to_the_one_it_is_set_against_unless_all_else_speaks_against_it():
    text = "The mayor spoke of 260 flooded homes. The province put the number at 310."
    one = rivals(text, "260 flooded homes", "310")
    found = asked(one)
    assert "set against" in brought_together(*found)
    assert [len(group) for group in gather_figures(found, {"a": text}, Origins((), [one]))] == [2]
    text = "Of the 14 homes there, four stand. The province puts the number of homes that were destroyed at 2300."
    one = rivals(text, "14 homes", "2300", "homes", predicate="destroy")
    assert [len(group) for group in gather_figures(asked(one), {"a": text}, Origins((), [one]))] == [1, 1]


def test_a_level_of_an_earlier_year_is_told_as_such():
    text = "The port handled 260 ships, up from 210 in 1998."
    one = figure(doc("a", text), "260 ships", 260, "ships")
    one = date(figure(one, "210", 210, None, kind="number", change="up from"), "1998", "1998", "handle")
    assert "brought together over years" in brought_together(*asked(one))
    assert brought_together(*asked(one)) == brought_together(*reversed(asked(one)))


def test_the_ends_of_a_move_speak_for_one_question_and_are_not_bound(monkeypatch):
    text = "Some 260 homes were dark, down from 3400 homes."
    one = figure(doc("a", text), "260 homes", 260, "homes")
    one = figure(one, "3400 homes", 3400, "homes", change="down from")
    assert "ends of one move" in brought_together(*asked(one))
    for told, groups in ((0.5, 2), (1.0, 1)):
        monkeypatch.setattr(figure_clusters, "odds", lambda *_, told=told: told)
        assert len(gather_figures(asked(one), {"a": text}, Origins((), [one]))) == groups
