"""Those who speak and whom no name in the cast tells: "one of her lawyers", "federal authorities".

A generic group is an actor only where it takes part in a fact, so those who speak are known when
the quotes are.
"""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Cast, FoundQuote
from onrecord.extraction.names.phrase_words import phrase_words
from onrecord.extraction.newcomers import Newcomers
from onrecord.extraction.quotes.speech import speech

__all__ = ["with_speakers"]

_SMALL_OPENING = re.compile(r"\A(?:the|an?|these|those)\s+", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[Tt]he\s+)?[A-Z]\w*(?:[A-Z-]\w*|\s+(?:(?:of|for|and|on)\s+(?:the\s+)?)?[A-Z][\w’'-]+)+\Z"
)
_FULL_NAME = re.compile(r"(?:[A-Z][\w.’'-]+\s+){1,3}[A-Z][\w’'-]+\Z")
_OWNED = re.compile(r"[A-Z][^’']*[’']s?\s")  # "Jane Doe’s lawyer" keeps its capitals
_LONGEST = 80  # code points of the words for a speaker


def with_speakers(cast: Cast, said: Sequence[FoundQuote]) -> tuple[Cast, list[FoundQuote]]:
    """The cast with those who speak in `said` and are not in it, and the quotes with these as
    speakers. Who is meant by a pronoun, or by words for a document, stays untold.
    """
    new = Newcomers(cast)
    found = [_told(new, quote) for quote in said]
    return (new.joined() if new.actors else cast), found


def _told(new: Newcomers, quote: FoundQuote) -> FoundQuote:
    """The quote with its speaker, an actor of the cast or a new one."""
    place = quote.speaker_place
    if quote.speaker_id or place is None or place.end - place.start > _LONGEST:
        return quote
    words = " ".join(place.of(new.cast.text).split())
    pattern = _FULL_NAME if quote.kind == "direct" else _NAME
    is_named = pattern.match(words) is not None
    if not (is_named or _is_office(words)) or not _may_speak(words):
        return quote
    core = _SMALL_OPENING.sub("", words, count=1)
    owned = is_named or _OWNED.match(core) is not None
    name = core if owned else core[:1].lower() + core[1:]
    key = name.casefold()
    kind = "name" if is_named else "nominal"
    return quote._replace(speaker_id=new.note(name, key, place, kind, lambda: _type(key)))


def _is_office(words: str) -> bool:
    """Whether words in small letters are for persons or a body that speaks."""
    last = words.split()[-1]
    return last.lower() in phrase_words().ends or speech().role.fullmatch(last) is not None


def _may_speak(words: str) -> bool:
    return speech().no_speakers.isdisjoint(words.lower().split())


def _type(name: str) -> str:
    """The type of those who speak by the longest of their last words that is known."""
    words = name.split()
    for n in range(max(0, len(words) - 3), len(words)):
        found = phrase_words().types.get(" ".join(words[n:]))
        if found:
            return found
    return "unknown"
