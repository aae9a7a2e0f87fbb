"""States as powers: whether a release means a country or those who govern it.

Both are one actor where the release does not tell them apart, so what it says of the state most of
the time decides: that it speaks, acts, owes and is asked for something, or that things are there.
Where its government is named and the state is no more than a place, they are two.
"""

import math
from functools import lru_cache

from onrecord.extraction.found import Named, Place
from onrecord.extraction.names.around import (
    before_that,
    governs,
    preceding,
    rules,
    speaks,
    stands_for_rulers,
)
from onrecord.extraction.names.drafts import Draft, government_name
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon, phrase_key

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
_CIVIL = frozenset(("ngo", "ngo_individual"))
# Others who may do what a headline tells of a state: types of actors.
_OTHERS = frozenset(("rebel_group", "un_body", "igo", "private_company", "international_court"))
_OTHERS |= {"informal_state_group"}
_DOER, _DOER_WORDS = 30, 2  # characters behind the state in which they stand, and words
_RULED = 28  # characters in front of a state in which such a word stands
_RULERS = frozenset(("regime", "regimes", "junta", "rulers"))  # a government may be named apart
_RULER_STEMS = ("regime", "junta", "rulers")
_LINE = ("", "\n")  # in front of what opens a line
_FEWEST = 4  # deeds that make a state a power
_SHARE = 0.5  # deeds a mention from which on a state is a power


def settle_states(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of states whether the text means those who govern."""
    mentions: dict[str, list[Named]] = {}
    drafts = ledger.drafts
    for named in ledger.mentions:
        if drafts[named.actor_id].is_state:
            mentions.setdefault(named.actor_id, []).append(named)
    for actor_id, found in mentions.items():
        draft = drafts[actor_id]
        places = [named.place for named in found]
        if draft.known:
            continue
        if draft.actor_type != "state":
            alone = [one for one in found if one.kind == "adjective" or _is_state(ledger, one)]
            if _is_located(ledger.text, alone) and not _is_asked(ledger, draft, places, publisher):
                draft.actor_type = "state"
                government = government_name(draft.name)
                ruling = ledger.actor(government, "state_executive", draft.country)
                ledger.give(ruling, draft, set(found).difference(alone))
        elif _is_asked(ledger, draft, places, publisher) or _is_power(ledger.text, places):
            draft.actor_type = "state_executive"


def _is_located(text: str, mentions: list[Named]) -> bool:
    """Whether a state whose government is named apart is rather a place than somebody who acts."""
    places = [named.place for named in mentions if named.kind == "name"]
    where = lexicon().sets["in_states"]
    located = sum(preceding(text, start) in where for start, _ in places)
    if 2 * located <= len(places):
        return False
    return 2 * (located - sum(_is_deed(text, place) for place in places)) > len(places)


def _is_state(ledger: Ledger, named: Named) -> bool:
    """Whether the words of a mention are a name of a state and nothing more."""
    words = named.place.of(ledger.text)
    return words == ledger.drafts[named.actor_id].name or _is_name(words)


@lru_cache(maxsize=4096)
def _is_name(words: str) -> bool:
    """Whether `words` are a name of a state."""
    key = phrase_key(words)
    forms = lexicon().phrases.get(key[0], ()) if key else ()
    return any(phrase == key and entry.kind == "S" for phrase, entry in forms)


def _is_asked(ledger: Ledger, state: Draft, places: list[Place], publisher: Draft | None) -> bool:
    """Whether the text means those who govern a state: it is theirs, is headed by what a body of
    the civil society asks of them, or names their regime.
    """
    if state is publisher or _is_addressed(ledger, places, publisher):
        return True
    names_rulers = any(word in ledger.low for word in _RULER_STEMS)
    return names_rulers and any(_is_ruled(ledger.low, start) for start, _ in places)


def _is_addressed(ledger: Ledger, places: list[Place], publisher: Draft | None) -> bool:
    """Whether a body of the civil society puts the state in front of its headline, and names there
    nobody else who does something ("Freedonia: Rebels Shell Towns").
    """
    if publisher is None or publisher.actor_type not in _CIVIL:
        return False
    slug = next((place for place in places if _is_slug(ledger.text, place)), None)
    if slug is None:
        return False
    start = slug.end + len(": ")
    named = ledger.starting(start)
    doer = ledger.drafts[named.actor_id] if named else None
    if doer and doer.actor_type in _OTHERS:
        return False
    words = ledger.low[start : start + _DOER].split()[:_DOER_WORDS]
    return lexicon().sets["fighting"].isdisjoint(words)


def _is_ruled(low: str, start: int) -> bool:
    """Whether a word for those who rule stands in front of a state ("the regime in Freedonia")."""
    words = low[max(0, start - _RULED) : start].split()
    if words and words[-1] == "the":
        words.pop()
    return len(words) > 1 and words[-1] in ("in", "of") and words[-2] in _RULERS


def _is_slug(text: str, place: Place) -> bool:
    """Whether a state stands in front of a headline ("Freedonia: Free the Editors"), as in releases
    that ask something of its rulers.
    """
    return (
        text[place.end : place.end + 2] == ": "
        and text[max(0, place.start - 1) : place.start] in _LINE
    )


def _is_power(text: str, places: list[Place]) -> bool:
    """Whether most mentions of a state are deeds; they are read until that is decided."""
    if len(places) < _FEWEST:
        return False
    missing = max(_FEWEST, math.ceil(_SHARE * len(places)))  # of few mentions all too many
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
