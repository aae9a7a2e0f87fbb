"""What a number counts: the words after it up to a verb, a preposition or a mark."""

from functools import cache
from typing import NamedTuple

from onrecord.extraction.figures.noun_words import counted_row, is_plural, noun_words, singular
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Counted", "counted"]

_HYPHENS = ("-", "‑")


class Counted(NamedTuple):
    """The thing counted: its place, its head noun in the singular and lower case, and its words."""

    place: Place
    head: str
    words: tuple[str, ...]
    is_plural: bool


def counted(text: str, end: int, limit: int, *, may_be_one: bool) -> Counted | None:
    """The thing that a number ending at `end` counts, in its sentence, which ends at `limit`.

    With `may_be_one` ("one civilian", "a 12-member panel") a noun in the singular will do.
    """
    found = noun_words(text, end, limit)
    if found and text[end : found[0][0].start] in _HYPHENS:
        found = found[:1]
    last = max((n for n, word in enumerate(found) if is_plural(word[1])), default=-1)
    if last < 0:
        last = _known_head([word for _, word in found])
        if last < 0:
            last = _people(text, found)
        if last < 0 and (not may_be_one or not found):
            return None
        last = _singular_head([word for _, word in found]) if may_be_one else last
    kept = found[: last + 1]
    words = tuple(word for _, word in kept)
    place = Place(kept[0][0].start, kept[-1][0].end)
    return Counted(place, singular(words[-1]), words, is_plural(words[-1]))


@cache
def _known_nouns() -> frozenset[str]:
    known = knowledge("figure_kinds")
    return frozenset(
        [
            *known["persons"],
            *(noun for nouns in known["nouns"].values() for noun in nouns),
            *knowledge("units")["measures"],
        ]
    )


def _known_head(words: list[str]) -> int:
    """Where the last word stands that is known to be counted though it looks singular ("40 staff")
    or that an apostrophe makes a plural ("four AK-47's"); -1 where there is none.
    """
    for n in range(min(len(words), 5) - 1, -1, -1):
        if words[n] in _known_nouns() or (
            words[n].endswith(("'s", "’s")) and any(c.isdigit() for c in words[n])
        ):
            return n
    return -1


def _people(text: str, found: list[tuple[Place, str]]) -> int:
    """Where a people stands whose name has no plural ("18 East Timorese"); -1 where none does."""
    for n, (place, word) in enumerate(found[:3]):
        if word.endswith("ese") and len(word) > 4 and text[place.start].isupper():
            return n
    return -1


def _singular_head(words: list[str]) -> int:
    """Where the noun of a thing in the singular stands: before the first form of a verb."""
    for n, word in enumerate(words[1:5], 1):
        if word.endswith(("ed", "ing", "ly")) and word not in counted_row("not_verbs"):
            return n - 1
    return min(len(words), 5) - 1
