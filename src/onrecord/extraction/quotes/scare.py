"""Which stretches between quotation marks are quotes, and not titles or doubted terms."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.clauses import Attribution
from onrecord.extraction.quotes.speech import speech

__all__ = ["is_minor", "is_quote", "is_sentence"]

_WORD = re.compile(r"[^\W_][\w’'-]*")
_STOP = re.compile(r"[.!?…][\"“”«»'’‘`\s]*\Z")
_COMMA = re.compile(r",[\"“”«»'’‘`\s]*\Z")
_INNER_STOP = re.compile(r"[.!?](?<=[a-z)].)\s+[A-Z]")
_MARKS = "\"“”„«»'‘’‚`\u200e\u200f \t\xa0"
_LINKS = frozenset(("on", "of", "is", "was", "called", "named", "to", "for"))
_LINE_ENDS = "\n\v\f\x85\u2028\u2029"
_THING = re.compile(r"\b(?:the|an?|its|their|his|her|this|these|of)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:and|or|but|in|of|to|for|by|on|at|as|with|that|which|who|when|if|from|against|is|are"
    r"|was|were|has|have|had|will|would|while|after|before|into|than|over|under)\b)[a-z]{3,}"
)
_THEME = re.compile(r"\b(?:theme|title|motto|slogan|topic)\s(?:of|for)\b[^.;]*\Z")
_COPULA = re.compile(r"\b(?:is|are|was|were|be|been|being|as)\s+\Z")
_SAID = re.compile(r",\s(?:said|says|replied|answered)\s")  # even one word is speech before it
_LONGEST_NAME = 4  # words
_LONGEST_TITLE = 24  # words
_INNER = 600  # code points of a stretch that are looked at
_COUNTED = 300  # code points of a stretch whose words are counted
_REACH = 40  # code points before a stretch in which a title or a scare word is looked for


def is_minor(text: str, place: Place) -> bool:
    """Whether the stretch is a bare word or two: a doubted term or a nickname, no speech."""
    if place.end - place.start > 40:
        return False
    inner = place.of(text)
    words = _WORD.findall(inner)
    if len(words) > 2 or _STOP.search(inner) or _COMMA.search(inner):
        return False
    lead = _lead(text, place)
    if _SAID.match(text, place.end):
        return False
    if len(words) < 2 and not _COPULA.search(lead):
        return True
    return not speech().fragment_verb.search(lead)


def _lead(text: str, place: Place) -> str:
    """What leads to `place`: the words before it in its line, or in the line above, if that ends
    with a colon.
    """
    lead = text[max(0, place.start - _REACH) : place.start]
    above, newline, line = lead.rpartition("\n")
    return above if newline and not line.strip() and above.rstrip().endswith(":") else line


def is_sentence(text: str, place: Place) -> bool:
    """Whether the stretch at `place` begins like a sentence."""
    inner = place.of(text).strip(_MARKS)
    return inner[:1] in "[…" or inner[:1].isupper() or inner[:1].isdigit()


def is_quote(text: str, place: Place, said: Attribution | None, *, starts: bool) -> bool:
    """Whether the stretch at `place` is a quote.

    `said` is its reporting clause, `starts` whether nothing of its sentence stands before it.
    """
    inner = place.of(text)[:_INNER]
    words = _WORD.findall(inner[:_COUNTED])
    if not words:
        return False
    lead = _lead(text, place)
    if _ends_with(lead, speech().scare_before) or _is_title(text, lead, words, inner, said):
        return False
    if said is None:
        return _stands_alone(text, place, words, starts=starts)
    if len(words) <= _LONGEST_NAME and _is_named(text, place, lead):
        return False
    predicate = _COPULA.search(lead) or said.cue.of(text).lower() in speech().naming_verbs
    return _is_said(words, inner, said, predicate=bool(predicate))


def _is_named(text: str, place: Place, lead: str) -> bool:
    """Whether a fragment only names a thing: 'the “open door” policy', 'hailed a “green week”'."""
    return _THING.search(lead) is not None and _NOUN.match(text, place.end) is not None


def _is_said(words: list[str], inner: str, said: Attribution, *, predicate: bool) -> bool:
    whole = bool(_COMMA.search(inner) or _STOP.search(inner))
    if said.close:
        return len(words) > 1 or whole or said.follows
    if predicate:
        return True
    return len(words) > 3 or (len(words) > 2 and not words[0][0].isupper())


def _stands_alone(text: str, place: Place, words: list[str], *, starts: bool) -> bool:
    """Whether a stretch without a reporting clause is long and whole enough for speech."""
    inner = place.of(text)[:_INNER]
    if len(words) > 6 and (_INNER_STOP.search(inner) or _COMMA.search(inner)):
        return starts or is_sentence(text, place)
    if not starts:
        return len(words) > 9 and is_sentence(text, place) and bool(_STOP.search(inner))
    opens = place.start == 0 or text[place.start - 1] in _LINE_ENDS
    return len(words) > (2 if opens and _STOP.search(inner) else 5) and is_sentence(text, place)


def _is_title(text: str, lead: str, words: list[str], inner: str, said: Attribution | None) -> bool:
    if _THEME.search(lead):
        return True
    if said and said.cue.of(text) in speech().naming_verbs and words[0][0].islower():
        return False
    titled = 1 < len(words) < _LONGEST_TITLE and _is_capitalised(words)
    announced = said is not None and said.close and lead.rstrip().endswith(":")
    if announced and _INNER_STOP.search(inner):
        return False
    if _ends_with(lead, speech().title_before, _LINKS):
        return titled or len(words) < 12 or words[0][0].isupper()
    if said is None or not said.close:
        return titled
    spoken = lead.rstrip().endswith((",", ":")) or (said.follows and _COMMA.search(inner))
    return titled and not spoken


def _is_capitalised(words: list[str]) -> bool:
    if words[0][0].islower() or sum(map(str.isupper, words)) > len(words) / 2:
        return False  # speech in capitals, as in a telegram, is no title either
    long_words = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() for word in long_words) > 0.6 * len(long_words)


def _ends_with(lead: str, phrases: frozenset[str], links: frozenset[str] = frozenset()) -> bool:
    """Whether `lead` ends with one of `phrases`, marks and one of the `links` after it aside."""
    words = _WORD.findall(lead.lower())[-4:]
    if words and words[-1] in links and " ".join(words[-2:]) not in phrases:
        words.pop()
    return any(" ".join(words[-count:]) in phrases for count in (1, 2, 3))
