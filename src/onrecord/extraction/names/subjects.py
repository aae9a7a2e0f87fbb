"""Groups in small letters that a sentence opens with as its subject: "Gig workers deserve …".

Who has, needs, faces or says something there is told of as a group; in other places a group counts
where it is asked for something (groups).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.phrase_words import group_words, subject_words
from onrecord.extraction.sentences import sentence_at

__all__ = ["Head", "SmallHeads", "last_words", "read_subjects"]

Head = tuple[str, int, int, str]
"""The last word of a head, where it starts and ends, and the word behind it with its marks."""


class SmallHeads:
    """The heads of groups in a text in small letters; each word is looked up once."""

    def __init__(self, low: str, words: frozenset[str]) -> None:
        self._low = low
        self._said = words
        self._inside: dict[Place, list[Head]] = {}

    def inside(self, within: Place) -> list[Head]:
        """Those inside `within`, by their words and then by their places."""
        if within not in self._inside:
            self._inside[within] = [*self._find(within)]
        return self._inside[within]

    @cached_property
    def _words(self) -> list[str]:
        """The heads that the text has. One look at all its words costs less than a search for each
        head that it has not.
        """
        there = last_words() & self._said
        return sorted({word.rstrip(",") for word in there})

    def _find(self, within: Place) -> Iterator[Head]:
        low, (first, last) = self._low, within
        for word in self._words:
            at = low.find(word, first, last)
            while at >= 0:
                end = at + len(word)
                behind = low[end : end + _BEHIND]
                if not (behind[:1].isalnum() or low[at - 1 : at].isalnum()):
                    following = behind.split(None, 1)
                    yield word, at, end, following[0] if following else ""
                at = low.find(word, end, last)


_BEHIND = 20  # characters behind a head that hold the next word


@cache
def last_words() -> frozenset[str]:
    """The last words of all heads, also with a comma."""
    words = {*group_words().by_last, *subject_words().last}
    return frozenset((*words, *(f"{word}," for word in words)))


_NEAR = 80  # characters of a sentence in which the head of its subject stands
_LONGEST = 120  # characters of a group and its verb
_WORD = re.compile(r"\w*")
_MOST_WORDS = 9  # of a group
_ENDS = frozenset(".!?…\"”’'»)]•*–—-")  # with which the words of no subject end


def read_subjects(ledger: Ledger, own: Sequence[Place], heads: SmallHeads) -> None:
    """Read into the ledger the groups with which sentences in `own` open."""
    ledger.sort()
    words, low = subject_words(), ledger.low
    for within in own:
        found = sorted(
            start
            for word, start, end, behind in heads.inside(within)
            if word in words.last
            and low[end : end + 1] == " "
            and _may_open(low, start, end, behind)
        )
        for sentence in _holding(ledger.text, within, found):
            if words.last.isdisjoint(low[sentence.start : sentence.start + _NEAR].split()):
                continue
            start = _start(ledger.text, sentence)
            match = words.pattern.match(ledger.text, start, min(sentence.end, start + _LONGEST))
            if match and not _is_known(ledger, Place(match.start(), match.end("head"))):
                _note(ledger, Place(*match.span("group")), words.types[match["head"].lower()])


def _may_open(low: str, start: int, end: int, behind: str) -> bool:
    """Whether a head may be that of a subject: a quick look at the words around it."""
    words = subject_words()
    if behind not in words.behind and (behind.isalpha() or _first(behind) not in words.behind):
        return False
    line = low[max(0, start - _LONGEST) : end].splitlines()[-1]
    front = line.rsplit(None, _MOST_WORDS + 2)[:-1]
    for word in front[: -_MOST_WORDS - 1 : -1]:
        if word in words.never:
            return False
        if word[-1:] in _ENDS:
            return True
    return len(front) <= _MOST_WORDS


def _first(word: str) -> str:
    """The letters with which a word with marks begins."""
    match = _WORD.match(word)
    return match.group() if match else ""


def _holding(text: str, within: Place, places: Sequence[int]) -> Iterator[Place]:
    """The sentences inside `within` in which one of `places` lies."""
    end = within.start
    for place in places:
        if place >= end:
            sentence = sentence_at(text, place, within)
            end = sentence.end
            yield sentence


def _start(text: str, sentence: Place) -> int:
    """Where the first word of a sentence starts, behind quotation marks and bullets."""
    start = sentence.start
    while start < sentence.end and not text[start].isalnum():
        start += 1
    return start


def _is_known(ledger: Ledger, place: Place) -> bool:
    """Whether the words name somebody already, states apart ("Freedonian farmers")."""
    named = ledger.starting(place.start)
    if named and named.place.end >= place.end:
        return True
    return any(
        one.kind != "adjective" or not ledger.drafts[one.actor_id].is_state
        for one in ledger.inside(place)
    )


def _note(ledger: Ledger, place: Place, kind: str) -> None:
    words = " ".join(place.of(ledger.text).split())
    if not words[1:2].isupper():
        words = words[0].lower() + words[1:]
    ledger.mention(ledger.actor(words, kind), place, "nominal", "short")
