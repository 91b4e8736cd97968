"""Words that look like a time expression and are something else: "may" the verb, "march" the walk, a name."""

from __future__ import annotations

from spacy.tokens import Doc

from generator.extract.timexes.grammar import Match

DOUBTFUL_MONTHS = frozenset({"may", "march", "august"})
BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "by", "from", "of", "last", "next", "this", "early", "late", "mid", "before", "after", "through", "during", "between", "and", "to", "or", "each", "every", "around", "about", "for", "on"]
)


def is_other_word(match: Match, parsed: Doc) -> bool:
    """Say whether the words of ``match`` are no time expression where they stand."""
    if match.rule.name in ("month", "month-relative") and match.tokens[-1].text.lower() in DOUBTFUL_MONTHS:
        return _is_no_month(match, parsed)
    if match.rule.name == "now":
        return _is_no_now(match, parsed)
    return False


def _is_no_month(match: Match, parsed: Doc) -> bool:
    span = parsed.char_span(match.start, match.end, alignment_mode="expand")
    if span is None or span.start == 0:
        return True
    before = parsed[span.start - 1].lower_
    last = parsed[span.end - 1]
    if last.ent_type_ == "PERSON" or last.tag_ == "MD" or (last.pos_ in ("VERB", "AUX")):
        return True
    return before not in BEFORE_MONTH and last.ent_type_ != "DATE"


def _is_no_now(match: Match, parsed: Doc) -> bool:
    words = {token.lower_ for token in (parsed.char_span(match.start, match.end, alignment_mode="expand") or ())}
    if not words & {"now", "current"}:
        return False
    after = parsed.text[match.end : match.end + 6].lower()
    return after.startswith(" that ") or (words == {"current"} and after.startswith(" accou"))
