"""What is known of reported speech: the words of `knowledge/speech.yaml`, ready to match."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

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
    media: re.Pattern[str]
    medium_of: Mapping[str, str]
    clause_verbs: frozenset[str]
    reporting_words: frozenset[str]
    noun_forms: frozenset[str]
    finding_verbs: frozenset[str]
    claim_nouns: frozenset[str]
    scare: re.Pattern[str]
    title: re.Pattern[str]
    role: re.Pattern[str]
    person_nouns: frozenset[str]
    document_nouns: frozenset[str]
    organisation_words: frozenset[str]
    person_titles: frozenset[str]
    elisions: frozenset[str]


@cache
def speech() -> Speech:
    """The knowledge of speech, read once."""
    data = knowledge("speech")
    forms = [form for verb in data["verbs"] for form in verb["forms"]]
    roles = [*data["person_nouns"], *data["body_nouns"], *data["document_nouns"]]
    naming = data["naming_verbs"]
    return Speech(
        verb=_words(forms),
        fragment_verb=_words([*forms, *naming]),
        noun=_words(data["speech_nouns"]),
        media=_words(word for words in data["media"].values() for word in words),
        medium_of=_media(data),
        clause_verbs=frozenset(
            form for verb in data["verbs"] if verb.get("clause") for form in verb["forms"]
        ),
        reporting_words=frozenset(forms),
        finding_verbs=frozenset(data["finding_verbs"]),
        noun_forms=frozenset(data["noun_forms"]),
        claim_nouns=frozenset(data["claim_nouns"]),
        scare=_before(data["scare_before"], r"\W*"),
        title=_before(data["title_before"], r"(?:,| on| of| is| was| called| named| to| for)?\W*"),
        role=re.compile(_words(roles).pattern, re.IGNORECASE),
        document_nouns=frozenset(data["document_nouns"]),
        person_nouns=frozenset(data["person_nouns"]),
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


def _alternatives(words: Iterable[str]) -> str:
    # longest first, so that "called for" is not read as "called"
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(words)})\b(?![’'-]\w)")


def _before(words: Iterable[str], rest: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(words)}){rest}\Z", re.IGNORECASE)
