"""Those who sign a statement, named by that alone: "we, the undersigned organisations"."""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.phrases import is_doer

__all__ = ["read_undersigned"]

_STEM = "undersign"
_WORD = re.compile(r"[\w'’-]+")
_FAR = 70  # characters behind it in which the noun for those who sign stands
_MOST_WORDS = 5


def read_undersigned(noting: Noting, own: Sequence[Place]) -> None:
    """Read into the ledger those who sign the text in the places `own`."""
    low = noting.ledger.low
    for within in own:
        at = low.find(_STEM, within.start, within.end)
        while at >= 0:
            end = _end(low, at, min(within.end, at + _FAR))
            if end:
                noting.note(Place(_start(low, at), end))
            at = low.find(_STEM, at + 1, within.end)


def _start(low: str, at: int) -> int:
    """Where the words start, with the article in front."""
    return at - len("the ") if low.startswith("the ", at - len("the ")) else at


def _end(low: str, at: int, limit: int) -> int | None:
    """Where the noun for those who sign ends, None where none follows."""
    end = None
    for n, word in enumerate(_WORD.finditer(low, at, limit)):
        is_group = n > 0 and is_doer(word.group())
        if n > _MOST_WORDS or (end and not is_group):
            break
        end = word.end() if is_group else end
    return end
