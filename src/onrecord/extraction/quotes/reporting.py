"""What one cue reports, and whose words it hands on."""

import re

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue
from onrecord.extraction.quotes.sources import (
    according,
    claim,
    claim_by,
    quoted,
)
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.quotes.subjects import (
    begins_clause,
    begins_predicate,
    clause_start,
    ends_report,
    first_verb,
    is_office,
    is_own_voice,
    is_subject,
    of_participle,
    shares_subject,
)

__all__ = ["read"]

_AS = re.compile(r"[Aa]s\s+")
_JOINS = frozenset(("and", "but", "or", "who", "which", "that", "when", "while", "where", "if"))
_INSERTED = 7  # words of the longest reporting clause put between commas, its verb aside
_GAP = 40  # code points behind a verb in which a comma ends its clause
_TITLES = 160  # code points of an office with its holder, between commas
# With these a sentence opens that tells first where or when somebody said it.
_SETTINGS = ("In ", "At ", "On ", "After ", "During ", "Speaking ", "Following ")
_LEAST_SAID = 4  # words before that
_BESIDE = 12  # code points between "said" and a subject that follows it, for its titles


def read(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """The quote that `cue` shows in its `sentence`, or None."""
    found = _as(text, sentence, cue, voices)
    if found is None and cue.shape in _READERS:
        found = _READERS[cue.shape](text, sentence, cue, voices)
    if cue.shape == "promise" and found and not found.speaker_id:
        return None
    return found


def _as(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its reporting clause in front: "As NAME said on Monday, the talks …"."""
    lead = _AS.match(text, sentence.start, cue.place.start)
    if cue.shape not in ("bare", "aside", "as") or lead is None:
        return None
    comma = text.find(",", cue.place.end, min(sentence.end, cue.place.end + _GAP))
    if comma < 0 or text.find(",", sentence.start, cue.place.start) >= 0:
        return None
    speaker = voices.subject(Place(lead.end(), cue.place.start))
    return quoted(text, sentence, cue, speaker, sentence)


def _bare(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote without a "that": "…, said NAME", "NAME said the talks …", "…, NAME said"."""
    found = _inverted(text, sentence, cue, voices)
    if found:
        return found
    participle = cue.place.of(text).endswith("ing")
    leads = begins_clause(text, cue.place.end, sentence.end, whole=participle)
    return (_leading if leads else _trailing)(text, sentence, cue, voices)


def _inverted(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its subject behind the verb: "…, notes NAME, …"."""
    speaker = _inverted_subject(text, sentence, cue, voices)
    return quoted(text, sentence, cue, speaker, sentence) if speaker else None


def _aside(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its reporting clause put in or added: "The talks, NAME noted, have failed"."""
    comma = text.rfind(",", sentence.start, cue.place.start)
    words = text[comma + 1 : cue.place.start].split()
    if comma >= 0 and not words:
        return _after_titles(text, sentence, cue, voices)
    if comma < 0 or not 0 < len(words) <= _INSERTED or not _JOINS.isdisjoint(words):
        return None
    speaker = voices.subject(Place(comma + 1, cue.place.start), first=True)
    if speaker is None or not (speaker.actor_id or is_office(text, speaker)):
        return None
    return quoted(text, sentence, cue, speaker, sentence)


def _after_titles(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote whose reporting clause names an office and its holder: "The talks have failed, the
    Minister, Mr NAME, announced today".
    """
    region = Place(max(sentence.start, cue.place.start - _TITLES), cue.place.start)
    speaker = voices.subject(region)
    if speaker is None or speaker.place is None or not voices.is_person(speaker):
        return None
    lead, comma, _ = text[sentence.start : speaker.place.start].partition(",")
    said = comma and len(lead.split()) >= _LEAST_SAID and not lead.startswith(_SETTINGS)
    return quoted(text, sentence, cue, speaker, sentence) if said else None


def _leading(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote with its cue before it: from the name on, or from a participle on ("noting that")."""
    participle = cue.place.of(text).endswith("ing")
    led = first_verb(text, sentence, cue)
    region = Place(sentence.start, led or cue.place.start)
    shared = not (participle or led) and shares_subject(text, sentence, cue)
    if participle:
        speaker = of_participle(text, region, voices)
    elif shared:
        speaker = voices.opening(region) or voices.subject(region)
    else:
        speaker = voices.subject(region)
    if speaker is None or ((participle or shared) and speaker.actor_id is None):
        return None
    if cue.place.of(text).split()[-1] in speech().silent_verbs and not voices.is_person(speaker):
        return None
    if not (led or shared or is_subject(text, speaker, cue)) or is_own_voice(
        text, speaker, cue, voices
    ):
        return None
    clause = clause_start(text, sentence, speaker)
    start = cue.place.start if participle or led else clause
    return quoted(text, Place(start, sentence.end), cue, speaker, sentence)


def _unmarked(text: str, sentence: Place, cue: Cue, voices: Voices) -> FoundQuote | None:
    """A quote whose verb has lost its "that": "NAME insisted the road was open"; "an assessment
    confirmed the road was open" hands on nobody's words.
    """
    found = _leading(text, sentence, cue, voices)
    if found is None or found.speaker_id or found.speaker_place is None:
        return found
    last = found.speaker_place.of(text).split()[-1]
    return found if speech().role.fullmatch(last) else None


def _inverted_subject(text: str, sentence: Place, cue: Cue, voices: Voices) -> Speaker | None:
    """The subject right after the verb: "…, said NAME". In "NAME, her office, said the army had
    left" a comma stands before the verb too, so it must be named, or no name end at the comma.
    """
    comma = cue.place.start - 2
    if comma <= sentence.start or text[comma] != ",":
        return None
    if cue.place.of(text) in speech().addressing_verbs:
        return None  # "her lawyer, NAME, told NAME that …"
    speaker = voices.object(Place(cue.place.end + 1, sentence.end))
    if speaker is None or speaker.place is None or speaker.place.start - cue.place.end > _BESIDE:
        return None
    if "that" in text[cue.place.end : speaker.place.start]:
        return None  # "…, claims that NAME denied"
    if begins_predicate(text, speaker.place.end, sentence.end):
        return None  # "a witness, in tears, said NAME had left"
    if not text[speaker.place.end : sentence.end].strip(" .\n"):
        return speaker
    named = speaker.place.of(text)[:1].isupper() and speaker.actor_id is not None
    return speaker if named or not voices.names_end_at(comma) else None


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
    return quoted(text, sentence, cue, speaker, sentence)


_READERS = {
    "that": _leading,
    "clause": _unmarked,
    "promise": _leading,
    "bare": _bare,
    "according": according,
    "noun": claim,
    "noun by": claim_by,
    "by": claim_by,
    "aside": _aside,
    "inverted": _inverted,
}
