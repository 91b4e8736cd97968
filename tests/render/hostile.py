"""Made-up stories for the browser: one plain, one whose documents hold what would act if it were let."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Annotated, Document, Explainer, Quotation, Span, Story
from tests.render.story_b import story

ACTING = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> "
    "*star* _under_ `code` [^1] [link](javascript:alert(1)) {{ config }} {% raw %} &amp; &#65; <!-- --> </div></p> "
    "\u202eright to left\u202c \u0007bell \x00nul ==mark== ++ins++ ]]> --- # no heading"
)
LONG = " ".join(f"word{number}" for number in range(300))


def dam_story() -> Story:
    """Return the made-up story with an explainer that uses every form an editor may write."""
    written = (
        "Said by the engineer\n:   The dam is close to failing.[^nn-close]\n\n"
        "Counts differ\n:   From 900[^herald-900] to 1,200 people left.[^nn-1200][^courier-1200]\n\n"
        "## The warning\n\nThe engineer, [Ada Moss](speaker:ada-moss), spoke on Tuesday.[^nn-tuesday] "
        "More rain was expected.[^nn-rain] Nobody knew when it would fail.\n\n> [^nn-asked]\n\n"
        "## Where sources differ\n\n### How many left\n\n- [^nn-1200] [^courier-1200] some 1,200\n- [^herald-900]\n\n"
        "## Before\n\nIt was finished [in 1974](event:dam-finished).[^herald-1974]\n"
    )
    return replace(story(), explainer=Explainer(path="content/explainer.md", markdown=written))


def hostile_story() -> Story:
    """Return the made-up story with one document more, all of it hostile."""
    told = story()
    text = f"He said “{ACTING}” on the day.\n\nAlso: “{LONG}”\n\n{ACTING}\n"
    first, second = text.index("“"), text.index("“", text.index("Also"))
    quotations = tuple(
        Quotation(
            id=name,
            span=Span(start, end),
            sentence=Span(start, end),
            rule="by hand",
            kind="direct",
            contents=(Span(start, end),),
            quoted=(Span(start, end),),
            speaker=f"A man {ACTING}",
            doubt="two <b>names</b> fit {{ x }}",
        )
        for name, start, end in (
            ("bad-words", first, text.index("”", first) + 1),
            ("bad-long", second, text.index("”", second) + 1),
        )
    )
    document = Document(
        id="bad",
        text=text,
        publisher=f"The {ACTING}",
        title=ACTING,
        authors=(ACTING,),
        published="2024-05-09",
        url='https://bad.example/"><script>x</script>',
        licence=ACTING,
    )
    written = "One.[^bad-words] Two.[^bad-long]\n\n> [^bad-words]\n\n### Which\n\n- [^bad-words]\n- [^bad-long] long\n"
    return replace(
        told,
        config=replace(told.config, title=f"Title {ACTING}", short_title="Short {{ x }} <b>", standfirst=ACTING),
        documents=(*told.documents, Annotated(document=document, quotations=quotations)),
        explainer=Explainer(path="content/explainer.md", markdown=written),
    )
