"""What a number counts: the words after it up to a verb, a preposition or a mark."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Counted", "counted", "singular"]

_WORD = re.compile(
    r"(?P<gap>[\s-]{1,6}[“\"‘']?(?:\d[\d.]{0,5}[\s-]?(?:mm|millimeter|millimetre|cm|kg|pound|lb)s?[\s-])?)(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][^\s,.;:!?()\[\]“”\"–—/]{0,40})"
)
_LETTERS = re.compile(r"[^\W\d_]+")
# What follows a verb, and no noun.
_DETERMINED = re.compile(r"\s+(?:the|an?|that|its|their|his|her|how|it|this|these)\b")
_MORE_OF = re.compile(r"\s+(?:th[ae]n|times?)\b")
_LONGEST = 8
_HYPHENS = ("-", "‑")


class Counted(NamedTuple):
    """The thing counted: its place, its head noun in the singular and lower case, and its words."""

    place: Place
    head: str
    words: tuple[str, ...]
    is_plural: bool


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(knowledge("counted")[row])


@cache
def _number_words() -> frozenset[str]:
    known = knowledge("numbers")
    return frozenset([*known["words"], *known["multipliers"], *known["vague"]])


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of a noun in lower case, by its ending."""
    irregular: dict[str, str] = knowledge("counted")["irregular"]
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4 and noun not in _words("plurals"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


@lru_cache(maxsize=4096)
def _is_plural(word: str) -> bool:
    if word in _words("plurals"):
        return True
    return (
        word.endswith("s")
        and len(word) > 3
        and word not in _words("not_plural")
        and not word.endswith(("ss", "'s", "’s", "ous"))
    )


def counted(text: str, end: int, limit: int, *, may_be_one: bool) -> Counted | None:
    """The thing that a number ending at `end` counts, in its sentence, which ends at `limit`.

    With `may_be_one` ("one civilian", "a 12-member panel") a noun in the singular will do.
    """
    found = _noun_words(text, end, limit)
    if found and text[end : found[0][0].start] in _HYPHENS:
        found = found[:1]
    last = max((n for n, word in enumerate(found) if _is_plural(word[1])), default=-1)
    if last < 0:
        last = _known_head([word for _, word in found])
        if last < 0 and found and found[0][1].endswith("ese") and text[found[0][0].start].isupper():
            last = 0  # a people whose name has no plural ("half a million Burmese")
        if last < 0 and (not may_be_one or not found):
            return None
        last = _singular_head([word for _, word in found]) if may_be_one else last
    kept = found[: last + 1]
    words = tuple(word for _, word in kept)
    place = Place(kept[0][0].start, kept[-1][0].end)
    return Counted(place, singular(words[-1]), words, _is_plural(words[-1]))


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


def _singular_head(words: list[str]) -> int:
    """Where the noun of a thing in the singular stands: before the first form of a verb."""
    for n, word in enumerate(words[1:5], 1):
        if word.endswith(("ed", "ing", "ly")) and word not in _words("not_verbs"):
            return n - 1
    return min(len(words), 5) - 1


def _noun_words(text: str, end: int, limit: int) -> list[tuple[Place, str]]:
    found: list[tuple[Place, str]] = []
    at = end
    while len(found) < _LONGEST and (match := _WORD.match(text, at, limit)):
        written = match["word"].rstrip("'’‘\"")
        word = written.lower()
        at = match.end()
        if not found and (word in _words("determiners") or _is_more(text, word, at)):
            continue
        if word in ("and", "or"):
            if not found or not (_goes_on(text, at, limit) or _describes(text, found, at, limit)):
                break
            continue
        if (
            word == "of"
            and found
            and not _is_plural(found[-1][1])
            and text[at + 1 : at + 2].isupper()
        ):
            continue
        if word in _words("stops") or _ends(word, found) or _is_verb(text, word, found, at):
            break
        found.append((Place(match.start("word"), match.start("word") + len(written)), word))
        if at - len(match["word"]) + len(written) != at and not match["word"].endswith(("'", "’")):
            break
    return found


def _is_more(text: str, word: str, at: int) -> bool:
    """Whether a word is the "more" of "two more men", not that of "two more than before"."""
    return word == "more" and _MORE_OF.match(text, at) is None


def _is_verb(text: str, word: str, found: list[tuple[Place, str]], at: int) -> bool:
    """Whether a word in -s after a plural is its verb: "41 countries | shows that"."""
    if not word.endswith("s") or not found or not _is_plural(found[-1][1]):
        return False
    return _DETERMINED.match(text, at) is not None


def _goes_on(text: str, at: int, limit: int) -> bool:
    """Whether the word after "and" is a noun of the same count: a plural, with no verb after it."""
    words = text[at : min(limit, at + 60)].split(None, 3)
    if not words:
        return False
    first = words[0].strip(",.;:)\"”’'").lower()
    second = words[1].strip(",.;:)\"”’'").lower() if len(words) > 1 else ""
    if any(first in _words(row) for row in ("stops", "determiners", "harms")):
        return False
    if first in _number_words():
        return False
    return _is_plural(first) or (_is_plural(second) and words[0] == words[0].strip(",.;:"))


def _describes(text: str, found: list[tuple[Place, str]], at: int, limit: int) -> bool:
    """Whether "and" joins two adjectives before the noun: "500 safe and effective doses"."""
    if any(_is_plural(word) for _, word in found):
        return False
    words = [word.lower() for word in _LETTERS.findall(text, at, min(limit, at + 60))[:4]]
    if not words or words[0] in _words("stops") or _number_words() & set(words[:2]):
        return False
    return any(_is_plural(word) for word in words[1:])


def _ends(word: str, found: list[tuple[Place, str]]) -> bool:
    """Whether a verb form or a number after a plural ends what is counted ("people killed", "men
    working", "57,000 people two years ago").
    """
    if not found or not _is_plural(found[-1][1]):
        return False
    if word in _number_words() or word in _words("verbs"):
        return True
    return word.endswith(("ed", "ing")) or (word.endswith("ly") and word != "family")
