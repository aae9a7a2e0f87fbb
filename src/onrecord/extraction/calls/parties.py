"""Which of the actors named somewhere are meant there."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon
from onrecord.model import Actor

__all__ = ["PERSONS", "asked_in", "describes", "is_person", "named_in"]

_CONJUNCT = re.compile(
    r",\s+(?:and\s+)?|\s+and\s+|\s+or\s+|\s+as\s+well\s+as\s+|\s+like\s+|\s+including\s+"
)
_INNER = re.compile(
    r"\s(?:of|in|from|with|to|against|for|by|on|about|at|over|that|who|which|whose|taken|made|considering|supplying|responsible)\s"
)
PERSONS = ("state_individual", "ngo_individual", "private_individual", "media_or_journalist")
# Whose deed it is stands behind these ("raids by the army must end").
_DONE_BY = (" by ", " taken by ", " made by ")
# By whom a thing was ordered or made does not tell who is asked ("a review commissioned by A").
_ORDERED = re.compile(
    r"\s(?!(?:committed|perpetrated|launched|conducted|waged|imposed)\b)\w+ed(?=\Z)|\s(?:led|drawn\s+up|set\s+up)\Z"
)
# What begins a clause before who is asked in it.
_OPENS = re.compile(
    r"\b(?:which|that|where|when|said|says|calling\s+(?:up)?on|urging)\s+(?:the\s+)?\Z"
)
# Types that persons share with the bodies for which they sit or speak.
_SHARED = ("opposition_political", "legislature", "professional_body", "un_body", "armed_forces")


def is_person(actor: Actor) -> bool:
    """Whether an actor is a person: by its type, or by a given name before a surname."""
    if actor.actor_type in PERSONS:
        return True
    words = actor.name.split()
    return actor.actor_type in _SHARED and len(words) > 1 and words[0] in lexicon().given


def named_in(cast: Cast, low: str, place: Place) -> list[Named]:
    """The actors that `place` is about: the head of each of its parts ("the government of A, B and
    the president of C"), not those that only describe another ("the German chancellor B").
    """
    every = cast.inside(place)
    return _meant(cast, low, every, _cut(low, every, place)) if every else []


def _meant(cast: Cast, low: str, every: Sequence[Named], inner: int) -> list[Named]:
    """As `named_in`, with `every` mention in a place and where its `inner` part begins."""
    heads = [one for one in every if one.place.start < inner]
    found = _heads(low, heads or every)
    firm = [one for one in found if not describes(low, one)]
    if not firm:
        # "Freedonia's Minister for Water Ada Lund"
        firm = [one for one in every[len(heads) :] if cast.actor(one).actor_type in PERSONS][:1]
    unique: dict[str, Named] = {}
    for one in firm or found[:1]:
        unique.setdefault(one.actor_id, one)
    return list(unique.values())


def asked_in(cast: Cast, low: str, place: Place) -> list[Named]:
    """The actors that `place` is about, where it is about somebody: none of those with whom, in
    which or about which some thing is ("the meeting with A"), but the one of a clause that begins
    inside it ("an issue on which A").
    """
    every = cast.inside(place)
    inner = _cut(low, every, place) if every else place.end
    done = low.startswith(_DONE_BY, inner) and not _ORDERED.search(low, place.start, inner)
    heads = done or any(one.place.start < inner for one in every)
    if heads or _is_somebody(low[place.start : inner]):
        return _meant(cast, low, every, inner) if every else []
    last = every[-1:]
    opens = last and _OPENS.search(
        low, max(place.start, last[0].place.start - 30), last[0].place.start
    )
    return last if opens and not low[last[0].place.end : place.end].strip() else []


def _is_somebody(words: str) -> bool:
    """Whether the noun that ends `words` is one for persons or bodies ("the leaders" of A), and not
    for a thing ("a meeting" with A).
    """
    last = words.split()[-1:]
    return not last or last[0].strip(",;:—–-'") in _somebody()


@cache
def _somebody() -> frozenset[str]:
    known = lexicon()
    groups = (head for some in knowledge("generic_groups")["heads"].values() for head in some)
    nouns = (*known.heads, *known.offices, *groups)
    named = frozenset(noun.rpartition(" ")[2].lower() for noun in nouns)
    return named.union(knowledge("call_cues")["somebody"])


def _cut(low: str, every: Sequence[Named], place: Place) -> int:
    """Where the first preposition or relative clause outside a name begins."""
    for match in _INNER.finditer(low, place.start, place.end):
        inside = any(one.place.start <= match.start() < one.place.end for one in every)
        if not inside and match.start() > place.start:
            return match.start()
    return place.end


def _heads(low: str, every: Sequence[Named]) -> list[Named]:
    """Of names that stand side by side, the last."""
    heads = []
    for one, following in zip(every, [*every[1:], None], strict=False):
        gap = low[one.place.end : following.place.start] if following else ","
        if not following or _CONJUNCT.search(f"{gap} ") or gap.startswith("'"):
            heads.append(one)
    return heads


def describes(low: str, one: Named) -> bool:
    """Whether a name is only an adjective or a possessive before what is meant."""
    return one.kind == "adjective" or low.startswith(("'s ", "' "), one.place.end)
