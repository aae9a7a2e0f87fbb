"""Who speaks or signs in a release, and so does it for the publisher."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import apposition, says
from onrecord.extraction.names.letters import untitled
from onrecord.extraction.names.owners import is_office

__all__ = ["office_under", "says_it", "speaks_for_it"]

_HARMED = re.compile(
    r"[ \u00a0](?:(?:was|were|is|has been|had been|being|remains?)[ \u00a0])(?:\w+ly[ \u00a0])?"
    r"(?:arrested|killed|detained|shot|beaten|tortured|jailed|imprisoned|abducted|murdered|poisoned"
    r"|sentenced|charged|held|kidnapped|assassinated|executed|convicted|released|freed)\b"
)
_CONTACT = re.compile(
    r"(?:,[ \u00a0][^\n,:@]{2,40}(?=:))?[ \u00a0]?[,:|(–-]{0,2}[ \u00a0]{0,3}"
    r"(?:(?:e-?mail|tel|phone|mobile|ph)[.:]{0,2}[ \u00a0]?)?"
    r"(?:[\w.+-]{1,40}@|\(?\+\d|(?:at[ \u00a0])?\(?\d{2,4}\)?[ \u00a0-]\d{3})",
    re.IGNORECASE,
)
# The same further down a block of short lines, others answering as well ("Ada Lund and Bo Berg").
_BLOCK = re.compile(
    r"(?:,?[ \u00a0](?:and|&)[ \u00a0][^\n]{2,40}|,[^\n]{2,60})?[ \u00a0]*\n"
    r"(?:[^\n]{0,60}\n){0,3}?[^\n@+]{0,50}"
    r"(?:@|[ \u00a0]at[ \u00a0][\w-]+\.\w+|\+\d|\(\d{2,4}\)[ \u00a0]?\d{3})"
)
_LINE_ENDS = frozenset((",", " ", "\n"))
_UNDER = re.compile(
    r",?[ \u00a0]*\n{1,2}[ \u00a0]*(?P<line>([A-Z][^\n,.;:]{2,50})"
    r"(?:(?=[ \u00a0]*\n(?P<next>[A-ZÀ-Þ][^\n:@]{2,60})(?:\n|\Z))|[^\n]{0,60}))"
)
_TITLE_LEFT = 10  # characters of a title in front of a name
_OFFICE_WORDS = 4  # words of a line in which an office stands
_LINE_LEFT = 40  # characters in front of a name that its line may hold
_BLOCK_REACH = 200  # characters behind a name in which such a block ends
_ISSUED = re.compile(
    r"\b(?:[Aa]uthori[sz]ed|[Ii]ssued|[Ss]igned|[Rr]eleased|[Pp]osted)[ \u00a0]by:?[ \u00a0]\Z"
)
# Whom to ask ("For more information contact the union's press officer, Ada Lund").
_ASKED = re.compile(r"\b[Cc]ontacts?\b[^.\n]{0,60}\Z")
_ASKED_LEFT = 70
_ISSUED_LEFT = 16
_OURS = re.compile(
    r"\b[Oo]ur[ \u00a0](?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z-]+),?[ \u00a0](?:[A-Z][a-z]*\.[ ])?\Z"
)


def speaks_for_it(text: str, places: Sequence[Place]) -> bool:
    """Whether somebody called at `places` speaks or signs, and is not told to be harmed."""
    speaks = any(says_it(text, place) or _signs(text, place) for place in places)
    return speaks and not any(_HARMED.match(text, place.end) for place in places)


def says_it(text: str, place: Place) -> bool:
    """Whether a verb of speaking stands beside the name, forms of address left aside."""
    return says(text, untitled(text, place.start), place.end)


def _signs(text: str, place: Place) -> bool:
    """Whether the name opens a line and an office follows, as in a byline, or stands with an
    address to write to.
    """
    if _is_contact(text, place) or _is_ours(text, place) or office_under(text, place):
        return True
    opens = text[max(0, place.start - 1) : place.start] in ("", "\n")
    return opens and apposition(text, place.end) is not None


def _is_ours(text: str, name: Place) -> bool:
    """Whether the text calls somebody one of its own ("our director, Ada Lund")."""
    left = max(0, name.start - _ASKED_LEFT)
    ours = _OURS.search(text, left, name.start) if "ur " in text[left : name.start] else None
    return bool(ours and is_office(ours.group(1)))


def office_under(text: str, name: Place) -> Place | None:
    """The office under a name that stands on a line of its own, as those who sign print it at the
    end of a letter, with its body on that line or the next; those to whom it goes stand at the
    start.
    """
    if name.start < len(text) // 2 or text[name.end : name.end + 1] not in _LINE_ENDS:
        return None
    line = text[max(0, name.start - _TITLE_LEFT) : name.start].rpartition("\n")
    office = _UNDER.match(text, name.end) if line[1] and len(line[2].split()) < 2 else None
    if office is None or not any(map(is_office, office.group(2).split()[:_OFFICE_WORDS])):
        return None
    return Place(office.start("line"), office.end("next") if office["next"] else office.end("line"))


def _is_contact(text: str, name: Place) -> bool:
    """Whether an address or a number follows the name, as of those who answer the press, or the
    release says that it is issued by it.
    """
    left = max(0, name.start - _ASKED_LEFT)
    if "ontact" in text[left : name.start] and _ASKED.search(text, left, name.start):
        return True
    left = max(0, name.start - _ISSUED_LEFT)
    if "by" in text[left : name.start] and _ISSUED.search(text, left, name.start):
        return True
    behind = text[name.end : name.end + _BLOCK_REACH]
    if not ("@" in behind or "+" in behind or " at " in behind or "-" in behind):
        return False
    left = max(0, name.start - _LINE_LEFT)
    line = text[left : name.start].rpartition("\n")[2]
    opens = not line.strip() or line.endswith((" and ", " & ", "contact: ", "Contact: "))
    return bool(_CONTACT.match(behind) or (opens and _BLOCK.match(behind)))
