"""What an utterance is headed by: its words in quotation marks, else what it said without its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.render.plain import plain, shorten
from generator.render.sayings import Saying
from generator.render.variants import Printing, Wording

HEADING = 32  # words of an utterance in its heading
FAR = 8  # words between the verb and what was said; a heading holds no more
THAT = re.compile(r"\A\s*that\s+", re.IGNORECASE)
BEFORE = re.compile(r"\bthat\s*\Z", re.IGNORECASE)
CLAUSAL = {"say", "says", "said", "saying", "according to"}  # what follows these is a sentence of its own
OPENS = re.compile(r"(?:he|she|it|they|we|I|there)\b", re.IGNORECASE)  # a clause of its own
# "did not say", "has never confirmed", "wouldn't say": what follows is not what was said
NEGATED = re.compile(r"(?:\w+\s+)?(?:\w+n['’]t|not|never|cannot)\s+(?:\w+\s+)?$")
ENDED = re.compile(r"[.!?]\s")


def heading(saying: Saying, own: Sequence[Wording] = ()) -> str:
    """Return the words in quotation marks of the fullest printing, else its own words without marks.

    Of several wordings those count that are the page's ``own``: a body's page is headed by the body's words.
    """
    if not saying.wordings:
        return "Words that are not shown here"
    first = (own or saying.wordings)[0].first
    if first.quotation.quoted:
        parts = [plain(part.of(first.text)).strip("“”\"„«»‘’', ") for part in first.quotation.quoted]
        return shorten(" … ".join(f"“{part}”" for part in parts if part), HEADING)
    words = plain(retold(first)).rstrip(" ,;:")
    return shorten(words[:1].upper() + words[1:], HEADING)


def retold(first: Printing) -> str:
    """Return the words of a paraphrase that stand by themselves: what was said, or that with the verb it hangs on.

    "warned that the dam was full" is "the dam was full"; but "declined to say", "accused the town of waiting" and
    "did not say that" mean nothing, or the opposite, without their verb.
    """
    quotation, text = first.quotation, first.text
    content = quotation.contents[0]
    rest = [part.of(text) for part in quotation.contents[1:]]
    said = content.of(text)
    cue = quotation.cue
    if cue is None or cue.start > content.start:
        whole = said[:1].isupper() or not said[:1].isalpha() or THAT.match(said) or rest
        return " … ".join([THAT.sub("", said), *rest]) if whole else quotation.sentence.of(text)
    between = text[cue.end : content.start]
    lead = NEGATED.search(text[max(quotation.sentence.start, 0) : cue.start])
    clause = THAT.match(said) or BEFORE.search(between) or OPENS.match(said) or cue.of(text).casefold() in CLAUSAL
    if clause and quotation.stance == "neutral" and not lead:
        return " … ".join([THAT.sub("", said), *rest])
    if len(between.split()) > FAR or ENDED.search(between):
        return quotation.sentence.of(text)
    start = quotation.sentence.start + lead.start() if lead else cue.start
    return " … ".join([text[start : content.end], *rest])
