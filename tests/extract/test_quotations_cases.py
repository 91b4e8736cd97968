"""Short made-up news texts with the quotations that must come out."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extract.quotations import find_quotations
from generator.model import Document

CASES = sorted((Path(__file__).parent / "cases" / "quotations").glob("*.yml"))


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_finds_the_words_and_the_mention(path, nlp, request):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "known_failure" in case:
        request.applymarker(pytest.mark.xfail(reason=case["known_failure"], strict=True))
    text = case["text"]
    found = find_quotations(Document(id="case", text=text), nlp(text))
    by_words = {tuple(part.of(text) for part in quotation.contents): quotation for quotation in found}
    for expected in case["quotations"]:
        words = tuple(expected["contents"])
        assert words in by_words, f"{words} not among {list(by_words)}"
        quotation = by_words.pop(words)
        given = {
            "mention": quotation.mention and quotation.mention.of(text),
            "kind": quotation.kind,
            "cue": quotation.cue and quotation.cue.of(text).casefold(),
            "stance": quotation.stance,
            "sure": quotation.sure,
            "said": quotation.said,
        }
        asked = {key: expected[key] for key in given if key in expected}
        assert {key: given[key] for key in asked} == asked, words
    invented = [words for words, quotation in by_words.items() if quotation.sure]
    assert not invented, f"sure of what the case does not know: {invented}"
    for words in case.get("absent", []):
        assert not any(words in " ".join(found_words) for found_words in by_words), words
