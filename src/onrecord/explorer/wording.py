"""Codes, numbers and counts in words that readers know."""

from functools import cache

from onrecord.vocabularies import vocabulary

__all__ = ["country", "label", "language", "number", "plural"]


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


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun: 1 call, 2 calls."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


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
