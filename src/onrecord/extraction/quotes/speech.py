"""What is known of reported speech: the words of `knowledge/speech.yaml`, ready to match."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Speech", "speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """Compiled patterns and word lists.

    `verb` finds a cue beside quoted words, `fragment_verb` also verbs that only name ("described"),
    `media` shows a medium.
    """

    verb: re.Pattern[str]
    fragment_verb: re.Pattern[str]
    noun: re.Pattern[str]
    speech_nouns: frozenset[str]
    media: re.Pattern[str]
    medium_of: Mapping[str, str]
    clause_verbs: frozenset[str]
    reporting_words: frozenset[str]
    phrasal_verbs: Mapping[str, frozenset[str]]
    naming_verbs: frozenset[str]
    judging_verbs: frozenset[str]
    noun_forms: frozenset[str]
    thinking_verbs: frozenset[str]
    silent_verbs: frozenset[str]
    promising_verbs: frozenset[str]
    finding_verbs: frozenset[str]
    addressing_verbs: frozenset[str]
    own_voice: frozenset[str]
    claim_nouns: frozenset[str]
    before_that: frozenset[str]
    scare: frozenset[str]
    title: frozenset[str]
    role: re.Pattern[str]
    person_nouns: frozenset[str]
    speaking_for: frozenset[str]
    types_of_bodies: Mapping[str, frozenset[str]]
    document_nouns: frozenset[str]
    state_nouns: frozenset[str]
    organisation_words: frozenset[str]
    person_titles: frozenset[str]
    elisions: frozenset[str]


@cache
def speech() -> Speech:
    """The knowledge of speech, read once."""
    data = knowledge("speech")
    forms = [form for verb in data["verbs"] for form in verb["forms"]]
    persons = [form for noun in data["person_nouns"] for form in (noun, f"{noun}s")]
    roles = [*persons, *data["body_nouns"], *data["document_nouns"]]
    naming = [*data["naming_verbs"], *data["judging_verbs"]]
    phrasal = {word: frozenset(verbs) for word, verbs in data["phrasal_verbs"].items()}
    that_verbs = [*forms, *data["that_verbs"], *data["plural_verbs"]]
    return Speech(
        verb=_words(forms),
        fragment_verb=_words([*forms, *naming]),
        noun=_words(data["speech_nouns"]),
        speech_nouns=frozenset(data["speech_nouns"]),
        media=_words(word for words in data["media"].values() for word in words),
        medium_of=_media(data),
        clause_verbs=frozenset(
            form for verb in data["verbs"] if verb.get("clause") for form in verb["forms"]
        ),
        reporting_words=frozenset(that_verbs),
        phrasal_verbs=phrasal,
        naming_verbs=frozenset(data["naming_verbs"]),
        judging_verbs=frozenset(data["judging_verbs"]),
        finding_verbs=frozenset(data["finding_verbs"]),
        addressing_verbs=frozenset(data["addressing_verbs"]),
        noun_forms=frozenset([*data["noun_forms"], *data["plural_verbs"]]),
        thinking_verbs=frozenset(data["thinking_verbs"]),
        silent_verbs=frozenset(data["silent_verbs"]),
        promising_verbs=frozenset(data["promising_verbs"]),
        own_voice=frozenset(
            [*data["plural_verbs"], *data["thinking_verbs"], "found", "finding", "find"]
        ),
        claim_nouns=frozenset(data["claim_nouns"]),
        before_that=frozenset(
            [*that_verbs, *phrasal, *data["finding_verbs"], *data["claim_nouns"]]
        ),
        scare=frozenset(data["scare_before"]),
        title=frozenset(data["title_before"]),
        role=_words(_cased(roles)),
        types_of_bodies={
            noun: frozenset(it["types"]) for it in data["types_of_bodies"] for noun in it["nouns"]
        },
        speaking_for=frozenset(data["speaking_for"]),
        document_nouns=frozenset(data["document_nouns"]),
        state_nouns=frozenset(data["state_nouns"]),
        person_nouns=frozenset(persons),
        organisation_words=frozenset(data["organisation_words"]),
        person_titles=frozenset(data["person_titles"]),
        elisions=frozenset(data["elisions"]),
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
