"""What the offices printed with a person's name tell: those in front of it and those behind."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.names.grammar import Span
from onrecord.extraction.names.ledger import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.types import office_type

__all__ = [
    "Bearer",
    "has_office",
    "heads_company",
    "is_of_body",
    "is_of_house",
    "is_shared",
    "party_behind",
    "present",
    "told_behind",
    "told_in_front",
]

_PAST = re.compile(
    r"(?:\b[Ff]ormer|\b[Ee]x|\b[Oo]ne-time)[ \u00a0-](?:[A-Z][\w.'’-]{0,30}[ \u00a0]){0,4}\Z"
)
_WORDS = re.compile(r"[A-Za-z-]+")
_PAST_WORDS = frozenset(("Former", "Ex", "former", "ex"))
_PAST_SIGNS = ("ormer", "ne-time", "ex-", "ex ", "ex\u00a0", "Ex")
_LEFT = 80  # characters in front of an office in which "former" stands
# The head of a company that the text does not tell to be one.
_HEADS_COMPANY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?(?:chief executive|CEO|managing director)\b[^,;]{0,20}"
    r"[ \u00a0](?:of|at)[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_OFFICERS = frozenset(("CEO", "CFO", "COO"))
_OF_BODY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z][a-z-]+)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_CIVIL = frozenset(("Attorney", "Solicitor", "Surgeon", "Consul", "Auditor", "Comptroller"))
# The verb that ends what a comma sets behind a name (", today called on the Minister").
_VERB = re.compile(
    r"(?:\A|[ \u00a0])(?:today |now |also |has |have )?"
    r"(?:said|says|told|called|calls|urged|urges"
    r"|welcomed|welcomes|announced|condemned|condemns|asked|asks|wrote|writes|met|added"
    r"|warned|stated|expressed|today)\b"
)
# The party and the place of a member of a congress ("Ada Lund (D-OH)").
_PARTY = re.compile(r"[ \u00a0]\((?:[DRI]|Dem|Rep)[-–.][ ]?[A-Z]")


class Bearer(NamedTuple):
    """A person with the places of its name, the office in front of one and that set behind one."""

    draft: Draft
    places: list[Place]
    front: Span | None
    behind: Place | None
    is_past: bool = False

    @property
    def name(self) -> Place:
        """The place of the name to which the office in front belongs."""
        return Place(self.front.start, self.front.end) if self.front else self.places[0]


def present(text: str, bearer: Bearer) -> Bearer:
    """The bearer without the offices that it does not hold any more, and without what follows the
    verb behind an apposition.
    """
    front, behind, is_past = bearer.front, bearer.behind, False
    if behind is None and not (front and front.office):
        return bearer
    if front and front.office and _is_past(text, front, front.office[0].start + front.at):
        front, is_past = None, True
    if behind:
        words = behind.of(text)
        verb = _VERB.search(words)
        behind = Place(behind.start, behind.start + verb.start()) if verb else behind
        if re.split(r"[ -]", words, maxsplit=1)[0] in _PAST_WORDS:
            behind, is_past = None, True
    return bearer._replace(front=front, behind=behind, is_past=is_past)


def _is_past(text: str, front: Span, start: int) -> bool:
    if any(token.text in _PAST_WORDS for token in front.office or ()):
        return True
    words = text[max(0, start - _LEFT) : start]
    if not any(sign in words for sign in _PAST_SIGNS):
        return False
    return bool(_PAST.search(text, max(0, start - _LEFT), start))


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


def told_behind(text: str, bearer: Bearer) -> str | None:
    """The type that the office in an apposition gives."""
    words = _WORDS.findall(bearer.behind.of(text)[:80])[:8] if bearer.behind else []
    kinds = (lexicon().offices.get(word[0].upper() + word[1:]) for word in words)
    return next((kind for kind in kinds if kind and kind != "-"), None)


def party_behind(text: str, places: Iterable[Place]) -> str | None:
    """The type of a person behind whose name a party and a place stand in brackets."""
    is_member = any(_PARTY.match(text, place.end) for place in places)
    return "legislature" if is_member else None


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


def is_shared(front: Span | None) -> bool:
    """Whether the office in front is one that bodies of every kind have."""
    shared = lexicon().sets["shared_offices"]
    return any(token.text in shared for token in (front and front.office) or ())


def is_of_house(front: Span | None) -> bool:
    """Whether the office in front is one that a publisher prints of its own people alone."""
    house = lexicon().sets["house_offices"]
    return any(token.text in house for token in (front and front.office) or ())
