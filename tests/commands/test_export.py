"""``explainer export``: every file in the folder asked for, the same each time."""

from typer.testing import CliRunner

from generator.__main__ import app
from tests.render.story_b import story


def test_every_file_is_written_where_asked(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.pipeline.compose", lambda root: story())
    runs = []
    for name in ("one", "two"):
        done = CliRunner().invoke(app, ["export", str(tmp_path / name)])
        assert done.exit_code == 0, done.output
        runs.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert {"quotations.csv", "story.json", "story.db", "annotations.jsonld", "citations.json", "citations.bib"} <= set(
        runs[0]
    )
    assert runs[0] == runs[1]
