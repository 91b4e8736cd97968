"""The day a document was published: printed in it, inferred from what it shares with others, or open. Never today."""

from generator.resolve.published.contradictions import find_contradictions
from generator.resolve.published.inference import infer_published
from generator.resolve.published.stamps import Stamp, find_published, find_stamps

__all__ = ["Stamp", "find_contradictions", "find_published", "find_stamps", "infer_published"]
