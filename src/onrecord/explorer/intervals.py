"""Figures drawn with their bounds: what a release says, and nothing that it does not say. A bound
that is not given is an arrow, never a number.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

__all__ = ["Scale", "drawn", "scale_of"]

WIDTH = 300
LEFT, RIGHT = 14, 286
LOGARITHMIC_FROM = 30


@dataclass(frozen=True)
class Scale:
    """Where numbers stand between the two ends of a drawing. Numbers that lie far apart stand by
    their logarithms.
    """

    least: float
    most: float
    is_logarithmic: bool

    def place(self, number: float) -> float:
        """The place of a number, in units of the drawing."""
        least, most, at = self.least, self.most, number
        if self.is_logarithmic:
            least, most, at = (math.log10(item) for item in (least, most, max(number, least)))
        share = (at - least) / (most - least) if most > least else 0.5
        return round(LEFT + (RIGHT - LEFT) * share, 1)


def scale_of(figures: Iterable[dict[str, Any]]) -> Scale | None:
    """A scale on which all numbers of the figures have a place; None if they give no number."""
    numbers = [
        figure[name]
        for figure in figures
        for name in ("low", "point", "high")
        if figure[name] is not None
    ]
    if not numbers:
        return None
    least, most = min(numbers), max(numbers)
    if least > 0 and most / least >= LOGARITHMIC_FROM:
        return Scale(10 ** math.floor(math.log10(least)), 10 ** math.ceil(math.log10(most)), True)
    return Scale(min(0, least), most * 1.15 if most > 0 else most + 1, False)


def drawn(figure: dict[str, Any], scale: Scale | None) -> dict[str, Any] | None:
    """What to draw of a figure: `line` (from, to), `arrow` (left, right or nothing), `dots` (place
    and whether it is hollow, as the ends of open intervals are).
    """
    low, point, high = (figure[name] for name in ("low", "point", "high"))
    if scale is None or (low is None and point is None and high is None):
        return None
    dots = [
        {"at": scale.place(number), "is_hollow": bool(figure[exclusive])}
        for number, exclusive in ((low, "low_exclusive"), (high, "high_exclusive"))
        if number is not None and point is None
    ]
    if point is not None:
        dots.append({"at": scale.place(point), "is_hollow": False})
    places = [dot["at"] for dot in dots]
    start, end = min(places), max(places)
    if point is None:
        start = LEFT if low is None else start
        end = RIGHT if high is None else end
    elif figure["high_exclusive"] and low is None:
        start = max(LEFT, start - 24)  # "nearly": a little less, nobody says how much
    return {"line": (start, end), "arrow": _arrow(low, point, high), "dots": dots}


def _arrow(low: float | None, point: float | None, high: float | None) -> str:
    if point is not None:
        return ""
    return "right" if high is None else "left" if low is None else ""
