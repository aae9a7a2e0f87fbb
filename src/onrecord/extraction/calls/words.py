"""The words that make a call to action, ready for use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["ADVERB", "Asking", "CallWords", "alternatives", "call_words"]

# A word in -ly that is no verb.
ADVERB = r"(?!(?:app|supp|comp|rep|re|f)ly\b)\w+ly"


@dataclass(frozen=True, slots=True)
class Asking:
    """A way of asking. `kind` is verb, noun, modal or phrase; `takes` says what may follow; where
    `own` is set it counts only if the publisher's side asks, where `actor` is set only if an
    actor is asked. `pattern` is the whole of a phrase.
    """

    kind: str
    force: str
    takes: frozenset[str] = frozenset()
    own: bool = False
    actor: bool = False
    opens: bool = False
    pattern: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class CallWords:
    """`scan` finds cues and the words by which phrases are found; `askings` says what a cue may
    be, `phrases` which phrases may stand around a word. `verbs` are verbs in their base form,
    `also_nouns` those of them that are as often nouns.
    """

    scan: re.Pattern[str]
    askings: Mapping[str, tuple[Asking, ...]]
    phrases: Mapping[str, tuple[Asking, ...]]
    verbs: frozenset[str]
    also_nouns: frozenset[str]


@cache
def call_words() -> CallWords:
    """The words of `knowledge/call_cues.yaml`."""
    data = knowledge("call_cues")
    askings: dict[str, tuple[Asking, ...]] = {}
    for cue, asking in _askings(data):
        askings[cue] = (*askings.get(cue, ()), asking)
    phrases: dict[str, tuple[Asking, ...]] = {}
    for word, asking in _phrases(data):
        phrases[word] = (*phrases.get(word, ()), asking)
    return CallWords(
        scan=_scan({*askings, *phrases}),
        askings=askings,
        phrases=phrases,
        verbs=frozenset(data["acts"].split()),
        also_nouns=frozenset(data["also_nouns"].split()),
    )


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words` as a whole, the longest first, with any gap between words."""
    longest = sorted(words, key=len, reverse=True)
    gapped = (r"\s+".join(map(re.escape, word.split())) for word in longest)
    return rf"(?:{'|'.join(gapped)})(?!\w)"


def _askings(data: Any) -> Iterator[tuple[str, Asking]]:
    for kind, entries in (("verb", data["verbs"]), ("noun", data["nouns"])):
        for entry in entries:
            asking = Asking(kind, entry["force"], frozenset(entry["takes"]), bool(entry.get("own")))
            for form in entry["forms"]:
                for then in entry.get("then", [""]):
                    yield f"{form} {then}".strip(), asking
    for entry in data["modals"]:
        asking = Asking("modal", entry["force"], actor=bool(entry.get("actor")))
        for word in entry["words"]:
            yield word, asking


def _phrases(data: Any) -> Iterator[tuple[str, Asking]]:
    for entry in data["phrases"]:
        asking = Asking(
            "phrase",
            entry["force"],
            frozenset(entry["takes"]),
            opens=bool(entry.get("opens")),
            pattern=re.compile(rf"\b(?:{entry['pattern']})(?!\w)".replace(" ", r"\s")),
        )
        words = entry["word"]
        for word in [words] if isinstance(words, str) else words:
            yield word, asking


def _scan(cues: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `cues`, grouped by first letter and first word: few branches to try at
    each letter, and one look decides whether a common word ("has") begins a cue ("has to").
    """
    rests: dict[str, set[str]] = {}
    for cue in cues:
        first, _, rest = cue.partition(" ")
        rests.setdefault(first, set()).add(rest)
    letters: dict[str, list[str]] = {}
    for first in sorted(rests, key=len, reverse=True):
        further = alternatives(rests[first] - {""}) if rests[first] - {""} else ""
        maybe = "?" if "" in rests[first] else ""
        tail = rf"(?:\s+{further}){maybe}" if further else ""
        letters.setdefault(first[0], []).append(re.escape(first[1:]) + tail)
    groups = (f"{letter}(?:{'|'.join(words)})" for letter, words in letters.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})(?!\w)")
