"""Periods of time as a row without gaps."""

from collections.abc import Iterable

__all__ = ["with_gaps"]


def with_gaps(periods: Iterable[str]) -> list[str]:
    """Months (`2012-02`) or years in order, with those in between: that nothing was published in
    them is information. Dates that give no month stay as they are.
    """
    given = sorted(set(periods))
    if not given:
        return []
    if any(len(period) == 7 for period in given):
        months = [period for period in given if len(period) == 7]
        first, last = (
            int(month[:4]) * 12 + int(month[5:]) - 1 for month in (months[0], months[-1])
        )
        between = {f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)}
    else:
        between = {f"{year:04}" for year in range(int(given[0]), int(given[-1]) + 1)}
    return sorted(between | set(given))
