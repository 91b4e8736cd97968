"""What a footnote leads to: a finding, the words around it, and all that is known of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.describe.origins import Origins
from generator.model import Annotated, Finding, Quotation, Span, Speaker, Story


@dataclass(frozen=True, slots=True)
class Cited:
    """A finding with its document; ``span`` is the passage: its words and the sentence they stand in."""

    finding: Finding
    document: Annotated

    @property
    def span(self) -> Span:
        """The extent of the passage in the document's text."""
        own, around = self.finding.span, self.finding.sentence
        return Span(min(own.start, around.start), max(own.end, around.end))

    @property
    def words(self) -> str:
        """The words of the passage."""
        return self.span.of(self.document.document.text)


class Index:
    """Findings by id and alias, and speakers by finding."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.cited: dict[str, Cited] = {}
        self.hidden: dict[str, Cited] = {}  # those in a part that is not the story
        for document in story.documents:
            for finding in document.citable:
                where = self.hidden if document.excluded(finding.span) else self.cited
                for label in (*finding.aliases, finding.id):
                    where[label] = Cited(finding, document)
        self.speakers: dict[str, Speaker] = {speaker.id: speaker for speaker in story.linked.speakers}
        self.documents = {one.document.id: one for one in story.documents}
        self._origins = Origins(story.linked.passages, story.documents)

    def names(self, speaker: Speaker) -> tuple[str, ...]:
        """Return every name the documents give ``speaker``, the full one first."""
        return tuple(dict.fromkeys((speaker.name, *(alias.text for alias in speaker.aliases))))

    def people(self, cited: Cited) -> set[str]:
        """Return the ids and names of everyone mentioned in the passage, or saying it."""
        found: set[str] = set()
        if isinstance(cited.finding, Quotation):
            found |= {cited.finding.speaker or "", self.story.linked.speaker_of.get(cited.finding.id, "")}
        for mention in cited.document.mentions:
            if mention.span.overlaps(cited.span):
                found |= {mention.name or "", self.story.linked.speaker_of.get(mention.id, "")}
        return found - {""}

    def origins(self, labels: tuple[str, ...]) -> int:
        """Return how many independent origins the passages have: shared words count as one."""
        cited = [self.cited[label] for label in labels if label in self.cited]
        return self._origins.count((one.document.document.id, one.finding.span) for one in cited)
