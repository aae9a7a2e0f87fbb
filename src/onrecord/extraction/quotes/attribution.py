"""The reporting clause beside a quote: "said NAME", "NAME added:", "according to NAME"."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.clauses import (
    Attribution,
    ends_a_sentence,
    sentence_end,
    sentence_start,
    subject_first,
)
from onrecord.extraction.quotes.signatures import beside, signed
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["after", "before", "ends_with_colon"]

_REACH = 400  # code points in which a reporting clause is looked for
_LABEL = 120  # code points of a line that is only a name and an office
_INVERTED = re.compile(r"[\s,;–—-]*(?:as\s+|also\s+|further\s+|that(?:’|')?s\s+(?:what|how)\s+)?")
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+|\b[Ii]n\s+the\s+words\s+of\s+")
_ADVERBS = re.compile(r"(?:[\s,]+(?:also|then|further|later|today|[a-z]+ly))*\s+")
_CONJUNCTION = re.compile(r"[\s,]*(?:and|but|or|while|as|when|which|that|who|in|to|for|at|with)\b")
_POSSESSIVE = re.compile(r"[’']s?\s+(?:\w+\s+)?\Z")
_FROM = re.compile(
    r"\s+(?:(?:can|may|should|is|are|was|were|be|been|has|have|issued|made|given|released|published|sent"
    r"|written|signed|delivered|today|yesterday)\s+){0,4}(?:from|by|attribut(?:ed|able)\s+to)\s+"
)
_ARTICLE = re.compile(r"\b(?:an?|this|another)\s+(?:[\w’'-]+\s+)?\Z")
_DETERMINER = re.compile(r"\b(?:the|its|his|her|their|our|my|of|in|no|any|every|each)\s+\Z")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|often|commonly|widely|usually)\s+\Z")
_ARTICLE_OF_LAW = re.compile(
    r"\b(?:Article|Section|Paragraph|Clause|Rule|Regulation|Principle|Guideline|Amendment|Resolution)s?\s+[\dIVX]+"
    r"|\bConstitution\b"
)
_FEELS = re.compile(r"\b(is|are|was|were|am|remains?|remained|feels?|felt)\s+\Z")
_DASHES = " \n\t–—-"  # a colon may have one: "said:-"
_OWN = ("I ", "We ")  # "I have sent the Minister the following telegram:"
_LAW_REACH = 160  # code points before a verb in which the article of a law stands
_OWNER = 24  # code points before a noun in which its possessor ends
_STATED = 40  # code points between a noun of speech and its participle
_LEADS = re.compile(r"[:;,][\s–—-]*\Z|\bthat\s*\Z|\bas\s*\Z|\A\s*\Z")


def after(text: str, quote: Place, limit: int, voices: Voices) -> Attribution | None:
    """The reporting clause that follows `quote` before `limit`, None where there is none."""
    region = Place(quote.end, min(limit, quote.end + _REACH))
    if region.start >= region.end:
        return None
    inverted = _inverted(text, region, voices)
    if inverted:
        return inverted
    if ends_a_sentence(text, quote, region):
        return beside(text, region, voices)
    sentence = Place(region.start, sentence_end(text, region))
    signature = signed(text, sentence, voices)
    if signature or _CONJUNCTION.match(text, sentence.start, sentence.end):
        return signature
    according = _ACCORDING.search(text, sentence.start, sentence.end)
    if according and not text[region.start : according.start()].strip(" ,"):
        return _according(according, sentence, voices, follows=True)
    return subject_first(text, sentence, voices)


def before(text: str, quote: Place, start: int, voices: Voices) -> Attribution | None:
    """The reporting clause that leads to `quote` from `start` on, None where there is none."""
    region = Place(max(start, quote.start - _REACH), quote.start)
    sentence = Place(sentence_start(text, region), quote.start)
    words = sentence.of(text)
    according = _ACCORDING.search(words) if "ccording" in words or " words of" in words else None
    if according:
        rest = Place(sentence.start + according.start(), sentence.end)
        match = _ACCORDING.match(text, rest.start, rest.end)
        return _according(match, rest, voices, follows=False) if match else None
    cue = _last_cue(text, sentence) or _feeling(text, quote, sentence)
    if cue is None:
        return _labelled(text, sentence, voices)
    close = bool(_LEADS.search(text[cue.end : quote.start])) or ends_with_colon(words)
    source = _FROM.match(text, cue.end, sentence.end)
    if source and cue.of(text) in speech().speech_nouns:
        speaker = voices.object(Place(source.end(), sentence.end))
    else:
        own = cue.of(text) in speech().speech_nouns and text.startswith(_OWN, sentence.start)
        speaker = (voices.author() or voices.issuer()) if own else None
        speaker = speaker or _owner(text, sentence, cue, voices) or _by_law(text, sentence, cue)
        speaker = speaker or voices.subject(Place(sentence.start, cue.start))
    if speaker is None and ends_with_colon(words):
        speaker = voices.subject(Place(cue.start, sentence.end))
    if speaker is None:
        return None
    return Attribution(speaker, cue, sentence, close, follows=False)


def _feeling(text: str, quote: Place, sentence: Place) -> Place | None:
    """The verb before quoted words for how somebody feels: 'the Council was “deeply alarmed”'."""
    verb = _FEELS.search(text, max(sentence.start, quote.start - _OWNER), quote.start)
    felt = verb and speech().feeling.match(text, quote.start + 1, quote.end)
    return Place(*verb.span(1)) if verb and felt else None


def _owner(text: str, sentence: Place, cue: Place, voices: Voices) -> Speaker | None:
    """Whose words a noun of speech hands on: "NAME’s claim", "NAME’s letter last week saying"."""
    at = cue.start
    if cue.of(text).endswith("ing"):
        near = Place(max(sentence.start, at - _STATED), at)
        nouns = [match.start() for match in speech().noun.finditer(text, *near)]
        at = nouns[-1] if nouns else at
    owned = _POSSESSIVE.search(text, max(sentence.start, at - _OWNER), at)
    return voices.possessor(at) if owned else None


def _by_law(text: str, sentence: Place, cue: Place) -> Speaker | None:
    """Nobody, in the place of a speaker, where an article of a law says what is quoted."""
    near = Place(max(sentence.start, cue.start - _LAW_REACH), cue.start)
    articles = list(_ARTICLE_OF_LAW.finditer(text, *near))
    if not articles or speech().verb.search(text, articles[-1].end(), cue.start):
        return None
    return Speaker(None, Place(*articles[-1].span()))


def ends_with_colon(words: str) -> bool:
    """Whether a colon ends `words`, behind which old prints have a dash: "said:-"."""
    return words.rstrip(_DASHES).endswith(":")


def _labelled(text: str, sentence: Place, voices: Voices) -> Attribution | None:
    """A name and a colon: the form of a transcript."""
    words = sentence.of(text).rstrip(_DASHES)
    if not words.endswith(":") or len(words) > _LABEL:
        return None
    speaker = voices.subject(sentence, first=True)
    if speaker is None or speaker.actor_id is None:
        return None
    colon = sentence.start + len(words) - 1
    return Attribution(speaker, Place(colon, colon + 1), sentence, close=True, follows=False)


def _inverted(text: str, region: Place, voices: Voices) -> Attribution | None:
    lead = _INVERTED.match(text, region.start, region.end)
    start = lead.end() if lead else region.start
    cue = speech().verb.match(text, start, region.end)
    if cue is None:
        return None
    end = sentence_end(text, Place(cue.end(), region.end))
    gap = _ADVERBS.match(text, cue.end(), end)
    subject = Place(gap.end() if gap else cue.end(), end)
    speaker = voices.object(subject)
    if speaker is None:
        return None
    return Attribution(
        speaker, Place(*cue.span()), Place(region.start, end), close=True, follows=True
    )


def _according(
    match: re.Match[str], sentence: Place, voices: Voices, *, follows: bool
) -> Attribution | None:
    speaker = voices.object(Place(match.end(), sentence.end))
    if speaker is None:
        return None
    start = match.start()
    cue = Place(start, match.end() - 1)
    return Attribution(speaker, cue, sentence, close=True, follows=follows)


def _is_no_verb(text: str, floor: int, match: re.Match[str]) -> bool:
    """Whether a cue is a noun ("an information note") or nobody's word ("often referred to as")."""
    known, word = speech(), match.group()
    before = text[max(floor, match.start() - _OWNER) : match.start()]
    if word in known.noun_forms:
        determined = _ARTICLE.search(before) or _DETERMINER.search(before)
        return not word.endswith(("s", "ed")) and bool(determined)
    return word in known.naming_verbs and bool(_PASSIVE.search(before))


def _last_cue(text: str, sentence: Place) -> Place | None:
    """The last speech verb of the sentence, or the noun that announces what follows its colon."""
    found = list(speech().fragment_verb.finditer(text, sentence.start, sentence.end))
    while found and _is_no_verb(text, sentence.start, found[-1]):
        found.pop()
    if not found and ends_with_colon(sentence.of(text)):
        found = list(speech().noun.finditer(text, sentence.start, sentence.end))
    return Place(*found[-1].span()) if found else None
