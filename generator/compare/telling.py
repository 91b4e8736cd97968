"""Changes as a reader is told of them: one sentence each, of what the story rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compare.changes import Change
from generator.describe.ids import slug
from generator.model import Change as Told

WORDS = 8  # of a change's words in its id


def told(changes: Iterable[Change], *, day: str, why: str = "", taken: Iterable[str] = ()) -> tuple[Told, ...]:
    """Return an entry for each change of a source, of a sentence of the story, or of words it rests on.

    ``day`` is the ISO day it is recorded, ``why`` is added to each sentence; an id in ``taken`` is not told again.

    >>> new = Change("sentence", "gained", "", "", "They left.")
    >>> told([new], day="2024-05-07", why="A new document says so.")[0].text
    'New in the story: “They left.” A new document says so.'
    """
    known = set(taken)
    entries = []
    for text, page in _sentences(changes):
        label = f"{day}-{slug(text, most=WORDS)}"
        if label not in known:
            known.add(label)
            entries.append(Told(id=label, date=day, text=f"{text} {why}".strip(), page=page))
    return tuple(entries)


def _sentences(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    for one in changes:
        if one.kind == "source":
            page = "" if one.how == "lost" else f"sources/{one.document}/"
            yield f"{_SOURCE[one.how]}: {one.words}.", page
        elif one.kind == "sentence":
            yield f"{_SENTENCE[one.how]}: “{one.words}”", ""
        elif one.footnoted and one.how == "changed":
            before, after = one.before or "nobody", one.after or "nobody"
            yield (
                f"Corrected, “{one.words.strip('“”')}”: {one.field} {before}, now {after}.",
                f"sources/{one.document}/#{one.id}",
            )


_SOURCE = {"gained": "New source", "lost": "Source taken out", "changed": "Source changed"}
_SENTENCE = {"gained": "New in the story", "lost": "Taken out of the story", "changed": "Other evidence for"}
