"""What the names room knows: words by class, and phrases that name states, places and bodies."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.entries import (
    Entry,
    by_phrase,
    capitals,
    phrase_key,
    phrases,
)

__all__ = ["Entry", "Lexicon", "is_common", "lexicon", "phrase_key"]
# One letter a class; a word has the class that is listed last of those that hold it.
_CLASSES = (
    ("given", "given", "G"),
    ("words", "words", "C"),
    ("words", "genre_words", "C"),
    ("titles", "titles", "T"),
    ("titles", "ranks", "R"),
    ("titles", "weak_ranks", "r"),
    ("titles", "office_modifiers", "Q"),
    ("capitals", "geography", "L"),
    ("capitals", "documents", "B"),
    ("capitals", "calendar", "M"),
    ("capitals", "openers", "F"),
    ("titles", "capital_particles", "p"),
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The knowledge files, ready for look-up. `phrases` are keyed by their first word."""

    classes: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    heads: Mapping[str, str]
    offices: Mapping[str, str]
    common: frozenset[str]
    given: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    groups: Mapping[str, str]
    titles: Mapping[str, str]
    roles: Mapping[str, str]
    modifiers: Mapping[str, str]
    houses: Mapping[str, str]
    foreign: Mapping[str, str]
    foreign_too: Mapping[str, str]
    named_before: Mapping[str, str]
    named_after: Mapping[str, str]
    capitals: Mapping[str, Entry] = field(default_factory=dict)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    read = {name: knowledge(name) for name in ("titles", "organisations", "capitals", "publishers")}
    read |= {name: knowledge(name) for name in ("given", "words", "states", "places")}
    bodies = read["organisations"]
    heads = {word: kind for kind, block in bodies["heads"].items() for word in block.split()}
    heads |= by_phrase(bodies["phrases"])
    offices = {w: kind for kind, block in read["titles"]["offices"].items() for w in block.split()}
    offices |= by_phrase(read["titles"]["office_phrases"])
    sets = {
        key: frozenset(block.split())
        for name in ("titles", "capitals", "organisations", "words")
        for key, block in read[name].items()
        if isinstance(block, str)
    }
    return Lexicon(
        classes=_classes(read, heads, offices),
        phrases=phrases(read),
        heads=heads,
        offices=offices,
        common=frozenset(f"{read['words']['words']} {read['words']['genre_words']}".split()),
        given=frozenset(read["given"]["given"].split()),
        sets=sets,
        groups=by_phrase(bodies["groups"]),
        titles=by_phrase(read["titles"]["telling_titles"]),
        roles=by_phrase(read["titles"]["roles"]),
        modifiers=by_phrase(read["titles"]["modifiers"]),
        houses=by_phrase(read["titles"]["houses"]),
        foreign=by_phrase(bodies["foreign"]),
        foreign_too=by_phrase(bodies["foreign_too"]),
        named_before=by_phrase(bodies["named_before"]),
        named_after=by_phrase(bodies["named_after"]),
        capitals=capitals(read["places"]["capitals"], read["states"]["states"]),
    )


def _classes(
    read: dict[str, dict[str, Any]], heads: dict[str, str], offices: dict[str, str]
) -> dict[str, str]:
    classes: dict[str, str] = {}
    for name, key, letter in _CLASSES:
        words = read[name][key].split()
        if letter == "C":
            both = {word for word in (w.capitalize() for w in words) if word in classes}
            classes |= {word.capitalize(): letter for word in words} | dict.fromkeys(both, "g")
        else:
            classes |= dict.fromkeys(words, letter)
    modifiers = set(read["titles"]["office_modifiers"].split())
    modifiers |= set(read["organisations"]["subjects"].split())
    classes |= {word: "h" if word in modifiers else "H" for word in heads}
    classes |= dict.fromkeys(offices, "O")
    classes |= dict.fromkeys(read["capitals"]["ships"].split(), "W")
    classes |= dict.fromkeys(("General", "Major", "Commander"), "r")
    return classes


def is_common(word: str) -> bool:
    """Whether a capital word is a common English word or an inflected form of one."""
    common = lexicon().common
    low = word.lower()
    if low in common or (len(low) > 7 and low.endswith(_endings())):
        return True
    if "-" in low:
        return is_common(low.rsplit("-", 1)[1].capitalize())
    return any(
        low.endswith(tail) and low[: -len(tail)] + base in common
        for tail, base in _INFLECTIONS
        if len(low) > len(tail) + 2
    )


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lexicon().sets["endings"])


_INFLECTIONS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)
