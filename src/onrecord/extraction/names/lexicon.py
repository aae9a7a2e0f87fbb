"""What the names room knows: words by class, and phrases that name states, places and bodies."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

__all__ = ["Entry", "Lexicon", "is_common", "lexicon", "phrase_key"]

_POSSESSIVE = re.compile(r"'s\b")
# A comma parts the names of one body, but not "Foreign\, Commonwealth & Development Office".
_FORMS = re.compile(r"(?<!\\),")
# Acronyms of so many letters are printed as words as well ("Nato").
_PRONOUNCED = 4
# Types whose bodies go by their first name, not by the longest.
_SHORT_NAMED = frozenset(("rebel_group", "civilians", "pro_government_militia"))

# One letter a class; a word has the class that is listed last of those that hold it.
_CLASSES = (
    ("given", "given", "G"),
    ("words", "words", "C"),
    ("titles", "titles", "T"),
    ("titles", "ranks", "R"),
    ("titles", "weak_ranks", "r"),
    ("titles", "office_modifiers", "Q"),
    ("capitals", "geography", "L"),
    ("capitals", "documents", "B"),
    ("capitals", "calendar", "M"),
    ("capitals", "openers", "F"),
)


class Entry(NamedTuple):
    """Somebody or something known by a phrase. `kind` is S state, D adjective of a state, E body,
    V person, P place.
    """

    kind: str
    name: str
    actor_type: str = "unknown"
    country: str | None = None
    actor_id: str | None = None


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
    telling: Mapping[str, str]
    leaning: Mapping[str, str]
    named_before: Mapping[str, str]
    named_after: Mapping[str, str]
    capitals: Mapping[str, Entry] = field(default_factory=dict)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    read = {name: _read(name) for name in ("titles", "organisations", "capitals", "publishers")}
    read |= {name: _read(name) for name in ("given", "words", "states", "places")}
    bodies = read["organisations"]
    heads = {word: kind for kind, block in bodies["heads"].items() for word in block.split()}
    heads |= _by_phrase(bodies["phrases"])
    offices = {w: kind for kind, block in read["titles"]["offices"].items() for w in block.split()}
    sets = {
        key: frozenset(block.split())
        for name in ("titles", "capitals", "organisations")
        for key, block in read[name].items()
        if isinstance(block, str)
    }
    return Lexicon(
        classes=_classes(read, heads, offices),
        phrases=_phrases(read),
        heads=heads,
        offices=offices,
        common=frozenset(read["words"]["words"].split()),
        given=frozenset(read["given"]["given"].split()),
        sets=sets,
        groups=_by_phrase(bodies["groups"]),
        titles=_by_phrase(read["titles"]["telling_titles"]),
        telling=_by_phrase(bodies["telling"]),
        leaning=_by_phrase(bodies["leaning"]),
        named_before=_by_phrase(bodies["named_before"]),
        named_after=_by_phrase(bodies["named_after"]),
        capitals=_capitals(read["places"]["capitals"], read["states"]["states"]),
    )


def _read(name: str) -> dict[str, Any]:
    import yaml

    source = files("onrecord.extraction").joinpath(f"knowledge/{name}.yaml")
    loaded: dict[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return loaded


def _capitals(block: str, states: str) -> dict[str, Entry]:
    by_code = {entry.country: entry for _, entry in _states(states) if entry.kind == "S"}
    pairs = (part.split(None, 1) for part in block.split(";"))
    return {city.strip(): by_code[code] for code, city in pairs}


def _by_phrase(table: dict[str, str]) -> dict[str, str]:
    return {part.strip(): kind for kind, parts in table.items() for part in parts.split(";")}


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
    classes |= {word: "h" if word in modifiers else "H" for word in heads}
    classes |= dict.fromkeys(offices, "O")
    classes |= dict.fromkeys(read["capitals"]["ships"].split(), "W")
    classes |= dict.fromkeys(("General", "Major", "Commander"), "r")
    return classes


def _phrases(
    read: dict[str, dict[str, Any]],
) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    found: dict[tuple[str, ...], Entry] = {}
    for words in (read["places"]["places"] + ";" + read["capitals"]["no_names"]).split(";"):
        found[phrase_key(words)] = Entry("P", words.strip())
    for phrase, kind in _by_phrase(read["organisations"]["phrases"]).items():
        found[phrase_key(phrase)] = Entry("H", phrase, kind)
    for phrase, entry in (*_states(read["states"]["states"]), *_all_bodies(read)):
        found[phrase_key(phrase)] = entry
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for key, entry in sorted(found.items(), key=lambda item: -len(item[0])):
        table.setdefault(key[0], []).append((key, entry))
    return {first: tuple(entries) for first, entries in table.items()}


def phrase_key(words: str) -> tuple[str, ...]:
    """The words of a phrase as they are looked up: marks straight, possessives apart."""
    return tuple(_POSSESSIVE.sub(" 's", words.replace("’", "'")).split())


def _states(block: str) -> Iterator[tuple[str, Entry]]:
    for line in block.strip().splitlines():
        code, rest = line.split(" ", 1)
        names, adjectives = (part.strip() for part in rest.split("|"))
        forms = [name.strip() for name in names.split(";")]
        for form in forms:
            yield form, Entry("S", forms[0], "state", code)
        for adjective in adjectives.split():
            if adjective != "-":
                yield adjective.replace("-", " "), Entry("D", forms[0], "state", code)


def _all_bodies(read: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Entry]]:
    """The known bodies; those of the list of publishers where the other has none of the name."""
    for form, entry in _bodies(read["publishers"]["names"]):
        if " " in form or form.isupper():  # "Redress" is a word as well
            yield form, entry
    yield from _bodies(read["organisations"]["known"])


def _bodies(bodies: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    for kind, block in bodies.items():
        for group in block.replace("\n", ";").split(";"):
            forms = [form.strip().replace("\\,", ",") for form in _FORMS.split(group)]
            full = max(forms, key=len) if kind not in _SHORT_NAMED else forms[0]
            for form in filter(None, forms):
                yield form, Entry("E", full, kind)
                if form.isupper() and form.isalpha() and len(form) >= _PRONOUNCED:
                    yield form.capitalize(), Entry("E", full, kind)


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
