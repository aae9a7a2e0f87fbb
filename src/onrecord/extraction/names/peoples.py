"""The people of a state or place that the text names: "the people of Freedonia".

A release tells them apart from their state, which the same words name as well.
"""

from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger

__all__ = ["read_peoples"]

_PHRASES = ("people of ", "peoples of ", "citizens of ")
_ARTICLE = "the "
_PLACES = ("state", "state_executive")


def read_peoples(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the peoples of states named in the places `own`."""
    phrases = [phrase for phrase in _PHRASES if phrase in ledger.low]
    for phrase in phrases:
        for within in own:
            at = ledger.low.find(phrase, within.start, within.end)
            while at >= 0:
                end = at + len(phrase)
                _read(ledger, at, end)
                at = ledger.low.find(phrase, end, within.end)


def _read(ledger: Ledger, start: int, end: int) -> None:
    """Read the people at `start` whose state is named at `end`, or behind an article there."""
    if ledger.low.startswith(_ARTICLE, end):
        end += len(_ARTICLE)
    named = ledger.starting(end)
    draft = ledger.drafts[named.actor_id] if named else None
    if named is None or draft is None or draft.actor_type not in _PLACES:
        return
    place = Place(start, named.place.end)
    words = " ".join(place.of(ledger.text).split())
    people = ledger.actor(words[0].lower() + words[1:], "civilians", draft.country)
    ledger.mention(people, place, "name", "full")
