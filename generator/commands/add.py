"""``add``: new documents from files, folders or standard input."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Annotated as Arg

import typer

from generator.commands.console import HERE, Project, Quiet, Verbose, err, hush, reporting, say, warn_of_future
from generator.ingest.duplicates import twins
from generator.ingest.entries import entry, short_id
from generator.ingest.received import READERS, File, received
from generator.ingest.refusal import Received, Refused
from generator.model import Document
from generator.model.faults import Fault
from generator.model.layout import DATA, DOCUMENTS, SEEDS
from generator.read.content import is_id, read_entries, read_text
from generator.read.edtf_dates import is_edtf
from generator.read.steady import read_steady
from generator.write.files import write_atomic
from generator.write.yaml_lists import append_item

ORIGINALS = "originals"
KINDS = ".txt, .html, .pdf or .docx"
SCHEMA = f"{DATA.rpartition('/')[2]}/schemas/documents.json"


def add(  # noqa: PLR0917  # each is an option of its own
    files: Arg[
        list[str], typer.Argument(help="Files (.txt .html .pdf .docx), folders of them, or - for standard input.")
    ],
    project: Project = HERE,
    label: Arg[str, typer.Option("--id", help="The document's short id.")] = "",
    publisher: Arg[str, typer.Option(help="The outlet, where the file does not say.")] = "",
    title: Arg[str, typer.Option(help="The headline.")] = "",
    published: Arg[str, typer.Option(help="The day it was published, YYYY-MM-DD.")] = "",
    url: Arg[str, typer.Option(help="Its address.")] = "",
    short: Arg[bool, typer.Option("--short", help="Take a text of few words, too.")] = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Add documents: takes the text out, drafts the entry in content/documents.yml, keeps the original.

    Look at the drafted entries: what the files say about themselves is not always right. Exit code 1 where a file was
    not added, 2 where the command was called wrongly.
    """
    told = {"publisher": publisher, "title": title, "published": published, "url": url}
    if published and not is_edtf(published):
        raise typer.BadParameter(f"'{published}' is not a date; write YYYY-MM-DD", param_hint="--published")
    if label and not is_id(label):
        raise typer.BadParameter(f"'{label}'; use small letters, digits and hyphens", param_hint="--id")
    with reporting():
        found = list(_files(files))
        if len(found) > 1 and (label or any(told.values())):
            given = "--id, --publisher, --title, --published and --url"
            raise typer.BadParameter(f"{given} are for one document at a time; add them one by one")
        read_entries(project)  # what is wrong with the list is told once, and not for every file
        report = hush if quiet else say
        faults, added = [], 0
        for one in found:
            fault = one if isinstance(one, Fault) else _add(project, *one, label, told, short, report)
            if fault:
                faults.append(fault)
                err.print(str(fault), markup=False)
            else:
                added += 1
        if faults:
            err.print(f"{_files_were(added)} added, {len(faults)} not.", markup=False)
            raise typer.Exit(1)
        report("Next: look at the entries in content/documents.yml, then 'explainer build'.")


def _files_were(count: int) -> str:
    return "1 file was" if count == 1 else f"{count} files were"


def _files(names: list[str]) -> Iterator[tuple[File, Path | None] | Fault]:
    """Yield each file with where it lies, and a fault for each name under which nothing can be read."""
    for name in names:
        path = Path(name)
        if name == "-":
            yield File("standard input", sys.stdin.buffer.read()), None
        elif path.is_dir():
            inside = [one for one in sorted(path.rglob("*")) if one.is_file() and not one.name.startswith(".")]
            known = [one for one in inside if one.suffix.lower() in READERS]
            others = [one.relative_to(path).as_posix() for one in inside if one.suffix.lower() not in READERS]
            if others and known:
                more = f" and {len(others) - 3} more" if len(others) > 3 else ""
                err.print(f"{name}: left out, as no {KINDS}: {', '.join(others[:3])}{more}", markup=False)
            if not known:
                yield Fault(name, 0, f"there is no {KINDS} file in this folder", "nothing was added")
            yield from ((File(one.name, _bytes(one)), one) for one in known)
        elif path.is_file():
            yield File(path.name, _bytes(path)), path
        else:
            yield Fault(name, 0, "there is no such file or folder", "see how it is spelled")


def _add(  # noqa: PLR0917  # all of one document
    project: Path,
    file: File,
    path: Path | None,
    label: str,
    told: dict[str, str],
    short: bool,
    report: Callable[[str], None],
) -> Fault | None:
    """Add one document; return the fault where it is refused."""
    name = str(path) if path else file.name
    entries = read_entries(project)
    known = {one.id: project / SEEDS / one.file for one in entries}
    if label in known:
        return Fault(name, 0, f"the id '{label}' is taken", "give another with --id")
    digest = hashlib.sha256(file.raw).hexdigest()
    same = next((one.id for one in entries if digest in (_digest(known[one.id]), one.original_sha256)), None)
    if same:
        return Fault(name, 0, f"this is '{same}' already, byte for byte", "nothing was added")
    try:
        found = received(file, short=short)
    except Refused as refusal:
        return Fault(name, 0, str(refusal), "nothing was added")
    found = _told(found, told)
    texts = [(one, _bytes(place).decode("utf-8", errors="replace")) for one, place in known.items()]
    likely = twins(found.text, texts)
    if likely and likely[0].share == 1.0:
        return Fault(name, 0, f"'{likely[0].id}' has the same words already", "nothing was added")
    standing = _standing(project, path, (file.raw, found.text.encode()))
    if label in standing:
        what = f"{standing[label]} is there already, of another document"
        return Fault(name, 0, what, "give another --id, or take that file away")
    label = label or short_id(found, file.name, taken={*known, *standing})
    _write(project, file, path, found, label, digest)
    about = f"{found.publisher or 'outlet unknown'}, {found.published or 'day unknown'}"
    report(f"{name}: added as '{label}' ({about}; {len(found.text.split()):,} words)")
    if found.note:
        err.print(f"{name}: {found.note}", markup=False)
    warn_of_future([Document(id=label, text=found.text, published=found.published)])
    if likely:
        share = f"{likely[0].share:.0%} of the shorter one's words"
        err.print(f"{name}: it reads like '{likely[0].id}' ({share}); is it another version of it?", markup=False)
    return None


def _standing(project: Path, own: Path | None, same: Collection[bytes]) -> dict[str, str]:
    """Return, by the id that they would bear, the files that lie in seeds/ whether an entry names them or not.

    Left out are the file that is added, and what a run that was killed left of it.
    """
    seeds = project / SEEDS
    return {
        place.stem: place.relative_to(project).as_posix()
        for folder in (seeds, seeds / ORIGINALS)
        for place in sorted(folder.glob("*"))
        if place.is_file() and not _is(place, own) and _bytes(place) not in same
    }


def _is(place: Path, own: Path | None) -> bool:
    try:
        return own is not None and place.samefile(own)
    except FileNotFoundError:
        return False


def _digest(path: Path) -> str:
    raw = read_steady(path, str(path))
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


def _bytes(path: Path) -> bytes:
    """Return what is in a file, nothing where it is gone."""
    return read_steady(path, str(path)) or b""


def _told(found: Received, told: dict[str, str]) -> Received:
    given: dict[str, str] = {field: value for field, value in told.items() if value}
    if "published" in given:
        given["published_from"] = "editor"
    return replace(found, **given)  # type: ignore[arg-type]


def _write(  # noqa: PLR0917  # all of one document
    project: Path, file: File, path: Path | None, found: Received, label: str, digest: str
) -> None:
    """Write text and original first, the entry last: a run killed between leaves a file that can be added again."""
    seeds = (project / SEEDS).resolve()
    inside = path is not None and path.resolve().is_relative_to(seeds)
    original = ""
    if inside and found.whole and path is not None:
        text_name = path.resolve().relative_to(seeds).as_posix()
    else:
        text_name = f"{label}.txt"
        write_atomic(seeds / text_name, file.raw if found.whole else found.text)
        if not found.whole:
            suffix = PurePath(file.name).suffix.lower() or ".html"
            original = f"{ORIGINALS}/{label}{suffix}"
            write_atomic(seeds / original, file.raw)
    sums = {"original_sha256": digest} if original else {"sha256": digest}
    fields = entry(found, label=label, file=text_name, original=original, **sums)
    listing = read_text(project, DOCUMENTS, required=False)
    write_atomic(project / DOCUMENTS, append_item(listing, fields, path=DOCUMENTS, schema=SCHEMA))
    if inside and original and path is not None and path.resolve() != seeds / text_name:
        path.unlink()  # it lies among the originals now
