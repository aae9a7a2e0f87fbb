"""The people of a state or place that the text names: "the people of Freedonia".

A release tells them apart from their state, which the same words name as well.
"""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.populations import is_people

__all__ = ["read_peoples"]

_PHRASES = ("people of ", "peoples of ", "citizens of ", "residents of ", "inhabitants of ")
# A place that is no state ("the people of Bergen"), in front of no further capital word.
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]{2,20}(?: [A-ZÀ-Þ][a-zà-ÿ'’-]{2,20})?(?! [A-Z])(?![\w-])")
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
    if named and draft and draft.actor_type in _PLACES:
        place, country = Place(start, named.place.end), draft.country
    else:
        match = None if named else _NAME.match(ledger.text, end)
        if match is None or is_people(match.group()):  # "people of Sunni faith"
            return
        place, country = Place(start, match.end()), None
    words = " ".join(place.of(ledger.text).split())
    people = ledger.actor(words[0].lower() + words[1:], "civilians", country)
    ledger.mention(people, place, "name", "full")
