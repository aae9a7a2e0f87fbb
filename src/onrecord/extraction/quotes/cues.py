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
_GAP = 60  # code points between a verb and its "that"
_BEFORE = 24  # code points before a verb that tell whether it is a finite one
_BEFORE_OTHERS = """
to be been being is are was were not will would could should may might can must of a an no any
this these those its his her their our such by in which who but what as
"""
_NOT_FINITE = frozenset(_BEFORE_OTHERS.split())  # infinitives, participles, nouns


class Cue(NamedTuple):
    """Where a cue stands, and its shape: that, bare, noun, according, promise, or, where it is only
    an insertion between commas, aside ("…, NAME noted, …") or inverted ("…, notes NAME, …").
    """

    place: Place
    shape: str


@cache
def _trigger() -> re.Pattern[str]:
    # the space in front makes the search skip quickly to where a word begins
    bare = alternatives(sorted(speech().clause_verbs))
    promises = alternatives(sorted(speech().promising_verbs))
    inserted = speech().reporting_words - speech().clause_verbs - speech().noun_forms
    finite = sorted(it for it in inserted if it.endswith(("ed", "s")))
    asides = alternatives(["pointed out", *finite])
    every = ["that", "According", "according", "pointed out", *finite]
    every += [*speech().promising_verbs, *speech().clause_verbs]
    begun = alternatives(sorted({word[:3] for word in every}))  # rules out most words quickly
    return re.compile(
        rf" (?={begun})(?:(that)|([Aa]ccording\s+to)|({promises})\s+to(?=\s+[a-z])|(?:{bare})"
        # "…, NAME noted in a speech" ends a clause too
        rf"|({asides})(?=[,.]|(?<=ed) in an? |\s[A-Z]))\b(?!['’])"
    )


def cues(text: str, within: Place) -> list[Cue]:
    """The cues inside `within`, in order; a "that" counts where its verb or noun stands."""
    found: list[Cue] = []
    start = within.start - 1
    spaced = within.of(text).replace("\n", " ").replace("\xa0", " ").replace("(", " ")
    for match in _trigger().finditer(" " + spaced):
        place = Place(start + match.start() + 1, start + match.end())
        if match[4]:
            shape = _inserted(match)
            found += [Cue(place, shape)] if shape else []
        elif match[2]:
            found.append(Cue(place, "according"))
        elif match[1]:
            cue = _before_that(text, max(within.start, place.start - _GAP), place.start)
            if cue:
                found.append(cue)
        elif _is_finite(text, within.start, place.start):
            verb = Place(place.start, place.start + len(match[3])) if match[3] else place
            found.append(Cue(verb, "promise" if match[3] else "bare"))
    return sorted(found, key=_start)


def _inserted(match: re.Match[str]) -> str | None:
    """The shape of a reporting clause put in between commas, by the verb in it."""
    verb, said = match[4], match.string
    if said[match.end() : match.end() + 1] in (",", ".") or said[match.end() + 1].islower():
        return "aside" if verb.endswith(_INSERTED) or verb == "pointed out" else None
    led = said.startswith(", ", match.start() - 1) and verb not in speech().addressing_verbs
    return "inverted" if led else None


def _start(cue: Cue) -> int:
    return cue.place.start


def _is_finite(text: str, floor: int, verb: int) -> bool:
    """Whether the verb that begins at `verb` may be one of a clause: "said", not "to have said"."""
    words = text[max(floor, verb - _BEFORE) : verb].split()
    if words and len(words) > 1 and (words[-1] == "also" or words[-1].endswith("ly")):
        words.pop()
    return not words or words[-1].lower() not in _NOT_FINITE


def _before_that(text: str, floor: int, that: int) -> Cue | None:
    """The reporting verb or noun to which a "that" belongs, at most five words before it."""
    known = speech()
    lead = text[floor:that]
    if known.before_that.isdisjoint(lead.split()):
        return None  # most are no "that" of speech
    floor += max(map(lead.rfind, ".;:,\n")) + 1
    words = list(_WORD.finditer(text, floor, that))[-5:]
    for position, word in reversed(list(enumerate(words))):
        place = Place(*word.span())
        if word.group() in known.phrasal_verbs:
            phrase = _phrasal(words[:position], word)
            finite = phrase and _is_finite(text, floor, phrase.start)
            return Cue(phrase, "that") if phrase and finite else None
        claims = word is words[-1] and word.group() in known.claim_nouns
        if claims and _POSSESSIVE.search(text, max(floor, word.start() - 24), word.start()):
            return Cue(place, "noun")
        if word.group() in known.finding_verbs and _by_report(text, floor, word.start()):
            return Cue(place, "that")
        if word.group() in known.reporting_words:
            return Cue(place, "that") if _is_finite(text, floor, word.start()) else None
    return None


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
