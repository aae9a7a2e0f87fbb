"""What the offices printed with a person's name tell: those in front of it and those behind."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.grammar import Span
from onrecord.extraction.names.ledger import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.telling import telling
from onrecord.extraction.names.types import office_type

__all__ = [
    "PAST_WORDS",
    "Bearer",
    "civil_office",
    "has_office",
    "heads_company",
    "is_of_body",
    "is_of_house",
    "is_placed",
    "is_shared",
    "present",
    "told_in_front",
    "told_office",
]

_PAST = re.compile(
    r"(?:\b[Ff]ormer|\b[Ee]x|\b[Oo]ne-time)[ \u00a0-](?:[A-Z][\w.'’-]{0,30}[ \u00a0]){0,4}\Z"
)
_WORDS = re.compile(r"[A-Za-z-]+")
PAST_WORDS = frozenset(("Former", "Ex", "former", "ex"))
"""Words in front of an office that is not held any more."""

_PAST_SIGNS = ("ormer", "ne-time", "ex-", "ex ", "ex\u00a0", "Ex")
_LEFT = 80  # characters in front of an office in which "former" stands
# The head of a company that the text does not tell to be one.
_HEADS_COMPANY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?(?:chief executive|CEO|managing director)\b[^,;]{0,20}"
    r"[ \u00a0](?:of|at)[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_LINKS = frozenset(("of", "at", "for", "with", "to", "in", "from", "by"))  # in front of a body
_OFFICERS = frozenset(("CEO", "CFO", "COO"))
_OF_BODY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z][a-z-]+)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_OF_JUSTICE = frozenset(("", "Chief", "Associate", "Lord", "Supreme"))  # before a "Justice"
_CIVIL = frozenset(("Attorney", "Solicitor", "Surgeon", "Consul", "Auditor", "Comptroller"))
# The verb that ends what a comma sets behind a name (", today called on the Minister").
_VERB = re.compile(
    r"(?:\A|[ \u00a0])(?:today |now |also |has |have )?"
    r"(?:said|says|told|called|calls|urged|urges"
    r"|welcomed|welcomes|announced|condemned|condemns|asked|asks|wrote|writes|met|added"
    r"|warned|stated|expressed|today)\b"
)


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


def present(text: str, bearer: Bearer) -> Bearer:
    """The bearer without the offices that it does not hold any more, and without what follows the
    verb behind an apposition.
    """
    front, behind, is_past, since = bearer.front, bearer.behind, False, None
    if behind is None and not (front and front.office):
        return bearer
    if front and front.office:
        since = _since(text, front.at + front.office[0].start, front.office)
        front, is_past = (front, False) if since is None else (None, True)
    if behind:
        words = behind.of(text)
        verb = _VERB.search(words)
        behind = Place(behind.start, behind.start + verb.start()) if verb else behind
        if words.replace("-", " ").split(" ", 1)[0] in PAST_WORDS:
            behind, is_past = None, True
    return bearer._replace(front=front, behind=behind, is_past=is_past, since=since)


def _since(text: str, start: int, office: Sequence[Token]) -> int | None:
    """Where the word starts that tells the office at `start` to be held no more."""
    if any(token.text in PAST_WORDS for token in office):
        return start
    words = text[max(0, start - _LEFT) : start]
    if not any(sign in words for sign in _PAST_SIGNS):
        return None
    past = _PAST.search(text, max(0, start - _LEFT), start)
    return past.start() if past else None


def told_in_front(text: str, bearer: Bearer) -> str | None:
    """The type that the office or the title in front of a name gives."""
    front = bearer.front
    if front is None or not front.office:
        return None
    start = front.at + front.office[0].start
    if front.office[0].text == "General" and _is_civil(text, start):
        return "state_individual"
    return office_type(front.office)


def _is_civil(text: str, start: int) -> bool:
    """Whether "General" at `start` ends a civil office ("Attorney General")."""
    words = text[max(0, start - 20) : start].split()
    return bool(words) and words[-1] in _CIVIL


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
    words = _WORDS.findall(bearer.behind.of(text)[:80])[:8] if bearer.behind else []
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


def is_of_body(text: str, bearer: Bearer) -> bool:
    """Whether an office behind a name that bodies of every kind have is that of a body which the
    text names in words that tell nothing ("president of the River League").
    """
    words = bearer.behind.of(text) if bearer.behind and not bearer.front else ""
    office = _OF_BODY.match(words)
    return bool(office and office.group(1).capitalize() in lexicon().sets["shared_offices"])


def heads_company(text: str, bearer: Bearer, bodies: list[Draft]) -> bool:
    """Whether somebody heads what nothing but the office tells to be a company."""
    office = bearer.front.office if bearer.front else None
    if office and any(token.text in _OFFICERS for token in office):
        return bool(bodies) or office[0].letter in "NA"
    return bool(bearer.behind and _HEADS_COMPANY.match(text, *bearer.behind))


def has_office(front: Span) -> bool:
    """Whether an office, not only a title, stands in front of a name."""
    return any(token.letter == "O" for token in front.office or ())


def is_placed(text: str, bearer: Bearer) -> bool:
    """Whether an office behind the name is one at a body or in a country, not that of a state
    ("programme coordinator at Forest Watch Norway").
    """
    if bearer.behind is None or (bearer.front and has_office(bearer.front)):
        return False
    words = _WORDS.findall(bearer.behind.of(text)[:80])
    house = lexicon().sets["house_offices"]
    links = [n for n, word in enumerate(words) if word in _LINKS]
    is_open = any(word.capitalize() in house for word in words[: links[0]]) if links else False
    return is_open and "of" not in words and ("at" in words or "in" in words)


def civil_office(text: str, bearer: Bearer) -> str | None:
    """The type of those with an office that bodies of one kind have most of the time, where nothing
    tells what body it is.
    """
    words = [token.text for token in (bearer.front and bearer.front.office) or ()]
    words += _WORDS.findall(bearer.behind.of(text)[:80])[:5] if bearer.behind else []
    return telling().leads(words)


def is_shared(front: Span | None) -> bool:
    """Whether the office in front is one that bodies of every kind have."""
    shared = lexicon().sets["shared_offices"]
    return any(token.text in shared for token in (front and front.office) or ())


def is_of_house(text: str, bearer: Bearer) -> bool:
    """Whether the office is one that a publisher prints of its own people alone: in front of the
    name, or behind it without a body.
    """
    house = lexicon().sets["house_offices"]
    front = [token.text for token in (bearer.front and bearer.front.office) or ()]
    behind = _WORDS.findall(bearer.behind.of(text)[:80]) if bearer.behind else []
    behind = behind if _LINKS.isdisjoint(behind) else []
    words = front or [word.capitalize() for word in behind]
    return any(word in house for word in words) or telling().held(words) == "-"
