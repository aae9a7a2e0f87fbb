"""The country in which a publisher is at home, and whom it calls "the government"."""

from collections.abc import Iterator
from functools import cache

from onrecord.extraction.found import Cast
from onrecord.extraction.names.lexicon import lexicon, phrase_key

__all__ = ["country_in", "government_of"]

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
