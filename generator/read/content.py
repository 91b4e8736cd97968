"""What people wrote: ``content/story.yml``, ``documents.yml``, ``corrections.yml`` and ``explainer.md``."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from generator.model import Change, Correction, DocumentEntry, Explainer, StoryConfig
from generator.model.faults import Fault, StoryError
from generator.model.layout import CHANGES, CORRECTIONS, DOCUMENTS, EXPLAINER, SEEDS, SETTINGS, STORY
from generator.read.edtf_dates import is_edtf
from generator.read.steady import read_steady
from generator.read.typed import typed
from generator.read.yaml_files import line_of, load_yaml, refuse_broken, refuse_conflict

VERBS = ("set", "drop", "add", "merge", "split", "exclude", "include", "settle")

MANY = {"merge": "write the one who stays, 'merge: ann-lee', and below it 'with: [a-lee]'"}


def read_text(root: Path, name: str, *, required: bool = True) -> str:
    """Return the text of ``root/name``; "" where it is absent and not required."""
    raw = read_steady(root / name, name)
    if raw is None:
        if not required:
            return ""
        remedy = "name the story's folder with --project, or make one with 'explainer new FOLDER'"
        raise StoryError([Fault(name, 0, f"there is no such file in {root.resolve()}", remedy)])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        fault = Fault(name, line, f"not UTF-8 (byte {error.start})", "save the file as UTF-8")
        raise StoryError([fault]) from error


def read_config(root: Path) -> StoryConfig:
    """Return ``content/story.yml``; raise StoryError with every fault in it."""
    text = read_text(root, STORY)
    config, faults = typed(load_yaml(text, path=STORY), StoryConfig, text=text, path=STORY)
    if config is None:
        raise StoryError(faults)
    days = {"published": config.published, "updated": config.updated}
    wrong = [
        Fault(STORY, line_of(text, (name,)), f"{name} '{day}' is not a date", "write YYYY-MM-DD, or leave it out")
        for name, day in days.items()
        if day and not is_edtf(day)
    ]
    if wrong:
        raise StoryError(wrong)
    return config


def _rows(text: str, path: str) -> list[Any]:
    rows = load_yaml(text, path=path)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise StoryError([Fault(path, 1, "this is not a list", "start every entry with '- '")])
    return rows


def is_id(label: str) -> bool:
    """Say whether ``label`` can be a document's id: a file's name, a page's address and part of a footnote's label."""
    return re.fullmatch(r"[a-z0-9-]*[a-z0-9][a-z0-9-]*", label) is not None


def read_entries(root: Path) -> tuple[DocumentEntry, ...]:
    """Return the rows of ``content/documents.yml`` in file order; raise StoryError with every fault."""
    text = read_text(root, DOCUMENTS, required=False)
    entries, faults, absent, seen = [], [], list[Fault](), dict[str, int]()
    files: dict[str, int] = {}
    for index, row in enumerate(_rows(text, DOCUMENTS)):
        entry, wrong = typed(row, DocumentEntry, text=text, path=DOCUMENTS, at=(index,))
        faults += wrong
        if entry is not None:
            entries.append(entry)
        fields = row.items() if isinstance(row, dict) else ()
        written = {name: value for name, value in fields if isinstance(value, str)}
        line = line_of(text, (index, "id"))
        if label := written.get("id"):
            if not is_id(label):
                faults.append(Fault(DOCUMENTS, line, f"id {label!r}", "use small letters, digits and hyphens"))
            if label in seen:
                what = f"id {label!r} stands in line {seen[label]} too"
                faults.append(Fault(DOCUMENTS, line, what, "give it another"))
            seen.setdefault(label, line)
        published = written.get("published")
        if published and not is_edtf(published):
            where = line_of(text, (index, "published"))
            remedy = "write YYYY-MM-DD, or another EDTF date, or leave it out where nobody knows"
            faults.append(Fault(DOCUMENTS, where, f"published '{published}' is not a date", remedy))
        file = written.get("file")
        if file and not (root / SEEDS / file).is_file():
            what, remedy = f"{SEEDS}/{file} does not exist", f"put the file into {SEEDS}/, or take the entry out"
            absent.append(Fault(DOCUMENTS, line_of(text, (index, "file")), what, remedy))
        if file in files:
            what = f"{SEEDS}/{file} is the document in line {files[file]} too"
            faults.append(Fault(DOCUMENTS, line_of(text, (index, "file")), what, "take one of the entries out"))
        elif file:
            files[file] = line_of(text, (index, "file"))
    if faults:  # else the files are looked at when they are read, renamed ones too
        raise StoryError([*faults, *absent])
    return tuple(entries)


def read_corrections(root: Path) -> tuple[Correction, ...]:
    """Return ``content/corrections.yml`` in the order written; raise StoryError where it is no list of entries.

    An entry is one verb with what it names, ``why``, and what is to be changed. One that is not so comes back with its
    ``fault``: what is wrong with how entries are written and with what they say is told together, by who applies them.
    """
    return corrections_from(read_text(root, CORRECTIONS, required=False))


def corrections_from(text: str) -> tuple[Correction, ...]:
    """Return the corrections that the YAML ``text`` holds, those with a fault too."""
    return tuple(_correction(row, text, index) for index, row in enumerate(_rows(text, CORRECTIONS)))


def _correction(row: Any, text: str, index: int) -> Correction:
    line = line_of(text, (index,))
    fields = {str(name): value for name, value in row.items()} if isinstance(row, dict) else {str(row): ""}
    verbs = [verb for verb in VERBS if verb in fields]
    verb = verbs[0] if verbs else next(iter(fields), "")
    target, why = fields.pop(verb, ""), fields.pop("why", None)
    given = {"verb": verb, "target": target, "why": why, "to": fields, "line": line}
    where = line_of(text, (index, "why"))
    fault = _verbless(verb, verbs, line) or _many(verb, target, line) or _unreasoned(why, where)
    if fault is None:
        correction, wrong = typed(given, Correction, text=text, path=CORRECTIONS, at=(index,))
        if correction is not None:
            return correction
        fault = wrong[0]
    named = target if isinstance(target, list) else [target]
    return Correction(
        verb=verbs[0] if verbs else "set",  # type: ignore[arg-type]
        target=str(target),
        why="",
        to={**fields, "named": named},
        line=line,
        fault=fault,
    )


def _verbless(first: str, verbs: list[str], line: int) -> Fault | None:
    """Return what is wrong with an entry that says nothing to do, or two things."""
    if len(verbs) == 1:
        return None
    if verbs:
        return Fault(CORRECTIONS, line, f"one entry does {' and '.join(verbs)}", "write an entry for each")
    near = get_close_matches(first, VERBS, n=1)
    remedy = f"did you mean '{near[0]}'?" if near else f"begin it with one of {', '.join(VERBS)}, and what it names"
    return Fault(CORRECTIONS, line, f"'{first}' is nothing that a correction does", remedy)


def _many(verb: str, target: Any, line: int) -> Fault | None:
    if not isinstance(target, list):
        return None
    remedy = MANY.get(verb, "write an entry for each")
    return Fault(CORRECTIONS, line, f"'{verb}' names one thing, not a list", remedy)


def _unreasoned(why: Any, line: int) -> Fault | None:
    if isinstance(why, str) and why.strip():
        return None
    what = "no 'why'" if why is None or why == "" else f"'why' is {why!r}, and no sentence"
    return Fault(CORRECTIONS, line, what, "say in a sentence why this is right")


def read_changes(root: Path) -> tuple[Change, ...]:
    """Return what changed for readers, as listed in ``content/data/changes.yml``, none where there is no such file."""
    text = read_text(root, CHANGES, required=False)
    changes, faults = [], []
    for index, row in enumerate(_rows(text, CHANGES)):
        change, wrong = typed(row, Change, text=text, path=CHANGES, at=(index,))
        faults += wrong
        if change is not None:
            changes.append(change)
    if faults:
        raise StoryError(faults)
    return tuple(changes)


def read_explainer(root: Path) -> Explainer:
    """Return ``content/explainer.md``, empty and ``missing`` where there is none."""
    markdown = read_text(root, EXPLAINER, required=False).removeprefix("\ufeff")  # some programs put it before the text
    refuse_conflict(markdown, path=EXPLAINER)
    return Explainer(path=EXPLAINER, markdown=markdown, missing=not (root / EXPLAINER).is_file())


def refuse_broken_settings(root: Path) -> None:
    """Raise StoryError where ``mkdocs.yml`` is there and no YAML."""
    refuse_broken(read_text(root, SETTINGS, required=False), path=SETTINGS)
