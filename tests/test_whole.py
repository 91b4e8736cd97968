"""The whole way down: documents in, site out, the same bytes whatever the order, and nothing lost on a fault."""

import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.model.faults import StoryError

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent
EXPLAINER = "The harbour is closed.\n"


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def quiet(line: str) -> None:
    pass


def story(project, name, *, entries=None):
    files = {"mkdocs.yml": (ROOT / "mkdocs.yml").read_bytes(), "content/explainer.md": EXPLAINER}
    root = project(files, name=name)
    if entries:
        listing = (root / "content/documents.yml").read_text(encoding="utf-8")
        head, *rows = listing.split("- id: ")
        (root / "content/documents.yml").write_text(
            head + "".join(f"- id: {row}" for row in entries(rows)), encoding="utf-8"
        )
    return root


def test_two_documents_in_either_order_give_the_same_bytes(project):
    one, other = story(project, "one"), story(project, "other", entries=lambda rows: rows[::-1])
    for root in (one, other):
        pipeline.build(root, report=quiet)
    assert tree(one / "content/data") == tree(other / "content/data")
    assert tree(one / "build/docs") == tree(other / "build/docs")
    assert tree(one / "site") == tree(other / "site")


def test_the_order_documents_are_linked_in_changes_nothing(project):
    root = story(project, "linked")
    pipeline.extract(root, report=quiet)
    documents = pipeline.compose(root).documents
    assert pipeline.link(documents) == pipeline.link(documents[::-1])


def test_a_story_is_built_from_outside_its_folder(project, monkeypatch):
    root = story(project, "elsewhere")
    monkeypatch.chdir(root.parent)
    assert (pipeline.build(Path("elsewhere"), report=quiet) / "index.html").is_file()


def test_a_second_build_extracts_nothing_and_changes_nothing(project):
    root = story(project, "twice")
    pipeline.build(root, report=quiet)
    before = tree(root)
    lines: list[str] = []
    pipeline.build(root, report=lines.append)
    assert not [line for line in lines if "extracting" in line]
    assert tree(root) == before


def test_one_changed_document_is_one_extracted(project):
    root = story(project, "changed")
    pipeline.extract(root, report=quiet)
    with (root / "seeds/radio.txt").open("a", encoding="utf-8") as file:
        file.write("\nThe mayor said the quay was safe.\n")
    lines: list[str] = []
    changed = pipeline.extract(root, report=lines.append)
    assert any("extracting 1 of 2" in line for line in lines)
    assert sorted(changed) == ["documents/radio.yml", "texts/radio.txt"]


def test_a_fault_leaves_the_last_good_data_and_site(project):
    root = story(project, "faulty")
    pipeline.build(root, report=quiet)
    data, site = tree(root / "content/data"), tree(root / "site")
    (root / "content/explainer.md").write_text("It is closed.[^no-such-words]\n", encoding="utf-8")
    with pytest.raises(StoryError, match=r"content/explainer\.md:1: .*no-such-words"):
        pipeline.build(root, report=quiet)
    (root / "seeds/gazette.txt").write_bytes(b"\xff\xfe broken")
    with pytest.raises(StoryError, match="not UTF-8"):
        pipeline.build(root, report=quiet)
    assert tree(root / "content/data") == data
    assert tree(root / "site") == site
    shutil.rmtree(root)
