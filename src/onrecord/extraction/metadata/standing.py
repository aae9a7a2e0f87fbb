"""Which of several lines shaped like headlines is the headline."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import is_head
from onrecord.extraction.metadata.head_lines import is_spoken_by
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line, key
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.printed import dates_of
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["leads_letterhead", "likeliest"]

# What each trait of a line counts. Words are counted up to _ENOUGH, from _FEWEST on.
_FEWEST, _ENOUGH, _LATEST = 3, 5, 3
_REPEATED, _STYLED, _UNDER_KIND, _TOLD = 2, 2, 2, 1
_DATED, _STOPPED, _SPOKEN, _GOES_ON, _SENT, _IN_MENU = -1, -1, -2, -3, -3, -3
# Words so short are not printed with a capital in a headline.
_SMALL = 3
_MOSTLY = 0.7
# "Statement of the Marsh League", which tells nothing of what it is about.
_STATED = re.compile(
    r"(?:\w+\s){0,2}(?:statement|declaration|message|communiqu[eé]|remarks|resolution)\s(?:of|by|from)\s",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s\([^()]*\)\Z")
_ON_TOPIC = ("ON THE ", "ON A ")
_TOPIC = re.compile(
    r"\s(?:on|about|regarding|concerning|at|to|following|in|after)\s", re.IGNORECASE
)
_SMALL_WORDS = frozenset(
    ("in", "IN", "on", "ON", "to", "TO", "for", "FOR", "at", "AT", "from", "FROM", "and", "AND")
)
# An entry of a menu has so few words, and three of them are so close together.
_ENTRY, _CLOSE = 4, 40
# So many words of a headline come again in the first lines of the body.
_SHARED, _FIRST, _PROSE = 2, 400, 60

_OFFICE = re.compile(
    r"(?:[A-Z][\w’'-]*\s){0,5}(?:Spokes(?:person|man|woman)|Minister|Senator|Secretary|Commissioner|Leader|Member)"
    r"\s(?:(?:for|on|of)\s)?[A-Z][\w’'-]*(?:,?\s(?:and\s|&\s|the\s)?[A-Z][\w’'-]*){0,5}\Z"
)


def likeliest(candidates: Sequence[Line], kind_at: int | None, head: Sequence[Line]) -> Line:
    """The line with most to show for it, the first of several that have the same. `kind_at` is
    where a line like "MEDIA RELEASE" stands, `head` the first lines of the text.
    """
    if len(candidates) == 1:
        return candidates[0]
    body = next((line for line in head if line.role == "prose" and _is_long(line)), None)
    menu = _menu(head)
    told = _content(body.words[:_FIRST]) if body else frozenset()
    firsts = candidates[: _LATEST + 2]
    keys = [frozenset(key(line.words).split()) for line in firsts]
    said = [
        _style(line)
        - min(i, _LATEST)
        + _REPEATED * any(_says_again(keys[i], other) for other in keys[i + 1 :])
        + _UNDER_KIND * (kind_at is not None and line.place.start > kind_at)
        + _IN_MENU * (line.place in menu)
        + _TOLD * (line is not body and _is_told(line.words, told))
        for i, line in enumerate(firsts)
    ]
    return firsts[said.index(max(said))]


def _is_told(words: str, told: frozenset[str]) -> bool:
    """Whether the body goes on about what a line says; that it names its sender tells nothing."""
    return len(_content(words) & told) >= _SHARED and not _is_letterhead(words)


def _menu(head: Sequence[Line]) -> set[Place]:
    """The lines of a few words each that stand close together, three of them or more."""
    return {
        line.place
        for lines in zip(head, head[1:], head[2:], strict=False)
        if all(map(_is_entry, lines)) and lines[2].place.start - lines[0].place.end < _CLOSE
        for line in lines
    }


def _is_entry(line: Line) -> bool:
    is_short = line.role != "prose" and len(line.words.split()) <= _ENTRY
    return is_short and not any(map(str.isdigit, line.words))


def _style(line: Line) -> int:
    """What a line has to show by itself: its length, its capitals, no date, no stop, no speaker.
    One in lower case goes on what stands above.
    """
    words = line.words[: bare_headline(line.words)]
    found = min(len(words.split()), _ENOUGH) - _FEWEST + _STYLED * _is_styled(words)
    found += _DATED * (len(words) < len(line.words) or any(date.edtf for date in dates_of(words)))
    found += _GOES_ON * (words[:1].islower() or words.startswith(_ON_TOPIC))
    found += _SENT * _is_letterhead(words)
    return found + _STOPPED * words.endswith(".") + _SPOKEN * _tells_speaker(words)


def _tells_speaker(words: str) -> bool:
    if _STATED.match(words) and not _TOPIC.search(words):
        return True
    named = words.rsplit("|", 1)[-1].strip()
    return is_spoken_by(words) or (_OFFICE.match(named) is not None and kind_cue(named) is None)


def leads_letterhead(parts: Sequence[str]) -> bool:
    """Whether a line starts with the head of a name: "Ministry of ..."."""
    return len(parts) > 1 and parts[1].lower() in ("of", "for") and is_head(parts[0])


def _is_letterhead(words: str) -> bool:
    """Whether a line may be that of a letterhead: "Ministry of ...", "PRESS DEPARTMENT"."""
    parts = _IN_BRACKETS.sub("", words).split()
    if kind_cue(words) or not parts:
        return False
    if ", " in words and is_place(words.rsplit(", ", 1)[1]) and _SMALL_WORDS.isdisjoint(parts):
        return True  # "CAMP LUND, FREEDONIA"
    return leads_letterhead(parts) or (
        len(parts) <= _ENOUGH and is_head(parts[-1]) and _is_styled(words)
    )


def _is_long(line: Line) -> bool:
    return len(line.words) >= _PROSE


def _content(words: str) -> frozenset[str]:
    return frozenset(word for word in key(words).split() if len(word) > _SMALL)


def _is_styled(words: str) -> bool:
    """Whether a line is in capitals, or has them at the start of its longer words."""
    long = [part for part in words.split() if len(part) > _SMALL]
    return sum(part[:1].isupper() for part in long) >= _MOSTLY * len(long)


def _says_again(words: frozenset[str], other: frozenset[str]) -> bool:
    """Whether of two lines one has the words of the other, and few more."""
    shorter, longer = sorted((words, other), key=len)
    return len(shorter) >= _FEWEST and shorter <= longer
