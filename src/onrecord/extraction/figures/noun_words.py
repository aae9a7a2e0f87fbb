"""The words that may name what a number counts, up to a verb, a preposition or a mark."""

import re
from functools import cache, lru_cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["counted_row", "is_plural", "noun_words", "singular"]

# A calibre or weight that stands before a noun ("30 105mm shells"), and a unit that touches digits.
_SIZE = r"(?:\d[\d.]{0,5}[\s-]?(?:mm|millimeter|millimetre|cm|kg|pound|lb)s?[\s-])?"
_TOUCHING = r"(?<=\d)(?=(?:kms?|kgs?|lbs?|ha|[Mm][Ww])\b)"
_WORD = re.compile(
    rf"(?P<gap>(?:,\s(?=[a-z])|[”\"]?[\s-]{{1,6}}|/(?=[a-zA-Z])|{_TOUCHING})[“\"‘']?{_SIZE})"
    r"(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][^\s,.;:!?()\[\]“”\"–—/]{0,40})"
)
_LETTERS = re.compile(r"[^\W\d_]+")
# What follows a verb, and no noun.
_DETERMINED = re.compile(r"\s+(?:the|an?|that|its|their|his|her|how|it|this|these)\b")
_MORE_OF = re.compile(r"\s+(?:th[ae]n|times?)\b")
_ADJECTIVES = re.compile(r"(?:,\s[a-z-]{3,20}){1,3},?\s(?:and|or)\s[a-z-]{3,20}\s[a-z-]{3,20}s\b")
_LONGEST = 8
_OBJECTS = frozenset(
    ("at", "more", "over", "some", "about", "nearly", "another", "up", "the", "a", "many")
)
_MARKS = ',”"'

_Words = list[tuple[Place, str]]


@cache
def counted_row(row: str) -> frozenset[str]:
    """The words of a row of knowledge/counted.yaml."""
    return frozenset(knowledge("counted")[row])


@cache
def _number_words() -> frozenset[str]:
    known = knowledge("numbers")
    return frozenset([*known["words"], *known["multipliers"], *known["vague"]])


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of a noun in lower case, by its ending."""
    irregular: dict[str, str] = knowledge("counted")["irregular"]
    if noun in irregular:
        return irregular[noun]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4 and noun not in counted_row("plurals"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether a word in lower case is a plural noun, by its ending."""
    if word in counted_row("plurals"):
        return True
    if word.endswith("men"):
        return len(word) > 5 and word not in counted_row("not_plural")
    return (
        word.endswith("s")
        and len(word) > 3
        and word not in counted_row("not_plural")
        and not word.endswith(("ss", "'s", "’s", "ous"))
    )


def noun_words(text: str, after: int, limit: int) -> _Words:
    """The words after `after` that may name what is counted, in lower case, with their places."""
    found: _Words = []
    at = after
    while len(found) < _LONGEST and (match := _WORD.match(text, at, limit)):
        if text[match.start()] in _MARKS and _closes(text, match, found):
            break
        start, at = match.span("word")
        written = text[start:at].rstrip("'’‘\"")
        word = written.lower()
        if _is_skipped(text, word, found, at, limit):
            continue
        if _stops(text, word, found, at):
            break
        end = start + len(written)
        found.append((Place(start, end), word))
        if end < at and text[at - 1] not in "'’":
            break
    return found


def _closes(text: str, match: re.Match[str], found: _Words) -> bool:
    """Whether a mark ends what is counted: that behind a plural does, and every comma but that of
    a list of adjectives ("400 social, political and cultural activists").
    """
    if any(is_plural(word) for _, word in found):
        return True
    return match["gap"][0] == "," and not (found and _ADJECTIVES.match(text, match.start()))


def _is_skipped(text: str, word: str, found: _Words, at: int, limit: int) -> bool:
    """Whether a word belongs to what is counted and is no noun or adjective of it."""
    if not found and word in counted_row("determiners"):
        return True
    if not found and (_is_more(text, word, at) or _opens(text, word, at, limit)):
        return True
    if word in ("and", "or"):
        return bool(found) and (_goes_on(text, at, limit) or _describes(text, found, at, limit))
    names = bool(found) and word == "of" and not is_plural(found[-1][1])
    return names and text[at + 1 : at + 2].isupper()


def _stops(text: str, word: str, found: _Words, at: int) -> bool:
    """Whether what is counted has ended before a word."""
    if word in ("and", "or") or word in counted_row("stops"):
        return True
    if not found:
        return False
    if word in counted_row("wholes_verbs") and found[-1][1] in counted_row("wholes"):
        return True
    return _ends(word, found) or _is_verb(text, word, found, at)


def _opens(text: str, word: str, at: int, limit: int) -> bool:
    """Whether a plural follows the word soon, and no verb: "900 live rounds", but not "900 live in
    camps".
    """
    if word not in counted_row("openers"):
        return False
    words = [word.lower() for word in _LETTERS.findall(text, at, min(limit, at + 40))[:3]]
    for word in words:
        if (
            word in counted_row("stops")
            or word in counted_row("verbs")
            or word in counted_row("determiners")
        ):
            return False
        if is_plural(word):
            return True
    return False


def _is_more(text: str, word: str, at: int) -> bool:
    """Whether a word is the "more" of "two more men", not that of "two more than before"."""
    return word == "more" and _MORE_OF.match(text, at) is None


def _is_verb(text: str, word: str, found: _Words, at: int) -> bool:
    """Whether a word in -s after a plural is its verb: "41 countries | shows that"."""
    if not word.endswith("s") or not found or not is_plural(found[-1][1]):
        return False
    return _DETERMINED.match(text, at) is not None


def _goes_on(text: str, at: int, limit: int) -> bool:
    """Whether the word after "and" is a noun of the same count: a plural, with no verb after it."""
    words = text[at : min(limit, at + 60)].split(None, 3)
    if not words:
        return False
    first = words[0].strip(",.;:)\"”’'").lower()
    second = words[1].strip(",.;:)\"”’'").lower() if len(words) > 1 else ""
    if any(first in counted_row(row) for row in ("stops", "determiners", "harms")):
        return False
    if first in _number_words() or (first.endswith("ed") and _has_object(second)):
        return False
    return is_plural(first) or (is_plural(second) and words[0] == words[0].strip(",.;:"))


def _has_object(word: str) -> bool:
    """Whether a word after a form in -ed is its object: "killed one boy and injured | 12"."""
    return word[:1].isdigit() or word in _number_words() or word in _OBJECTS


def _describes(text: str, found: _Words, at: int, limit: int) -> bool:
    """Whether "and" joins two adjectives before the noun: "500 safe and effective doses"."""
    if any(is_plural(word) for _, word in found):
        return False
    words = [word.lower() for word in _LETTERS.findall(text, at, min(limit, at + 60))[:4]]
    if not words or words[0] in counted_row("stops") or words[0] in counted_row("harms"):
        return False
    if _number_words() & set(words[:2]):
        return False
    return any(is_plural(word) for word in words[1:])


def _ends(word: str, found: _Words) -> bool:
    """Whether a verb form or a number after a plural ends what is counted ("people killed", "men
    working", "57,000 people two years ago").
    """
    if not found or not is_plural(found[-1][1]):
        return False
    if word in _number_words() or word in counted_row("verbs"):
        return True
    return word.endswith(("ed", "ing")) or (word.endswith("ly") and word != "family")
