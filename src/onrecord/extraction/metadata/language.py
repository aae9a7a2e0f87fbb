"""The language of a text, told by its script and its commonest words."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["given_language", "language"]

_SAMPLE = 600
_TAG = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{2,8})*)\Z")
# A letter that is neither Latin nor a mark of punctuation.
_OTHER_LETTER = re.compile("[\u0370-\u1dff\u2e80-\ufaff]")
_FEWEST_WORDS = 6
_FEWEST_KINDS = 3
# A language's commonest words make up at least this share of its texts ...
_SHARE = 0.12
# ... and outnumber those of the next language by this factor.
_LEAD = 1.25


def given_language(words: str) -> str | None:
    """A language tag (BCP 47) as pages give it, in the usual case: `en_gb` gives `en-GB`."""
    match = _TAG.match(words.strip())
    if match is None:
        return None
    parts = [part for part in re.split("[-_]", match[2]) if part]
    cased = (
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()
        for part in parts
    )
    return "-".join([match[1].lower(), *cased])


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for code, block in knowledge("languages")["words"].items():
        for word in block.split():
            found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@cache
def _scripts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ranges = knowledge("languages")["scripts"].items()
    return tuple((code, re.compile(f"[{letters}]")) for code, letters in ranges)


def language(text: str, body: Place) -> str | None:
    """The language of the body (BCP 47), or None where it cannot be told."""
    sample = text[body.start : min(body.end, body.start + _SAMPLE)]
    if not sample.isascii() and (found := _by_script(sample)):
        return found
    words = list(filter(str.isalpha, sample.lower().split()))
    if len(words) < _FEWEST_WORDS:
        return None
    votes: dict[str, int] = {}
    kinds: dict[str, int] = {"": 0}
    by_word = _words()
    for word, times in Counter(filter(by_word.__contains__, words)).items():
        for code in by_word[word]:
            votes[code] = votes.get(code, 0) + times
            kinds[code] = kinds.get(code, 0) + 1
    (first, most), (second, next_most) = _two_most(votes)
    leads = most >= _LEAD * next_most or kinds[first] >= kinds[second] + _FEWEST_KINDS - 1
    is_sure = first and leads and kinds[first] >= _FEWEST_KINDS and most >= _SHARE * len(words)
    return first if is_sure else None


def _two_most(votes: Mapping[str, int]) -> tuple[tuple[str, int], tuple[str, int]]:
    """The two keys with the most votes, the first in order where they are equal."""
    first = max(votes, key=votes.__getitem__, default="")
    second = max((code for code in votes if code != first), key=votes.__getitem__, default="")
    return (first, votes.get(first, 0)), (second, votes.get(second, 0))


def _by_script(sample: str) -> str | None:
    letters = len(_OTHER_LETTER.findall(sample))
    if letters * 4 < len(sample):
        return None
    for code, script in _scripts():
        # Japanese is written with Chinese characters too, but never without its own.
        share = 0.1 if code == "ja" else 0.5
        if len(script.findall(sample)) > share * letters:
            return code
    return None
