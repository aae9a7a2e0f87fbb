"""Indirect speech with a clear cue: "NAME said that …", "…, NAME said", "according to NAME"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue, cues
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.sentences import sentences

__all__ = ["indirect_quotes"]

_CLAUSE = re.compile(
    r"\s+(?:today\s+|yesterday\s+|on\s+\w+\s+)?(?:the|an?|it|he|she|they|there|we|this|these|those|its|his|her"
    r"|their|our|some|all|no|more|many|most|at\s+least|about|over|to\s+be|if|\d[\w,.]*|[A-Z][\w’'-]*)\s"
)
_TRAILS = re.compile(r"\s*(?:,|[.]?\s*\Z|(?:today|yesterday|on|in|at|during|as|after|\w+day)\b)")
_ADVERBS = re.compile(r"\s+(?:(?:also|has|have|had|later|further|then|today|\w+ly)\s+)*\Z")
_OWN_VOICE = frozenset(("I", "We", "we", "It", "who"))
_JOINS = frozenset(("and", "but", "or", "who", "which", "that", "when", "while", "where", "if"))
_INSERTED = 7  # words of the longest reporting clause put between commas, its verb aside
_BESIDE = 12  # code points between "said" and a subject that follows it, for its titles
_LONGEST = 700  # code points of a sentence that is still read as one


def indirect_quotes(
    text: str, own: Sequence[Place], direct: Sequence[FoundQuote], voices: Voices
) -> Iterator[FoundQuote]:
    """The indirect quotes inside the places `own`; a cue of one of the `direct` is theirs."""
    waiting = list(reversed(direct))
    known = {quote.cue for quote in direct}
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
        found = _read(text, sentence, cue, voices)
        if found and (inside or not _is_quoted(found.places[0], spans)):
            known.add(cue.place)
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


def _read(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    if cue.shape == "according":
        speaker = voices.object(Place(cue.place.end + 1, sentence.end))
        named = speaker and speaker.actor_id
        return _quote(text, sentence, cue, speaker, sentence) if named else None
    if cue.shape == "noun":
        speaker = voices.possessor(cue.place.start)
        start = speaker.place.start if speaker and speaker.place else cue.place.start
        return _quote(text, Place(start, sentence.end), cue, speaker, sentence)
    if cue.shape == "promise":
        found = _leading(text, sentence, cue, voices)
        return found if found and found.speaker_id else None
    if cue.shape == "aside":
        return _aside(text, sentence, cue, voices)
    if cue.shape == "bare":
        speaker = _inverted_subject(text, sentence, cue, voices)
        if speaker:
            return _quote(text, sentence, cue, speaker, sentence)
    if cue.shape == "bare" and not _CLAUSE.match(text, cue.place.end, sentence.end):
        return _trailing(text, sentence, cue, voices)
    return _leading(text, sentence, cue, voices)


def _aside(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its reporting clause put in or added: "The talks, NAME noted, have failed"."""
    comma = text.rfind(",", sentence.start, cue.place.start)
    words = text[comma + 1 : cue.place.start].split()
    if comma < 0 or not 0 < len(words) <= _INSERTED or not _JOINS.isdisjoint(words):
        return None
    speaker = voices.subject(Place(comma + 1, cue.place.start), first=True)
    if speaker is None or speaker.actor_id is None:
        return None
    return _quote(text, sentence, cue, speaker, sentence)


def _leading(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its cue before it: from the name on, or from a participle on ("noting that")."""
    participle = cue.place.of(text).endswith("ing")
    region = Place(sentence.start, cue.place.start)
    speaker = voices.opening(region) if participle else voices.subject(region)
    if speaker is None or (participle and speaker.actor_id is None):
        return None
    if not _is_subject(text, speaker, cue):
        return None
    named = speaker.place.start if speaker.place else sentence.start
    start = cue.place.start if participle else max(named, sentence.start)
    return _quote(text, Place(start, sentence.end), cue, speaker, sentence)


def _inverted_subject(text: str, sentence: Place, cue: Cue, voices: Voices) -> Speaker | None:
    """The subject right after the verb: "…, said NAME". In "NAME, her office, said the army had
    left" a comma stands before the verb too, so it must be named, or no name end at the comma.
    """
    comma = cue.place.start - 2
    if comma <= sentence.start or text[comma] != ",":
        return None
    speaker = voices.object(Place(cue.place.end + 1, sentence.end))
    if speaker is None or speaker.place is None or speaker.place.start - cue.place.end > _BESIDE:
        return None
    if "that" in text[cue.place.end : speaker.place.start]:
        return None  # "…, claims that NAME denied"
    named = speaker.place.of(text)[:1].isupper() and speaker.actor_id is not None
    return speaker if named or not voices.names_end_at(comma) else None


def _is_subject(text: str, speaker: Speaker, cue: Cue) -> bool:
    """Whether the speaker found before a verb is its subject.

    The release's own "we" reports nobody's words; where the speaker is not known, or the verb may
    be a noun, the two must touch.
    """
    if speaker.place is None or speaker.place.of(text) in _OWN_VOICE:
        return False
    gap = text[speaker.place.end : cue.place.start]
    if speaker.actor_id is None and cue.place.of(text) in speech().thinking_verbs:
        return False  # "many hoped that …" hands on nobody's words
    doubtful = speaker.actor_id is None or cue.place.of(text) in speech().noun_forms
    return bool(_ADVERBS.match(gap)) if doubtful else True


def _trailing(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its cue after it: "…, NAME said on Monday", where all before belongs to it."""
    comma = text.rfind(",", sentence.start, cue.place.start)
    if comma < 0:
        return None
    if not _TRAILS.match(text, cue.place.end, sentence.end):
        return None
    speaker = voices.subject(Place(comma + 1, cue.place.start))
    if speaker is None or speaker.actor_id is None:
        speaker = voices.subject(Place(sentence.start, cue.place.start)) or speaker
    return _quote(text, sentence, cue, speaker, sentence)


def _is_quoted(place: Place, spans: Sequence[Place]) -> bool:
    """Whether quoted words make up most of `place`: then it is the reporting clause of a quote."""
    covered = 0
    for span in spans[max(0, bisect_left(spans, place) - 1) :]:
        if span.start >= place.end:
            break
        covered += max(0, min(span.end, place.end) - max(span.start, place.start))
    return covered * 2 > place.end - place.start


def _quote(
    text: str, place: Place, cue: Cue, speaker: Speaker | None, sentence: Place
) -> FoundQuote | None:
    if speaker is None or (speaker.place and speaker.place.of(text) in _OWN_VOICE):
        return None
    words = place.of(text)
    place = Place(place.start, place.end - len(words) + len(words.rstrip(".!? ")))
    if len(words.split()) < 4:
        return None
    return FoundQuote(
        places=(place,),
        kind="indirect",
        speaker_id=speaker.actor_id,
        speaker_place=speaker.place,
        medium="other"
        if cue.shape == "noun"
        else medium_of(text, sentence, cue.place, sentence.start),
        cue=cue.place,
    )
