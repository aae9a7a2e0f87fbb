"""What kind of text a release is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower
from onrecord.extraction.metadata.lines import Line

__all__ = ["kind", "kind_cue"]

_USUAL = "press_release"
_SHORT = 60
_OPENING = 100


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (name, _any(data["lines"]), _any(data["titles"]), _any(data["openings"]))
        for name, data in knowledge("release_kinds").items()
    )


def _any(words: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of `words`, as whole words of a text in lower case."""
    return re.compile(rf"\b(?:{alternatives(words) or '(?!)'})(?!\w)")


@cache
def _cue() -> re.Pattern[str]:
    data = knowledge("release_kinds")
    words = [
        line for kinds in data.values() for line in kinds["lines"] if line not in ("news", "letter")
    ]
    return _any(words)


@cache
def _any_kind() -> re.Pattern[str]:
    """The lines of all kinds."""
    return _any([line for kinds in knowledge("release_kinds").values() for line in kinds["lines"]])


@lru_cache(maxsize=64)  # several rooms ask it of the same lines
def kind_cue(words: str) -> re.Match[str] | None:
    """Where a line says what kind of text it heads ("MEDIA RELEASE"); the match is lower case."""
    return _cue().search(lower(words))


def kind(
    text: str, head: Sequence[Line], title: Place | None, body: Place
) -> tuple[str, Place | None]:
    """The kind of release (a term of release_kind) and the words that show it; a press release
    without such words where the text says nothing.
    """
    shown = [
        (line.place.start, lower(line.words))
        for line in head
        if line.place != title and _may_say(line)
    ]
    shown = [(at, words) for at, words in shown if _any_kind().match(words)]
    headline = lower(title.of(text)) if title else ""
    opening = lower(text[body.start : min(body.end, body.start + _OPENING)])
    for name, in_lines, in_titles, in_openings in _patterns():
        for at, words in shown:
            if cue := in_lines.match(words):
                return name, Place(at + cue.start(), at + cue.end())
        if title and (cue := in_titles.search(headline)):
            return name, Place(title.start + cue.start(), title.start + cue.end())
        if cue := in_openings.match(opening):
            return name, Place(body.start + cue.start(), body.start + cue.end())
    return _USUAL, None


def _may_say(line: Line) -> bool:
    return line.role == "kind" or (line.role in ("short", "date") and len(line.words) < _SHORT)
