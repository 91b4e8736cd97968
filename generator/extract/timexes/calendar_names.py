"""Names of months and weekdays in English and in the languages news is printed in, from Babel's (CLDR's) data."""

from __future__ import annotations

from collections.abc import Iterator

from babel.dates import get_day_names, get_month_names

# The languages whose month names a date may carry in an English text ("28 octobre 2024"): the most printed in news.
LANGUAGES = ("fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "ro", "hu", "id", "ru", "uk")
# English words that are months or weekdays only with a capital.
ALSO_WORDS = frozenset({"may", "march", "mar", "sun", "sat", "wed", "mon", "dec", "jan", "fri", "august"})
# As news prints them (AP and Reuters style books); CLDR knows the three-letter forms only.
ENGLISH_SHORT = {"sept": 9, "june": 6, "july": 7, "tues": -2, "thurs": -4, "thur": -4, "weds": -3}
ABBREVIATIONS = (
    *(["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"]),
    *(["Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"]),
)


def month_names(language: str) -> Iterator[tuple[str, int, bool]]:
    """Yield each form of each month's name, its number 1 to 12, and whether it is of the document's own language.

    >>> ("octobre", 10, False) in set(month_names("en")), ("May", 5, True) in set(month_names("en"))
    (True, True)
    """
    for other in LANGUAGES:
        if other != language:
            for form, month in _months(other):
                yield form, month, False
    for form, month in _months("en"):
        yield form, month, True
    if language != "en":
        for form, month in _months(language):
            yield form, month, True


def weekday_names(language: str) -> Iterator[tuple[str, int]]:
    """Yield each form of each weekday's name with its ISO number, 1 for Monday.

    >>> ("Tues", 2) in set(weekday_names("en"))
    True
    """
    for tag in dict.fromkeys(("en", language)):
        for width in ("wide", "abbreviated"):
            for day, name in get_day_names(width, "format", _tag(tag)).items():
                for form in _forms(name.rstrip("."), english=tag == "en"):
                    yield form, int(day) + 1
    for short, number in ENGLISH_SHORT.items():
        if number < 0:
            for form in _forms(short.capitalize(), english=True):
                yield form, -number


def _months(language: str) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for month, name in get_month_names("wide", context, _tag(language)).items():
            for form in _forms(name, english=language == "en"):
                yield form, month
    if language == "en":
        for month, name in get_month_names("abbreviated", "format", "en").items():
            for form in _forms(name, english=True):
                yield form, month
        for short, month in ENGLISH_SHORT.items():
            if month > 0:
                yield from ((form, month) for form in _forms(short.capitalize(), english=True))


def _forms(name: str, *, english: bool) -> tuple[str, ...]:
    if english and (name.lower() in ALSO_WORDS or len(name) <= 3):
        return (name, name.upper()) if len(name) > 3 or name == "May" else (name,)
    return tuple(dict.fromkeys((name, name.lower(), name.capitalize(), name.upper())))


def _tag(language: str) -> str:
    return language.replace("-", "_")
