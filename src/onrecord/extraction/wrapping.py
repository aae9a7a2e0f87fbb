"""Lines that were broken to fit a page: the break is no more than a space."""

import re
from itertools import groupby, pairwise

__all__ = ["unwrapped"]

NARROWEST = 50  # characters of the widest line of a block that is taken for wrapped
WIDEST = 160
_ITEM = re.compile(r"\s*(?:[-*•–—]|\(?[0-9a-zA-Z]{1,3}[.)])\s")


def unwrapped(text: str) -> str:
    """`text` with a space in place of each line break inside a wrapped paragraph, so that all
    offsets stay. A break is one of wrapping where the next line's first word would not have fitted
    on the line before it.
    """
    blocks = groupby(text.split("\n"), key=bool)
    return "\n".join(_joined(list(lines)) for _, lines in blocks)


def _joined(lines: list[str]) -> str:
    width = max(map(len, lines))
    if len(lines) == 1 or not NARROWEST <= width <= WIDEST:
        return "\n".join(lines)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        fits = len(before.rstrip()) + 1 + len(word) <= width
        joined += ["\n" if fits or not word or _ITEM.match(line) else " ", line]
    return "".join(joined)
