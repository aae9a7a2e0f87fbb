"""Indirect speech with a clear cue: "NAME said that …", "…, NAME said", "according to NAME"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue, cues
from onrecord.extraction.quotes.reporting import read
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.sentences import sentences

__all__ = ["indirect_quotes"]

_OWN_WORDS = 6  # reported words before quoted ones that make an indirect quote of their own
_LONGEST = 700  # code points of a sentence that is still read as one


def indirect_quotes(
    text: str, own: Sequence[Place], direct: Sequence[FoundQuote], voices: Voices
) -> Iterator[FoundQuote]:
    """The indirect quotes inside the places `own`; a cue of one of the `direct` is theirs."""
    waiting = list(reversed(direct))
    led = {quote.cue: quote.places[0].start for quote in direct}
    known: set[Place | None] = set()
    before = Place(0, 0)
    spans = sorted(place for quote in direct for place in quote.places)
    quoted = iter(spans)
    hidden = next(quoted, None)
    for cue, sentence in _with_sentences(text, own):
        while hidden and hidden.end <= cue.place.start:
            hidden = next(quoted, None)
        while waiting and waiting[-1].places[0].start < sentence.start:
            heard = waiting.pop()
            voices.hear(Speaker(heard.speaker_id, heard.speaker_place))
        inside = hidden and hidden.start <= cue.place.start
        if cue.place in known or (inside and cue.shape != "noun"):
            continue
        if cue.place.start < before.end and cue.place.of(text) in speech().thinking_verbs:
            continue  # "X said that Y believes …" is what X says
        words = led.get(cue.place)
        if words is not None and not _reports_more(text, cue, words):
            continue
        found = read(text, sentence, cue, voices)
        if found and (inside or not _is_quoted(found.places[0], spans)):
            known.add(cue.place)
            before = found.places[0]
            voices.hear(Speaker(found.speaker_id, found.speaker_place))
            yield found


def _with_sentences(text: str, own: Sequence[Place]) -> Iterator[tuple[Cue, Place]]:
    """Each cue inside the places `own` with its sentence, unless that is too long to be one."""
    for place in own:
        found = sentences(text, place)
        starts = [sentence.start for sentence in found]
        for cue in cues(text, place):
            sentence = found[bisect_right(starts, cue.place.start) - 1]
            if sentence.end - sentence.start <= _LONGEST:
                yield cue, sentence


def _reports_more(text: str, cue: Cue, quoted: int) -> bool:
    """Whether a clause reports other words between its cue and the ones `quoted`: "X said that the
    town had fallen and was “a ruin”".
    """
    return len(text[cue.place.end : max(cue.place.end, quoted)].split()) >= _OWN_WORDS


def _is_quoted(place: Place, spans: Sequence[Place]) -> bool:
    """Whether quoted words make up most of `place`: then it is the reporting clause of a quote."""
    covered = 0
    for span in spans[max(0, bisect_left(spans, place) - 1) :]:
        if span.start >= place.end:
            break
        covered += max(0, min(span.end, place.end) - max(span.start, place.start))
    return covered * 2 > place.end - place.start
