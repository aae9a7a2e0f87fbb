"""Cues of indirect speech: a reporting verb or noun with its "that", "said", "according to"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.quotes.speech import speech

__all__ = ["Cue", "cues"]

_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile(r"[’']s?\s+(?:\w+\s+)?\Z")
# Verbs that may end a clause ("…, NAME noted, …") are in the past or third person.
_INSERTED = ("ed", "ds", "ns", "ss", "ts")
_VERBS = "is|are|was|were|will|would|has|have|had|can|could|should|must|may|might|did|do|does"
_JOINS = "that|wh[a-z]+|and|or|but|to|by|in|on|at|for|from|with|as|after|before|if|than|against"
# A clause that needs no "that": "it was late", "they left", "the old road was open".
_NOMINAL = (
    rf"(?:(?:it|there|this) (?:{_VERBS})|(?:he|she|they|we) [a-z]+"
    r"|(?:the|its|his|her|their|all|some|no|[A-Z][\w’'-]+)"
    rf"(?: (?!(?:{_JOINS}|{_VERBS}) )[\w’'-]+){{0,4}} (?:{_VERBS})) "
)
_CLAUSE = rf"(?:{_NOMINAL}|(?:how|why|whether) )"
_ENDS = re.compile(
    r" in an? | (?:today|yesterday|(?:on|in|at|last|earlier)(?: [\w’'-]+){1,5})\.(?!\w)"
)
_WHEN = "(?:in|on|at|earlier|yesterday|today|last)[ .]"
_BEGUN = re.compile(rf" {_CLAUSE}")
# What may stand between a noun and its "that": "her announcement on Sunday that".
_DATED = re.compile(
    r"(?:\s(?:(?:on|in|at|during)(?:\s[\w’'-]+){1,4}|(?:last|this)\s[a-z]+|yesterday|today|earlier(?:\s[a-z]+){0,2}))?,?"
)
_WORDS = 12  # words before a "that" among which its verb is looked for
_NEAR = 5  # words that may stand between the two, unless they tell where and when
_GAP = 80  # code points between a verb and its "that"
_FARTHER = 40  # further code points before that, for a noun with its source behind it
_BEFORE = 24  # code points before a verb that tell whether it is a finite one
# "Went on to say", "was quoted by a paper as saying", "wrote to the council to say".
_GOES_ON = re.compile(
    r"\b(?:went|goes|go|going)\son\sto\s\Z|\b(?:quoted|cited|reported|on\srecord)\s(?:[\w’'-]+\s){0,6}as\s\Z"
    r"|\b(?:wrote|writes|written|called|rang|phoned|telephoned|cabled|emailed)\s(?:[\w’'-]+\s){0,8}to\s\Z"
)
_THAT, _ACCORDING, _PROMISE, _ASIDE, _PLURAL = 1, 2, 3, 4, 5  # the groups of the pattern for cues


@cache
def _claim_by() -> re.Pattern[str]:
    """A noun with its source behind it: "the claim made last week by NAME, (that)"."""
    nouns = alternatives(sorted(speech().claim_nouns - {"statement", "statements"}))
    return re.compile(rf"\b({nouns})\s(?:[^.;:,\n]*\s)?(?:by|from)\s[^.;:,\n]+?,?\s+\Z")


class Cue(NamedTuple):
    """Where a cue stands, and its shape: that, clause (a "that" left out), bare, noun, noun by,
    according, promise, or, where it is only an insertion between commas, aside ("…, NAME noted,
    …"), inverted ("…, notes NAME, …") or as ("As NAME noted on Monday, …").
    """

    place: Place
    shape: str


@cache
def _trigger() -> re.Pattern[str]:
    # the space in front makes the search skip quickly to where a word begins
    known = speech()
    bare = alternatives(sorted(known.clause_verbs))
    promises = alternatives(sorted(known.promising_verbs))
    inserted = known.reporting_words - known.clause_verbs - known.noun_forms
    finite = ["pointed out", *sorted(it for it in inserted if it.endswith(("ed", "s")))]
    asides, plural = alternatives(finite), alternatives(sorted(known.plural_verbs))
    every = ["that", "According", "according", *finite, *known.plural_verbs]
    every += [*known.promising_verbs, *known.clause_verbs]
    begun = alternatives(sorted({word[:5] for word in every}))  # rules out most words quickly
    return re.compile(
        rf" (?={begun})(?:(that)|([Aa]ccording\s+to)|({promises})\s+to(?=\s+[a-z])|(?:{bare})"
        # "…, NAME noted in a speech" ends a clause too; "noted it was late" begins one
        rf"|({asides})(?=[,.]|\s[A-Z]| {_CLAUSE}|(?<=ed) {_WHEN})"
        rf"|({plural})(?= {_NOMINAL}))\b(?!['’])"
    )


def cues(text: str, within: Place) -> list[Cue]:
    """The cues inside `within`, in order; a "that" counts where its verb or noun stands."""
    found: list[Cue] = []
    start = within.start - 1
    spaced = within.of(text).replace("\n", " ").replace("\xa0", " ").replace("(", " ")
    for match in _trigger().finditer(" " + spaced):
        at, end = start + match.start() + 1, start + match.end()
        group = match.lastindex
        if group == _THAT:
            cue = _before_that(text, max(within.start, at - _GAP), at)
            found += [cue] if cue else []
        elif group == _ACCORDING:
            found.append(Cue(Place(at, end), "according"))
        elif group in (_ASIDE, _PLURAL):
            shape = "clause" if group == _PLURAL else _inserted(match)
            finite = shape != "clause" or _is_finite(text, within.start, at)
            found += [Cue(Place(at, end), shape)] if shape and finite else []
        elif _is_finite(text, within.start, at):
            verb = Place(at, at + len(match[_PROMISE]) if group == _PROMISE else end)
            found.append(Cue(verb, "promise" if group == _PROMISE else "bare"))
    return sorted(found, key=_start)


def _inserted(match: re.Match[str]) -> str | None:
    """The shape of a reporting clause put in between commas, by the verb in it."""
    verb, said = match[4], match.string
    if _BEGUN.match(said, match.end()):
        return "clause"
    if said[match.end() : match.end() + 1] in (",", ".") or said[match.end() + 1].islower():
        if not (said.startswith((",", "."), match.end()) or _ENDS.match(said, match.end())):
            return "as"
        return "aside" if verb.endswith(_INSERTED) or verb == "pointed out" else None
    led = said.startswith(", ", match.start() - 1) and verb not in speech().addressing_verbs
    return "inverted" if led else None


def _start(cue: Cue) -> int:
    return cue.place.start


def _is_finite(text: str, floor: int, verb: int) -> bool:
    """Whether the verb that begins at `verb` may be one of a clause: "said", not "to have said"."""
    if text.startswith((" to ", " as "), verb - 4):
        return _GOES_ON.search(text, max(floor, verb - _GAP), verb) is not None
    words = text[max(floor, verb - _BEFORE) : verb].split()
    if words and len(words) > 1 and (words[-1] == "also" or words[-1].endswith("ly")):
        words.pop()
    if words[-1:] == ["but"]:
        return words[-2:-1] not in (["help"], ["nothing"], ["all"])
    return not words or words[-1].lower() not in speech().not_finite_after


def _before_that(text: str, floor: int, that: int) -> Cue | None:
    """The reporting verb or noun to which a "that" belongs."""
    lead = text[floor:that]
    if speech().before_that.isdisjoint(lead.replace(",", " ").split()):
        return None  # most are no "that" of speech
    if " by " in lead or " from " in lead:
        by = _claim_by().search(text, max(floor - _FARTHER, 0), that)
        return Cue(Place(*by.span(1)), "noun by") if by else _verb_before(text, floor, that)
    return _verb_before(text, floor, that)


def _verb_before(text: str, floor: int, that: int) -> Cue | None:
    """The reporting verb, or the noun with its possessor, to which a "that" belongs."""
    lead = text[floor:that].rstrip()
    if lead.endswith(","):  # "told reporters on Friday, that", or "said, however, that"
        comma = floor + lead.rfind(",")
        found = _verb_before(text, floor, comma)
        if found:
            return found
        that = floor + max(0, lead.rfind(",", 0, comma - floor))
        lead = text[floor:that]
    floor += max(map(lead.rfind, ".;:,\n")) + 1
    words = list(_WORD.finditer(text, floor, that))[-_WORDS:]
    if words and words[-1].group() in ("is", "was"):
        words.pop()  # "her answer was that"
    known = speech()
    for position in range(len(words) - 1, -1, -1):
        verb = words[position].group()
        found = _cue_of(text, floor, words, position) if verb in known.before_that else None
        if found or verb in known.reporting_words:
            return found
    return None


def _cue_of(text: str, floor: int, words: Sequence[re.Match[str]], position: int) -> Cue | None:
    """The cue that the word at `position` of the `words` before a "that" is, or ends."""
    known, word = speech(), words[position]
    verb, rest = word.group(), text[word.end() : words[-1].end()]
    phrase = _phrasal(words[:position], word) if verb in known.phrasal_verbs else None
    if phrase and _is_finite(text, floor, phrase.start):
        return Cue(phrase, "that")
    place = Place(*word.span())
    if (
        verb in known.claim_nouns
        and _DATED.fullmatch(rest)
        and _POSSESSIVE.search(text, floor, place.start)
    ):
        return Cue(place, "noun")
    if verb in known.hearing_verbs and " from " in rest:
        return Cue(place, "by")
    if verb in known.finding_verbs and _by_report(text, floor, place.start):
        return Cue(place, "that")
    if verb not in known.reporting_words or not _is_near(words, position):
        return None
    if _is_finite(text, floor, place.start):
        return Cue(place, "that")
    return Cue(place, "by") if " by " in rest else None


def _is_near(words: Sequence[re.Match[str]], position: int) -> bool:
    """Whether the verb at `position` stands before its "that", or only a time and a place between:
    "stated at a meeting held on Friday that".
    """
    between = words[position + 1 :]
    if len(between) < _NEAR or between[0].group() in speech().setting_words:
        return True
    addressed = words[position].group() in speech().addressing_verbs
    return addressed and speech().not_addressed.isdisjoint(word.group() for word in between)


def _phrasal(before: Sequence[re.Match[str]], last: re.Match[str]) -> Place | None:
    """The verb that ends with the word `last`: "pointed out", "made it clear"."""
    verbs = speech().phrasal_verbs[last.group()]
    for word in before[-3:]:
        if word.group() in verbs:
            return Place(word.start(), last.end())
    return None


def _by_report(text: str, floor: int, verb: int) -> bool:
    found = speech().media.search(text[floor:verb].lower())
    return found is not None and speech().medium_of[found.group()] == "report"
