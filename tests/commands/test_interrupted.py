"""A run that dies at any of its writes: nothing is lost, and the next run ends as if it had not."""

import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.write import cache, records, schemas

MODULES = (records, schemas, cache)


class Killed(BaseException):
    """What a kill looks like from inside."""


def data(root):
    return {path.relative_to(root): path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}


def extract(root, monkeypatch, *, until=None):
    """Extract, dying before write number ``until``; return how many writes there were."""
    count = 0

    def write(path, content, real=records.write_atomic):
        nonlocal count
        if count == until:
            raise Killed
        count += 1
        return real(path, content)

    with monkeypatch.context() as patch:
        for module in MODULES:
            patch.setattr(module, "write_atomic", write)
        pipeline.extract(root, report=lambda _: None)
        pipeline.compose(root)
    return count


@pytest.mark.model
def test_dying_at_any_write_loses_nothing(project, monkeypatch, tmp_path):
    root = project(
        {"content/explainer.md": "Boxes.[^gazette-about-1-200-containers] It fell.[^gazette-nobody-was-hurt-and]\n"}
    )
    pipeline.extract(root, report=lambda _: None)
    source = root / "seeds/gazette.txt"
    source.write_text(
        source.read_text().replace("Nobody was hurt", "Hardly anybody was hurt").replace("1,200", "1,450")
    )
    undisturbed = tmp_path / "undisturbed"
    shutil.copytree(root, undisturbed)
    writes = extract(undisturbed, monkeypatch)
    right = data(undisturbed)
    label = b"gazette-nobody-was-hurt-and"
    assert label in right[Path("content/data/documents/gazette.yml")]
    assert writes > 5
    for until in range(writes):
        again = tmp_path / f"again-{until}"
        shutil.copytree(root, again)
        with pytest.raises(Killed):
            extract(again, monkeypatch, until=until)
        extract(again, monkeypatch)
        assert data(again) == right, f"after dying before write {until}"
