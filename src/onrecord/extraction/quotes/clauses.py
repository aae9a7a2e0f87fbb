"""A reporting clause beside a quote: what it tells, and where its sentence begins and ends."""

import re
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.sentences import sentences

__all__ = ["Attribution", "ends_a_sentence", "sentence_end", "sentence_start", "subject_first"]

_STOPPED = re.compile(r"[.!?…][\s\"“”'’)\]]*\Z")


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


def sentence_start(text: str, region: Place) -> int:
    """Where the sentence begins that runs to the end of `region`; a line end does not begin one."""
    found = sentences(text, region)
    start = region.end
    for sentence in reversed(found):
        if start < region.end and _STOPPED.search(text[sentence.start : sentence.end]):
            break
        start = sentence.start
    return start


def sentence_end(text: str, region: Place) -> int:
    """Where the sentence ends with which `region` begins."""
    for sentence in sentences(text, region):
        words = sentence.of(text)
        if _STOPPED.search(words) and not _is_title_only(words):
            return sentence.end
    return region.end


def _is_title_only(words: str) -> bool:
    """Whether a break came too early: after "said." or after "Lt.Col."."""
    parts = words.lower().replace(".", " ").split()
    return not parts or (len(parts) < 4 and parts[-1] in speech().person_titles)


def ends_a_sentence(text: str, quote: Place, region: Place) -> bool:
    """Whether the quote is a sentence to itself, so that what follows is another one."""
    inner = quote.of(text).rstrip("\"“”»«'’‘` ")
    rest = region.of(text).lstrip()
    if rest[:1] in ".":
        return True
    return inner.endswith((".", ":")) and (rest[:1].isupper() or rest[:1] in "\"“'‘")
