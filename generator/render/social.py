"""The social card: the story's title on paper, drawn from the site's own fonts."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.model import Story
from generator.render.listing import counted
from generator.render.places import Places
from generator.render.plain import plain
from generator.render.templates import template_folders
from generator.render.updating import standing

SIZE = (1200, 630)
PAPER, INK, SECOND, RULE, BAR = "#ffffff", "#14181c", "#4a535b", "#14181c", "#ffd633"  # the light tokens
LEFT, RIGHT, TOP = 84, 1116, 92
FONTS = {"serif": "source-serif-4", "sans": "libre-franklin"}
SUBSETS = ("latin", "latin-ext")  # as the style sheet has them: the second has the letters the first lacks
NOWHERE = "\uffff"  # no font has it, so it is drawn as what a font lacks
# Axes as the fonts order them: weight, then optical size where there is one.
AXES: Mapping[str, list[float]] = {"title": [600, 60], "mixed": [600, 20], "standfirst": [400, 20], "line": [500]}


def social_card(story: Story, places: Places) -> bytes | None:
    """Return the card as a PNG of 1200 x 630 px; None where the site's fonts lack a letter of the title.

    Of the standfirst and the last line, what they lack letters for is left out.
    """
    title, standfirst = plain(story.config.title), plain(story.config.standfirst)
    return _drawn(title, standfirst, tuple(_facts(story, places)), template_folders())


@lru_cache(maxsize=1)  # the preview asks again after every change of anything
def _drawn(title: str, standfirst: str, facts: tuple[str, ...], folders: tuple[Path, ...]) -> bytes | None:
    """Return the card of these words, drawn with the fonts in ``folders``."""
    try:
        small, line = _Face("serif", 32, AXES["standfirst"]), _Face("sans", 26, AXES["line"])
        if not (any(map(str.isalnum, title)) and small.draws(title)):
            return None
    except OSError:  # a font taken away, or a Pillow built without WOFF2: the site does without a card
        return None
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    axes = AXES["title" if small.plain(title) else "mixed"]
    for points in (88, 80, 72, 64, 56, 48, 40):
        large = _Face("serif", points, axes)
        lines = large.wrapped(title, RIGHT - LEFT)
        if len(lines) * points * 1.1 <= 330:
            break
    y = float(TOP)
    draw.rectangle((0, 0, 14, SIZE[1]), fill=BAR)
    for words in lines:
        large.write(draw, y, words, INK)
        y += points * 1.1
    rest = small.wrapped(standfirst, RIGHT - LEFT) if small.draws(standfirst) else []
    y += 22
    for words in rest[: max(0, int((512 - y) // 42))]:
        small.write(draw, y, words, SECOND)
        y += 42
    draw.rectangle((LEFT, 540, RIGHT, 543), fill=RULE)
    line.write(draw, 562, " · ".join(filter(line.draws, facts)), INK)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _facts(story: Story, places: Places) -> list[str]:
    outlets = len({places.outlet(name) for name in places.documents})
    parts = [
        plain(story.config.publisher),
        counted(len(places.documents), "document"),
        counted(outlets, places.outlet_noun),
        standing(story, places).words,
    ]
    return list(filter(None, parts))


class _Face:
    """A family of the site in one size: each letter from the first of its files that has it."""

    def __init__(self, family: str, points: int, axes: list[float]) -> None:
        basic = ImageFont.Layout.BASIC
        self.fonts = [ImageFont.truetype(_path(family, one), points, layout_engine=basic) for one in SUBSETS]
        for font in self.fonts:
            font.set_variation_by_axes(axes[: len(font.get_variation_axes())])
        self._known: dict[str, int | None] = {" ": 0}

    def _font(self, letter: str) -> int | None:
        if letter not in self._known:
            having = (n for n, f in enumerate(self.fonts) if bytes(f.getmask(letter)) != bytes(f.getmask(NOWHERE)))
            self._known[letter] = next(having, None)
        return self._known[letter]

    def draws(self, text: str) -> bool:
        """Say whether there is a letter for all of ``text``: boxes instead of letters help nobody."""
        return all(self._font(letter) is not None for letter in text)

    def plain(self, text: str) -> bool:
        """Say whether the first file has every letter; the others have one optical size, and it must match."""
        return all(self._font(letter) == 0 for letter in text)

    def _runs(self, text: str) -> list[tuple[ImageFont.FreeTypeFont, str]]:
        return [(self.fonts[number or 0], "".join(run)) for number, run in groupby(text, self._font)]

    def write(self, draw: ImageDraw.ImageDraw, y: float, text: str, fill: str) -> None:
        """Write a line at the left edge."""
        x = float(LEFT)
        for font, run in self._runs(text):
            draw.text((x, y), run, font=font, fill=fill)
            x += font.getlength(run)

    def wrapped(self, text: str, width: float) -> list[str]:
        """Return ``text`` in lines of at most ``width`` pixels."""
        lines: list[str] = []
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and sum(font.getlength(run) for font, run in self._runs(joined)) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return lines


def _path(family: str, subset: str) -> str:
    for folder in template_folders():
        path = folder / "assets" / "fonts" / f"{FONTS[family]}-{subset}.woff2"
        if path.is_file():
            return str(path)
    raise FileNotFoundError(f"assets/fonts has no {FONTS[family]}-{subset}.woff2")
