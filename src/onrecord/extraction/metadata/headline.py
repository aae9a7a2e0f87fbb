"""Which lines have the shape of a headline, and which tell what kind of text it heads."""

import re

from onrecord.extraction.metadata.bodies import body_type, known_bodies
from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.dates import goes_beside_date
from onrecord.extraction.metadata.head_lines import is_note
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["STRAY", "is_headline", "says_kind"]

_SHORTEST, _LONGEST = 5, 300
_LONGEST_HEAD = 200
_FEW = 2
_MOST_LABELS = 2
# The publisher over its releases, and those for whom they are signed.
_NO_HEADLINE = re.compile(
    r"(?:press|media|news)\s(?:release|statement)\s(?:number|no\.?|dated)\b|^for press"
    r"|^(?:press|media|news)\s(?:releases|statements)\s\w+\s\w+\Z"
    r"|\b(?:press|media|news)\s+(?:releases|statements)\Z"
)
# "Declaration by the Chair, on behalf of the Union, on the dam" tells what it is about.
_STATED_BY = re.compile(r"(?:\w+\s){0,2}(?:statement|declaration|remarks|message)\s(?:by|from)\s")
# A state at the top of its paper.
_STATE = re.compile(
    r"(?:the\s)?(?:[\w’']+\s){0,2}(?:republic|kingdom|government|state|commonwealth|federation|union)\sof\s(?:the\s)?"
    r"[\w’'-]+(?:\s(?:and|of|the)\s[\w’'-]+|\s[\w’'-]+){0,2}\Z"
)
_DEPARTMENT = re.compile(r"[A-Z]+(?:\s+[A-Z]+)?\s+(?:MEDIA|NEWS|PRESS)\Z")
# First words of a sentence that is no headline, if a full stop ends it.
_SPEAKS = re.compile(r"(?:I|We|My|It|This|These|There|They|He|She)\b")
# What a headline with a full stop seldom has, unlike the first sentence of a body.
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says)\b")
_INTRODUCED = re.compile(r"\s\([A-Z]{2,8}\)\s[a-z]")
_LONGEST_SENTENCE = 140
_KIND_AT_END = re.compile(
    r"\s?[-–—|:•]\s(?:(?:press|media|news|public)\s)?(?:releases?|statements?|news|communiqu[eé]|information)\Z",
    re.IGNORECASE,
)
_APART = re.compile(r"\s[-–—|/•·]\s")
_DISTRICT = re.compile(r"\s[A-Z]{0,2}\d{1,2}(?:e|er)?\Z")
_DISTRICT_ENDS, _PARTING = frozenset("0123456789er"), frozenset("-–—|/•·")
_KIND_ENDS = ("release", "statement", "news", "information", "s", "é", "e")
_SMALL_IN_NAMES = frozenset(("of", "the", "for", "and", "in", "on", "to", "against", "&"))
# Behind these a line goes on: "STATEMENT BY THE COUNCIL ON THE".
_JOINING = frozenset(("the", "on", "of", "to", "and", "for", "by", "in", "at"))
_MARKS, _GOES_ON = re.compile(r"[^\w\s]"), 4
# Of so many words of a line none or few are torn into letters ("M e d i", "F O R THE PRESS").
_TORN = 3
# So wide a gap parts the columns in which several persons stand over their release.
_COLUMNS = "    "
_HONORIFIC = re.compile(
    r"(?:the\s+)?(?:rt\.?\s+)?(?:hon\.?|senator|sen\.?|dr\.?|mr\.?|ms\.?|mrs\.?|sir|prof\.?)\s|.*\bM\.?P\.?\b|.*\b(?:A\.?C|LLB)\b",
    re.IGNORECASE,
)
# What a scan makes of a line that is drawn under who speaks.
_RULE = "____"
# Marks that scans print in front of a line.
STRAY = " .·•,;_~"
_MAY_OPEN = frozenset("[0123456789$£€“\"'‘¿¡«")
_FILE_NUMBER = re.compile(r"\s[A-Z]{0,3}\d{1,5}[/-]\d{2,4}\Z")
_ITEM = re.compile(r"(?:[-*•]|\(?(?:\d{1,2}|[a-hivx]{1,3})[.)])\s")
_TWO_WORDS = re.compile(r"\w\W+\w")

_LISTING = re.compile(
    r"(?:our|latest|recent|all|official|other)\s(?:\w+\s)?(?:statements?|news|releases|publications|updates|documents|stories)\Z"
)
_SPACED = re.compile(r"(?:\b\w\s{1,3}){7}")
_LONGEST_SLOGANS, _TWO_SENTENCES = 100, re.compile(r"[A-Za-z]{4}\.\s+[A-Z]")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s?[A-Z]")
# "Jane Doe   Marsh Party": a person, a wide gap, and whom that person speaks for.
_PERSON_AND_BODY = re.compile(
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}\s{2,}[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}\Z"
)


def is_headline(line: Line) -> bool:
    """Whether a line has the shape of a headline."""
    words = line.words.lstrip(STRAY)
    if line.role in AROUND or line.role == "kind" or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if (
        _ITEM.match(line.words)
        or words.endswith(":")
        or words.count(": ") > _MOST_LABELS
        or _RULE in words
    ):
        return False
    if len(words.split()) < 2 or not _TWO_WORDS.search(words) or _is_spaced(words):
        return False
    if not words[0].isalpha() and (words[0] not in _MAY_OPEN or len(words.split()) < 4):
        return False
    letters = words.replace(" ", "")
    if not letters.isalpha() and sum(map(str.isalpha, letters)) * 2 < len(letters):
        return False
    if len(words) > _LONGEST_SLOGANS and words.endswith(".") and _TWO_SENTENCES.search(words):
        return False
    is_told = _FINITE.search(words) or _INTRODUCED.search(words)
    is_long = len(words) > _LONGEST_SENTENCE or (line.role == "prose" and is_told)
    if words.endswith(".") and is_long and not _is_in_capitals(letters):
        return False
    return not (is_note(words) or says_kind(line) or _is_sender(words))


def _is_in_capitals(letters: str) -> bool:
    """Whether nearly all letters are capitals, but for those of "16th"."""
    return sum(map(str.islower, letters)) * 20 < len(letters)


def _is_spaced(words: str) -> bool:
    """Whether a line is that of a letterhead with a space behind each letter."""
    if words.count(" ") * 5 >= len(words) * 2 and _SPACED.search(words):
        return True
    parts = [] if words.isupper() else words.split()
    torn = sum(map(str.isalpha, [part for part in parts if len(part) == 1]))
    return torn >= _TORN and torn * 2 >= len(parts)


def _is_name(words: str) -> bool:
    """Whether some words are nothing but the name of a body."""
    is_whole = all(word[:1].isupper() or word in _SMALL_IN_NAMES for word in words.split())
    return words in known_bodies() or (is_whole and body_type(words) is not None)


def _is_sender(words: str) -> bool:
    """Whether a line tells who sends the release, or is a sentence of it."""
    bare = words[: bare_headline(words)].rstrip(" |•·")
    lowered = bare.lower()
    of_press = any(map(lowered.__contains__, ("press", "media", "news")))
    # "Marsh Union - Press release"
    whose = _KIND_AT_END.search(bare) if lowered.endswith(_KIND_ENDS) else None
    return bool(
        (of_press and (_NO_HEADLINE.search(lowered) or _DEPARTMENT.match(bare)))
        or (", on behalf of" in lowered and not _STATED_BY.match(lowered))
        or _tells_where(bare)
        or (whose and _is_name(bare[: whose.start()]))
        or _LISTING.match(lowered)
        or _STATE.match(lowered)
        or ("  " in words and _PERSON_AND_BODY.match(words))
        or (words.endswith(".") and (_SPEAKS.match(words) or _NUMBERED.match(words)))
        or (_COLUMNS in words and _HONORIFIC.match(words))
        or _is_of_person(words)
    )


def _tells_where(words: str) -> bool:
    """Whether a line tells where a body has its offices: "Paris 5e", "Fleet - Dunn - Marsh"."""
    district = _DISTRICT.search(words) if words[-1:] in _DISTRICT_ENDS else None
    if district and is_place(words[: district.start()]):
        return True
    parts = _APART.split(words) if not _PARTING.isdisjoint(words) else []
    return len(parts) > _FEW and all(map(is_place, parts[1:]))


def _is_of_person(words: str) -> bool:
    """Whether a line is a person and a kind of text: "SENATOR DOE, MEDIA"; "SEN. DOE ISSUES
    STATEMENT ON THE DAM" goes on behind the kind.
    """
    kind = kind_cue(words) if len(words) <= _LONGEST_HEAD else None
    if kind is None or len(_MARKS.sub("", words[kind.end() :]).split()) >= _GOES_ON:
        return False
    return _HONORIFIC.match(words) is not None


def says_kind(line: Line) -> bool:
    """Whether a line is a heading such as "Media Release 12/99 - 2 May 1999"."""
    if line.role == "kind":
        return True
    cue = kind_cue(line.words) if len(line.words) <= 90 else None
    if cue is None:
        return False
    after = line.words[cue.end() :]
    if second := kind_cue(after):  # "Backgrounder / News Release"
        after = after[: second.start()] + after[second.end() :]
    rest = f"{line.words[: cue.start()]} {after}".strip(" :-–—|./")
    words = [word for word in rest.split() if not goes_beside_date(word)]
    # "UNHCR Briefing Note" names whose it is.
    is_of_body = len(words) == 1 and words[0].isupper() and cue.end() == len(line.words)
    if not words or is_of_body or is_date_line(rest):
        return True
    if _FILE_NUMBER.search(line.words) and line.words.isupper() and len(words) <= _FEW + 1:
        return True
    at_edge = cue.start() == 0 or cue.end() == len(line.words)
    at_edge = at_edge and line.words.rsplit(None, 1)[-1].lower() not in _JOINING
    return at_edge and line.words.isupper() and len(words) <= _FEW
