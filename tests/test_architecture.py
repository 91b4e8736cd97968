"""Data walks one way: who may import whom, and that the site rebuilds without a model."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
BENCHMARKS = PACKAGE.parent / "benchmarks"

# A stage may import types, lexicons and what stands here; `finding`, `pipeline` and `commands` string stages together.
MAY_IMPORT = {
    "model": set(),
    "describe": {"model"},
    "names": {"model", "read.lexicons"},
    "numerals": {"read.lexicons"},
    "extract": {"model", "names", "numerals", "read.lexicons"},
    "resolve": {"model", "names", "read.lexicons"},
    "link": {"model", "describe.origins", "names", "numerals", "read.lexicons"},
    "correct": {"model", "describe"},
    "check": {"model", "describe", "names", "numerals", "read.lexicons"},
    "compare": {"model", "describe", "check"},
    "draft": {"model", "describe", "check.numbers"},
    "ingest": {"model", "read.lexicons"},
    "render": {"model", "describe", "names", "read.lexicons"},
    "read": {"model", "describe"},
    "write": {"model", "describe", "read"},
}


def imported(path: Path) -> set[str]:
    """Return the modules of the package that a file imports, "link.passages" for generator.link.passages."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator."):
            names.add(node.module.removeprefix("generator."))
        elif isinstance(node, ast.Import):
            names |= {alias.name.removeprefix("generator.") for alias in node.names if "generator." in alias.name}
    return names


@pytest.mark.parametrize("stage", sorted(MAY_IMPORT))
def test_a_stage_imports_only_what_lies_below_it(stage):
    wrong = []
    for path in sorted((PACKAGE / stage).rglob("*.py")):
        for name in imported(path):
            allowed = {stage, *MAY_IMPORT[stage]}
            if not any(name == other or name.startswith(f"{other}.") for other in allowed):
                wrong.append(f"{path.relative_to(PACKAGE)} imports generator.{name}")
    assert not wrong, "\n".join(wrong)


def test_the_site_rebuilds_without_spacy():
    code = (
        "import sys; sys.modules['spacy'] = None; import generator.pipeline, generator.render.site, generator.__main__"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
STARTED_BY_NAME = {"commands", "__main__"}  # run from the shell


def test_every_module_is_imported_by_another():
    """What nothing imports is left over from something that is gone."""
    used = {name for path in SOURCES for name in imported(path)}
    used |= {
        f"{node.module}.{alias.name}".removeprefix("generator.")
        for text in SOURCES.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator")
        for alias in node.names
    }
    names = {path: ".".join(path.relative_to(PACKAGE).with_suffix("").parts) for path in SOURCES}
    left = [name for name in names.values() if name not in used and name.split(".")[-1] != "__init__"]
    assert [name for name in left if name.split(".")[0] not in STARTED_BY_NAME] == []


def named(text: str) -> set[str]:
    """Return the names that a module reads or imports, those of its examples left out."""
    nodes = list(ast.walk(ast.parse(text)))
    read = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    read |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return read | {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}


def defined(text: str) -> list[str]:
    """Return the functions, classes and constants of a module; what is registered by a decorator names itself."""
    names = []
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef) or (isinstance(node, ast.FunctionDef) and not node.decorator_list):
            names.append(node.name)
        elif isinstance(node, ast.Assign):
            names += [target.id for target in node.targets if isinstance(target, ast.Name)]
    return [name for name in names if not name.startswith("__")]


def test_every_name_is_used():
    """What nothing but its own example and tests names is not needed; a benchmark may need it too."""
    used = set().union(*map(named, SOURCES.values()))
    used = used.union(*(named(path.read_text(encoding="utf-8")) for path in BENCHMARKS.glob("*.py")))
    parts = {path: path.relative_to(PACKAGE).parts for path in SOURCES}
    left = [
        f"{'/'.join(parts[path])}: {name}"
        for path, text in SOURCES.items()
        if parts[path][0] not in STARTED_BY_NAME
        for name in defined(text)
        if name not in used
    ]
    assert left == []
