"""Groups without a name that did what is charged or suffered it: "militia fighters", "the arrest of
student activists".

A generic group is an actor only where it takes part in a fact, so they are known when the
accusations are.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.accusations.doers import NO_ACTOR
from onrecord.extraction.found import Cast, FoundAccusation, Party, Place
from onrecord.extraction.names.phrases import Phrase, group_phrase, pieces
from onrecord.extraction.newcomers import Newcomers

__all__ = ["with_victims"]

_IN = re.compile(r"\s(?:in|of|from)\s(?:the\s)?(?=[A-Z])")
_OWNING = re.compile(r"(?:['’]s?)?\s+")  # between a name and the group that it describes
_LONGEST = 40  # characters of the name of a state


def with_victims(
    cast: Cast, charged: Sequence[FoundAccusation]
) -> tuple[Cast, list[FoundAccusation]]:
    """The cast with the groups that did what is charged or suffered it, and the accusations with
    these as parties. A victim that the cast names already stays as it is.
    """
    if not charged:
        return cast, []
    new = Newcomers(cast)
    found = [_with_groups(new, cast, one) for one in charged]
    return (new.joined() if new.mentions else cast), found


def _party(new: Newcomers, role: str, phrase: Phrase) -> Party:
    """The actor that a phrase names, one of the cast or a new one, in a role."""
    words = " ".join(phrase.place.of(new.cast.text).split())
    inside = new.cast.inside(phrase.place)
    is_named = bool(inside) and inside[0].place.start == phrase.place.start
    name = words if is_named else words[:1].lower() + words[1:]  # "Doe’s forces", "police"
    key = name.removeprefix("the ").casefold()
    actor_id = new.note(name, key, phrase.place, "nominal", lambda: phrase.actor_type)
    return Party(role, actor_id, phrase.place)


def _with_groups(new: Newcomers, cast: Cast, charge: FoundAccusation) -> FoundAccusation:
    """An accusation with the groups that did what is charged, or suffered it, as parties."""
    parties = tuple(_parties(new, cast, charge))
    return charge if parties == charge.parties else charge._replace(parties=parties)


def _parties(new: Newcomers, cast: Cast, charge: FoundAccusation) -> Iterator[Party]:
    """The parties of an accusation with the groups that did what is charged, or suffered it."""
    for party in charge.parties:
        if party.actor_id != NO_ACTOR:
            yield party
            continue
        yield from _doers(new, cast, party)
    if not _has_victim(charge):
        yield from (_party(new, "victim", phrase) for phrase in _groups(cast, charge.victim))


def _doers(new: Newcomers, cast: Cast, party: Party) -> Iterator[Party]:
    """The group that did it: the words may begin with a name ("Government forces"), and one of the
    cast may end them.
    """
    inside = cast.inside(party.place)
    if inside and inside[-1].place.end >= party.place.end:
        yield party._replace(actor_id=inside[-1].actor_id)
        return
    start = inside[-1].place.end if inside else party.place.start
    owner = _OWNING.match(cast.text, start, party.place.end)
    place = Place(owner.end() if owner else start, party.place.end)
    phrase = group_phrase(cast.text, place, is_open=True)
    if phrase and inside and phrase.place.start == place.start:
        phrase = phrase._replace(place=Place(party.place.start, phrase.place.end))
    if phrase:
        yield _party(new, party.role, phrase)


def _has_victim(charge: FoundAccusation) -> bool:
    return any(party.role == "victim" for party in charge.parties)


def _groups(cast: Cast, victim: Place | None) -> Iterator[Phrase]:
    """The groups that the words for the victims name, none of them in the cast."""
    for piece in pieces(cast.text, victim) if victim else ():
        phrase = group_phrase(cast.text, piece, is_open=False)
        if phrase and not cast.inside(phrase.place):
            yield phrase._replace(place=_with_name(cast, phrase.place))


def _with_name(cast: Cast, place: Place) -> Place:
    """The words of a group with the place or state in which it is ("protesters in Freedonia")."""
    behind = _IN.match(cast.text, place.end)
    named = cast.inside(Place(behind.end(), behind.end() + _LONGEST)) if behind else []
    if behind and named and named[0].place.start == behind.end():
        return Place(place.start, named[0].place.end)
    return place
