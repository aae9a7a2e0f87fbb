"""Which actor issues a release: its publisher, or whose statement it is by its headline."""

import re

from onrecord.extraction.calls.parties import describes
from onrecord.extraction.found import Cast, Metadata, Place
from onrecord.extraction.publisher import publisher_in

__all__ = ["publisher_of"]

_STATEMENT = re.compile(r"\b(?:statement|communiqué|declaration)s?\b(?P<by>\s+(?:by|from|of)\b)?")
# Characters around the word in which it may be named whose statement it is.
_BEFORE, _AFTER = 30, 60


def publisher_of(cast: Cast, low: str, metadata: Metadata) -> str | None:
    """The id of the actor that issues the release whose lower-case text is `low`."""
    found = publisher_in(cast, metadata)
    return found[0] if found else _stating(cast, low, metadata.title)


def _stating(cast: Cast, low: str, title: Place | None) -> str | None:
    """Whose statement the headline announces ("Statement by X", "X statement on …")."""
    stated = _STATEMENT.search(low, title.start, title.end) if title else None
    if not stated:
        return None
    if stated["by"]:
        after = _bodies(cast, low, Place(stated.end(), stated.end() + _AFTER))
        if after:
            return after[0]
    before = _bodies(cast, low, Place(max(0, stated.start() - _BEFORE), stated.start()))
    return before[-1] if before else None


def _bodies(cast: Cast, low: str, place: Place) -> list[str]:
    """The ids of the actors named in `place`, without those that only describe another."""
    return [one.actor_id for one in cast.inside(place) if not describes(low, one)]
