"""Check a collection."""

from collections.abc import Iterator
from pathlib import Path

from onrecord.coding import outcomes
from onrecord.collection import read_collection
from onrecord.errors import Invalid, Problem

__all__ = ["check_collection"]


def check_collection(folder: Path) -> Iterator[Problem]:
    """Every problem of the collection in `folder`: its files, anchors, terms, actors, bounds."""
    try:
        collection = read_collection(folder)
    except Invalid as error:
        yield from error.problems
        return
    for outcome in outcomes(collection):
        yield from outcome.problems
