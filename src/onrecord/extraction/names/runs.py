"""Runs of capital words, each word with its class, found in one pass over the text.

A run's classes make one string, a letter a word, so that its grammar can be written as regular
expressions (names_grammar). Small words inside a run have letters of their own: o of, f for,
a and, t the, n on/against, i in/to, p a particle of a person's name, ' a possessive ending.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import Entry, lexicon
from onrecord.extraction.names.words import letter

__all__ = ["Phrases", "Run", "Token", "capitals", "runs"]

_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa]sh?|[Aa]n|[Aa]r|[Aa]d|[Aa]z|[Uu]l|d|l)[-’']"
_LARGE = "[A-ZÀ-ÖØ-ÞĀĆČĐĒĞĪİŁŚŞŠŪŹŻŽ]"
_REST = r"[^\W_]*(?:[-‑.’'‘&/][^\W_]+)*[.’']?"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_CAPITAL = f"(?:{_ARTICLE})?{_LARGE}{_REST}"
_SMALL = (
    "(?:of|for|and|the|on|against|in|to|de|du|des|la|del|della|da|dos|do|van|von|der|den|bin|ibn|bint"
    "|al|el|ul|y|e|&)"
)
# A run begins with a capital letter, so that the search can jump there; what belongs to it in front
# ("al-", "5th") is looked up backwards.
_RUN = re.compile(
    rf"{_LARGE}(?<![\w@].){_REST}"
    rf"(?:[ \u00a0]{{1,3}}(?:{_SMALL}[ \u00a0]{{1,2}}){{0,3}}"
    rf"(?:{_CAPITAL}|{_ORDINAL}(?=[ \u00a0][A-Z])))*"
)
_FRONT = re.compile(rf"(?<![\w@])(?:{_ARTICLE}|{_ORDINAL}[ \u00a0])\Z")
_WORD = re.compile(r"[^ \u00a0]+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_DOTTED = re.compile(r"(?:[A-Z]\.)+(?:[A-Z])?\Z")
_JOINED = re.compile(r"[-‑/]")
_LAST = frozenset("lnshrdzt")  # the letters that end an article or an ordinal
_ENDS = frozenset(".!?:;•*\n")
_OPENING = " \u00a0\t\"“‘'«([–—-"
_NEAR_END = _ENDS | frozenset(_OPENING)


class Token(NamedTuple):
    """A word or a known phrase of a run; its place counts from the start of the run."""

    start: int
    end: int
    text: str
    letter: str
    entry: Entry | None = None


class Run(NamedTuple):
    """Capital words that follow each other. `opens` tells that they open a sentence."""

    tokens: list[Token]
    classes: str
    opens: bool


# Longer words are no names; what is done with a word takes no time that grows with its length.
_LONGEST = 60
_STRAIGHT = {"’s": "'s", "’": "'"}
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]


def capitals(text: str, within: Place) -> Iterator[tuple[int, str, bool]]:
    """The stretches of capital words in `text` inside `within`: where each starts, its words, and
    whether it opens a sentence.
    """
    floor = within.start
    for match in _RUN.finditer(text, floor, within.end):
        start, end = match.span()
        before = text[start - 1] if start > floor else "\n"
        if before in "-’' \u00a0" and text[start - 2 : start - 1] in _LAST:
            start = _front(text, start, floor)
            before = text[start - 1] if start > floor else "\n"
        opens = before in _ENDS or (
            (before != " " or text[start - 2] in _NEAR_END) and _opens_sentence(text, start, floor)
        )
        yield start, text[start:end], opens


def runs(words: str, tables: Sequence[Phrases], *, opens: bool) -> Iterator[Run]:
    """The runs that a stretch of capital words makes, one a sentence; `tables` hold known phrases,
    the first wins.
    """
    for part, first in _parts(words, opens=opens):
        tokens = _tokens(part, tables)
        if tokens:
            yield Run(tokens, "".join(token.letter for token in tokens), first)


def _front(text: str, start: int, floor: int) -> int:
    """Where the run that shows a capital at `start` begins."""
    match = _FRONT.search(text, max(floor, start - 6), start)
    return match.start() if match else start


def _opens_sentence(text: str, start: int, floor: int) -> bool:
    at = start - 1
    stop = max(floor, start - 6)
    while at >= stop and text[at] in _OPENING:
        at -= 1
    return at < floor or text[at] in _ENDS


Words = list[tuple[int, str]]


def _parts(words: str, *, opens: bool) -> Iterator[tuple[Words, bool]]:
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
    return bool(_DOTTED.match(word)) or word in lexicon().classes or word in lexicon().phrases


def _split(word: str, start: int) -> Iterator[tuple[int, str]]:
    """The word without its possessive ending, which stands behind it as a word of its own; two
    states joined by a hyphen are two words.
    """
    possessive = _POSSESSIVE.search(word, max(0, len(word) - 3))
    core = word[: possessive.start()] if possessive else word.rstrip("'’")
    joint = _JOINED.search(core) if len(core) < _LONGEST else None
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
    return core[:joint] in lexicon().phrases or core[joint + 1 :].islower() or core[joint] == "/"


def _tokens(words: Words, tables: Sequence[Phrases]) -> list[Token]:
    texts = [_STRAIGHT.get(word) or word.replace("’", "'") for _, word in words]
    tokens: list[Token] = []
    at, count = 0, len(words)
    while at < count:
        start, word = words[at]
        text, entry, length = texts[at], None, 1
        for phrases in tables:
            if text in phrases:
                entry, length = _phrase(texts, at, phrases[text])
                if entry:
                    break
        if entry:
            last, ending = words[at + length - 1]
            end = last + len(ending)
            phrase = " ".join(texts[at : at + length])
            tokens.append(Token(start, end, phrase, entry.kind, entry))
        else:
            found = letter(word) if len(word) < _LONGEST else "C"
            tokens.append(Token(start, start + len(word), word, found))
        at += length
    return tokens


def _phrase(
    texts: list[str], at: int, forms: tuple[tuple[tuple[str, ...], Entry], ...]
) -> tuple[Entry | None, int]:
    """The longest of the phrases `forms` that stands at the word `at`, and its length."""
    for key, entry in forms:
        if len(key) == 1 or tuple(texts[at : at + len(key)]) == key:
            return entry, len(key)
    return None, 1
