"""A story as it stood in an earlier commit."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.faults import Fault, StoryError


def changed_since(root: Path, since: str) -> bool:
    """Say whether what people wrote or machines found in ``root`` differs from the commit ``since``; no where none is.

    A new source shows, too: it stands in ``content/documents.yml``, which git knows.
    """
    command = ["git", "-C", str(root), "diff", "--quiet", since, "--", "content"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 1
    except FileNotFoundError:
        return False


@contextmanager
def revision(root: Path, since: str) -> Iterator[Path]:
    """Yield a folder with ``content/`` and ``seeds/`` as of ``since``: a commit of the repository, or another folder.

    Raises StoryError where there is no such thing. The folder of a commit is gone afterwards.
    """
    if Path(since).is_dir():
        yield Path(since)
        return
    command = ["git", "-C", str(root), "archive", "--format=tar", since, "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise StoryError([Fault(".", 0, "git is not installed", "name a folder with --since")]) from error
    said = done.stderr.decode(errors="replace")
    if "not a git repository" in said:
        what = "this folder is in no git repository: there is no commit to compare with"
        raise StoryError([Fault(".", 0, what, "name a folder with --since, or begin one with 'git init'")])
    if done.returncode and since == "HEAD":
        raise StoryError([Fault(".", 0, "there is no commit yet to compare with", "commit once, then compare")])
    if done.returncode:
        last = said.strip().splitlines()[-1:] or ["git says nothing"]
        what = f"'{since}' is neither a folder nor a commit ({last[0]})"
        raise StoryError([Fault(".", 0, what, "name a commit, a tag or a folder with --since")])
    with TemporaryDirectory(prefix="explainer-") as name, tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        wanted = [one for one in archive.getmembers() if one.name.split("/")[0] in ("content", "seeds")]
        archive.extractall(name, members=wanted, filter="data")
        yield Path(name)
