"""Phrases in small letters that name a group: "all our partners", "dozens of student activists".

Where the place in the sentence tells that somebody is named there, the phrase is read by its form:
a plural, or a noun that is a group in the singular, with what belongs to it in front and behind.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.phrase_words import phrase_words

__all__ = ["Phrase", "group_phrase", "is_doer", "pieces"]

_SPLIT = re.compile(r"\s*,\s+(?:(?:and|or|as well as)\s+)?|\s+(?:and|or|as well as|along with)\s+")
_WORD = re.compile(r"[^\s,]+")
_SMALL = re.compile(r"[a-z][a-z'’-]*")
_DOERS = ("ers", "ors", "ists", "ians", "ees")
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_DEEDS = ("tions", "sions", "ments", "ances", "ences", "isms", "ings", "ities", "ologies")
_ARTICLES = frozenset(("the", "a", "an", "this", "these", "its", "their", "our", "all"))
_VERBS = frozenset(("is", "are", "was", "were", "has", "have", "had"))
_OPENS = frozenset(("", *'.:;!?\n"“”‘’•*-–—)] '))
_RELATIVE = frozenset(("who", "that", "which"))
_ADJECTIVES = ("ed", "al", "ic", "ive", "ous")  # "the armed opposition"
_CLAUSE = 8  # words behind "who", or behind a participle
_TAIL = 2  # words behind a link, articles apart
_MOST_WORDS = 10


class Phrase(NamedTuple):
    """A group: where its words stand, its head, the word in front of the others, and its type."""

    place: Place
    head: str
    first: str
    actor_type: str


def pieces(text: str, place: Place) -> Iterator[Place]:
    """The items of the list that stands at `place`."""
    start = place.start
    for gap in _SPLIT.finditer(text, place.start, place.end):
        if gap.start() > start:
            yield Place(start, gap.start())
        start = gap.end()
    if start < place.end:
        yield Place(start, place.end)


def is_doer(word: str) -> bool:
    """Whether a word is by its form a plural of those who do something, or is known as a group."""
    known = phrase_words()
    if word in known.ends or word in known.groups:
        return True
    return word.endswith(_DOERS) and len(word) > 5 and word not in known.things


def group_phrase(text: str, place: Place, *, is_open: bool) -> Phrase | None:
    """The group that the words at `place` name, if they are one in small letters.

    Args:
        text: the document's text.
        place: one item of a list, or all of it.
        is_open: whether any plural is a group there, and not only a word for people or bodies.
    """
    if not _may_open(text, place.start):
        return None
    said = place.of(text).replace(",", " ").split()[: _MOST_WORDS + 4]
    words = _small(said)
    at = _counted(words)
    n = _head(words, at)
    if n is None or not _is_group(words, n, is_open=is_open):
        return None
    last = _tail(words, n)
    tokens = [*islice(_WORD.finditer(text, *place), last + 1)]
    return Phrase(
        place=Place(tokens[at].start(), tokens[last].end()),
        head=words[n],
        first=words[at],
        actor_type=_type(words[at : n + 1]),
    )


def _may_open(text: str, start: int) -> bool:
    """Whether a group may start here: with a small letter, or with the capital of a sentence."""
    if text[start - 1 : start].isalnum():
        return False
    return not text[start].isupper() or text[start - 2 : start - 1] in _OPENS


def _small(said: list[str]) -> list[str]:
    """The words up to the first with a capital, that which opens apart, all in small letters."""
    words = [said[0][0].lower() + said[0][1:], *said[1:]] if said else []
    for n, word in enumerate(words):
        if not ((word.isalpha() and word.islower()) or word.isdigit() or _SMALL.fullmatch(word)):
            return words[:n]
    return words[:_MOST_WORDS]


def _counted(words: list[str]) -> int:
    """How many words at the start only count ("at least 12", "dozens of") or are a verb in front
    of the group ("raping civilians", "battered two women").
    """
    known, at = phrase_words(), 0
    for n, word in enumerate(words):
        counts = n == at and (word in known.counts or word in ("and", "or"))
        if counts or word.isdigit() or word in known.numerals:
            at = n + 1
        elif word in known.links and n != at:
            break
    while words[at : at + 1] and words[at].endswith("ing") and words[at] not in known.before:
        at += 1
    return at


def _head(words: list[str], at: int) -> int | None:
    """The last word in front of what is told about the group behind it ("with", "involved")."""
    known = phrase_words()
    for n in range(at, len(words)):
        if words[n] in known.nobody:
            return None
        told = words[n] in known.links or words[n] in known.breaks
        told |= n > at and words[n].endswith(("ed", "ing")) and _is_plural(words[n - 1])
        if told:
            return n - 1 if n > at else None
    return len(words) - 1 if len(words) > at else None


def _is_plural(word: str) -> bool:
    known = phrase_words()
    if word in known.ends or word in known.groups:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith((*_NO_PLURAL, *_DEEDS))


def _is_group(words: list[str], n: int, *, is_open: bool) -> bool:
    """Whether the word `n` is the head of a group."""
    if words[n] in ("those", "anyone", "everyone"):
        return n + 1 < len(words) or words[n] == "everyone"
    if words[n] in phrase_words().things or (words[n] == "public" and n and words[n - 1] != "the"):
        return False
    return _is_plural(words[n]) if is_open else is_doer(words[n])


def _tail(words: list[str], n: int) -> int:
    """The last word of what is told behind the head `n`."""
    links, breaks = phrase_words().links, phrase_words().breaks
    last, left = n, 0
    for at in range(n + 1, len(words)):
        word = words[at]
        if word in breaks or (word in _VERBS and words[at - 1] not in _RELATIVE):
            break
        if word in links and word not in _VERBS:
            left = _CLAUSE if word in _RELATIVE else max(left - 1, _TAIL)
        elif at == n + 1 and word.endswith("ing"):
            last, left = at, _CLAUSE
        elif word in _ARTICLES:
            left = left if left > _TAIL else 1
        elif left:
            last, left = at, left - (not word.endswith(_ADJECTIVES))
        else:
            break
    return last


def _type(words: list[str]) -> str:
    """The type of a group by the longest of its last words that is known."""
    types = phrase_words().types
    for n in range(max(0, len(words) - 3), len(words)):
        found = types.get(" ".join(words[n:]))
        if found:
            return found
    return "unknown"
