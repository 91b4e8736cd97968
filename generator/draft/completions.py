"""Every footnote label as completions that editing programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from generator.draft.labels import Label

FOLDER = ".completions"
VSCODE = ".vscode/footnotes.code-snippets"


def completions(labels: Iterable[Label], editor: str) -> dict[str, str]:
    """Return the files, by their path in the story's folder, from which ``editor`` completes labels.

    >>> one = Label("ap-rain", "quotation", "ap", "Ada Moss", "“It rained.”", "")
    >>> completions([one], "vim")[".completions/markdown.snippets"]
    'snippet ap-rain "“It rained.” (quotation, Ada Moss, ap)"\\n\\t[^ap-rain]\\n'
    """
    return FORMS[editor](list(labels))


def _about(one: Label) -> str:
    return ", ".join(part for part in (one.kind, one.who, one.document) if part)


def _vscode(labels: list[Label]) -> dict[str, str]:
    known = {
        one.id: {"prefix": f"^{one.words[:60]}", "body": f"[^{one.id}]", "description": _about(one)} for one in labels
    }
    return {VSCODE: json.dumps(known, ensure_ascii=False, indent=1) + "\n"}


def _vim(labels: list[Label]) -> dict[str, str]:
    """SnipMate's form, which UltiSnips and LuaSnip read as well: its triggers have no spaces, so the id is one."""
    rows = [f'snippet {one.id} "{_plain(one)} ({_about(one)})"\n\t[^{one.id}]\n' for one in labels]
    return {f"{FOLDER}/markdown.snippets": "".join(rows)}


def _sublime(labels: list[Label]) -> dict[str, str]:
    rows = [
        {"trigger": f"^{one.words[:60]}", "annotation": _about(one), "contents": f"[^{one.id}]", "kind": "snippet"}
        for one in labels
    ]
    whole = {"scope": "text.html.markdown", "completions": rows}
    return {f"{FOLDER}/footnotes.sublime-completions": json.dumps(whole, ensure_ascii=False, indent=1) + "\n"}


def _emacs(labels: list[Label]) -> dict[str, str]:
    """One file a label, as yasnippet reads them for markdown-mode."""
    return {
        f"{FOLDER}/markdown-mode/{one.id}": (
            f"# -*- mode: snippet -*-\n# name: {_plain(one)} ({_about(one)})\n# key: {one.id}\n# --\n[^{one.id}]"
        )
        for one in labels
    }


def _plain(one: Label) -> str:
    """Return the label's words without what the forms take for their own marks."""
    return one.words[:60].translate(str.maketrans('"`$\\', "'' /"))


FORMS: dict[str, Callable[[list[Label]], dict[str, str]]] = {
    "vscode": _vscode,
    "vim": _vim,
    "sublime": _sublime,
    "emacs": _emacs,
}
# What to do with the files, in a sentence.
USE = {
    "vscode": "type ^ and words of a passage, and Ctrl+Space where nothing comes up",
    "vim": f"put {FOLDER}/ on 'runtimepath' as snippets/ (SnipMate, UltiSnips, LuaSnip)",
    "sublime": f"link {FOLDER}/footnotes.sublime-completions into Packages/User/",
    "emacs": f"add {FOLDER}/ to yas-snippet-dirs",
}
