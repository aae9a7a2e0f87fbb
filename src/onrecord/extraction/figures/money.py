"""Currencies of sums, by mark, code or word; a shared mark by the country of the text."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "currency_after",
    "currency_before",
    "mended",
    "shared_currency",
    "shared_marks",
    "sterling",
]


# A one that scanning misread stands after one of these, which are quicker to look for.
_SIGNS = ("$l", "Sl")
# Noughts that scanning misread as letters: "22,5OO,OOO", "1OO".
_NOUGHTS = re.compile(r"(?<![A-Za-z\d])\d[\d,O]*O[\d,O]*(?![A-Za-z])")
_MISREAD = re.compile(r"[$S](?<!\w[$S])[lIi](?=\d?[\d,.]*\s?(?:m|mn|bn|million|billion)\b)")
# A mark that scanning misread stands before so many: "S700m".
_LARGE_SUM = re.compile(
    r"\d{1,3}(?:,\d{3})+\b|\d[\d.]*\s?(?:m|mn|bn|million|billion|trillion)\b", re.IGNORECASE
)
_STERLING = re.compile(r"\s{1,2}pounds\b(?!\sof\b)")
_MILLIONS = re.compile(r"[\d,.]+\s?(?:m|mn|bn|million|billion)\b")


@cache
def _marks() -> Sequence[str]:
    known = knowledge("currencies")
    return [*known["marks"], *known["shared"], *known["large_only"], "Rs."]


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{alternatives(_marks())})\s?\Z")


@cache
def _mark_ends() -> frozenset[str]:
    """The last letters of the marks: a look at one of them rules most places out."""
    return frozenset(mark[-1] for mark in _marks())


@cache
def _word() -> re.Pattern[str]:
    words = {word.lower() for word in knowledge("currencies")["words"]}
    return re.compile(rf"\s{{1,2}}(?:{alternatives(sorted(words))})\b")


@cache
def _words() -> Mapping[str, str]:
    return {word.lower(): code for word, code in knowledge("currencies")["words"].items()}


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose mark ends at `start`, and where it starts; a shared mark stays a mark."""
    before = text[start - 1 : start]
    if before.isspace():
        before = text[start - 2 : start - 1]
    if before not in _mark_ends():
        return None
    window = max(0, start - 6)
    match = _mark().search(text[window:start])
    if not match:
        misread = text[start - 1] == "S" and not text[start - 2 : start - 1].isalnum()
        return ("$", start - 1) if misread and _MILLIONS.match(text, start) else None
    mark = match.group().rstrip()
    mark = mark.rstrip(".") if mark.startswith("Rs") else mark
    known = knowledge("currencies")
    if mark in known["large_only"]:
        is_sum = _LARGE_SUM.match(text, start)
        return (known["large_only"][mark], window + match.start()) if is_sum else None
    return known["marks"].get(mark, mark), window + match.start()


def currency_after(lowered: str, end: int) -> tuple[str, int] | None:
    """The currency named by the words that follow `end`, and where they end."""
    match = _word().match(lowered, end)
    if not match:
        return None
    return _words()[" ".join(match.group().split())], match.end()


def sterling(lowered: str, end: int) -> tuple[str, int] | None:
    """Pounds after millions are money, where they weigh nothing ("40 million pounds of rice")."""
    match = _STERLING.match(lowered, end)
    return ("GBP", match.end()) if match else None


def mended(text: str) -> str:
    """The text with the sums that scanning misread ("$lm", "Sl.5m") as they were printed ("$1m",
    "$1.5m"): the same length, and only where a million or a billion follows.
    """
    if "OO" in text:
        text = _NOUGHTS.sub(lambda number: number.group().replace("O", "0"), text)
    if not any(sign in text for sign in _SIGNS):
        return text
    return _MISREAD.sub("$1", text)


@cache
def shared_marks() -> frozenset[str]:
    """The marks that several countries use."""
    return frozenset(knowledge("currencies")["shared"])


def shared_currency(text: str, mark: str) -> str:
    """The currency of a shared `mark` in `text`: that of the country which it names most."""
    choice = knowledge("currencies")["shared"][mark]
    named = {code: sum(map(text.count, names)) for code, names in choice["by_country"].items()}
    best: str = max(named, key=lambda code: (named[code], code == choice["default"]))
    return best if named[best] else str(choice["default"])
