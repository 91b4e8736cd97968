"""Links in the explainer, looked up among the pages as rendered."""

import pytest

from generator.check.explainer_links import dead_explainer_links
from generator.model import Explainer

PAGES = {
    "docs/index.md": "---\ntitle: x\n---\n# The crane\n\n## Who says so\n\nText.\n",
    "docs/sources/gazette/index.md": '# Gazette\n\n<p id="words-1">It fell.</p>\n',
    "docs/data/figures.csv": "a,b\n",
}


def said(markdown):
    explainer = Explainer(path="content/explainer.md", markdown=markdown)
    return [str(one.fault) for one in dead_explainer_links(explainer, PAGES)]


@pytest.mark.parametrize(
    "markdown",
    [
        "See [it](sources/gazette/index.md), [there](sources/gazette/index.md#words-1 'so') and [above](#who-says-so).",
        "See [x](https://example.org/nope.md), <a href='sources/gazette/'>y</a>, [z](data/figures.csv).",
        "As [Lee](speaker:ann-lee) said.[^a] `[x](nope.md)`",
        "As [Lee](speaker:ann-lee), who (it is said) left, told [Ray](speaker:sue-ray) (in May).",
        "<!-- [x](nope.md) -->\n\n```\n[x](nope.md)\n```\n",
        "[![a](data/figures.csv)](sources/gazette/index.md)",
    ],
)
def test_a_link_that_leads_somewhere_is_none_of_them(markdown):
    assert said(markdown) == []


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[x](nope.md)", "the link to 'nope.md' leads nowhere"),
        ("[x](sources/gazette.md)", "leads nowhere; the nearest: sources/gazette/index.md"),
        ("[x](sources/gazette/)", "leads nowhere; the nearest: sources/gazette/index.md"),
        ("[x](sources/gazette/index.md#word-1)", "names a place that is not there; the nearest: words-1"),
        ("[x](#who-say-so)", "names a place that is not there; the nearest: who-says-so"),
        ("[x](../seeds/gazette.txt)", "leads nowhere"),
        ("[x](/sources/gazette/)", "begins at the top of the host"),
        ("[x](person:ann-lee)", "is of no kind there is; write speaker:"),
        ('<a class="y" href="nope/">x</a>', "the link to 'nope/' leads nowhere"),
        ("[x]: nope.md", "the link to 'nope.md' leads nowhere"),
        ("![x](nope.png)", "the link to 'nope.png' leads nowhere"),
    ],
)
def test_a_dead_link_has_its_line_and_the_nearest(link, says):
    (found,) = said(f"# The crane\n\nIntro.\n{link}\n")
    assert found.startswith("content/explainer.md:4: ")
    assert says in found
