"""The ids of speakers, claims and events as the last build left them."""

from __future__ import annotations

from pathlib import Path

from generator.model import Minted
from generator.model.faults import Fault, StoryError
from generator.model.layout import DATA
from generator.read.content import read_text
from generator.read.typed import typed
from generator.read.yaml_files import load_yaml

IDS = f"{DATA}/story/ids.yml"


def read_ids(root: Path) -> tuple[Minted, ...]:
    """Return ``content/data/story/ids.yml``, nothing where nothing was built yet; raise StoryError for other rows."""
    text = read_text(root, IDS, required=False)
    rows = load_yaml(text, path=IDS) or []
    found, faults = [], []
    for index, row in enumerate(rows if isinstance(rows, list) else [rows]):
        minted, wrong = typed(row, Minted, text=text, path=IDS, at=(index,))
        faults += [
            Fault(fault.path, fault.line, fault.what, "put the file back as it was committed") for fault in wrong
        ]
        found += [minted] if minted else []
    if faults:
        raise StoryError(faults)
    return tuple(found)
