"""The calls that only the headline makes."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.extraction.calls.addressees import Read
from onrecord.extraction.calls.headlines import imperative, share_again
from onrecord.extraction.calls.reader import Reader
from onrecord.extraction.calls.types import DEFAULT, VAGUE
from onrecord.extraction.found import FoundCall, Place

__all__ = ["title_calls"]


def title_calls(reader: Reader, title: Place, found: Sequence[FoundCall]) -> list[FoundCall]:
    """The calls of the headline that none of `found`, the calls of the body, repeats."""
    cued = list(reader.read(title))
    if cued:
        return [call for call in cued if not _is_retold(reader, call, found)]
    return [
        call
        for call in _commanded(reader, title)
        if not any(_takes_up(reader, one, call) for one in found)
    ]


def _commanded(reader: Reader, title: Place) -> Iterator[FoundCall]:
    got = imperative(reader.low, title)
    if got:
        verb = got.action.of(reader.low).split(None, 1)[0]
        cue = Place(got.action.start, got.action.start + len(verb))
        caller = reader.callers.of_title(title)
        yield from reader.items(Read(title.start, cue, "demand", got, caller, "headline"))


# Two acts may both be of one of these types and have nothing else in common.
_VAGUE = (DEFAULT, VAGUE)


def _is_retold(reader: Reader, call: FoundCall, found: Sequence[FoundCall]) -> bool:
    """Whether one of the body's calls repeats the headline's `call`, or several together do."""
    if any(_repeats(reader, call, one) for one in found):
        return True
    return _again(reader, call, found) >= _MOSTLY


# This share of a headline's words comes again in the calls of the body only where they make it.
_MOSTLY = 0.6


def _repeats(reader: Reader, call: FoundCall, one: FoundCall) -> bool:
    """Whether the body's call `one` is the headline's `call` again: the same type, half of its
    words, or any of them where the same actor is asked.
    """
    share = _again(reader, call, [one])
    if call.call_type not in _VAGUE and one.call_type == call.call_type:
        return True
    return share >= 0.5 or (share > 0 and _asks_again(call, one))


def _takes_up(reader: Reader, one: FoundCall, call: FoundCall) -> bool:
    """Whether the body's call `one` takes up a headline that only commands: whom it asks, what
    type of act, or any of its words.
    """
    again = _asks_again(call, one)
    return again or one.call_type == call.call_type or _again(reader, call, [one]) > 0


def _asks_again(call: FoundCall, one: FoundCall) -> bool:
    """Whether both ask an actor in common."""
    asked = {party.actor_id for party in call.parties if party.role == "addressee"}
    return any(party.actor_id in asked for party in one.parties if party.role == "addressee")


def _again(reader: Reader, call: FoundCall, found: Iterable[FoundCall]) -> float:
    names = [named.place for named in reader.stage.cast.inside(call.action)]
    return share_again(reader.low, call.action, (one.place for one in found), names)
