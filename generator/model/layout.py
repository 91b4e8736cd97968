"""Where things lie in a story's folder."""

STORY = "content/story.yml"
DOCUMENTS = "content/documents.yml"
CORRECTIONS = "content/corrections.yml"
SETTINGS = "mkdocs.yml"
EXPLAINER = "content/explainer.md"
DATA = "content/data"
CHANGES = "content/data/changes.yml"
SEEDS = "seeds"
BUILD = "build"
CACHE = ".cache"
KINDS = ("quotations", "figures", "dates", "mentions", "boilerplate", "passages")
STORY_FILES = ("speakers", "utterances", "passages", "claims", "timeline", "ids")
