"""Holders of high office under whose names headlines announce statements."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import Body, known_bodies
from onrecord.extraction.metadata.places import is_place, is_state

__all__ = ["principals"]

_NAMED, _IN_OFFICE, _LONGEST, _FEWEST_STATES = 4.6, 2.5, 400, 3
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
# To look for letters is quicker than for a pattern.
_TEXTS = (
    *("statement", "remarks", "message", "readout", "declaration", "proclamation", "address"),
    *("speech", "comments"),
)
_STATES_TEXTS = ("intervention", "explanation", "communiqu", " behalf")
# "Statement by the Foreign Minister, Ada Lund", "Message from Prime Minister Ada Lund".
_OFFICE = re.compile(
    r"(?:(?:Acting|Deputy|Federal|State)\s)?(?:(?:Prime|Foreign|Interior|Finance|Justice|Health|Home|Defen[cs]e"
    r"|Environment|Trade)\s(?:Affairs\s)?(?:Minister|Secretary)|Minister\s(?:for|of)\s(?:the\s)?[A-Z]\w+(?:\s(?:and\s)?[A-Z]\w+)?"
    r"|(?:President|Prime\sMinister|Foreign\sMinister)\sof\s(?:the\s)?(?:[A-Z]\w+\s(?:of\s)?){0,2}[A-Z]\w+)(?!\w)"
)
# "Joint statement by Freedonia, Sylvania and the Marshes on the dam".
_BY_STATES = re.compile(
    r"\s*(?i:(?:joint\s)?(?:statement|declaration|communiqu[eé]))\s(?:by|of|from)\s(?:the\s)?"
    r"(?P<states>[A-Z][\w ,.]{4,300}?)(?=\s(?:on|about|regarding|at|concerning)\s|[.:]?\s*\Z)"
)
_LINE = re.compile(r"\S")
# "Statement by Freedonia at the Security Council", "Statement on behalf of the Nordic countries".
_BY_STATE = re.compile(
    r"\W*(?i:(?:national\s)?(?:statement|intervention|remarks|explanation\sof\svote)\s(?:by|of|from))\s(?:the\s)?"
    r"(?P<state>[A-Z][\w’'-]+(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]+){0,3}?)(?=\s(?:at|in|on|to|before|during|under|regarding)\s|[.:]?\s*\Z)"
)
_FOR_COUNTRIES = re.compile(
    r"\bbehalf\sof\s(?:the\s)?(?P<group>[A-Z][\w-]+(?:(?:,\s|\sand\s|,\sand\s|\s)[A-Z][\w-]+){0,5}\s(?:countries|states|nations))\b"
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


def _signing_states(text: str, body: Place) -> Iterator[tuple[Body, Place, float]]:
    """The states that make up the last line of the body, or the next: those who issue it."""
    last = text.rfind("\n", body.start, body.end) + 1
    next_line = _LINE.search(text, body.end, body.end + _LONGEST)
    for start in (last, next_line.start() if next_line else 0):
        end = text.find("\n", start, start + _LONGEST)
        line = Place(start, end if end > 0 else min(len(text), start + _LONGEST))
        comma = text.find(", ", *line)
        if start <= body.start or comma < 0 or not is_state(text[start:comma]):
            continue
        parts = [part for part in _BETWEEN.split(line.of(text).strip(" .")) if part]
        if len(parts) >= _FEWEST_STATES and all(map(is_state, parts)):
            group = Body(" ".join(line.of(text).split()), "informal_state_group")
            yield group, line, _NAMED
            return


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
            start = line.start + len(line.of(text)) - len(line.of(text).lstrip(" \t\n(["))
            lowered = line.of(text).lower()
            says = any(map(lowered.__contains__, _TEXTS))
            if says and (stated := _STATED.match(text, start, line.end)):
                yield from _speaker(text, Place(stated.end(), line.end))
            if says or any(map(lowered.__contains__, _STATES_TEXTS)):
                yield from _states(text, line)
    yield from _signing_states(text, body)


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
    match = _FOR_STATE.search(text, *line) if text.find(" behalf", *line) >= 0 else None
    if match and is_place(match[1]):
        yield Body(match[1], "state"), Place(*match.span(1)), _IN_OFFICE
    match = _BY_STATE.match(text, *line)
    if match and is_state(match["state"]):
        yield Body(match["state"], "state"), Place(*match.span("state")), _NAMED
    match = _FOR_COUNTRIES.search(text, *line) if text.find(" behalf", *line) >= 0 else None
    if match:
        yield Body(match["group"], "informal_state_group"), Place(*match.span("group")), _NAMED
    if match := _BY_STATES.match(text, *line):
        parts = [part for part in _BETWEEN.split(match["states"]) if part]
        if len(parts) > 1 and all(map(is_place, parts)):
            group = Body(" ".join(match["states"].split()), "informal_state_group")
            yield group, Place(*match.span("states")), _NAMED
