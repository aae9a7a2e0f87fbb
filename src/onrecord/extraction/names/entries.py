"""What the knowledge files know by a phrase: states, their adjectives, bodies, persons, places."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

__all__ = ["Entry", "by_phrase", "capitals", "phrase_key", "phrases"]

_POSSESSIVE = re.compile(r"'s\b")
# A comma parts the names of one body, but not "Foreign\, Commonwealth & Development Office".
_FORMS = re.compile(r"(?<!\\),")
# Acronyms of so many letters are printed as words as well ("Nato").
_PRONOUNCED = 4
# Types whose bodies go by their first name, not by the longest.
_SHORT_NAMED = frozenset(("rebel_group", "civilians", "pro_government_militia"))
# Codes that the places behind them have for themselves, so that their names are those of one place.
_TERRITORIES = frozenset(("HKG", "MAC", "PRI", "GRL", "FRO", "NCL", "PYF", "TKL"))


class Entry(NamedTuple):
    """Somebody or something known by a phrase. `kind` is S state, D adjective of a state, E body,
    V person, P place
    (one with a government of its own has a country).
    """

    kind: str
    name: str
    actor_type: str = "unknown"
    country: str | None = None
    actor_id: str | None = None


def phrases(
    read: dict[str, dict[str, Any]],
) -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """The known phrases of the knowledge files, keyed by their first word, the longest first."""
    found: dict[tuple[str, ...], Entry] = {}
    for words in (read["places"]["places"] + ";" + read["capitals"]["no_names"]).split(";"):
        found[phrase_key(words)] = Entry("P", words.strip())
    for phrase, entry in _governed(read["places"]["governed"]):
        found[phrase_key(phrase)] = entry
    for phrase, kind in by_phrase(read["titles"]["office_phrases"]).items():
        found[phrase_key(phrase)] = Entry("O", phrase, kind)
    for phrase, kind in by_phrase(read["organisations"]["phrases"]).items():
        found[phrase_key(phrase)] = Entry("H", phrase, kind)
    for phrase, entry in (*_states(read["states"]["states"]), *_all_bodies(read)):
        found[phrase_key(phrase)] = entry
    table: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for key, entry in sorted(found.items(), key=lambda item: -len(item[0])):
        table.setdefault(key[0], []).append((key, entry))
    return {first: tuple(entries) for first, entries in table.items()}


def capitals(block: str, states: str) -> dict[str, Entry]:
    """The capitals with the states for which they stand."""
    by_code = {entry.country: entry for _, entry in _states(states) if entry.kind == "S"}
    pairs = (part.split(None, 1) for part in block.split(";"))
    return {city.strip(): by_code[code] for code, city in pairs}


def by_phrase(table: dict[str, str]) -> dict[str, str]:
    """A table of phrases between semicolons, turned round: what each of them tells."""
    return {part.strip(): kind for kind, parts in table.items() for part in parts.split(";")}


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


def _governed(block: str) -> Iterator[tuple[str, Entry]]:
    """Places with governments of their own, by the states of which they are parts."""
    for line in block.strip().splitlines():
        code, rest = line.split(" ", 1)
        forms = [name.strip() for name in rest.split(";")]
        for form in forms:
            whole = forms[0] if code in _TERRITORIES else form
            yield form, Entry("P", whole, "state_executive", code)


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
