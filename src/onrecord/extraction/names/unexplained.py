"""What the words beside a word that nothing explains tell of it, at all its places."""

from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import is_led, is_located
from onrecord.extraction.names.beside import group_after, kind_beside

__all__ = ["located", "told_by_group", "told_by_word"]

_ARMED = frozenset(("armed_forces", "police_security", "rebel_group"))


def located(text: str, places: Sequence[Place]) -> int:
    """At how many of `places` a place may stand."""
    return sum(is_located(text, *place) and not is_led(text, place.end) for place in places)


def told_by_word(text: str, places: Sequence[Place]) -> str | None:
    """The type that a word such as "campaign" beside one of `places` tells."""
    return next(filter(None, (kind_beside(text, *place) for place in places)), None)


def told_by_group(text: str, places: Sequence[Place]) -> str:
    """The type of a body of which the text names soldiers, police or rebels."""
    groups = (group_after(text, place.end) for place in places)
    return next((group[1] for group in groups if group and group[1] in _ARMED), "unknown")
