"""Places that stand in datelines, and their countries."""

import re
from functools import cache

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.lines import phrases
from onrecord.extraction.states import states

__all__ = ["country_of", "is_place", "is_state"]

_REGIONS = "regions of the USA"
_NO_CODE = ("uncertain", "XKX")  # ISO 3166-1 has no code for Kosovo
_LONGEST = 100  # code points; no state has a longer name
_PARTS = re.compile(r"\s*(?:,|/|\band\b|&)\s*")


@cache
def _places() -> dict[str, str | None]:
    """The known places, lower case, with their countries; None where that is not certain."""
    data = knowledge("dateline_places")
    return {
        name.casefold(): None if country in _NO_CODE else country
        for country, block in data.items()
        if country != _REGIONS
        for name in phrases(block)
    }


@cache
def _states() -> dict[str, str]:
    """The names of states, lower case, with their codes."""
    found = {name.casefold(): state.code for state in states() for name in state.names}
    return found | {"usa": "USA", "u.s.": "USA", "uk": "GBR", "u.k.": "GBR"}


@cache
def _regions() -> frozenset[str]:
    """What stands behind a place in datelines of the United States, lower case."""
    return frozenset(map(str.casefold, phrases(knowledge("dateline_places")[_REGIONS])))


def country_of(words: str) -> str | None:
    """The country of a place as a dateline prints it (ISO 3166-1 alpha-3): that which it names
    ("Kabul, Afghanistan"), else that of the place; None where it is not certain.
    """
    whole = " ".join(words.split()).casefold()
    if whole in _places():
        return _places()[whole]
    parts = [part for part in _PARTS.split(whole) if part]
    if len(parts) > 1 and "," in whole:
        is_american = parts[-1] in _regions() and parts[-1] not in _places()
        if is_american and (parts[-1] not in _states() or _places().get(parts[0]) == "USA"):
            return "USA"
        if parts[-1] in _states():
            code = _states()[parts[-1]]
            return None if code in _NO_CODE else code
    found = {_places().get(part) for part in parts}
    if len(found) == 1:
        return found.pop()
    # Datelines of the United States name a state behind the place ("Tampa, Fla.").
    in_states = len(parts) == 2 and _places().get(parts[0]) == "USA" and parts[1] not in _places()
    return "USA" if in_states and "," in whole else None


def is_place(words: str) -> bool:
    """Whether a dateline may consist of these words: a place, or several, each of which is known,
    or a place with the name of its country.
    """
    whole = " ".join(words.split()).casefold()
    if whole in _places() or whole in _states():
        return True
    is_one = not ("," in whole or "/" in whole or "&" in whole or "and" in whole)
    parts = [whole] if is_one else [part for part in _PARTS.split(whole) if part]
    if len(parts) < 2 or any(map(str.isdigit, whole)):
        return bool(parts) and parts[0] in _places() and not any(map(str.isdigit, whole))
    in_state = (
        len(parts) > 1
        and (parts[-1] in _states() or parts[-1] in _regions())
        and len(parts[0].split()) <= 3
    )
    return parts[0] in _places() or in_state


def is_state(words: str) -> bool:
    """Whether these words are the name of a state."""
    return len(words) <= _LONGEST and " ".join(words.split()).casefold() in _states()
