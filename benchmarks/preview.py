"""How long the live preview takes from a saved file to the page: wall clock and processor time of this process.

    python benchmarks/preview.py [STORY]

Works on a copy of the story (the shipped one) in a folder of its own. What the browser adds is one page load.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.preview.builder import Builder

ROOT = Path(__file__).parent.parent
PARTS = ("content", "seeds", "mkdocs.yml", "site_templates")


def main() -> None:
    """Print one line a kind of change: the best of three."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    with TemporaryDirectory(prefix="explainer-") as folder:
        root = Path(folder)
        for name in PARTS:
            if (source / name).is_dir():
                shutil.copytree(source / name, root / name)
            elif (source / name).is_file():
                shutil.copy(source / name, root / name)
        builder = Builder(root, "http://127.0.0.1:8000/", lambda _: None)
        builder.warm()
        builder.build()
        seed = sorted((root / "seeds").glob("*.txt"))[0]
        for path, words in (
            ("content/explainer.md", "\nOne more sentence.\n"),
            ("content/corrections.yml", "# One more comment.\n"),
            ("site_templates/parts/footer.j2", "<p>One more line.</p>\n"),
            ("site_templates/assets/css/01-tokens.css", "/* One more comment. */\n"),
            (seed.relative_to(root).as_posix(), "\nOne more sentence.\n"),
        ):
            print(f"{path:45}{_timed(builder, root / path, path, words)}")


def _timed(builder: Builder, file: Path, path: str, words: str) -> str:
    best = []
    for _ in range(3):
        before = file.read_text(encoding="utf-8") if file.is_file() else ""
        file.write_text(before + words, encoding="utf-8")
        wall, cpu = time.perf_counter(), time.process_time()
        state = builder.build([path])
        best.append((time.perf_counter() - wall, time.process_time() - cpu))
        if state.faults:
            return f"faults: {state.faults[0]}"
    return f"{min(best)[0]:6.2f} s wall {min(cpu for _, cpu in best):6.2f} s processor"


if __name__ == "__main__":
    main()
