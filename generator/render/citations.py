"""How a source document is cited: in words, as CSL-JSON and as BibTeX."""

from __future__ import annotations

import re

from generator.describe.days import When, lower
from generator.model import Document
from generator.names.bylines import read_byline
from generator.render.places import Places
from generator.render.plain import plain

# What TeX reads as a command; backslash first, for the others are written with one.
TEX = {"\\": r"\textbackslash{}", **{sign: f"\\{sign}" for sign in "{}$&#%_"}, "~": r"\textasciitilde{}", "^": r"\^{}"}


def citation(places: Places, document: str) -> str:
    """Return one line that names a document: authors, title, outlet, day, address."""
    one = places.documents[document].document
    printed = places.printed(document)
    parts = [", ".join(map(plain, one.authors)), _title(one) if one.title else "", places.outlet(document)]
    parts += [lower(printed.words) if printed.earliest or printed.latest else "no day given", one.url]
    return ", ".join(filter(None, parts)) + ("" if one.url else ".")


def _title(document: Document) -> str:
    """Return a title in quotation marks; one an editor made up, set in square brackets, as it is."""
    title = plain(document.title)
    return title if title.startswith("[") else f"“{title}”"


def csl(places: Places, document: str) -> dict[str, object]:
    """Return a document as an item of CSL-JSON; a day that is not sure is marked "circa", a stretch has two ends."""
    one = places.documents[document].document
    item: dict[str, object] = {
        "id": document,
        "type": "article-newspaper",
        "title": plain(one.title) or places.outlet(document),
        "container-title": places.outlet(document),
    }
    if one.authors:
        item["author"] = [_csl_name(plain(name)) for name in one.authors]
    if issued := _issued(places.printed(document)):
        item["issued"] = issued
    if one.url:
        item["URL"] = one.url
    if one.archived_url:
        item["archive_location"] = one.archived_url
    if one.accessed and re.fullmatch(r"\d{4}-\d\d-\d\d", one.accessed):
        item["accessed"] = {"date-parts": [[int(part) for part in one.accessed.split("-")]]}
    if one.language:
        item["language"] = one.language
    return item


def _csl_name(name: str) -> dict[str, str]:
    signed = read_byline(name)
    if not signed.given:
        return {"literal": signed.family}
    return {"family": signed.family, "given": signed.given, **({"suffix": signed.suffix} if signed.suffix else {})}


def _bibtex_name(name: str) -> str:
    """Return a name as BibTeX reads it: "family, suffix, given"; a body's in braces, so that it stays whole."""
    signed = read_byline(name)
    if not signed.given:
        return f"{{{_tex(signed.family)}}}"
    return ", ".join(_tex(part) for part in (signed.family, signed.suffix, signed.given) if part)


def _issued(printed: When) -> dict[str, object]:
    ends = [day for day in (printed.earliest, printed.latest) if day]
    if not ends:
        return {}
    if printed.machine:
        return {"date-parts": [[int(part) for part in printed.machine.split("-")]]}
    parts = [[day.year, day.month, day.day] for day in dict.fromkeys(ends)]
    return {"date-parts": parts, **({"circa": True} if len(parts) == 1 else {})}


def bibtex(places: Places, document: str) -> str:
    """Return a document as a BibTeX entry; ``date`` is EDTF, as biblatex reads it."""
    one = places.documents[document].document
    printed = places.printed(document)
    fields = {
        "author": " and ".join(map(_bibtex_name, one.authors)),
        "title": f"{{{_tex(one.title or places.outlet(document))}}}",
        "journal": _tex(places.outlet(document)),
        "date": (one.published or "").strip(),
        "year": str((printed.earliest or printed.latest).year) if printed.earliest or printed.latest else "",  # type: ignore[union-attr]
        # A verbatim field: biblatex, and \\url in older styles, take "&" as it is, and "\\&" as two signs.
        "url": _verbatim(one.url),
        "urldate": one.accessed,
        "note": f"Archived at \\url{{{_verbatim(one.archived_url)}}}" if one.archived_url else "",
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{document},\n{body}}}\n"


def _verbatim(address: str) -> str:
    return re.sub(r"[{}\\\s]", "", address)


def _tex(text: str) -> str:
    return re.sub(r"[\\{}$&#%_~^]", lambda match: TEX[match[0]], plain(text))
