"""Pages that only lead on: what had a page of its own before something else took it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Claim, Speaker
from generator.render.answer_words import question_of
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.templates import fill, page


def pages(places: Places) -> dict[str, str | bytes]:
    """Return ``docs/speakers/<former id>.md`` and ``docs/figures/<former id>.md``, each leading to what it is now."""
    linked = places.story.linked
    found: dict[str, str | bytes] = {}
    for folder, items in (("speakers", linked.speakers), ("figures", linked.claims)):
        for former, now, words in _moved(places, items):
            body = fill("pages/moved.j2", words=words, href=f"../{now}/")
            found[f"docs/{folder}/{former}.md"] = page(
                body, title=words, moved=f"../{now}/", canonical=places.address(f"{folder}/{now}/")
            )
    return found


def _moved(places: Places, items: Iterable[Speaker | Claim]) -> Iterator[tuple[str, str, str]]:
    """Yield each former id that nothing bears, once, with the id of what took it in and what that is called."""
    given = tuple(items)
    seen = {one.id for one in given} | {"index"}
    for one in given:
        for former in one.formerly:
            if former not in seen:
                seen.add(former)
                yield former, one.id, plain(one.name) if isinstance(one, Speaker) else question_of(places, one)
