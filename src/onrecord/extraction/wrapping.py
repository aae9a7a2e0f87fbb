"""Lines that were broken to fit a page: the break is no more than a space."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["unwrapped"]

_NARROWEST = 50  # characters of the widest line of a block that is taken for wrapped
_WIDEST = 160
_MOST_BLANKS = 4  # at the end of a line
_LINE_END = 30  # code points in which the last words of a line stand
_ITEM = re.compile(r"\s*(?:[-*•–—]|\(?[0-9a-zA-Z]{1,3}[.)])\s")
# The end of a line that has no stop, empty lines, and what does not begin an item, a by-line or an
# address.
_UNSTOPPED = re.compile(
    r"(?<=[\w,–—’'-])[ \t]{0,4}\n\s{0,8}+"
    r"(?=[\"“‘]?(\w))(?!(?:by|from)\s|\w{1,3}[.)]|https?:|www\.|\S{1,40}@)"
)


def unwrapped(text: str) -> str:
    """`text` with a space in place of each line break inside a sentence, so that all offsets stay.
    A break is one of wrapping where the next line's first word would not have fitted on the line
    before it; and where a line of more than one word has no end and the next begins in lower case,
    or the line ends with a word such as "the", with which no sentence does.
    """
    lines = text.split("\n")
    if any(line and after for line, after in pairwise(lines)):
        blocks = groupby(lines, key=bool)
        text = "\n".join(_joined(list(block)) for _, block in blocks)
    return "".join(_pieces(text))


def _joined(lines: list[str]) -> str:
    width = max(map(len, lines))
    if len(lines) == 1 or not _NARROWEST <= width <= _WIDEST:
        return "\n".join(lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        fits = len(before.rstrip()) + 1 + len(word) <= width
        joined += ["\n" if fits or not word or _ITEM.match(line) else " ", line]
    return "".join(joined)


def _pieces(text: str) -> Iterator[str]:
    """The parts of `text`, with blanks for each line end at which its sentence goes on."""
    read = 0
    end = text.find("\n")
    while end >= 0:
        start = end
        while start > read and end - start < _MOST_BLANKS and text[start - 1] in " \t":
            start -= 1
        gap = _UNSTOPPED.match(text, start)
        if gap:
            yield text[read:start]
            yield _rejoined(gap)
            read = gap.end()
        end = text.find("\n", gap.end() if gap else end + 1)
    yield text[read:]


def _rejoined(gap: re.Match[str]) -> str:
    line = gap.string[max(0, gap.start() - _LINE_END) : gap.start()].rpartition("\n")[2]
    *before, last = line.split()
    goes_on = gap[1].islower() or last.lstrip("\"“‘'(") in _hanging()
    return " " * len(gap.group()) if before and goes_on else gap.group()


@cache
def _hanging() -> frozenset[str]:
    return frozenset(knowledge("words")["hanging"])
