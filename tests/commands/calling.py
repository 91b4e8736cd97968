"""Commands called as people call them: in this process, where a model is loaded once, or in one of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from generator.__main__ import app

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def call(*arguments, stdin=None):
    """Run the command in this process; an error that it does not report itself is raised."""
    result = CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)


def run(root, *arguments, stdin=None):
    """Run the command on the story in ``root``."""
    return call(*arguments, "--project", root, stdin=stdin)


def run_apart(root, *arguments):
    """Run the command on the story in ``root`` in a process of its own, as a shell does."""
    command = [sys.executable, "-m", "generator", *arguments, "--project", str(root)]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY), "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=120, check=False)
    return Done(done.returncode, done.stdout, done.stderr)
