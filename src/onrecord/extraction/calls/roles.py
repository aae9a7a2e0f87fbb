"""Who else has a part in a call: through whom, whose act is wanted, against whom, for whom."""

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.calls.parties import describes, named_in
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.types import Chain
from onrecord.extraction.found import Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["others"]

# More actors than so many are only mentioned with an act.
_MOST = {"beneficiary": 6, "target": 2, "intermediary": 2}


def others(
    stage: Stage, action: Place, term: str, chained: Chain | None, barred: frozenset[str]
) -> Iterator[Party]:
    """The parties beside caller and addressee: through whom, whose act is wanted, against whom, for
    whom.
    """
    if chained:
        yield from _chained(stage, action, chained, barred)
        return
    known = _roles()
    role = "target" if term in known[0] else "beneficiary" if term in known[1] else None
    if role:
        found = stage.cast.inside(action)
        if role == "beneficiary":
            found = [one for one in found if not _locates(stage.low, one)]
        for one in _distinct(found, barred)[: _MOST[role]]:
            yield Party(role, one.actor_id, one.place)


# Before a state these words say where something is done, not to whom.
_WHERE = (" in ", " within ", " inside ", " across ", " throughout ", " from ", " in the ")


def _locates(low: str, one: Named) -> bool:
    """Whether a name only says where, or describes what is meant."""
    before = low[max(0, one.place.start - 12) : one.place.start]
    return before.endswith(_WHERE) or describes(low, one)


def _chained(
    stage: Stage, action: Place, chained: Chain, barred: frozenset[str]
) -> Iterator[Party]:
    start, end = (action.start + at for at in chained.other)
    wanted = named_in(stage.cast, stage.low, Place(start, end))
    for one in wanted:
        yield Party("requested_actor", one.actor_id, one.place)
    meant = barred | {one.actor_id for one in wanted}
    through = stage.cast.inside(Place(action.start, start))
    against = stage.cast.inside(Place(action.start + chained.act, action.end))
    for role, found in (("intermediary", through), ("target", against)):
        for one in _distinct(found, meant)[: _MOST[role]]:
            yield Party(role, one.actor_id, one.place)


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
