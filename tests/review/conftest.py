"""A desk on disk that tests decide at."""

import pytest

from generator.review.desk import Desk
from generator.review.questions import questions
from tests.review.made import CORRECTIONS, story


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/corrections.yml").write_text(CORRECTIONS)
    made = Desk(tmp_path)
    made.asked = {one.key: one for one in questions(story())}
    return made
