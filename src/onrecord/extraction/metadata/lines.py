"""The lines of a text, and what each is for: the release's words, or what stands around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["AROUND", "Line", "key", "lines", "phrases"]

AROUND = frozenset({"furniture", "end", "section", "insert", "caption", "address", "label", "date"})
"""The roles of lines that are no words of the release itself."""

# Texts from older sites and from slides part their lines with the rarer line ends too.
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARKS = re.compile(r"^[\s•●▪◦*·|/<>»«=_~–—-]+|[\s•●▪◦*·|/<>»«=_~:.…?!–—-]+$")
_GAP = re.compile(r"\s+")
_SENTENCE_END = tuple(".!?:;”\"’'»)]")
_NUMBER = re.compile(r"\d{3}|@|https?:|www\.")
_ABOUT = re.compile(r"about\s+(?!\d)\S+(?:\s\S+){0,7}$", re.IGNORECASE)
_ONLY_LINK = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+$|[\d\s/|_*#=.–—-]{1,60}$")
_SHORTEST_PROSE = 60
_LONGEST_HEADLINE = 250
_LONGEST_KEY = 90
# A line with so many bars is a menu.
_BARS = 3


class Line(NamedTuple):
    """A line that is not empty, without the white space around it, and its role: one of AROUND,
    `kind` ("Press release"), `prose`, or `short` for a headline, a byline or a fragment.
    """

    place: Place
    words: str
    role: str


@dataclass(frozen=True, slots=True)
class _Known:
    """The lines that are known by heart, and the first words of others."""

    whole: dict[str, str]
    notices: tuple[str, ...]
    captions: re.Pattern[str]
    sections: re.Pattern[str]
    addresses: re.Pattern[str]
    labels: re.Pattern[str]


def phrases(block: str) -> list[str]:
    """The phrases of a block of data, which semicolons part."""
    return [phrase for part in block.split(";") if (phrase := " ".join(part.split()))]


@cache
def _known() -> _Known:
    data = knowledge("release_lines")
    groups = {"furniture": "furniture", "inserts": "insert", "sections": "section", "ends": "end"}
    whole = {
        _key(phrase) or phrase: role
        for name, role in groups.items()
        for phrase in phrases(data[name])
    }
    for kinds in knowledge("release_kinds").values():
        whole |= dict.fromkeys(kinds["lines"], "kind")
    labels = [label for listed in data["labels"].values() for label in listed]
    return _Known(
        whole,
        tuple(data["notices"]),
        _starts(phrases(data["caption_starts"])),
        _starts(phrases(data["section_starts"])),
        re.compile("|".join(map(re.escape, phrases(data["address_words"]))), re.IGNORECASE),
        re.compile(rf"(?:{'|'.join(map(re.escape, labels))})\s{{0,3}}:", re.IGNORECASE),
    )


def _starts(words: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def key(words: str) -> str:
    """The form in which whole lines are compared: lower case, without marks at either end."""
    return _key(words)


def _key(words: str) -> str:
    return _GAP.sub(" ", _MARKS.sub("", words)).casefold()


def lines(text: str, start: int, boilerplate: frozenset[str]) -> list[Line]:
    """The lines of `text` from `start` on. A line of the `boilerplate`, which repeats across one
    publisher's documents, is furniture.
    """
    found = []
    for match in _LINE.finditer(text, start):
        words = match.group().strip()
        if not words:
            continue
        at = match.start() + len(match.group()) - len(match.group().lstrip())
        place = Place(at, at + len(words))
        role = "furniture" if words in boilerplate else _role(words)
        found.append(Line(place, words, role))
    return found


def _role(words: str) -> str:
    known = _known()
    if len(words) <= _LONGEST_KEY:
        if role := known.whole.get(_key(words) or words):
            return role
        if _ONLY_LINK.match(words):
            return "furniture"
    return _role_by_start(words, known) or _role_by_shape(words, known)


def _role_by_start(words: str, known: _Known) -> str | None:
    if words[:40].casefold().startswith(known.notices):
        return "label"
    if words.count("|") >= _BARS and len(words) <= 4 * _LONGEST_HEADLINE:
        return "furniture"
    if known.captions.match(words):
        return "caption"
    if len(words) <= 4 * _LONGEST_KEY and known.sections.match(words.lstrip("*-–— ")):
        return "section"
    return None


def _role_by_shape(words: str, known: _Known) -> str:
    if len(words) > _LONGEST_HEADLINE:
        return "prose"
    if known.labels.match(words):
        return "label"
    if _NUMBER.search(words) and known.addresses.search(words):
        return "address"
    if len(words) >= _SHORTEST_PROSE and words.endswith(_SENTENCE_END):
        return "prose"
    return "section" if _ABOUT.match(words) and not words.endswith(_SENTENCE_END) else "short"
