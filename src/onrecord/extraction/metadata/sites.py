"""The name of a site that stands beside a headline: "New Dam - Marsh Watch"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import body_type, known_bodies
from onrecord.extraction.metadata.host import is_host
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.places import is_place

__all__ = ["sites"]

_PARTED = re.compile(r"\s+[-–—|»·]\s+")
_LONGEST, _MOST_WORDS, _COMPARED, _NEXT = 300, 9, 30, 15
_SMALL = 3


def sites(
    text: str, given: Place | None, head: Sequence[Line], headline: Place | None
) -> Iterator[Place]:
    """The parts of a page's title, in a header line or the first line, that name its site: the
    others come again as a line of their own, or the text uses the name.
    """
    first = head[0].place if head else headline
    for place in dict.fromkeys(place for place in (given, first) if place):
        words = place.of(text)
        if len(words) > _LONGEST or not (gaps := list(_PARTED.finditer(words))):
            continue
        below = [line.words.casefold()[:_COMPARED] for line in head[1:_NEXT]]
        below += (
            [headline.of(text).casefold()[:_COMPARED]] if headline and headline != place else []
        )
        ends = (
            (0, gaps[0].start(), gaps[0].end(), len(words)),
            (gaps[-1].end(), len(words), 0, gaps[-1].start()),
        )
        for start, end, other, other_end in ends:
            name, rest = words[start:end], words[other:other_end].casefold()
            is_again = any(line and rest.startswith(line) for line in below)
            is_used = text.find(name, place.end) >= 0 and bool(below or text[place.end :])
            if _may_be_site(name) and (is_again or (is_used and _is_body(name))):
                yield Place(place.start + start, place.start + end)


def _may_be_site(name: str) -> bool:
    words = name.split()
    long = [word for word in words if len(word) > _SMALL]
    is_name = 1 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in long)
    return bool(long) and is_name and not (is_host(name) or is_place(name) or kind_cue(name))


def _is_body(name: str) -> bool:
    return name in known_bodies() or body_type(name) is not None or " of " in name
