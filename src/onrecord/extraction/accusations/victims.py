"""Who suffered a deed, where the phrase beside its word does not tell."""

import re
from functools import cache
from itertools import pairwise

from onrecord.extraction.accusations.charges import Charge, said_of
from onrecord.extraction.accusations.cues import words, words_in
from onrecord.extraction.accusations.nouns import is_power
from onrecord.extraction.accusations.owners import owner_of
from onrecord.extraction.accusations.phrases import (
    FAR,
    after_break,
    clause_start,
    group_of,
    phrase_after,
    phrase_before,
)
from onrecord.extraction.found import Cast, Place

__all__ = ["victim_of"]

_BEHIND = 110  # code points behind a deed in which those who suffered it are named
# Each way to match begins with a letter, so that the search skips to it.
_BINDING = "of against on upon towards toward targeting from for killing among"
_PREPOSITIONS = "|".join(rf"{word}(?<!\w{word})" for word in _BINDING.split())
_ONTO = re.compile(rf"(?:{_PREPOSITIONS})\s+(?!which|whom|that|this|it\b|of\b)")
# "arrested, tortured and mistreated detainees": the object stands behind the last verb
_MORE_VERBS = re.compile(
    r"(?:,\s+(?:and\s+)?(?:\w+ly\s+)?\w+ed\b)*,?\s+and\s+(?:\w+ly\s+)?\w+ed\s+"
)
_DONE_TO = ("against", "on", "upon", "toward")
_FRONT = re.compile(
    r"(?:\b(?:including|says?|said|that|release of|release|where|while|when|against)"
    r"\s+(?:that\s+)?(?=\w)"
    r"(?:all (?:of )?the (?=people|those))?)"
)
_TAIL = re.compile(r"\s+(?:who|which|that)\b")
_PERSONAL = frozenset(("we", "they", "he", "she"))


def victim_of(cast: Cast, low: str, charge: Charge, sentence: Place) -> Place | None:
    """The words for those who suffered what is charged: those of the charge, those that a
    preposition behind the deed binds to it, or the subject of its passive verb.
    """
    given = charge.victim and _head(low, charge.victim)
    if given and _suffers(cast, low, given):
        return given
    found = (
        _behind(cast, low, charge, sentence)
        or _of_passive(cast, low, charge, sentence)
        or _whose(cast, low, charge, sentence)
    )
    doers = charge.doers.place
    if found and not (doers and found.start < doers.end and doers.start < found.end):
        return found
    return given if given and cast.inside(given) else None


def _behind(cast: Cast, low: str, charge: Charge, sentence: Place) -> Place | None:
    at = charge.act_words.start
    limit = charge.act_words.end + _BEHIND
    if limit < sentence.end:
        limit = max(low.rfind(" ", charge.act_words.end, limit), charge.act_words.end)
    end = after_break(low, charge.act_words.end, min(sentence.end, limit))
    if not _may_suffer(cast, low, Place(at, end)):
        return None  # most name nobody
    listed = _MORE_VERBS.match(low, charge.act_words.end, end)
    if listed:
        phrase = phrase_after(low, listed.end(), end)
        return phrase if phrase and _suffers(cast, low, phrase) else None
    agent = low.find(" by ", charge.act_words.end, end)
    for match in _ONTO.finditer(low, at, end):
        if 0 <= agent < match.start() and not match.group().startswith(_DONE_TO):
            continue  # "abuses by members of the guard"
        phrase = phrase_after(low, match.end(), end)
        if phrase and _suffers(cast, low, phrase):
            return phrase
    return None


def _of_passive(cast: Cast, low: str, charge: Charge, sentence: Place) -> Place | None:
    at = charge.act_words.start
    group = group_of(low, sentence.start, at)
    if not group.is_passive or low[at : charge.act_words.end].split()[0].endswith("ing"):
        return None
    begin = clause_start(low, max(sentence.start, at - FAR), group.start)
    # "Three editors of X who went on to report were arrested" begins with those whom it is about
    for phrase in (phrase_before(low, begin, group.start), phrase_after(low, begin, group.start)):
        head = _head(low, phrase) if phrase else None
        if head and (head.of(low) in _PERSONAL or _suffers(cast, low, head)):
            return head
    return None


def _whose(cast: Cast, low: str, charge: Charge, sentence: Place) -> Place | None:
    """Those whose a suffered deed is: "her arrest", "Doe's conviction"."""
    deed = next((one for one in charge.act_words.of(low).split() if one in words("suffered")), None)
    if not deed:
        return None
    at = low.index(deed, charge.act_words.start)
    owner = owner_of(cast, low, sentence.start, at)
    return None if owner.place and is_power(cast, owner) else owner.place


def _head(low: str, phrase: Place) -> Place:
    """A phrase without what stands before and behind it in its clause: "NAME said", "who"."""
    start, end = phrase
    start += len("of ") if low.startswith("of ", start) else 0  # "shelling of the market"
    for match in _FRONT.finditer(low, start, end):
        start = match.end()
    tail = _TAIL.search(low, start, end)
    return Place(start, tail.start() if tail else end)


def _suffers(cast: Cast, low: str, phrase: Place) -> bool:
    """Whether a phrase is about people who are harmed, not about things or those who do harm."""
    said = said_of(low, phrase)
    things = words("never_suffering")
    if not things.isdisjoint(said):
        holders = [one for one, following in pairwise(said) if following in _people()]
        if not things.isdisjoint({*said}.difference(holders)):
            return False  # unless they are "human rights defenders"
    if len(said) > 1 and _people().intersection(said) == {"her"}:
        return bool(cast.inside(phrase))  # "the soles of her feet"
    return _may_suffer(cast, low, phrase)


@cache
def _people() -> frozenset[str]:
    return words("protected") | words("bodies")


def _may_suffer(cast: Cast, low: str, place: Place) -> bool:
    """Whether people who may be harmed stand in a place."""
    if not _people().isdisjoint(words_in(low, *place)):
        return True
    return any(cast.actor(one).actor_type in words("sufferers") for one in cast.inside(place))
