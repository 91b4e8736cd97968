"""Kill a command at random moments: is anything lost, and is the next run right?

    python -m benchmarks.killing [--points 50] [--seed 3] [build extract add review ...]

A small story is built, then a source and the explainer are changed, and the command is killed (SIGKILL) at a random
moment of its run: a build, an extraction, three documents being added, a decision of the editor's desk being written.
Then: what people wrote is untouched, every YAML file parses, the site on disk is a whole one (the old or the new), and
the same command run again ends with the same bytes as one that nobody disturbed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

ROOT = Path(__file__).parent.parent
TEXT = "The harbour of Esmar was closed on Monday after a crane fell. “Nobody was hurt,” said Ada Moreno, its head.\n"
FILES = {
    "seeds/a.txt": TEXT + "About 1,200 containers wait on the quay.\n",
    "seeds/b.txt": TEXT + "The union said 1,500 containers were waiting.\n",
    "content/story.yml": "title: The crane\nshow: full\n",
    "content/documents.yml": "# Ours.\n- id: a\n  file: a.txt\n  published: 2024-05-06\n- id: b\n  file: b.txt\n",
    "content/corrections.yml": "# Ours.\n- settle: a-nobody-was-hurt\n  why: the tape\n",
    "content/explainer.md": "# The crane\n\nNobody was hurt.[^a-nobody-was-hurt]\n",
}
CHANGED = {
    "seeds/a.txt": FILES["seeds/a.txt"].replace("Nobody was hurt", "Hardly anyone was hurt").replace("1,200", "1,450"),
    "content/explainer.md": FILES["content/explainer.md"] + "\nMany boxes wait.[^a-about-1-200-containers]\n",
}
INCOMING = {
    f"incoming/{name}": f"{title}\n\n{text} It was told on {day} May 2024 by {who}, who had seen it from the quay.\n"
    for name, title, text, day, who in (
        (
            "c.txt",
            "Boats kept in",
            "Twenty boats could not leave the harbour of Esmar for three days.",
            7,
            "Rosa Pinto",
        ),
        ("d.txt", "Rust seen", "Inspectors had seen rust on two cranes of the port in the spring.", 8, "Eva Lund"),
        ("e.txt", "Port opens", "The first ship left the port of Esmar in the early morning.", 9, "Jon Bell"),
    )
}
# Decides the first open question: which two figures answer one question, by that they are different ones.
DECIDE = """
import sys
from pathlib import Path
from generator.review.desk import Desk
desk = Desk(Path(sys.argv[1]))
desk.look()
key = next(key for key, one in desk.asked.items() if one.options)
desk.answer(key, "1", {}, "asked the port")
"""


@dataclass(frozen=True)
class Work:
    """A command to be killed: its words, the files it changes before, what it makes, and what must stay untouched."""

    command: tuple[str, ...]
    changed: dict[str, str]
    makes: tuple[str, ...]
    keeps: tuple[str, ...]
    once: bool = False  # a second run does it again: the file is to be the old or the new one


WORKS = {
    "build": Work(
        ("-m", "generator", "build", "--quiet", "--project", "."),
        CHANGED,
        ("content/data", "site"),
        ("seeds", "content/explainer.md", "content/corrections.yml", "content/documents.yml"),
    ),
    "extract": Work(
        ("-m", "generator", "extract", "--quiet", "--project", "."),
        CHANGED,
        ("content/data",),
        ("seeds", "site", "content/explainer.md", "content/corrections.yml", "content/documents.yml"),
    ),
    "add": Work(
        ("-m", "generator", "add", "--quiet", "incoming", "--project", "."),
        INCOMING,
        ("seeds", "content/documents.yml"),
        ("seeds/a.txt", "seeds/b.txt", "incoming", "site", "content/data", "content/corrections.yml"),
    ),
    "review": Work(
        ("-c", DECIDE, "."),
        {},
        ("content/corrections.yml",),
        ("seeds", "site", "content/data", "content/explainer.md", "content/documents.yml"),
        once=True,
    ),
}


def _run(root: Path, command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, *command], cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def digests(root: Path, *parts: str) -> dict[str, str]:
    """Return a digest of every file that is one of the ``parts`` of ``root``, or below one."""
    found = {}
    for part in parts:
        for path in [root / part, *sorted((root / part).rglob("*"))]:
            if path.is_file():
                found[path.relative_to(root).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def main() -> None:
    """Print a line a fault, and the counts, for each command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=50)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("commands", nargs="*", default=list(WORKS), metavar="COMMAND")
    given = parser.parse_args()
    with TemporaryDirectory(prefix="explainer-") as folder:
        first = Path(folder) / "first"
        _write(first, FILES)
        shutil.copy(ROOT / "mkdocs.yml", first)
        _done(_run(first, WORKS["build"].command))
        for name in given.commands:
            _killed(name, WORKS[name], first, given.points, random.Random(f"{given.seed} {name}"))


def _killed(name: str, work: Work, first: Path, points: int, rng: random.Random) -> None:
    wrong, landed = 0, dict.fromkeys(("not at all", "in part", "whole"), 0)
    right, root = first.parent / "right", first.parent / "try"
    shutil.rmtree(right, ignore_errors=True)
    shutil.copytree(first, right)
    _write(right, work.changed)
    old = digests(right, *work.makes)
    start = time.perf_counter()
    _done(_run(right, work.command))
    whole = time.perf_counter() - start
    new = digests(right, *work.makes)
    for point in range(points):
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(first, root)
        _write(root, work.changed)
        written = digests(root, *work.keeps)
        running = _run(root, work.command)
        after = rng.uniform(0, 1.1 * whole)
        time.sleep(after)
        running.kill()
        running.wait()
        faults = [*_unreadable(root), *_half_site(root, first, right)]
        state = digests(root, *work.makes)
        landed["not at all" if state == old else "whole" if state == new else "in part"] += 1
        if work.once and state not in (old, new):
            faults.append("the file is neither the old one nor the new one")
        if state != new or not work.once:
            said = _done(_run(root, work.command), may_fail=True)
            if digests(root, *work.makes) != new:
                faults.append(f"the next run is not right {said}")
        left = digests(root, *work.keeps)
        faults += [f"{part} was changed" for part in written if "site" not in part and left.get(part) != written[part]]
        wrong += bool(faults)
        for fault in faults:
            print(f"{name}, point {point}, after {after:.2f} s: {fault}")
    print(f"{name}: {points} kills over {1.1 * whole:.1f} s: {wrong} with something lost or wrong afterwards")
    print(
        f"    the new state was on disk: {', '.join(f'{what} {count}' for what, count in landed.items())}", flush=True
    )


def _unreadable(root: Path) -> list[str]:
    faults = []
    for path in sorted((root / "content").rglob("*.yml")):
        try:
            yaml.safe_load(path.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            faults.append(f"{path.name} does not parse: {error}")
    return faults


def _half_site(root: Path, *whole: Path) -> list[str]:
    folder = "site" if (root / "site").is_dir() else "build/site.old"
    site = {name.removeprefix(folder): value for name, value in digests(root, folder).items()}
    wholes = [{name.removeprefix("site"): one for name, one in digests(made, "site").items()} for made in whole]
    return [] if site in wholes else [f"{folder} is neither the old site nor the new one"]


def _done(running: subprocess.Popen[bytes], *, may_fail: bool = False) -> str:
    _, said = running.communicate()
    if running.returncode and not may_fail:
        sys.exit(said.decode())
    return said.decode() if running.returncode else ""


if __name__ == "__main__":
    main()
