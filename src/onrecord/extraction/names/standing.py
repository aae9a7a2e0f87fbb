"""What the offices printed with a person's name tell: those in front of it and those behind."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.span import Span
from onrecord.extraction.names.telling import office_type, telling

__all__ = [
    "Bearer",
    "behind_words",
    "civil_office",
    "has_office",
    "is_of_body",
    "is_of_house",
    "is_placed",
    "is_sent",
    "is_shared",
    "told_in_front",
    "told_office",
]

_WORDS = re.compile(r"[A-Za-z-]+")
_LONGEST = 80  # characters of an office behind a name
_LINKS = frozenset(("of", "at", "for", "with", "to", "in", "from", "by"))  # in front of a body
_OF_BODY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z][a-z-]+)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_OF_JUSTICE = frozenset(("", "Chief", "Associate", "Lord", "Supreme"))  # before a "Justice"
_SENT = frozenset(("Ambassador", "Representative", "Envoy", "Delegate", "Observer"))


class Bearer(NamedTuple):
    """A person with the places of its name, the office in front of one and that set behind one."""

    draft: Draft
    places: list[Place]
    front: Span | None
    behind: Place | None
    is_past: bool = False
    since: int | None = None  # where "former" stands in front of the office

    @property
    def name(self) -> Place:
        """The place of the name to which the office in front belongs."""
        return Place(self.front.start, self.front.end) if self.front else self.places[0]


def told_in_front(text: str, bearer: Bearer) -> str | None:
    """The type that the office or the title in front of a name gives."""
    front = bearer.front
    if front is None or not front.office:
        return None
    start = front.at + front.office[0].start
    told = office_type(front.office)
    if told != "armed_forces":
        return told
    before = text[max(0, start - 20) : start].rpartition("\n")[2].split()[-1:]
    return "police_security" if before == ["Police"] else told


def told_office(text: str, bearer: Bearer) -> str | None:
    """The type that the offices and titles of somebody give; an office behind the name tells more
    than a form of address in front of it ("the Hon. Ada Lund, Leader of the Opposition").
    """
    front, behind = told_in_front(text, bearer), _told_behind(text, bearer)
    is_titled = bearer.front is not None and not has_office(bearer.front)
    opposes = behind == "opposition_political"
    return (
        behind
        if behind and (opposes or (is_titled and front != "armed_forces"))
        else front or behind
    )


def _told_behind(text: str, bearer: Bearer) -> str | None:
    """The type that the office in an apposition gives."""
    words = behind_words(text, bearer)[:8]
    if not lexicon().sets["opposing"].isdisjoint(words):
        return "opposition_political"
    told = telling().held(words)
    if told:
        return told if told != "-" else None
    kinds = (
        lexicon().offices.get(word[0].upper() + word[1:])
        for before, word in pairwise(["", *words])
        if word.lower() != "justice" or before in _OF_JUSTICE
    )
    return next((kind for kind in kinds if kind and kind != "-"), None)


def behind_words(text: str, bearer: Bearer) -> tuple[str, ...]:
    """The words of the office behind a name, without numbers."""
    return _words(bearer.behind.of(text)[:_LONGEST]) if bearer.behind else ()


@lru_cache(maxsize=64)  # asked for by rule after rule
def _words(behind: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(behind))


def is_of_body(text: str, bearer: Bearer) -> bool:
    """Whether an office behind a name that bodies of every kind have is that of a body which the
    text names in words that tell nothing ("president of the River League").
    """
    words = bearer.behind.of(text) if bearer.behind and not bearer.front else ""
    if telling().held(behind_words(text, bearer)) not in (None, "-"):  # "Secretary of State"
        return False
    office = _OF_BODY.match(words)
    return bool(office and office.group(1).capitalize() in lexicon().sets["shared_offices"])


def has_office(front: Span) -> bool:
    """Whether an office, not only a title, stands in front of a name."""
    return any(token.letter == "O" for token in front.office or ())


def is_placed(text: str, bearer: Bearer) -> bool:
    """Whether an office behind the name is one at a body or in a country, not that of a state
    ("programme coordinator at Forest Watch Norway").
    """
    if bearer.behind is None or (bearer.front and has_office(bearer.front)):
        return False
    words = behind_words(text, bearer)
    house = lexicon().sets["house_offices"]
    links = [n for n, word in enumerate(words) if word in _LINKS]
    is_open = any(word.capitalize() in house for word in words[: links[0]]) if links else False
    return is_open and "of" not in words and ("at" in words or "in" in words)


def civil_office(text: str, bearer: Bearer) -> str | None:
    """The type of those with an office that bodies of one kind have most of the time, where nothing
    tells what body it is.
    """
    front = (token.text for token in (bearer.front and bearer.front.office) or ())
    return telling().leads((*front, *behind_words(text, bearer)[:5]))


def is_shared(front: Span | None) -> bool:
    """Whether the office in front is one that bodies of every kind have."""
    shared = lexicon().sets["shared_offices"]
    return any(token.text in shared for token in (front and front.office) or ())


def is_sent(text: str, bearer: Bearer) -> bool:
    """Whether somebody is sent to a body, and not one of its own ("Representative to")."""
    words = behind_words(text, bearer)
    front = tuple(token.text for token in (bearer.front and bearer.front.office) or ())
    is_envoy = not _SENT.isdisjoint((*front, *words))
    return is_envoy and ("to" in words or "to" in front)


def is_of_house(text: str, bearer: Bearer) -> bool:
    """Whether the office is one that a publisher prints of its own people alone: in front of the
    name, or behind it without a body.
    """
    house = lexicon().sets["house_offices"]
    office = (bearer.front and bearer.front.office) or ()
    front = [word for token in office for word in token.text.split()]  # "Director General"
    behind = behind_words(text, bearer)
    behind = behind if _LINKS.isdisjoint(behind) else ()
    words = front or [word.capitalize() for word in behind]
    return any(word in house for word in words) or telling().held(words) == "-"
