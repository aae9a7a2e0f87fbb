"""How a release speaks of its publisher: "X said today", "X's director", "the director of X"."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge as data_of
from onrecord.extraction.metadata.bodies import NAME

__all__ = ["name_before", "voices"]

# How much each way of naming a body says for its being the publisher.
_ASKS, _SAYS, _ASKS_TODAY, _SAYS_TODAY, _STAFF, _IN_FRONT_OF_STAFF = 1.5, 0.8, 2.5, 3.0, 1.5, 1.2
_ACTS, _OURS, _PLEASED, _ASKS_BY_STAFF = 1.0, 5.0, 3.0, 2.2
# What is said first in a text is the publisher's more often.
_FIRST, _AT_FIRST = 300, 1.4
_LONGEST = 110
_MOST_WORDS = 10
_NAME_WORD = re.compile(r"[A-Z][\w.&’'-]*,?\Z|\([A-Z]{2,8}\)\Z|&\Z")
# Behind such a word another name starts, as in "said Lund. The Marsh Union".
_ENDS = re.compile(r",\Z|[a-z]{3}\.\Z")
_WORDS = re.compile(r"[^\s“”\"‘()—–]+|\([A-Z]{2,8}\)")
_OF_NAME = re.compile(rf"(?:\s+(?:at|of|for|with)|,)\s+(?:the\s+)?({NAME})")
_WE = re.compile(rf"e at (?<=\b[Ww]e at )(?:the )?({NAME})")
_FROM_BODY = re.compile(
    rf"\bsaid\s[A-Z][\w’'-]+\s(?:[A-Z][\w’'.-]+\s){{1,2}}from\s(?:the\s)?({NAME})"
)
_TO = re.compile(r"\sto\s+(?:the\s+)?\Z")
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?=[A-Z][\w-]+\s+[A-Z]|(?:[a-z]+\s)?(?:director|president|spokes|researcher"
    r"|secretary|executive|regional|country|deputy|senior))"
)
# What follows on the title in "Example Watch President and CEO Jane Doe".
_PERSON = re.compile(
    r"(?:\sand\s(?:[Cc]hief\s[Ee]xecutive|CEO))?,?\s(?:Dr\.?\s|Mr\.?\s|Ms\.?\s)?[A-Z][\w-]+\s[A-Z]"
)
_TODAY = re.compile(
    r"\s+(?:today|yesterday|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s(?:a|an|its))\b"
)
# "says the aid agency Marsh", behind what is said.
_KIND_OF_BODY = re.compile(
    r"\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}?(?:agency|charity|organi[sz]ation|group|NGO|union|network|watchdog"
    rf"|coalition|campaign|federation|institute|alliance|think\stank)\s({NAME})(?=\stoday|\.|,|\s\w+day)"
)
# "The Marsh Union on behalf of the Dam Forum".
_FOR_OTHERS = re.compile(r",?\son behalf of (?:the )?\Z")


@cache
def _cues() -> re.Pattern[str]:
    """The verbs of a publisher's voice, and the titles of its staff, each behind a white space."""
    data = data_of("publishers")
    staff = [form for title in data["staff"].split() for form in (title, _capital(title))]
    verbs = " ".join((data["asks"], data["says"], data["acts"], data["proud"])).split()
    words = dict.fromkeys([*verbs, *staff])
    return re.compile(rf"\s(?:{alternatives(list(words))})(?!\w)")


@cache
def _person_asks() -> re.Pattern[str]:
    """A person behind the title, and what he or she asks for."""
    asks, between = (
        alternatives(data_of("publishers")[name].split()) for name in ("asks", "auxiliary")
    )
    return re.compile(
        rf"(?:,?\s(?:[A-Z][\w’'.-]*|M\.?P\.?)){{2,4}},?\s(?:(?:{between})\s){{0,3}}(?:{asks})(?!\w)"
    )


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(data_of("publishers")[name].split())


def voices(text: str, within: Place) -> Iterator[tuple[Place, float]]:
    """The names in `within` that may be the publisher's, each with how much its place says."""
    for cue in _cues().finditer(text, within.start, within.end):
        yield from _around_cue(text, within, cue)
    has_from = text.find(" from ", within.start, within.end) >= 0
    for cue in _FROM_BODY.finditer(text, within.start, within.end) if has_from else ():
        first = cue.start() < within.start + 2 * _FIRST
        yield Place(*cue.span(1)), _STAFF * (_AT_FIRST if first else 1)
    for cue in _WE.finditer(text, within.start, within.end):
        yield Place(*cue.span(1)), _OURS
    for cue in _POSSESSIVE.finditer(text, within.start, within.end):
        if name := name_before(text, within.start, cue.start()):
            yield name, _STAFF


def _around_cue(text: str, within: Place, cue: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """Who does what a verb says, or who has the office that a title names."""
    weight = _weight(text, cue, within.end)
    if weight is None:
        yield from _around_title(text, within, cue)
    elif name := _subject(text, within.start, cue.start() + 1):
        yield name, weight * (_AT_FIRST if name.start < within.start + _FIRST else 1)
    elif body := _KIND_OF_BODY.match(text, cue.end(), within.start + 2 * _FIRST):
        yield Place(*body.span(1)), _OURS


def _subject(text: str, start: int, end: int) -> Place | None:
    """The name that ends at `end`, unless it is one to whom something is said; it is who speaks
    where that is on behalf of others.
    """
    name = name_before(text, start, end)
    if name is None or _TO.search(text, max(start, name.start - 9), name.start):
        return None
    others = _FOR_OTHERS.search(text, max(start, name.start - 20), name.start)
    return name_before(text, start, others.start()) if others else name


def _around_title(text: str, within: Place, title: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """The body behind "director of", or in front of "President Jane Doe"."""
    if after := _OF_NAME.match(text, title.end(), within.end):
        yield Place(*after.span(1)), _STAFF
        return
    is_of_person = _PERSON.match(text, title.end(), within.end)
    before = name_before(text, within.start, title.start() + 1) if is_of_person else None
    if before:
        asks = title.start() < within.start + _FIRST and _person_asks().match(text, title.end())
        yield before, _ASKS_BY_STAFF if asks else _IN_FRONT_OF_STAFF


def _weight(text: str, cue: re.Match[str], end: int) -> float | None:
    """What a verb says for its subject's being the publisher; None for a title."""
    word = cue.group()[1:]
    if word in _words("proud"):
        return _PLEASED if text.startswith((" to ", " that "), cue.end()) else None
    is_asking = word in _words("asks")
    is_act = word in _words("acts")
    if not (is_asking or is_act or word in _words("says")):
        return None
    if _TODAY.match(text, cue.end(), end):
        return _ASKS_TODAY if is_asking else _SAYS_TODAY
    return _ASKS if is_asking else _ACTS if is_act else _SAYS


def name_before(text: str, start: int, end: int) -> Place | None:
    """The run of capitalised words that ends at `end`, with auxiliary verbs between passed over."""
    start = max(start, end - _LONGEST)
    last_word = text[start:end].rsplit(None, 1)[-1:]
    if not last_word or not (_NAME_WORD.match(last_word[0]) or last_word[0] in _words("auxiliary")):
        return None
    words = list(_WORDS.finditer(text, start, end))
    while words and words[-1].group() in _words("auxiliary"):
        words.pop()
    last = len(words)
    first = last
    for index in range(last - 1, max(-1, last - _MOST_WORDS), -1):
        word = words[index].group()
        if index < last - 1 and not _is_gap(text[words[index].end() : words[index + 1].start()]):
            break
        if _NAME_WORD.match(word) and (index == last - 1 or not _ENDS.search(word)):
            first = index
        elif word not in _words("joining") or index == last - 1:
            break
    if first == last or words[last - 1].end() - words[first].start() < 2:
        return None
    return Place(words[first].start(), words[last - 1].end())


def _is_gap(between: str) -> bool:
    """Whether two words follow on each other, at most a line end and its indent between them."""
    return between.isspace() and (len(between) == 1 or between.strip(" \t") == "\n")
