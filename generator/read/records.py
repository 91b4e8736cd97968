"""The waist read back: every record's words found in its document, or the build stops."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from generator.describe.records import fields_of, selector_of
from generator.describe.selectors import anchor
from generator.model import (
    Annotated,
    Boilerplate,
    Document,
    Finding,
    Mention,
    Orphan,
    Passage,
    Quantity,
    Quotation,
    Timex,
)
from generator.model.faults import AnchorError, Fault
from generator.model.layout import DATA, KINDS
from generator.read.typed import adapter, typed
from generator.read.yaml_files import line_of, load_yaml

TYPES: dict[str, type[Finding]] = {
    "quotations": Quotation,
    "figures": Quantity,
    "dates": Timex,
    "mentions": Mention,
    "boilerplate": Boilerplate,
    "passages": Passage,
}


def read_annotated(root: Path, document: Document, *, partial: bool = False) -> Annotated | None:
    """Return what ``content/data/documents/<id>.yml`` holds, every span checked against the text; None where absent.

    Raises AnchorError naming each record whose words are not in the document exactly once; with ``partial`` those are
    left out.
    """
    path = root / DATA / "documents" / f"{document.id}.yml"
    if not path.is_file():
        return None
    name = path.relative_to(root).as_posix()
    text = path.read_text(encoding="utf-8")
    data = load_yaml(text, path=name)
    if not isinstance(data, dict):
        raise AnchorError([Fault(name, 1, "this is not a document's data", "run 'explainer extract'")])
    return annotated_from(data, document, path=name, text=text, partial=partial)


def annotated_from(
    data: dict[str, Any], document: Document, *, path: str, text: str, partial: bool = False
) -> Annotated:
    """Return the findings of one data file as types; raise AnchorError with every fault in it.

    With ``partial`` records at fault are left out: what another version of the program wrote is read so far.
    """
    if document.published is None and isinstance(data.get("published"), str):
        inferred = {"published": data["published"], "published_from": str(data.get("published_from", ""))}
        document = replace(document, **inferred, published_inferred=True)
    faults: list[Fault] = []
    found: dict[str, tuple[Finding, ...]] = {}
    for kind in KINDS:
        findings = []
        for index, record in enumerate(data.get(kind) or ()):
            try:
                span = anchor(selector_of(record), document.text)
                if span is None:
                    what = f"{record['text'][:60]!r} does not stand in the document exactly once"
                    where = line_of(text, (kind, index))
                    faults.append(Fault(path, where, what, "run 'explainer extract' to find its words again"))
                    continue
                fields = fields_of(record, TYPES[kind], span)
                findings.append(adapter(TYPES[kind]).validate_python(fields))
            except (KeyError, TypeError, ValueError, ValidationError) as error:
                what = f"this is no record ({str(error).splitlines()[0]})"
                faults.append(Fault(path, line_of(text, (kind, index)), what, "run 'explainer extract'"))
        found[kind] = tuple(findings)
    orphans = []
    for index, record in enumerate(data.get("orphans") or ()):
        orphan, wrong = typed(record, Orphan, text=text, path=path, at=("orphans", index))
        faults += wrong
        orphans += [orphan] if orphan else []
    if faults and not partial:
        raise AnchorError(faults)
    return Annotated(document=document, orphans=tuple(orphans), **found)  # type: ignore[arg-type]
