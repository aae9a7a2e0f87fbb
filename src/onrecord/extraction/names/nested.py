"""States and persons named inside the names of others: Syria in "Syrian Army"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from onrecord.extraction.found import Cast, Named, Place

__all__ = ["with_nested"]

_WORD = re.compile(r"\w+")
_SHORTEST = 6  # characters of a name that may hold another
_NESTING = frozenset({"state", "state_executive", "state_individual"})


def with_nested(cast: Cast) -> Cast:
    """The cast with the states and persons that are named inside the name of another actor, as
    Syria is in "Syrian Army".
    """
    by_word = _nesting(cast)
    if not by_word:
        return cast
    text = cast.text
    by_words: dict[str, list[tuple[str, str, int, int]]] = {}
    found = []
    for actor_id, kind, place in cast.mentions:
        start, end = place
        if kind != "name" or end - start <= _SHORTEST:
            continue
        words = text[start:end]
        if words not in by_words:
            holds = not by_word.keys().isdisjoint(_words(words))
            by_words[words] = list(_inside(words, by_word)) if holds else []
        for nested_id, nested_kind, first, last in by_words[words]:
            if nested_id != actor_id:
                found.append(Named(nested_id, nested_kind, Place(start + first, start + last)))
    if not found:
        return cast
    return replace(cast, mentions=sorted((*cast.mentions, *found), key=_by_place))


_by_place = attrgetter("place")
Nesting = dict[str, list[tuple[str, str, str]]]
"""Names with their actor and kind, by the name's first word, the longest first."""


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name))


def _nesting(cast: Cast) -> Nesting:
    by_word: Nesting = {}
    for row in cast.names:
        if cast.actors[row.actor_id].actor_type not in _NESTING:
            continue
        if word := _WORD.match(row.name):
            kind = "adjective" if row.name_kind == "adjective" else "name"
            by_word.setdefault(word.group(), []).append((row.name, row.actor_id, kind))
    for names in by_word.values():
        names.reverse()  # of two actors of one name, the last
        names.sort(key=_length, reverse=True)
    return by_word


def _length(item: tuple[str, str, str]) -> int:
    return len(item[0])


def _inside(words: str, by_word: Nesting) -> Iterator[tuple[str, str, int, int]]:
    """The names inside the words of a name, none of which overlaps another one: the actor, the kind
    and where in the words they start and end.
    """
    end = 0
    for word in _WORD.finditer(words):
        start = word.start()
        if start < end or word.group() not in by_word:
            continue
        for name, actor_id, kind in by_word[word.group()]:
            last = start + len(name)
            if words.startswith(name, start) and not _goes_on(words, last):
                end = last
                yield actor_id, kind, start, end
                break


def _goes_on(words: str, end: int) -> bool:
    """Whether a word goes on at `end`."""
    return words[end : end + 1].isalnum() or words.startswith("_", end)
