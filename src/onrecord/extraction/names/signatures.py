"""Those who sign: under the body of a release, at the starts of lines ("Ada Lund, Blue Fjord Now"),
or named by that alone ("we, the undersigned organisations").
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.lists import is_name
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.owners import is_office
from onrecord.extraction.names.phrases import is_doer
from onrecord.extraction.names.words import letter

__all__ = ["closing", "read_signatures", "read_signed", "read_undersigned"]

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


_BODY = re.compile(r",[ \u00a0](?P<name>[A-ZÀ-Þ][^\n,;:()–—]{2,60}?)[ ]*(?=\n|\Z|[ ][–—-][ ])")
_LINE = re.compile(r"\n[A-ZÀ-Þ][^\n,]{2,60},[ \u00a0][A-ZÀ-Þ]")  # may be such a line
_SIGNED = re.compile(r"[ \t+†•*–—-]*(?P<line>[A-ZÀ-Þ][^\n]{2,90})")
_LISTING = re.compile(r"(?:[Oo]n behalf of|[Ss]ign(?:ed|atories)|SIGN(?:ED|ATORIES)|[Ff]or)\b")
_CIVIL = frozenset(("ngo", "professional_body", "political_party"))
_FEWEST = 2  # lines of signatures
_NO_BODIES = frozenset("OTRBMPSDL")  # classes of offices, titles, documents, dates and places


def read_signatures(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the bodies behind the names of persons at the starts of lines in `own`,
    where several persons sign so.
    """
    if len(_LINE.findall(ledger.text)) < _FEWEST - 1:
        return
    ledger.sort()
    for within in own:
        signed = list(_signed(ledger, within))
        for place in signed if len(signed) >= _FEWEST else ():
            if _may_be_body(ledger, place):
                draft = ledger.actor(place.of(ledger.text), "unknown")
                ledger.mention(draft, place, "name", "full")
    ledger.sort()


def _signed(ledger: Ledger, within: Place) -> Iterator[Place]:
    """What stands behind a comma and a person's name that starts a line."""
    text = ledger.text
    for named in ledger.inside(within):
        start, end = named.place
        starts_line = start == within.start or text[start - 1] == "\n"
        if starts_line and text[end : end + 1] == "," and ledger.drafts[named.actor_id].is_person:
            match = _BODY.match(text, end, within.end)
            if match:
                yield Place(*match.span("name"))


def _may_be_body(ledger: Ledger, place: Place) -> bool:
    """Whether the words at `place` are capital words that name nobody known."""
    words = place.of(ledger.text)
    if ledger.inside(place) or not is_name(words) or words in lexicon().phrases:
        return False
    return _NO_BODIES.isdisjoint(map(letter, words.split()))


def read_signed(ledger: Ledger, signed: Place, own: str) -> None:
    """Read into the ledger the bodies in the lines at `signed`, under a letter, that nothing in
    their names tells: behind an office and a comma, and in the lines under "On behalf of". Those
    who sign what a body of the civil society issues are such as well; `own` is its type.
    """
    kind = own if own in _CIVIL else "unknown"
    listing = False
    for line in _SIGNED.finditer(ledger.text, *signed):
        words = line["line"].rstrip()
        listing = listing or bool(_LISTING.match(words))
        front, comma, _ = words.partition(", ")
        at = line.start("line")
        if comma and any(map(is_office, front.split())):
            _sign(ledger, Place(at + len(front) + 2, at + len(words)), kind)
        elif listing and not words.endswith((":", ",", ".")) and " " in words:
            _sign(ledger, Place(at, at + len(re.split(r" [(–—-]|,", words)[0])), kind)
    ledger.sort()


def _sign(ledger: Ledger, place: Place, kind: str) -> None:
    """Read the body at `place`, if the words there are a name and nobody is read there."""
    words = place.of(ledger.text)
    may_name = bool(words) and is_name(words) and letter(words.split()[0]) not in "OTR"
    if may_name and not ledger.inside(place) and words not in lexicon().phrases:
        ledger.mention(ledger.actor(words, kind), place, "name", "full")


_STEM = "undersign"
_WORD = re.compile(r"[\w'’-]+")
_REACH = 70  # characters behind it in which the noun for those who sign stands
_MOST_WORDS = 5


def read_undersigned(noting: Noting, own: Sequence[Place]) -> None:
    """Read into the ledger those who sign the text in the places `own`."""
    low = noting.ledger.low
    for within in own:
        at = low.find(_STEM, within.start, within.end)
        while at >= 0:
            end = _end(low, at, min(within.end, at + _REACH))
            if end:
                noting.note(Place(_start(low, at), end))
            at = low.find(_STEM, at + 1, within.end)


def _start(low: str, at: int) -> int:
    """Where the words start, with the article in front."""
    return at - len("the ") if low.startswith("the ", at - len("the ")) else at


def _end(low: str, at: int, limit: int) -> int | None:
    """Where the noun for those who sign ends, None where none follows."""
    end = None
    for n, word in enumerate(_WORD.finditer(low, at, limit)):
        is_group = n > 0 and is_doer(word.group())
        if n > _MOST_WORDS or (end and not is_group):
            break
        end = word.end() if is_group else end
    return end
