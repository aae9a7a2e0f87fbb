"""Paragraphs that were broken to fit a page, each as one line."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

__all__ = ["with_paragraphs"]

_BREAK = re.compile(r"\n[ \t]*+[a-zà-ÿ]")
_ITEM = re.compile(r"\s*+(?:[-*•–—>]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s")
_ENDS = tuple(".?!”\"'’:")
_NARROWEST, _WIDEST = 24, 160
# Of so many breaks, one at least is before a word in lower case, or no paragraph was wrapped.
_RARELY = 4
# A line that is as wide as this, as a share of the widest, was broken where the page ended.
_FULL = 0.75


def with_paragraphs(text: str) -> str:
    """`text` with spaces for the line breaks inside wrapped paragraphs, so that all offsets stay.
    The lines of a letterhead, an address, a list or a headline are kept apart.
    """
    if not _BREAK.search(text):
        return text
    blocks = groupby(text.split("\n"), key=str.isspace)
    return "\n".join(part for is_gap, lines in blocks for part in _parts(lines, is_gap=is_gap))


def _parts(lines: Iterator[str], *, is_gap: bool) -> Iterator[str]:
    if is_gap:
        yield from lines
        return
    for is_full, block in groupby(lines, key=bool):
        if is_full:
            yield _joined(list(block))
        else:
            yield from block


def _joined(block: list[str]) -> str:
    """The lines of a block, joined where they are those of a wrapped paragraph."""
    breaks = len(block) - 1
    if not breaks or not block[-1].rstrip().endswith(_ENDS):
        return "\n".join(block)
    runs_on = sum(line.lstrip()[:1].islower() for line in block[1:])
    width = max(map(len, block))
    is_wrapped = runs_on * _RARELY >= breaks and runs_on and _NARROWEST <= width <= _WIDEST
    if not is_wrapped or any(map(_ITEM.match, block[1:])):
        return "\n".join(block)
    joined = block[0]
    for before, line in pairwise(block):
        is_broken = line.lstrip()[:1].islower() or len(before.rstrip()) >= _FULL * width
        joined += (" " if is_broken else "\n") + line
    return joined
