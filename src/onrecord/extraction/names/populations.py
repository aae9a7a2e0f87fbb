"""Groups told by a capital word: of a place ("Bergen police"), of a faith or a people ("Sunni
clerics", "Indigenous women").

States and their adjectives open groups as well ("Freedonian army"); bodies reads those.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.entries import phrase_key
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import Entry, lexicon

__all__ = ["are_people", "is_people", "may_populate", "read_peoples", "read_populations"]

_LEFT = 60  # characters in front of a group in which its capital words stand
_REST = 20  # characters behind a stretch of capitals that belong to a noun
_MOST_WORDS = 3
_THEY = re.compile(r"[ \u00a0](?:have|are|were|do|did|had|will|must|should|themselves)\b")
# "West Bergen residents"
_PART = re.compile(
    r"\b(?:Greater|Central|(?:North|South)(?:ern|east|west)?|East(?:ern)?|West(?:ern)?)[ ]\Z"
)
_LONGEST_PART = 12  # characters of it
_NEAR = 32  # characters in front of a group in which a preposition stands
_IN = re.compile(r"\b(?:in|across|throughout|around|from|among)\s(?:[a-z]+\s){0,2}\Z")  # "in most"


class _Words(NamedTuple):
    """What tells such groups: the types of their nouns, the names of faiths and peoples, phrases
    that look like places and are none, and the patterns of a capital word with a noun, and of a
    noun behind one, with the letters and the capital words that these open with, and the last
    words of the names.
    """

    types: Mapping[str, str]
    peoples: frozenset[str]
    no_places: frozenset[str]
    pattern: re.Pattern[str]
    behind: re.Pattern[str]
    fronts: frozenset[str]
    capitals: frozenset[str]
    lasts: frozenset[str]


def is_people(word: str) -> bool:
    """Whether a word is the adjective of a people, a faith or a region, and names nobody alone."""
    return word in _words().peoples


def are_people(text: str, end: int) -> bool:
    """Whether the name of a people that ends at `end` stands for those of it ("the Sunni have")."""
    return bool(_THEY.match(text, end))


def may_populate(words: str) -> bool:
    """Whether a stretch of capitals may tell a group: it ends with a people or a place, or holds a
    noun for people.
    """
    known = _words()
    parts = words.replace(".", "").split(" ")
    return parts[-1] in known.lasts or (len(parts) > 1 and not known.capitals.isdisjoint(parts))


def read_populations(ledger: Ledger, stretches: Iterable[tuple[int, str]]) -> None:
    """Read into the ledger the groups that capital words tell: those of `stretches`, each with its
    start, or the small words behind them.
    """
    known, text = _words(), ledger.text
    for start, words in stretches:
        end = start + len(words)
        if text[end + 1 : end + 3] in known.fronts:
            noun = known.behind.match(text, end)
            if noun and words.rpartition(" ")[2] in known.lasts:
                _read(ledger, start, Place(*noun.span("noun")))
        if " " in words and not known.capitals.isdisjoint(words.replace(".", "").split(" ")):
            for match in known.pattern.finditer(text, start, end + _REST):
                if match.group().split(None, 1)[0] in known.lasts:
                    _read(ledger, start, Place(*match.span("noun")))
    ledger.sort()


def _read(ledger: Ledger, floor: int, noun: Place) -> None:
    """Read the group whose noun stands at `noun`, if a place or a people is named in front, from
    `floor` on.
    """
    text = ledger.text
    front = text[max(floor, noun.start - _LEFT) : noun.start].rsplit("\n", 1)[-1]
    words = front.rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]
    names = (" ".join(words[n:]) for n in range(len(words)))
    name = next((name for name in names if _whose(name)), None)
    at = text.rfind(name.split(None, 1)[0], floor, noun.start) if name else -1
    if at < 0 or name is None or ledger.inside(Place(at, noun.end)):
        return
    entry, kind = _whose(name), _words().types[" ".join(noun.of(ledger.low).split())]
    part = _PART.search(text, max(floor, at - _LONGEST_PART), at)
    place = Place(part.start() if part else at, noun.end)
    if kind == "state" and _IN.search(text, max(0, at - _NEAR), at):
        return
    if entry and entry.country and kind == "state_executive":
        draft = ledger.actor(entry.name, kind, entry.country)
    else:
        draft = ledger.actor(" ".join(place.of(text).split()), kind, entry and entry.country)
    ledger.mention(draft, place, "name", "full")


@lru_cache(maxsize=4096)  # names in front of groups recur from text to text
def _whose(name: str) -> Entry | None:
    """The people or the place called `name`."""
    if name in _words().peoples:
        return Entry("D", name)
    key = phrase_key(name)
    for form, entry in lexicon().phrases.get(key[0], ()) if key else ():
        if form == key:
            return entry if entry.kind == "P" and name not in _words().no_places else None
    return None


@cache
def _words() -> _Words:
    """The words of knowledge/generic_groups.yaml, read once."""
    data = knowledge("generic_groups")["populations"]
    types = {noun: kind for kind, nouns in data["groups"].items() for noun in nouns}
    pattern = _nouns(types)
    no_names = knowledge("capitals")["no_names"].replace("\n", " ").split(";")
    peoples = frozenset(name.strip() for name in data["peoples"].split(";"))
    entries = (form for forms in lexicon().phrases.values() for form in forms)
    places = (key[-1] for key, entry in entries if entry.kind == "P")
    return _Words(
        types=types,
        peoples=peoples,
        lasts=frozenset((*places, *(name.rpartition(" ")[2] for name in peoples))),
        no_places=frozenset(name.strip() for name in no_names),
        pattern=re.compile(rf"[A-Z](?<![\w’'-].)[\w’'+-]*+\s{{1,2}}{pattern}(?![\w’'-])"),
        behind=re.compile(rf"\s{{1,2}}{pattern}(?![\w’'-])"),
        fronts=frozenset((*(noun[:2] for noun in types), *(f" {noun[0]}" for noun in types))),
        capitals=frozenset(noun.split(" ", 1)[0].capitalize() for noun in types),
    )


def _nouns(nouns: Iterable[str]) -> str:
    """A pattern of the nouns, small or with a capital; most words fail at their first letters."""
    tails: dict[str, dict[str, list[str]]] = {}
    for noun in sorted(nouns, key=len, reverse=True):
        tail = noun[2:].replace(" ", r"\s")
        tails.setdefault(noun[0], {}).setdefault(noun[1], []).append(tail)
    fronts = (f"[{one.upper()}{one}](?:{_either(by_second)})" for one, by_second in tails.items())
    return f"(?P<noun>{'|'.join(fronts)})"


def _either(by_second: Mapping[str, Sequence[str]]) -> str:
    return "|".join(f"{two}(?:{'|'.join(rest)})" for two, rest in by_second.items())


_PHRASES = ("people of ", "peoples of ", "citizens of ", "residents of ", "inhabitants of ")
# A place that is no state ("the people of Bergen"), in front of no further capital word.
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’-]{2,20}(?: [A-ZÀ-Þ][a-zà-ÿ'’-]{2,20})?(?! [A-Z])(?![\w-])")
_ARTICLE = "the "
_PLACES = ("state", "state_executive")


def read_peoples(ledger: Ledger, own: Sequence[Place]) -> None:
    """Read into the ledger the peoples of states named in the places `own`."""
    phrases = [phrase for phrase in _PHRASES if phrase in ledger.low]
    for phrase in phrases:
        for within in own:
            at = ledger.low.find(phrase, within.start, within.end)
            while at >= 0:
                end = at + len(phrase)
                _read_people(ledger, at, end)
                at = ledger.low.find(phrase, end, within.end)


def _read_people(ledger: Ledger, start: int, end: int) -> None:
    """Read the people at `start` whose state is named at `end`, or behind an article there."""
    if ledger.low.startswith(_ARTICLE, end):
        end += len(_ARTICLE)
    named = ledger.starting(end)
    draft = ledger.drafts[named.actor_id] if named else None
    if named and draft and draft.actor_type in _PLACES:
        place, country = Place(start, named.place.end), draft.country
    else:
        match = None if named else _NAME.match(ledger.text, end)
        if match is None or is_people(match.group()):  # "people of Sunni faith"
            return
        place, country = Place(start, match.end()), None
    words = " ".join(place.of(ledger.text).split())
    people = ledger.actor(words[0].lower() + words[1:], "civilians", country)
    ledger.mention(people, place, "name", "full")
