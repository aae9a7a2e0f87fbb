"""Which actor issues a release: its publisher, or whose statement it is by its headline."""

import re

from onrecord.extraction.calls.parties import describes, is_person, named_in
from onrecord.extraction.found import Cast, Metadata, Place
from onrecord.extraction.publisher import publisher_in

__all__ = ["publisher_of"]

_STATEMENT = re.compile(r"\b(?:statement|communiqué|declaration)s?\b(?P<by>\s+(?:by|from|of)\b)?")
_GOVERNMENTS = re.compile(r"\bgovernments\s+of\s+[^.;:\n]{4,120}")
_OPENING = 250  # characters of a body in which it may be told whose joint statement it is
_ISSUED = re.compile(
    r"(?:issu|releas|publish|sign|sen[dt]|made|mak|gave|deliver|address)(?:ed|es|ing|e)?\s+"
    r"(?:the\s+following|this|an?)\s+(?:(?:joint|open|public|press|short)\s+){0,2}"
    r"(?:statement|remarks|declaration|letter|appeal|petition|communiqué)\b"
)
_UNDERSIGNED = ("the undersign", "undersign", "the signator", "signator")
# Characters around the word in which it may be named whose statement it is.
_BEFORE, _AFTER = 30, 60


def publisher_of(cast: Cast, low: str, metadata: Metadata) -> str | None:
    """The id of the actor that issues the release whose lower-case text is `low`."""
    found = publisher_in(cast, metadata)
    if found:
        return _allied(cast, low, metadata) or found[0]
    return (
        _stating(cast, low, metadata.title) or _signing(cast) or _issuing(cast, low, metadata.body)
    )


def _allied(cast: Cast, low: str, metadata: Metadata) -> str | None:
    """The first of the states whose governments issue a joint statement by its opening, which one
    of their ministries only prints ("The Governments of Freedonia and Sylvania have agreed").
    """
    title = metadata.title
    if not title or low.find("joint ", *title) < 0:
        return None
    opening = Place(metadata.body.start, metadata.body.start + _OPENING)
    allied = _GOVERNMENTS.search(low, *opening)
    if not allied:
        return None
    named = [one.actor_id for one in cast.inside(Place(*allied.span()))]
    return named[0] if len(named) > 1 else None


def _issuing(cast: Cast, low: str, body: Place) -> str | None:
    """Who the opening says issued the statement that follows."""
    issued = _ISSUED.search(low, body.start, body.start + 2 * _OPENING)
    if not issued:
        return None
    line = low.rfind("\n", body.start, issued.start())
    subject = Place(max(body.start, line), issued.start())
    last = cast.inside(subject)[-1:]
    named = last if last and is_person(cast.actor(last[0])) else named_in(cast, low, subject)
    return named[0].actor_id if named else None


def _signing(cast: Cast) -> str | None:
    """Those who sign a statement that names no publisher ("We, the undersigned organisations")."""
    signing = (one.actor_id for one in cast.actors.values() if one.name.startswith(_UNDERSIGNED))
    return next(signing, None)


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
