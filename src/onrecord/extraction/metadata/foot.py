"""Where the release's own words end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.metadata.footers import (
    is_appeal,
    is_around,
    is_closing,
    is_fragment,
    is_signature,
)
from onrecord.extraction.metadata.lines import Line

__all__ = ["body_end"]

_ANNOUNCED = 2
_FOOTER = 3
# A heading behind which nothing of the release follows stands not so early in it.
_EARLY = 5
# So many lines of a signature, or of links, may stand under the text.
_SIGNERS = 10
# An end mark or a heading of what follows, in a line that runs it together with the text.
_RUN_IN = re.compile(
    r"\s(?:-{1,3}\s?(?:30|ENDS?|ends?)\s?-{1,3}(?=\s|\Z)|#\s?#\s?#|ENDS?\s*\Z|ABOUT:|(?:NOTES?|Notes?)\s(?:to|TO)\s"
    r"(?:[Ee]ditor|EDITOR)|(?:(?:Media|MEDIA|Press|PRESS)\s(?:CONTACTS?|[Cc]ontacts?)|CONTACTS?|Contacts?):)"
)
_LONG = 200
# What a sentence that goes on in the next line ends with.
_UNFINISHED = re.compile(r"\s(?:at|on|to|of|in|for|from|by|with|and|or|the|an?|is|are|see|visit)\Z")
_REST, _ENDING = 60, 12
# So many lines that are pieces of sentences may stand among those around a text, and no more.
_MOST_PIECES, _PIECE = 3, 5
# The number of a page, or what stands for it, at the foot of a page on which the text goes on; and
# what announces a text that follows: "The letter, signed by several unions, reads:".
_PAGE = re.compile(
    r"\W{0,3}(?:page\s)?\d{1,2}(?:\s?(?:of|/)\s?\d{1,2})?\W{0,3}\Z|\W{0,3}(?:cont(?:inued|[’'.]?d)?\b|more\W)[^.?!]{0,30}\Z",
    re.IGNORECASE,
)
_ANNOUNCING = re.compile(
    r"\b(?:letter|statement|appeal|petition|resolution|declaration|message|speech|address|text|release)\b[^.?!:]{0,120}"
    r"\b(?:reads?|says?|said|follows|below|states)\b[^.?!:]{0,40}:\Z",
    re.IGNORECASE,
)
_FOOT_OF_PAGE = 10


def body_end(text: str, lines: Sequence[Line], index: int, start: int) -> int:
    """Where the body ends that starts at `start`, in the line `index`: before a heading that ends a
    release, and before the date, contacts, appeals and menus at the end of the text.
    """
    if not lines:
        return max(len(text), start + 1)
    end = _cut(lines, index)
    last = _trimmed(lines[index:end]) + index
    last = _finished(lines, last)
    return max(_run_in_end(lines[last]), start + 1)


def _finished(lines: Sequence[Line], last: int) -> int:
    """The index of the line in which the last sentence ends: a number or a link may close it."""
    if not _UNFINISHED.search(lines[last].words[-_ENDING:]) or last + 1 >= len(lines):
        return last
    rest = [i for i in (last + 1, last + 2) if i < len(lines)]
    if len(lines[rest[0]].words) > _REST:
        return last
    closes = len(rest) > 1 and not any(map(str.isalnum, lines[rest[1]].words))
    return rest[1] if closes else rest[0]


def _run_in_end(line: Line) -> int:
    """Where a line ends, without an end mark that is run together with it and what follows that."""
    words = line.words
    match = _RUN_IN.search(words, len(words) // 2) if len(words) >= _LONG else None
    return line.place.start + match.start() if match else line.place.end


def _cut(lines: Sequence[Line], index: int) -> int:
    """The number of lines before the first that ends the release."""
    sizes = [len(line.words) if line.role == "prose" else 0 for line in lines]
    before, after = 0, sum(sizes[index:])
    sentences = (i for i in range(len(lines) - 1, 0, -1) if _is_sentence(lines[i]))
    last = next(sentences, 0)
    for i in range(index, len(lines)):
        role = lines[i].role
        if i > index and before:
            # A letter or a report that is announced stands behind the end of what announces it.
            if role == "section" and after <= _EARLY * before and not _is_inside(lines, i):
                return i
            if role == "end" and after <= _ANNOUNCED * before:
                return i
            if i > last and role == "short" and is_closing(lines[i].words):
                return i
            if role == "insert" and before >= after:
                return i
            # So little follows on no picture's line, but on that of the site.
            if lines[i].words.startswith("©") and before >= _FOOTER * after:
                return i
        before, after = before + sizes[i], after - sizes[i]
    return len(lines)


def _is_inside(lines: Sequence[Line], i: int) -> bool:
    """Whether the text goes on under the heading `i` and a few lines of contacts: on the next page,
    or with the letter that is announced there.
    """
    is_over = True
    for line, below in pairwise(lines[i : i + _FOOT_OF_PAGE]):
        follows = below.role == "prose" and not is_appeal(below.words, 1)
        if follows and (_ANNOUNCING.search(line.words) or (is_over and _PAGE.match(line.words))):
            return True
        is_over = is_over and (line.role != "prose" or is_appeal(line.words, 1))
    return False


def _is_sentence(line: Line) -> bool:
    return line.role == "prose" and line.words.endswith((".", "?", "!", ".”", '."'))


def _over_links(lines: Sequence[Line], last: int) -> int:
    """The index of the last line over the links and buttons that follow on a whole sentence."""
    over = last
    while over > 0 and last - over < _SIGNERS and is_fragment(lines[over]):
        over -= 1
    whole = _is_sentence(lines[over]) or len(lines[over].words) >= _LONG
    return over if whole else last


def _is_piece(line: Line) -> bool:
    """Whether a short line is a piece of a sentence, most of whose words are in lower case."""
    words = line.words.split() if line.role == "short" else []
    return len(words) >= _PIECE and 2 * sum(word[0].islower() for word in words) > len(words)


def _trimmed(lines: Sequence[Line]) -> int:
    """The index of the last line that is the release's own."""
    last = len(lines) - 1
    end = last = _over_links(lines, last)
    pieces = 0
    for i in range(last, 0, -1):
        line = lines[i]
        appeals = is_appeal(line.words, len(lines) - i)
        pieces += not appeals and _is_piece(line)
        if (line.role == "prose" and not appeals) or pieces > _MOST_PIECES:
            break
        signs = i == end and last - i < _SIGNERS and is_signature(line)
        if appeals or is_around(line) or signs:
            end = i - 1
    return end
