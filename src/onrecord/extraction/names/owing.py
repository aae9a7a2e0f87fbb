"""Groups in small letters that should do something: "medical professionals need to speak out".

They are read backwards from the word for what they owe; those that only are to be treated in some
way ("children should be released") are asked for nothing.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.phrases import pieces

__all__ = ["OWING", "read_owing"]

_MODALS = {word: f" {word} " for word in ("should", "must")}
_MODALS |= {word: f" {word} to " for word in ("need", "needs", "ought")}
_ALONE = frozenset(("i", "we", "you", "they", "it", "he", "she", "there", "that", "this", "which"))
_ALONE |= {"who", "and", "or", "not", "also"}
_ASKED = {word: f" {word} to " for word in ("urged", "asked", "invited", "encouraged", "requested")}
_ASKED |= {word: f"held {word} " for word in ("accountable", "responsible")}
OWING = frozenset((*_MODALS, *_ASKED))
_BEFORE = 90  # characters in front of these words in which the group stands
_SUFFERS = re.compile(
    r"(?:not |never )?(?:(?:be|have been) (?:\w+ly )?(?:\w+ed|held|given|able|free|put|a|an)\b"
    r"|have (?:\w+ )?(?:access|rights?|opportunity)\b)"
)
_ADVERBS = r"(?: (?:being|also|now|therefore|strongly|further)){0,2}"
_PASSIVE = re.compile(
    rf"\s(?:(?:must|should|to|not|can)\s){{0,2}}(?:is|are|were|was|be){_ADVERBS}\Z"
)
_SIGNS = (*'.;:!?\n"“”()–—•', ", ")  # behind one a clause starts
_JOINT = re.compile(
    r"\s(?:that|but|as|while|because|where|when|said|says|say|believes?|what|why|how|whether|if|than|so|then)(?=\s)"
)


def read_owing(noting: Noting, own: Sequence[Place]) -> None:
    """Read into the ledger the groups in the places `own` that should do something."""
    ledger = noting.ledger
    ledger.sort()
    for within in own:
        for who in _owing(noting, within):
            for piece in pieces(ledger.low, who):
                noting.note(piece, is_whole=True)


def _owing(noting: Noting, within: Place) -> Iterator[Place]:
    """Where those stand who should do something."""
    low, text = noting.ledger.low, noting.ledger.text
    for words in (_MODALS, _ASKED):
        for word in sorted(noting.words.intersection(words)):
            at = low.find(words[word], within.start, within.end)
            while at >= 0:
                end = at + len(words[word])
                if text[at - 1].islower() and not _SUFFERS.match(low, end):
                    who = _in_front(text, within, at, is_passive=words is _ASKED)
                    if who:
                        yield who
                at = low.find(words[word], end - 1, within.end)


def _in_front(text: str, within: Place, at: int, *, is_passive: bool) -> Place | None:
    """The words of a clause in front of `at`, and of the verb that makes "asked" there passive."""
    start = max(within.start, at - _BEFORE)
    front = text[start:at]
    if not is_passive and not _may_owe(front.rpartition(" ")[2]):
        return None
    if is_passive:
        passive = _PASSIVE.search(front.rstrip())
        if not passive:
            return None
        front = front[: passive.start()]
    first = _clause(front)
    if first is None and start > within.start:
        return None
    own = front[first or 0 :]
    first = len(front) - len(own.lstrip())
    end = len(front.rstrip())
    return Place(start + first, start + end) if end > first else None


def _may_owe(last: str) -> bool:
    """Whether the word in front may end a group: none in capitals, and no pronoun."""
    return last.islower() and last not in _ALONE


def _clause(front: str) -> int | None:
    """Where the last clause of `front` starts."""
    first = max(front.rfind(sign) for sign in _SIGNS) + 1
    for gap in _JOINT.finditer(front, first):
        first = gap.end()
    return first or None
