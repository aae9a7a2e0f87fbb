"""What one cue reports, and whose words it hands on."""

import re

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.openings import (
    begins_clause,
    begins_predicate,
    ends_report,
    names_source,
)
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["read"]

_ADVERBS = re.compile(
    r"\s+(?:(?:also|has|have|had|later|further|then|today|in\s+question|\w+ly)\s+)*\Z"
)
_OWN_VOICE = frozenset(("I", "We", "we", "who"))
_JOINS = frozenset(("and", "but", "or", "who", "which", "that", "when", "while", "where", "if"))
_INSERTED = 7  # words of the longest reporting clause put between commas, its verb aside
_AND = re.compile(r"\b(?:and|but)\s+(?:also\s+)?\Z")
_BESIDE_VERB = re.compile(r"\b(\w+),\s+\Z")
_GAP = 40  # code points in which the subject of a verb is looked for beside it
_BESIDE = 12  # code points between "said" and a subject that follows it, for its titles


def read(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """The quote that `cue` shows in its `sentence`, or None."""
    found = _READERS[cue.shape](text, sentence, cue, voices)
    if cue.shape == "promise" and found and not found.speaker_id:
        return None
    return found


def _according(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its source: "According to NAME, …"."""
    speaker = voices.object(Place(cue.place.end + 1, sentence.end))
    known = speaker and (speaker.actor_id or names_source(text, cue.place.end, sentence.end))
    return _quote(text, sentence, cue, speaker, sentence) if known else None


def _claim(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote that a noun hands on: "NAME’s claim that …"."""
    speaker = voices.possessor(cue.place.start)
    start = speaker.place.start if speaker and speaker.place else cue.place.start
    return _quote(text, Place(start, sentence.end), cue, speaker, sentence)


def _bare(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote without a "that": "…, said NAME", "NAME said the talks …", "…, NAME said"."""
    found = _inverted(text, sentence, cue, voices)
    if found:
        return found
    leads = begins_clause(text, cue.place.end, sentence.end)
    return (_leading if leads else _trailing)(text, sentence, cue, voices)


def _inverted(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its subject behind the verb: "…, notes NAME, …"."""
    speaker = _inverted_subject(text, sentence, cue, voices)
    return _quote(text, sentence, cue, speaker, sentence) if speaker else None


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
    first = _first_verb(text, sentence, cue)
    region = Place(sentence.start, first or cue.place.start)
    speaker = _of_participle(text, region, voices) if participle else voices.subject(region)
    if speaker is None or (participle and speaker.actor_id is None):
        return None
    if not (first or _is_subject(text, speaker, cue)) or _is_own_voice(text, speaker, cue, voices):
        return None
    named = speaker.place.start if speaker.place else sentence.start
    start = cue.place.start if participle or first else max(named, sentence.start)
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
    if begins_predicate(text, speaker.place.end, sentence.end):
        return None  # "a witness, in tears, said NAME had left"
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


def _of_participle(text: str, region: Place, voices: Voices) -> Speaker | None:
    """The subject of a participle: that of the verb beside it ("…, X said, adding that …"), or the
    one with which the sentence opens.
    """
    verb = _BESIDE_VERB.search(text, max(region.start, region.end - _GAP), region.end)
    if verb and verb[1] in speech().reporting_words:
        beside = voices.subject(Place(max(region.start, verb.start() - _GAP), verb.start()))
        if beside and beside.actor_id:
            return beside
    return voices.opening(region)


def _first_verb(text: str, sentence: Place, cue: Cue) -> int | None:
    """Where the first verb of speech stands whose subject the cue shares: "X said …, and added"."""
    if not _AND.search(text, max(sentence.start, cue.place.start - _BESIDE), cue.place.start):
        return None
    first = speech().verb.search(text, sentence.start, cue.place.start)
    return first.start() if first else None


def _is_own_voice(text: str, speaker: Speaker, cue: Cue, voices: Voices) -> bool:
    """Whether the release speaks of its issuer in the third person: "Clear Skies notes that …"
    states what "Clear Skies said that …" reports.
    """
    word = cue.place.of(text).split()[0]
    performs = word in speech().own_voice or (word.endswith("s") and word != "says")
    return performs and voices.is_issuer(speaker)


def _trailing(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its cue after it: "…, NAME said on Monday", where all before belongs to it."""
    comma = text.rfind(",", sentence.start, cue.place.start)
    if comma < 0:
        return None
    if not ends_report(text, cue.place.end, sentence.end):
        return None
    speaker = voices.subject(Place(comma + 1, cue.place.start))
    if speaker is None:
        speaker = voices.subject(Place(sentence.start, cue.place.start))
    return _quote(text, sentence, cue, speaker, sentence)


def _quote(
    text: str, place: Place, cue: Cue, speaker: Speaker | None, sentence: Place
) -> FoundQuote | None:
    if speaker is None or (speaker.place and speaker.place.of(text) in _OWN_VOICE):
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
        if cue.shape == "noun"
        else medium_of(text, sentence, cue.place, sentence.start),
        cue=cue.place,
    )


_READERS = {
    "that": _leading,
    "promise": _leading,
    "bare": _bare,
    "according": _according,
    "noun": _claim,
    "aside": _aside,
    "inverted": _inverted,
}
