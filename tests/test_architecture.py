"""Data walks one way: who may import whom, and that the site rebuilds without a model."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"

# A stage may import the types, the lexicons and what stands here; `pipeline` and `commands` string stages together.
MAY_IMPORT = {
    "model": set(),
    "describe": {"model"},
    "names": {"model", "read.lexicons"},
    "extract": {"model", "names", "read.lexicons"},
    "resolve": {"model", "names", "read.lexicons"},
    "link": {"model", "names", "read.lexicons"},
    "correct": {"model", "describe"},
    "check": {"model", "describe", "read.lexicons"},
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
