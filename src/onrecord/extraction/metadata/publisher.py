"""Who issues a release, read from what the text says of itself."""

import re
from collections.abc import Mapping

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import known_bodies
from onrecord.extraction.metadata.counting import cast
from onrecord.extraction.metadata.evidence import Around
from onrecord.extraction.metadata.groups import speaking_group
from onrecord.extraction.metadata.header import is_host
from onrecord.extraction.metadata.portraits import likeliest, reviewed
from onrecord.extraction.metadata.readings import letterheads, outright
from onrecord.extraction.metadata.unlisted import in_full
from onrecord.extraction.metadata.votes import Issuer

__all__ = ["Issuer", "issuer", "letterheads"]

# With less, the text as a whole may say more for another.
_CERTAIN, _EARLY = 3.2, 300
# A date and a place behind the publisher's name: "Issued by Marsh Watch, Fleet, 3/5/2011".
_BEHIND = re.compile(
    r"(?:,?\s(?:on\s)?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s[A-Z][a-z]+,?\s\d{4}|[A-Z][a-z]+\s\d{1,2},?\s\d{4})|,\s\d{1,4}[a-z]?\s[A-Z].{5,60})\W*\Z"
)
# Offices and members of parliament that a byline names, of whom the text need not speak.
_OFFICES = frozenset(("state_executive", "legislature", "opposition_political", "state"))


def issuer(
    text: str, given: Mapping[str, Place], around: Around, known: Knowledge, path: str
) -> Issuer | None:
    """The organisation that issues the release, or None where the text does not show it: that
    which a header line or label names, unless it is a host; else that of the letterhead or
    byline, that which speaks of itself in the body, or that of the copyright line, whichever has
    most to show for it; else that of which the text as a whole says most. The names of folders in
    `path` count for a body that the text names as well.
    """
    place = given.get("publisher")
    if place and not is_host(place.of(text)):
        bare = _BEHIND.sub("", place.of(text))
        start = place.start + len(bare) - len(bare.removeprefix("the "))
        bare = bare.removeprefix("the ")
        given_as = Place(start, start + len(bare))
        return _in_full(Issuer(outright(bare, known), given_as), text)
    ballot = cast(text, given, around, known, path)
    votes = ballot.known
    elected = votes.elected()
    if elected is None:
        votes = ballot.unheard_of()
        elected = votes.elected()
    if elected is None:
        found = likeliest(text, around, ballot.asked)
        if ballot.is_joint and found and not _signs(found, around):
            found = None
        return found or speaking_group(text, around[1])
    said = max(votes.said_for(elected.body), ballot.known.said_for(elected.body))
    if said < _CERTAIN and elected.body.actor_type not in _OFFICES:
        elected = reviewed(text, around, ballot.asked, elected)
    return elected and _as_printed(_in_full(elected, text), text, known)


def _signs(found: Issuer, around: Around) -> bool:
    """Whether a body that the text names early stands among the lines under it."""
    return found.place.start < around[1].start + _EARLY and any(
        found.body.name in line.words for line in around[2]
    )


def _in_full(elected: Issuer, text: str) -> Issuer:
    """A body by its name, where the text prints it beside its acronym."""
    name = elected.body.name
    place = in_full(text, name) if name not in known_bodies() else None
    if place is None:
        return elected
    return Issuer(elected.body._replace(name=" ".join(place.of(text).split())), place)


def _as_printed(elected: Issuer, text: str, known: Knowledge) -> Issuer:
    """A group of states goes by the name that the text prints ("G9"), unless the collection knows
    it.
    """
    body, place = elected
    is_group = body.actor_type == "informal_state_group" and not known.actors
    if not is_group or body.name in text or place.of(text) not in known_bodies():
        return elected
    return Issuer(body._replace(name=place.of(text)), place)
