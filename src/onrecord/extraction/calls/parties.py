"""Who is asked, who asks, and who else has a part in a call."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.calls.types import Chain
from onrecord.extraction.found import Cast, Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Stage", "named_in", "others"]

_CONJUNCT = re.compile(
    r",\s+(?:and\s+)?|\s+and\s+|\s+or\s+|\s+as\s+well\s+as\s+|\s+like\s+|\s+including\s+"
)
_INNER = re.compile(
    r"\s(?:of|in|from|with|to|against|for|by|on|about|at|over|that|who|which|whose|taken|made|considering|supplying|responsible)\s"
)
_PRONOUN = re.compile(r"(?:also\s+)?(he|she|it|they|them|him|her|you|we|both|his|its|their)(?!\w)")
_NOMINAL = re.compile(
    r"(?:the|his|her|its|their|both|this|these|such|new|mr|mrs|ms)\s+(?:\w+\s+){0,2}?(?:government|authorities|regime|administration|country|countries|leaders?|president|minister|prime\s+minister|"
    r"secretary|king|chancellor|company|companies|army|military|junta|police|parliament|council|court|group|state|officials|forces|parties|sides|organi[sz]ation|party|commission)s?(?!\w)"
)
_PERSONS = ("state_individual", "ngo_individual", "private_individual", "media_or_journalist")


class Stage:
    """The actors of a text as its calls go on: who was asked last, so that "they" can be read."""

    def __init__(self, cast: Cast, low: str) -> None:
        self.cast = cast
        self.low = low
        self.last: list[Named] = []

    def asked(self, place: Place | None, barred: frozenset[str] = frozenset()) -> list[Named]:
        """The actors who are asked in `place`; a pronoun or "the government" is who was asked or
        named before. None of `barred`.
        """
        if not place:
            return []
        found = [one for one in named_in(self.cast, self.low, place) if one.actor_id not in barred]
        found = found or self._meant(place, barred)
        if found:
            self.last = found
        return found

    def named(self, place: Place) -> bool:
        """Whether an actor is named in `place`."""
        return bool(self.cast.inside(place))

    def _meant(self, place: Place, barred: frozenset[str]) -> list[Named]:
        words = self.low[place.start : place.end].strip()
        if words in ("", "these", "those"):
            at = Place(place.start, max(place.end, place.start + 1))
            return [
                Named(one.actor_id, "pronoun", one.place if not words else at) for one in self.last
            ]
        spoken = _PRONOUN.match(words)
        nominal = _NOMINAL.match(words)
        if not spoken and not nominal:
            return []
        if spoken and spoken[1] in ("we", "it"):
            return []
        person = bool(spoken) and spoken[1] in ("he", "she", "him", "her") if spoken else False
        last = [one for one in self.last if self._is_person(one) or not person]
        at = Place(place.start, place.start + len(words))
        if last:
            return [Named(one.actor_id, "pronoun" if spoken else "nominal", at) for one in last]
        before = self._before(place.start, barred, person=person)
        return [Named(before.actor_id, "pronoun" if spoken else "nominal", at)] if before else []

    def _before(self, start: int, barred: frozenset[str], *, person: bool) -> Named | None:
        paragraph = self.low.rfind("\n", max(0, start - 600), start) + 1
        sentence = max(self.low.rfind(". ", max(0, start - 600), max(0, start - 2)), paragraph)
        previous = max(self.low.rfind(". ", max(0, sentence - 600), sentence), paragraph)
        near = self.cast.inside(Place(previous, start))
        far = self.cast.inside(Place(max(0, start - 600), previous))
        for one in (*near, *reversed(far)):
            kind = self.cast.actor(one).actor_type
            if one.actor_id in barred or kind in ("ngo", "ngo_individual", "igo", "un_body"):
                continue
            if self._is_person(one) or (
                not person and kind.startswith(("state", "armed", "rebel"))
            ):
                return one
        return None

    def _is_person(self, one: Named) -> bool:
        return self.cast.actor(one).actor_type in _PERSONS


def named_in(cast: Cast, low: str, place: Place) -> list[Named]:
    """The actors that `place` is about: the head of each of its parts ("the government of A, B and
    the president of C"), not those that only describe another ("the German chancellor B").
    """
    every = cast.inside(place)
    if not every:
        return []
    inner = _cut(low, every, place)
    heads = [one for one in every if one.place.start < inner]
    found = _heads(low, heads or every)
    firm = [one for one in found if not _describes(low, one)]
    unique: dict[str, Named] = {}
    for one in firm or found[:1]:
        unique.setdefault(one.actor_id, one)
    return list(unique.values())


def _cut(low: str, every: Sequence[Named], place: Place) -> int:
    """Where the first preposition or relative clause outside a name begins."""
    for match in _INNER.finditer(low, place.start, place.end):
        inside = any(one.place.start <= match.start() < one.place.end for one in every)
        if not inside and match.start() > place.start:
            return match.start()
    return place.end


def _heads(low: str, every: Sequence[Named]) -> list[Named]:
    """Of names that stand side by side, the last."""
    heads = []
    for one, following in zip(every, [*every[1:], None], strict=False):
        gap = low[one.place.end : following.place.start] if following else ","
        if not following or _CONJUNCT.search(f"{gap} ") or gap.startswith("'"):
            heads.append(one)
    return heads


def _describes(low: str, one: Named) -> bool:
    """Whether a name is only an adjective or a possessive before what is meant."""
    return one.kind == "adjective" or low.startswith(("'s ", "' "), one.place.end)


def others(
    stage: Stage, action: Place, term: str, chained: Chain | None, barred: frozenset[str]
) -> Iterator[Party]:
    """The parties beside caller and addressee: through whom, whose act is wanted, against whom, for
    whom.
    """
    if chained:
        yield from _chained(stage, action, chained, barred)
        action = Place(action.start + chained.act, action.end)
    known = _roles()
    role = "target" if term in known[0] else "beneficiary" if term in known[1] else None
    if role and not chained:
        for one in _distinct(stage.cast.inside(action), barred):
            yield Party(role, one.actor_id, one.place)


def _chained(
    stage: Stage, action: Place, chained: Chain, barred: frozenset[str]
) -> Iterator[Party]:
    start, end = (action.start + at for at in chained.other)
    wanted = named_in(stage.cast, stage.low, Place(start, end))
    for one in wanted:
        yield Party("requested_actor", one.actor_id, one.place)
    meant = barred | {one.actor_id for one in wanted}
    for one in _distinct(stage.cast.inside(Place(action.start, start)), meant):
        yield Party("intermediary", one.actor_id, one.place)
    for one in _distinct(stage.cast.inside(Place(action.start + chained.act, action.end)), meant):
        yield Party("target", one.actor_id, one.place)


def _distinct(found: Sequence[Named], barred: frozenset[str]) -> list[Named]:
    unique: dict[str, Named] = {}
    for one in found:
        if one.actor_id not in barred:
            unique.setdefault(one.actor_id, one)
    return list(unique.values())[:2]


@cache
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_types")
    return frozenset(data["against"]), frozenset(data["for_whom"])
