"""Hopes and warnings: whom they are for, and what those are to do."""

import re

from onrecord.extraction.calls.acts import PASSIVE, Asked, after_to
from onrecord.extraction.found import Place

__all__ = ["hope", "warned"]

_HOPE = re.compile(
    r"\s+(?:that\s+)?(?P<whom>[^,.;]{2,160}?)\s+(?:will|would|can|could)\s+(?P<not>not\s+)?(?:(?:also|now)\s+)?(?=\w)"
)


def hope(low: str, place: Place) -> Asked | None:
    """Whom, and what they will do: "the council will act"."""
    match = _HOPE.match(low, place.start, place.end)
    if not match:
        return None
    passive = PASSIVE.match(low, match.end(), place.end)
    action = Place(passive.end() if passive else match.end(), place.end)
    whom = Place(*match.span("whom"))
    return Asked(whom, action, "acts", bool(match["not"]), bool(passive))


_WARNED = re.compile(
    r"""\s+(?P<whom>(?:(?!(?:that|of|about|it|how|what|if|means?|is|are|was|were|will|would|and|had|has|have)\s)
    [\w'.-]+\s+){1,12}?)(?=to\s)""",
    re.VERBOSE,
)


def warned(low: str, place: Place) -> Asked | None:
    """Whom and what they had better do: "warn the army to leave"; nothing between but who it is."""
    match = _WARNED.match(low, place.start, place.end)
    found = after_to(low, Place(match.end(), place.end)) if match else None
    return found._replace(whom=Place(*match.span("whom"))) if match and found else None
