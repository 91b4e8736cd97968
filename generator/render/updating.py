"""The day a story stands at: one answer for the page, the social card, the sitemap and machines."""

from __future__ import annotations

from dataclasses import dataclass

from generator.describe.days import When, lower, when
from generator.model import Story
from generator.render.places import Places


@dataclass(frozen=True, slots=True)
class Standing:
    """The day a story stands at; ``told`` where an editor says so or a change is recorded, else its sources' last."""

    day: When
    told: bool

    @property
    def words(self) -> str:
        """The day as the story says it: "updated 3 May 2024", or "to 3 May 2024"; empty where none is known."""
        if self.day.earliest is None:
            return ""
        return f"{'updated' if self.told else 'to'} {lower(self.day.words)}"


def standing(story: Story, places: Places) -> Standing:
    """Return the day ``story`` stands at.

    That is the day its editors give; else the last change told to readers or the last day a document is sure to be
    from, whichever is later.
    """
    if story.config.updated:
        return Standing(when(story.config.updated), True)
    changed = max((day for one in story.changes if (day := when(one.date).earliest)), default=None)
    printed = max((day for name in places.documents if (day := places.printed(name).earliest)), default=None)
    if changed and (not printed or changed >= printed):
        return Standing(when(changed.isoformat()), True)
    return Standing(when(printed.isoformat() if printed else None), False)
