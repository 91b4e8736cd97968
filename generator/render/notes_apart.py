"""The notes that links outside the story open in place: kept in small files of their own, fetched when asked for.

A page of a thousand passages so weighs no more than its own words. Without the script a link leads on to its passage.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

from generator.render.evidence import Evidence
from generator.render.places import Places

ASKED = re.compile(r'data-evidence="words-([^"]+)"')
FOLDER = "assets/notes"
CHUNK = 32  # notes in one file: a few kilobytes, and often those a reader asks for next


def with_notes(path: str, content: str, evidence: Evidence) -> str:
    """Return a page on which every link that opens evidence says which file holds its note.

    ``path`` is the page's below ``docs/``, from which the way up to the top of the site follows. A name that is no
    finding of the story gets no note, and its link leads on to the passage as any link does.
    """
    files, root = _file_of(evidence.places), way_up(path)

    def told(match: re.Match[str]) -> str:
        file = files.get(match[1])
        return f'{match[0]} data-notes="{root}{FOLDER}/{file}"' if file else match[0]

    return ASKED.sub(told, content)


def note_files(asked: Iterable[str], evidence: Evidence) -> dict[str, str | bytes]:
    """Return the files of notes that the findings ``asked`` for are in, by path; links in them are from the top."""
    files = _file_of(evidence.places)
    wanted = {files[name] for name in asked if name in files}
    held: dict[str, dict[str, str]] = {}
    for name, file in files.items():
        if file in wanted:
            held.setdefault(file, {})[f"words-{name}"] = str(evidence[name].html(""))
    return {
        f"docs/{FOLDER}/{file}": json.dumps(notes, ensure_ascii=False, separators=(",", ":"))
        for file, notes in sorted(held.items())
    }


def asked_for(content: str) -> set[str]:
    """Return the ids of the findings whose evidence the links of a page open."""
    return set(ASKED.findall(content))


@lru_cache(maxsize=1)  # every page asks, for the same places
def _file_of(places: Places) -> dict[str, str]:
    """Return the file each finding's note is in: those of one document in text order, so many to a file."""
    files: dict[str, str] = {}
    for document, one in places.documents.items():
        known = (item for item in one.citable if getattr(places.findings.get(item.id), "finding", None) is item)
        for number, item in enumerate(sorted(known, key=lambda item: (item.span, item.id))):
            files[item.id] = f"{document}-{number // CHUNK}.json"
    return files


def way_up(path: str) -> str:
    """Return the way from a page's address to the top of the site.

    >>> way_up("index.md"), way_up("timeline.md"), way_up("speakers/index.md"), way_up("speakers/ann-lee.md")
    ('', '../', '../', '../../')
    """
    folder, _, name = path.rpartition("/")
    depth = len(folder.split("/")) if folder else 0
    return "../" * (depth + (name != "index.md"))
