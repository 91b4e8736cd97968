"""The data of a story to take away: CSV, JSON, one SQLite file, W3C annotations, citations, and the page about them."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Mapping, Sequence

from generator.model import Story
from generator.render.annotations import text_file, texts, web_annotations
from generator.render.citations import bibtex, citation, csl
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.tables import REALS, TEXTS, Cell, Table, tables
from generator.render.templates import fill, page
from generator.render.unspelled import unspelled

FOLDER = "docs/data"
# A cell that begins like a formula is run by spreadsheet programs; an apostrophe before it keeps it text (OWASP).
FORMULA = re.compile(r"[=+\-@\t\r](?=.{2})")
SQL_NAME = re.compile(r"[a-z_0-9]+")


def pages(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return ``docs/data/``: the page "Data and citations" and every file it offers."""
    places = places or Places(story)
    files = data_files(story, places)
    front = _page(places, tables(places), files)
    return {**{f"{FOLDER}/{name}": content for name, content in files.items()}, f"{FOLDER}/index.md": front}


def data_files(story: Story, places: Places | None = None) -> dict[str, str | bytes]:
    """Return every file of data by its name."""
    places = places or unspelled(story)
    story = places.story
    found = tables(places)
    whole = {"title": plain(story.config.title), "licence": story.config.licence}
    records = {one.name: [dict(zip(one.columns, row, strict=True)) for row in one.rows] for one in found}
    return {
        **{f"{one.name}.csv": as_csv(one) for one in found},
        "story.json": as_json({**whole, **records}),
        "story.db": as_sqlite(found),
        "annotations.jsonld": as_json(web_annotations(places)),
        **texts(places),
        "citations.json": as_json([csl(places, name) for name in places.documents]),
        "citations.bib": "\n".join(bibtex(places, name) for name in places.documents),
    }


def as_json(value: Mapping[str, object] | Sequence[object]) -> str:
    """Return ``value`` as JSON, one record a line, so that files can be compared.

    >>> print(as_json({"a": 1, "b": [{"c": 2}, {"c": 3}]}))
    {
    "a": 1,
    "b": [
    {"c": 2},
    {"c": 3}
    ]
    }
    <BLANKLINE>
    """
    if not isinstance(value, Mapping):
        return f"{_lines(value)}\n"
    fields = (f"{_line(name)}: {_lines(field)}" for name, field in value.items())
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return _line(value)
    return "[\n" + ",\n".join(map(_line, value)) + "\n]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def as_csv(table: Table) -> str:
    """Return ``table`` as RFC 4180 CSV with a head row. Text that a spreadsheet would run gets an apostrophe first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([[_inert(cell) for cell in row] for row in table.rows])
    return out.getvalue()


def _inert(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def as_sqlite(found: Sequence[Table]) -> bytes:
    """Return one SQLite database with ``found``, keys and indexes, as Datasette opens it; the same bytes each time."""
    connection = sqlite3.connect(":memory:")
    for table in found:
        names = dict(table.links)
        parts = [_column(name, names.get(name), key=name == "id") for name in table.columns]
        connection.execute(f"create table {_name(table.name)} ({', '.join(parts)})")
        marks = ", ".join("?" * len(table.columns))
        connection.executemany(f"insert into {_name(table.name)} values ({marks})", table.rows)
        for name in names:
            connection.execute(f"create index {table.name}_{name} on {_name(table.name)} ({_name(name)})")
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def _name(name: str) -> str:
    if not SQL_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a table or a column")
    return f'"{name}"'


def _column(name: str, links: str | None, *, key: bool) -> str:
    kind = "integer" if name in TEXTS else "real" if name in REALS else "text"
    return f"{_name(name)} {kind}" + (" primary key" if key else f" references {_name(links)}(id)" if links else "")


WHAT = {
    "csv": "comma-separated values, for any spreadsheet",
    "story.json": "all tables in one JSON file",
    "story.db": "all tables in one SQLite file, which Datasette opens",
    "annotations.jsonld": "every passage as a W3C Web Annotation",
    "citations.json": "the sources for Zotero and other programs (CSL-JSON)",
    "citations.bib": "the sources for LaTeX (BibTeX)",
}


def _page(places: Places, found: Sequence[Table], files: dict[str, str | bytes]) -> str:
    def size(name: str) -> str:
        content = files[name]
        number = len(content if isinstance(content, bytes) else content.encode())
        return f"{number / 1_000_000:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000))} KB"

    offers = [(f"{one.name}.csv", one.about, f"{len(one.rows):,}", size(f"{one.name}.csv")) for one in found]
    offers += [
        (name, f"{words[0].upper()}{words[1:]}.", "", size(name)) for name, words in WHAT.items() if name != "csv"
    ]
    story = places.story
    body = fill(
        "pages/data.j2",
        offers=offers,
        licence=story.config.licence,
        title=plain(story.config.title),
        publisher=story.config.publisher,
        sources=[
            {
                "id": name,
                "outlet": places.outlet(name),
                "citation": citation(places, name),
                "bibtex": bibtex(places, name),
                "text": text_file(name) if text_file(name) in files else "",
            }
            for name in places.documents
        ],
        withheld=any(places.rights.shows(name) != "full" for name in places.documents),
        up="../",
    )
    dataset = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": places.address("data/"),
        "name": f"{plain(story.config.title)}: quotations, figures and dates",
        "description": "Every quotation, figure and date of the source documents, with its place in them.",
        "isAccessibleForFree": True,
        **({"license": story.config.licence} if story.config.licence.startswith("https://") else {}),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": places.address(f"data/{name}"), "encodingFormat": kind}
            for name, kind in (
                ("story.json", "application/json"), ("story.db", "application/vnd.sqlite3"),
                ("annotations.jsonld", "application/ld+json"), *((f"{one.name}.csv", "text/csv") for one in found),
            )
        ],
    }  # fmt: skip
    return page(body, title="Data and citations", description="The data behind the story, to take away.", ld=[dataset])
