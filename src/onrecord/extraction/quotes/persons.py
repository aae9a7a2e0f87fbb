"""Which actors of a cast are persons, and who signs the release."""

import re
from typing import NamedTuple

from onrecord.extraction.found import Cast, Metadata, Named, Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["Persons", "Speaker", "author", "publisher"]

_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]*\s+){1,5}[^\W\d_][\w.’'-]*\Z")
_SIGNS = re.compile(
    r"\bby\b|^from\b|\b(?:statement|letter|message|remarks|speech|address|declaration)\s+(?:of|from)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"\bby\s+(?:the\s+)?(?:[\w.]+\s+){0,3}\Z", re.IGNORECASE)
_NEVER = frozenset(
    ["state", "ngo", "civilians", "protesters", "refugees_displaced", "informal_state_group"]
)
_ALWAYS = frozenset(["state_individual", "ngo_individual", "private_individual"])
_TITLE = 20  # code points before a name in which its title stands
_HEAD = 300  # code points at the start of a release in which a by-line may stand
_BY_LINE = 100  # code points of the longest by-line
_HEADLINE = 200  # code points of the longest headline


class Speaker(NamedTuple):
    """Who speaks, where that can be told, and the words that say so."""

    actor_id: str | None
    place: Place | None


class Persons:
    """Tells persons from bodies. The type alone does not: an officer is armed_forces too."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._known: dict[str, bool] = {}
        self._titled: frozenset[str] | None = None

    def __contains__(self, actor_id: object) -> bool:
        if not isinstance(actor_id, str):
            return False
        if actor_id not in self._known:
            self._known[actor_id] = self._reads_like_one(actor_id)
        return self._known[actor_id]

    def of(self, mentions: list[Named]) -> list[Named]:
        """The mentions that name persons."""
        return [named for named in mentions if named.actor_id in self]

    def _reads_like_one(self, actor_id: str) -> bool:
        actor = self._cast.actors.get(actor_id)
        if actor is None or actor.actor_type in _NEVER:
            return False
        if actor.actor_type in _ALWAYS:
            return True
        words = {word.strip(".,").lower() for word in actor.name.split()}
        known = speech()
        if words & known.organisation_words or words & {"the", "and", "for"}:
            return False
        if _NAME.match(actor.name) or words & known.person_titles:
            return True
        return len(words) == 1 and actor_id in self._with_titles()

    def _with_titles(self) -> frozenset[str]:
        """The actors before whose name a person's title stands somewhere: "Minister Roe"."""
        if self._titled is None:
            named = self._cast.mentions
            self._titled = frozenset(it.actor_id for it in named if self._has_title(it.place.start))
        return self._titled

    def _has_title(self, start: int) -> bool:
        words = self._cast.text[max(0, start - _TITLE) : start].replace(".", " ").split()
        return bool(words) and words[-1].lower() in speech().person_titles


def author(text: str, cast: Cast, metadata: Metadata, persons: Persons) -> Speaker | None:
    """The person under whose name the whole release is issued, as far as its head says so."""
    body = metadata.body
    heads = [metadata.title, Place(body.start, min(body.end, body.start + _HEAD))]
    for head in heads:
        for named in persons.of(cast.inside(head)) if head else ():
            if _signs(text, named):
                return Speaker(named.actor_id, named.place)
    return None


def publisher(cast: Cast, metadata: Metadata) -> Speaker | None:
    """The organisation that issues the release, by id, by place or by name."""
    if metadata.publisher in cast.actors:
        return Speaker(metadata.publisher, metadata.publisher_place)
    if metadata.publisher_place:
        for named in cast.inside(metadata.publisher_place):
            return Speaker(named.actor_id, named.place)
    wanted = (metadata.publisher or "").casefold()
    for actor in cast.actors.values() if wanted else ():
        if actor.name.casefold() == wanted:
            return Speaker(actor.actor_id, metadata.publisher_place)
    return None


def _signs(text: str, named: Named) -> bool:
    """Whether a name stands as a by-line: it begins a short line, or "by" or "from" leads to it."""
    start, end = named.place
    line_start = text.rfind("\n", max(0, start - _HEADLINE), start) + 1
    line_end = text.find("\n", end, end + _HEADLINE)
    if line_end < 0 and end + _HEADLINE < len(text):
        return False
    line_end = line_end if line_end > 0 else len(text)
    lead = text[max(line_start, start - _BY_LINE) : start].strip()
    ends = text[line_start:line_end].rstrip().endswith(".")
    longest = _HEADLINE if _BY_NAME.search(lead + " ") else _BY_LINE
    short = line_end - line_start < longest and not ends
    return short and (not lead or bool(_SIGNS.search(lead)))
