"""``explainer new`` makes a story that builds at once; ``cite``, ``draft`` and ``doctor`` work in it."""

import json
import re

import pytest
import yaml

from tests.commands.calling import call, run


def test_a_new_story_has_all_it_needs_and_is_not_written_over(tmp_path):
    done = call("new", tmp_path / "story", "--title", 'The "crane": what fell')
    assert done.returncode == 0, done.stderr
    root = tmp_path / "story"
    assert yaml.safe_load((root / "content/story.yml").read_text())["title"] == 'The "crane": what fell'
    for path in root.glob("content/*.yml"):
        schema = path.read_text().splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert json.loads((path.parent / schema).read_text())["$schema"]
    workflow = yaml.safe_load((root / ".github/workflows/pages.yml").read_text())
    assert "${{ github.ref }}" in workflow["concurrency"]["group"]
    steps = [step.get("run", "") for step in workflow["jobs"]["site"]["steps"]]
    told = next(step for step in steps if 'explainer diff --since "origin/$BASE" --markdown' in step)
    assert 'gh pr comment "$NUMBER"' in told
    assert steps.index(told) < steps.index("explainer check --format github")  # what fails the check is told, too
    assert workflow["jobs"]["site"]["permissions"]["pull-requests"] == "write"
    assert "pip install -r requirements.txt" in steps
    assert re.search(r"^annotated-story-explainer==\d", (root / "requirements.txt").read_text(), re.M)
    again = call("new", tmp_path / "story")
    assert again.returncode == 1
    assert "there is something already" in again.stderr


@pytest.mark.model
def test_a_new_story_builds_at_once_and_with_a_document_too(tmp_path):
    assert call("new", tmp_path / "story").returncode == 0
    root = tmp_path / "story"
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    assert (root / "site/index.html").is_file()
    assert "make serve" not in done.stdout
    assert "explainer   0 sentences" in run(root, "check").stdout
    text = (
        "The harbour of Esmar was closed on Monday after a crane fell. “Nobody was hurt,” said Ada Moreno, its head. "
    )
    assert run(root, "add", "-", "--id", "port", stdin=text * 2).returncode == 0
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    assert "[^port-nobody-was-hurt]" in run(root, "cite", "nobody", "was", "hurt").stdout
    assert "[^port-" in run(root, "draft").stdout
    assert run(root, "draft", "--write").returncode == 0
    assert run(root, "build").returncode == 0
    assert "ok       the story 'A new story'" in run(root, "doctor").stdout


def test_doctor_without_a_story_says_what_to_do(tmp_path):
    done = run(tmp_path, "doctor")
    assert done.returncode == 1
    assert "MISSING  a story in" in done.stdout


def test_the_next_step_can_be_pasted(tmp_path):
    done = call("new", tmp_path / "L'Orme story")
    assert f"""Next: cd '{tmp_path}/L'"'"'Orme story' && explainer add FILE""" in done.stdout
