"""What a reporting clause beside a quote tells: who speaks, and how closely it is bound."""

from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["Attribution", "subject_first"]


class Attribution(NamedTuple):
    """A reporting clause: who speaks, its cue and its place, whether it touches the quote and
    whether it follows it.
    """

    speaker: Speaker
    cue: Place
    clause: Place
    close: bool
    follows: bool


def subject_first(text: str, sentence: Place, voices: Voices) -> Attribution | None:
    """The clause that names its subject before its verb: "…, NAME said"."""
    for cue in speech().verb.finditer(text, sentence.start, sentence.end):
        speaker = voices.subject(Place(sentence.start, cue.start()), first=True)
        if speaker:
            return Attribution(speaker, Place(*cue.span()), sentence, close=True, follows=True)
    return None
