"""JSON Schemas of every YAML file, made from the types, so that editors' tools complete and check as people type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.describe.settable import settable
from generator.model import (
    Boilerplate,
    Change,
    Claim,
    DocumentEntry,
    Event,
    Finding,
    Mention,
    Minted,
    Orphan,
    Passage,
    Quantity,
    Quotation,
    SharedPassage,
    Speaker,
    StoryConfig,
    Timex,
    Utterance,
)
from generator.model.layout import DATA
from generator.write.files import write_atomic

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FINDINGS: dict[str, type[Finding]] = {
    "quotations": Quotation,
    "figures": Quantity,
    "dates": Timex,
    "mentions": Mention,
    "boilerplate": Boilerplate,
    "passages": Passage,
}
STORY: dict[str, type[Any]] = {
    "speakers": Speaker,
    "utterances": Utterance,
    "passages": SharedPassage,
    "claims": Claim,
    "timeline": Event,
    "ids": Minted,
    "changes": Change,
}
TEXT: dict[str, Any] = {"type": "string"}
WORDS = {"type": "string", "description": "the exact words, as they stand in the document"}
IDS = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
SIDES = {"prefix": {**TEXT, "description": "the words before it, where the words repeat"}, "suffix": TEXT}
VALUE = {"description": "a number, 10-15, or a day as YYYY-MM-DD", "type": ["string", "number", "array", "null"]}
WRITTEN = {
    "mention": WORDS,
    "cue": WORDS,
    "happening": WORDS,
    "value": VALUE,
}  # what an editor writes otherwise than it is kept
SET: tuple[type[Any], ...] = (*FINDINGS.values(), Speaker, Claim, Event, Utterance)
ADDED: dict[str, type[Finding]] = {"passage": Passage, "quotation": Quotation, "figure": Quantity, "date": Timex}


def _fields(*kinds: Any) -> dict[str, Any]:
    """Return the schema of every field of ``kinds`` that an editor may set, with the kinds that have it."""
    found: dict[str, Any] = {}
    for kind in kinds:
        properties = TypeAdapter(kind).json_schema()["properties"]
        for name in settable(kind):
            own = properties[name] if "$ref" not in json.dumps(properties[name]) else {}
            schema = WRITTEN.get(name) or {key: value for key, value in own.items() if key not in ("title", "default")}
            same = found[name][0] if name in found else schema
            found[name] = (same if same == schema else {"anyOf": [same, schema]}, [*found.get(name, ((), []))[1], kind])
    if Quantity in kinds:
        found.setdefault("value", (VALUE, [Quantity]))
    return {
        name: {"description": "of a " + ", ".join(NAMES[kind] for kind in having), **schema}
        for name, (schema, having) in found.items()
    }


NAMES = {Quotation: "quotation", Quantity: "figure", Timex: "date", Mention: "mention", Boilerplate: "part"}
NAMES |= {Passage: "passage", Speaker: "speaker", Claim: "claim", Event: "event", Utterance: "statement"}
APART = {"apart": {**IDS, "description": "speakers who are not this one"}}
TOGETHER = {"together": {**IDS, "description": "spellings that are this speaker's"}}
OF_WHICH = {"name": "speaker", "type": "speaker", "speaker": "statement", "question": "claim", "relation": "claim"}
OF_WHICH |= {"text": "event", "date": "event", "kind": "event"}
SAME = "those that are the same one; of a statement quotations, and of a claim figures, too"
MERGED = {"with": {**IDS, "description": SAME}}
MERGED |= {name: {**TEXT, "description": f"of a {kind}"} for name, kind in OF_WHICH.items()}
INTO = {"into": {**TEXT, "description": "the other one: a speaker's name, a question, an event in words, or an id"}}
PARTS = {
    "quotations": {**IDS, "description": "those that are the other speaker's, or of the other statement"},
    "figures": {**IDS, "description": "those that answer the other question"},
    "documents": {**IDS, "description": "those that speak of the other one"},
}
# What each verb of content/corrections.yml names, and takes beside `why`: its fields, and those it needs.
VERBS: list[tuple[str, str, dict[str, Any], tuple[str, ...]]] = [
    ("set", "the id whose fields are set", {**_fields(*SET), "text": WORDS, **SIDES, **APART}, ()),
    ("drop", "the id that is to go", {}, ()),
    ("settle", "the id whose doubt is settled", {**_fields(*SET), "text": WORDS, **SIDES, **APART, **TOGETHER}, ()),
    *(
        ("add", "the document", {**_fields(kind), name: WORDS, "id": TEXT, **SIDES}, (name,))
        for name, kind in ADDED.items()
    ),
    ("merge", "the speaker, statement, claim or event that stays", MERGED, ("with",)),
    *(
        ("split", "the speaker, statement, claim or event that is two", {**INTO, **fields}, (next(iter(fields)),))
        for fields in ({name: PARTS[name] for name in (part, "documents")} for part in PARTS)
    ),
    ("exclude", "the document", {"from": WORDS, "to": WORDS, "prefix": TEXT, "kind": TEXT}, ("from",)),
    ("include", "the document", {"from": WORDS, "to": WORDS, "prefix": TEXT}, ("from",)),
]


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by its file name in ``content/data/schemas/``."""
    found: dict[str, dict[str, Any]] = {
        "story.json": _closed(TypeAdapter(StoryConfig).json_schema()),
        "documents.json": _list_of(_closed(TypeAdapter(DocumentEntry).json_schema())),
        "corrections.json": {"type": ["array", "null"], "items": {"oneOf": [_correction(*row) for row in VERBS]}},
        "document.json": _document(),
    }
    for name, kind in STORY.items():
        found[f"{name}.json"] = _list_of(TypeAdapter(kind).json_schema())
    return {name: {"$schema": DIALECT, **schema} for name, schema in found.items()}


def write_schemas(root: Path) -> list[str]:
    """Write the schemas; return the names of those that changed."""
    return [
        name
        for name, schema in schemas().items()
        if write_atomic(root / DATA / "schemas" / name, json.dumps(schema, indent=1, ensure_ascii=False) + "\n")
    ]


def _closed(schema: dict[str, Any]) -> dict[str, Any]:
    return schema | {"additionalProperties": False}


def _list_of(schema: dict[str, Any]) -> dict[str, Any]:
    definitions = schema.pop("$defs", {})
    return {"type": ["array", "null"], "items": schema} | ({"$defs": definitions} if definitions else {})


def _correction(verb: str, what: str, fields: dict[str, Any], needed: tuple[str, ...]) -> dict[str, Any]:
    why = {**TEXT, "minLength": 1, "description": "in a sentence, why this is right"}
    return {
        "type": "object",
        "properties": {verb: {**TEXT, "description": what}, "why": why, **fields},
        "required": [verb, "why", *needed],
        "additionalProperties": False,
    }


def _document() -> dict[str, Any]:
    place = {"start": {"type": "integer"}, "end": {"type": "integer"}}
    span = {"type": "object", "properties": {"text": TEXT, **place}, "required": ["start", "end"]}
    properties: dict[str, Any] = {"document": TEXT, "sha256": TEXT}
    for name, kind in FINDINGS.items():
        schema = TypeAdapter(kind).json_schema()
        fields = {field: value for field, value in schema["properties"].items() if field not in ("span", "sentence")}
        for field, value in fields.items():
            fields[field] = _spanned(value)
        own = {"text": TEXT, **place, "prefix": TEXT, "suffix": TEXT}
        own["sentence"] = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
        required = ["id", "text", "start", "end", "prefix", "suffix", "sentence", "rule"]
        item = {"type": "object", "properties": fields | own, "required": required, "additionalProperties": False}
        properties[name] = {"type": "array", "items": item}
    properties["orphans"] = _list_of(TypeAdapter(Orphan).json_schema())
    return {"type": "object", "properties": properties, "additionalProperties": False, "$defs": {"Span": span}}


def _spanned(value: Any) -> Any:
    """Return a property's schema with what is written as a place told to be one."""
    if isinstance(value, dict):
        return {key: _spanned(part) for key, part in value.items() if key != "default" or part not in ([], ())}
    return [_spanned(part) for part in value] if isinstance(value, list) else value
