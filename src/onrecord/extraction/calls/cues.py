"""The cues of calls to action: every place that may make one, found before anything around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.words import Asking, call_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.sentences import sentences

__all__ = ["Cue", "cues"]

# How far a phrase may reach around the word by which it is found.
_BEFORE, _AFTER = 60, 24


class Cue(NamedTuple):
    """A cue: its words, what it is, the sentence that holds it."""

    place: Place
    asking: Asking
    sentence: Place


def cues(text: str, low: str, within: Place) -> Iterator[Cue]:
    """The cues inside `within`, in order. `low` is `text` in lower case with plain apostrophes."""
    split: Sequence[Place] = ()
    past = within.start
    for match in call_words().scan.finditer(low, within.start, within.end):
        if match.start() < past:
            continue
        place, asking = _phrase(low, match, within) or _verb_or_modal(low, match) or (None, None)
        if not place or not asking:
            continue
        if not split or split[-1].end <= place.start:
            split = _paragraph(text, place, within)
        at = bisect_right(split, place.start, key=lambda one: one.start) - 1
        if at >= 0 and place.end <= split[at].end:
            past = place.end
            yield Cue(place, asking, split[at])


def _paragraph(text: str, place: Place, within: Place) -> Sequence[Place]:
    """The sentences of the line around `place`."""
    start = max(within.start, text.rfind("\n", within.start, place.start) + 1)
    end = text.find("\n", place.end, within.end)
    return sentences(text, Place(start, end if end >= 0 else within.end))


def _verb_or_modal(low: str, match: re.Match[str]) -> tuple[Place, Asking] | None:
    kind = _noun_or_verb(low[max(0, match.start() - _AFTER) : match.start()])
    words = match.group()
    for cue in (words, words.split()[0]):
        for asking in call_words().askings.get(" ".join(cue.split()), ()):
            if asking.kind in (kind, "modal"):
                return Place(match.start(), match.start() + len(cue)), asking
    return None


def _noun_or_verb(before: str) -> str:
    """What a word is that may be a noun or a verb of asking, from the letters before it."""
    owners, others = _before_nouns()
    last = before.split()[-1:]
    if not last or last[0] in others:
        return "other" if last else "verb"
    owned = last[0] in owners or last[0].endswith(("'s", "s'"))
    return "noun" if owned else "verb"


@cache
def _before_nouns() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_cues")
    owners = frozenset((*data["noun_owners"], *data["noun_adjectives"]))
    return owners, frozenset(data["noun_not_after"])


def _phrase(low: str, match: re.Match[str], within: Place) -> tuple[Place, Asking] | None:
    start = max(within.start, match.start() - _BEFORE)
    end = min(within.end, match.end() + _AFTER)
    best: tuple[Place, Asking] | None = None
    for asking in call_words().phrases.get(match.group(), ()):
        for whole in asking.pattern.finditer(low, start, end) if asking.pattern else ():
            around = whole.start() <= match.start() and match.end() <= whole.end()
            if around and (not best or whole.end() - whole.start() > best[0].end - best[0].start):
                best = Place(*whole.span()), asking
    return best
