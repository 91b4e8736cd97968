"""``explainer add``: what it keeps, what it refuses, and that comments in documents.yml stay."""

import hashlib

import pytest

from tests.commands.calling import run
from tests.ingest.test_received import PAGE, docx


def test_a_page_is_added_with_its_original_and_comments_stay(project, tmp_path):
    root = project()
    before = (root / "content/documents.yml").read_text()
    (tmp_path / "crane.html").write_text(PAGE)
    done = run(root, "add", str(tmp_path / "crane.html"))
    assert done.returncode == 0, done.stderr
    assert "added as 'port-gazette' (Port Gazette, 2024-05-06;" in done.stdout
    after = (root / "content/documents.yml").read_text()
    assert after.startswith(before)
    assert "published: 2024-05-06\n" in after[len(before) :]
    assert (root / "seeds/originals/port-gazette.html").read_text() == PAGE
    assert hashlib.sha256(PAGE.encode()).hexdigest() in after
    again = run(root, "add", str(tmp_path / "crane.html"))
    assert again.returncode == 1
    assert "this is 'port-gazette' already, byte for byte" in again.stderr
    (root / "seeds/originals/port-gazette.html").write_text("other")
    assert "is not the file that 'port-gazette' was taken out of" in run(root, "check").stderr


def test_a_file_that_lies_in_seeds_gets_its_entry(project):
    root = project({"seeds/late.txt": "Late news from the harbour of Esmar: " + "it stays closed for now. " * 8})
    assert run(root, "add", str(root / "seeds/late.txt"), "--id", "late", "--published", "2024-05-08").returncode == 0
    assert (
        "- id: late\n  file: late.txt\n  published: 2024-05-08\n  published_from: editor\n  sha256: "
        in (root / "content/documents.yml").read_text()
    )


def test_of_a_folder_the_good_ones_are_added_and_the_others_named(project, tmp_path):
    root, folder = project(), tmp_path / "in"
    folder.mkdir()
    (folder / "a.docx").write_bytes(docx("The ferry to Vale was cancelled because of high waves, its owner said. " * 3))
    (folder / "b.txt").write_text("")
    (folder / "c.txt").write_bytes((root / "seeds/radio.txt").read_bytes() + b"\nAnd one more sentence at its end.\n")
    done = run(root, "add", str(folder))
    assert done.returncode == 1
    assert "b.txt: the file is empty; nothing was added" in done.stderr
    assert "it reads like 'radio' (99% of the shorter one's words)" in done.stderr
    assert (root / "seeds/originals/a.docx").is_file()


def test_what_lies_in_seeds_is_never_written_over(project, tmp_path):
    root = project({"seeds/port-gazette.txt": "An editor's own notes.", "seeds/originals/port-gazette-2.html": "x"})
    (tmp_path / "crane.html").write_text(PAGE)
    done = run(root, "add", str(tmp_path / "crane.html"))
    assert "added as 'port-gazette-3'" in done.stdout
    assert (root / "seeds/port-gazette.txt").read_text() == "An editor's own notes."
    (tmp_path / "late.txt").write_text("Late news from the harbour of Esmar: " + "it stays closed for now. " * 8)
    done = run(root, "add", str(tmp_path / "late.txt"), "--id", "port-gazette")
    assert done.returncode == 1
    assert "seeds/port-gazette.txt is there already, of another document" in done.stderr


def test_what_a_killed_run_left_is_taken_up_again(project, tmp_path):
    text = "Late news from the harbour of Esmar: " + "it stays closed for now. " * 8
    root = project({"seeds/late.txt": text})
    (tmp_path / "late.txt").write_text(text)
    assert "added as 'late'" in run(root, "add", str(tmp_path / "late.txt")).stdout


def test_a_text_in_another_encoding_keeps_its_original(project):
    text = "Späte Nachricht aus dem Hafen von Esmar: " + "er bleibt vorerst geschlossen. " * 8
    root = project({"seeds/late.txt": text.encode("utf-16")})
    done = run(root, "add", str(root / "seeds/late.txt"), "--published", "2999-01-01")
    assert (root / "seeds/late.txt").read_text() == text
    assert (root / "seeds/originals/late.txt").read_bytes() == text.encode("utf-16")
    assert "it was read as utf-16-le" in done.stderr
    assert "2999-01-01, a day to come" in done.stderr


def test_of_several_files_it_is_said_how_many_were_added(project, tmp_path):
    root = project()
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("")
    (tmp_path / "c.txt").write_text("Late news from the harbour of Esmar: " + "it stays closed for now. " * 8)
    paths = [str(tmp_path / f"{name}.txt") for name in ("a", "b", "c")]
    done = run(root, "add", *paths, "--quiet")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1] == "1 file was added, 2 not."


def test_standard_input(project):
    root = project()
    done = run(root, "add", "-", "--id", "wire", stdin="The harbour will open again on Friday, the port said. " * 5)
    assert done.returncode == 0, done.stderr
    assert (root / "seeds/wire.txt").is_file()


def test_what_is_known_of_an_undated_document_is_taken_from_its_twin_and_its_caption(project, tmp_path):
    root = project()
    names = ("Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gus", "Hana")
    report = " ".join(f"{name} drove a lorry to the gates of the port and was counted at noon." for name in names)
    (tmp_path / "a.txt").write_text("A port waits on Monday.\n" + report)
    (tmp_path / "b.txt").write_text(
        "A port waits again on Monday.\n" + report + " More was added here by another desk."
    )
    (tmp_path / "c.txt").write_text(
        "The port of Vale on May 6, 2024. (Photo/Ann Roe)\n" + "Nothing is known of it. " * 9
    )
    assert run(root, "add", tmp_path / "a.txt", "--id", "a", "--published", "2099-05-08").returncode == 0
    for name in ("b", "c"):
        assert run(root, "add", tmp_path / f"{name}.txt", "--id", name).returncode == 0
    done = run(root, "build")
    assert "'a' is said to be published 2099-05-08, a day to come" in done.stderr
    assert run(root, "extract").returncode == 0  # a build that fails writes no data
    found = {name: (root / f"content/data/documents/{name}.yml").read_text() for name in ("b", "c")}
    assert "published: 2099-05-06/2099-05-10\n" in found["b"]
    assert "published: 2024-05-06/..\n" in found["c"]
    said = run(root, "check", "--notes").stdout
    assert "warning  content/documents.yml:12: 'a' is said to be published 2099-05-08" in said
    assert "nobody knows when 'c' was published, only this: a caption is dated Monday 6 May 2024" in said


def test_every_name_that_holds_nothing_is_told_and_the_others_are_added(project, tmp_path):
    root, folder, bare = project(), tmp_path / "in", tmp_path / "bare"
    for one in (folder, bare):
        one.mkdir()
        (one / "plan.odt").write_text("x")
    (folder / "c.txt").write_text("Late news from the harbour of Esmar: " + "it stays closed for now. " * 8)
    done = run(root, "add", str(tmp_path / "none.txt"), str(bare), str(folder))
    assert done.returncode == 1
    assert f"{tmp_path}/none.txt: there is no such file or folder; see how it is spelled" in done.stderr
    assert f"{bare}: there is no .txt, .html, .pdf or .docx file in this folder; nothing was added" in done.stderr
    assert f"{folder}: left out, as no .txt, .html, .pdf or .docx: plan.odt" in done.stderr
    assert done.stderr.splitlines()[-1] == "1 file was added, 2 not."
    assert run(root, "add", str(bare)).returncode == 1


@pytest.mark.parametrize("given", [("--published", "6 May"), ("--id", "Port News"), ("--title", "x", "b.txt")])
def test_what_cannot_be_asked_is_a_wrong_call(project, tmp_path, given):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Late news from the harbour of Esmar: " + "it stays closed for now. " * 8)
    more = [str(tmp_path / one) if one == "b.txt" else one for one in given]
    assert run(project(), "add", str(tmp_path / "a.txt"), *more).returncode == 2
