"""All that people wrote of one story, read together so that every fault comes at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.model import Correction, Document, Explainer, StoryConfig
from generator.model.faults import Fault, StoryError
from generator.read.content import (
    read_config,
    read_corrections,
    read_entries,
    read_explainer,
    refuse_broken_settings,
)
from generator.read.documents import read_documents

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Project:
    """A story as people wrote it: nothing extracted yet."""

    config: StoryConfig
    documents: tuple[Document, ...]
    corrections: tuple[Correction, ...]
    explainer: Explainer


def read_project(root: Path) -> Project:
    """Return what people wrote in ``root``; raise StoryError with the faults of all files together.

    A correction that is written wrong is no reason to stop here: it comes back with its fault.
    """
    faults: list[Fault] = []
    config = _gather(faults, StoryConfig(title=""), read_config, root)
    entries = _gather(faults, None, read_entries, root)
    no_corrections: tuple[Correction, ...] = ()
    corrections = _gather(faults, no_corrections, read_corrections, root)
    explainer = _gather(faults, Explainer(path="", markdown=""), read_explainer, root)
    _gather(faults, None, refuse_broken_settings, root)
    documents: tuple[Document, ...] = ()
    if entries is not None:
        documents = _gather(faults, (), lambda where: read_documents(where, entries, config), root)
    if faults:
        raise StoryError([*faults, *(one.fault for one in corrections if one.fault)])
    return Project(config, documents, corrections, explainer)


def _gather(faults: list[Fault], otherwise: T, read: Callable[[Path], T], root: Path) -> T:
    try:
        return read(root)
    except StoryError as error:
        faults.extend(error.faults)
        return otherwise
