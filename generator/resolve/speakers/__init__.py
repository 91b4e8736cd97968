"""Name the one a mention means, as far as one document alone can tell."""

from __future__ import annotations

from generator.resolve.speakers.attribution import resolve_speakers
from generator.resolve.speakers.mentions import resolve_mentions

__all__ = ["resolve_mentions", "resolve_speakers"]
