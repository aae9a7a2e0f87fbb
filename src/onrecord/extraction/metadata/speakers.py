"""The names in front of verbs and offices: who says something in a release, and for which body."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.capital_names import without_office

__all__ = [
    "STAFF",
    "around_title",
    "is_passive",
    "is_quoted",
    "is_staff",
    "name_before",
    "owners",
    "speaks",
]

_LONGEST, _MOST_WORDS, _LONGEST_QUOTE = 110, 14, 1_500
_NAME_WORD = re.compile(r"[A-Z][\w.&’'-]*,?\Z|\([A-Z]{2,8}\)\Z|&\Z")
# Behind such a word another name starts, as in "said Lund. The Marsh Union".
_ENDS = re.compile(r",\Z|[a-z]{3}\.\Z")
_WORDS = re.compile(r"[^\s“”\"‘()—–]+|\([A-Z]{2,8}\)")
_PASSIVE, _LONGEST_AUXILIARY = frozenset(("is", "are", "was", "were", "been", "being")), 8


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")[name].split())


def name_before(text: str, start: int, end: int) -> Place | None:
    """The run of capitalised words that ends at `end`, with auxiliary verbs between passed over."""
    start = max(start, end - _LONGEST)
    last_word = text[start:end].rsplit(None, 1)[-1:]
    auxiliary = _words("auxiliary")
    if not last_word or not (last_word[0] in auxiliary or _NAME_WORD.match(last_word[0])):
        return None
    words = list(_WORDS.finditer(text, start, end))
    while words and words[-1].group() in auxiliary:
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


def is_passive(text: str, start: int, end: int) -> bool:
    """Whether the verb at a place of the text tells what is done to its subject: "was urged"."""
    if not text.startswith("ed", end - 2):
        return False
    before = text[max(0, start - _LONGEST_AUXILIARY) : start].split()
    is_done = bool(before) and before[-1] in _PASSIVE
    return is_done and text[start:end] not in _words("feels")


def is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place of the text from `start` on stands between quotation marks."""
    start = max(start, at - _LONGEST_QUOTE)
    if (opened := text.rfind("“", start, at)) >= 0:
        return opened > text.rfind("”", start, at)
    line = max(start, text.rfind("\n", start, at))
    return text.count('"', line, at) % 2 == 1


def _is_gap(between: str) -> bool:
    """Whether two words follow on each other, at most a line end and its indent between them."""
    return between.isspace() and (len(between) == 1 or between.strip(" \t") == "\n")


STAFF = 1.5
"""What an officer of a body says for its being the publisher."""

# The same in front of the office, and where the officer asks for something.
_IN_FRONT, _ASKS = 1.2, 2.2
_FIRST, _FAR, _NEAR = 300, 110, 20
_OF_NAME = re.compile(
    rf"(?:[\s-][Gg]eneral)?(?:\s+(?:(?:of|for)\s+(?:[a-z]+\s+){{1,4}}?|of\s+(?:[A-Z]\w+\s+(?:and\s+)?){{1,4}}?(?=at))?(?:at|of|for|with)|,)\s+(?:the\s+)?({NAME})"
)
# What follows on the title in "Example Watch President and CEO Jane Doe".
_PERSON = re.compile(
    r"(?:\sand\s(?:[Cc]hief\s[Ee]xecutive|CEO))?,?\s(?:Dr\.?\s|Mr\.?\s|Ms\.?\s)?[A-Z][\w-]+\s[A-Z]"
)
_SAYING = r"(?:said|says|stated|states|commented|explained|added|warned|told|argued|noted)\b"
# "said Ada Lund, policy" in front of "director of", and what stands behind "President Ada Lund".
_SAID_BY = re.compile(
    rf"{_SAYING}\s(?:[a-z][\w-]*\s){{0,3}}(?:[A-Z][\w’'.-]*\s?){{1,4}},?\s(?:[\w’'-]+\s){{0,5}}\Z"
)
_THEN_SAYS = re.compile(
    rf"(?:,?\s[A-Z][\w’'.-]*){{0,4}}(?:,?\s[a-z]\w*){{0,8}}?,?(?::|\s{{1,3}}{_SAYING})"
)
_SAID = ("said ", "says ", "said the ", "says the ")
# "Marsh Watch’s Ada Lund said", "said Marsh Watch’s Ada Lund".
_PERSON_SAYS = re.compile(rf"(?:[\w-]+\s){{0,4}}?[A-Z][\w’'-]+\s[A-Z][\w’'-]+,?\s{_SAYING}")
_POSSESSIVE = re.compile(
    r"[’']s?\s+(?=[A-Z][\w-]+\s+[A-Z]|(?:Head|Director|Chief|Secretary|Coordinator|Manager|President)\b|(?:[a-z]+\s)?(?:director|president|spokes|researcher"
    r"|secretary|executive|regional|country|deputy|senior))"
)


@cache
def _person_asks() -> re.Pattern[str]:
    """A person behind the title, and what he or she asks for."""
    asks, between = (
        alternatives(knowledge("publishers")[name].split()) for name in ("asks", "auxiliary")
    )
    return re.compile(
        rf"(?:,?\s(?:[A-Z][\w’'.-]*|M\.?P\.?)){{2,4}},?\s(?:(?:{between})\s){{0,3}}(?:{asks})(?!\w)"
    )


def is_staff(weight: float) -> bool:
    """Whether a place says as much as one that names an officer."""
    return weight in (STAFF, _IN_FRONT)


def owners(text: str, within: Place) -> Iterator[tuple[Place, bool]]:
    """The bodies in front of their officers or persons ("Marsh Watch’s Ada Lund"), and whether
    these are quoted.
    """
    owns = any(text.find(mark, within.start, within.end) >= 0 for mark in "’'")
    for cue in _POSSESSIVE.finditer(text, within.start, within.end) if owns else ():
        if name := name_before(text, within.start, cue.start()):
            is_said = text[max(0, name.start - _NEAR) : name.start].endswith(_SAID)
            says = _PERSON_SAYS.match(text, cue.end(), cue.end() + _FAR)
            yield name, is_said or says is not None


def around_title(text: str, within: Place, title: re.Match[str]) -> Iterator[tuple[Place, float]]:
    """The body behind "director of", or in front of "President Jane Doe"."""
    after = _OF_NAME.match(text, title.end(), within.end)
    if after:
        yield Place(*after.span(1)), STAFF
        return
    is_of_person = _PERSON.match(text, title.end(), within.end)
    before = name_before(text, within.start, title.start() + 1) if is_of_person else None
    body = without_office(before.of(text)) if before else ""
    if before and body:
        asks = title.start() < within.start + _FIRST and _person_asks().match(text, title.end())
        place = Place(before.start, before.start + len(body))
        yield place, _ASKS if asks else _IN_FRONT


def speaks(text: str, title: re.Match[str], name: Place) -> bool:
    """Whether the holder of the office `title` in the body `name` is quoted."""
    before = text[max(0, title.start() - _FAR) : title.start() + 1]
    after = max(title.end(), name.end)
    return bool(_SAID_BY.search(before) or _THEN_SAYS.match(text, after, after + _FAR))
