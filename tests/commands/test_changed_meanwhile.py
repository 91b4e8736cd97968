"""A source that somebody writes to while a command runs: one version of it is taken, or the build says so."""

import hashlib
import os

import pytest

from generator import finding, pipeline
from generator.model.faults import DocumentError, StoryError
from generator.read import steady
from generator.read.stale import stale_documents
from generator.read.steady import read_steady
from tests.commands.calling import run


def saved(root, name="gazette", *, more):
    """Write a further version of a source; return its text."""
    path = root / f"seeds/{name}.txt"
    path.write_text(path.read_text() + more)
    return path.read_text()


def saving(monkeypatch, root, times, how=saved):
    """Have a source saved during each of the first ``times`` extractions; return the versions."""
    versions = []

    def annotate(documents, name, executor=None, real=finding.annotate_all):
        found = list(real(documents, name, executor))
        if documents and len(versions) < times:
            versions.append(how(root, more=f"\nIn all {len(versions) + 2} ships waited on Monday.\n"))
        return found

    monkeypatch.setattr(finding, "annotate_all", annotate)
    return versions


def of_one_version(root, text):
    """Say whether the data was found in ``text`` and says so."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = (root / "content/data/documents/gazette.yml").read_text()
    return f"sha256: {digest}" in record and (root / "content/data/texts/gazette.txt").read_text() == text


@pytest.mark.model
def test_a_source_saved_while_it_is_extracted_is_read_again(project, monkeypatch):
    root = project()
    versions = saving(monkeypatch, root, times=1)
    pipeline.extract(root, report=lambda _: None)
    assert len(versions) == 1
    assert of_one_version(root, versions[-1])
    assert "2 ships" in (root / "content/data/documents/gazette.yml").read_text()


@pytest.mark.model
def test_a_source_written_to_all_along_stops_the_build_and_the_next_run_is_right(project, monkeypatch):
    root = project()
    with monkeypatch.context() as patch:
        saving(patch, root, times=99)
        with pytest.raises(DocumentError, match=r"seeds/gazette.txt: the file changed while this ran; run this again"):
            pipeline.build(root, report=lambda _: None)
    assert not (root / "content/data").exists()
    pipeline.extract(root, report=lambda _: None)
    assert of_one_version(root, (root / "seeds/gazette.txt").read_text())


@pytest.mark.model
def test_half_a_source_that_stands_there_again_when_all_is_done_is_not_taken(project, monkeypatch):
    root = project()
    source = root / "seeds/gazette.txt"
    whole = source.read_text()
    source.write_text(whole[:150])

    def written(root, *, more):
        source.unlink()
        source.write_text(whole[:150])
        return more

    saving(monkeypatch, root, times=1, how=written)
    real = finding.changed_meanwhile
    rounds = []

    def looked(root, documents, **since):
        found = real(root, documents, **since)
        source.write_text(whole)
        rounds.append(found)
        return found

    monkeypatch.setattr(finding, "changed_meanwhile", looked)
    pipeline.extract(root, report=lambda _: None)
    assert [bool(faults) for faults in rounds] == [True, False]
    assert of_one_version(root, whole)


@pytest.mark.model
@pytest.mark.parametrize("meanwhile", ["empty", "absent"])
def test_a_source_that_is_empty_or_absent_while_it_is_saved_is_read_again(project, monkeypatch, meanwhile):
    root = project()
    source = root / "seeds/gazette.txt"
    whole = source.read_text()

    def read_project(root, real=finding.read_project):
        if source.exists() and source.read_text():
            return real(root)
        try:
            return real(root)
        finally:
            source.write_text(whole)

    source.write_text("")
    if meanwhile == "absent":
        source.unlink()
    monkeypatch.setattr(finding, "read_project", read_project)
    pipeline.extract(root, report=lambda _: None)
    assert of_one_version(root, whole)


@pytest.mark.model
def test_a_source_taken_away_while_it_is_extracted_is_said_to_be_gone(project, monkeypatch):
    root = project()

    def taken_away(root, *, more):
        (root / "seeds/gazette.txt").unlink()
        return more

    saving(monkeypatch, root, times=1, how=taken_away)
    with pytest.raises(StoryError, match=r"seeds/gazette.txt does not exist; put the file into seeds/"):
        pipeline.extract(root, report=lambda _: None)


@pytest.mark.model
def test_pages_are_not_made_of_findings_in_another_text(project):
    root = project()
    pipeline.extract(root, report=lambda _: None)
    saved(root, more="\nThe end.\n")
    done = run(root, "render")
    assert done.returncode == 1
    assert "seeds/gazette.txt: the document has changed since it was extracted; run 'explainer extract'" in done.stderr
    pipeline.extract(root, report=lambda _: None)
    assert not stale_documents(root, tuple(one.document for one in pipeline.compose(root).documents))


def test_a_file_changed_while_it_is_read_is_read_once_more(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("first")
    seen = []

    def fstat(number, real=os.fstat):
        told = real(number)
        if not seen:
            seen.append(told)
            path.write_text("second, and longer")
        return told

    monkeypatch.setattr(steady.os, "fstat", fstat)
    assert read_steady(path, "a.txt") == b"second, and longer"


def test_a_file_put_in_its_place_is_read_instead(tmp_path, monkeypatch):
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("first")
    other.write_text("other")

    def fstat(number, real=os.fstat):
        told = real(number)
        if other.exists():
            other.replace(path)
        return told

    monkeypatch.setattr(steady.os, "fstat", fstat)
    assert read_steady(path, "a.txt") == b"other"


def test_a_file_that_never_rests_is_named_and_one_that_is_gone_is_none(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("1")

    def fstat(number, real=os.fstat):
        told = real(number)
        path.write_text(path.read_text() + "1")
        return told

    with monkeypatch.context() as patch:
        patch.setattr(steady.os, "fstat", fstat)
        with pytest.raises(DocumentError, match=r"seeds/a.txt: the file changed while it was read"):
            read_steady(path, "seeds/a.txt")
    path.unlink()
    assert read_steady(path, "seeds/a.txt") is None
    assert read_steady(tmp_path, "seeds") is None
