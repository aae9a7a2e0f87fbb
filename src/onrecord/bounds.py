"""What a qualified number lets one say: its bounds, by the codebook's table (section 5).

"over 9,000" bounds from below, exclusively; "nearly $1 billion" gives a point and bounds from
above. A point is never made up from a one-sided cue. The rules are data: the `bounds` of the
terms of the vocabulary figure_qualifier.
"""

from functools import cache
from typing import NamedTuple

from onrecord.vocabularies import vocabulary
from onrecord.withheld import WITHHELD

__all__ = ["Bounds", "bounds", "takes_value"]


class Bounds(NamedTuple):
    """Low, point and high of a figure; None where the words say nothing."""

    low: float | None = None
    point: float | None = None
    high: float | None = None
    low_exclusive: bool | None = None
    high_exclusive: bool | None = None


class _Rule(NamedTuple):
    """What a qualifier gives: the number that stands for each bound (`n` for the number read, `a`
    and `b` for the ends of a range, `floor` for that of a vague word; with `!` it is excluded).
    """

    low: str | None
    point: str | None
    high: str | None
    low_exclusive: bool | None
    high_exclusive: bool | None
    takes_value: bool
    takes_floor: bool


@cache
def _rule(qualifier: str) -> _Rule:
    slots = vocabulary("figure_qualifier").terms[qualifier].bounds
    low, point, high = (slots.get(name) for name in ("low", "point", "high"))
    return _Rule(
        low,
        point,
        high,
        _exclusive(low),
        _exclusive(high),
        any(slot.startswith("n") for slot in slots.values()),
        "floor" in slots.values(),
    )


def takes_value(qualifier: str) -> bool:
    """Whether a figure with this qualifier must have the number that was read."""
    return _rule(qualifier).takes_value


def bounds(
    qualifier: str,
    value: float | None = None,
    *,
    ends: tuple[float | None, float | None] = (None, None),
    number_words: str = "",
) -> Bounds:
    """The bounds that `qualifier` gives to the number `value`.

    `ends` are the two numbers of a range; `number_words` are the words that a vague quantity is
    read from ("dozens" has the floor 24).

    Raises:
        ValueError: the qualifier needs a number, the ends of a range or a vague word, and there
            is none; or it takes none and there is one.
    """
    rule = _rule(qualifier)
    if rule.takes_value and value is None:
        raise ValueError(f"a figure with the qualifier {qualifier} needs the value that was read")
    if qualifier in ("range", "vague") and value is not None:
        raise ValueError(f"a figure with the qualifier {qualifier} has no single value")
    if qualifier == "range":
        _check_ends(*ends)
    slots = {None: None, "n": value, "n!": value, "a": ends[0], "b": ends[1]}
    if rule.takes_floor:
        # words that are withheld cannot be read again: what was read from them stands
        slots["floor"] = ends[0] if number_words == WITHHELD else floor(number_words)
    low, point, high = slots[rule.low], slots[rule.point], slots[rule.high]
    return Bounds(low, point, high, rule.low_exclusive, rule.high_exclusive)


def floor(number_words: str) -> float:
    """The least that a vague quantity means ("tens of thousands" gives 20,000).

    Raises:
        ValueError: the words hold no quantity of the codebook's list.
    """
    said = f" {' '.join(number_words.lower().split())} "
    for words, least in _floors().items():
        if f" {words} " in said:
            return least
    floors = vocabulary("figure_qualifier").terms["vague"].floors
    raise ValueError(
        f"'{number_words}' holds no vague quantity of the codebook: {', '.join(floors)}"
    )


@cache
def _floors() -> dict[str, float]:
    """The floors of vague quantities, the longest words first."""
    floors = vocabulary("figure_qualifier").terms["vague"].floors
    return {words: floors[words] for words in sorted(floors, key=len, reverse=True)}


def _check_ends(low: float | None, high: float | None) -> None:
    if low is None or high is None:
        raise ValueError("a range needs its low and its high end")
    if low > high:
        raise ValueError(f"the range ends ({high:g}) below its start ({low:g})")


def _exclusive(slot: str | None) -> bool | None:
    return None if slot is None else slot.endswith("!")
