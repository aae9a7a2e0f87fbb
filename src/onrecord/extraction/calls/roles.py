"""Who else has a part in a call: through whom, whose act is wanted, against whom, for whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.extraction.calls.parties import describes, is_person, named_in
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.types import Chain
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.model import Actor

__all__ = ["acted", "others"]

_FORUMS = ("council", "assembly")
# More actors than so many are only mentioned with an act.
_MOST = {"beneficiary": 6, "target": 2, "intermediary": 2}


def acted(stage: Stage, term: str, asked: Sequence[Party]) -> str:
    """The type `term` of an act of those asked: what a council of the United Nations is asked, and
    no narrower type tells, is to act there; who governs nobody has no policy to change.
    """
    data = knowledge("call_types")
    actors = [stage.cast.actors[one.actor_id] for one in asked if one.role == "addressee"]
    if term in data["in_un_body"] and any(map(_is_forum, actors)):
        return "act_in_un_body"
    instead = data["asked_of_them"].get(term)
    if instead and actors and all(one.actor_type in data["governs_nobody"] for one in actors):
        return str(instead)
    return term


def _is_forum(actor: Actor) -> bool:
    """Whether an actor is a council or an assembly of the United Nations."""
    return actor.actor_type == "un_body" and actor.name.lower().endswith(_FORUMS)


def others(
    stage: Stage, action: Place, term: str, chained: Chain | None, known: Iterable[Party]
) -> Iterator[Party]:
    """The parties beside those `known`, the caller and the addressees: through whom, whose act is
    wanted, against whom, for whom.
    """
    against, for_whom = _roles()
    if not chained and term not in against and term not in for_whom:
        return
    barred = frozenset(one.actor_id for one in known)
    if chained:
        yield from _chained(stage, action, chained, barred)
    elif term in against:
        yield from _parties(stage.low, "target", _targets(stage, action, barred))
    else:
        found = [one for one in stage.cast.inside(action) if not _located(stage.low, one)]
        plain = [one for one in found if not describes(stage.low, one)]
        yield from _parties(stage.low, "beneficiary", _distinct(plain, barred))


def _targets(stage: Stage, place: Place, barred: frozenset[str]) -> list[Named]:
    """Against whom an act is directed: the first who is named there, with those beside; who is only
    named as a place where nobody else is.
    """
    every = [one for one in stage.cast.inside(place) if not _judges(stage, one)]
    found = [one for one in every if not _located(stage.low, one)]
    return _distinct(_side_by_side(stage.low, found or every), barred)


_FORUM_TYPES = ("un_body", "igo", "international_court")


def _judges(stage: Stage, one: Named) -> bool:
    """Whether an actor is one before which or through which others are made to answer."""
    return stage.cast.actor(one).actor_type in _FORUM_TYPES


_AND = re.compile(r"(?:'s?)?(?:,|\s+and\s|\s+or\s|\s+as well as\s)")
# What stands between names that have the same part in a sentence.
_BESIDE = re.compile(
    r"(?:'s?)?,?\s*(?:(?:and|or|as well as)\s+)?(?:(?:its|their|the|other)\s+)?(?:[a-z]+\s+){0,2}\Z"
)


def _side_by_side(low: str, found: Sequence[Named]) -> list[Named]:
    """The first of those found and the names that stand side by side with it: whoever is named
    farther on is part of a reason, a place or a source.
    """
    beside = list(found[:1])
    for one in found[1:]:
        gap = low[beside[-1].place.end : one.place.start]
        if not _AND.match(gap) or not _BESIDE.match(gap):
            break
        beside.append(one)
    return beside


def _parties(low: str, role: str, found: Sequence[Named]) -> Iterator[Party]:
    """Each of those found in `role`; who suffers what is spoken of gains, and is no target."""
    for one in found[: _MOST[role]]:
        gains = role == "target" and _suffers(low, one)
        yield Party("beneficiary" if gains else role, one.actor_id, one.place)


# The words of a harm stand at most so far before the name of who suffers it.
_HARM = 80


@cache
def _harms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the name of who suffers ("the arrest of"), and what behind it."""
    words = alternatives(knowledge("call_types")["harms"])
    return (
        re.compile(rf"(?<!\w){words}\s+of\s+(?:[^\W\d]['\w-]*\s+){{0,7}}\Z"),
        re.compile(rf"'s?\s+(?:\w+\s+){{0,2}}{words}(?!\w)"),
    )


def _suffers(low: str, one: Named) -> bool:
    """Whether a name is that of who suffers: "the arrest of Ada Lund", "Ada Lund's release"."""
    before, behind = _harms()
    start, end = one.place
    harmed = before.search(low, max(0, start - _HARM), start)
    return bool(harmed or behind.match(low, end))


# Before a state these words say where something is done, not to whom.
_WHERE = (" in ", " within ", " inside ", " across ", " throughout ", " from ", " in the ")


def _located(low: str, one: Named) -> bool:
    """Whether a name only says where."""
    return low.endswith(_WHERE, max(0, one.place.start - 12), one.place.start)


def _chained(
    stage: Stage, action: Place, chained: Chain, barred: frozenset[str]
) -> Iterator[Party]:
    start, end = (action.start + at for at in chained.other)
    act = action.start + chained.act
    wanted = named_in(stage.cast, stage.low, Place(start, end))
    through = stage.cast.inside(Place(action.start, start if end > start else act))
    if end == start:
        # "use her talks with the minister to", "use their weight in the council to".
        wanted = [one for one in through if not is_person(stage.cast.actor(one))]
        through = [one for one in through if is_person(stage.cast.actor(one))]
    wanted = _distinct(wanted, barred)
    for one in wanted:
        yield Party("requested_actor", one.actor_id, one.place)
    meant = barred | {one.actor_id for one in wanted}
    yield from _parties(stage.low, "intermediary", _distinct(through, meant))
    against = _targets(stage, Place(act, action.end), meant)
    yield from _parties(stage.low, "target", against)


def _distinct(found: Sequence[Named], barred: frozenset[str]) -> list[Named]:
    unique: dict[str, Named] = {}
    for one in found:
        if one.actor_id not in barred:
            unique.setdefault(one.actor_id, one)
    return list(unique.values())


@cache
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_types")
    return frozenset(data["against"]), frozenset(data["for_whom"])
