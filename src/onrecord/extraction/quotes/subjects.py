"""Whether who is named before a verb is its subject, and where the clause of the two begins."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.cues import Cue
from onrecord.extraction.quotes.sources import OWN_VOICE, is_office
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["clause_start", "first_verb", "is_own_voice", "is_subject", "of_participle"]

_ADVERBS = re.compile(
    r"[),]?\s+(?:(?:also|has|have|had|later|further|then|today|in\s+question|\w+ly)\s+)*\Z"
)
# What is told of those who speak: "(sources) familiar with the matter (said)"
_TOLD_OF = re.compile(
    r"\s+(?:of|in|from|at|with|within|for|across|inside|near|who|familiar|close|present|involved|based|living"
    r"|working)\s[^,;:.()]{1,80}\Z"
    r"|,\s(?:who|whose|now|an?|the|himself|herself|[a-z]+ing|[a-z]+ed)\s[^;:.()]{1,80},\s+\Z"
)
_AND = re.compile(r"\b(?:and|but)\s+(?:also\s+)?\Z")
_BESIDE_VERB = re.compile(r"\b(\w+),\s+\Z")
_JOINT = re.compile(r"(?:[;:]|,\s(?:and|but|while|whereas|though|although)\b)\s+|[\"”“»]\s*")
_RELATIVES = (" who ", ", who ", " which ", ", which ")
_CLAUSE = 120  # code points between the beginning of a clause and its subject
_GAP = 40  # code points in which the subject of a verb is looked for beside it
_BESIDE = 12  # code points between "said" and a subject that follows it, for its titles


def is_subject(text: str, speaker: Speaker, cue: Cue) -> bool:
    """Whether the speaker found before a verb is its subject.

    The release's own "we" reports nobody's words; where the speaker is not known, or the verb may
    be a noun, the two must touch.
    """
    if speaker.place is None or speaker.place.of(text) in OWN_VOICE:
        return False
    gap = text[speaker.place.end : cue.place.start]
    thinks = cue.place.of(text) in speech().thinking_verbs
    if speaker.actor_id is None and thinks and not is_office(text, speaker):
        return False  # "many hoped that …" hands on nobody's words
    if speaker.actor_id is None and _TOLD_OF.match(gap):
        return True
    doubtful = speaker.actor_id is None or cue.place.of(text) in speech().noun_forms
    return bool(_ADVERBS.match(gap)) if doubtful else True


def of_participle(text: str, region: Place, voices: Voices) -> Speaker | None:
    """The subject of a participle: that of the verb beside it ("…, X said, adding that …"), or the
    one with which the sentence opens.
    """
    verb = _BESIDE_VERB.search(text, max(region.start, region.end - _GAP), region.end)
    if verb and verb[1] in speech().reporting_words:
        beside = voices.subject(Place(max(region.start, verb.start() - _GAP), verb.start()))
        if beside and beside.actor_id:
            return beside
    return voices.opening(region)


def first_verb(text: str, sentence: Place, cue: Cue) -> int | None:
    """Where the first verb of speech stands whose subject the cue shares: "X said …, and added"."""
    if not _AND.search(text, max(sentence.start, cue.place.start - _BESIDE), cue.place.start):
        return None
    first = speech().verb.search(text, sentence.start, cue.place.start)
    return first.start() if first else None


def is_own_voice(text: str, speaker: Speaker, cue: Cue, voices: Voices) -> bool:
    """Whether the release speaks of its issuer in the third person: "Clear Skies notes that …"
    states what "Clear Skies said that …" reports.
    """
    word = cue.place.of(text).split()[0]
    performs = word in speech().own_voice or (word.endswith("s") and word != "says")
    return performs and voices.is_issuer(speaker)


def clause_start(text: str, sentence: Place, speaker: Speaker) -> int:
    """Where the clause begins whose subject is the speaker: with the sentence, or behind the words
    that join it to another clause.
    """
    named = max(speaker.place.start if speaker.place else 0, sentence.start)
    if speaker.place and text.startswith(_RELATIVES, speaker.place.end):
        return named
    joints = list(_JOINT.finditer(text, max(sentence.start, named - _CLAUSE), named))
    if joints:
        return joints[-1].end()
    return sentence.start if named - sentence.start <= _CLAUSE else named
