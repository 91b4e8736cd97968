import json

import pytest

from generator.model.faults import StoryError
from generator.render.assets import inert
from generator.render.site import render_site
from tests.render.story_b import story


def test_a_storys_own_template_and_style_come_before_the_packaged(tmp_path):
    (tmp_path / "site_templates/pages").mkdir(parents=True)
    (tmp_path / "site_templates/pages/sources.j2").write_text("<h1>Ours</h1>")
    (tmp_path / "site_templates/assets/css").mkdir(parents=True)
    (tmp_path / "site_templates/assets/css/99-own.css").write_text("h1{color:red}")
    files = render_site(story(), tmp_path)
    assert "<h1>Ours</h1>" in files["docs/sources/index.md"]
    assert "h1{color:red}" in files["docs/assets/site.css"]
    assert "<h1>Ours</h1>" not in render_site(story(), tmp_path / "other")["docs/sources/index.md"]


def test_the_same_story_gives_the_same_bytes(tmp_path):
    assert render_site(story(), tmp_path) == render_site(story(), tmp_path)


def test_a_link_that_opens_evidence_names_the_file_of_its_note(tmp_path):
    files = render_site(story(), tmp_path)
    page = files["docs/timeline/index.md"]
    assert 'data-evidence="words-nn-close"' in page
    assert 'data-evidence="words-nn-close" data-notes="../assets/notes/nn-0.json"' in page
    notes = json.loads(files["docs/assets/notes/nn-0.json"])
    assert notes["words-nn-close"].startswith('<span class="note"')
    assert 'href="../sources/nn/#nn-close"' in page


def test_a_title_is_no_template():
    assert "{" not in inert("{% raw %}{{ x }}<b>")
    assert "<" not in inert("{% raw %}{{ x }}<b>")


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("<h1>x</h1>\n{% for a in b %}\n{{ a }\n", "site_templates/pages/timeline.j2:3: unexpected '}'; set it right"),
        ("<h1>x</h1>\n{{ head_line }}\n", "site_templates/pages/timeline.j2:2: 'head_line' is undefined; set it right"),
        ("\n\n{{ 1 / 0 }}\n", "site_templates/pages/timeline.j2:3: division by zero"),
        ('{% include "parts/gone.j2" %}', "site_templates/parts/gone.j2: there is no such template"),
    ],
)
def test_an_error_in_a_storys_own_template_is_a_fault_with_its_line(tmp_path, template, says):
    (tmp_path / "site_templates/pages").mkdir(parents=True)
    (tmp_path / "site_templates/pages/timeline.j2").write_text(template)
    with pytest.raises(StoryError) as caught:
        render_site(story(), tmp_path)
    assert str(caught.value.faults[0]).startswith(says)
