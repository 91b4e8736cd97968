"""Links an editor writes by name, ``[Ann Lee](speaker:ann-lee)``, led to the page they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from generator.model import Claim, Event, Speaker
from generator.model.faults import Fault, StoryError
from generator.render.notes import FENCE
from generator.render.places import Places

# Or a piece of code, which is shown as it is.
LINK = re.compile(r"(?P<code>`+)(?:(?!`).)+?(?P=code)|\]\((?P<kind>speaker|claim|event|source):(?P<name>[^)\s]*)\)")
PAGES = {
    "speaker": "speakers/{}/index.md",
    "claim": "figures/{}/index.md",
    "event": "timeline/index.md#{}",
    "source": "sources/{}/index.md",
}


def lead_links(markdown: str, places: Places, *, path: str) -> str:
    """Return ``markdown`` with its links by name turned into links to pages.

    Raises StoryError with a fault for every name there is none of, naming the nearest.
    """
    linked = places.story.linked
    known = {
        "speaker": _ids(linked.speakers),
        "claim": _ids(linked.claims),
        "event": _ids(linked.timeline),
        "source": {name: name for name in places.documents},
    }
    faults: list[Fault] = []
    lines: list[str] = []
    fenced = False
    for number, line in enumerate(markdown.splitlines(), start=1):
        fenced ^= bool(FENCE.match(line))
        links = [] if fenced else [match.group("kind", "name") for match in LINK.finditer(line) if match["kind"]]
        for kind, name in links:
            if places.labels.get(name, name) not in known[kind]:
                near = get_close_matches(name, known[kind], n=3, cutoff=0.4)
                hint = f"nearest: {', '.join(near)}" if near else f"there is no {kind} yet" if not known[kind] else ""
                faults.append(Fault(path, number, f"no {kind} is called '{name}'", hint))
        lines.append(line if fenced else LINK.sub(lambda match: _led(match, known, places), line))
    if faults:
        raise StoryError(faults)
    return "\n".join(lines) + "\n"


def _ids(items: Iterable[Speaker | Claim | Event]) -> dict[str, str]:
    """Return the id by each name it is called: a former one, of someone taken in, leads to whoever took them in."""
    given = tuple(items)
    return {label: one.id for one in given for label in one.formerly} | {one.id: one.id for one in given}


def _led(match: re.Match[str], known: Mapping[str, Mapping[str, str]], places: Places) -> str:
    if not match["kind"]:
        return match[0]
    name = places.labels.get(match["name"], match["name"])
    return f"]({PAGES[match['kind']].format(known[match['kind']].get(name, ''))})"
