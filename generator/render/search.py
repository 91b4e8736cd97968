"""The search: a page of its own, and an index cut into small files so that a query loads only what it asks for.

Material's own index grows with every word of every page and is loaded whole (6.4 MB at 1,000 documents); this one holds
findings, not pages, and a query fetches the files its words begin with and those of the results it shows.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.model import Story
from generator.render.places import Places
from generator.render.plain import shorten
from generator.render.search_entries import SHOWN, Entry, entries
from generator.render.templates import fill, page

FOLDER = "docs/assets/search"
# Scripts written without spaces are searched letter by letter; all others by words, which may hold an apostrophe.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
SMALL = 1500  # entries; below this everything is in one file
CHUNK = 48  # entries in one file of results
COMMON = 0.12  # share of entries above which a word tells nothing, once there are many
NAME, TITLE, TEXT = 3, 2, 1  # what a word counts in a name or question, in other titles, elsewhere
KINDS = ("Speaker", "Quotation", "Figure", "Event", "Document", "Story")


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/search.md`` and the index below ``docs/assets/search/``."""
    body = fill("pages/search.j2", kinds=KINDS)
    search_page = page(body, title="Search", description="Find quotations, speakers, figures, events and documents.")
    return {"docs/search.md": search_page, **index(entries(story, places or Places(story)))}


def index(found: Sequence[Entry]) -> dict[str, str | bytes]:
    """Return the files of the index: ``index.json`` names the others, ``w-*.json`` words, ``e-*.json`` results.

    A posting is ``4 * entry + weight``, as the difference to the one before it. Words are cut off at their first
    letters, as many as ``index.json`` says under ``depth``.
    """
    postings, common = _postings(found)
    depth = 0 if len(found) <= SMALL else 1 if len(found) <= 4 * SMALL else 2
    shards: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word, places in sorted(postings.items()):
        shards[shard_of(word, depth)][word] = _steps(places)
    chunks = [found[start : start + CHUNK] for start in range(0, len(found), CHUNK)]
    head = {"count": len(found), "chunk": CHUNK, "depth": depth, "kinds": KINDS, "shards": sorted(shards)}
    head |= {"common": common} if common else {}
    files: dict[str, str | bytes] = {f"{FOLDER}/index.json": _json(head)}
    for name, words in shards.items():
        files[f"{FOLDER}/w-{name}.json"] = _json(words)
    for number, chunk in enumerate(chunks):
        files[f"{FOLDER}/e-{number}.json"] = _json([_row(one) for one in chunk])
    return files


def fold(text: str) -> str:
    """Return ``text`` as it is compared: without case, accents and apostrophes. The script folds queries the same.

    >>> fold("Zürich’s Łódź")
    'zurichs łodz'
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’ʼ")


def shard_of(word: str, depth: int) -> str:
    """Return the name of the file ``word`` is in: its first letters, those outside a-z and 0-9 as code points.

    >>> shard_of("kyiv", 2), shard_of("łodz", 1), shard_of("a", 2), shard_of("kyiv", 0)
    ('ky', 'u142', 'a', 'all')
    """
    letters = (letter if letter.isascii() else f"u{ord(letter):x}" for letter in word[:depth])
    return "".join(letters) or "all"


def _postings(found: Sequence[Entry]) -> tuple[dict[str, list[int]], list[str]]:
    """Return the places of every word that tells something, and the words that do not: too many entries have them."""
    postings: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        weights: Counter[str] = Counter()
        for text, weight in ((one.text, TEXT), (one.note, TEXT), (one.also, TEXT), (one.title, _title(one))):
            for word in WORD.findall(fold(text)):
                weights[word] = max(weights[word], weight)
        for word, weight in weights.items():
            postings[word].append(4 * number + weight)
    most = max(len(found) * COMMON, 400)
    common = {word for word, places in postings.items() if len(places) > most and len(word) <= 4}
    return {word: places for word, places in postings.items() if word not in common}, sorted(common)


def _title(one: Entry) -> int:
    return NAME if one.kind == "Speaker" or one.title.endswith("?") else TITLE


def _steps(places: Sequence[int]) -> list[int]:
    return [place - before for before, place in zip([0, *places], places, strict=False)]


def _row(one: Entry) -> list[object]:
    same = one.text.startswith(one.title.removesuffix(" …"))
    text = "" if same else shorten(one.text, SHOWN)
    return [KINDS.index(one.kind), one.title, one.note, text, one.href]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
