"""What the words of a place name: which body, and how surely."""

import re

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.bodies import Body, NamedBody, body_named, body_type, is_head
from onrecord.extraction.metadata.evidence import HEADLINE, LETTERHEAD
from onrecord.extraction.metadata.introductions import introduced
from onrecord.extraction.metadata.letterheads import MOST_OF_IT, is_bare_name
from onrecord.extraction.metadata.voice import ONLY_QUOTED

__all__ = ["body_introduced", "first_of_two", "is_forum", "outright", "weighed", "without_officer"]

# An officer behind the name of a body.
_OFFICER = re.compile(
    r"\s(?:Chair\w*|President|Director|Leader|Spokes\w+|Secretary|Coordinator|CEO|Senator|MP|MLA|MEP|Whip|Councillor)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Senator|Professor)\.?\s)?[A-Z][\w’'.-]+\s[A-Z][\w’'-]+\Z"
)
# Officers of such bodies are quoted by others.
_ASKED = frozenset(("un_body", "igo", "international_court", "legislature", "judiciary"))
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


def is_forum(body: Body) -> bool:
    """Whether a body is one before which, or of which, others speak."""
    return body.actor_type in _ASKED


def weighed(weight: float, found: NamedBody, length: int) -> float:
    """What a place of so many letters says for the body that it names: a headline says little, and
    so does a line of the head where a name stands inside it, or looks like a headline.
    """
    if weight == ONLY_QUOTED and found.body.actor_type in _ASKED:
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
    found = body_named(name, known)
    if found and found.length >= MOST_OF_IT * len(name):
        return found.body
    kind = "state_executive" if name.startswith("Minister ") else body_type(name)
    return Body(" ".join(name.split()), kind or "unknown")
