"""Numbers that are no figures: labels, ages, clock times, list numbers."""

import re
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.dates.absolute import is_count
from onrecord.extraction.figures.ages import tells_of_ages
from onrecord.extraction.figures.quantities import Number
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_label"]

_LAST_WORDS = re.compile(r"([^\W_][\w’'./-]*)[\s(,]*\Z")
_HYPHEN = re.compile(r"[-‑]([a-z]+)")
_LIST_NUMBER = re.compile(r"[.)]\s|\)")
# The result of a vote: "by 52 votes to 48".
_VOTES = re.compile(r"\s+votes?\s+(?:to|against|in\s+favou?r)\b")
_SLOGAN = re.compile(r"(?:one|two)\s[a-z]+,?\s(?:one|two)\s(?!of\b)[a-z]+\b(?!\s(?:and|or)\b)")
_FIRST_OF_PAIR = re.compile(r"\b(?:one|two)\s[a-z]+,?\s\Z")
_DIGITS_NEAR = re.compile(r"[\s-]\(?\d")
# The verb and no label: "deaths could number 2,500".
_NUMBERED = re.compile(r"\b(?:[a-z]{3,}s|could|would|will|may|might|now|to)\snumber\s+\Z")
# The points of an article: "article 39 (1, 2)".
_POINTS_BEFORE = re.compile(r"\d\s?\((?:\d{1,2},\s?){0,9}\Z")
_POINTS_AFTER = re.compile(r"(?:,\s?\d{1,2}){0,9}\)")


class _Words(NamedTuple):
    labels: frozenset[str]
    plain_labels: frozenset[str]
    ages: frozenset[str]
    hyphen_units: frozenset[str]
    crowd: frozenset[str]


@cache
def _words() -> _Words:
    known = knowledge("not_figures")
    return _Words(*(frozenset(known[row]) for row in _Words._fields))


@cache
def _not_before() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]{{0,2}}(?:{alternatives(knowledge('not_figures')['not_before'])})(?![a-z])"
    )


@cache
def _address() -> re.Pattern[str]:
    streets = "|".join(knowledge("not_figures")["streets"])
    return re.compile(rf"\s(?:[A-Z][\w.'’]{{0,20}}\s){{1,3}}(?:{streets})\b")


def is_label(text: str, lowered: str, number: Number, line: Place) -> bool:
    """Whether the number names, dates, orders or numbers something; `line` is its sentence."""
    start, end = number.place
    if number.unit:
        return False
    if (
        _not_before().match(lowered, end)
        or _hyphenated(lowered, end)
        or tells_of_ages(lowered, number)
    ):
        return True
    if lowered.startswith(" vote", end) and _VOTES.match(lowered, end):
        return True
    if number.value in (1, 2) and (_is_slogan(lowered, start) or _is_top(lowered, start)):
        return True
    if text[end + 1 : end + 2].isupper() and _address().match(text, end):
        return True
    word, gap = _word_before(text[max(line.start, start - 24) : start])
    if text[start].isdigit():
        return _names(text, number, line, word, gap)
    return _capitalised(text, number, line, word)


def _is_slogan(lowered: str, start: int) -> bool:
    """Whether a number is one of the pair of a slogan: "one country, two systems"."""
    first = _FIRST_OF_PAIR.search(lowered[max(0, start - 30) : start])
    return bool(_SLOGAN.match(lowered, start - len(first.group()) if first else start))


def _is_top(lowered: str, start: int) -> bool:
    """Whether a number word praises or blames: "the number one cause"."""
    return lowered[start : start + 1].isalpha() and lowered.endswith("number ", 0, start)


def _word_before(before: str) -> tuple[str, str]:
    """The last word of `before` and the blanks, commas and brackets behind it."""
    words = before.rstrip(" (,\n\xa0")
    tail = words.rsplit(None, 1)[-1:]
    if tail and tail[0].isalnum():
        return tail[0], before[len(words) :]
    found = _LAST_WORDS.search(before)
    return (found[1], before[found.end(1) :]) if found else ("", "")


def _hyphenated(lowered: str, end: int) -> bool:
    if lowered[end : end + 1] not in ("-", "‑", "/"):
        return False
    hyphen = _HYPHEN.match(lowered, end)
    if not hyphen:
        return lowered[end + 1 : end + 2].isalnum()
    if hyphen[1] == "second" and lowered[end - 1].isalpha():
        return True  # "the twenty-second anniversary"
    return (
        hyphen[1] not in _words().hyphen_units
        and hyphen[1].removesuffix("s") not in _words().hyphen_units
    )


def _names(text: str, number: Number, line: Place, word: str, gap: str) -> bool:
    start, end = number.place
    if not gap.strip() and _is_label_word(word) and not _is_crowd(text, number.place, word):
        return True
    if word.isupper() and len(word) == 2 and end - start == 5:
        return True  # the code of a state before that of a town: "NY 10001"
    if word.lower() in _words().ages or _is_age(text, number, word, gap):
        return True
    if start == line.start and _LIST_NUMBER.match(text, end):
        return True
    if _is_bracketed(text, number.place):
        return True
    if word and word[0].isdigit() and gap.strip() in ("", "-"):
        return True
    bare_year = end - start == 4 and 1600 <= (number.value or 0) < 2100
    return bool(_DIGITS_NEAR.match(text, end)) or (
        bare_year and not is_count(text, line, number.place)
    )


def _is_bracketed(text: str, place: Place) -> bool:
    """Whether a number stands alone in brackets ("(3)") or is a point of an article."""
    start, end = place
    if text[end : end + 1] == ")" and text[start - 1 : start] == "(":
        return "," not in place.of(text)
    points = _POINTS_AFTER.match(text, end)
    return bool(points) and bool(_POINTS_BEFORE.search(text[max(0, start - 40) : start]))


def _is_age(text: str, number: Number, word: str, gap: str) -> bool:
    """Whether the number is an age beside a name: "Ruritan, 44, said"."""
    aside = gap.startswith(",") and text.startswith(",", number.place.end)
    return aside and word[:1].isupper() and (number.value or 0) < 120


def _is_label_word(word: str) -> bool:
    """Whether a number after `word` names something: "Article 12", but not "last week 3"."""
    plain = word.lower().rstrip(".")
    return plain in _words().plain_labels or (word[:1].isupper() and plain in _words().labels)


def _is_crowd(text: str, place: Place, word: str) -> bool:
    """Whether people follow the number, so that a name before it has ended ("In Marsh Camp 40
    people died"), or "number" is a verb before it.
    """
    if word == "number" and _NUMBERED.search(text[max(0, place.start - 24) : place.start]):
        return True
    if word.lower().rstrip(".") in _words().plain_labels:
        return False
    after = text[place.end : place.end + 24].split()
    return bool(after) and after[0].strip(",.").lower() in _words().crowd


def _capitalised(text: str, number: Number, line: Place, word: str) -> bool:
    """Whether a number word is part of a name ("Group of Seven", "the Three Seas Initiative")."""
    start = number.place.start
    if not text[start].isupper() or not line.of(text)[: start - line.start].strip("“”\"'‘’( "):
        return False
    words = line.of(text)[:200].split()
    headline = sum(word[0].isupper() for word in words) * 2 > len(words)
    return not headline and word not in ("", ":")
