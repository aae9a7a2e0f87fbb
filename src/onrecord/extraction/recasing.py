"""Text in capitals, as telegrams and old telexes are, with the small letters that it would have
elsewhere: what tells a name from other words is then there for all rooms to read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.registry import known_bodies
from onrecord.extraction.states import states
from onrecord.extraction.word_forms import (
    WORD,
    raise_beside_names,
    titled,
    word_form,
)

__all__ = ["recased"]

_FEWEST = 12  # words of a block that is no heading
_SAMPLED = 16
_ALL, _OF = 19, 20  # so many of so many letters are capitals, at the least
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_MONTH = re.compile(r"(?<=\d\s)(?:march|may|august)\b|\b(?:march|may|august)(?=,?\s\d)")
_SENTENCE_END = re.compile(r"[.!?:][\s\"”’)]*\Z|\A\W*\Z|[\"“(]\Z")


def recased(text: str, body: Place, registry: Iterable[str] = ()) -> str:
    """`text` with small letters where its `body`, or a block of lines in it, stands in capitals
    alone, but for the first letters of sentences and names, and for acronyms. All offsets stay.

    Args:
        text: the text of a document.
        body: where its body stands.
        registry: names that the collection knows, as they are to be printed.
    """
    if not _may_have_capitals(text, body):
        return text
    parts, read = [], 0
    listed = {name.upper(): name for name in registry if len(name.upper()) == len(name)}
    for place in _blocks(text, body):
        parts += [text[read : place.start], _recased(place.of(text), listed)]
        read = place.end
    return "".join([*parts, text[read:]]) if parts else text


def _may_have_capitals(text: str, body: Place) -> bool:
    """Whether there may be such a block: a look at a part of the letters is enough."""
    sample = text[body.start : body.end : _SAMPLED]
    return 10 * sum(map(str.isupper, sample)) > len(sample)


def _blocks(text: str, body: Place) -> Iterator[Place]:
    """The whole body, or the blocks of lines in it, that stand in capitals and are no heading."""
    if _is_in_capitals(body.of(text)):
        yield body
        return
    for match in _BLOCK.finditer(text, *body):
        words = match.group()
        if words.count(" ") + words.count("\n") + 1 >= _FEWEST and _is_in_capitals(words):
            yield Place(*match.span())


def _is_in_capitals(words: str) -> bool:
    upper = sum(map(str.isupper, words))
    return upper * _OF >= _ALL * (upper + sum(map(str.islower, words))) > 0


def _recased(words: str, listed: Mapping[str, str]) -> str:
    """Text in capitals with small letters."""
    found = list(WORD.finditer(words))
    forms = [word_form(match.group()) for match in found]
    raise_beside_names(forms)
    names = {place.start: place.end for place in _names(words, found, listed)}
    parts, read = [], 0
    for match, form in zip(found, forms, strict=True):
        start, end = match.span()
        if start < read:
            continue  # inside a name that is known
        if last := names.get(start):
            end = last
            shown = listed.get(words[start:end]) or titled(words[start:end])
        elif form.islower() and _SENTENCE_END.search(words[max(0, start - 4) : start]):
            shown = form[:1].upper() + form[1:]
        else:
            shown = form
        parts += [words[read:start], shown]
        read = end
    return _MONTH.sub(_month, "".join([*parts, words[read:]]))


def _month(match: re.Match[str]) -> str:
    return match.group().title()


def _names(
    words: str, found: Sequence[re.Match[str]], listed: Mapping[str, str]
) -> Iterator[Place]:
    """The known names that start with one of the words `found`."""
    known, own = _known_names(), _by_first(listed)
    end = 0
    for match in found:
        start = match.start()
        first = match.group()
        for name in (*own.get(first, ()), *known.get(first, ())) if start >= end else ():
            last = start + len(name)
            if words.startswith(name, start) and not words[last : last + 1].isalpha():
                end = last
                yield Place(start, last)
                break


@cache
def _known_names() -> dict[str, list[str]]:
    """Names of bodies and states in capitals, by their first words."""
    of_states = (name for state in states() for name in state.names)
    return _by_first(name for name in (*known_bodies(), *of_states) if not name.isupper())


def _by_first(names: Iterable[str]) -> dict[str, list[str]]:
    """Names in capitals by their first words, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted({name.upper() for name in names}, key=len, reverse=True):
        if first := WORD.match(name):
            found.setdefault(first.group(), []).append(name)
    return found
