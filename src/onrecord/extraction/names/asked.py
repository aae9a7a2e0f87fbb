"""Groups in small letters of which something is wanted: "we urge all our partners to speak out",
"medical professionals need to speak out".

Who is called on to do something is an actor whatever the noun is. So these are read by the verb of
asking in front of them and the "to" behind, or backwards from the word for what they owe; those
that only are to be treated in some way ("children should be released") are asked for nothing.
Those of fixed heads are read by groups as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.noting import Noting
from onrecord.extraction.names.phrases import pieces

__all__ = ["OWING", "asking_words", "read_asked", "read_owing"]

_FAR = 200  # characters in which the list of those asked stands
_SHORTEST = 4
_TO_DO = re.compile(
    r" to(?::|\s+(?!the\b|a\b|an\b|its\b|our\b|their\b|his\b|this\b|that\b|all\b)[a-z])"
)
# Words with a "to" of their own: "states considering the supply of arms to rebels to".
_GIVING = frozenset(("providing", "supplying", "selling", "sending", "transferring", "exporting"))
_GIVING |= {"delivering", "giving", "belonging", "supply", "transfer", "sale"}
_BREAK = re.compile(r"[.;:!?\n\"“”]")


def read_asked(noting: Noting, own: Sequence[Place]) -> None:
    """Read into the ledger the groups that are asked for something in the places `own`."""
    ledger = noting.ledger
    ledger.sort()
    words = noting.words & _cues().keys()
    for within in own if words else ():
        for asked, is_open in _asked(ledger.low, words, within):
            for piece in pieces(ledger.low, asked):
                if not ledger.text[piece.start].isupper():
                    noting.note(piece, is_open=is_open)


def asking_words() -> frozenset[str]:
    """The words by which read_asked tells that somebody is asked for something."""
    return frozenset(_cues())


def _asked(low: str, words: Iterable[str], within: Place) -> Iterator[tuple[Place, bool]]:
    """Where those stand who are asked to do something, and whether the verb asks nothing but them.
    `words` are the verbs that the text has.
    """
    for word in sorted(words):
        behind, is_open = _cues()[word]
        at = low.find(word, within.start, within.end)
        while at >= 0:
            end = at + len(word)
            cue = None if low[at - 1 : at].isalnum() else behind.match(low, end, within.end)
            asked = _up_to(low, cue.end() + 1, within.end) if cue else None
            if asked:
                yield asked, is_open
            at = low.find(word, end, within.end)


def _up_to(low: str, start: int, limit: int) -> Place | None:
    """What stands from `start` up to the "to" that says what is to be done, in one sentence."""
    limit = min(limit, start + _FAR)
    sentence = _BREAK.search(low, start, limit)
    limit = sentence.end() if sentence else limit  # "to:" opens a list of what is asked
    at = _to(low, start + _SHORTEST, limit)
    if at >= 0 and not _GIVING.isdisjoint(low[start:at].split()):
        again = _to(low, at + 1, limit)
        at = again if again >= 0 else at
    if at < 0:
        return None
    return Place(start, at - (low[at - 1] == ","))


def _to(low: str, start: int, limit: int) -> int:
    """Where the next "to" with a verb behind it starts before `limit`, or -1."""
    at = low.find(" to", start, limit)
    while at >= 0 and not _TO_DO.match(low, at):
        at = low.find(" to", at + 1, limit)
    return at


@cache
def _cues() -> Mapping[str, tuple[re.Pattern[str], bool]]:
    """The verbs of asking in all their forms: what follows them in front of who is asked, and
    whether they ask nothing but somebody.
    """
    asked = knowledge("generic_groups")["asked"]
    return {
        form: (re.compile(behind + r"(?=\s)"), kind == "somebody")
        for kind, cues in asked.items()
        for verb, behind in cues.items()
        for form in _forms(verb)
    }


def _forms(verb: str) -> Iterator[str]:
    """The forms of a regular verb."""
    stem = verb.removesuffix("e")
    yield verb
    yield f"{verb}es" if verb.endswith(("ss", "ch")) else f"{verb}s"
    yield f"{stem}ed"
    yield f"{stem}ing"


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
