"""Where a list of what is asked begins: its marks inside a line, and the lines after a cue."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.acts import to_verb
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.found import Place

__all__ = ["by_lines", "introduces_list", "without_marks"]

# Not at the start of a line, where they mark a line of a list.
_MARK = re.compile(r"(?<=[\w,;:.] )(?:\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3}|ix|x)\)|[a-h]\))(?= )")
# A list has two marks or more; what stands before the bracket of the second.
_SECOND = ("2", "b", "ii")


def without_marks(low: str) -> str:
    """`low`, a text in lower case, with spaces in place of such marks, so that all offsets stay."""
    parts = pairwise(low.split(")"))
    if any(before.endswith(_SECOND) and behind.startswith(" ") for before, behind in parts):
        return _MARK.sub(lambda mark: " " * len(mark.group()), low)
    return low


# A colon, and the first mark of a list in the same line.
_FIRST = re.compile(
    r":[ \t\xa0](?=(?:(?P<open>\(?)(?P<first>1|[aA]|i|I)(?P<close>[.)])|(?P<sign>[*–-]))[ \t\xa0])"
)
# The blank before a sentence that is counted, and that before a bullet inside a line.
_COUNTED = re.compile(
    r"(?<=[.:;])[ \t\xa0](?=(?:First|Second|Third|Fourth|Fifth|Last|Final)(?:ly)?,\s[a-z])"
)
_SIGNED = re.compile(r"(?<=\S)[ \t\xa0](?=[•●▪◦‣][ \t\xa0]*\w)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_REACH = 1500  # characters from a mark in which the next one is looked for


def by_lines(text: str) -> str:
    """`text` with the items of a list that stands in one line ("We call on both to: 1. … 2. …") on
    lines of their own, by line ends in place of blanks, so that all offsets stay.
    """
    breaks = [at for match in _FIRST.finditer(text) for at in _breaks(text, match)]
    if "First" in text:
        breaks += [match.start() for match in _COUNTED.finditer(text)]
    if any(sign in text for sign in "•●▪◦‣"):
        breaks += [match.start() for match in _SIGNED.finditer(text)]
    if not breaks:
        return text
    letters = list(text)
    for at in breaks:
        letters[at] = "\n"
    return "".join(letters)


def _breaks(text: str, match: re.Match[str]) -> list[int]:
    """Where the items of a list begin: in front of its first mark and of those that follow, of
    which one that is misprinted or has a line of its own may be left out.
    """
    found, at, missed = [match.end() - 1], match.end(), False
    for mark in _marks(match):
        line = text.find("\n", at, at + _REACH)
        following = text.find(mark, at, line if line >= 0 else at + _REACH)
        if following >= 0:
            found.append(following)
            at = following + len(mark)
        elif missed or match["sign"]:
            break
        missed = following < 0
    next_line = f"\n{next(_marks(match)).lstrip()}"
    listed = len(found) > 1 or text.find(next_line, at, at + _REACH) >= 0
    return found if listed else []


def _marks(match: re.Match[str]) -> Iterator[str]:
    """The marks that may follow the first one, each between blanks."""
    first = match["first"]
    for nth in range(1, _MOST):
        if not first:
            mark = match["sign"]
        elif first in "iI":
            mark = _ROMAN[nth] if first == "i" else _ROMAN[nth].upper()
        else:
            mark = chr(ord(first) + nth) if first != "1" else str(nth + 1)
        yield f" {match['open'] or ''}{mark}{match['close'] or ''} "


_MOST = len(_ROMAN)


def introduces_list(low: str, cue: Cue) -> bool:
    """Whether the sentence of the cue ends with a colon, or is nothing but the cue: a heading; or
    asks somebody for what only a marked list in the next lines says.
    """
    if low.endswith(":", cue.sentence.start, cue.sentence.end) or cue.sentence == cue.place:
        return True
    end = cue.sentence.end
    item = _item(low, end)
    if item and (item["first"] or _FOLLOWING.search(low, max(cue.place.end, end - _NEAR), end)):
        return True
    if (
        end - cue.place.end > _WHOM_LENGTH
        or low.endswith(".", 0, end)
        or not _MARKED.match(low, end)
    ):
        return False
    if _OPEN_ENDED.search(low, max(cue.place.end - 6, end - 12), end):
        return True
    asks = "person" in cue.asking.takes and not cue.asking.own and low[cue.place.end - 1] != "g"
    return asks and not to_verb(low, Place(cue.place.end, end))


# What the lines after a sentence say.
_FOLLOWING = re.compile(r"\s(?:the|these)\s+following\s")
_ITEM = re.compile(
    r"[ \t]*\n\s*(?:(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])|(?P<first>first(?:ly)?,))"
    r"[ \t]+(?P<verb>[a-z]+)\s"
)


def _item(low: str, end: int) -> re.Match[str] | None:
    """A marked line that opens with a verb, or one that says what comes first, after `end`."""
    item = _ITEM.match(low, end)
    return item if item and is_act(item["verb"]) else None


# A sentence that breaks off before the lines that end it ("that would", "the council to").
_OPEN_ENDED = re.compile(r"\s(?:to|that|would|should|must|shall|will),?\s*\Z")


# Whom a sentence asks that ends before it says for what.
_WHOM_LENGTH = 120
_NEAR = 200  # characters before a list in which it is said to follow
# The line after a sentence opens with the mark of a list.
_MARKED = re.compile(r"[ \t]*\n\s*(?:[•●▪◦‣·*–—-]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]")
