"""The value of numbers in words and digits: "two hundred and fifty", "1.5 million"."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Amount", "amount", "number_words"]

# Digits with the marks that group them by three; a plain space groups only what no phone number is.
_DIGITS = re.compile(
    r"(\d{1,3}(?:,\d{3})+(?!,?\d)|\d{1,3}(?:[’']\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!,?\d)|\d{1,3}(?:,\d{3})+"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3}){1,3}(?!\d)|\d+)"
    r"(\.\d+|,\d{1,2}(?=\s?(?:million|billion|trillion)\b)|[¼½¾])?(?:([a-z]{1,3})\b)?"
)
_MOST_DIGITS = 18  # with their marks
_VULGAR = {"¼": ".25", "½": ".5", "¾": ".75"}
# "Half a million", "a quarter of a million", by the first letter.
_PARTS = {"h": 0.5, "q": 0.25, "t": 0.75}
# "5 hundred thousand" has two; more are no number, and a run of them would take long to read.
_MOST_MULTIPLIERS = 2
_JOIN = r"(?:[\s-]{1,3}(?:and\s{1,3})?)"


class Amount(NamedTuple):
    """A value, where its words end, and the multiplier with which they end ("million"), or 1."""

    value: float
    end: int
    times: float = 1


@cache
def number_words() -> list[str]:
    """The words with which a number may start, in lower case."""
    known = knowledge("numbers")
    rows = ("words", "multipliers", "shares", "multiples", "times")
    words = [word for row in rows for word in known[row]]
    firsts = {word.removeprefix("a ").split()[0] for word in [*words, *known["vague"]]}
    return sorted({first.split("-")[0] for first in firsts} - {"a", "many"})


@cache
def _spelt() -> re.Pattern[str]:
    known = knowledge("numbers")
    word = rf"(?:{alternatives([*known['words'], *known['multipliers']])})\b"
    return re.compile(
        rf"(?:(?P<part>half|quarter\s+of|three[\s-]quarters\s+of)[\s-]+an?[\s-]+(?={word})|)(?P<words>{word}(?:{_JOIN}{word}){{0,9}})(?P<half>\s+and\s+a\s+half\s+(?:{word})?)?"
    )


@cache
def _multiplier() -> re.Pattern[str]:
    return re.compile(rf"[\s-]{{1,2}}({alternatives(list(knowledge('numbers')['multipliers']))})\b")


def amount(lowered: str, start: int) -> Amount | None:
    """The number that starts at `start` of a text in lower case, or None."""
    digits = _DIGITS.match(lowered, start)
    return _of_digits(lowered, digits) if digits else _of_words(lowered, start)


def _of_digits(lowered: str, digits: re.Match[str]) -> Amount | None:
    whole, part, short = digits.groups()
    if len(whole) > _MOST_DIGITS:
        return None
    value = float("".join(filter(str.isdigit, whole)) + _decimals(part))
    if short:
        if short in knowledge("units")["short"]:
            return Amount(value, digits.end() - len(short))
        times = knowledge("numbers")["short_multipliers"].get(short)
        return Amount(round(value * times, 6), digits.end(), times) if times else None
    end, times = digits.end(), 1.0
    for _ in range(_MOST_MULTIPLIERS):
        multiplier = _multiplier().match(lowered, end)
        if not multiplier:
            break
        times *= knowledge("numbers")["multipliers"][multiplier[1]]
        end = multiplier.end()
    return Amount(round(value * times, 6), end, times)


def _decimals(part: str | None) -> str:
    """What stands behind the point of a number: a vulgar fraction, or digits after either mark."""
    return _VULGAR.get(part, part.replace(",", ".")) if part else ""


def _of_words(lowered: str, start: int) -> Amount | None:
    spelt = _spelt().match(lowered, start)
    if not spelt or spelt.end() - start > 200:
        return None
    words = re.split(r"[\s-]+", spelt["words"])
    first = words[: words.index("and")] if "and" in words else words
    if words != first and _value([word for word in words if word != "and"]) is None:
        end = start + len(lowered[start : spelt.end()].partition(" and ")[0])
        value = _value(first)  # "between two and fifteen"
        return None if value is None or spelt["part"] else Amount(value, end)
    if words == ["score"] and not lowered.startswith(" of ", spelt.end()):
        return None  # that of a game
    value = _value([word for word in words if word != "and"])
    if value is None:
        return None
    if spelt["part"]:
        value *= _PARTS[spelt["part"][0]]
    if not spelt["half"]:
        return Amount(value, spelt.end(), knowledge("numbers")["multipliers"].get(words[-1], 1))
    last = spelt["half"].split()[-1]
    times = knowledge("numbers")["multipliers"].get(last, 1)
    return Amount((value + 0.5) * times, start + len(spelt.group().rstrip()), times)


def _value(words: list[str]) -> float | None:
    """The value of number words by their places; None where they make no one number ("one two")."""
    known = knowledge("numbers")
    total, part, last = 0.0, 0.0, 1000.0
    for word in words:
        if word in known["multipliers"]:
            times = known["multipliers"][word]
            part, last = (part or 1) * times, 1000.0
            if times >= 1000:
                total, part = total + part, 0.0
        else:
            value = known["words"][word]
            if part and not _continues(last, value):
                return None
            part, last = part + value, value
    return total + part


def _continues(last: float, value: float) -> bool:
    """Whether a word of `value` may follow one of `last`: "twenty one", "hundred one"."""
    return last >= 1000 or (last >= 20 and value < 10)
