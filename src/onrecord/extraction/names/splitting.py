"""Stretches of capitals cut into sentences and words: possessive endings and joined names apart."""

import re
from collections.abc import Iterator

from onrecord.extraction.names.lexicon import lexicon

__all__ = ["LONGEST", "Words", "is_two_part_name", "parts"]

_WORD = re.compile(r"[^ \u00a0]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_DOTTED = re.compile(r"(?:[A-Z]\.)+(?:[A-Z])?\Z")
_TWO_PARTS = re.compile(
    r"[A-Z][a-z]{1,4}(?:-[a-z]{1,2})?-[a-z]{1,5}(?<!ed)(?<!ing)\Z|[A-Z][a-z]{1,4}-[a-z]{0,2}ing\Z"
)
_JOINED = re.compile(r"[-‑/]")
# Longer words are no names; what is done with a word takes no time that grows with its length.
LONGEST = 60
Words = list[tuple[int, str]]


def parts(words: str, *, opens: bool) -> Iterator[tuple[Words, bool]]:
    """The run cut at the ends of sentences, as words with their starts."""
    part: Words = []
    for match in _WORD.finditer(words):
        word, start = match.group(), match.start()
        if word.isalpha():
            part.append((start, word))
            continue
        ends = word[-1] == "." and not _is_abbreviation(word)
        part.extend(_split(word[:-1] if ends else word, start))
        if ends:
            yield part, opens
            part, opens = [], True
    if part:
        yield part, opens


def _is_abbreviation(word: str) -> bool:
    word = word.rpartition("-")[2]  # "EU-U.S."
    return bool(_DOTTED.match(word)) or word in lexicon().classes or word in lexicon().phrases


def _split(word: str, start: int) -> Iterator[tuple[int, str]]:
    """The word without its possessive ending, which stands behind it as a word of its own; two
    states joined by a hyphen are two words.
    """
    possessive = _POSSESSIVE.search(word, max(0, len(word) - 3))
    core = word[: possessive.start()] if possessive else word.rstrip("'’")
    joint = _JOINED.search(core) if len(core) < LONGEST else None
    if joint and joint.start() > 1 and _stands_alone(core, joint.start()):
        yield start, core[: joint.start()]
        yield start + joint.start(), "-"
        if core[joint.end() :][:1].isupper():
            yield from _split(core[joint.end() :], start + joint.end())
    elif core:
        yield start, core
    if possessive:
        yield start + possessive.start(), possessive.group()


def _stands_alone(core: str, joint: int) -> bool:
    """Whether the part in front of a hyphen is a known name of one word, and the whole is not."""
    if core in lexicon().phrases or core[0].islower() or core[:joint] == "Co":
        return False
    if core[joint + 1 :].islower() or core[joint] == "/":
        return not is_two_part_name(core)
    return any(len(key) == 1 for key, _ in lexicon().phrases.get(core[:joint], ()))


def is_two_part_name(word: str) -> bool:
    """Whether a word is a given name of two parts as Chinese and Korean ones are printed
    ("Mei-lin"), and not a name with what is done by or in it ("Oslo-led").
    """
    if not _TWO_PARTS.match(word):
        return False
    front, _, tail = word.partition("-")
    return tail not in lexicon().sets["done"] and front not in lexicon().phrases
