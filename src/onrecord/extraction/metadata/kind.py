"""What kind of text a release is."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.lines import Line

__all__ = ["kind", "kind_cue"]

_USUAL = "press_release"
_SHORT = 60


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (name, _any(data["lines"]), _any(data["titles"]), _any(data["openings"]))
        for name, data in knowledge("release_kinds").items()
    )


def _any(words: Sequence[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)", re.IGNORECASE
    )


@cache
def _cue() -> re.Pattern[str]:
    data = knowledge("release_kinds")
    words = [
        line for kinds in data.values() for line in kinds["lines"] if line not in ("news", "letter")
    ]
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def kind_cue(words: str) -> re.Match[str] | None:
    """Where a line says what kind of text it heads ("MEDIA RELEASE")."""
    return _cue().search(words)


def kind(
    text: str, head: Sequence[Line], title: Place | None, body: Place
) -> tuple[str, Place | None]:
    """The kind of release (a term of release_kind) and the words that show it; a press release
    without such words where the text says nothing.
    """
    shown = [line for line in head if line.place != title and _may_say(line)]
    for name, in_lines, in_titles, in_openings in _patterns():
        for line in shown:
            if cue := in_lines.match(line.words):
                at = line.place.start
                return name, Place(at + cue.start(), at + cue.end())
        if title and (cue := in_titles.search(text, title.start, title.end)):
            return name, Place(cue.start(), cue.end())
        if cue := in_openings.match(text, body.start, body.end):
            return name, Place(cue.start(), cue.end())
    return _USUAL, None


def _may_say(line: Line) -> bool:
    return line.role == "kind" or (line.role in ("short", "date") and len(line.words) < _SHORT)
