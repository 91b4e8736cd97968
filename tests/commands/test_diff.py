"""``explainer diff`` between a commit and the folder as it is."""

import json
import subprocess

import pytest
import yaml

from tests.commands.calling import run


def git(root, *arguments):
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


@pytest.mark.model
def test_a_changed_source_and_a_correction_show(project):
    root = project({"content/explainer.md": "Boxes wait.[^gazette-about-1-200-containers]\n"})
    git(root, "init", "-q")
    assert run(root, "extract", "-q").returncode == 0
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "First")
    assert run(root, "diff").stdout.strip() == "nothing changes for readers"
    source = root / "seeds/gazette.txt"
    source.write_text(source.read_text().replace("1,200", "1,450"))
    label = "gazette-about-1-200-containers"
    assert json.loads(run(root, "diff", "--json").stdout)["footnotes"] == [label]  # though nothing is extracted yet
    assert run(root, "extract", "-q").returncode == 0
    (root / "content/corrections.yml").write_text(f"- set: {label}\n  counted: steel boxes\n  why: the port says so\n")
    found = json.loads(run(root, "diff", "--json").stdout)
    assert found["footnotes"] == [label]
    figure = {one["field"]: (one["before"], one["after"]) for one in found["changes"] if one["id"] == label}
    assert figure["value"] == ("~1200", "~1450")
    assert figure["counted"][1] == "steel boxes"
    assert "content/corrections.yml:1: set" in run(root, "diff").stdout
    assert "`gazette-about-1-200-containers`" in run(root, "diff", "--markdown").stdout
    untold = "1 change not told to readers yet: "
    assert untold in run(root, "diff").stdout
    assert untold in run(root, "check").stdout.replace(";", ":")
    assert "1 added to content/data/changes.yml" in run(root, "diff", "--record", "--why", "Counted again.").stdout
    (entry,) = yaml.safe_load((root / "content/data/changes.yml").read_text())
    assert entry["text"] == "Port Gazette now prints “About 1,450 containers”; it printed “About 1,200 containers”."
    assert entry["why"] == "Counted again."
    assert "0 added" in run(root, "diff", "--record").stdout
    assert "not told" not in run(root, "check").stdout
    gone = run(root, "diff", "--since", "nowhere")
    assert gone.returncode == 1
    assert "'nowhere' is neither a folder nor a commit" in gone.stderr
