"""States as powers: whether a release means a country or those who govern it.

Both are one actor where the release does not tell them apart, so what it says of the state most of
the time decides: that it speaks, acts, owes and is asked for something, or that things are there.
"""

import math

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import (
    before_that,
    governs,
    preceding,
    rules,
    speaks,
    stands_for_rulers,
)
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon

__all__ = ["settle_states"]

# Verbs in front of those who are asked or blamed for something.
_BLAMING = "urge condemn accuse ask press hold criticise criticize denounce blame"
_FORMS = ("{}", "{}s", "{}d", "{}ed", "{}ing")
_DEALT_WITH = frozenset(
    form.format(verb) for verb in _BLAMING.split() for form in _FORMS
) | frozenset(("held", "urging", "accusing", "criticising", "criticizing", "upon"))
_CALLING = frozenset(("call", "calls", "called", "calling"))
_SPACES = (" ", "\u00a0")
_PLACED = frozenset(("in", "from", "to", "across"))
_FEWEST = 4  # deeds that make a state a power
_SHARE = 0.5  # deeds a mention from which on a state is a power


def settle_states(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of states whether the text means those who govern."""
    places: dict[str, list[Place]] = {}
    drafts = ledger.drafts
    for actor_id, _, place in ledger.mentions:
        if drafts[actor_id].is_state:
            places.setdefault(actor_id, []).append(place)
    for actor_id, found in places.items():
        draft = drafts[actor_id]
        if draft.known or draft.actor_type != "state":
            continue
        if draft is publisher:
            draft.actor_type = "state_executive"
        if len(found) < _FEWEST:
            continue
        if _is_power(ledger.text, found):
            draft.actor_type = "state_executive"


def _is_power(text: str, places: list[Place]) -> bool:
    """Whether most mentions of a state are deeds; they are read until that is decided."""
    missing = max(_FEWEST, math.ceil(_SHARE * len(places)))
    for left, place in enumerate(places):
        if missing <= 0 or missing > len(places) - left:
            break
        missing -= _is_deed(text, place)
    return missing <= 0


def _is_deed(text: str, place: Place) -> bool:
    """Whether a mention of a state is of somebody who acts, owes, or is asked for something."""
    start, end = place
    before = preceding(text, start)
    if before in _DEALT_WITH:
        return True
    if before == "on" and before_that(text, "on", start) in _CALLING:
        return True
    may_act = before not in _PLACED
    if may_act and before in lexicon().sets["speaking"]:
        return True
    if text[end : end + 1] in _SPACES and (rules(text, end) or (may_act and _does(text, end))):
        return True
    return stands_for_rulers(text, start, end, before)


def _does(text: str, end: int) -> bool:
    """Whether a state is the subject of what ends at `end`: it speaks, or does what states do."""
    return speaks(text, end) or governs(text, end)
