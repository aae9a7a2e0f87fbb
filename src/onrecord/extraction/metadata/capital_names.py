"""Names of bodies and persons in runs of capital words."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bodies import is_head, is_personal, known_bodies
from onrecord.extraction.metadata.name_parts import people
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.wordclasses import classes, is_of_state

__all__ = ["CapitalName", "capital_names", "staff_in_front", "without_office"]

_WORD = r"(?:(?:[A-Z]\.){2,}|[A-Z][\w’'-]*(?:&[A-Z]\w*)?)"
_BLANK = "[ \u00a0]"
_OF = rf"(?:of|for|against|without|de|des|du|la|on){_BLANK}(?:(?:the|an?|de|la){_BLANK})?"
_RUN = re.compile(
    rf"(?<![\w@/.’'#-]){_WORD}(?:{_BLANK}(?:{_OF})?(?:{_WORD}|&(?= [A-Z])))*"
    rf"(?:{_BLANK}and{_BLANK}{_WORD}(?:{_BLANK}(?:(?:of|for){_BLANK}(?:the{_BLANK})?)?{_WORD})*)?"
    r"(?:, Inc\b)?"
)
_FRONT = re.compile(r"(?:of|for|on|and|against)\s(?:the\s)?")
_OF_HEAD = frozenset(("of", "for", "on", "against"))
_DAY = re.compile(r"(?:\s(?:on|of))?\s[A-Z]\w+\Z")
_OWNING = ("’", "'")
_OWNER = re.compile(r"[’']s\s")
_OWN = re.compile(r"(?:[’']s|(?<=s)[’']|’|')\Z")
_OFFICE = (
    r"(?:(?:Director|Secretary)(?:[ -]General)?|President|Chair\w*|Spokes\w+|Officer|Leader"
    r"|Coordinator|Head|Members?|Representatives?|Chief|Executive|Manager|Advis[eo]r|Founder|Convenor"
    r"|Researcher|Lawyer|Attorney|Counsel|Professor|Commander|Delegates?)"
)
# Whose holders are no staff of what stands beside them.
_OF_STATE = (
    r"(?:Ministers?|Commissioner|Governor|Ambassador|Senator|Justice|Judge|Mayor|Attorney|Premier)"
)
_OFFICE_OF = re.compile(
    rf"(?:[A-Z][\w’'-]*\s(?:(?:and|&|of|for)\s)?){{0,5}}?(?:(?P<state>{_OF_STATE})|{_OFFICE})\s(?:of|for|at)\s(?:the\s)?(?=[A-Z])"
)
_OFFICE_BEHIND = re.compile(rf"\s(?:(?P<state>{_OF_STATE})|{_OFFICE})(?=\s|\Z)")
# What stands in front of an office and belongs to it.
_OF_OFFICE = frozenset(("title", "rank", "modifier", "office"))
_NOT_ON = frozenset(("calendar", "geography", "title"))
_COMMON = frozenset(("common",))
_FEW = 3


class CapitalName(NamedTuple):
    """A name and its place, where the run of capital words ends that it stands in, whether an
    office of the body stands beside it, whether something of the body follows ("Marsh Watch’s"),
    who holds the office, and whether it is the name of a person itself.
    """

    words: str
    place: Place
    run_end: int
    is_staffed: bool
    owns: bool
    holder: str
    is_person: bool


def capital_names(text: str, within: Place) -> Iterator[CapitalName]:
    """The names in `within` that may be of bodies or persons, in order."""
    for run in _RUN.finditer(text, within.start, within.end):
        found = _read(run.group())
        if found and not (found.words.isalpha() and _only_opens(text, run, within)):
            start = run.start() + found.place.start
            place = Place(start, run.start() + found.place.end)
            yield found._replace(place=place, run_end=run.end())


def _only_opens(text: str, run: re.Match[str], within: Place) -> bool:
    """Whether a run of one word opens a sentence and comes nowhere else: it need be no name."""
    word = run.group()
    if word.isupper() or " " in word or not word.isalpha() or word in known_bodies():
        return False
    before = text[max(within.start, run.start() - 2) : run.start()]
    if before.strip() not in ("", ".", "!", "?", ":") or before[-1:] not in ("", "\n", " "):
        return False
    opens = not before.strip() and (before == "" or "\n" in before)
    return (opens or len(before.strip()) == 1) and text.find(word, run.end(), within.end) < 0


@lru_cache(maxsize=2048)  # the names of a text come again in it, and in others
def _read(run: str) -> CapitalName | None:
    """The name in a run of capital words, at its place in the run, if it has one."""
    name = _name(run)
    parts = name.words.split()
    if len(name.words) > 1 and _may_name(name, parts):
        return name._replace(is_person=_is_person(parts, name.words))
    return name._replace(words="") if name.holder else None


def _name(run: str) -> CapitalName:
    """The name in a run of capital words: without what opens the sentence, the office in front or
    behind, the day, and another name behind "and".
    """
    words, offset = _opened(run)
    is_staffed = False
    if (office := _OFFICE_OF.match(words)) and words not in known_bodies():
        offset += office.end()
        words, is_staffed = words[office.end() :], not office["state"]
    words = _without_second(words.removesuffix(" I"))
    owns = _OWN.search(words) if words[-1:] in _OWNING or words[-2:-1] in _OWNING else None
    if owns:
        words = words[: owns.start()]
    holder = ""
    if (owner := _OWNER.search(words)) and not is_head(words.rsplit(" ", 1)[-1]):
        words, owns = words[: owner.start()], owner
    if " " in words and (behind := _OFFICE_BEHIND.search(words, 1)):
        body, rest = without_office(words[: behind.start()]), words[behind.end() :]
        if not any(map(is_head, rest.split())):
            holder, words, is_staffed = rest.strip(), body, not behind["state"]
    place = Place(offset, offset + len(words))
    return CapitalName(words, place, len(run), is_staffed, owns is not None, holder, False)


def staff_in_front(words: str) -> int:
    """How many letters of "Policy Director of Marsh Watch" are an office of the body behind."""
    office = _OFFICE_OF.match(words)
    return office.end() if office and not office["state"] else 0


def without_office(words: str) -> str:
    """The body in front of an office: "Marsh Watch" of "Marsh Watch Deputy Executive"; none where
    the one word left is a portfolio ("Environment").
    """
    parts = words.split(" ")
    while len(parts) > 1 and (
        parts[-1] in _portfolios()
        or not (is_head(parts[-1]) or _OF_OFFICE.isdisjoint(classes(parts[-1])))
    ):
        parts.pop()
    return "" if len(parts) == 1 and classes(parts[0]) else " ".join(parts)


@cache
def _portfolios() -> frozenset[str]:
    return frozenset(knowledge("publishers")["portfolios"].split())


def _opened(run: str) -> tuple[str, int]:
    """A run without the words that open its sentence, and how long these are."""
    offset = 0
    while " " in run:
        first, _, rest = run.partition(" ")
        if first not in _openers():
            break
        offset += len(first) + 1
        run = rest
        if small := _FRONT.match(run):
            offset += small.end()
            run = run[small.end() :]
    return run, offset


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(knowledge("publishers")["adjectives"].split())


@cache
def _openers() -> frozenset[str]:
    return frozenset(knowledge("publishers")["openers"].split())


def _without_second(words: str) -> str:
    """The first of two names, and a name without the day behind it."""
    if " on " in words:
        first, _, rest = words.partition(" on ")
        is_document = "document" in classes(first.rsplit(" ", 1)[-1])
        is_named = is_document or not _NOT_ON.isdisjoint(classes(rest.split(" ", 1)[0]))
        words = first if is_named else words
    if " and " in words and words not in known_bodies():
        first, _, second = words.partition(" and ")
        words = words if _is_one(first.split(), second.split()) else first
    if words.endswith("day") or (" " in words and "calendar" in classes(words.rsplit(" ", 1)[-1])):
        words = _DAY.sub("", words)
    return words


def _is_one(first: list[str], second: list[str]) -> bool:
    """Whether two parts of a name with "and" between are of one body: "Law and Peace Institute",
    "Centre for Law and Peace".
    """
    heads = [i for i, word in enumerate(first) if is_head(word)]
    if not heads:
        is_acronym = len(first) == 1 and first[0].isupper()
        return is_head(second[-1]) and len(first) <= _FEW and not is_acronym
    goes_on = any(first[i + 1 : i + 2] and first[i + 1] in _OF_HEAD for i in heads)
    return goes_on and not any(map(is_head, second))


def _may_name(name: CapitalName, parts: list[str]) -> bool:
    """Whether the words may be the name of a body or a person: no places, months, adjectives of
    states, nor one common word alone, unless somebody has an office in it.
    """
    words = name.words
    if len(parts) == 1 and words not in known_bodies():
        may_stand = name.is_staffed and classes(words) == _COMMON
        is_common = classes(words) or words in people() or words in _adjectives()
        if len(words) == 2 or words in _openers() or (is_common and not may_stand):
            return False
    if is_place(words) or "document" in classes(parts[-1]):
        return False
    is_generic = words not in known_bodies() and all("head" in classes(part) for part in parts)
    return not (is_generic or all(map(is_of_state, parts)))


def _is_person(parts: list[str], words: str) -> bool:
    if is_personal(words):
        return True
    is_given = len(parts) > 1 and "given" in (found := classes(parts[0])) and "common" not in found
    return is_given and words not in known_bodies() and not any(map(is_head, parts))
