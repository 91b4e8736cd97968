"""The role words that stand before or after a name."""

from __future__ import annotations

import re

from spacy.tokens import Token

from generator.extract.mentions.runs import Page
from generator.names.fold import fold
from generator.names.people import titles
from generator.names.roles import read_role, role_noun

_JOINS = frozenset({"'s", "’s", "'", "’", "-", "of", "for", "and", "&", "/"})
_STOPS = frozenset(
    {",", ".", ";", ":", "—", "–", "(", ")", '"', "“", "”", "who", "which", "that", "said", "says", "told"}
)
_SERVES = frozenset({"of", "for", "to", "in", "at"})  # "the ambassador of [the republic to Ruvia, …]"
_CLOSERS = frozenset({"-", "–", "—", "--", ")"})
_OWN = re.compile(r"(?:his|her) ", re.IGNORECASE)
REACH = 16  # tokens a role phrase may have


def role_before(page: Page, place: int) -> str | None:
    """Return the role phrase that ends right before the name at ``place``, with a comma between or none; or None."""
    token = page.token_at(place)
    if token is None or token.i == 0:
        return None
    last = page.parsed[token.i - 1]
    if last.lower_ in {"named", "called"} and last.i and role_noun_of(page.parsed[last.i - 1]) is not None:
        last = page.parsed[last.i - 1]  # "a fishmonger named Okoye"
    if last.text == ",":
        return None if _says_behind(token) else _apposed(page, token.i - 1)
    if last.is_space or role_noun_of(last) is None:
        return _with_body(page, token) if not last.is_space else None
    first = last.i
    for i in range(last.i - 1, max(token.sent.start, last.i - REACH) - 1, -1):
        left = page.parsed[i]
        if left.pos_ not in {"NOUN", "PROPN", "ADJ"} and left.lower_ not in _JOINS:
            break
        first = i
    for i in range(last.i - 1, first, -1):
        if page.parsed[i].lower_ in {"of", "for", "and", "&"}:  # "a sign of President …": the role begins behind
            first = i + 1
            break
    while first < last.i and page.parsed[first].lower_ in _JOINS:
        first += 1
    if first and page.parsed[first - 1].tag_ == "PRP$":
        first -= 1  # "her cousin Ana Brito"
    role = _role_text(page, first, last.i + 1)
    comma = first - 2 if page.parsed[first - 1].lower_ == "the" else first - 1
    beside = role and comma > 0 and page.parsed[comma].text == "," and not _says_behind(token)
    other = _apposed(page, comma) if beside else None
    opens = other is not None and page.parsed[comma].sent.text.startswith(other)
    # "his wife, the poet Ana Brito", "The memo's author, adviser Ana Brito"
    return f"{other}; {role}" if other and (opens or _OWN.match(other)) else role


def _says_behind(name: Token) -> bool:
    """Say whether the name only tells who said what stands before the comma: "It was his mother, Okoye said"."""
    parsed, i = name.doc, name.i
    while i < len(parsed) and parsed[i].pos_ == "PROPN":
        i += 1
    verb = i < len(parsed) and parsed[i].pos_ == "VERB" and parsed[i].tag_ in {"VBD", "VBZ", "VBP"}
    return verb and any(t.pos_ in {"VERB", "AUX"} for t in parsed[name.sent.start : name.i])


def _with_body(page: Page, token: Token) -> str | None:
    """Return a role phrase that ends with its body: "US ambassador to the UN Ana Brito", "president of Norway …"."""
    parsed = page.parsed
    for i in range(token.i - 1, max(token.sent.start, token.i - 5), -1):
        if parsed[i].lower_ in {"to", "of", "for", "at"}:
            if role_noun_of(parsed[i - 1]) is None or parsed[token.i - 1].pos_ not in {"PROPN", "NOUN"}:
                return None
            first = i - 1
            while first > token.sent.start and parsed[first - 1].pos_ in {"NOUN", "PROPN", "ADJ"}:
                first -= 1
            return _role_text(page, first, token.i)
        if parsed[i].pos_ not in {"PROPN", "NOUN", "ADJ"} and parsed[i].lower_ != "the":
            return None
    return None


def role_noun_of(token: Token) -> tuple[str, bool] | None:
    """Return the role noun that ends with ``token``: also "General" of "Secretary-General"."""
    found = role_noun(token.text)
    if found is None and token.i > 1 and token.doc[token.i - 1].text == "-":
        return role_noun(token.doc[token.i - 2].text + "-" + token.text)
    if found is None and token.text == "." and token.i:
        return role_noun(token.doc[token.i - 1].text + ".")
    return found


def role_after(page: Page, place: int) -> str:
    """Return the role phrase that stands between commas after the name that ends at ``place``; "" where none does."""
    parsed = page.parsed
    token = page.token_at(place - 1)
    i = token.i + 1 if token is not None else len(parsed)
    if i < len(parsed) and parsed[i].lower_ == "of":
        return _affiliation(page, i)
    return _apposed_after(page, i + 1) if i < len(parsed) and parsed[i].text == "," else ""


def role_at(page: Page, place: int) -> str:
    """Return the role phrase that begins at ``place`` and ends with its clause; "" where none does."""
    token = page.token_at(place)
    return _apposed_after(page, token.i) if token is not None else ""


def _apposed_after(page: Page, i: int) -> str:
    """Return the role phrase that begins at token ``i`` and ends with the clause; an age before it is left out."""
    parsed = page.parsed
    if i + 1 < len(parsed) and parsed[i].like_num and parsed[i + 1].text == ",":
        i += 2
    first = i
    while i < len(parsed) and i - first < REACH and not (_parts(parsed[i]) or parsed[i].is_space):
        if parsed[i].pos_ in {"VERB", "AUX"} and parsed[i].tag_ not in {"VBN", "VBG"}:
            break
        i += 1
    if i == first and _is_clause(page, i):
        return _apposed_after(page, i + 2)  # "Brito, who is the mayor's aunt"
    if i == first or parsed[first].pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PRON"} or parsed[first].tag_ == "WP$":
        return ""  # "Brito, whose brother …": his part, not hers
    if i < len(parsed) and _told(parsed[i]) and parsed[i - 1].text not in _CLOSERS:
        return ""  # "according to Brito, his brother told him", "in Tellin, the mayor said": another
    text = _role_text(page, first, i)
    if text is None:
        return ""
    head = _head_at(page, first, i)
    return text if head is not None else ""


def _parts(token: Token) -> bool:
    """Say whether a role phrase ends before the token: a stop, or a dash between spaces, "head of the union - he …"."""
    dash = token.text in {"-", "--"} and token.i > 0 and bool(token.whitespace_ and token.nbor(-1).whitespace_)
    return dash or token.lower_ in _STOPS


def _told(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.lower_ in {"said", "says", "told"}


def _is_clause(page: Page, i: int) -> bool:
    """Say whether "who is" with an article stands at token ``i``."""
    words = [token.lower_ for token in page.parsed[i : i + 3]]
    behind = page.parsed[i + 2] if i + 2 < len(page.parsed) else None
    return words[:2] == ["who", "is"] and behind is not None and behind.pos_ in {"DET", "PRON"} and words[2] != "no"


def _affiliation(page: Page, place: int) -> str:
    """Return "of the Red Crescent Society" where such a body's name stands behind a person's; "" elsewhere."""
    parsed = page.parsed
    i = place + 1 + (place + 1 < len(parsed) and parsed[place + 1].lower_ == "the")
    first = i
    while i < len(parsed) and parsed[i].pos_ == "PROPN":
        i += 1
    return parsed[place:i].text if i - first >= 2 else ""


def _head_at(page: Page, first: int, behind: int) -> int | None:
    """Return the index of the role noun that heads the phrase; None where another name or a plural follows."""
    stop = next(
        (i for i in range(first + 1, behind) if page.parsed[i].pos_ == "ADP" and page.parsed[i].lower_ != "-"), behind
    )
    head = page.parsed[stop - 1]
    found = role_noun_of(head)
    return head.i if found is not None and not found[1] else None


def _apposed(page: Page, comma: int) -> str | None:
    """Return the definite role phrase that ends at ``comma``: "Ruvia's chief, …", "the head of Undex (UX), …"."""
    parsed = page.parsed
    if comma > 3 and parsed[comma - 1].text == ")" and parsed[comma - 3].text == "(":
        comma -= 3
    for i in range(comma - 1, max(parsed[comma].sent.start, comma - REACH) - 1, -1):
        token = parsed[i]
        if token.pos_ not in {"NOUN", "PROPN", "ADJ", "DET", "PRON", "ADP"} and token.lower_ not in _JOINS:
            return _definite_role(page, i + 1, comma)
        if token.pos_ in {"DET", "PRON"}:
            found = _definite_role(page, i, comma)
            if found is not None or i == 0 or parsed[i - 1].lower_ not in _SERVES:
                return found
    return _definite_role(page, max(parsed[comma].sent.start, comma - REACH), comma)


def _definite_role(page: Page, first: int, comma: int) -> str | None:
    parsed = page.parsed
    if first >= comma:
        return None
    if first and parsed[first - 1].lemma_ == "be":
        first = _behind_whose(page, first, comma)
    definite = parsed[first].lower_ in {"the", "his", "her", "their", "its"} or any(
        t.text in {"'s", "’s"} for t in parsed[first:comma]
    )
    single = (
        parsed[first].lower_ in {"a", "an"} and not _serves_another(page, first, comma) and _closed(page, comma + 1)
    )
    return _role_text(page, first, comma) if (definite or single) and _head_at(page, first, comma) is not None else None


def _behind_whose(page: Page, first: int, behind: int) -> int:
    """Return where the role begins that a name takes up: "he is the son of [the company's chairman], Ana Brito"."""
    parsed = page.parsed
    inner = (i + 1 for i in range(first, behind - 1) if parsed[i].lower_ in _SERVES)
    return next((i for i in inner if read_role(parsed[i:behind].text)), first)


def _serves_another(page: Page, first: int, behind: int) -> bool:
    """Say whether the phrase names whom its holder serves: of "a lawyer for the minister, …" either may be named."""
    parsed = page.parsed
    return any(parsed[i].lower_ in _SERVES and read_role(parsed[i:behind].text) for i in range(first, behind))


def _closed(page: Page, place: int) -> bool:
    """Say whether the name at token ``place`` ends at a comma or a bracket: "a teacher, Ana Brito[,] said"."""
    parsed = page.parsed
    while place < len(parsed) and (parsed[place].pos_ == "PROPN" or fold(parsed[place].text).rstrip(".") in titles()):
        place += 1
    return place < len(parsed) and parsed[place].text in {",", "("}


def _role_text(page: Page, first: int, behind: int) -> str | None:
    span = page.parsed[first:behind]
    text = " ".join(span.text.split())
    role = read_role(text) if text else None
    return text if role is not None and not role.plural else None
