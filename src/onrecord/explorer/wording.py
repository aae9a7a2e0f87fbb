"""Codes, numbers and counts in words that readers know."""

from collections import Counter
from functools import cache
from typing import Any

from onrecord.vocabularies import vocabulary

__all__ = [
    "compact",
    "country",
    "field_name",
    "label",
    "language",
    "number",
    "plural",
    "tell_apart",
]

_FIELD_NAMES = {
    "call_type": "type of call",
    "requested_event": "final act",
    "polarity": "do or refrain",
    "force": "how strongly",
    "action": "what is asked",
    "deadline_words": "deadline as worded",
    "addressee_stated": "addressee named",
    "endorsed": "publisher backs it",
    "figure_kind": "kind of figure",
    "value": "number read",
    "number_words": "number as worded",
    "period_words": "period as worded",
    "reporting": "how sure",
    "quote_kind": "kind of quote",
    "code": "kind of conflict",
    "cite_as": "to be cited as",
    "url": "address",
}
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def field_name(column: str) -> str:
    """What readers call a column of a table."""
    return _FIELD_NAMES.get(column, column.removesuffix("_id").replace("_", " "))


def label(code: str | None, of: str) -> str:
    """The label of a term of the vocabulary `of`; a code that it does not have stays as it is."""
    if code is None:
        return ""
    terms = vocabulary(of)
    return terms.label(code) if code in terms else code


def number(value: float | None) -> str:
    """A number with separators and without a needless fraction: 9,000."""
    if value is None:
        return ""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def compact(value: float | None) -> str:
    """A number for where there is little room: 1.15 billion; in full where that would round it."""
    for unit, name in _LARGE:
        if value is not None and abs(value) >= unit:
            shown = f"{value / unit:.3f}".rstrip("0").rstrip(".")
            return f"{shown} {name}" if float(shown) * unit == value else number(value)
    return number(value)


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 call, 2 calls."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def tell_apart(actors: list[dict[str, Any]]) -> None:
    """Put the type, or else the id, behind the `name` of actors who share one with another here."""
    for column in ("actor_type", "actor_id"):
        shared = Counter(actor["name"] for actor in actors)
        for actor in actors:
            if shared[actor["name"]] > 1:
                told = label(actor[column], "actor_type").lower()
                actor["name"] = f"{actor['name']} ({told})"


@cache
def country(code: str | None) -> str:
    """The common English name of a country by its ISO 3166-1 alpha-3 code."""
    import pycountry

    found = pycountry.countries.get(alpha_3=code) if code else None
    if found is None:
        return code or ""
    return str(getattr(found, "common_name", found.name))


@cache
def language(code: str | None) -> str:
    """The English name of a language by its ISO 639-1 code."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code) if code else None
    return str(found.name) if found else code or ""
