"""Who signs under the body of a release: "Yours sincerely, / Ada Lund / Chair, Blue Fjord Now"."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.houses import is_office

__all__ = ["closing"]

_FAR = 3000  # characters behind the body in which those stand who sign
_LONGEST = 90  # characters of a line
_GREETING = re.compile(
    r"(?:yours|sincerely|respectfully|faithfully|truly|\(?signed\b|signatories|on behalf of|best"
    r"[ ]regards|kind[ ]regards|regards|warm|in[ ]solidarity|with[ ](?:respect|kind|best)|cordially"
    r"|for[ ]and[ ]on[ ]behalf|thank[ ]you|respectueusement|we[ ]remain|undersigned|/s/)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:cc\b|c\.c\.|copy|copies|contact|media|press|for[ ](?:more|further|media|press)|notes?\b"
    r"|ends?\b|[-–*#_.=~]|tel|phone|mobile|fax|e-?mail|http|www|attach|encl|about|background|share"
    r"|related|©|copyright|page|source|posted|tags|issued|references?|footnote|\[|\(?\d)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"@|://|www\.|\d{5}|[.!?]\s*\Z")
_NAME = re.compile(r"[A-ZÀ-Þ(][^\n]*")
_NAME_WORDS = 6


def closing(text: str, body: Place) -> Place | None:
    """Where those stand who sign behind `body`; None where nobody does. It starts with a greeting,
    or with a name on a line over an office, and goes on over short lines.
    """
    start = end = 0
    greeted, lines = False, 0
    for line in re.finditer(r"[^\n]+", text[body.end : body.end + _FAR]):
        words = line.group().strip(" \t+†•*")
        if not words:
            continue
        if not greeted and not start and _GREETING.match(words):
            greeted = True
        elif not _may_sign(words, opens=not start):
            break
        start = start or body.end + line.start()
        end, lines = body.end + line.end(), lines + 1
        if lines == 2 and not greeted and not _is_signed(text[start:end]):
            return None
    return Place(start, end) if lines > 1 else None


def _may_sign(words: str, *, opens: bool) -> bool:
    """Whether a line may hold a name or an office; only one that opens must have a capital."""
    if _STOP.match(words) or len(words) > _LONGEST or _NO_NAME.search(words):
        return False
    return bool(_NAME.match(words)) or (not opens and words[:1].islower())


def _is_signed(lines: str) -> bool:
    """Whether a name stands over an office in two lines."""
    name, _, under = (line.strip() for line in lines.partition("\n"))
    words = under.replace(",", " ").split()[:_NAME_WORDS]
    return 1 < len(name.split()) <= _NAME_WORDS and any(map(is_office, words))
