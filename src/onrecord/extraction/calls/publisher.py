"""Which actor issues a release, and the country in which it is at home."""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.calls.parties import describes, is_person, named_in
from onrecord.extraction.found import Cast, Metadata, Place
from onrecord.extraction.names.lexicon import lexicon, phrase_key
from onrecord.extraction.publisher import publisher_in

__all__ = ["country_in", "government_of", "publisher_of"]

# What stands beside a country that a body works for and is not in ("Freedonia Solidarity Network").
_CAUSES = frozenset(
    ("solidarity", "support", "campaign", "information", "relief", "aid", "friendship", "watch")
)
_FOR = frozenset(("for", "with", "free", "save", "on", "about", "in", "to", "and"))


def country_in(name: str) -> str | None:
    """The country (ISO 3166-1 alpha-3) that the name of a body holds first, by its own name, its
    adjective or its capital ("Marsh Watch Wellington"), or None.
    """
    return next(_countries(phrase_key(name)), None)


def _countries(words: tuple[str, ...]) -> Iterator[str]:
    known = lexicon()
    for nth, word in enumerate(words):
        after = words[nth + 1].lower() if nth + 1 < len(words) else ""
        if after in _CAUSES or (nth and words[nth - 1].lower() in _FOR):
            continue
        for key, entry in known.phrases.get(word, ()):
            if entry.country and entry.kind in "SD" and words[nth : nth + len(key)] == key:
                yield entry.country
        capital = known.capitals.get(word)
        if capital and capital.country:
            yield capital.country


def government_of(cast: Cast, country: str | None) -> str | None:
    """The id of the actor that stands for the government of `country`, or None."""
    if not country:
        return None
    own = [one for one in cast.actors.values() if one.country == country and not one.parent_id]
    for kind in ("state", "state_executive"):
        named = [one for one in own if one.actor_type == kind and _is_whole(cast, one.actor_id)]
        if named:
            return named[0].actor_id
    return None


def _is_whole(cast: Cast, actor_id: str) -> bool:
    """Whether an actor is a state or its government, and no office of it."""
    words = cast.actors[actor_id].name.casefold().split()
    name = " ".join(words).removeprefix("government of ").removeprefix("the ")
    return name in _countries_by_name() or words[-1] in ("government", "administration")


@cache
def _countries_by_name() -> frozenset[str]:
    return frozenset(entry.name.casefold() for entry in lexicon().capitals.values())


_STATEMENT = re.compile(
    r"\b(?:statement|communiqué|declaration|letter|appeal|petition|memorandum|message|resolution)s?\b"
    r"(?P<by>(?:\s+to\s[^:\n]{3,100}?)?\s+(?:by|from|of)\b)?"
)
_GOVERNMENTS = re.compile(r"\bgovernments\s+of\s+[^.;:\n]{4,120}")
_OPENING = 250  # characters of a body in which it may be told whose joint statement it is
_ISSUED = re.compile(
    r"(?:issu|releas|publish|sign|sen[dt]|made|mak|gave|deliver|address)(?:ed|es|ing|e)?\s+"
    r"(?:the\s+following|this|an?)\s+(?:(?:joint|open|public|press|short)\s+){0,2}"
    r"(?:statement|remarks|declaration|letter|appeal|petition|communiqué)\b"
)
_UNDERSIGNED = ("the undersign", "undersign", "the signator", "signator")
# Characters around the word in which it may be named whose statement it is.
_BEFORE, _AFTER = 30, 60


def publisher_of(cast: Cast, low: str, metadata: Metadata) -> str | None:
    """The id of the actor that issues the release whose lower-case text is `low`."""
    found = publisher_in(cast, metadata)
    known = cast.id_of(metadata.publisher) or (found[0] if found else None)
    if known:
        return _allied(cast, low, metadata) or known
    return (
        _stating(cast, low, metadata.title) or _signing(cast) or _issuing(cast, low, metadata.body)
    )


def _allied(cast: Cast, low: str, metadata: Metadata) -> str | None:
    """The first of the states whose governments issue a joint statement by its opening, which one
    of their ministries only prints ("The Governments of Freedonia and Sylvania have agreed").
    """
    title = metadata.title
    if not title or low.find("joint ", *title) < 0:
        return None
    opening = Place(metadata.body.start, metadata.body.start + _OPENING)
    allied = _GOVERNMENTS.search(low, *opening)
    if not allied:
        return None
    named = [one.actor_id for one in cast.inside(Place(*allied.span()))]
    return named[0] if len(named) > 1 else None


def _issuing(cast: Cast, low: str, body: Place) -> str | None:
    """Who the opening says issued the statement that follows."""
    issued = _ISSUED.search(low, body.start, body.start + 2 * _OPENING)
    if not issued:
        return None
    line = low.rfind("\n", body.start, issued.start())
    subject = Place(max(body.start, line), issued.start())
    last = cast.inside(subject)[-1:]
    named = last if last and is_person(cast.actor(last[0])) else named_in(cast, low, subject)
    return named[0].actor_id if named else None


def _signing(cast: Cast) -> str | None:
    """Those who sign a statement that names no publisher ("We, the undersigned organisations")."""
    signing = (one.actor_id for one in cast.actors.values() if one.name.startswith(_UNDERSIGNED))
    return next(signing, None)


def _stating(cast: Cast, low: str, title: Place | None) -> str | None:
    """Whose statement the headline announces ("Statement by X", "X statement on …")."""
    stated = _STATEMENT.search(low, title.start, title.end) if title else None
    if not stated:
        return None
    if stated["by"]:
        after = _bodies(cast, low, Place(stated.end(), stated.end() + _AFTER))
        if after:
            return after[0]
    before = _bodies(cast, low, Place(max(0, stated.start() - _BEFORE), stated.start()))
    return before[-1] if before else None


def _bodies(cast: Cast, low: str, place: Place) -> list[str]:
    """The ids of the actors named in `place`, without those that only describe another."""
    return [one.actor_id for one in cast.inside(place) if not describes(low, one)]
