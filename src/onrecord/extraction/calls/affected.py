"""Against whom an act that is asked for is, and for whom."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.calls.parties import describes, is_person, named_in, offices
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["affected", "distinct", "is_place", "sentence_before"]

# More actors than so many are only mentioned with an act.
_MOST = {"beneficiary": 6, "target": 2}
_REACH = 600  # characters of an action in which it may be told at whom it is aimed
# Against whom an act of any type is ("measures directed at the generals").
_AIMED = re.compile(r"\b(?:directed|aimed|targeted)\s+(?:at|against|towards?)\s(?!\w+ing\b)")


def affected(
    stage: Stage, action: Place, term: str, barred: frozenset[str], *, ends_chain: bool = False
) -> Iterator[Party]:
    """The targets or the beneficiaries of an act of the type `term`, none of them `barred`. An act
    that ends a chain of demands has targets whatever its type is, unless it is for somebody.
    """
    against, for_whom = _roles()
    aimed = _AIMED.search(stage.low, action.start, min(action.end, action.start + _REACH))
    if term in for_whom and not aimed:
        for one in _helped(stage, action, barred)[: _MOST["beneficiary"]]:
            yield Party("beneficiary", one.actor_id, one.place)
    elif aimed or ends_chain or term in against:
        start = aimed.end() - 1 if aimed and term not in against else action.start
        for one in _targets(stage, Place(start, action.end), barred)[: _MOST["target"]]:
            # Who suffers what is spoken of gains, and is no target.
            role = "beneficiary" if _suffers(stage.low, one) else "target"
            yield Party(role, one.actor_id, one.place)


@cache
def _roles() -> tuple[frozenset[str], frozenset[str]]:
    data = knowledge("call_types")
    return frozenset(data["against"]), frozenset(data["for_whom"])


def _helped(stage: Stage, action: Place, barred: frozenset[str]) -> list[Named]:
    """For whom an act is: all who are named there, but those through whom or before whom it is
    done, and those of whom only some are meant ("UN staff").
    """
    found = [
        one
        for one in stage.cast.inside(action)
        if not _located(stage.low, one)
        and not stage.low.endswith(_THROUGH, 0, one.place.start)
        and stage.cast.actor(one).actor_type not in _JUDGING
        and not describes(stage.low, one)
        and not _is_staff(stage, one)
    ]
    return distinct(found, barred)


def _is_staff(stage: Stage, one: Named) -> bool:
    """Whether a body is named only to tell whose staff is meant ("a Marsh Times reporter")."""
    word = stage.low[one.place.end + 1 : one.place.end + _WORD].split(None, 1)[:1]
    if not word or stage.low[one.place.end] != " " or one.kind != "name":
        return False
    noun = word[0].strip(",.;:")
    return noun in offices() or (noun in _STAFF and not is_person(stage.cast.actor(one)))


_STAFF = frozenset(
    ("staff", "employees", "workers", "personnel", "reporters", "experts", "officials", "members")
)
_WORD = 24  # characters of the word behind a name
# Before a name these words say by whom, before whom or against whom something is done.
_THROUGH = tuple(
    f" {word} {article}"
    for word in ("by", "before", "through", "against", "under")
    for article in ("", "the ")
)
_JUDGING = ("un_body", "international_court", "judiciary")


def _targets(stage: Stage, place: Place, barred: frozenset[str]) -> list[Named]:
    """Against whom an act is directed: the first who is named there, with those beside; who is only
    named as a place where nobody else is.
    """
    every = [one for one in stage.cast.inside(place) if not _judges(stage, one)]
    every = [one for one in every if not _is_staff(stage, one)]
    every = [one for one in every if not stage.low.endswith(_FOR, 0, one.place.start)]
    found = [one for one in every if not _located(stage.low, one)]
    beside = distinct(_side_by_side(stage.low, found or every), barred)
    return beside or distinct(_met(stage, place), barred)


# Before a name these words say for whom or with whom others speak.
_FOR = (" for ", " for the ", " join ", " joining ")

# "In their meetings with the minister, the leaders should …": whom those asked are to press.
_MEETING = re.compile(
    r"\b(?:meetings?|talks|discussions?|dealings|visits?|summits?|contacts?|engagement|negotiations)"
    r"\s+(?:with|to)\s"
)
_FRONT = 300  # characters before an action in which its sentence may begin


def sentence_before(low: str, at: int) -> Place:
    """The words of its sentence that stand before `at`, or the last of them."""
    near = max(0, at - _FRONT)
    return Place(max(near, low.rfind(". ", near, at), low.rfind("\n", near, at)), at)


def _met(stage: Stage, action: Place) -> list[Named]:
    """With whom those asked meet, as the front of the sentence tells."""
    met = _MEETING.search(stage.low, *sentence_before(stage.low, action.start))
    return named_in(stage.cast, stage.low, Place(met.end(), action.start))[:1] if met else []


_FORUM_TYPES = ("un_body", "igo", "international_court", "judiciary")


def _judges(stage: Stage, one: Named) -> bool:
    """Whether an actor is one before which or through which others are made to answer."""
    return stage.cast.actor(one).actor_type in _FORUM_TYPES


_AND = re.compile(r"(?:'s?)?(?:,|\s+and\s|\s+or\s|\s+as well as\s)")
# What stands between names that have the same part in a sentence.
_BESIDE = re.compile(
    r"(?:'s?)?,?\s*(?:(?:and|or|as well as)\s+)?(?:(?:its|their|the|other)\s+)?(?:[a-z]+\s+){0,2}\Z"
)


def _side_by_side(low: str, found: Sequence[Named]) -> list[Named]:
    """The first of those found and the names that stand side by side with it: whoever is named
    farther on is part of a reason, a place or a source.
    """
    beside = list(found[:1])
    for one in found[1:]:
        gap = low[beside[-1].place.end : one.place.start]
        if not _AND.match(gap) or not _BESIDE.match(gap):
            break
        beside.append(one)
    return beside


# The words of a harm stand at most so far before the name of who suffers it.
_HARM = 80


@cache
def _harms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the name of who suffers ("the arrest of"), and what behind it."""
    words = alternatives(knowledge("call_types")["harms"])
    return (
        re.compile(rf"(?<!\w){words}\s+of\s+(?:\w['\w-]*\s+){{0,7}}\Z"),
        re.compile(rf"'s?\s+(?:\w+\s+){{0,2}}{words}(?!\w)"),
    )


def _suffers(low: str, one: Named) -> bool:
    """Whether a name is that of who suffers: "the arrest of Ada Lund", "Ada Lund's release"."""
    before, behind = _harms()
    start, end = one.place
    harmed = before.search(low, max(0, start - _HARM), start)
    return bool(harmed or behind.match(low, end))


# Before a state these words say where something is done, not to whom.
_WHERE = (" in ", " within ", " inside ", " across ", " throughout ", " from ", " in the ")


def _located(low: str, one: Named) -> bool:
    """Whether a name only says where."""
    return low.endswith(_WHERE, max(0, one.place.start - 12), one.place.start)


def is_place(stage: Stage, one: Named) -> bool:
    """Whether a state is named only as the place of something."""
    return stage.cast.actor(one).actor_type == "state" and _located(stage.low, one)


def distinct(found: Sequence[Named], barred: frozenset[str]) -> list[Named]:
    """Of `found` the first mention of each actor, without those `barred`."""
    unique: dict[str, Named] = {}
    for one in found:
        if one.actor_id not in barred:
            unique.setdefault(one.actor_id, one)
    return list(unique.values())
