"""Links that lead nowhere stop the build, and `explainer check` finds them with or without a site."""

from pathlib import Path

import pytest

from tests.commands.calling import run

ROOT = Path(__file__).parents[2]
GOOD = "# The crane\n\nWork stopped. See [the source](source:gazette).\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    from tests.conftest import COAST_RADIO, DOCUMENTS, PORT_GAZETTE, STORY

    root = tmp_path_factory.mktemp("links")
    for path, text in {
        "seeds/gazette.txt": PORT_GAZETTE,
        "seeds/radio.txt": COAST_RADIO,
        "content/story.yml": STORY,
        "content/documents.yml": DOCUMENTS,
        "content/explainer.md": GOOD,
        "mkdocs.yml": (ROOT / "mkdocs.yml").read_text(),
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)
    assert run(root, "build").returncode == 0
    return root


@pytest.mark.model
def test_of_a_site_of_today_all_links_are_checked(built):
    assert "not checked" not in run(built, "check").stdout


@pytest.mark.model
@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[x](claim:nope)", "explainer.md:4: no claim is called 'nope'"),
        ("[x](speaker:ada-morena)", "explainer.md:4: no speaker is called 'ada-morena'; the nearest: ada-moreno"),
        ("[x](nope.md)", "explainer.md:4: the link to 'nope.md' leads nowhere"),
        (
            "[x](sources/gazette.md)",
            "explainer.md:4: the link to 'sources/gazette.md' leads nowhere; the nearest: sources/",
        ),
        ("[x](#nope)", "explainer.md:4: the link to '#nope' names a place that is not there"),
        ("[x](sources/gazette/)", "explainer.md:4: the link to 'sources/gazette/' leads nowhere"),
    ],
)
def test_a_dead_link_stops_the_build_and_fails_the_check(built, link, says):
    before = (built / "site/index.html").read_bytes()
    (built / "content/explainer.md").write_text(f"{GOOD}See {link}.\n")
    try:
        done, checked = run(built, "build"), run(built, "check")
    finally:
        (built / "content/explainer.md").write_text(GOOD)
    assert (done.returncode, checked.returncode) == (1, 1)
    assert says in done.stderr
    assert says in checked.stdout
    assert "not checked: " in checked.stdout
    assert (built / "site/index.html").read_bytes() == before


@pytest.mark.model
def test_what_mkdocs_warns_of_stops_the_build(built):
    frame = (built / "mkdocs.yml").read_text()
    (built / "mkdocs.yml").write_text(frame.replace("nav:\n", "nav:\n  - Gone: gone.md\n", 1))
    try:
        done = run(built, "build")
    finally:
        (built / "mkdocs.yml").write_text(frame)
    assert done.returncode == 1
    assert "gone.md" in done.stderr
