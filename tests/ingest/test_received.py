"""Files as they arrive, made up here byte by byte: their text and what they say about themselves."""

import io
import re
import zipfile

import pytest

from generator.ingest.duplicates import twins
from generator.ingest.entries import entry, short_id
from generator.ingest.mastheads import day_in
from generator.ingest.printed import Line, paragraphs
from generator.ingest.received import READERS, File, received
from generator.ingest.refusal import Received, Refused

BODY = (
    "The harbour of Esmar was closed on Monday after a crane fell on the quay, the port authority said in a statement. "
    "Nobody was hurt, and the cranes will be inspected this week, said Ada Moreno, who runs the port."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Crane falls in Esmar - Port Gazette</title>
<meta property="og:site_name" content="Port Gazette"><meta property="og:title" content="Crane falls in Esmar">
<meta name="author" content="Lea Brandt"><meta property="article:published_time" content="2024-05-06T10:00:00Z">
<link rel="canonical" href="https://gazette.example/crane"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Crane falls in Esmar</h1><p>{BODY}</p><p>{BODY.replace("Monday", "that day")}</p></article>
<footer>Cookies and privacy. All rights reserved.</footer></body></html>"""


def docx(text, title="Crane falls", author="Lea Brandt"):
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.split("\n"))
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'
        )
        archive.writestr(
            "docProps/core.xml",
            '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>",
        )
    return raw.getvalue()


def pdf(lines):
    """Return a one-page PDF with ``lines`` of text, or a blank page for none."""
    body = "BT /F1 12 Tf 50 750 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" if lines else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(body)} >>\nstream\n{body}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("latin-1")


def test_plain_text_is_the_document_byte_for_byte():
    text = f"Crane falls in Esmar\nUpdated 10:24 AM, May 6, 2024Share\n\n{BODY}\n"
    found = received(File("a.txt", text.encode()))
    assert (found.text, found.whole) == (text, True)
    assert found.title == "Crane falls in Esmar"
    assert (found.published, found.published_from) == ("2024-05-06", "Updated 10:24 AM, May 6, 2024")


def test_a_web_page_gives_article_and_metadata_without_its_furniture():
    found = received(File("page.html", PAGE.encode()))
    assert BODY in found.text
    assert "Cookies" not in found.text
    assert "Sport" not in found.text
    assert (found.title, found.publisher, found.authors) == ("Crane falls in Esmar", "Port Gazette", ("Lea Brandt",))
    assert (found.published, found.url) == ("2024-05-06", "https://gazette.example/crane")
    assert found.published_from


def test_the_title_names_the_outlet_better_than_the_host():
    bare = PAGE.replace('<meta property="og:site_name" content="Port Gazette">', "")
    assert received(File("page.html", bare.encode())).publisher == "Port Gazette"
    untitled = re.sub(r"<title>.*?</title>", "<title>Crane falls in Esmar</title>", bare, flags=re.S)
    assert received(File("page.html", untitled.encode())).publisher == "gazette.example"


def test_a_page_that_names_its_outlet_in_its_title_alone():
    bare = re.sub(r"<meta[^>]*>|<link[^>]*>", "", PAGE)
    found = received(File("page.html", bare.encode()))
    assert (found.title, found.publisher) == ("Crane falls in Esmar", "Port Gazette")


def test_a_pdf_file_loses_its_line_ends():
    lines = ["Crane falls in Esmar", "", "The harbour of Esmar was closed on Monday after a crane fell on the", "quay,"]
    lines += [
        "the port authority said. Nobody was hurt, and the cranes will be in-",
        "spected this week, said Ada Moreno.",
    ]
    found = received(File("a.pdf", pdf(lines)))
    assert "will be inspected this week" in found.text
    assert "fell on the quay" in found.text


def test_a_word_file_gives_text_title_and_author():
    found = received(File("a.docx", docx(BODY + "\nMore.")))
    assert found.text == f"{BODY}\n\nMore.\n"
    assert (found.title, found.authors) == ("Crane falls", ("Lea Brandt",))


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.txt", b" \n", "the file is empty"),
        (
            "a.txt",
            b"\x89PNG\r\n\x1a\n\x00\x00\xff\xd8" * 30,
            "not UTF-8 (byte 0 of 360), nor any encoding known; save it as UTF-8",
        ),
        ("a.txt", b"one\x01two " * 30, "no text file"),
        ("a.txt", b"\xff\xfeab" + b"\x00\xd8" * 30, "not UTF-16-LE, as its first bytes say"),
        ("a.txt", b"too few words", "only 3 words of text in it; if that is all of it, add it with --short"),
        ("a.txt", b"%PDF-1.4 ...", "it is a PDF file; name it so"),
        ("a.pdf", pdf([]), "no text in its 1 pages, it is a scan; run it through OCR"),
        ("a.pdf", b"%PDF-1.4 nonsense", "the PDF file cannot be read"),
        ("a.docx", b"PK\x03\x04nonsense", "the Word file cannot be read"),
        ("a.html", b"<html><body><script>app()</script></body></html>", "no article was found"),
        ("a.xls", b"abc", "'.xls' files cannot be read"),
    ],
)
def test_what_no_document_can_be_made_of_is_refused_in_a_sentence(name, raw, says):
    with pytest.raises(Refused) as refusal:
        received(File(name, raw))
    assert says in str(refusal.value)


def test_few_words_are_taken_where_an_editor_says_so():
    assert received(File("a.txt", b"The crane has fallen."), short=True).text == "The crane has fallen."


HERALD = f"NORTHERN HERALD\n\nDam gives way above Tellin\nBy Zoë Müller\n8 May 2024\n\nTELLIN – “No.” {BODY}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_in_any_encoding_gives_outlet_headline_author_and_day(encoding):
    found = received(File("a.txt", HERALD.encode(encoding)))
    assert found.text == HERALD
    assert (found.publisher, found.title) == ("NORTHERN HERALD", "Dam gives way above Tellin")
    assert (found.authors, found.published) == (("Zoë Müller",), "2024-05-08")
    assert found.whole == (encoding == "utf-8")
    assert ("guessed" in found.note) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("head", "publisher", "title", "authors"),
    [
        ("Crane falls in Esmar\nNobody was hurt as quay closes", "", "Crane falls in Esmar", ()),
        ("Coast Radio\nCrane falls in Esmar\nBY LEA BRANDT", "Coast Radio", "Crane falls in Esmar", ("Lea Brandt",)),
        (
            "Crane falls in Esmar\nBy Lea Brandt and Jo Roe, Port Gazette",
            "",
            "Crane falls in Esmar",
            ("Lea Brandt", "Jo Roe"),
        ),
        ("Hill Gazette\nThursday, 7 March 2024\n\nCrane falls in Esmar", "Hill Gazette", "Crane falls in Esmar", ()),
        ("Crane falls in Esmar\nCoast Telegraph, 7 March 2024", "Coast Telegraph", "Crane falls in Esmar", ()),
        ("Crane falls in Esmar\n\nLea Brandt\nBBC News, Esmar", "BBC News", "Crane falls in Esmar", ()),
        (
            "Crane falls in Esmar\nBy Lea Brandt\nPort reporter, Sky News",
            "Sky News",
            "Crane falls in Esmar",
            ("Lea Brandt",),
        ),
        ("Crane falls in Esmar\nBy Lea Brandt, Reuters", "", "Crane falls in Esmar", ("Lea Brandt",)),
        (
            "HARBOUR | NEWS\n\nCrane falls in Esmar on Monday\nBy Lea Brandt",
            "",
            "Crane falls in Esmar on Monday",
            ("Lea Brandt",),
        ),
        ("CRANE FALLS\n\nNobody was hurt", "", "CRANE FALLS", ()),
        ("Crane falls in Esmar\n7 March 2024", "", "Crane falls in Esmar", ()),
        ("Crane falls in Esmar\nBy the time it fell, nobody was there", "", "Crane falls in Esmar", ()),
    ],
)
def test_what_the_first_lines_say(head, publisher, title, authors):
    found = received(File("a.txt", f"{head}\n\n{BODY}\n".encode()))
    assert (found.publisher, found.title, found.authors) == (publisher, title, authors)


def line(text, height, size=12.0, page=0):
    return Line(text, height, size, page)


def test_a_printed_page_loses_its_menu_and_its_edges_and_keeps_its_paragraphs():
    lines = [
        line("Home Sport Weather", 760),
        line("Dam gives way above Tellin", 720, 24.0),
        line("By Zoë Müller", 690),
        line("The dam above Tellin gave way on Tuesday night, the may-", 660),
        line("or of the town said in a long statement on Wednesday.", 646),
        line("“We had no warning,” she", 620),
        line("added.", 606),
        line("11/30/26, 12:37 PM Dam gives way | Northern Herald", 780, 8.0),
        line("file:///tmp/a.html 1/2", 10, 8.0),
        line("Nobody knows how long the roads", 740, page=1),
        line("stay closed.", 726, page=1),
        line("11/30/26, 12:37 PM Dam gives way | Northern Herald", 780, 8.0, page=1),
        line("file:///tmp/a.html 2/2", 10, 8.0, page=1),
    ]
    assert paragraphs(lines) == [
        "Dam gives way above Tellin",
        "By Zoë Müller",
        "The dam above Tellin gave way on Tuesday night, the mayor of the town said in a long statement on Wednesday.",
        "“We had no warning,” she added.",
        "Nobody knows how long the roads stay closed.",
    ]


def test_a_missing_part_of_the_program_is_said_in_a_sentence(monkeypatch):
    def broken(_):
        raise ImportError("lxml.html.clean")

    monkeypatch.setitem(READERS, ".html", broken)
    with pytest.raises(Refused, match="'explainer doctor' says what to install"):
        received(File("a.html", PAGE.encode()))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("date 2024-05-06 Coast Radio\n\nThe harbour", ("2024-05-06", "date 2024-05-06")),
        ("Title\n6 May 2024\nThe harbour", ("2024-05-06", "6 May 2024")),
        ("Posted 05/16/2024\nThe harbour", ("2024-05-16", "Posted 05/16/2024")),
        ("Posted 05/06/2024\nThe harbour", None),  # June or May: the file does not say
        ("2024-05-06T09:30:00Z\nThe harbour", ("2024-05-06", "2024-05-06T09:30:00Z")),
        ("Title\nVeröffentlicht am 6. Mai 2024\nDer Hafen", ("2024-05-06", "Veröffentlicht am 6. Mai 2024")),
        ("Mon 6 May 2024 17.02 BST Last modified on Tue 7 May 2024\n", ("2024-05-06", "6 May 2024")),
        ("Updated: 7 May 2024\nPublished: 6 May 2024\n", ("2024-05-06", "Published: 6 May 2024")),
        (
            "OSLO, May 6, 2024 (Gazette) - The harbour of the town was closed on Monday.",
            ("2024-05-06", "OSLO, May 6, 2024"),
        ),
        ("Title\nThe treaty, which was signed by all of them on May 6, 2014, has ended, said the minister.", None),
        ("Title\nOn 31 February 2024\n", None),
    ],
)
def test_only_a_stamp_is_the_day_of_publication(text, day):
    assert day_in(text) == day


def test_near_duplicates_are_noticed():
    assert [one.id for one in twins(BODY + " More came later.", [("a", BODY), ("b", "Something else. " * 30)])] == ["a"]


def test_an_entry_holds_only_what_is_known():
    found = Received(text="x", publisher="Port Gazette", language="en")
    label = short_id(found, "a.txt", taken={"port-gazette"})
    assert entry(found, label=label, file="a.txt") == {
        "id": "port-gazette-2",
        "file": "a.txt",
        "publisher": "Port Gazette",
    }
    assert short_id(Received(text="", url="https://www.gazette.example/x"), "a.html", taken=()) == "gazette"
