"""What the start of a body tells of the publisher: "We, the members of the Marsh Union, ..."."""

import re
from collections.abc import Iterator

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME, known_bodies
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.registry import Body
from onrecord.extraction.metadata.speakers import is_quoted, name_before

__all__ = ["agency", "opening"]

# What each opening says for a body's being the publisher; those of which the text speaks as "we"
# need no more.
_STATED, _STATED_TODAY, _INTRODUCED, _OURS = 2.5, 2.1, 1.6, 5.0
# A wire between brackets is often who carries the release.
_WIRE = 2.2
_WITHIN, _LEAD, _AGENCY_WITHIN, _BEFORE = 1_500, 120, 160, 20
_MEMBERS = (
    r"(?:members|leaders|ministers|(?:foreign|finance|defen[cs]e)\s(?:affairs\s)?ministers|heads)\s"
    r"(?:of\s(?:state|government)(?:\sand\sgovernment)?\s)?of\s(?:the\s)?"
)
_FIRST = re.compile(
    rf"\W*(?:We,?\s)?(?:[Tt]he\s)?(?P<members>(?i:{_MEMBERS}))?(?P<name>{NAME})"
    r"(?P<acronym>\s\([A-Z][A-Z\d]{1,7}\))?(?P<what>\W{1,3}an?\s(?:\w+\s){0,2}(?:coalition|network"
    r"|organi[sz]ation|alliance|group|union|federation)\b)?"
)
# "I write on behalf of the Marsh Union", "At Marsh Watch, we ...".
_BEHALF = " behalf of "
_SPEAKING = re.compile(
    r"(?:\A|[.\n]\s*|\b(?:am|are|I|we|write|writing|you|speak|speaking)\s)on\Z", re.I
)
_FOR = re.compile(rf"\s?(?:the\s)?(?:members of\s(?:the\s)?)?({NAME})")
_AT = re.compile(rf"\bAt\s(?:the\s)?({NAME}), we ")
# "Marsh Watch signed on to the following statement", "Marsh Watch has signed an open letter".
_SIGNED = re.compile(
    r"\s(?:signed\s(?:on|up)\sto\s|(?:signed|signs|wrote|written|sent|issued|released)\s(?:to\s)?"
    r"(?:an?|the|this)\s(?:\w+\s){0,2}(?:letter|statement)\b)"
)
# "We, board members of the Marsh Union, stand", "We, at the Marsh Institute, support", "From the
# undersigned members of the Marsh Union:".
_WE_OF = re.compile(
    r"(?:[Ww]e,?|[Ff]rom|[Tt]he)\s(?:the\s)?(?:undersigned,?\s)?(?:(?i:(?:\w+\s){0,2}?(?:members|staff|faculty|leadership"
    r"|leaders|employees|workers|students|alumni|board|fellows|residents|heads|bishops|delegates)\s(?:of\s[a-z]+\s[a-z]+\s)?(?:of|at))|at)\s(?:the\s)?"
    rf"(?P<name>{NAME})"
)
# "We, the Department of Dams, ask".
_WE_THE = re.compile(rf"[Ww]e,\sthe\s(?P<name>(?>{NAME})),\s(?=[a-z])")
_WE = ("we, ", "We, ", "We at ", "we at ", "ndersigned ")
# "FLEET – The Department of Dams today designated", with the first words.
_ACTED = re.compile(
    r"(?:\W*[A-Z][\w,. ]{2,60}?\s?[–—-]{1,2}\s)?\W*(?:The\s)?"
    rf"(?P<name>(?>{NAME}))(?:\s\([A-Z]+\))?"
    r"\s(?:has\s)?today\s(?:[a-z]+ly\s)?[a-z]+(?:ed|ent|ade)\b"
)
# What stands in front of "undersigned".
_LEADING = re.compile(r"\b(?:[Ww]e,?\s(?:the\s)?|[Ff]rom\sthe\s|[Tt]he\s)u\Z")
# An agency between a dateline and its dash: "FLEET, May 3 (Marsh News) -".
_AGENCY = re.compile(r"\((?P<name>[A-Z][A-Za-z]+(?:[ .][A-Za-z]+){0,2})\)\.?\s?(?:--?|[–—])")


def opening(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The names at the start of the body that may be the publisher's, each with how much its place
    says.
    """
    yield from _first_words(text, body)
    end = min(body.end, body.start + _WITHIN)
    yield from _on_behalf(text, body.start, end)
    has_we = text.find(", we ", body.start, end) >= 0
    for match in _AT.finditer(text, body.start, end) if has_we else ():
        if not is_place(match[1]):
            ours = _INTRODUCED if is_quoted(text, body.start, match.start()) else _OURS
            yield Place(*match.span(1)), ours
    yield from _we_of(text, body)
    is_today = text.find(" today ", body.start, body.start + 2 * _LEAD) >= 0
    acted = _ACTED.match(text, body.start, body.end) if is_today else None
    if acted and not is_place(acted["name"]):
        yield Place(*acted.span("name")), _STATED_TODAY
    for match in _SIGNED.finditer(text, body.start, min(end, body.start + 2 * _LEAD)):
        if name := name_before(text, body.start, match.start()):
            yield name, _STATED


def _we_of(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The body whose members or staff speak of themselves as "we"."""
    end = min(body.end, body.start + _WITHIN)
    for cue in _WE:
        at = text.find(cue, body.start, end)
        lead = _LEADING.search(text, max(body.start, at - _BEFORE), at) if at >= 0 else None
        if at < 0:
            continue
        start = lead.start() if lead else at
        match = _WE_OF.match(text, start, body.end) or _WE_THE.match(text, start, body.end)
        if match and not is_quoted(text, body.start, at) and not is_place(match["name"]):
            yield Place(*match.span("name")), _OURS


def _on_behalf(text: str, start: int, end: int) -> Iterator[tuple[Place, float]]:
    """Those for whom somebody says to speak."""
    at = text.find(_BEHALF, start, end)
    while at >= 0:
        name = _FOR.match(text, at + len(_BEHALF), end)
        if name and _SPEAKING.search(text[max(start, at - _BEFORE) : at]):
            yield Place(*name.span(1)), _STATED
        at = text.find(_BEHALF, at + 1, end)


def agency(text: str, body: Place) -> Iterator[tuple[Body, Place, float]]:
    """The agency that the dateline names in brackets."""
    end = min(body.end, body.start + _AGENCY_WITHIN)
    opens = text.find("(", body.start, end)
    for match in _AGENCY.finditer(text, opens, end) if opens >= 0 else ():
        name = match["name"]
        before = text[body.start : match.start()].strip()
        if before and "\n" not in before and not is_place(name):
            body_of = known_bodies().get(name, Body(name, "media_or_journalist"))
            yield body_of, Place(*match.span("name")), _WIRE


def _first_words(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The body that the first sentence names with its acronym, or whose members speak in it."""
    starts = [body.start]
    line_end = text.find("\n", body.start, body.start + _LEAD)
    if line_end >= 0:
        starts.append(line_end)
    for start in starts:
        match = _FIRST.match(text, start, body.end)
        if match and match["members"]:
            yield Place(*match.span("name")), _STATED
        elif match and (match["acronym"] or match["what"]):
            yield Place(*match.span("name")), _INTRODUCED
