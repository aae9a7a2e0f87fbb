"""Lines of a head that are nothing but persons and their offices, and those of an addressee."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import is_head
from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["is_office_line", "is_salutation", "without_addressee"]

_LONGEST, _WITHIN = 200, 30
# So many names of persons, parties and places may stand beside each office.
_NAMES_BESIDE = 4
# What stands behind "Leader of the Government".
_CHAMBER = re.compile(r"\sin the (?:senate|house)\b", re.IGNORECASE)
_ENDS = ".,;:()[]*’'"
# "Parliamentary Secretary to the Minister", and "the Hon. Ada Brook", who holds an office.
_AIDES = frozenset(("secretary", "assistant", "adviser", "advisor", "envoy", "aide"))
_HONOURED_NAME = re.compile(
    r"(?:The\s|THE\s)?(?:(?:Rt|RT|Right|RIGHT)\.?\s)?(?:Hon|HON|Honou?rable|HONOU?RABLE)\.?\s(?:(?:Dr|DR|Sir|SIR|Mr|MR)\.?\s)?"
    r"[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}\Z"
)
# "From the office of Senator Ada Brook", with nothing but names behind it.
_OFFICE_OF = re.compile(
    r"(?i:(?:from|issued by)\s+the\s+office\s+of)(?:\s+(?:the\s)?[A-Z][\w.,’'-]*){1,8}\Z"
)
_PREPOSITIONS = frozenset(("for", "of", "on"))
_HONOURED = frozenset(("hon", "honourable", "honorable", "excellency", "h.e"))
# The first letters of salutations: to look at them is quicker than to try the pattern.
_GREETS = frozenset(
    ("co", "de", "di", "es", "ex", "fe", "fr", "go", "ho", "la", "ma", "mr", "to", "yo")
)
_SALUTATION = re.compile(
    r"(?:dear\s|(?:your|esteemed)\s+excellenc(?:y|ies)\b|excellenc(?:y|ies)\b).{0,80}\Z"
    r"|(?:hon(?:[’']?ble|ou?rable)|mr\.?|madame?)\s(?:\w+[ ,]){1,3}\Z"
    r"|to whom it may concern\b.{0,5}\Z"
    r"|(?:(?:dear\s)?friends|fellow\s\w+|ladies\sand\sgentlemen|(?:dear\s)?colleagues|comrades)[^.]{0,40},\Z"
    r"|(?:madame?|mr\.?|distinguished)\s[^.]{3,60},\Z|good\s(?:morning|afternoon|evening)\b.{0,40}\Z",
    re.IGNORECASE,
)

# The label of those to whom a letter goes.
_TO = re.compile(r"(?:To|TO|Cc|CC)\s?:\s*[A-Z]")
# What heads the lines of those to call.
_CONTACT = re.compile(r"(?:(?:press|media|news)\s)?contacts?\s?:?\Z", re.IGNORECASE)
_MOST_CONTACTS, _LONGEST_HEADING = 8, 20
# A headline of a letter, which may stand over the address and the salutation.
_LETTER_TO = re.compile(r"(?:\w+\s){0,2}letter\s(?:to|from|on|about)\s", re.IGNORECASE)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")["office_lines"][name].split())


def is_office_line(words: str) -> bool:
    """Whether a line names only who speaks, such as "JANE DOE MP  SHADOW MINISTER FOR WATER": each
    word is of an office, of its portfolio, an honorific, or one of few names. A headline that
    starts with an office has a verb as well.
    """
    is_short = len(words) <= _LONGEST and ": " not in words
    parts = [part.strip(_ENDS) for part in _CHAMBER.sub("", words).split()] if is_short else []
    if parts and (_HONOURED_NAME.match(words) or _OFFICE_OF.match(words)):
        return True
    titles, letters = _words("offices"), _words("letters")
    if not any(part.lower() in titles or part.lower() in letters for part in parts):
        return False
    counted = []
    for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        kind = _part_kind(part, before, after)
        if not kind:
            return False
        counted.append(kind)
    is_certain = any(kind in ("letters", "portfolio", "honour") for kind in counted)
    offices = counted.count("office") + counted.count("letters")
    return is_certain and counted.count("name") <= _NAMES_BESIDE * offices


def _part_kind(part: str, before: str, after: str) -> str:
    """What a word is in a line of offices, "" if it has no place there."""
    low, last = part.lower(), before.lower()
    if low in _words("letters"):
        return "letters"
    if low in _words("offices"):
        return "office"
    if low in ("for", "of"):  # "on" stands behind spokespersons alone
        return "portfolio" if last in _words("offices") or last in _words("beside") else ""
    if low == "on" and last.startswith("spokes"):
        return "portfolio"
    if low in _words("beside") or not low or (low == "to" and last in _AIDES):
        return "honour" if low in _HONOURED else "beside"
    if not (part[:1].isupper() or part[:1].isdigit()):
        return ""
    return "name" if last in _PREPOSITIONS or not _is_verb(part, after) else ""


def _is_verb(part: str, after: str) -> bool:
    """Whether a word between offices may be the verb of a headline, or a small word of one."""
    low = part.lower()
    if low in _words("never"):
        return True
    ends_like_verb = low.endswith("s") and not low.endswith("ss")
    behind = after.lower()  # "Democrats Spokesperson"
    if not ends_like_verb or behind in _words("letters") or behind.startswith("spokes"):
        return False
    return not (is_head(part) or is_place(part) or low == "states")


def is_salutation(words: str) -> bool:
    """Whether a line greets those whom a letter goes to."""
    may_greet = len(words) <= 100 and words[:2].lower() in _GREETS
    return may_greet and _SALUTATION.match(words) is not None


def without_addressee(found: Sequence[Line]) -> Sequence[Line]:
    """The lines, those over the salutation of a letter or under "To:" that tell whom it goes to
    with the role `addressee`.
    """
    found = _without_contacts(_without_sent_to(found))
    greeting = next(
        (i for i, line in enumerate(found[:_WITHIN]) if is_salutation(line.words)), None
    )
    if greeting is None:
        return found
    block = _block_over(found, greeting)
    if not any(_is_addressed(found[i]) for i in block):
        return found
    lines = list(found)
    for i in block:
        lines[i] = lines[i]._replace(role="addressee")
    return lines


def _without_contacts(found: Sequence[Line]) -> Sequence[Line]:
    """The lines, those right under "Contact:" that may tell whom to call as addresses."""
    first = next((i for i, line in enumerate(found[:_WITHIN]) if _heads_contacts(line)), None)
    if first is None:
        return found
    lines = list(found)
    for i in range(first + 1, min(len(lines), first + _MOST_CONTACTS)):
        is_near = _gap(lines, i) == 1 and lines[i].role in ("short", "address")
        if not is_near or is_date_line(lines[i].words):
            break
        lines[i] = lines[i]._replace(role="address")
    return lines


def _heads_contacts(line: Line) -> bool:
    is_short = len(line.words) <= _LONGEST_HEADING and line.words[:1] in "CcMmPpNn"
    return is_short and _CONTACT.match(line.words) is not None


def _without_sent_to(found: Sequence[Line]) -> Sequence[Line]:
    """The lines, those from "To: Ada Lund" on as addressees, as long as blocks name officers."""
    first = next((i for i, line in enumerate(found[:_WITHIN]) if _is_to(line.words)), None)
    if first is None:
        return found
    lines = list(found)
    start = first
    while start < min(len(lines), first + _WITHIN):
        end = start + 1
        while end < len(lines) and _gap(lines, end) == 1 and lines[end].role != "prose":
            end += 1
        block = lines[start:end]
        if block[0].role == "prose" or not any(map(_is_addressed, block)):
            break
        lines[start:end] = [line._replace(role="addressee") for line in block]
        start = end
    return lines


def _is_to(words: str) -> bool:
    return words[:2] in ("To", "TO", "Cc", "CC") and _TO.match(words) is not None


def _gap(lines: Sequence[Line], index: int) -> int:
    """How far a line stands from that above."""
    return lines[index].place.start - lines[index - 1].place.end


def _block_over(found: Sequence[Line], greeting: int) -> list[int]:
    """The lines next over the salutation that no empty line parts, but for the date."""
    block: list[int] = []
    below = greeting
    for i in range(greeting - 1, -1, -1):
        line = found[i]
        is_parted = found[below].place.start - line.place.end > 1
        if block and is_parted:
            break
        below = i
        if line.role == "prose":
            break
        is_address = not (is_date_line(line.words) or _LETTER_TO.match(line.words))
        if line.role in ("short", "address") and is_address:
            block.append(i)
    return block


def _is_addressed(line: Line) -> bool:
    """Whether a line names a person with an office or an honorific."""
    parts = {part.strip(_ENDS).lower() for part in line.words.split()}
    return not parts.isdisjoint(_words("offices") | _words("honorifics"))
