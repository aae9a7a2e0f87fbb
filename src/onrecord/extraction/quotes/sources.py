"""Quotes whose source a noun or "according to" names, and the shape that all reported words get."""

import re

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.quotes.subjects import OWN_VOICE, names_source

__all__ = ["according", "claim", "claim_by", "quoted"]

_BY = re.compile(r"\s(?:by|from)\s+")


def according(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its source: "According to NAME, …"."""
    region = Place(cue.place.end + 1, sentence.end)
    speaker = voices.owner(region) or voices.object(region)
    if speaker is None or not (speaker.actor_id or _is_source(text, sentence, cue, speaker)):
        return None
    return quoted(text, sentence, cue, speaker, sentence)


def _is_source(text: str, sentence: Place, cue: Cue, speaker: Speaker) -> bool:
    """Whether one who is not known is somebody all the same: a name, or "one of her lawyers"."""
    last = speaker.place.of(text).split()[-1] if speaker.place else ""
    told = speech().role.fullmatch(last) and last.lower() not in speech().document_nouns
    return bool(told) or names_source(text, cue.place.end, sentence.end)


def claim(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote that a noun hands on: "NAME’s claim that …"."""
    speaker = voices.possessor(cue.place.start)
    if speaker and voices.is_issuer(speaker):
        return None
    start = speaker.place.start if speaker and speaker.place else cue.place.start
    return quoted(text, Place(start, sentence.end), cue, speaker, sentence)


def claim_by(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote that a noun hands on, with its source behind it: "the claim by NAME that …"."""
    by = _BY.search(text, cue.place.end, sentence.end)
    speaker = voices.object(Place(by.end(), sentence.end)) if by else None
    return quoted(text, Place(cue.place.start, sentence.end), cue, speaker, sentence)


def quoted(
    text: str, place: Place, cue: Cue, speaker: Speaker | None, sentence: Place
) -> FoundQuote | None:
    """The indirect quote at `place` in its `sentence`, or None where nobody else speaks in it."""
    if speaker is None or (speaker.place and speaker.place.of(text) in OWN_VOICE):
        return None
    words = place.of(text)
    place = Place(place.start, place.end - len(words) + len(words.rstrip(".!? ")))
    if len(words.split()) < 4 or words.endswith("that:"):
        return None  # a clause that leads to a direct quote reports nothing itself
    return FoundQuote(
        places=(place,),
        kind="indirect",
        speaker_id=speaker.actor_id,
        speaker_place=speaker.place,
        medium="other"
        if cue.shape.startswith("noun")
        else medium_of(text, sentence, cue.place, sentence.start),
        cue=cue.place,
    )
