"""The value that the text of a CSV cell stands for."""

import math
from collections.abc import Callable
from typing import Any

from onrecord.cells.missing import CODES, allowed
from onrecord.model import Row
from onrecord.tables import cell, column_type

__all__ = ["READERS", "cell_value", "unexplained"]

LARGEST_INTEGER = 2**63 - 1


def cell_value(model: type[Row], name: str, text: str) -> Any:
    """The value of one cell; None if it is empty.

    Raises:
        ValueError: it is not of its column's type, or is empty and does not say why.
    """
    codes = allowed(model).get(name)
    if codes is not None:
        if text in codes:
            return None
        if not text or text in CODES:
            raise ValueError(unexplained(text, codes))
    read = READERS.get(column_type(model, name), str)
    return read(text) if text else None


def unexplained(text: str, codes: frozenset[str]) -> str:
    """What is wrong with an empty cell that does not say why, or says what cannot be."""
    said = " or ".join(sorted(codes))
    if not text:
        return f"the cell is empty; why stands in the cell itself: {said}"
    return f"the cell cannot be {text}, only {said}"


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(f"'{text}' is neither true nor false")
    return text == "true"


def _whole(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        raise ValueError(f"'{text[:40]}' is not a number") from None
    if not -LARGEST_INTEGER <= value <= LARGEST_INTEGER:
        raise ValueError(f"{text[:40]} is too large")
    if str(value) != text:
        raise ValueError(f"'{text[:40]}' is not how {value} is written")
    return value


def _fraction(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"'{text[:40]}' is not a number") from None
    if math.isfinite(value) and cell(value) != text:
        raise ValueError(f"'{text[:40]}' is not how {cell(value)} is written")
    return value


READERS: dict[type, Callable[[str], Any]] = {bool: _boolean, int: _whole, float: _fraction}
"""What reads the texts of cells, by the type of their values, where that is not text."""
