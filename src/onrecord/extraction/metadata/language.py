"""The language of a text, told by its script and its commonest words."""

import re
from collections import Counter
from functools import cache

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["given_language", "language"]

_SAMPLE = 1_000
_WORD = re.compile(r"[^\W\d_]+")
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
    words = _WORD.findall(sample.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    by_word = _words()
    votes: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for code in by_word.get(word, ()):
            votes[code] += times
            kinds[code] += 1
    (first, most), (second, next_most) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    leads = most >= _LEAD * next_most or kinds[first] >= kinds[second] + _FEWEST_KINDS - 1
    is_sure = leads and kinds[first] >= _FEWEST_KINDS and most >= _SHARE * len(words)
    return first if first and is_sure else None


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
