"""The cues of calls to action: every place that may make one, found before anything around it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extraction.calls.words import Asking, call_words
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.sentences import sentences

__all__ = ["Cue", "cues"]

# How far a phrase may reach around the word by which it is found.
_BEFORE, _AFTER = 60, 90
# How far before a word the one before it is sought.
_WORD = 24
_AFTER_PREPOSITION = frozenset(
    (
        "to",
        "of",
        "despite",
        "amid",
        "from",
        "by",
        "with",
        "ignored",
        "rejected",
        "after",
        "following",
    )
)


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
    `region` a place around `within` of which the sentences are known already.
    """
    split: tuple[Place, ...] = ()
    nth, past = 0, within.start
    for match in _scanned(low, within):
        word = Place(*match.span("cue"))
        if word.start < past:
            continue
        read = _phrase(low, word, within) or _verb_or_modal(low, word)
        if not read:
            continue
        place, asking = read
        split = split or sentences(text, region)
        while nth < len(split) and split[nth].end <= place.start:
            nth += 1
        if nth < len(split) and split[nth].holds(place):
            if _is_in_name(text, place, split[nth]):
                continue
            past = place.end
            sentence = split[nth]
            yield Cue(place, asking, Place(max(sentence.start, within.start), sentence.end))


# As many words before and after a cue tell whether all words have capitals there.
_BESIDE = 40
_CAPITALISED = re.compile(r"[A-Z][a-z]+\s+[A-Z]")
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


def _verb_or_modal(low: str, word: Place) -> tuple[Place, Asking] | None:
    askings = call_words().askings
    words = word.of(low)
    kind = ""
    parts = words.split()
    for cue in (words, parts[0]):
        plain = " ".join(cue.split())
        for asking in (
            askings.get(cue) or askings.get(plain) or askings.get(f"{parts[0]} {parts[-1]}", ())
        ):
            if asking.kind != "modal":
                before = low[max(0, word.start - _WORD) : word.start]
                kind = kind or _noun_or_verb(before, plural=cue.split(None, 1)[0].endswith("s"))
            if asking.kind in (kind, "modal"):
                return Place(word.start, word.start + len(cue)), asking
    return None


def _noun_or_verb(before: str, *, plural: bool) -> str:
    """What a word is that may be a noun or a verb of asking, from the letters before it, and from
    whether it may be a plural: "in response to calls for aid" only tells of them.
    """
    owners, others = _before_nouns()
    near = before.split()[-3:]
    if not _refused().isdisjoint(near[:-1]):
        return "other"
    last = near[-1:]
    if not last or last[0] in others:
        return "other" if last else "verb"
    if plural and last[0] in _AFTER_PREPOSITION:
        return "noun" if before.endswith(("voice to ", "voices to ")) else "other"
    if plural and last[0] in _BEING:
        return "noun"  # "there have been calls for"
    owned = last[0] in owners or last[0].endswith(("'s", "s'"))
    return "noun" if owned else "verb"


@cache
def _refused() -> frozenset[str]:
    return frozenset(knowledge("call_cues")["refused"])


@cache
def _before_nouns() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_cues")
    owners = frozenset((*data["noun_owners"], *data["noun_adjectives"]))
    return owners, frozenset(data["noun_not_after"])


def _phrase(low: str, word: Place, within: Place) -> tuple[Place, Asking] | None:
    words = word.of(low)
    # "need to" may hold "need".
    phrases = call_words().phrases
    around = phrases.get(words, ())
    if " " in words:
        around += phrases.get(words.split(None, 1)[0], ())
    if not around:
        return None
    best: tuple[Place, Asking] | None = None
    start = max(within.start, word.start - _BEFORE)
    end = min(within.end, word.end + _AFTER)
    for asking in around:
        if "list" in asking.takes and not _OPEN.match(low, word.end, within.end):
            continue
        begins = low.find(asking.begins, start, end)
        if begins < 0 or not asking.pattern:
            continue
        for whole in asking.pattern.finditer(low, begins, end):
            holds = whole.start() <= word.start < whole.end()
            if holds and (not best or whole.end() - whole.start() > best[0].end - best[0].start):
                best = Place(*whole.span()), asking
    return best
