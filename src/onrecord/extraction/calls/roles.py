"""Who else has a part in a call: through whom, whose act is wanted, against whom, for whom."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.calls.parties import describes, named_in
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.types import Chain
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["acted", "others"]

_FORUMS = ("council", "assembly")
# More actors than so many are only mentioned with an act.
_MOST = {"beneficiary": 6, "target": 2, "intermediary": 2}


def acted(stage: Stage, term: str, asked: Sequence[Party]) -> str:
    """The type `term` of an act of those asked: what a council of the United Nations is asked, and
    no narrower type tells, is to act there.
    """
    if term not in knowledge("call_types")["in_un_body"]:
        return term
    actors = (stage.cast.actors[one.actor_id] for one in asked if one.role == "addressee")
    forum = any(
        one.actor_type == "un_body" and one.name.lower().endswith(_FORUMS) for one in actors
    )
    return "act_in_un_body" if forum else term


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
        yield from _parties(stage.low, role, _distinct(found, barred))


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
        yield from _parties(stage.low, role, _distinct(found, meant))


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
