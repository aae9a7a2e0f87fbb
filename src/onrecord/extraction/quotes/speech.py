"""What is known of reported speech: the words of `knowledge/speech.yaml`, ready to match."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Speech", "speech"]


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of words that are looked up as they stand."""

    speech_nouns: frozenset[str]
    naming_verbs: frozenset[str]
    plural_verbs: frozenset[str]
    thinking_verbs: frozenset[str]
    silent_verbs: frozenset[str]
    promising_verbs: frozenset[str]
    finding_verbs: frozenset[str]
    addressing_verbs: frozenset[str]
    hearing_verbs: frozenset[str]
    relations: frozenset[str]
    outsiders: frozenset[str]
    claim_nouns: frozenset[str]
    scare_before: frozenset[str]
    title_before: frozenset[str]
    speaking_for: frozenset[str]
    document_nouns: frozenset[str]
    state_nouns: frozenset[str]
    organisation_words: frozenset[str]
    person_titles: frozenset[str]
    elisions: frozenset[str]
    prepositions: frozenset[str]
    not_finite_after: frozenset[str]
    no_speakers: frozenset[str]
    setting_words: frozenset[str]
    not_addressed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Speech(_Lists):
    """Compiled patterns and word lists.

    `verb` finds a cue beside quoted words, `fragment_verb` also verbs that only name ("described"),
    `media` shows a medium.
    """

    verb: re.Pattern[str]
    fragment_verb: re.Pattern[str]
    noun: re.Pattern[str]
    media: re.Pattern[str]
    medium_of: Mapping[str, str]
    clause_verbs: frozenset[str]
    reporting_words: frozenset[str]
    phrasal_verbs: Mapping[str, frozenset[str]]
    noun_forms: frozenset[str]
    feeling: re.Pattern[str]
    own_voice: frozenset[str]
    before_that: frozenset[str]
    role: re.Pattern[str]
    person_nouns: frozenset[str]
    types_of_bodies: Mapping[str, frozenset[str]]


@cache
def speech() -> Speech:
    """The knowledge of speech, read once."""
    data = knowledge("speech")
    lists = {row.name: frozenset(data[row.name]) for row in fields(_Lists)}
    verbs = data["verbs"]
    forms = [form for verb in verbs for form in verb["forms"]]
    persons = [form for noun in data["person_nouns"] for form in (noun, f"{noun}s")]
    roles = [*persons, *data["body_nouns"], *data["document_nouns"]]
    phrasal = {word: frozenset(verbs) for word, verbs in data["phrasal_verbs"].items()}
    that_verbs = [*forms, *data["that_verbs"], *data["plural_verbs"]]
    others = [*phrasal, *data["finding_verbs"], *data["hearing_verbs"], *data["claim_nouns"]]
    return Speech(
        **lists,
        verb=_words(forms),
        fragment_verb=_words([*forms, *data["naming_verbs"], *data["judging_verbs"]]),
        noun=_words(data["speech_nouns"]),
        media=_words(word for words in data["media"].values() for word in words),
        medium_of=_media(data),
        clause_verbs=frozenset(it for verb in verbs if verb.get("clause") for it in verb["forms"]),
        reporting_words=frozenset(that_verbs),
        phrasal_verbs=phrasal,
        noun_forms=frozenset([*data["noun_forms"], *data["plural_verbs"]]),
        feeling=re.compile(rf"(?:(?:\w+ly|very|so)\s+)*(?:{alternatives(data['feelings'])})\b"),
        own_voice=frozenset(
            [*data["plural_verbs"], *data["thinking_verbs"], "found", "finding", "find"]
        ),
        before_that=frozenset([*that_verbs, *others]),
        role=_words(_cased(roles)),
        person_nouns=frozenset(persons),
        types_of_bodies={
            noun: frozenset(it["types"]) for it in data["types_of_bodies"] for noun in it["nouns"]
        },
    )


def _media(data: Any) -> dict[str, str]:
    found = {word: medium for medium, words in data["media"].items() for word in words}
    for verb in data["verbs"]:
        if "medium" in verb:
            found.update(dict.fromkeys(verb["forms"], verb["medium"]))
    return found


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(sorted(set(words)))})\b(?![’'-]\w)")


def _cased(words: Iterable[str]) -> Iterable[str]:
    """Each word in lower case, with a capital, and in capitals: "chair", "Chair", "CEO"."""
    return (form for word in words for form in (word, word.title(), word.upper()))
