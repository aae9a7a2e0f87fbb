"""Bodies whose mail or web address the lines around the body of a text print."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.body_types import body_type
from onrecord.extraction.metadata.contacts import mailed
from onrecord.extraction.metadata.introductions import introduced
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.registry import Body

__all__ = ["ByMail", "bodies_by_mail", "mail_lines"]

_WITHIN = 1_500
_ADDRESSED, _PRESS = 2.0, 3.5


class ByMail(NamedTuple):
    """A body of an address, where the text names it, what that says for it, and whether its name
    tells that it is a body.
    """

    body: Body
    place: Place
    weight: float
    is_told: bool


def mail_lines(text: str, body: Place) -> Iterator[Line]:
    """The lines near the end of the body that hold a mail address."""
    start = max(body.start, body.end - _WITHIN)
    at = text.find("@", start, body.end)
    while at >= 0:
        first, last = text.rfind("\n", start, at) + 1, text.find("\n", at, body.end)
        place = Place(max(first, start), last if last >= 0 else body.end)
        yield Line(place, place.of(text), "short")
        at = text.find("@", place.end, body.end)


def bodies_by_mail(
    text: str, start: Place, labels: set[str], contacts: Sequence[Line]
) -> Iterator[ByMail]:
    """The bodies whose acronym, introduced in `start`, is one of the `labels` of the addresses, and
    those whose name a mail address in `contacts` has.
    """
    for name, body in introduced(text, start).items() if labels else ():
        if name.lower() in labels:
            at = text.find(name, start.start)
            yield ByMail(body, Place(at, at + len(name)), _ADDRESSED, is_told=True)
    for place, is_press in mailed(text, contacts):
        name = " ".join(place.of(text).split())
        kind = body_type(name)
        weight = _PRESS if is_press else _ADDRESSED
        yield ByMail(Body(name, kind or "unknown"), place, weight, is_told=kind is not None)
