"""What a machine, or an editor, finds in one document."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.model.text import Span

State = Literal["exact", "moved", "edited", "orphan"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Stance = Literal["neutral", "claim", "doubt", "deny", "demand"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Literal["past", "present", "future"]
Anchor = Literal["published", "said", "event"]
Modifier = Literal["=", "~", "<", ">", "<=", ">="]
QuantityKind = Literal[
    "count",
    "money",
    "percent",
    "percentage_point",
    "measure",
    "age",
    "rate",
    "factor",
    "fraction",
    "duration",
    "number",
]
MentionKind = Literal["person", "organisation", "government", "outlet", "unnamed"]
MentionForm = Literal["name", "epithet", "metonym", "pronoun", "label"]
BoilerplateKind = Literal["furniture", "caption", "related", "byline", "notice", "repeated", "off-story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Anything found at one place of one document.

    ``id`` is empty until ``describe`` mints it. ``span`` is the whole extent. ``sentence`` is the sentence (or the run
    of sentences) it stands in: the context a reader is shown. ``rule`` names the rule or lexicon row that made it, and
    ``confidence`` is the probability, 0 to 1, that it is right. ``state`` says how its words were found again after
    the document changed; ``aliases`` are ids it had before, ``history`` the words it had before, oldest first. ``kept``
    marks one the machine no longer finds, held because the explainer or a correction names it. ``reopened`` is True
    where its words changed again after an editor had settled them: a bare ``settle`` speaks of the earlier ones.
    """

    span: Span
    sentence: Span
    rule: str
    confidence: float = 1.0
    id: str = ""
    state: State = "exact"
    aliases: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    kept: bool = False
    reopened: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """A finding whose words are gone from its document, held because the explainer or a correction names it.

    ``kind`` is the list it stood in ("quotations"); ``text``, ``prefix`` and ``suffix`` are as they last were.
    """

    id: str
    kind: str
    text: str
    prefix: str
    suffix: str
    aliases: tuple[str, ...] = ()
    history: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Finding):
    """Content spans, cue and speaker mention (PARC's terms) of one attribution.

    ``span`` runs from the first content span to the end of the last, so a cue in the middle lies inside it.
    ``contents`` has more than one part when the cue splits the quotation. ``quoted`` are the stretches inside quotation
    marks, marks included: the words someone is printed as having said. ``mention`` are the words naming the source;
    ``speaker`` is the fullest name the document gives for them, or None, with ``candidates`` when two are possible.
    ``sure`` is False when an editor should look; ``doubt`` then says why, in words a reader can read. ``said`` is False
    where the words may name a topic or a fact rather than report what somebody said: readers are not shown those.
    ``was_by`` are the speakers that a cited one had in earlier versions of its document, oldest first, until an editor
    settles who says it.
    """

    kind: QuotationKind
    contents: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    cue: Span | None = None
    stance: Stance = "neutral"
    mention: Span | None = None
    speaker: str | None = None
    candidates: tuple[str, ...] = ()
    sure: bool = False
    said: bool = True
    doubt: str = ""
    was_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity(Finding):
    """A figure: ``low`` and ``high`` are equal for a single number, both None where the words give none.

    ``unit`` is what is measured in ("dollar", "percent", "kilometre"), ``counted`` the noun phrase counted ("North
    Korean troops"). ``predicate`` is the lemma of the verb or participle that says what happens to the counted
    ("send", "train", "kill"), ``happening`` the same as printed ("being trained"), ``place`` the place named with it.
    ``speaker`` is the name of who says so, ``quotation`` the id of the quotation it stands in. ``change`` keeps "rose
    to", "down from". ``gap`` says why there is no value. ``vague`` is a number in words alone ("hundreds of"): ``low``
    and ``high`` then bound what the words can mean. All values are exact but those of a fraction that no decimal ends
    ("two-thirds"): six places, and ``rule`` ends in ``/rounded``. A measure in two units ("6ft 2in") is told in the
    smaller, where it is exact. ``was_by`` are the speakers that a cited one had before.
    """

    low: Decimal | None
    high: Decimal | None
    kind: QuantityKind = "count"
    unit: str | None = None
    modifier: Modifier = "="
    counted: str | None = None
    change: str | None = None
    predicate: str | None = None
    happening: Span | None = None
    place: str | None = None
    speaker: str | None = None
    quotation: str = ""
    gap: str = ""
    vague: bool = False
    was_by: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The number as answers to a question give it: "10000" or "10-15", None where the words give none."""
        if self.low is None or self.high is None:
            return None
        return f"{self.low:f}" if self.low == self.high else f"{self.low:f}-{self.high:f}"

    @property
    def sign(self) -> Modifier:
        """The modifier; of a number in words alone ("hundreds") "about": its bounds are what it can mean."""
        return "~" if self.vague and self.modifier == "=" else self.modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex(Finding):
    """A time expression in the terms of TimeML's TIMEX3.

    ``value`` is as precise as the words, no more ("199", "2021-Q2", "P2W"), None where the words give none.
    ``edtf``, ``earliest`` and ``latest`` (ISO days) say the same for sorting. ``because`` explains the resolution to a
    reader. ``tense`` is that of the governing verb; ``predicate`` its lemma, ``clause`` the words that verb governs.
    ``shift`` counts steps of the value's own unit from the ``anchor``: "last week" is -1 from the day of publication,
    "the following week" +1 from a day ``said`` before; None where tense decides. ``range`` is the EDTF interval when
    the words are one end of one. ``was_on`` are the days (EDTF) that the same words of a cited one were read as before,
    oldest first, until an editor settles which it is.
    """

    type: TimexType
    value: str | None
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    because: str = ""
    tense: Tense | None = None
    predicate: str | None = None
    clause: Span | None = None
    shift: int | None = None
    anchor: Anchor = "published"
    range: str | None = None
    was_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Finding):
    """Words that name someone in one document.

    ``name`` is the fullest form the document gives for the one meant ("Moreno" -> "Ada Moreno"), None while open, with
    ``candidates`` when two are possible. ``role`` is how the document words their part ("harbour master").
    """

    form: MentionForm
    kind: MentionKind
    name: str | None
    role: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate(Finding):
    """A stretch that is not the story: page furniture, captions, lists of links, another article.

    ``excluded`` matter stays visible on the source page, folded, and out of everything else. Captions may stay in.
    """

    kind: BoilerplateKind
    reason: str
    excluded: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Finding):
    """Words an editor marked by hand, to be cited like any other finding."""

    note: str = ""
