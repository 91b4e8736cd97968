"""What a number counts: the noun phrase after it, in the words of the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from generator.extract.quantities.counted_nouns import is_scale, noun_of


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase counted: its text, where it ends, and the noun itself; ``of`` when it follows "of the"."""

    text: str
    end: int
    noun: Token
    of: bool = False


def counted_after(parsed: Doc, last: int) -> Counted | None:
    """Return what the number whose last token is ``last`` counts, or None where no noun follows."""
    if last + 1 >= len(parsed):
        return None
    start = last + 1
    of = False
    if parsed[start].lower_ in {"of", "out"} and start + 1 < len(parsed):
        step = start + 1
        if parsed[start].lower_ == "out" and parsed[step].lower_ == "of":
            step += 1
        determined = parsed[step].pos_ in {"DET", "PRON"} if step < len(parsed) else False
        if determined and parsed[step].lower_ in {"them", "us", "whom", "which", "you", "it"}:
            return None
        start, of = (step + 1 if determined else step), True
        if determined and start + 1 < len(parsed) and parsed[start].lower_ in {"last", "first", "next", "past"}:
            start += 1  # "13 of their last 15 matches"
    if parsed[last].lower_ == "half" and parsed[start].pos_ in {"DET", "PRON"} and start + 1 < len(parsed):
        start, of = start + 1, True  # "half the town"
    if start >= len(parsed) or parsed[start].is_space or _turns(parsed, start):
        return None
    if (end := noun_of(parsed, last, start)) is None:
        return None
    noun = parsed[end]
    first = start
    while first < end and (
        parsed[first].is_punct or parsed[first].pos_ in {"DET", "PRON"} or parsed[first].lower_ in {"more", "of"}
    ):
        first += 1
    own = any(token.pos_ == "NUM" for token in parsed[first:end]) if of else False
    if own or (parsed[first].pos_ == "NUM" and not parsed[first].text.isdigit()):
        # "14 of the 22 provinces", "one 52,000 barrel-a-day plant": two figures, and the first ends before the second
        plain = _after_numbers(parsed, first, end)
        return Counted(parsed[plain : end + 1].text, parsed[last].idx + len(parsed[last]), noun, of)
    text = parsed[first : noun.i + 1].text
    return Counted(text, noun.idx + len(noun), noun, of)


def _turns(parsed: Doc, start: int) -> bool:
    """Say whether the number ends its part of the sentence: "Italy nine and Greece four", "to 50, officials said"."""
    return parsed[start].pos_ == "CCONJ" or parsed[start].text == ","


def _after_numbers(parsed: Doc, first: int, end: int) -> int:
    """Return where the plain words begin: after every number, and what a hyphen ties to one."""
    plain = first
    for at in range(first, end):
        if (
            parsed[at].pos_ in {"NUM", "SYM"}
            or is_scale(parsed[at])
            or "-" in {parsed[at].text[0], parsed[at - 1].text}
        ):
            plain = at + 1
    return plain
