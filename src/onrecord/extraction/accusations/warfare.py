"""What fighters and police do and suffer as their work, which nobody is charged with."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from onrecord.extraction.accusations.charges import Charge, said_of
from onrecord.extraction.accusations.cues import words
from onrecord.extraction.accusations.looking import Hit
from onrecord.extraction.accusations.phrases import group_of, phrase_before
from onrecord.extraction.found import Place
from onrecord.model import Actor

__all__ = ["is_own_work", "is_uniformed", "without_warfare"]

_FIRM = 3  # what a word weighs that says by itself that a deed is wrong
_COMMANDING = ("informal_state_group", "state_executive")
_UNIFORMED = ("armed_forces", "police_security")


def is_uniformed(house: Actor | None) -> bool:
    """Whether an army or a police publishes, or a command of several."""
    if not house:
        return False
    if house.actor_type in _COMMANDING:
        return not words("commands").isdisjoint(house.name.lower().split())
    return house.actor_type in _UNIFORMED


@cache
def _fighters() -> frozenset[str]:
    return words("fair") - words("fair_things")


def without_warfare(
    low: str, clause: Place, said: Collection[str], hits: Sequence[Hit], *, uniformed: bool
) -> Sequence[Hit]:
    """Those of `hits` that are no work of fighters or police: harm done to fighters and suspects,
    or suffered by soldiers, and all harm told by a house that is `uniformed`, unless those who
    should be spared suffer it from fighters.
    """
    spared = not words("protected").isdisjoint(said)
    if (spared and not uniformed) or not any(map(_is_work, hits)):
        return hits
    fair = not _fighters().isdisjoint(said)
    if (uniformed and not (fair and spared)) or (fair and not spared):
        return [hit for hit in hits if not _is_work(hit)]
    if spared:
        return hits
    return [hit for hit in hits if not (_is_work(hit) and _hits_soldiers(low, clause, hit))]


def is_own_work(low: str, house: Actor, charge: Charge, accused: Iterable[Actor]) -> bool:
    """Whether a charge only tells what forces on the side of an army or a police did that
    publishes: `accused` are those whom the cast names.
    """
    if not is_uniformed(house) or charge.act not in words("work"):
        return False
    by_foe = not words("fair").isdisjoint(said_of(low, charge.doers.place))
    return not by_foe and all(_is_on_side(house, one) for one in accused)


def _is_on_side(house: Actor, doer: Actor) -> bool:
    is_foreign = house.country and doer.country and house.country != doer.country
    return doer.actor_type in _UNIFORMED and not is_foreign


def _is_work(hit: Hit) -> bool:
    return hit.weight < _FIRM and hit.act in words("work")


def _hits_soldiers(low: str, clause: Place, hit: Hit) -> bool:
    """Whether soldiers or police are the subject of a passive verb ("a soldier was wounded")."""
    group = group_of(low, clause.start, hit.place.start)
    if not group.is_passive:
        return False
    subject = phrase_before(low, clause.start, group.start)
    return not words("uniformed").isdisjoint(said_of(low, subject))
