"""Paragraphs that were broken to fit a page as one line each, and heads that were run together."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise, takewhile

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["with_paragraphs"]

_BREAK = re.compile(r"\n[ \t]*+[a-zà-ÿ]")
_ITEM = re.compile(r"\s*+(?:[-*•–—>]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s")
_ENDS = tuple(".?!”\"'’:")
_NARROWEST, _WIDEST = 24, 160
# Of so many breaks, one at least is before a word in lower case, or no paragraph was wrapped.
_RARELY = 4
# A line that is as wide as this, as a share of the widest, was broken where the page ended.
_FULL = 0.75
# A gap between two lines of a text that is printed with an empty line behind each of its lines.
_SPACED = re.compile(r"(?<=[\w,’'-])[ \t]{0,4}\n[ \t]*+\n[ \t]*+(?=(\S))(?!\S*[/@])")
_LOWER_SPACED = re.compile(r"\n[ \t]*+\n[ \t]*+[a-z]")
_TOLD_WITHIN = 5_000
_FEWEST_SPACED, _LINE, _FEWEST_WORDS = 3, 200, 3
# Wide gaps in so long a line, near its start, were line ends.
_RUN_TOGETHER, _HEAD, _FEWEST_GAPS = 1_500, 1_200, 3
_WIDE = re.compile(r" {3,}+(?=[A-Z\d])")


def with_paragraphs(text: str) -> str:
    """`text` with spaces for the line breaks inside wrapped paragraphs, so that all offsets stay.
    The lines of a letterhead, an address, a list or a headline are kept apart.
    """
    text = _parted(text)
    if not _BREAK.search(text) and " \n" not in text:
        return text
    text = _single_spaced(text)
    return "\n".join(_parts(text.split("\n")))


def _parted(text: str) -> str:
    """`text` with line ends for the wide gaps in the head of a first line that holds it all."""
    start = len(text) - len(text.lstrip())
    if text.find("\n", start, start + _RUN_TOGETHER) >= 0 or len(text) < start + _RUN_TOGETHER:
        return text
    head = text[start : start + _HEAD]
    if len(_WIDE.findall(head)) < _FEWEST_GAPS:
        return text
    gaps = takewhile(
        lambda gap: not _is_prose(_line_before(head, gap.start())), _WIDE.finditer(head)
    )
    for gap in gaps:
        head = head[: gap.start()] + "\n" + head[gap.start() + 1 :]
    return text[:start] + head + text[start + _HEAD :]


def _line_before(text: str, end: int) -> str:
    """What stands between the last wide gap and `end`."""
    return text[max(0, end - _LINE) : end].rpartition("   ")[2]


@cache
def _hanging() -> frozenset[str]:
    """Words with which no line of prose ends that is not broken."""
    return frozenset(knowledge("publishers")["headline_words"]["never_last"].split())


def _is_prose(words: str) -> bool:
    """Whether at least half of some words, of which there are enough, have small letters."""
    parts = words.split()
    return 2 * sum(part[:1].islower() for part in parts) >= max(len(parts), _FEWEST_WORDS)


def _single_spaced(text: str) -> str:
    """`text` with spaces for the line ends inside sentences, where it has an empty line behind each
    line.
    """
    found = islice(_LOWER_SPACED.finditer(text, 0, _TOLD_WITHIN), _FEWEST_SPACED)
    return text if sum(1 for _ in found) < _FEWEST_SPACED else _SPACED.sub(_rejoined, text)


def _rejoined(gap: re.Match[str]) -> str:
    """The gap behind a line, as spaces where the next line goes on with the sentence."""
    line = gap.string[max(0, gap.start() - _LINE) : gap.start()].rpartition("\n")[2]
    is_open = line.endswith(",") or line.rpartition(" ")[2] in _hanging()
    goes_on = (is_open or gap[1].islower()) and _is_prose(line)
    return " " * len(gap.group()) if goes_on else gap.group()


def _parts(lines: list[str]) -> Iterator[str]:
    """The lines, each block of them between empty ones as a whole."""
    block: list[str] = []
    for line in lines:
        if line and not line.isspace():
            block.append(line)
            continue
        if block:
            yield _joined(block)
            block = []
        yield line
    if block:
        yield _joined(block)


def _is_flowed(block: list[str]) -> bool:
    """Whether a block is one paragraph by its blanks: an indent in front of its first line alone,
    and one blank behind each line that goes on.
    """
    return (
        block[0][:1] == " "
        and all(line[-1:] == " " and line[-2:-1] != " " for line in block[:-1])
        and all(line[:1] != " " for line in block[1:])
    )


def _joined(block: list[str]) -> str:
    """The lines of a block, joined where they are those of a wrapped paragraph."""
    breaks = len(block) - 1
    if not breaks:
        return block[0]
    if _is_flowed(block):
        return " ".join(block)
    if not block[-1].rstrip().endswith(_ENDS):
        return "\n".join(block)
    runs_on = sum(
        line.lstrip()[:1].islower() or before.rstrip().rpartition(" ")[2] in _hanging()
        for before, line in pairwise(block)
    )
    width = max(map(len, block))
    is_wrapped = runs_on * _RARELY >= breaks and runs_on and _NARROWEST <= width <= _WIDEST
    if not is_wrapped or any(map(_ITEM.match, block[1:])):
        return "\n".join(block)
    joined = block[0]
    for before, line in pairwise(block):
        is_broken = line.lstrip()[:1].islower() or len(before.rstrip()) >= _FULL * width
        joined += (" " if is_broken else "\n") + line
    return joined
