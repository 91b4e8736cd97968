"""Links an editor writes by name, ``[Ann Lee](speaker:ann-lee)``, led to the page they mean."""

from __future__ import annotations

import re
from difflib import get_close_matches

from generator.model.faults import Fault, StoryError
from generator.render.notes import FENCE
from generator.render.places import Places

LINK = re.compile(r"\]\((speaker|claim|event|source):([^)\s]*)\)")
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
        "speaker": [one.id for one in linked.speakers],
        "claim": [one.id for one in linked.claims],
        "event": [one.id for one in linked.timeline],
        "source": list(places.documents),
    }
    faults: list[Fault] = []
    lines: list[str] = []
    fenced = False
    for number, line in enumerate(markdown.splitlines(), start=1):
        fenced ^= bool(FENCE.match(line))
        for kind, name in () if fenced else LINK.findall(line):
            if places.labels.get(name, name) not in known[kind]:
                near = get_close_matches(name, known[kind], n=3, cutoff=0.4)
                hint = f"nearest: {', '.join(near)}" if near else f"there is no {kind} yet" if not known[kind] else ""
                faults.append(Fault(path, number, f"no {kind} is called '{name}'", hint))
        lines.append(line if fenced else LINK.sub(lambda match: _led(match, places), line))
    if faults:
        raise StoryError(faults)
    return "\n".join(lines) + "\n"


def _led(match: re.Match[str], places: Places) -> str:
    return f"]({PAGES[match[1]].format(places.labels.get(match[2], match[2]))})"
