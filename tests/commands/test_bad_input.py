"""What bad input gets: one sentence each with file, line, what and what to do; non-zero exit; nothing good touched."""

import errno

import pytest

from tests.commands.calling import run, run_apart

LINE = "title: The crane of Esmar\nshow: full\n"


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"seeds/gazette.txt": " \n"},
            "seeds/gazette.txt: the document is empty; put its text in, or take 'gazette' out of content/documents.yml",
        ),
        (
            {"seeds/gazette.txt": b"one\ntwo \xff\n"},
            "seeds/gazette.txt:2: not UTF-8 (byte 8 of 10); save it as UTF-8 and build again",
        ),
        (
            {"seeds/gazette.txt": None},
            "content/documents.yml:3: seeds/gazette.txt does not exist; put the file into seeds/, or take the entry",
        ),
        (
            {"content/corrections.yml": "- merge: [ada-moreno, a-moreno]\n  why: one person\n"},
            "content/corrections.yml:1: 'merge' names one thing, not a list; write the one who stays, 'merge: ann-lee'",
        ),
        ({"seeds/late.txt": "Late news."}, "seeds/late.txt: no entry names this document; run 'explainer add' on it"),
        ({"content/story.yml": "title: [x\n"}, "content/story.yml:2: this is not YAML"),
        ({"mkdocs.yml": "site_url: !ENV [SITE_URL, x]\nnav: [\n"}, "mkdocs.yml:3: this is not YAML"),
        ({"content/explainer.md": None}, "content/explainer.md: there is no such file, and the story's page would be"),
        (
            {"content/explainer.md": b"# x\n\xff\n"},
            "content/explainer.md:2: not UTF-8 (byte 4); save the file as UTF-8",
        ),
        (
            {"content/documents.yml": "- id: A b\n  file: gazette.txt\n- id: r\n  file: gone.txt\n"},
            "content/documents.yml:4: seeds/gone.txt does not exist; put the file into seeds/",
        ),
        (
            {"content/story.yml": LINE + "standfrist: x\n"},
            "content/story.yml:3: there is no field 'standfrist'; did you mean",
        ),
        ({"content/story.yml": "title: x\nexcerpt_words: many\n"}, "content/story.yml:2: 'excerpt_words' 'many'"),
        ({"content/story.yml": "show: full\n"}, "content/story.yml:1: 'title' is missing; add it"),
        (
            {"content/documents.yml": "- id: A b\n  file: gazette.txt\n"},
            "content/documents.yml:1: id 'A b'; use small letters",
        ),
        (
            {"content/documents.yml": "- id: g\n  file: gazette.txt\n- id: g\n  file: radio.txt\n"},
            "content/documents.yml:3: id 'g' stands in line 1 too; give it another",
        ),
        (
            {"content/documents.yml": "- id: g\n  file: gazette.txt\n  published: 6 May\n- id: r\n  file: radio.txt\n"},
            "content/documents.yml:3: published '6 May' is not a date; write YYYY-MM-DD",
        ),
        (
            {"content/documents.yml": "- id: g\n  file: gazette.txt\n- id: r\n  file: gazette.txt\n"},
            "content/documents.yml:4: seeds/gazette.txt is the document in line 2 too; take one of the entries out",
        ),
        (
            {"content/documents.yml": "- id: Port News\n  file: none.txt\n  publisher: 7\n  tilte: x\n"},
            "content/documents.yml:1: id 'Port News'; use small letters, digits and hyphens\n"
            "content/documents.yml:2: seeds/none.txt does not exist; put the file into seeds/, or take the entry out\n"
            "content/documents.yml:3: 'publisher' 7: words are needed, and YAML takes this for none; put quotation "
            "marks around it\ncontent/documents.yml:4: there is no field 'tilte'; did you mean 'title'?",
        ),
        (
            {"content/corrections.yml": "- set: x\n  speaker: y\n"},
            "content/corrections.yml:1: no 'why'; say in a sentence",
        ),
        (
            {"content/corrections.yml": "- set: x\n  speaker: y\n  why: 7\n"},
            "content/corrections.yml:3: 'why' is 7, and no sentence; say in a sentence",
        ),
        (
            {"content/corrections.yml": "- set: x\n  drop: y\n  why: z\n"},
            "content/corrections.yml:1: one entry does set and drop; write an entry for each",
        ),
        (
            {"content/corrections.yml": "- sett: x\n  why: z\n"},
            "content/corrections.yml:1: 'sett' is nothing that a correction does; did you mean 'set'?",
        ),
        (
            {"content/corrections.yml": "- change: x\n  why: y\n"},
            "content/corrections.yml:1: 'change' is nothing that a correction does; begin it with one of set, drop,",
        ),
        (
            {"content/explainer.md": "# The crane\n\n<<<<<<< HEAD\nIt fell.\n=======\nIt did not.\n>>>>>>> other\n"},
            "content/explainer.md:3: two versions of this file were merged and differ here; keep the right lines",
        ),
        (
            {"content/corrections.yml": "<<<<<<< ours\n- drop: x\n  why: y\n=======\n"},
            "content/corrections.yml:1: two versions of this file were merged",
        ),
    ],
)
def test_each_fault_is_one_sentence_with_its_place(project, files, says):
    root = project(files)
    done = run(root, "build")
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "content/data").exists()


def test_every_place_where_two_versions_differ_is_told(project):
    place = "<<<<<<< ours\nIt fell.\n=======\nIt did not.\n>>>>>>> theirs\n"
    done = run(project({"content/explainer.md": f"{place}\n{place}>>>>>>> left over\n"}), "build")
    lines = [line.split(": ")[0] for line in done.stderr.splitlines()[:-1]]
    assert lines == [f"content/explainer.md:{number}" for number in (1, 7, 12)]


def test_the_faults_of_all_files_come_together(project):
    root = project(
        {
            "content/story.yml": "titel: x\n",
            "content/corrections.yml": "- nothing\n",
            "seeds/gazette.txt": b"\xff",
            "seeds/late.txt": "Late news.",
        }
    )
    lines = run_apart(root, "build").stderr.splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == [
        "content/corrections.yml",
        "content/story.yml",
        "content/story.yml",
        "seeds/gazette.txt",
        "seeds/late.txt",
    ]
    assert lines[-1].startswith("5 faults")


@pytest.mark.model
def test_a_folder_that_may_not_be_written_in_is_a_sentence(project, monkeypatch):
    root = project({})

    def refuse(path, *_):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("generator.write.records.write_atomic", refuse)
    done = run(root, "extract")
    assert done.returncode == 1
    assert "cannot be written or read (Permission denied); see who may write in this folder" in " ".join(
        done.stderr.split()
    )
