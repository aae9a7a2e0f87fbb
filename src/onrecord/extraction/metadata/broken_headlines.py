"""Headlines that go on in the next line, and what stands behind their last one."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.head_lines import is_byline
from onrecord.extraction.metadata.headline import is_headline
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.run_in import bare_headline

__all__ = ["is_broken", "whole"]

# "Media release: No more dams": a headline behind what it heads.
_KIND_BEFORE = re.compile(
    r"(?i:press|media|news)\s(?i:release|statement|note)(?:\s?[:–—|]|\s-)\s+(?=\S)"
)
# So near below is the second line of a headline.
_CLOSE, _MOST_LINES = 4, 5


def whole(chosen: Line, lines: Sequence[Line]) -> Place:
    """The headline with the lines in which it goes on, and without the speaker, date and number
    behind it.
    """
    above = [line for line in lines if line.place.end <= chosen.place.start][-1:]
    if above and _is_begun(above[0], chosen):
        return Place(above[0].place.start, chosen.place.end)
    under = [line for line in lines if line.place.start >= chosen.place.end][:_MOST_LINES]
    last = chosen
    for line in under:
        if not _goes_on(last, line):
            break
        last = line
    below = next((line for line in under if line.place.start >= last.place.end), None)
    if last is not chosen and (below is None or _is_set_apart(last, below)):
        return Place(chosen.place.start, last.place.end)
    start = kind.end() if (kind := _KIND_BEFORE.match(chosen.words)) else 0
    return Place(chosen.place.start + start, chosen.place.start + bare_headline(chosen.words))


def _is_begun(above: Line, line: Line) -> bool:
    """Whether a headline in capitals begins in the line above, with who does what it tells."""
    is_like = above.role == "short" and above.words.isupper() and line.words.isupper()
    goes_on = above.words.endswith(",") and _gap(above, line) <= _CLOSE
    return is_like and goes_on and kind_cue(above.words) is None


def _is_set_apart(line: Line, below: Line) -> bool:
    """Whether a headline may end above a line: over a gap, or where capitals or its size end."""
    if below.role != "short" or _gap(line, below) > 1:
        return True
    return line.words.isupper() and not below.words.isupper()


def _gap(line: Line, below: Line) -> int:
    return below.place.start - line.place.end


def is_broken(line: Line, below: Line) -> bool:
    """Whether a line ends where no headline does, or the next goes on in lower case."""
    if below.role != "short" or _gap(line, below) > _CLOSE:
        return False
    runs_on = below.words[:1].islower() and _gap(line, below) == 1
    return runs_on or line.words.rsplit(None, 1)[-1].lower() in _small("never_last")


@cache
def _small(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")["headline_words"][name].split())


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a headline goes on in the next line: printed the same way, and parted where no
    headline ends, or before a word with which none starts.
    """
    words = line.words
    if below.role != "short" or _gap(line, below) > _CLOSE:
        return False
    if below.words.endswith(".") and not below.words.isupper():
        return False
    if words.isupper() != below.words.isupper() or words.endswith((".", "?", "!", ":")):
        return False
    first, last = below.words.split()[0], words.split()[-1]
    is_parted = last.lower() in _small("never_last") or words.endswith((",", "-", "–", "—"))
    # "STATEMENT / BY THE MINISTER"
    is_parted = is_parted or (kind_cue(last) is not None and first.lower() in _small("never_first"))
    goes_on = is_parted or first.lower() in _small("never_first") or first[:1].islower()
    return goes_on and is_headline(below) and (is_parted or not is_byline(below.words))
