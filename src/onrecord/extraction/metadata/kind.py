"""What kind of text a release is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.lowered import lower
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.speakers import is_quoted

__all__ = ["kind", "kind_cue"]

_USUAL = "press_release"
_SHORT = 60
_OPENING = 100
# So early "we" stands in a statement, and so often in its first part.
_START, _EARLY, _FEWEST, _MOST = 1_500, 450, 2, 6
_WE = ("we ", "We ", "ur ", "We,", "we,")
_OURS = re.compile(r"\b(?:We|we|Our|our)\b")
_SAID = (" said", " says", " told ", " added")


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


@cache
def _any_title() -> re.Pattern[str]:
    """What headlines of all kinds say."""
    return _any(
        [words for kinds in knowledge("release_kinds").values() for words in kinds["titles"]]
    )


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
    for name, _, in_titles, _ in _patterns() if _any_title().match(headline) else ():
        if title and (cue := in_titles.match(headline)):  # "Statement by", under "Press release"
            return name, Place(title.start, title.start + cue.end())
    for name, in_lines, in_titles, in_openings in _patterns():
        for at, words in shown:
            if cue := in_lines.match(words):
                return name, Place(at + cue.start(), at + cue.end())
        if title and (cue := in_titles.search(headline)):
            return name, Place(title.start + cue.start(), title.start + cue.end())
        if cue := in_openings.match(opening):
            return name, Place(body.start + cue.start(), body.start + cue.end())
    return _speaking(text, body)


def _speaking(text: str, body: Place) -> tuple[str, Place | None]:
    """A statement where the publisher speaks as "we" from the start of the body, and nobody is
    quoted; else a press release.
    """
    early = text[body.start : body.start + _EARLY]
    if not any(map(early.__contains__, _WE)):  # to look for letters is quicker than for a pattern
        return _USUAL, None
    end = min(body.end, body.start + _START)
    if any(text.find(said, body.start, end) >= 0 for said in _SAID):
        return _USUAL, None
    found = list(islice(_OURS.finditer(text, body.start, end), _MOST))
    if len(found) < _FEWEST or found[0].start() > body.start + _EARLY:
        return _USUAL, None
    ours = [match for match in found if not is_quoted(text, body.start, match.start())]
    if len(ours) < _FEWEST or ours[0].start() > body.start + _EARLY:
        return _USUAL, None
    return "statement", Place(*ours[0].span())


def _may_say(line: Line) -> bool:
    return line.role == "kind" or (line.role in ("short", "date") and len(line.words) < _SHORT)
