"""What goes wrong with a story that was built: its data and site stay as they were until it is right again."""

import hashlib
from pathlib import Path

import pytest

from tests.commands.calling import run, run_apart


def snapshot(root):
    kept = [*(root / "content/data").rglob("*"), *(root / "site").rglob("*")]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a story that was extracted and built."""
    from tests.conftest import COAST_RADIO, DOCUMENTS, PORT_GAZETTE, STORY

    root = tmp_path_factory.mktemp("built")
    repository = Path(__file__).parents[2]
    for path, text in {
        "seeds/gazette.txt": PORT_GAZETTE,
        "seeds/radio.txt": COAST_RADIO,
        "content/story.yml": STORY,
        "content/documents.yml": DOCUMENTS,
        "content/explainer.md": "# The crane\n\nWork stopped.\n",
        "mkdocs.yml": (repository / "mkdocs.yml").read_text(),
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    return root


@pytest.mark.model
@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        (
            "content/explainer.md",
            "# The crane\n\nIt fell.[^gazette-nobody-was-hut]\n",
            "content/explainer.md:3: footnote 'gazette-nobody-was-hut' names no quotation, figure, date or "
            "passage; the nearest: gazette-nobody-was-hurt-and",
        ),
        (
            "content/explainer.md",
            "It fell.[^nope]\n\nSee [x](gone-away.md), [y](speaker:nope), ![z](gone.png).\n",
            "content/explainer.md:3: the link to 'gone-away.md' leads nowhere; see how it is spelled\n"
            "content/explainer.md:3: the link to 'gone.png' leads nowhere; see how it is spelled\n",
        ),
        (
            "content/corrections.yml",
            "- set: gazette-nobody\n  speaker: Ada Moreno\n  why: the tape\n",
            "content/corrections.yml:1: set gazette-nobody: nothing has the id 'gazette-nobody'; the nearest: "
            "gazette-nobody-was-hurt-and",
        ),
    ],
)
def test_with_a_label_or_an_id_that_is_not_there_nothing_is_published(built, path, text, says):
    before, old = snapshot(built), (built / path).read_text() if (built / path).exists() else None
    (built / path).write_text(text)
    try:
        done = run(built, "build")
    finally:
        (built / path).write_text(old) if old is not None else (built / path).unlink()
    assert done.returncode == 1
    assert says in done.stderr
    assert snapshot(built) == before


@pytest.mark.model
def test_data_that_two_editors_built_is_taken_from_one_of_them(built):
    paths = [built / f"content/data/documents/{name}.yml" for name in ("gazette", "radio")]
    old = [path.read_text() for path in paths]
    for path, text in zip(paths, old, strict=True):
        path.write_text(f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n{text}<<<<<<< HEAD\n")
    try:
        said = [run(built, verb).stderr.splitlines() for verb in ("build", "check")]
    finally:
        for path, text in zip(paths, old, strict=True):
            path.write_text(text)
    what = "two versions of this file were merged and differ here, and the program wrote it; take one side whole, "
    for lines in said:
        assert [line.partition(what)[::2] for line in lines[:2]] == [
            (
                f"content/data/documents/{name}.yml:1: ",
                "'git checkout --ours -- content/data' or --theirs, and build: it finds the rest again",
            )
            for name in ("gazette", "radio")
        ]


OTHER = (
    "The council of Brens met for six hours and voted for a new bridge, to be paid for with a toll on lorries. "
    "Farmers had asked for a ferry instead. Building is to begin in spring, and to take two years.\n"
)


@pytest.mark.model
def test_another_text_under_the_name_of_a_source_is_told_in_one_sentence_until_an_editor_has_looked(built):
    source, listing = built / "seeds/gazette.txt", built / "content/documents.yml"
    before, text, old = snapshot(built), source.read_text(), listing.read_text()
    source.write_text(OTHER)
    digest = hashlib.sha256(OTHER.encode()).hexdigest()
    try:
        done = run(built, "build")
        listing.write_text(old.replace("  file: gazette.txt\n", f"  file: gazette.txt\n  sha256: {digest}\n"))
        looked = run(built, "diff")
        listing.write_text(old.replace("  file: gazette.txt\n", f"  file: gazette.txt\n  sha256: {'0' * 64}\n"))
        pinned = run(built, "build")
    finally:
        source.write_text(text)
        listing.write_text(old)
    assert done.returncode == 1
    assert "seeds/gazette.txt: this is another text than 'gazette' was when last built" in done.stderr
    assert f"write sha256: {digest}" in done.stderr
    assert done.stderr.strip().endswith("1 fault; the last good data and site are in place.")
    assert "another text" not in looked.stderr
    assert pinned.stderr == done.stderr  # not also that its sha256 is another
    assert snapshot(built) == before


@pytest.mark.model
def test_a_footnote_to_what_a_correction_drops_or_cannot_add_names_that_correction(built):
    given = {
        "content/explainer.md": "# The crane\n\nNobody.[^gazette-nobody-was-hurt-and] Rain.[^gazette-rain]\n",
        "content/corrections.yml": "- drop: gazette-nobody-was-hurt-and\n  why: a slip\n"
        "- add: gazette\n  passage: It rained.\n  id: gazette-rain\n  why: the tape\n",
    }
    before, old = snapshot(built), {path: (built / path).read_text() for path in given if (built / path).exists()}
    for path, text in given.items():
        (built / path).write_text(text)
    try:
        done = run(built, "build")
    finally:
        for path in given:
            (built / path).write_text(old[path]) if path in old else (built / path).unlink()
    assert "footnote 'gazette-nobody-was-hurt-and' leads nowhere: content/corrections.yml:1 drops it" in done.stderr
    assert "footnote 'gazette-rain' leads nowhere: content/corrections.yml:3 is to add it" in done.stderr
    assert snapshot(built) == before


@pytest.mark.model
def test_a_document_taken_out_while_it_is_cited_keeps_its_data(built):
    listing, explainer = built / "content/documents.yml", built / "content/explainer.md"
    before, old, written = snapshot(built), listing.read_text(), explainer.read_text()
    label = next(
        line.split()[-1]
        for line in (built / "content/data/documents/radio.yml").read_text().splitlines()
        if line.startswith("- id: ")
    )
    explainer.write_text(f"# The crane\n\nIt fell.[^{label}]\n")
    listing.write_text(old.split("- id: radio")[0])
    try:
        left = run(built, "build")
        (built / "seeds/radio.txt").rename(built / "radio.aside")
        done = run(built, "build")
    finally:
        (built / "radio.aside").rename(built / "seeds/radio.txt")
        listing.write_text(old)
        explainer.write_text(written)
    assert done.returncode == 1
    said = f"the document 'radio' is gone, while the explainer or a correction names {label} (content/explainer.md:3)"
    assert said in done.stderr
    assert (
        "seeds/radio.txt: this is 'radio', whose entry is gone from content/documents.yml; put the entry back, or "
        "delete this file too"
    ) in left.stderr
    assert snapshot(built) == before


@pytest.mark.model
def test_two_runs_change_nothing(built):
    before = snapshot(built)
    assert run_apart(built, "build").returncode == 0
    assert snapshot(built) == before


@pytest.mark.model
def test_corrections_written_wrong_are_told_with_those_that_find_no_place(built):
    corrections, explainer = built / "content/corrections.yml", built / "content/explainer.md"
    before, old = snapshot(built), explainer.read_text()
    explainer.write_text("# The crane\n\nIt rained.[^gazette-rain] It fell.[^nope-nothing]\n")
    corrections.write_text(
        "- sett: gazette-nobody-was-hurt-and\n  why: the tape\n"
        "- set: gazette-nobody\n  speaker: Ada Moreno\n  why: the tape\n"
        "- drop: gazette-nobody-was-hurt-and\n"
        "- add: gazette\n  passage: It rained.\n  id: gazette-rain\n"
        "- set: [a, b]\n  why: both\n"
    )
    try:
        built_, checked = run(built, "build"), run(built, "check")
        extracted, compared = run(built, "extract"), run(built, "diff", "--since", built)
    finally:
        explainer.write_text(old)
        corrections.unlink()
    says = [
        "content/corrections.yml:1: 'sett' is nothing that a correction does; did you mean 'set'?",
        "content/corrections.yml:3: set gazette-nobody: nothing has the id 'gazette-nobody'; the nearest: "
        "gazette-nobody-was-hurt-and, gazette-monday, gazette-lorry",
        "content/corrections.yml:6: no 'why'; say in a sentence why this is right",
        "content/corrections.yml:7: no 'why'; say in a sentence why this is right",
        "content/corrections.yml:10: 'set' names one thing, not a list; write an entry for each",
        "content/explainer.md:3: footnote 'gazette-rain' leads nowhere: content/corrections.yml:7 is to add it and is "
        "written wrong; set that right, or cite another passage",
        "content/explainer.md:3: footnote 'nope-nothing' names no quotation, figure, date or passage; 'explainer "
        "cite WORDS' finds the label",
    ]
    assert built_.stderr.splitlines()[:-1] == says
    assert [line.removeprefix("error    ") for line in checked.stdout.splitlines() if line[:5] == "error"] == says
    assert extracted.stderr.splitlines()[:-1] == [says[0], *says[2:5]]
    assert "content/corrections.yml:6: drop gazette-nobody-was-hurt-and: does nothing: no 'why'" in compared.stdout
    assert snapshot(built) == before
