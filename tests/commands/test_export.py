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
        files = [path for path in (tmp_path / name).rglob("*") if path.is_file()]
        runs.append({path.relative_to(tmp_path / name).as_posix(): path.read_bytes() for path in files})
    assert {
        "quotations.csv",
        "story.json",
        "story.db",
        "annotations.jsonld",
        "citations.json",
        "citations.bib",
        "documents/nn.txt",
    } <= set(runs[0])
    assert runs[0] == runs[1]


def test_a_file_is_no_folder_to_write_to(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.pipeline.compose", lambda root: story())
    (tmp_path / "one").write_text("x")
    done = CliRunner().invoke(app, ["export", str(tmp_path / "one")])
    assert done.exit_code == 2
    done = CliRunner().invoke(app, ["export", str(tmp_path / "one/in")])
    assert done.exit_code == 1
    assert "name a folder" in done.output
