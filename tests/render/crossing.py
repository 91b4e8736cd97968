"""Made-up stories of single pages: marks in several parts, and a document with addresses and words printed twice."""

from __future__ import annotations

from generator.model import Annotated, Document, Explainer, Linked, Quotation, Speaker, Story, StoryConfig
from tests.render.story_b import day, figure, place, quote, span

FERRY = (
    "The ferry “left at six on Monday with eighty people,” the captain said.\n\n"
    "“Nobody saw the fog.\n\n"
    "“Then the bell rang, and by Tuesday it was over,” she added.\n\n"
    "She says that it left two hours late on 3 May.\n"
)
REPORT = (
    "“The bridge is closed,” said Ines Vale on Monday.\n\n"
    "Drivers were angry. Asked again, the mayor said: “The bridge is closed,” and went in.\n\n"
    "A well-known engineer, J. Or, put it as 40% rust & “no paint, ever”.\n\n"
    "“It will hold.\n\n“It always did,” he said.\n"
)
ADDRESS, ARCHIVE = "https://press.example/a?b=1&c=2#story", "https://archive.example/2024/https://press.example/a?b=1"


def _story(document: Document, quotations: tuple[Quotation, ...], **more: object) -> Story:
    annotated = Annotated(document=document, quotations=quotations, **more)  # type: ignore[arg-type]
    written = "".join(f"Said.[^{one.id}]\n\n" for one in quotations)
    return Story(
        config=StoryConfig(title="A made-up story", show="full"),
        documents=(annotated,),
        linked=Linked(
            speakers=(Speaker(id="ines-vale", name="Ines Vale", type="person"),),
            speaker_of={one.id: "ines-vale" for one in quotations},
        ),
        explainer=Explainer(path="content/explainer.md", markdown=written),
    )


def split_story() -> Story:
    """Return a story whose marks cross each other and run over paragraphs."""
    parts = ("“Nobody saw the fog.", "“Then the bell rang, and by Tuesday it was over,”")
    whole = span(FERRY, f"{parts[0]}\n\n{parts[1]}")
    quotations = (
        quote(
            FERRY,
            "“left at six on Monday with eighty people,”",
            "left",
            own=["“left at six on Monday with eighty people,”"],
        ),
        Quotation(
            **place(FERRY, whole, "fog"),
            kind="direct",
            contents=tuple(span(FERRY, part) for part in parts),
            quoted=tuple(span(FERRY, part) for part in parts),
        ),
        quote(FERRY, "it left two hours late", "late"),
    )
    return _story(
        Document(id="ferry", text=FERRY, publisher="Coast Press", title="The ferry", published="2024-05-06"),
        quotations,
        figures=(figure(FERRY, "eighty people,” the captain", "eighty", "80"),),
        dates=(
            day(FERRY, "rang, and by Tuesday", "tuesday", "2024-05-07"),
            day(FERRY, "late on 3 May", "third", "2024-05-03"),
        ),
    )


def addressed_story(mode: str = "full") -> Story:
    """Return a story of one document that has addresses; its first words stand in it twice."""
    second = "Asked again, the mayor said: “The bridge is closed,”"
    again = span(REPORT, "“The bridge is closed,”", second)
    quotations = (
        quote(REPORT, "“The bridge is closed,”", "first", own=["“The bridge is closed,”"]),
        Quotation(**place(REPORT, again, "second"), kind="direct", contents=(again,), quoted=(again,)),
        quote(REPORT, "“no paint, ever”", "paint", own=["“no paint, ever”"]),
        quote(REPORT, "A well-known engineer, J. Or, put it as 40% rust &", "rust"),
        Quotation(
            **place(REPORT, span(REPORT, "“It will hold.\n\n“It always did,”"), "hold"),
            kind="direct",
            contents=(span(REPORT, "“It will hold.\n\n“It always did,”"),),
            quoted=(span(REPORT, "“It will hold.\n\n“It always did,”"),),
        ),
    )
    document = Document(
        id="press", text=REPORT, publisher="The Press", title="A bridge & its rust", authors=("Ana Sol",),
        published="2024-05-07", url=ADDRESS, archived_url=ARCHIVE, accessed="2024-05-09", show=mode,
    )  # fmt: skip
    return _story(document, quotations)
