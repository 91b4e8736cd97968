"""Links to what was taken in by something else: an anchor, or a page that leads on."""

from dataclasses import replace

from generator.render.site import render_site
from tests.render.story_b import story

HERE = "http://127.0.0.1:8000/"


def taken_in(**former):
    """Return the pages of the story, the first of each list in ``former`` having taken in what bore that id."""
    whole = story()
    lists = {}
    for name, label in former.items():
        first, *others = getattr(whole.linked, name)
        lists[name] = (replace(first, formerly=(label,)), *others)
    return replace(whole, linked=replace(whole.linked, **lists))


def test_an_entry_a_passage_and_a_saying_answer_to_the_ids_of_what_they_took_in(tmp_path):
    whole = taken_in(timeline="flood-begins", passages="once-shared", utterances="once-said")
    files = render_site(whole, tmp_path)
    first = whole.linked.timeline[0].id
    timeline = str(files["docs/timeline/index.md"])
    entry = timeline[timeline.index(f'<li id="{first}"') :]
    assert '<span class="anchor" id="flood-begins"></span>' in entry[: entry.index("</li>")]
    assert '<span class="anchor" id="once-shared"></span>' in str(files["docs/shared-words/index.md"])
    assert any('id="same-once-shared"' in str(text) for name, text in files.items() if "/sources/" in name)
    speakers = [str(text) for name, text in files.items() if name.startswith("docs/speakers/")]
    assert any('<span class="anchor" id="said-once-said"></span>' in text for text in speakers)


def test_a_saying_of_several_printings_answers_to_each_of_them(tmp_path):
    whole = story()
    files = render_site(whole, tmp_path)
    speakers = "".join(str(text) for name, text in files.items() if name.startswith("docs/speakers/"))
    labels = [label for one in whole.linked.utterances for part in one.variants for label in part.quotations]
    assert labels
    assert all(f'id="said-{label}"' in speakers for label in labels)


def test_a_page_that_was_taken_in_leads_on_and_stands_in_no_sitemap(tmp_path):
    whole = taken_in(speakers="the-mayor", claims="how-many-once")
    files = render_site(whole, tmp_path)
    speaker, claim = whole.linked.speakers[0].id, whole.linked.claims[0].id
    for folder, old, now in (("speakers", "the-mayor", speaker), ("figures", "how-many-once", claim)):
        page = str(files[f"docs/{folder}/{old}/index.md"])
        assert f'moved: "../{now}/"' in page
        assert f'canonical: "{HERE}{folder}/{now}/"' in page
        assert f'<a href="../{now}/">' in page
        assert f"{folder}/{old}/" not in str(files["docs/sitemap.xml"])


def test_an_id_that_something_bears_again_leads_nowhere_else(tmp_path):
    whole = story()
    first, second, *others = whole.linked.speakers
    linked = replace(whole.linked, speakers=(replace(first, formerly=(second.id, "index")), second, *others))
    files = render_site(replace(whole, linked=linked), tmp_path)
    assert "moved:" not in str(files[f"docs/speakers/{second.id}/index.md"])
    assert "moved:" not in str(files["docs/speakers/index.md"])
