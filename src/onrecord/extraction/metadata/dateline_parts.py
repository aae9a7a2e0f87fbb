"""What datelines are made of: places as they print them, and dates with nothing beside them."""

import re
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.printed import Printed, printed_dates

__all__ = ["DAY", "NO_PLACE", "PLACE", "WEEKDAY_ONLY", "Dateline", "only_date"]

# A month before its day, and a weekday, are no part of the place.
DAY = (
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?\s\d"
    r"|[A-Za-z]{3,6}(?i:day)\b|(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)[.,]\s"
)
_WORD = rf"(?!{DAY})[A-ZÀ-Þ][\w.'’-]*"
_PARTICLE = r"(?:de|la|le|el|al|of|the|du|des|da|do|sur|upon|and|es)"
PLACE = rf"{_WORD}(?:(?:,\s*|\s?/\s?|\s+)(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{0,5}}"
WEEKDAY_ONLY = re.compile(
    r"\W{0,3}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)?[.,]?\s*\Z",
    re.IGNORECASE,
)
# Words that open a line like a place does, before a colon or a dash.
NO_PLACE = re.compile(
    r"(?:press|news|media|statement|updated?|background|note|the|contact|joint|release|question|q|a|photo"
    r"|breaking|watch|embargo(?:ed)?|video|correct(?:ed|ion)|urgent|exclusive|revised|live|opinion|analysis"
    r"|advisory|alert|fact|public|open|speech|report|read|warning|summary|answer|end|ends|for|isaf|nato"
    r"|published|posted|released|issued|dated?|printed|signed|today|yesterday|[a-z]{3,6}day"
    r"|un|us|uk|eu|unhcr|unicef"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


class Dateline(NamedTuple):
    """A dateline: its place, where the body starts with it, and its date if it has one."""

    place: Place
    start: int
    date: Printed | None


def only_date(text: str, within: Place) -> Printed | None:
    """The date in `within`, where little else than a weekday stands there beside it."""
    date = next(printed_dates(text, within), None)
    if date is None or not WEEKDAY_ONLY.match(text[within.start : date.place.start]):
        return None
    return date if len(text[date.place.end : within.end].strip(" .,")) <= 12 else None
