"""Which actor of a cast publishes the release, and where it is named."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.extraction.found import Cast, Metadata, Place

__all__ = ["nearest", "publisher_in"]


def publisher_in(cast: Cast, about: Metadata) -> tuple[str, Place | None] | None:
    """The id of the actor that is the publisher, and the place that names it: the one at the
    publisher's place, or one that goes by its name. None where the cast has neither.
    """
    place = about.publisher_place
    for named in cast.inside(place) if place else ():
        return named.actor_id, named.place
    wanted = (about.publisher or "").casefold().strip()
    if not wanted:
        return None
    known = cast.id_of(about.publisher)
    folded = (one.actor_id for one in cast.actors.values() if one.name.casefold() == wanted)
    found = known or next(folded, None)
    return (found, place) if found else None


def nearest(places: Sequence[Place], at: int) -> Place | None:
    """Of `places` in order, the last that starts at or before `at`, or else the first."""
    nth = bisect_right(places, at, key=lambda place: place.start) - 1
    return places[max(nth, 0)] if places else None
