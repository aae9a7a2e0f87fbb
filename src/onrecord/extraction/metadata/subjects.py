"""The name in front of a verb or an office, and whether it stands in somebody's words."""

import re
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_quoted", "name_before", "subject"]

_LONGEST, _MOST_WORDS, _LONGEST_QUOTE = 110, 14, 1_500
_NAME_WORD = re.compile(r"[A-Z][\w.&’'-]*,?\Z|\([A-Z]{2,8}\)\Z|&\Z")
# Behind such a word another name starts, as in "said Lund. The Marsh Union".
_ENDS = re.compile(r",\Z|[a-z]{3}\.\Z")
_WORDS = re.compile(r"[^\s“”\"‘()—–]+|\([A-Z]{2,8}\)")
_TO = re.compile(r"\sto\s+(?:the\s+)?\Z")
# "The Marsh Union on behalf of the Dam Forum".
_FOR_OTHERS = re.compile(r",?\s(?:on behalf of|(?:along|together) with|alongside) (?:the )?\Z")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")[name].split())


def subject(text: str, start: int, end: int) -> Place | None:
    """The name that ends at `end`, unless it is one to whom something is said; it is who speaks
    where that is on behalf of others.
    """
    name = name_before(text, start, end)
    if name is None or _TO.search(text, max(start, name.start - 9), name.start):
        return None
    others = _FOR_OTHERS.search(text, max(start, name.start - 20), name.start)
    return name_before(text, start, others.start()) if others else name


def name_before(text: str, start: int, end: int) -> Place | None:
    """The run of capitalised words that ends at `end`, with auxiliary verbs between passed over."""
    start = max(start, end - _LONGEST)
    last_word = text[start:end].rsplit(None, 1)[-1:]
    auxiliary = _words("auxiliary")
    if not last_word or not (_NAME_WORD.match(last_word[0]) or last_word[0] in auxiliary):
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
