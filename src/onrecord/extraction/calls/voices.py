"""Who only lends the publisher a voice: staff who are introduced as its own, or whose statement the
headline announces.
"""

import re
from collections.abc import Collection
from itertools import pairwise

from onrecord.extraction.found import Cast, Metadata

__all__ = ["voices"]

_STAFF = ("ngo_individual",)
# "Marsh Watch's Ann Reed", "Marsh Watch's director for Belmark Ann Reed"; behind a name:
# "Ann Reed, Marsh Watch's director".
_POSSESSIVE = re.compile(r"'s?\s(?:[^.,;\n]{0,90}\s)?")


def voices(
    cast: Cast, low: str, metadata: Metadata, publisher: str, spokespersons: Collection[str]
) -> frozenset[str]:
    """The ids of those whose calls are the publisher's own: itself, and of its staff among the
    `spokespersons` those whom the release introduces as its ("Marsh Watch's Ann Reed") or whose
    statement the headline announces. Who is named with an office apart ("Ann Reed, a director at
    Marsh Watch") calls in their own name.

    Args:
        cast: the actors and where they are named.
        low: the text in lower case, with plain apostrophes.
        metadata: the headline.
        publisher: the id of the publisher.
        spokespersons: the ids of those who are quoted and speak for it.
    """
    staff = {one for one in spokespersons if cast.actors[one].actor_type in _STAFF}
    title = metadata.title
    announced = {one.actor_id for one in cast.inside(title)} if title else set()
    introduced = _introduced(cast, low, publisher) if staff - announced else set()
    return frozenset({publisher, *(staff & (announced | introduced))})


def _introduced(cast: Cast, low: str, publisher: str) -> set[str]:
    """Those who where they are first named stand beside the publisher in the possessive."""
    found, seen = set(), set()
    for before, one in pairwise(cast.mentions):
        start, end = before.place.end, one.place.start
        if before.actor_id == publisher and one.actor_id not in seen:
            if _POSSESSIVE.fullmatch(low, start, end):
                found.add(one.actor_id)
        elif (
            one.actor_id == publisher
            and before.actor_id not in seen
            and low[start:end] == ", "
            and low.startswith("'s", one.place.end)
        ):
            found.add(before.actor_id)
        seen.add(before.actor_id)
    return found
