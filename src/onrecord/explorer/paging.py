"""Lists page by page."""

from typing import NamedTuple

from onrecord.explorer.site import Asked

__all__ = ["Paged", "asked_number", "paged"]

PER_PAGE = 20
DIGITS = 9


class Paged(NamedTuple):
    """What stands on a page of a list, the number of the page, and that of the last."""

    places: list[int]
    number: int
    last: int


def paged(asked: Asked, places: list[int]) -> Paged:
    """The page of a list that is asked for; the last where there are not so many."""
    last = max(1, -(-len(places) // PER_PAGE))
    number = min(asked_number(asked), last)
    return Paged(places[(number - 1) * PER_PAGE : number * PER_PAGE], number, last)


def asked_number(asked: Asked) -> int:
    """The number of the page that is asked for: 1 unless another is given."""
    given = asked.first("page")
    return max(1, int(given[:DIGITS])) if given.isascii() and given.isdigit() else 1
