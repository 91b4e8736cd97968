"""The live preview in a real browser: saved, and the page shows it; wrong, and the page says so; right again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.browser
@pytest.mark.model
def test_the_page_follows_the_file(browser: Any, project: Any) -> None:
    frame = (ROOT / "mkdocs.yml").read_text()
    root = project({"mkdocs.yml": frame, "content/explainer.md": "# The crane\n\nFirst version.\n"})
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "generator", "serve", "--port", "0", "--project", str(root)]
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        address = running.stdout.readline().split()[-1]
        page = browser.new_page()
        page.set_default_timeout(60_000)
        page.goto(address)
        page.get_by_text("First version.").wait_for()
        explainer = root / "content/explainer.md"
        explainer.write_text("# The crane\n\nSecond version.\n")
        page.get_by_text("Second version.").wait_for()
        explainer.write_text("# The crane\n\nThird.[^gazette-nothing]\n")
        page.get_by_text("content/explainer.md:3: footnote 'gazette-nothing'").wait_for()
        assert page.get_by_text("Second version.").is_visible()
        explainer.write_text("# The crane\n\nFourth version.\n")
        page.get_by_text("Fourth version.").wait_for()
        assert page.locator("#preview-faults").is_hidden()
        page.close()
        running.terminate()
