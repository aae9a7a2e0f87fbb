"""Doers without a name, by the words for them: "soldiers of the 3rd Brigade", "armed men"."""

import re
from functools import cache

from onrecord.extraction.accusations.cues import words
from onrecord.extraction.found import Place

__all__ = [
    "band_before",
    "band_behind",
    "band_between",
    "doer_words",
    "group_at",
    "is_band",
    "last_word",
]

_WORD = re.compile(r"[\w'-]+")
_REACH = 100  # code points before a verb in which the head of its subject stands
_BESIDE = 24  # code points before a word for people in which stands what makes them doers
_DESCRIBED = 3  # words before doers that tell who they are
_OPENING = frozenset(("", ".", "!", "?", "“", '"', ":"))  # before the first word of a sentence
# No adverb, and no verb of another clause: "attacked forces". A few such forms are adjectives.
_DESCRIBES = re.compile(
    r"(?:(?:armed|[a-z]+-backed|unidentified|masked|allied|warring|ruling|occupying|invading)"
    r"|(?![a-z]+(?:ed|ly|ing)\s)[a-z-]+)\s+"
)
_OWNS = re.compile(r"['’]s?\s*\Z")
_ADJOINING = 2  # words behind a doer that may be its head ("state security agents")


@cache
def doer_words() -> frozenset[str]:
    """The words of which one stands in every phrase for doers without a name."""
    return words("doers") | words("armed_people")


def is_band(low: str, place: Place) -> bool:
    """Whether the word at `place` is one for doers: "police", the "men" of "armed men"."""
    word = place.of(low).removesuffix("'s")
    if word in words("doers"):
        return True
    if word not in words("armed_people"):
        return False
    before = low[max(0, place.start - _BESIDE) : place.start].split()
    return before[-1:] != [] and before[-1] in words("arming")


def band_before(low: str, start: int, end: int) -> Place | None:
    """The doers in the subject that ends at `end`, where a link stands behind them ("soldiers of
    the brigade", "men in uniform").
    """
    near = [*_WORD.finditer(low, max(start, end - _REACH), end)]
    for n in range(len(near) - 2, -1, -1):
        word = near[n].group()
        if word in words("finite"):
            return None
        if near[n + 1].group() not in words("doer_links"):
            continue
        if word in words("doers") or (word in words("armed_people") and _are_armed(low, near[n])):
            governed = n > 0 and near[n - 1].group() in words("links")
            return None if governed else Place(*near[n].span())
    return None


def _are_armed(low: str, people: re.Match[str]) -> bool:
    """Whether people are armed or in uniform by the words before or behind them."""
    behind = low[people.end() : people.end() + _BESIDE].split()
    return is_band(low, Place(*people.span())) or not words("arms").isdisjoint(behind)


def band_between(low: str, start: int, end: int) -> Place | None:
    """The first doers between two places that no preposition governs."""
    before = ""
    for word in _WORD.finditer(low, start, end):
        if before not in words("links") and is_band(low, Place(*word.span())):
            return Place(*word.span())
        if word.group() != "the":
            before = word.group()
    return None


def band_behind(low: str, place: Place) -> Place | None:
    """The first doers in a phrase, to their head: "state security agents"."""
    for first in _WORD.finditer(low, *place):
        if is_band(low, Place(*first.span())):
            break
    else:
        return None
    if first.group() in words("vague_doers") and low.startswith(" of ", first.end()):
        behind = band_behind(low, Place(first.end() + len(" of "), place.end))
        if behind:
            return behind  # "agents of the junta"
    end, at = first.end(), first.end()
    for _ in range(_ADJOINING):
        following = _WORD.match(low, at + 1, place.end) if low.startswith(" ", at) else None
        if not following:
            break
        at = following.end()
        if following.group() in words("doers"):
            end = at
    return Place(first.start(), end)


def last_word(low: str, start: int, end: int) -> Place | None:
    """The last word from `start` to `end`."""
    tokens = low[start:end].rsplit(None, 1)
    if not tokens:
        return None
    word = tokens[-1].lstrip('"“‘(')
    at = low.rfind(word, start, end)
    return Place(at, at + len(word.rstrip("',")))


def group_at(text: str, place: Place) -> Place:
    """The words for doers without a name with those before that tell who they are, up to a name or
    the start of a sentence: the place of "militia fighters" for that of "fighters’ ".
    """
    start, end = place
    for _ in range(_DESCRIBED):
        word = last_word(text, max(0, start - _BESIDE), start)
        if not word or not _describes(text, Place(word.start, start)):
            break
        start = word.start
    owned = _OWNS.search(text, start, end)
    return Place(start, owned.start() if owned else end)


def _describes(text: str, place: Place) -> bool:
    """Whether the word at a place tells who the doers behind it are, and names nobody."""
    said = place.of(text).strip()
    word = said.lower()
    if word in words("undescribing"):
        return False
    opens = text[max(0, place.start - 2) : place.start].strip() in _OPENING  # with a capital
    if word in words("arming") or (opens and said != word and word.isalpha()):
        return True
    return bool(_DESCRIBES.fullmatch(text, *place))
