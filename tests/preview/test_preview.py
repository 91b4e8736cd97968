"""The preview: what counts as a change, what its pages carry, and who may look."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from generator.preview.app import preview_app
from generator.preview.builder import Builder, State, relevant

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1:8000"


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("content/explainer.md", True),
        ("seeds/a.txt", True),
        ("site_templates/pages/speaker.j2", True),
        ("mkdocs.yml", True),
        ("content/data/documents/a.yml", False),
        ("content/.explainer.md.swp", False),
        ("content/explainer.md~", False),
        ("site/index.html", False),
    ],
)
def test_what_counts_as_a_change(path, counts):
    assert relevant(path) is counts


@pytest.fixture
def client(tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "index.html").write_text("<body><p>Hello</p></body>")
    (tmp_path / "sources/index.html").write_text("<body>Sources</body>")
    (tmp_path.parent / "secret.txt").write_text("secret")
    app = preview_app(tmp_path, lambda: State(1, ("content/x.md:1: <b>wrong</b>",)), hosts=(HOST,))
    return TestClient(app, base_url=f"http://{HOST}")


def test_pages_carry_the_script_and_files_do_not(client):
    script = '<script src="/__preview/preview.js" data-number="1" defer></script>'
    assert client.get("/").text == f"<body><p>Hello</p>{script}</body>"
    assert "Sources" in client.get("/sources/").text
    assert client.get("/__preview/preview.js").headers["content-type"].startswith("text/javascript")


def test_nothing_outside_the_site_is_served_and_nobody_else_may_look(client):
    assert client.get("/%2e%2e/secret.txt").status_code in (404, 503)
    assert "secret" not in client.get("/..%2fsecret.txt").text
    assert client.get("/", headers={"host": "evil.example"}).status_code == 403
    assert client.get("/__preview/events", headers={"host": "evil.example"}).status_code == 403


def test_before_the_first_build_the_faults_are_shown_as_words(tmp_path):
    app = preview_app(tmp_path / "none", lambda: State(1, ("content/x.md:1: <b>wrong</b>",)), hosts=(HOST,))
    page = TestClient(app, base_url=f"http://{HOST}").get("/")
    assert page.status_code == 503
    assert "&lt;b&gt;wrong" in page.text


def test_a_page_tells_of_which_build_it_is_so_that_none_done_meanwhile_is_missed(tmp_path):
    states = iter((State(0), State(1)))
    app = preview_app(tmp_path, lambda: next(states), hosts=(HOST,))
    client = TestClient(app, base_url=f"http://{HOST}")
    assert 'data-number="0"' in client.get("/").text
    (tmp_path / "index.html").write_text("<body>Built</body>")
    assert 'data-number="1"' in client.get("/").text


@pytest.mark.model
def test_faults_stay_until_they_are_set_right_and_the_last_good_preview_with_them(project):
    from pathlib import Path

    frame = (Path(__file__).parents[2] / "mkdocs.yml").read_text()
    root = project({"mkdocs.yml": frame, "content/explainer.md": "# The crane\n\nFirst version.\n"})
    template = root / "site_templates/parts/footer.j2"  # the folder is there when the preview begins
    template.parent.mkdir(parents=True)
    told = []
    builder = Builder(root, f"http://{HOST}/", told.append)
    assert builder.build() == State(1, (), builder.state.seconds), builder.state.faults
    index, explainer = builder.site.site / "index.html", root / "content/explainer.md"
    assert "First version." in index.read_text()

    explainer.write_text("# The crane\n\nIt fell.[^gazette-nothing]\n")
    (fault,) = builder.build(["content/explainer.md"]).faults
    assert fault.startswith("content/explainer.md:3: footnote 'gazette-nothing'")
    assert fault in told
    assert "First version." in index.read_text()

    explainer.write_text("# The crane\n\nSecond version.\n")
    assert builder.build(["content/explainer.md"]).faults == ()
    assert "Second version." in index.read_text()

    source = root / "seeds/gazette.txt"
    source.write_text(source.read_text() + "\nThree tugs came on Tuesday, May 7, 2024.\n")
    assert builder.build(["seeds/gazette.txt"]).faults == ()
    assert "tugs" in (builder.site.site / "sources/gazette/index.html").read_text()

    (root / "seeds/radio.txt").write_bytes(b"\xff\xfe")
    assert builder.build(["seeds/radio.txt"]).faults[0].startswith("seeds/radio.txt:1: not UTF-8")
    template.write_text("{{ nowhere }}\n")
    (root / "seeds/radio.txt").write_text("The harbour opened again on Friday, Ada Moreno said on Coast Radio.\n")
    assert (
        builder.build(["seeds/radio.txt", "site_templates/parts/footer.j2"])
        .faults[0]
        .startswith("site_templates/parts/footer.j2:1: '")
    )
    assert not (root / "site").exists()


@pytest.mark.model
def test_a_changed_frame_is_put_around_every_page_as_if_all_were_made_anew(project):
    frame = (ROOT / "mkdocs.yml").read_text()
    text = "# The crane\n\nNobody was hurt.[^gazette-nobody-was-hurt-and]\n"
    files = {"mkdocs.yml": frame, "content/explainer.md": text, "site_templates/parts/footer.j2": "<p>One</p>\n"}
    changed = files | {"site_templates/parts/footer.j2": "<p>Two</p>\n"}
    builders = [
        Builder(project(given, name=name), f"http://{HOST}/", lambda _: None)
        for given, name in ((files, "edited"), (changed, "fresh"))
    ]
    edited, fresh = builders
    assert edited.build().faults == ()
    (edited.root / "site_templates/parts/footer.j2").write_text("<p>Two</p>\n")
    assert edited.build(["site_templates/parts/footer.j2"]).faults == ()
    fresh.build()
    pages = [sorted(one.site.site.rglob("*.html")) for one in builders]
    assert len(pages[0]) > 5
    assert [page.read_text() for page in pages[0]] == [page.read_text() for page in pages[1]]
    assert all("<p>Two</p>" in page.read_text() for page in pages[0])
