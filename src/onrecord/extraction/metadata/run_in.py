"""Headlines that share a line with the body, with who speaks or the date, or that are one word."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.date_lines import is_date_line
from onrecord.extraction.metadata.lines import Line

__all__ = ["bare_headline", "lone_title", "run_in"]

_SHORTEST, _LONGEST = 10, 300
_BEHIND = re.compile(
    r"\s+[A-Z][a-z]+\s[A-Z][\w’'-]+(?:\sMP)?\s?[,–-]\s(?:(?:Shadow|Federal|Prime)\s)?(?:Minister|Spokes[a-z]+)"
    r"(?:\s(?:for|on|of|the|and)|,?\s[A-Z][\w’'-]+){0,8}\Z"
)
_ADDRESSED = re.compile(
    r"(?:\w+\s){0,2}(?:letter|appeal|message|petition|submission)\s(?:to|from)\s", re.I
)
# " MR 068/2001" and "  |  3 May 2001" behind a headline, and "By Marsh Watch" before such a date.
_NUMBER = re.compile(r"\s+[A-Z]{1,6}\s?\d{1,4}[/-]\d{2,4}\Z")
_DATE = re.compile(
    r"(?:\s*[|•·]\s*|\s{2,}|\s[-–—]\s(?=[A-Za-z]+(?i:day)\b))"
    r"(?:[A-Z][A-Za-z]+(?i:day),?\s)?[\w., ]{0,16}?(?:19|20)\d\d\s*\Z"
)
_BARE_DATE = re.compile(r"(?<=\w{3})\s\d{1,2}\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d\Z")
_BY = re.compile(r"\sBy\s(?=[A-Z])")
_GAP = re.compile(r"\s{2,}(?=[A-Z“\"'‘(])")
_SENTENCE = re.compile(
    r"(?<=[a-z]) (?=(?:The|This|These|In|An?|Today|We|It|At|On)\s(?:\S+\s){1,6}?[a-z]{2,}\s)"
)
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or")
).union(("over", "the", "to", "under", "upon", "via", "with"))
_JOINING = frozenset(("until", "since", "after", "before", "between", "through", "till"))
# A headline in capitals; the last word of it is no "A" with which a sentence starts.
_CAPITALS = re.compile(
    r"[A-Z][A-Z\d’',:;-]+(?:\s[A-Z\d’',:;&-]+)*(?<=[A-Z][A-Z])(?=\s+[“\"‘]?[A-Z]?[a-z]|\s+[AI]\s[A-Za-z])"
)
_FEWEST = 4
_STOP = re.compile(r"[.!?:;”\"]\s")
_SHORTEST_WORD = 5
_JOINT_TEXT = re.compile(
    r"(?:joint|open|public)\s(?:press\s)?(?:statement|communiqu[eé]|declaration|letter|release)\Z"
    r"|(?:(?:press|final|official|military|war)\s)?communiqu[eé](?:\s(?:no|nr|number)\.?\s?\d+)?\Z",
    re.IGNORECASE,
)


def bare_headline(words: str) -> int:
    """The length of a headline without what stands behind it: the name and office of the speaker,
    the date, the release's number.
    """
    if len(words) > _LONGEST:
        return len(words)
    has_digit = words[-1:].isdigit()
    match = _NUMBER.search(words) if has_digit else None
    if match is None and has_digit and (match := _DATE.search(words)) and match.start() > 1:
        by = _BY.search(words, 0, match.start())
        return by.start() if by and by.start() >= _SHORTEST else match.start()
    if match is None and has_digit and (match := _BARE_DATE.search(words)):
        last = words[: match.start()].rsplit(None, 1)[-1].lower()
        match = None if last in _SMALL or last in _JOINING else match
    if match is None and ("Minister" in words or "Spokes" in words) and not _ADDRESSED.match(words):
        match = _BEHIND.search(words)
    return match.start() if match and match.start() >= _SHORTEST else len(words)


def run_in(head: Sequence[Line]) -> Place | None:
    """A headline that the first line of prose runs together with the body: in title case before a
    wide gap, or before a word that starts a sentence.
    """
    line = next((line for line in head if line.role == "prose"), None)
    if line is None:
        return None
    start = _after_date(line.words[:_LONGEST])
    words = line.words[start:_LONGEST]
    length = _in_capitals(words) or _before_gap(words) or _before_sentence(words)
    at = line.place.start + start + len(words) - len(words.lstrip())
    return Place(at, line.place.start + start + length) if length else None


def _in_capitals(words: str) -> int:
    """The length of the words in capitals in front of others, at least three of them."""
    match = _CAPITALS.match(words)
    return match.end() if match and match.group().count(" ") >= _FEWEST - 1 else 0


def _before_gap(words: str) -> int:
    """The length of the part in title case before the first wide gap that a sentence follows."""
    for gap in _GAP.finditer(words, _SHORTEST, 220):
        if not _is_title_case(words[: gap.start()]):
            return 0
        after = words[gap.end() :].split()[:5]
        if sum(word[:1].islower() and word not in _SMALL for word in after):
            return gap.start()
    return 0


def _before_sentence(words: str) -> int:
    """The length of a part without a stop before "The", "In" and the like, where the word before is
    none that a name may follow.
    """
    stop = _STOP.search(words)
    limit = min(stop.start() if stop else len(words), 160)
    match = _SENTENCE.search(words, 3 * _SHORTEST)
    if match is None or match.start() > limit:
        return 0
    last = words[: match.start()].rsplit(None, 1)[-1]
    ends_well = last not in _SMALL and not last.endswith(("ed", "ing"))
    return match.start() if ends_well and "," not in words[: match.start()] else 0


def _after_date(words: str) -> int:
    """Where a head of name, office and date ends at the start of a line."""
    found = re.match(r"(.{0,160}?\d{1,2}\s+[A-Z][a-z]+,?\s+\d{4})\s+(?=[A-Z])", words)
    return found.end() if found else 0


def _is_title_case(words: str) -> bool:
    parts = [part for part in words.split() if len(part) > 3]
    capital = sum(part[:1].isupper() for part in parts)
    return len(parts) >= 3 and capital >= 0.7 * len(parts) and not words.endswith(".")


def lone_title(lines: Sequence[Line]) -> Place | None:
    """The one word in capitals, or the line like "Joint Communiqué", that heads a text alone."""
    return _one_word(lines) or _only_kind(lines)


def _one_word(lines: Sequence[Line]) -> Place | None:
    """A headline of one word in capitals, the last of the lines over the body."""
    short = [line for line in lines if line.role in ("short", "kind")]
    undated = [line for line in short if not is_date_line(line.words)]
    last = undated[-1] if undated and len(short) > 1 else None
    is_name = last and last.role == "short" and last.words.isalpha() and last.words.isupper()
    return last.place if last and is_name and len(last.words) > _SHORTEST_WORD else None


def _only_kind(lines: Sequence[Line]) -> Place | None:
    """A line such as "Joint Communiqué", where no other heads the text."""
    return next((line.place for line in lines if _JOINT_TEXT.match(line.words)), None)
