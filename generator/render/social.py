"""The social card: the story's title on paper, drawn from the site's own fonts."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.model import Story
from generator.render.places import Places, counted
from generator.render.plain import plain
from generator.render.templates import template_folders
from generator.render.updating import standing

SIZE = (1200, 630)
PAPER, INK, SECOND, RULE, BAR = "#ffffff", "#14181c", "#4a535b", "#14181c", "#ffd633"  # the light tokens
LEFT, RIGHT, TOP = 84, 1116, 92
FONTS = {"serif": "source-serif-4", "sans": "libre-franklin"}
# Axes as the fonts order them: weight, then optical size where there is one.
AXES: Mapping[str, list[float]] = {"title": [600, 60], "standfirst": [400, 32], "line": [500]}


def social_card(story: Story, places: Places) -> bytes | None:
    """Return the card as a PNG of 1200 x 630 px; None where the fonts have no letters for the title."""
    standfirst = plain(story.config.standfirst) if story.config.standfirst else ""
    return _drawn(plain(story.config.title), standfirst, _line(story, places), template_folders())


@lru_cache(maxsize=1)  # the preview asks again after every change of anything
def _drawn(title: str, standfirst: str, below: str, folders: tuple[Path, ...]) -> bytes | None:
    """Return the card of these words, drawn with the fonts in ``folders``."""
    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    fonts = {
        name: _font(family, 40) for name, family in (("title", "serif"), ("standfirst", "serif"), ("line", "sans"))
    }
    if not all(fonts.values()) or not _has_letters(title):
        return None
    for points in (88, 80, 72, 64, 56, 48, 40):
        font = _sized("serif", points, AXES["title"])
        lines = _wrapped(title, font, RIGHT - LEFT)
        if len(lines) * points * 1.1 <= 330:
            break
    y = float(TOP)
    draw.rectangle((0, 0, 14, SIZE[1]), fill=BAR)
    for line in lines:
        draw.text((LEFT, y), line, font=font, fill=INK)
        y += points * 1.1
    small = _sized("serif", 32, AXES["standfirst"])
    rest = _wrapped(standfirst, small, RIGHT - LEFT) if standfirst else []
    y += 22
    for line in rest[: max(0, int((512 - y) // 42))]:
        draw.text((LEFT, y), line, font=small, fill=SECOND)
        y += 42
    draw.rectangle((LEFT, 540, RIGHT, 543), fill=RULE)
    draw.text((LEFT, 562), below, font=_sized("sans", 26, AXES["line"]), fill=INK)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _line(story: Story, places: Places) -> str:
    outlets = len({places.outlet(name) for name in places.documents})
    parts = [
        plain(story.config.publisher),
        counted(len(places.documents), "document"),
        counted(outlets, places.outlet_noun),
        standing(story, places).words,
    ]
    return " · ".join(filter(None, parts))


def _path(family: str) -> Path | None:
    for folder in template_folders():
        path = folder / "assets" / "fonts" / f"{FONTS[family]}-latin.woff2"
        if path.is_file():
            return path
    return None


def _font(family: str, points: int) -> ImageFont.FreeTypeFont | None:
    path = _path(family)
    try:
        return ImageFont.truetype(str(path), points, layout_engine=ImageFont.Layout.BASIC) if path else None
    except OSError:  # a Pillow built without WOFF2: the site does without a card
        return None


def _sized(family: str, points: int, axes: list[float]) -> ImageFont.FreeTypeFont:
    font = _font(family, points)
    if font is None:
        raise ValueError(f"no font for {family}")
    font.set_variation_by_axes(axes)
    return font


def _has_letters(title: str) -> bool:
    """Say whether the Latin subset can draw nearly all of ``title``; boxes instead of letters help nobody."""
    letters = [letter for letter in title if letter.isalpha()]
    return bool(letters) and sum(ord(letter) < 0x180 for letter in letters) >= 0.95 * len(letters)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines
