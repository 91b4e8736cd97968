"""How every command talks: quietly, at length, and with exit codes that its help names."""

import socket
import subprocess
from types import SimpleNamespace

import pytest

from generator.__main__ import app
from generator.commands.console import Rate, listen
from generator.render.templates import idle_templates
from tests.commands.calling import call, run

VERBS = sorted(one.callback.__name__ for one in app.registered_commands)


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_can_be_quiet_or_talk_at_length_and_names_its_exit_codes(verb):
    said = " ".join(call(verb, "--help").stdout.split())
    assert "--quiet" in said
    assert "--verbose" in said
    assert "Exit codes: 0 done; 1 the story" in said


@pytest.mark.model
def test_quietly_only_what_is_wrong_is_said(project, tmp_path):
    root = project({"content/explainer.md": "# x\n\nBoxes wait.[^gazette-about-1-200-containers]\n"})
    assert run(root, "extract", "-q").stdout == ""
    checked = run(root, "check", "-q")
    assert (checked.returncode, checked.stdout.splitlines()) == (
        0,
        ["warning  content/documents.yml:7: the explainer cites nothing of 'radio'; cite it, or say why not"],
    )
    assert run(root, "cite", "-q", "1,200").stdout.split() == ["[^gazette-about-1-200-containers]"]
    assert call("new", tmp_path / "fresh", "-q").stdout == ""
    assert run(root, "doctor", "-q").stdout.count("ok  ") == 0


@pytest.mark.model
@pytest.mark.parametrize(
    ("editor", "path"),
    [
        ("vscode", ".vscode/footnotes.code-snippets"),
        ("vim", ".completions/markdown.snippets"),
        ("sublime", ".completions/footnotes.sublime-completions"),
        ("emacs", ".completions/markdown-mode/gazette-about-1-200-containers"),
    ],
)
def test_labels_are_written_for_other_editors_too(project, editor, path):
    root = project()
    run(root, "extract", "-q")
    assert run(root, "cite", "--snippets", "--editor", editor).returncode == 0
    assert "[^gazette-about-1-200-containers]" in (root / path).read_text()


def test_a_place_is_printed_as_it_is(project):
    root = project({"content/corrections.yml": "\n" * 99 + "- set: x\n  speaker: y\n"})
    assert "content/corrections.yml:100: no 'why'" in run(root, "build").stderr


@pytest.mark.model
def test_without_a_repository_or_a_commit_there_is_nothing_to_compare_with(project):
    root = project()
    run(root, "extract", "-q")
    done = run(root, "diff")
    assert done.returncode == 1
    assert "this folder is in no git repository: there is no commit to compare with; name a folder" in done.stderr
    subprocess.run(["git", "-C", str(root), "init", "-q"], check=True)
    assert "there is no commit yet to compare with" in run(root, "diff").stderr


@pytest.mark.model
def test_a_renamed_source_is_one_fault_that_names_both(project):
    root = project()
    run(root, "extract", "-q")
    (root / "seeds/gazette.txt").rename(root / "seeds/port.txt")
    lines = run(root, "build").stderr.splitlines()
    assert lines[0] == (
        "content/documents.yml:3: seeds/gazette.txt was renamed: seeds/port.txt holds the same bytes; "
        "set file: port.txt"
    )
    assert lines[1].startswith("1 fault")


@pytest.mark.parametrize("verb", ["build", "check", "review", "serve", "cite"])
def test_where_no_story_is_the_folder_is_named(tmp_path, verb):
    done = run(tmp_path, verb, *(["x"] if verb == "cite" else []))
    assert done.returncode == 1
    assert f"content/story.yml: there is no such file in {tmp_path}; name the story's folder with" in done.stderr


@pytest.mark.parametrize("verb", ["review", "serve"])
def test_a_port_that_cannot_be_is_a_wrong_call(project, verb):
    assert run(project(), verb, "--port", "99999").returncode == 2


def test_a_port_that_is_taken_gives_way_to_a_free_one(capsys):
    with socket.socket() as one, socket.socket() as other:
        port = listen(one, 0)
        assert listen(other, port) not in (0, port)
    assert f"port {port} cannot be had; taking another" in capsys.readouterr().out


def test_annotations_name_files_from_where_the_command_runs(project, monkeypatch):
    root = project({"content/explainer.md": "# x\n\nBoxes: 100%.\n"})
    assert run(root, "extract", "-q").returncode == 0
    monkeypatch.chdir(root.parent)
    done = run(root, "check", "--format", "github")
    assert (
        "::warning file=story/content/explainer.md,line=3,title=every sentence is footnoted::no footnote: "
        "“Boxes: 100%25.”; cite a passage for it" in done.stdout
    )


def test_a_template_that_takes_no_ones_place_is_told(project):
    files = {
        "site_templates/pages/speakr.j2": "x",
        "site_templates/claim.j2": "{% include 'parts/mine.j2' %}",
        "site_templates/pages/figures.j2": "x",
        "site_templates/parts/mine.j2": "x",
    }
    assert [str(fault) for fault in idle_templates(project(files))] == [
        "site_templates/claim.j2: it takes the place of no template of the program; the nearest: pages/claim.j2",
        "site_templates/pages/speakr.j2: it takes the place of no template of the program; the nearest: "
        "pages/speaker.j2, pages/speakers.j2",
    ]


@pytest.mark.parametrize(("speed", "says"), [(2.5, "2.5/s"), (0.1, "6/min"), (None, "")])
def test_a_bar_tells_how_fast_it_goes(speed, says):
    assert Rate().render(SimpleNamespace(speed=speed)).plain == says
