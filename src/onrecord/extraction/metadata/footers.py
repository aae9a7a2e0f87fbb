"""Lines under the body that are no words of the release: signatures, contacts, appeals, dates."""

import re
from functools import lru_cache

from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.dates import is_dated_note
from onrecord.extraction.metadata.imprint import about_itself
from onrecord.extraction.metadata.lines import AROUND, Line

__all__ = ["is_appeal", "is_around", "is_closing", "is_fragment", "is_signature"]

# Of a text in lower case.
_APPEAL = re.compile(
    r"\b(?:donate|subscribe|newsletter|mailing list|tax-deductible|follow us|sign up|click here"
    r"|your (?:gift|donation|support)|cookies|all rights reserved"
    r"|(?:is|are) available for (?:interviews?|comments?|media))\b"
)
# Without such letters no words appeal.
_APPEALING = (
    *("donat", "subscribe", "newsletter", "mailing", "tax-ded", "follow us", "sign up", "click"),
    *("your ", "cookies", "reserved", "available"),
)
_HERE = re.compile(
    r"(?:read|download|see|view|find|watch)\b[^.]*(?:\bhere\W*\Z|:\Z)"
    r"|[^.]*\b(?:is|are) available here\W*\Z"
    r"|\(?you (?:can|may) (?:find|read|download|watch)\b"
    # To read its own report a release may say itself; to visit a page is an appeal to readers.
    r"|for (?:a copy|copies|the full|more|further)\b(?![^.]{0,40}, (?:please )?(?:read|see) )[^.]*"
    r"(?:https?:|www\.|\b(?:go to|visit|see)\b)"
)
# When and where journalists are to come.
_COME = re.compile(
    r"\b(?:press|news|media) (?:conference|briefing|call)\b.*\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b"
)
# Who read, signed or handed out what stands above: "Read by the spokesperson."
_HANDED_OUT = re.compile(r"(?:Read|Delivered|Signed|Issued|Submitted|Released) by [A-Z]")
_TAGS = re.compile(r"#\w+(?:\s+#\w+){0,20}\Z")
_LINK = 200
# "[3] Report of the commission", how a letter closes, and what heads a list of those who sign.
_FOOTNOTE = re.compile(r"\[\d{1,2}\]\s")
_CLOSING = re.compile(
    r"(?:(?:yours\s)?(?:sincerely|faithfully|truly|respectfully)|respectfully|(?:kind|best|with)\s"
    r"|(?:yours\s)?in\s(?:solidarity|peace|unity|struggle|friendship|christ)\b|(?:warm\s)?regards|thank(?:ing)?\syou).{0,40}\Z"
    r"|(?:(?:co-?)?signed|endorsed|signatories|signatures|(?:the\s)?undersigned|(?:signatory|endorsing|signing)\s\w+"
    r"|list\sof\s(?:signatories|\w+\sorgani[sz]ations))(?:\sby)?\W*\Z",
    re.IGNORECASE,
)
_SMALL_WORD = 3
_NEAR, _BEHIND_NAME = 6, ("", ",", "(", "–", "-", "—", "“", "”", '"')
# A link or a button is no longer, and no item of a list.
_LONGEST_FRAGMENT = 60
_ITEM = re.compile(r"(?:[-•*–—]|\(?\w{1,3}[.)])\s")
_MAY_CALL = re.compile(r"[\d@+(:]")
_CONTACT = re.compile(r"(?:tel|phone|mobile|fax|mail)\b.{0,6}[:+(\d]|\d[\d ()-]{7,}\d|\S@\S+\.\w")


def is_around(line: Line) -> bool:
    """Whether a line is a date, a contact, a tag, a link, or what is no prose by its role."""
    if line.role in AROUND or line.role == "kind" or _FOOTNOTE.match(line.words):
        return True
    if len(line.words) > 200:
        return False
    if _HANDED_OUT.match(line.words.lstrip("(")) or _TAGS.match(line.words):
        return True
    return bool(is_date_line(line.words) or is_dated_note(line.words) or _calls_reader(line.words))


def is_closing(words: str) -> bool:
    """Whether a line closes a letter, or heads a list of those who sign."""
    return _CLOSING.match(words) is not None


def is_fragment(line: Line) -> bool:
    """Whether a line may be a link or a button under a text: short, and no sentence or item."""
    words = line.words
    if line.role != "short" or len(words) > _LONGEST_FRAGMENT or _ITEM.match(words):
        return False
    return not words.endswith((".", "?", "!", ":", ",", ";", "”", '"')) and not words[0].islower()


def is_signature(line: Line) -> bool:
    """Whether a line signs: "Yours sincerely,", a name, an office, a body."""
    if line.role != "short" or (
        line.words.endswith((".", "?", "!", ":")) and not line.words.isupper()
    ):
        return False
    if _CLOSING.match(line.words):
        return True
    long = [word for word in line.words.split() if len(word) > _SMALL_WORD]
    return bool(long) and all(word.lstrip('([“"')[:1].isupper() for word in long)


def is_appeal(words: str, from_end: int) -> bool:
    """Whether prose near the end appeals to readers or tells what the publisher is."""
    if _FOOTNOTE.match(words) or (len(words) < _LINK and _HANDED_OUT.match(words.lstrip("("))):
        return True
    if from_end > 12:
        return False
    if len(words) < 400 and _calls_reader(words):
        return True
    about = about_itself(words) if from_end <= _NEAR else None
    # "Marsh Watch, a charity, is ..." tells of a body, unlike "International law, of which ... is".
    return about is not None and words[about.end(1) : about.end()].lstrip()[:1] in _BEHIND_NAME


@lru_cache(maxsize=64)  # asked twice of the lines under a text
def _calls_reader(words: str) -> bool:
    """Whether a line gives a contact, or asks the reader for something."""
    lowered = words.lower()
    asks = _APPEAL.search(lowered) if any(map(lowered.__contains__, _APPEALING)) else None
    if not asks and _MAY_CALL.search(lowered):
        asks = _CONTACT.search(lowered) or _COME.search(lowered)
    return bool(asks or _HERE.match(lowered[:_LINK]))
