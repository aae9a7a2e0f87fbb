"""Lines of the head that are no headline: they name who speaks or writes, tell a date or a number,
whom to call, or what to do with the release.
"""

import re

from onrecord.extraction.metadata.date_lines import edge_date, is_date_line
from onrecord.extraction.metadata.dates import is_dated_note
from onrecord.extraction.metadata.office_lines import is_salutation

__all__ = ["is_by_person", "is_byline", "is_note", "is_spoken_by"]

_BYLINE = re.compile(
    r"(?i:by|from|prepared by)\s+[A-Z]|(?i:office of the)\b"
    r"|(?i:.{2,60}(?:,|\s{2,}|–|\s-|-\s)\s*(?:the\s+)?(?:\w+\s+){0,3}(?:secretary|minister|spokesperson|spokesman"
    r"|spokeswoman|ambassador|senator|mp|president|director|commissioner|bureau|representative)\b)"
)
_BY_PERSON = re.compile(
    r"By\s[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}\Z"
    r"|[Bb]y\s(?:(?i:the|rt|hon|dr|mr|mrs|ms|sir|dame|prof|gen|lt|col|maj|capt|sgt|senator)\.?\s)+[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){1,3}"
    r"(?:,\s[^.:;]{3,120})?\Z"
)


def is_by_person(words: str) -> bool:
    """Whether a line names nothing but who wrote the text or speaks: "By Sgt. Ada Lund", "by Dr.
    Ada Lund, Secretary of the Marsh Union".
    """
    return words[:3] in ("By ", "by ") and _BY_PERSON.match(words) is not None


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


_DIGIT = re.compile(r"\d")
# A document's number, alone or with a word for it: "SC/3683 - EXTRACT", "Archive ref no: AB-12".
# "No" is such a word where a number follows, unlike that of "No justice for the miners".
_REFERENCE = re.compile(
    r"(?=\S*\d)[\w./()-]{3,30}"
    r"(?:\s(?:unclassified|confidential|secret|restricted|immediate|priority|routine))*$"
    r"|[A-Z]{4,12}\s\d{1,4}$"
    r"|[A-Z]{1,5}/\S*\d\S*(?:[\s–-]+\w+){0,2}$|AI Index\b"
    r"|(?:(?:[A-Z]\.\s?){1,4}|(?:\w+\s){1,2})?(?:Ref|Reference|No|Nr|Number)\b[\s.:]*(?:No\b)?[\s.:,]*[A-Z]{0,6}[\s/-]?\d",
    re.IGNORECASE,
)
_NUMBER_AT_END = re.compile(r"\s(?:No|Nr|Number)\s?[.:]+\s?\d+\Z")
# The name of a body once more, in a second language of its paper.
_ROMANCE = re.compile(r"\b(?:DE|DES|DU|DEL|DOS|DAS|DO|ET|LA|LAS|LOS|EL|E|Y)\b|\b[DL][’']")
# A telephone number or a mail address.
_CONTACT = re.compile(r"\d{3}[ .-]\d{3,4}(?!\d)(?![^.]*\w\s\w+\s\w)|\w@\w")
_ATTENTION = re.compile(
    r"(?:attention|attn|in\sthe\sname\sof\s(?:god|allah)|embargo|"
    r"to\s(?:all|the)\s(?:media|press|news|editors?|correspondents)|begin\stext|strictly|not\s(?:for|to\sbe)|to:|pages?:?\s\d"
    r"|(?:delivered|presented|read|made|published|posted) by\s"
    r"|(?:\w{2,5} )?for (?:immediate|release|use|publication)"
    r"|f\s?o\s?r\s+(?:the\s+)?press\s*(?:[.:(]|\Z))",
    re.IGNORECASE,
)
# Words beside the date of a line that tell where a page files it: "3 May 2011 | Statements".
_FILED = 3
# A date at the start of a line has a digit so near, behind a weekday and a month.
_EARLY = 24
_FEW = 2


def is_note(words: str) -> bool:
    """Whether a line tells a date, a number, or what to do with the release."""
    has_digit = _DIGIT.search(words)
    if (has_digit or "@" in words) and _CONTACT.search(words):
        return True
    if has_digit and _is_date_or_number(words):
        return True
    if words.isupper() and len(_ROMANCE.findall(words)) >= _FEW:
        return True
    return bool(_ATTENTION.match(words) or is_salutation(words))


def _is_date_or_number(words: str) -> bool:
    if is_dated_note(words) or is_date_line(words):
        return True
    if _REFERENCE.match(words) or _NUMBER_AT_END.search(words):
        return True
    date = edge_date(words) if _DIGIT.search(words, 0, _EARLY) else None
    leads = date is not None and not words[: date.place.start].strip()
    return date is not None and leads and len(words[date.place.end :].split()) <= _FILED + 1
