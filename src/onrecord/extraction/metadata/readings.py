"""What the words of a place or a line name: which body, and how surely."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import (
    Body,
    NamedBody,
    body_named,
    body_of_line,
    body_type,
    is_head,
)
from onrecord.extraction.metadata.evidence import BESIDE_COLON, HEADLINE, LETTERHEAD
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.name_parts import are_people_for
from onrecord.extraction.metadata.organs import is_press_office, is_unit
from onrecord.extraction.metadata.places import is_place
from onrecord.extraction.metadata.unlisted import introduced
from onrecord.extraction.metadata.voice import ONLY_QUOTED

__all__ = [
    "MOST_OF_IT",
    "body_introduced",
    "first_of_two",
    "is_bare_name",
    "letterheads",
    "outright",
    "weighed",
    "without_officer",
]

MOST_OF_IT = 0.8
"""How much of a line a name has to be where the line is to be nothing else."""

# "- Freedonia" behind the name of a body.
_BRANCH = re.compile(r"\s*(?:[-–—,]\s*[A-Z][a-z]+\s?){1,2}\Z")
# What follows on the head of a name that goes on; heads of bodies that issue none.
_BEHIND_HEAD = frozenset(("of", "for", "against", "on", "to"))
_JOINING = frozenset(("of", "for", "and", "the", "to", "&"))
_OURS = frozenset(("our", "my", "your", "this"))
_SEATS = frozenset(("headquarters", "hq", "office"))
_SIDES = frozenset(("east", "west", "north", "south", "central", "centre", "center"))
_NO_SENDERS = frozenset(("regime", "junta", "authorities", "troops", "report", "unions"))
# With its head at its end a name is short; with it at its start it may go on.
_MOST_BEFORE, _MOST_WORDS = 6, 9
_LONGEST_LETTERHEAD = 120
_GAP = re.compile(r"\s{2,}")


def letterheads(head: Sequence[Line], known: Knowledge) -> dict[Place, bool]:
    """The lines of the head that are nothing but the name of a body, and whether it is known."""
    found = {}
    for line in head:
        if line.role == "short" and len(line.words) <= _LONGEST_LETTERHEAD:
            if "  " in line.words and _are_bodies(line.words, known):
                found[line.place] = True
                continue
            words = line.words
            named = body_of_line(words, known)
            rest = words[named.offset + named.length :] if named else ""
            whole = named and (
                named.length >= MOST_OF_IT * len(words)
                or (named.offset == 0 and (_BRANCH.match(rest) or is_press_office(rest)))
            )
            if named and whole and (named.is_known or is_bare_name(named.body.name)):
                found[line.place] = named.is_known
    return found


def _are_bodies(words: str, known: Knowledge) -> bool:
    """Whether a line is nothing but names of known bodies, which wide gaps part."""
    names = _GAP.split(words)
    named = [body_named(name, known) for name in names]
    return all(
        one and one.is_known and one.length >= MOST_OF_IT * len(name)
        for one, name in zip(named, names, strict=True)
    )


def is_bare_name(name: str) -> bool:
    """Whether a name that is not known is short and has the word that tells the body at its end or
    its start, unlike a headline that happens to hold such a word.
    """
    words = name[4:].split() if name[:4].lower() == "the " else name.split()
    words = " ".join(words).partition(" - ")[0].split()  # without the branch: "Marsh Army - North"
    # "Headquarters, Joint Force East": whose they are, and where.
    is_seat = words[0].casefold().rstrip(",") in _SEATS and words[1:2] not in (["of"], ["OF"])
    words = words[1:] if is_seat else words
    words = words[:-1] if words[-1:] and words[-1].casefold() in _SIDES else words
    if not 2 <= len(words) <= _MOST_WORDS or words[-1].casefold() in _NO_SENDERS:
        return False
    if words[0].casefold() in _OURS or words[0].endswith(","):
        return False
    if are_people_for(words) and len(words) < _MOST_BEFORE:
        return True
    if is_head(words[-1]) or [word.casefold() for word in words[:2]] == ["task", "force"]:
        return len(words) <= _MOST_BEFORE
    # "Marsh Council of Freedonia"; in capitals, a headline may hold as much further on.
    early = words[:4] if name.isupper() or not _is_capital(words) else words
    ends = " ".join(words).rpartition(" in ")[2]
    if ends in ("Exile", "EXILE") or (ends != " ".join(words) and is_place(ends)):
        words = words[: -len(ends.split()) - 1]
        return is_head(words[-1]) and len(words) <= _MOST_BEFORE
    return any(
        is_head(word) and after.casefold() in _BEHIND_HEAD for word, after in pairwise(early)
    )


def _is_capital(words: Sequence[str]) -> bool:
    """Whether all words have capitals but for those that stand inside names."""
    return all(word[:1].isupper() or word in _JOINING for word in words)


# An officer behind the name of a body.
_OFFICER = re.compile(
    r"\s(?:Chair\w*|President|Director|Leader|Spokes\w+|Secretary|Coordinator|CEO|Senator|MP|MLA|MEP|Whip|Councillor)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Senator|Professor)\.?\s)?[A-Z][\w’'.-]+\s[A-Z][\w’'-]+\Z"
)
# Officers of such bodies are quoted by others.
_ASKED = frozenset(("un_body", "igo", "international_court", "legislature", "judiciary"))
# Bodies of such types put their names beside their headlines; others are spoken of there.
_SPEAKING = frozenset(("ngo", "unknown", "political_party", "professional_body", "private_company"))
_AND_HOLDER = re.compile(r",?\s(?:and|&)\s(?:[Tt]he\s)?(?:Rt\s)?Hon\b")
_INDENT, _UNKNOWN, _INSIDE = 3, 0.2, 0.4


def first_of_two(words: str) -> str:
    """The first of two that speak together: "Marsh Watch and the Dam Union", "Ministry of Dams and
    The Rt Hon Ada Lund MP".
    """
    if holder := _AND_HOLDER.search(words):
        return words[: holder.start()]
    first, both, _ = words.partition(" and ")
    last = first.rsplit(None, 1)[-1:]
    return first if both and last and " " in first and is_head(last[0]) else words


def without_officer(words: str) -> str:
    """The body in front of its officer: "Marsh Watch Chairman Mr Ada Lund"."""
    match = _OFFICER.search(words) if words.count(" ") > 1 else None
    return words[: match.start()] if match else words


def body_introduced(words: str, text: str, within: Place) -> NamedBody | None:
    """The body among those that the text introduces in `within` that `words` name."""
    named = introduced(text, within)
    if not named:
        return None
    bare = words.removeprefix("The ")
    offset = len(words) - len(bare)
    for name in (bare, bare.partition(" (")[0]):
        if body := named.get(name):
            return NamedBody(body, offset, len(name), is_known=False)
    return None


def weighed(weight: float, found: NamedBody, length: int) -> float:
    """What a place of so many letters says for the body that it names: a headline says little, and
    so does a line of the head where a name stands inside it, or looks like a headline.
    """
    if weight == ONLY_QUOTED and found.body.actor_type in _ASKED:
        return 0.0
    if weight == BESIDE_COLON and found.body.actor_type not in _SPEAKING:
        return 0.0
    if weight not in (LETTERHEAD, HEADLINE):
        return weight
    if found.is_known:
        if found.offset <= _INDENT:
            return weight
        if weight == HEADLINE:
            return 0.0
        return weight if found.length >= _INSIDE * length else HEADLINE
    if weight == HEADLINE or not is_bare_name(found.body.name):
        return 0.0
    return weight - _UNKNOWN if found.offset <= _INDENT else HEADLINE


def outright(name: str, known: Knowledge) -> Body:
    """The body whose whole name is `name`."""
    acronym, _, rest = name.partition(" ")
    if acronym.isupper() and is_unit(rest):  # "FOM Head Office"
        return Body(acronym, "unknown")
    found = body_named(name, known)
    rest = name[: found.offset] + name[found.offset + found.length :] if found else ""
    if found and (is_unit(rest) or found.length >= MOST_OF_IT * len(name)):
        return found.body
    kind = "state_executive" if name.startswith("Minister ") else body_type(name)
    return Body(" ".join(name.split()), kind or "unknown")
