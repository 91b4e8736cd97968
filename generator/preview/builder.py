"""What a saved file asks for, and the state of the preview after it."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model import Annotated, Story
from generator.model.faults import Fault, StoryError
from generator.model.layout import DATA, DOCUMENTS, EXPLAINER, SEEDS, STORY
from generator.write.preview import PreviewSite

SOURCES = (f"{SEEDS}/", DOCUMENTS, STORY)  # a change there needs the documents read again
LIGHT = (EXPLAINER, "site_templates/", "mkdocs.yml")  # a change there leaves what was found as it is
WATCHED = (SEEDS, "content", "site_templates", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class State:
    """The preview's state: ``number`` grows with every build, ``faults`` are what is wrong with the story as saved."""

    number: int = 0
    faults: tuple[str, ...] = ()
    seconds: float = 0.0


def relevant(path: str) -> bool:
    """Say whether a change of ``path``, below the story's folder, shows in the preview.

    >>> [relevant(path) for path in ("content/explainer.md", "content/data/texts/ap.txt", "seeds/.ap.txt.swp")]
    [True, False, False]
    """
    name = path.rpartition("/")[2]
    hidden = name.startswith(".") or name.endswith(("~", ".swp", ".tmp"))
    return not hidden and not path.startswith(f"{DATA}/") and path.split("/", maxsplit=1)[0] in WATCHED


class Builder:
    """Builds the preview of one story; the last good one stays while something is wrong."""

    def __init__(self, root: Path, address: str, report: Callable[[str], None]) -> None:
        self.root, self.report = root, report
        self.site = PreviewSite(root, address)
        self.state = State()
        self._lock = threading.Lock()
        self._story: Story | None = None  # as last read; None after a fault in what was read
        self._found: tuple[Annotated, ...] | None = None  # what the story was made of
        self._fresh = False  # and is not written yet

    def build(self, changed: Iterable[str] = ()) -> State:
        """Build anew after ``changed`` (paths below the story's folder; none: everything); return the state then."""
        from generator.check.explainer_links import dead_explainer_links
        from generator.check.report import blocking
        from generator.render.site import render_site

        names = sorted(changed)
        start = time.perf_counter()
        with self._lock:
            faults: list[Fault] = []
            try:
                story = self._read(names)
                faults += blocking(story)
                pages = render_site(story, self.root, site_url=self.site.address)
                faults += [one.fault for one in dead_explainer_links(story.explainer, pages)]
                faults += self.site.build(pages)
                self._keep(faults)
            except StoryError as error:
                told = {(one.path, one.line) for one in faults}
                faults += [one for one in error.faults if (one.path, one.line) not in told]
            except Exception as error:  # a template with an error in it must not end the preview
                faults.append(_fault(error))
            seconds = time.perf_counter() - start
            self.state = State(self.state.number + 1, tuple(str(one) for one in sorted(set(faults))), round(seconds, 2))
        self._tell(names)
        return self.state

    def _read(self, names: list[str]) -> Story:
        """Return the story as saved, read anew only as far as ``names`` ask for."""
        from generator import finding, pipeline
        from generator.read.content import read_explainer, refuse_broken_settings
        from generator.render.templates import look_again

        if any(name.startswith("site_templates/") for name in names):
            look_again()
        known, self._story = self._story, None
        if known is not None and all(name.startswith(LIGHT) for name in names) and names:
            refuse_broken_settings(self.root)
            self._story = replace(known, explainer=read_explainer(self.root))
            return self._story
        if known is None or not names or any(name.startswith(SOURCES) for name in names):
            self._found, self._fresh = finding.find(self.root), True
        self._story = pipeline.compose(self.root, self._found)
        return self._story

    def _keep(self, faults: list[Fault]) -> None:
        """Write what was found to content/data, as a build does, where nothing is wrong."""
        from generator import pipeline

        if self._fresh and not faults and self._found is not None:
            pipeline.keep(self.root, self._found)
            self._fresh = False

    def _tell(self, names: list[str]) -> None:
        what = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
        for fault in self.state.faults:
            self.report(fault)
        done = "the last good preview stays" if self.state.faults else "built"
        self.report(f"{what + ': ' if what else ''}{done} ({self.state.seconds:.2f} s)")

    def warm(self) -> None:
        """Load the language model, so that the first changed source need not wait for it."""
        from generator.read.content import read_config

        try:
            from generator.extract.parse import load_pipeline

            load_pipeline(read_config(self.root).pipeline)
        except Exception as error:  # said again, in full, when it is needed
            self.report(str(error))


def _fault(error: Exception) -> Fault:
    """Return the fault of an error in a template, with its line; of any other, where in the program it arose."""
    from generator.render.templates import template_fault

    last = traceback.extract_tb(error.__traceback__)[-1]
    what, remedy = f"{type(error).__name__}: {error}", "this is a bug: please report it"
    return template_fault(error) or Fault(f"generator/{Path(last.filename).name}", last.lineno or 0, what, remedy)
