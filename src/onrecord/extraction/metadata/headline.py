"""Which lines have the shape of a headline, and which tell who speaks, to whom, or what it is."""

import re

from onrecord.extraction.metadata.dates import (
    edge_date,
    goes_beside_date,
    is_date_line,
    is_dated_note,
)
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line
from onrecord.extraction.metadata.office_lines import is_salutation
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["STRAY", "is_byline", "is_headline", "is_letterhead", "is_spoken_by", "says_kind"]

_SHORTEST, _LONGEST = 5, 300
_LONGEST_HEAD = 200
_FEW = 2
_LETTERHEAD = 12
_BYLINE = re.compile(
    r"(?i:by|from|prepared by)\s+[A-Z]|(?i:office of the)\b"
    r"|(?i:.{2,60}(?:,|\s{2,}|–|\s-|-\s)\s*(?:the\s+)?(?:\w+\s+){0,3}(?:secretary|minister|spokesperson|spokesman"
    r"|spokeswoman|ambassador|senator|mp|president|director|commissioner|bureau|representative)\b)"
)
_MOST_LABELS = 2
# The publisher over its releases, and those for whom they are signed.
_NO_HEADLINE = re.compile(
    r"(?:press|media|news)\s(?:release|statement)\s(?:number|no\.?|dated)\b|^for press"
    r"|\b(?:press|media|news)\s+(?:releases|statements)\Z"
)
# A state at the top of its paper.
_STATE = re.compile(
    r"(?:the\s)?(?:[\w’']+\s){0,2}(?:republic|kingdom|government|state|commonwealth|federation|union)\sof\s(?:the\s)?"
    r"[\w’'-]+(?:\s(?:and|of|the)\s[\w’'-]+|\s[\w’'-]+){0,2}\Z"
)
_DEPARTMENT = re.compile(r"[A-Z]+(?:\s+[A-Z]+)?\s+(?:MEDIA|NEWS|PRESS)\Z")
_LISTING = re.compile(
    r"(?:our|latest|recent|all|official|other)\s(?:\w+\s)?(?:statements?|news|releases|publications|updates|documents|stories)\Z"
)
# First words of a sentence that is no headline, if a full stop ends it.
_SPEAKS = re.compile(r"(?:I|We|My|It|This|These|There|They|He|She)\b")
# What a headline with a full stop seldom has, unlike the first sentence of a body.
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says)\b")
_LONGEST_SENTENCE = 140
# Behind these a line goes on: "STATEMENT BY THE COUNCIL ON THE".
_JOINING = frozenset(("the", "on", "of", "to", "and", "for", "by", "in", "at"))
_MARKS, _GOES_ON = re.compile(r"[^\w\s]"), 4
_SPACED = re.compile(r"(?:\b\w\s{1,3}){7}")
# Of so many words of a line none or few are torn into letters ("M e d i", "F O R THE PRESS").
_TORN = 3
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s?[A-Z]")
# So wide a gap parts the columns in which several persons stand over their release.
_COLUMNS = "    "
_HONORIFIC = re.compile(
    r"(?:the\s+)?(?:rt\.?\s+)?(?:hon\.?|senator|sen\.?|dr\.?|mr\.?|ms\.?|mrs\.?|sir|prof\.?)\s|.*\bM\.?P\.?\b|.*\b(?:A\.?C|LLB)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:deputy|prime|shadow|federal|acting)\s)*(?:leader|minister|secretary|premier|office|member)\s(?:of|for|to)\b",
    re.IGNORECASE,
)
# A document's number, alone or with a word for it: "SC/3683 - EXTRACT", "Archive ref no: AB-12".
# "No" is such a word where a number follows, unlike that of "No justice for the miners".
_REFERENCE = re.compile(
    r"(?=\S*\d)[\w./()-]{3,30}"
    r"(?:\s(?:unclassified|confidential|secret|restricted|immediate|priority|routine))*$"
    r"|[A-Z]{1,5}/\S*\d\S*(?:[\s–-]+\w+){0,2}$|AI Index\b"
    r"|(?:(?:[A-Z]\.\s?){1,4}|(?:\w+\s){1,2})?(?:Ref|Reference|No|Nr|Number)\b[\s.:]*(?:No\b)?[\s.:,]*[A-Z]{0,6}[\s/-]?\d",
    re.IGNORECASE,
)
# A telephone number or a mail address.
_CONTACT = re.compile(r"\d{3}[ .-]\d{3,4}(?!\d)(?![^.]*\w\s\w+\s\w)|\w@\w")
# What a scan makes of a line that is drawn under who speaks.
_RULE = "____"
# Marks that scans print in front of a line.
STRAY = " .·•,;_~"
_MAY_OPEN = frozenset("[0123456789$£€“\"'‘¿¡«")
_ATTENTION = re.compile(
    r"(?:attention|attn|embargo|begin text|strictly|not (?:for|to be)|to:|pages?:?\s\d"
    r"|(?:delivered|presented|read|made|published|posted) by\s"
    r"|for (?:immediate|release|use|publication)|f\s?o\s?r\s+(?:the\s+)?press\s*(?:[.:(]|\Z))",
    re.IGNORECASE,
)
_TWO_WORDS, _DIGIT = re.compile(r"\w\W+\w"), re.compile(r"\d")
# Words beside the date of a line that tell where a page files it: "3 May 2011 | Statements".
_FILED = 3
# A date at the start of a line has a digit so near, behind a weekday and a month.
_EARLY = 24
# "Jane Doe   Marsh Party": a person, a wide gap, and whom that person speaks for.
_PERSON_AND_BODY = re.compile(
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}\s{2,}(?:[A-Z][\w’'-]+\s?){1,4}\Z"
)


def is_headline(line: Line) -> bool:
    """Whether a line has the shape of a headline."""
    words = line.words.lstrip(STRAY)
    if line.role in AROUND or line.role == "kind" or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if words.endswith(":") or words.count(": ") > _MOST_LABELS or _RULE in words:
        return False
    if len(words.split()) < 2 or not _TWO_WORDS.search(words) or _is_spaced(words):
        return False
    if not words[0].isalpha() and (words[0] not in _MAY_OPEN or len(words.split()) < 4):
        return False
    letters = words.replace(" ", "")
    if not letters.isalpha() and sum(map(str.isalpha, letters)) * 2 < len(letters):
        return False
    if words.endswith(".") and (
        len(words) > _LONGEST_SENTENCE or (line.role == "prose" and _FINITE.search(words))
    ):
        return False
    return not (_is_note(words) or says_kind(line) or _is_sender(words))


def _is_spaced(words: str) -> bool:
    """Whether a line is that of a letterhead with a space behind each letter."""
    if words.count(" ") * 5 >= len(words) * 2 and _SPACED.search(words):
        return True
    parts = [] if words.isupper() else words.split()
    torn = sum(map(str.isalpha, [part for part in parts if len(part) == 1]))
    return torn >= _TORN and torn * 2 >= len(parts)


def _is_note(words: str) -> bool:
    """Whether a line tells a date, a number, or what to do with the release."""
    if _DIGIT.search(words) and (_is_date_or_number(words) or _CONTACT.search(words)):
        return True
    return bool(_ATTENTION.match(words) or is_salutation(words))


def _is_date_or_number(words: str) -> bool:
    if is_dated_note(words) or is_date_line(words) or _REFERENCE.match(words):
        return True
    date = edge_date(words) if _DIGIT.search(words, 0, _EARLY) else None
    leads = date is not None and not words[: date.place.start].strip()
    return date is not None and leads and len(words[date.place.end :].split()) <= _FILED + 1


def _is_sender(words: str) -> bool:
    """Whether a line tells who sends the release, or is a sentence of it."""
    bare = words[: bare_headline(words)].rstrip(" |•·")
    lowered = bare.lower()
    if ("press" in lowered or "media" in lowered or "news" in lowered) and (
        _NO_HEADLINE.search(lowered) or _DEPARTMENT.match(bare)
    ):
        return True
    if ", on behalf of" in lowered or _LISTING.match(lowered) or _STATE.match(lowered):
        return True
    if "  " in words and _PERSON_AND_BODY.match(words):
        return True
    if words.endswith(".") and (_SPEAKS.match(words) or _NUMBERED.match(words)):
        return True
    if _COLUMNS in words and _HONORIFIC.match(words):
        return True
    kind = kind_cue(words) if len(words) <= _LONGEST_HEAD else None
    # "SEN. DOE ISSUES STATEMENT ON THE DAM" goes on behind the kind, "SENATOR DOE, MEDIA" not.
    goes_on = kind is not None and len(_MARKS.sub("", words[kind.end() :]).split()) >= _GOES_ON
    return kind is not None and not goes_on and _HONORIFIC.match(words) is not None


def says_kind(line: Line) -> bool:
    """Whether a line is a heading such as "Media Release 12/99 - 2 May 1999"."""
    if line.role == "kind":
        return True
    cue = kind_cue(line.words) if len(line.words) <= 90 else None
    if cue is None:
        return False
    rest = f"{line.words[: cue.start()]} {line.words[cue.end() :]}".strip(" :-–—|.")
    words = [word for word in rest.split() if not goes_beside_date(word)]
    if not words or is_date_line(rest):
        return True
    at_edge = cue.start() == 0 or cue.end() == len(line.words)
    at_edge = at_edge and line.words.rsplit(None, 1)[-1].lower() not in _JOINING
    return at_edge and line.words.isupper() and len(words) <= _FEW


def is_byline(words: str) -> bool:
    """Whether a line under a headline names only who speaks: a person with an office."""
    if len(words) > 200 or words.endswith((".", ":")):
        return False
    parts = words.split()
    named = len(parts) <= 4 and all(part[:1].isupper() for part in parts)
    return named or bool(_BYLINE.match(words))


def is_spoken_by(words: str) -> bool:
    """Whether a line tells by its office or by "By" who speaks."""
    return _BYLINE.match(words) is not None


def is_letterhead(line: Line) -> bool:
    """Whether a line over "MEDIA RELEASE" is the publisher's: a person with an office, capitals."""
    return (
        bool(_HONORIFIC.match(line.words) or _OFFICE.match(line.words))
        or is_byline(line.words)
        or (line.words.isupper() and len(line.words.split()) <= _LETTERHEAD)
    )
