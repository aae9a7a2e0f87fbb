"""Groups in small letters that are said to do harm: "beaten by unidentified mobs".

Who stands behind the "by" of a word for a wrong is accused, and so an actor; so is who stands
behind that of what must be done.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.phrases import pieces

__all__ = ["read_harming"]

_BEFORE = 60  # characters in front of "by" in which the word for the wrong stands
_PARTICIPLES = ("ed", "en", "ought", "wn", "made")
_BREAK = re.compile(r"[.;:!?\n\"“”]")
_STOP = r"(?:in|on|for|at|who|which|that|while|when|during|against|after|with|as)"
_BY = re.compile(
    rf"(?P<who>[^.;:!?\n\"“”(]{{3,90}}?)(?=[.;:!?\n\"“”(]|,(?! (?:and|or) )|\s{_STOP}\s)"
)


def read_harming(noting: Noting, own: Sequence[Place]) -> None:
    """Read into the ledger the groups in the places `own` by whom a wrong was done."""
    ledger = noting.ledger
    ledger.sort()
    for within in own:
        for who in _doers(ledger.text, within):
            for piece in pieces(ledger.low, who):
                noting.note(piece)


def _doers(text: str, within: Place) -> Iterator[Place]:
    """Where those stand by whom a wrong was done."""
    at = text.find(" by ", within.start, within.end)
    while at >= 0:
        if not text[at + 4 : at + 5].isupper() and _is_wrong(
            text[max(within.start, at - _BEFORE) : at]
        ):
            match = _BY.match(text, at + 4, within.end)
            if match:
                yield Place(*match.span("who"))
        at = text.find(" by ", at + 4, within.end)


def _is_wrong(front: str) -> bool:
    """Whether the words in front of "by" tell of a wrong; a participle there tells alone."""
    words = _BREAK.split(front)[-1].replace("-", " ").split()
    if words[-2:-1] == ["be"] and words[-3:-2] in (["must"], ["should"]):
        return True  # "must be protected by"
    if words and words[-1].endswith(_PARTICIPLES):
        words = words[-1:]
    return any(map(_is_harm, words))


@lru_cache(maxsize=4096)
def _is_harm(word: str) -> bool:
    """Whether a word is one for a wrong: the first letters tell."""
    return word.startswith(_harms())


@cache
def _harms() -> tuple[str, ...]:
    """The letters with which words for wrongs begin."""
    return tuple(knowledge("generic_groups")["harms"])
