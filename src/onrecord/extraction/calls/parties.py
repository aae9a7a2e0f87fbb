"""Which of the actors named somewhere are meant there."""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.extraction.found import Cast, Named, Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.lexicon import lexicon
from onrecord.model import Actor

__all__ = [
    "PERSONS",
    "asked_in",
    "describes",
    "is_bare",
    "is_person",
    "is_somebody",
    "named_in",
    "offices",
]

_CONJUNCT = re.compile(
    r",\s+(?:and\s+)?|\s+and\s+|\s+or\s+|\s+as\s+well\s+as\s+|\s+like\s+|\s+including\s+"
)
_INNER = re.compile(
    r"(?<!total)(?<!number)(?<!group)(?<!majority)(?<!coalition)(?<!dozens)(?<!hundreds)"
    r"\s(?:of|in|from|with|to|against|for|by|on|about|at|over|that|who|which|whose|taken|made|considering|supplying"
    r"|responsible|consisting|comprising)\s"
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
_OFFICE = 3  # words behind a body that may tell somebody's office in it
_OF = (" of ", " of the ")
# "Freedonia's partners" are others than Freedonia, its citizens do not act for it.
_ALLIED = re.compile(
    r"(?:'s?)?\s(?:[\w-]+\s){0,2}?(?:partners|allies|friends|neighbou?rs|donors|backers|supporters|sponsors|creditors|investors|citizens|nationals|passport"
    r"|travell?ers|tourists|importers|exporters|consumers|voters|companies|firms|businesses|banks|airlines|counterparts|rivals|enemies)\b"
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
    if heads and len(heads) < len(every):
        follows = every[len(heads)]
        heads += [follows] * _is_office(cast, low, heads[-1], follows)
    found = _heads(cast, low, heads or every)
    firm = [one for one in found if not describes(low, one)]
    if not firm and found and _ALLIED.match(low, found[-1].place.end):
        return []
    if not firm:
        # "Freedonia's Minister for Water Ada Lund"
        firm = [one for one in every[len(heads) :] if cast.actor(one).actor_type in PERSONS][:1]
    unique: dict[str, Named] = {}
    for one in firm or found[:1]:
        whole = _governed(cast, low, every) if is_bare(cast, one) else None
        unique.setdefault(whole.actor_id if whole else one.actor_id, whole or one)
    return list(unique.values())


def is_bare(cast: Cast, one: Named) -> bool:
    """Whether an actor is known as "the Government" and no more."""
    return cast.actor(one).name.lower().removeprefix("the ") == "government"


def _governed(cast: Cast, low: str, every: Sequence[Named]) -> Named | None:
    """The state behind "of" among those named beside a government ("the Government and people of
    Freedonia").
    """
    states = (one for one in every if cast.actor(one).actor_type == "state")
    return next((one for one in states if low.endswith(_OF, 0, one.place.start)), None)


def asked_in(cast: Cast, low: str, place: Place) -> list[Named]:
    """The actors that `place` is about, where it is about somebody: none of those with whom, in
    which or about which some thing is ("the meeting with A"), but the one of a clause that begins
    inside it ("an issue on which A").
    """
    every = cast.inside(place)
    inner = _cut(low, every, place) if every else place.end
    done = low.startswith(_DONE_BY, inner) and not _ORDERED.search(low, place.start, inner)
    heads = done or any(one.place.start < inner for one in every)
    if heads or is_somebody(low[place.start : inner]):
        return _meant(cast, low, every, inner) if every else []
    last = every[-1:]
    opens = last and _OPENS.search(
        low, max(place.start, last[0].place.start - 30), last[0].place.start
    )
    return last if opens and not low[last[0].place.end : place.end].strip() else []


def is_somebody(words: str) -> bool:
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


def _is_office(cast: Cast, low: str, body: Named, person: Named) -> bool:
    """Whether the words from a body to a person give an office (", spokesperson for water,")."""
    if not is_person(cast.actor(person)):
        return False
    gap = low[body.place.end : person.place.start]
    return not offices().isdisjoint(gap.partition(",")[0].split()[:_OFFICE])


@cache
def offices() -> frozenset[str]:
    """The nouns for offices, in small letters."""
    return frozenset(office.lower() for office in lexicon().offices)


def _heads(cast: Cast, low: str, every: Sequence[Named]) -> list[Named]:
    """Of names that stand side by side, the last."""
    heads = []
    for one, following in zip(every, [*every[1:], None], strict=False):
        if following and _is_office(cast, low, one, following):
            continue
        gap = low[one.place.end : following.place.start] if following else ","
        if not following or _CONJUNCT.search(f"{gap} ") or gap.startswith("'"):
            heads.append(one)
    return heads


def describes(low: str, one: Named) -> bool:
    """Whether a name is only an adjective or a possessive before what is meant."""
    return one.kind == "adjective" or low.startswith(("'s ", "' "), one.place.end)
