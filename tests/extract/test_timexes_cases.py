"""Short made-up news texts with every date that a careful reader would mark, and no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract.timexes import find_timexes
from generator.model import Document
from generator.resolve.dates import resolve_timexes

CASES = sorted((Path(__file__).parent / "cases" / "dates").glob("*.yml"))


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_finds_every_date_and_what_it_means(path: Path, nlp: Any) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    document = Document(id=path.stem, text=case["text"], published=case["published"])
    parsed = nlp(document.text)
    found = resolve_timexes(find_timexes(document, parsed), document=document, parsed=parsed)
    given = [
        {
            "words": timex.span.of(document.text),
            **{
                key: value
                for key in ("type", "value", "mod", "edtf", "range")
                if (value := getattr(timex, key)) or key == "value"
            },
        }
        for timex in found
    ]
    assert given == case["dates"]
