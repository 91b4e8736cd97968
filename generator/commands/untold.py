"""What changed since the last commit and no reader has been told of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.compare.changes import Change, changes_between
from generator.compare.telling import told
from generator.model import Change as Told
from generator.model import Explainer, Linked, Story
from generator.model.faults import Fault, StoryError
from generator.model.layout import DATA
from generator.read.revisions import changed_since, revision

REMEDY = "'explainer diff' lists them, 'explainer diff --record --why …' puts them into the log and the feeds"


def untold(project: Path, story: Story) -> int:
    """Return how many changes since the last commit are in no log; 0 where there is no commit to compare with."""
    if not changed_since(project, "HEAD"):
        return 0
    try:
        with revision(project, "HEAD") as folder:
            if not (folder / DATA / "documents").is_dir():
                return 0  # nothing has been shown to anybody yet
            old = published(folder, "HEAD", story)
    except StoryError:
        return 0
    return len(entries(old, story, changes_between(old, story)))


def entries(old: Story, new: Story, changes: tuple[Change, ...], *, why: str = "") -> tuple[Told, ...]:
    """Return what readers are still to be told of ``changes``: all but what the log of ``new`` says since ``old``."""
    outlets = {
        one.document.id: one.document.publisher or one.document.title or one.document.id
        for one in (*old.documents, *new.documents)
    }
    before = {one.id for one in old.changes}
    known = [one for one in new.changes if one.id not in before]
    return told(changes, day=f"{date.today():%Y-%m-%d}", why=why, outlets=outlets, known=known)


def untold_words(count: int) -> str:
    """Return the line about ``count`` changes nobody was told of."""
    return f"{count} change{'s' * (count != 1)} not told to readers yet"


def published(folder: Path, since: str, new: Story) -> Story:
    """Return the story as it was: empty where nothing had been extracted yet."""
    from generator import pipeline

    if not (folder / DATA / "documents").is_dir():
        return Story(config=new.config, documents=(), linked=Linked(), explainer=Explainer(path="", markdown=""))
    try:
        return pipeline.compose(folder)
    except StoryError as error:
        remedy = "compare with a later commit: --since COMMIT"
        raise StoryError([Fault(f"{since}:{f.path}", f.line, f.what, remedy) for f in error.faults]) from error
