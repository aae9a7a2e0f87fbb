"""The reporting clause beside a quote: "said NAME", "NAME added:", "according to NAME"."""

import re
from typing import NamedTuple

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.bounds import ends_a_sentence, sentence_end, sentence_start
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["Attribution", "after", "before", "below"]

_REACH = 400  # code points in which a reporting clause is looked for
_LABEL = 120  # code points of a line that is only a name and an office
_INVERTED = re.compile(r"[\s,;–—-]*(?:as\s+|also\s+|further\s+|that(?:’|')?s\s+(?:what|how)\s+)?")
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+|\b[Ii]n\s+the\s+words\s+of\s+")
_ADVERBS = re.compile(r"(?:[\s,]+(?:also|then|further|later|today|\w+ly))*\s+")
_DASH = re.compile(r"\s*[–—-]{1,2}\s*(?=\S)")
_CONJUNCTION = re.compile(r"[\s,]*(?:and|but|or|while|as|when|which|that|who|in|to|for|at|with)\b")
_POSSESSIVE = re.compile(r"[’']s?\s+(?:\w+\s+)?\Z")
_FROM = re.compile(r"\s+(?:from|by)\s+")
_ARTICLE = re.compile(r"\b(?:an?|this|another)\s+(?:[\w’'-]+\s+)?\Z")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|often|commonly|widely|usually)\s+\Z")
_OWNER = 24  # code points before a noun in which its possessor ends
_STATED = 40  # code points between a noun of speech and its participle
_LEADS = re.compile(r"[:,]\s*\Z|\bthat\s*\Z|\bas\s*\Z|\A\s*\Z")


class Attribution(NamedTuple):
    """A reporting clause: who speaks, its cue and its place, whether it touches the quote and
    whether it follows it.
    """

    speaker: Speaker
    cue: Place
    clause: Place
    close: bool
    follows: bool


def after(text: str, quote: Place, limit: int, voices: Voices) -> Attribution | None:
    """The reporting clause that follows `quote` before `limit`, None where there is none."""
    region = Place(quote.end, min(limit, quote.end + _REACH))
    if region.start >= region.end:
        return None
    inverted = _inverted(text, region, voices)
    if inverted or ends_a_sentence(text, quote, region):
        return inverted or _signed(text, region, voices)
    sentence = Place(region.start, sentence_end(text, region))
    signed = _signed(text, sentence, voices)
    if signed or _CONJUNCTION.match(text, sentence.start, sentence.end):
        return signed
    according = _ACCORDING.search(text, sentence.start, sentence.end)
    if according and not text[region.start : according.start()].strip(" ,"):
        return _according(according, sentence, voices, follows=True)
    return _subject_first(text, sentence, voices)


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
    cue = _last_cue(text, sentence)
    if cue is None:
        return _labelled(text, sentence, voices)
    close = bool(_LEADS.search(text[cue.end : quote.start])) or words.rstrip().endswith(":")
    source = _FROM.match(text, cue.end, sentence.end)
    if source and cue.of(text) in speech().speech_nouns:
        speaker = voices.object(Place(source.end(), sentence.end))
    else:
        speaker = _owner(text, sentence, cue, voices)
        speaker = speaker or voices.subject(Place(sentence.start, cue.start))
    if speaker is None and words.rstrip().endswith(":"):
        speaker = voices.subject(Place(cue.start, sentence.end))
    if speaker is None:
        return None
    return Attribution(speaker, cue, sentence, close, follows=False)


def _owner(text: str, sentence: Place, cue: Place, voices: Voices) -> Speaker | None:
    """Whose words a noun of speech hands on: "NAME’s claim", "NAME’s letter last week saying"."""
    at = cue.start
    if cue.of(text).endswith("ing"):
        near = Place(max(sentence.start, at - _STATED), at)
        nouns = [match.start() for match in speech().noun.finditer(text, *near)]
        at = nouns[-1] if nouns else at
    owned = _POSSESSIVE.search(text, max(sentence.start, at - _OWNER), at)
    return voices.possessor(at) if owned else None


def below(text: str, line: Place, voices: Voices) -> Attribution | None:
    """The reporting clause that a `line` below a quote may be: a dash and a name."""
    return _signed(text, line, voices) if line.end - line.start < _LABEL else None


def _signed(text: str, region: Place, voices: Voices) -> Attribution | None:
    """A name after a dash, as under a motto."""
    dash = _DASH.match(text, region.start, region.end)
    if dash is None or not text[dash.end()].isupper():
        return None
    speaker = voices.object(Place(dash.end(), region.end))
    if speaker is None or speaker.actor_id is None:
        return None
    start = dash.start() + len(dash.group()) - len(dash.group().lstrip())
    cue = Place(start, start + 1)
    return Attribution(speaker, cue, region, close=True, follows=True)


def _labelled(text: str, sentence: Place, voices: Voices) -> Attribution | None:
    """A name and a colon: the form of a transcript."""
    words = sentence.of(text).rstrip()
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


def _subject_first(text: str, sentence: Place, voices: Voices) -> Attribution | None:
    for cue in speech().verb.finditer(text, sentence.start, sentence.end):
        speaker = voices.subject(Place(sentence.start, cue.start()), first=True)
        if speaker:
            return Attribution(speaker, Place(*cue.span()), sentence, close=True, follows=True)
    return None


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
        return not word.endswith(("s", "ed")) and bool(_ARTICLE.search(before))
    return word in known.naming_verbs and bool(_PASSIVE.search(before))


def _last_cue(text: str, sentence: Place) -> Place | None:
    """The last speech verb of the sentence, or the noun that announces what follows its colon."""
    found = list(speech().fragment_verb.finditer(text, sentence.start, sentence.end))
    while found and _is_no_verb(text, sentence.start, found[-1]):
        found.pop()
    if not found and sentence.of(text).rstrip().endswith(":"):
        found = list(speech().noun.finditer(text, sentence.start, sentence.end))
    return Place(*found[-1].span()) if found else None
