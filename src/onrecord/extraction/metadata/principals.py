"""Holders of high office under whose names headlines announce statements."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import Body, known_bodies
from onrecord.extraction.metadata.places import is_place

__all__ = ["principals"]

_NAMED, _IN_OFFICE, _LONGEST = 4.6, 2.5, 400
# "Statement by Senator Ada Lund"; "statement delivered on behalf of Freedonia".
_MEMBER = re.compile(
    r"(?:(?i:sen(?:ator|\.)|rep(?:resentative|\.)|congress(?:wo)?man))\s(?:[A-Z][\w’'.-]*\s){1,2}?[A-Z][\w’'-]+"
    r"(?=\s(?i:regarding|on|about|concerning|in|after|following|at|to|calling|before)\b|\s?[,.:(–-]|\s*\Z)"
)
_FOR_STATE = re.compile(
    r"\b(?i:statement|intervention|remarks)\s(?:[a-z]+\s){0,3}on\sbehalf\sof\s(?:the\s)?"
    r"((?:[A-Z][\w-]+\s(?:of\s)?){0,4}[A-Z][\w-]+)(?=\s|[,.:]|\Z)"
)
_STATED = re.compile(
    r"(?:(?:[^\n:]{0,80}:|[^\n–-]{0,80}\s?[–-])\s?)?(?:[\w-]+\s){0,4}?(?i:statement|remarks|message|readout|declaration|proclamation|address|speech|comments)"
    r"\s(?i:by|from|of|attributable\sto)\s(?:the\s|The\s)?(?:U\.?S\.?\s)?"
)
# "Statement by the Foreign Minister, Ada Lund", "Message from Prime Minister Ada Lund".
_OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Federal|State)\s)?(?:(?:Prime|Foreign|Interior|Finance|Justice|Health|Home|Defen[cs]e"
    r"|Environment|Trade)\s(?:Affairs\s)?(?:Minister|Secretary)|Minister\s(?:for|of)\s[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)?"
    r"|(?:President|Prime\sMinister|Foreign\sMinister)\sof\s(?:the\s)?(?:[A-Z]\w+\s(?:of\s)?){0,2}[A-Z]\w+)(?!\w)"
)
# "Joint statement by Freedonia, Sylvania and the Marshes on the dam".
_BY_STATES = re.compile(
    r"\s*(?i:(?:joint\s)?(?:statement|declaration|communiqu[eé]))\s(?:by|of|from)\s"
    r"(?P<states>[A-Z][\w ,.]{4,300}?)(?=\s(?:on|about|regarding|at|concerning)\s|[.:]?\s*\Z)"
)
_BETWEEN = re.compile(r",?\s+and\s+(?:[Tt]he\s)?|,\s+(?:[Tt]he\s)?|\A[Tt]he\s")


class _Office(NamedTuple):
    """A high office, whose holder a text names or not, and what else the text has to name."""

    name: re.Pattern[str]
    body: str
    beside: re.Pattern[str]


@cache
def _high_offices() -> tuple[_Office, ...]:
    found = []
    for body, listed in knowledge("publishers")["principals"].items():
        names, beside = ("|".join(map(re.escape, listed[key])) for key in ("offices", "beside"))
        name = re.compile(rf"(?:{names})(?!\w)(?!\s(?:of|for)\b)")
        found.append(_Office(name, body, re.compile(rf"\b(?:{beside})(?!\w)")))
    return tuple(found)


def principals(
    text: str, headline: Place | None, body: Place
) -> Iterator[tuple[Body, Place, float]]:
    """Who holds the high office, or which states make the statement, that the headline or the
    first line of the body announces.
    """
    end = text.find("\n", body.start, body.end)
    first = Place(body.start, end if body.start < end else body.end)
    for line in (headline, first):
        if line and line.end - line.start <= _LONGEST:
            start = line.start + len(line.of(text)) - len(line.of(text).lstrip())
            if stated := _STATED.match(text, start, line.end):
                yield from _speaker(text, Place(stated.end(), line.end))
            yield from _states(text, line)


def _speaker(text: str, rest: Place) -> Iterator[tuple[Body, Place, float]]:
    """Who is named first in the rest of a line that announces a statement."""
    for office in _high_offices():
        match = office.name.match(text, *rest)
        if match and office.beside.search(text):
            body = known_bodies().get(office.body, Body(office.body, "state_executive"))
            yield body, Place(*match.span()), _NAMED
            return
    if match := _OFFICE.match(text, *rest):
        name = " ".join(match.group().split())
        yield Body(name, "state_executive"), Place(*match.span()), _IN_OFFICE
    elif match := _MEMBER.match(text, *rest):
        name = " ".join(match.group().split())
        yield Body(name, "legislature"), Place(*match.span()), _NAMED


def _states(text: str, line: Place) -> Iterator[tuple[Body, Place, float]]:
    """The states that a line says speak: one on whose behalf it is, or several together."""
    match = _FOR_STATE.search(text, *line)
    if match and is_place(match[1]):
        yield Body(match[1], "state"), Place(*match.span(1)), _IN_OFFICE
    if match := _BY_STATES.match(text, *line):
        parts = [part for part in _BETWEEN.split(match["states"]) if part]
        if len(parts) > 1 and all(map(is_place, parts)):
            group = Body(" ".join(match["states"].split()), "informal_state_group")
            yield group, Place(*match.span("states")), _NAMED
