"""What stands around the cue of a report: its subject, and the clause or the name behind it."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.cues import Cue
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = [
    "OWN_VOICE",
    "begins_clause",
    "begins_predicate",
    "clause_start",
    "ends_report",
    "first_verb",
    "is_office",
    "is_own_voice",
    "is_subject",
    "names_source",
    "of_participle",
    "shares_subject",
]

OWN_VOICE = frozenset(("I", "We", "we", "who"))  # the release's own "we" reports nobody's words
_ADVERBS = re.compile(
    r"[),]?\s+(?:(?:also|has|have|had|later|further|then|today|in\s+question|went\s+on\s+to|goes\s+on\s+to|[a-z]+ly)\s+)*\Z"
)
# What may stand between a subject and its verb, and says nothing of who it is.
_PARENTHESIS = re.compile(
    r",?\s(?:however|meanwhile|though|too|in\s(?:its|his|her|their)?\s?turn|by\scontrast|on\sthe\sother\shand"
    r"|for\s(?:its|his|her|their)\spart),\s"
)
# What is told of those who speak: "(sources) familiar with the matter (said)"
_TOLD_OF = re.compile(
    r"(?:\s+(?:of|in|on|from|at|with|within|for|across|inside|near|who|which|familiar|close|present|involved|based|living"
    r"|working)\s[^,;:.()]{1,80})?"
    r"(?:,\s(?:who|whose|now|an?|the|himself|herself|[a-z]+ing|[a-z]+ed)\s[^;:.()]{1,80},)?"
    r"\s+(?:(?:also|then|later)\s+)?\Z"
)
_AND = re.compile(r"\b(?:and|but)\s+(?:also\s+)?\Z")
_JOINT = re.compile(r"(?:[;:]|,\s(?:and|but|while|whereas|though|although)\b)\s+|[\"”“»]\s*")
_RELATIVES = (" who ", ", who ", " which ", ", which ")
_CLAUSE = 120  # code points between the beginning of a clause and its subject
_BESIDE = 12  # code points between "said" and a subject that follows it, for its titles
_SHORT_CLAUSE = re.compile(
    r"\s+(?!(?:nothing|something|anything|everything|during|following|regarding|concerning)\s)"
    r"(?:today\s+|yesterday\s+|on\s+(?:[A-Z][a-z]+day|[A-Z][a-z]+\s\d+|\d+\s[A-Z][a-z]+(?:\s\d{4})?)\s+)?(?:the|an?|it|he|she|they|there|we|this|these|those|its|his|her"
    r"|their|our|some|all|no|more|many|most|at\s+least|about|over|nearly|almost|around|both|each|every|dozens|hundreds|thousands"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|to\s+be|if|rather\s+than|instead\s+of|despite|although|though|unless|once|until|even|given|without|every"
    r"|[$£€]?\d[\w,.]*|[a-z]+ing|[A-Z][\w’'-]*\.?)\s"
)
# "said workers had left": no article, but a verb near enough
_PLAIN_CLAUSE = re.compile(
    r"\s+(?!(?:in|on|at|after|before|during|as|when|while|that|to|of|from|by|with|about|here|there|so|and|but|or|if"
    r"|because|today|yesterday|earlier|later|last|who|which|nothing|something|regarding|concerning|following)\s)"
    r"(?:[\w’'-]+\s+){1,6}?(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|[a-z]{2,}(?<!ne)ed|went|took|made|came|gave|left|fell|rose|began|held|saw)\s"
)
_TRAILS = re.compile(r"\s*(?:,|[.]?\s*\Z|(?:today|yesterday|on|in|at|during|as|after|\w+day)\b)")
# "according to the monitor Some Name", which the cast does not know, but not "to Article 5"
_NAMED = re.compile(
    r"\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}(?!Article|Section|Chapter|Annex|Resolution|Regulation|Law|Act\b)[A-Z]"
    r"(?![\w’'-]*(?:\s+[\w’'-]+){0,4}\s+(?:Article|Act|Law|Constitution|Convention|Charter|Treaty|Protocol"
    r"|Code|Declaration|Agreement)\b)"
)
_PREDICATE = re.compile(
    r"\s+(?:(?:in|of|at|for)\s+(?:the\s+)?[A-Z][\w’'-]+\s+)?(?:has|had|have|is|are|was|were|will|would|should|could|can|may|must|did|does)\s"
)


def is_office(text: str, speaker: Speaker) -> bool:
    """Whether the words for a speaker are those for a person: "a witness", "her lawyers"."""
    words = speaker.place.of(text).lower().split() if speaker.place else []
    return bool(words) and words[-1] in speech().person_nouns


def is_subject(text: str, speaker: Speaker, cue: Cue) -> bool:
    """Whether the speaker found before a verb is its subject.

    The release's own "we" reports nobody's words; where the speaker is not known, or the verb may
    be a noun, the two must touch.
    """
    if speaker.place is None or speaker.place.of(text) in OWN_VOICE:
        return False
    gap = _PARENTHESIS.sub(" ", text[speaker.place.end : cue.place.start])
    thinks = cue.place.of(text) in speech().thinking_verbs
    if speaker.actor_id is None and thinks and not is_office(text, speaker):
        return False  # "many hoped that …" hands on nobody's words
    if speaker.actor_id is None and _TOLD_OF.match(gap):
        return True
    doubtful = speaker.actor_id is None or cue.place.of(text) in speech().noun_forms
    return bool(_ADVERBS.match(gap)) if doubtful else True


def of_participle(text: str, region: Place, voices: Voices) -> Speaker | None:
    """The subject of a participle: that of the last verb of speech ("…, X said, adding that …"), or
    the one with which the sentence opens.
    """
    known = speech()
    for verb in reversed(list(known.verb.finditer(text, *region))):
        if verb.group() not in known.noun_forms and not verb.group().endswith("ing"):
            beside = voices.subject(Place(region.start, verb.start()))
            if beside and beside.actor_id:
                return beside
    return voices.opening(region)


def shares_subject(text: str, sentence: Place, cue: Cue) -> bool:
    """Whether the cue follows an "and" and shares the subject of the verb before it."""
    if not cue.place.of(text).split()[0].endswith(("d", "s")):
        return False
    lead = max(sentence.start, cue.place.start - _BESIDE)
    return _AND.search(text, lead, cue.place.start) is not None


def first_verb(text: str, sentence: Place, cue: Cue) -> int | None:
    """Where the first verb of speech stands whose subject the cue shares: "X said …, and added"."""
    if not shares_subject(text, sentence, cue):
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


def begins_clause(text: str, start: int, end: int, *, whole: bool = False) -> bool:
    """Whether a clause begins at `start`, before `end`: "(said) the army left"; a `whole` one, with
    a verb, where no noun can be what is said: not "(claiming) a violation of the law".
    """
    short = not whole and _SHORT_CLAUSE.match(text, start, end)
    return bool(short or _PLAIN_CLAUSE.match(text, start, end))


def ends_report(text: str, start: int, end: int) -> bool:
    """Whether a reporting clause may end at `start`: "(…, NAME said) on Monday"."""
    return bool(_TRAILS.match(text, start, end))


def names_source(text: str, start: int, end: int) -> bool:
    """Whether one with a name stands at `start`, and no law: "(according to) Rain Watch"."""
    return bool(_NAMED.match(text, start, end))


def begins_predicate(text: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`, right behind a name: "(NAME) had left"."""
    return bool(_PREDICATE.match(text, start, end))
