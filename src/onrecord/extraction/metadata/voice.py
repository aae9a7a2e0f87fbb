"""How a release speaks of its publisher: "X said today", "X's director", "the director of X"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge as data_of

__all__ = ["voices"]

# How much each way of naming a body says for its being the publisher.
_ASKS, _SAYS, _ASKS_TODAY, _SAYS_TODAY, _STAFF, _IN_FRONT_OF_STAFF = 1.5, 0.8, 2.5, 3.0, 1.5, 1.2
_LONGEST = 110
_MOST_WORDS = 10
_NAME = (
    r"[A-Z][\w.&’'-]*(?:,?\s+(?:(?:of|for|the|and|in|on|to|against|without|de|des|du|la|&)\s+){0,2}"
    r"[A-Z][\w.&’'-]*){0,7}"
)
_NAME_WORD = re.compile(r"[A-Z][\w.&’'-]*,?\Z|\([A-Z]{2,8}\)\Z|&\Z")
_WORDS = re.compile(r"[^\s“”\"‘()—–]+|\([A-Z]{2,8}\)")
_OF_NAME = re.compile(rf"\s+(?:at|of|for|with)\s+(?:the\s+)?({_NAME})")
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?=[A-Z][\w-]+\s+[A-Z]|(?:[a-z]+\s)?(?:director|president|spokes|researcher"
    r"|secretary|executive|regional|country|deputy|senior))"
)
# What follows on the title in "Example Watch President and CEO Jane Doe".
_PERSON = re.compile(
    r"(?:\sand\s(?:[Cc]hief\s[Ee]xecutive|CEO))?,?\s(?:Dr\.?\s|Mr\.?\s|Ms\.?\s)?[A-Z][\w-]+\s[A-Z]"
)
_TODAY = re.compile(r"\s+(?:today|yesterday|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in a)\b")


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The verbs of a publisher's voice, and the titles of its staff."""
    data = data_of("publishers")
    staff = data["staff"].split()
    titled = [form for title in staff for form in {title, title[0].upper() + title[1:]}]
    return _any_of(f"{data['asks']} {data['says']}".split()), _any_of(titled)


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern of whole words, tried by their first letters."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    tries = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return re.compile(rf"(?<=\s)(?=[{''.join(by_letter)}])(?:{tries})(?!\w)")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(data_of("publishers")[name].split())


def voices(text: str, within: Place) -> Iterator[tuple[Place, float]]:
    """The names in `within` that may be the publisher's, each with how much its place says."""
    verbs, staff = _cues()
    for cue in verbs.finditer(text, within.start, within.end):
        if name := _name_before(text, within.start, cue.start()):
            yield name, _weight(cue.group(), _TODAY.match(text, cue.end(), within.end) is not None)
    for cue in staff.finditer(text, within.start, within.end):
        yield from _around_title(text, within, cue)
    for cue in _POSSESSIVE.finditer(text, within.start, within.end):
        if name := _name_before(text, within.start, cue.start()):
            yield name, _STAFF


def _around_title(text: str, within: Place, title: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """The body behind "director of", or in front of "President Jane Doe"."""
    if after := _OF_NAME.match(text, title.end(), within.end):
        yield Place(*after.span(1)), _STAFF
        return
    is_of_person = _PERSON.match(text, title.end(), within.end)
    before = _name_before(text, within.start, title.start()) if is_of_person else None
    if before:
        yield before, _IN_FRONT_OF_STAFF


def _weight(verb: str, is_today: bool) -> float:
    if verb in _words("asks"):
        return _ASKS_TODAY if is_today else _ASKS
    return _SAYS_TODAY if is_today else _SAYS


def _name_before(text: str, start: int, end: int) -> Place | None:
    """The run of capitalised words that ends at `end`, with auxiliary verbs between passed over."""
    words = list(_WORDS.finditer(text, max(start, end - _LONGEST), end))
    while words and words[-1].group() in _words("auxiliary"):
        words.pop()
    last = len(words)
    first = last
    for index in range(last - 1, max(-1, last - _MOST_WORDS), -1):
        word = words[index].group()
        if index < last - 1 and not _is_gap(text[words[index].end() : words[index + 1].start()]):
            break
        if _NAME_WORD.match(word) and (index == last - 1 or not word.endswith(",")):
            first = index
        elif word not in _words("joining") or index == last - 1:
            break
    if first == last or words[last - 1].end() - words[first].start() < 2:
        return None
    return Place(words[first].start(), words[last - 1].end())


def _is_gap(between: str) -> bool:
    """Whether two words follow on each other in one line."""
    return between.isspace() and "\n\n" not in between
