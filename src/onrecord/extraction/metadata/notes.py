"""Lines of the head that tell a date, a number, whom to call, or what to do with the release."""

import re

from onrecord.extraction.metadata.date_lines import edge_date, is_date_line
from onrecord.extraction.metadata.dates import is_dated_note
from onrecord.extraction.metadata.office_lines import is_salutation

__all__ = ["is_note"]

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
    r"(?:attention|attn|embargo|begin text|strictly|not (?:for|to be)|to:|pages?:?\s\d"
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
