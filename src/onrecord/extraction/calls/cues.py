"""The cues of calls to action: every place that may make one, found before anything around it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.calls.words import Asking, call_words, words_for
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.sentences import sentence_at

__all__ = ["Cue", "cues"]

# How far a phrase may reach around the word by which it is found.
_BEFORE, _AFTER = 60, 90
# How far before a word the one before it is sought.
_WORD = 24
_PREPOSITIONS = "to of amid from by with"
_AFTER_PREPOSITION = frozenset(_PREPOSITIONS.split())
_BEING = frozenset(("are", "were", "been"))
# A list follows where the line ends here, or with a colon.
_OPEN = re.compile(r"[^.:\n]{0,160}:\s*(?:\n|\Z)|[ \t]*(?:\n|\Z)")


class Cue(NamedTuple):
    """A cue: its words, what it is, the sentence that holds it."""

    place: Place
    asking: Asking
    sentence: Place


def cues(text: str, low: str, within: Place, region: Place) -> Iterator[Cue]:
    """The cues inside `within`, in order. `low` is `text` in lower case with plain apostrophes,
    `region` a place around `within` in which sentences are looked for.
    """
    past = within.start
    for match in _scanned(low, within):
        word = match.span("cue")
        if word[0] < past:
            continue
        meanings = _meanings(match["cue"])
        read = _phrase(low, word, within, meanings.phrases) if meanings.phrases else None
        read = read or _verb_or_modal(low, word[0], meanings)
        if not read:
            continue
        place, asking = read
        sentence = sentence_at(text, place.start, region)
        named = text[place.start].isupper() and _is_in_name(text, place, sentence)
        if sentence.holds(place) and not named and text[place.start - 1 : place.start] != "-":
            past = place.end
            if sentence.start < within.start:
                sentence = Place(within.start, sentence.end)
            yield Cue(place, asking, sentence)


# As many words before and after a cue tell whether all words have capitals there.
_BESIDE = 80
_CAPITALISED = re.compile(r"[A-Z][a-z]+\s+(?:(?:for|of|on|to)\s+)?[A-Z]")
_LOWER = re.compile(r"(?<![\w'’])[a-z]{4,}")


def _is_in_name(text: str, place: Place, sentence: Place) -> bool:
    """Whether a cue has a capital, and so has the next word, but not those around: "Demand Better,
    a group". A line that opens with the cue or has capitals throughout is none.
    """
    if place.start == sentence.start or not _CAPITALISED.match(text, place.start):
        return False
    if text[place.start - 1] not in " ,\n" or text[max(0, place.start - 2)] in ".:!?•*-–—”\n":
        return False
    before = Place(max(sentence.start, place.start - _BESIDE), place.start)
    return bool(_LOWER.search(text, *before))


def _scanned(low: str, within: Place) -> Iterator[re.Match[str]]:
    words = call_words()
    opening = words.opening.match(low, 0, within.end) if within.start == 0 else None
    if opening:
        yield opening
    yield from words.scan.finditer(low, max(0, within.start - 1), within.end)


class _Meanings(NamedTuple):
    """What the words that `_scanned` finds may be: the `phrases` around them, what the whole of
    them and what the first of them may be; `plural` where that may be a plural.
    """

    phrases: tuple[Asking, ...]
    cues: tuple[tuple[str, tuple[Asking, ...]], ...]
    plural: bool


@lru_cache(maxsize=4096)  # the same words come again in every text
def _meanings(words: str) -> _Meanings:
    known = call_words()
    parts = words.split()
    first = parts[0]
    plural = first.endswith("s") and not first.endswith("ss")
    phrases = known.phrases.get(words, ())
    if len(parts) == 1:
        return _Meanings(phrases, ((words, known.askings.get(words, ())),), plural)
    if " " in words:  # "need to" may hold "need"
        phrases += known.phrases.get(first, ())
    parted = known.askings.get(f"{first} {parts[-1]}", ())
    whole = known.askings.get(" ".join(parts), parted)
    cues = ((words, whole), (first, known.askings.get(first, parted)))
    return _Meanings(phrases, cues, plural)


def _verb_or_modal(low: str, start: int, meanings: _Meanings) -> tuple[Place, Asking] | None:
    """What the words at `start` are that are no phrase."""
    kind = ""
    for cue, askings in meanings.cues:
        for asking in askings:
            if asking.kind != "modal" and not kind:
                before = low[max(0, start - _WORD) : start]
                kind = _noun_or_verb(before, plural=meanings.plural)
            if asking.kind in (kind, "modal"):
                return Place(start, start + len(cue)), asking
    return None


def _noun_or_verb(before: str, *, plural: bool) -> str:
    """What a word is that may be a noun or a verb of asking, from the letters before it, and from
    whether it may be a plural: "in response to calls for aid" only tells of them.
    """
    owners, others = _before_nouns()
    near = before.split()[-3:]
    if not words_for("refused").isdisjoint(near[:-1]):
        return "other"
    last = near[-1:]
    if not last or last[0] in others:
        return "other" if last else "verb"
    if plural and last[0] == "this":
        return "verb"  # "this demands a response"
    if plural and (last[0] in _AFTER_PREPOSITION or last[0] in words_for("refused")):
        return "noun" if before.endswith(("voice to ", "voices to ")) else "other"
    if plural and (last[0] in _BEING or last[0] in words_for("backing")):
        return "noun"  # "there have been calls for", "backs demands for"
    owned = last[0] in owners or last[0].endswith(("'s", "s'"))
    return "noun" if owned else "verb"


@cache
def _before_nouns() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_cues")
    owners = frozenset((*data["noun_owners"], *data["noun_adjectives"]))
    return owners, frozenset(data["noun_not_after"])


def _phrase(
    low: str, word: tuple[int, int], within: Place, phrases: Iterable[Asking]
) -> tuple[Place, Asking] | None:
    """The longest of the `phrases` around a word."""
    best: tuple[Place, Asking] | None = None
    start, end = word
    near = within.start, min(within.end, end + _AFTER)
    for asking in phrases:
        if "list" in asking.takes and not _OPEN.match(low, end, within.end):
            continue
        place = _around(low, asking, start, near)
        if place and (not best or place.end - place.start > best[0].end - best[0].start):
            best = place, asking
    return best


def _around(low: str, asking: Asking, at: int, near: tuple[int, int]) -> Place | None:
    """Where inside `near` a phrase stands around the letter at `at`."""
    first, last = near
    begins = low.find(asking.begins, max(first, at - _BEFORE), at + len(asking.begins))
    if begins < 0 or not asking.pattern:
        return None
    if begins == 0:  # no character before it
        found = _around(f"\n{low[:last]}", asking, at + 1, (1, last + 1))
        return Place(found.start - 1, found.end - 1) if found else None
    for whole in asking.pattern.finditer(low, begins - 1, last):
        start, end = whole.span("whole")
        if start <= at < end:
            return Place(start, end)
        if start > at:
            return None
    return None
