"""Runs of capital words, each word with its class, found in one pass over the text.

A run's classes make one string, a letter a word, so that its grammar can be written as regular
expressions (grammar). Small words inside a run have letters of their own: o of, f for,
a and, t the, n on/against, i in/to, p a particle of a person's name, ' a possessive ending.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import Entry, lexicon
from onrecord.extraction.names.longer import longer
from onrecord.extraction.names.neighbours import GIVEN_STATES, in_run
from onrecord.extraction.names.span import Token
from onrecord.extraction.names.splitting import LONGEST, Words, parts
from onrecord.extraction.names.words import letter

__all__ = ["Phrases", "Run", "Token", "capitals", "runs"]
_ARTICLE = r"(?:[Aa]l|[Ee]l|[Aa]sh?|[Aa]n|[Aa]r|[Aa]d|[Aa]z|[Uu]l|d|l)[-’']"
_LARGE = "[A-ZÀ-ÖØ-ÞĀĆČĐĒĞĪİŁŚŞŠŪŹŻŽ]"
_REST = r"[^\W_]*+(?:[-‑.’'‘&/][^\W_]++)*+[.’']?+"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_CAPITAL = f"(?:{_LARGE}{_REST}|{_ARTICLE}{_LARGE}{_REST})"
# of, for, and, the, de, van, bin and the like; of most words the first letter tells that they are
# none of these.
_SMALL = (
    "(?:(?=[abdefilotuvy&])(?:[ey&]|o[fn]|for|a(?:nd|gainst|l)|t(?:he|o)|in|d(?:e(?:s|l(?:la)?|n|r)?"
    "|u|a|os?)|la|v[ao]n|bint?|ibn|el|ul))"
)
# A run begins with a capital letter, so that the search can jump there; what belongs to it in front
# ("al-", "5th") is looked up backwards.
_RUN = re.compile(
    rf"{_LARGE}(?<![\w@].){_REST}(?!@)"
    rf"(?:[ \u00a0]{{1,3}}+(?:{_SMALL}[ \u00a0]{{1,2}}+){{0,3}}+"
    rf"(?:{_CAPITAL}(?!@)|{_ORDINAL}(?=[ \u00a0][A-Z])))*+"
)
_FRONT = re.compile(rf"(?<![\w@])(?:{_ARTICLE}|{_ORDINAL}[ \u00a0])\Z")
_JOINING = re.compile(r"[CNQGBgD](?=(?:a[CNQGBg])?[fn]t?F?[CNGQBgLSDEOHhAP])")
_AGENT = 2  # tokens that stand in front of what agents are joined for, at least
_LAST = frozenset("lnshrdzt")  # the letters that end an article or an ordinal
_ENDS = frozenset(".!?:;•*\n")
_OPENING = " \u00a0\t\"“‘'«([–—-"
_NEAR_END = _ENDS | frozenset(_OPENING)
_JOINTS = frozenset("-’' \u00a0")  # behind an article or an ordinal


class Run(NamedTuple):
    """Capital words that follow each other. `opens` tells that they open a sentence."""

    tokens: list[Token]
    classes: str
    opens: bool


_STRAIGHT = {"’s": "'s", "’": "'"}
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]


def capitals(text: str, within: Place) -> Iterator[tuple[int, str, bool]]:
    """The stretches of capital words in `text` inside `within`: where each starts, its words, and
    whether it opens a sentence.
    """
    floor = within.start
    for match in _RUN.finditer(text, floor, within.end):
        start = match.start()
        before = text[start - 1] if start > floor else "\n"
        inside = before == " " and text[start - 2] not in _NEAR_END
        if inside and not text[start - 4 : start - 3].isdigit():
            yield start, match.group(), False
            continue
        if before in _JOINTS and text[start - 2 : start - 1] in _LAST:
            start = _front(text, start, floor)
        yield start, text[start : match.end()], _opens_sentence(text, start, floor)


def runs(words: str, tables: Sequence[Phrases], *, opens: bool) -> Iterator[Run]:
    """The runs that a stretch of capital words makes, one a sentence; `tables` hold known phrases,
    the first wins.
    """
    for part, first in parts(words, opens=opens):
        tokens = _tokens(part, tables)
        if tokens:
            yield _run(longer(tokens), opens=first)


def _run(tokens: list[Token], *, opens: bool) -> Run:
    """The run of `tokens`; agents that are joined for or against something head a name."""
    for n, token in enumerate(tokens):
        if (
            token.letter in "FEOMTAQB" and (n or not opens or token.letter in "AMB")
        ) or token.text in GIVEN_STATES:
            tokens[n] = in_run(tokens, n)
        elif token.text == "Class" and n > 1 and tokens[n - 2].letter in "RrO":  # "Sgt. 1st Class"
            tokens[n - 1 : n + 1] = [one._replace(letter="R") for one in tokens[n - 1 : n + 1]]
    classes = "".join([token.letter for token in tokens])
    if classes[1:2] == "o" and tokens[0].text in lexicon().sets["agents_of"]:
        tokens[0] = tokens[0]._replace(letter="H")
        classes = f"H{classes[1:]}"
    if len(tokens) > _AGENT and ("f" in classes or "n" in classes):
        agents = lexicon().sets["agents"]
        for match in _JOINING.finditer(classes):
            at = match.start()
            is_people = tokens[at].letter == "D" and tokens[at].text.endswith("s")
            if is_people or tokens[at].text in agents:
                tokens[at] = tokens[at]._replace(letter="H")
        classes = "".join([token.letter for token in tokens])
    return Run(tokens, classes, opens)


def _front(text: str, start: int, floor: int) -> int:
    """Where the run that shows a capital at `start` begins."""
    match = _FRONT.search(text, max(floor, start - 6), start)
    return match.start() if match else start


def _opens_sentence(text: str, start: int, floor: int) -> bool:
    """Whether nothing but opening marks stands between `start` and the end of what is before."""
    at = start - 1
    stop = max(floor, start - 6)
    while at >= stop and text[at] in _OPENING:
        at -= 1
    return at < floor or text[at] in _ENDS


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
            found = letter(word) if len(word) < LONGEST else "C"
            tokens.append(Token(start, start + len(word), word, found))
        at += length
    return tokens


def _phrase(
    texts: list[str], at: int, forms: tuple[tuple[tuple[str, ...], Entry], ...]
) -> tuple[Entry | None, int]:
    """The longest of the phrases `forms` that stands at the word `at`, and its length."""
    behind = texts[at + 1] if at + 1 < len(texts) else ""
    for key, entry in forms:
        if len(key) == 1:
            return entry, 1
        if key[1] == behind and tuple(texts[at : at + len(key)]) == key:
            return entry, len(key)
    return None, 1
