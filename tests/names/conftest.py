"""A tokenizer alone, which loads no model."""

from __future__ import annotations

import pytest
import spacy


@pytest.fixture(scope="session")
def blank():
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp
