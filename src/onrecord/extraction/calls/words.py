"""The words that make a call to action, ready for use."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.extraction.knowledge_files import knowledge

__all__ = ["ADVERB", "Asking", "CallWords", "alternatives", "any_of", "call_words", "words_for"]

# A word in -ly that is no verb.
ADVERB = r"(?!(?:app|supp|comp|rep|re|f)ly\b)\w+ly"


@dataclass(frozen=True, slots=True)
class Asking:
    """A way of asking. `kind` is verb, noun, modal or phrase; `takes` says what may follow; where
    `own` is set it counts only if the publisher's side asks, where `actor` is set only if an
    actor is asked, where `opens` is set only at the start of a sentence; where `refrain` is
    set it asks to refrain. `pattern` is a phrase, "whole", with the character before it, so that
    the engine can leap over the insides of words; `begins` the word with which it surely begins.
    """

    kind: str
    force: str
    takes: frozenset[str] = frozenset()
    own: bool = False
    actor: bool = False
    opens: bool = False
    refrain: bool = False
    pattern: re.Pattern[str] | None = None
    begins: str = ""


@dataclass(frozen=True, slots=True)
class CallWords:
    """`scan` finds cues and the words by which phrases are found, `opening` one at the very start
    of a text, both in their group "cue". `askings` says what a cue may be, `phrases` which
    phrases may stand around a word. `verbs` are verbs in their base form, `also_nouns` those of
    them that are as often nouns.
    """

    scan: re.Pattern[str]
    opening: re.Pattern[str]
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
    parted = {
        cue.replace(" ", _GAP) if _may_part(cue, some) else cue for cue, some in askings.items()
    }
    phrases: dict[str, tuple[Asking, ...]] = {}
    for word, asking in _phrases(data):
        phrases[word] = (*phrases.get(word, ()), asking)
    between = rf"(?:\s+{alternatives(data['between'])})?\s+"
    found = _scan({*parted, *phrases}).replace(_GAP, between)
    return CallWords(
        # A character before the cue, so that the engine can leap over the insides of words.
        scan=re.compile(rf"[^a-z]{found}"),
        opening=re.compile(found),
        askings=askings,
        phrases=phrases,
        verbs=frozenset(data["acts"].split()),
        also_nouns=frozenset(data["also_nouns"].split()),
    )


# In a cue: a gap in which an adverb may stand ("appeals once more to").
_GAP = "\x00"
_PARTICLES = frozenset(("for", "on", "upon", "to", "with"))


def _may_part(cue: str, askings: Iterable[Asking]) -> bool:
    """Whether an adverb may stand inside a cue: between a verb of asking and its particle."""
    words = cue.split()
    verb = any(asking.kind == "verb" for asking in askings)
    return verb and len(words) == 2 and words[1] in _PARTICLES


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words` as a whole, the longest first, with any gap between words."""
    longest = sorted(words, key=len, reverse=True)
    gapped = (r"\s+".join(map(re.escape, word.split())) for word in longest)
    return rf"(?:{'|'.join(gapped)})(?!\w)"


@cache
def words_for(key: str) -> frozenset[str]:
    """The words under `key` in `knowledge/call_cues.yaml`."""
    return frozenset(knowledge("call_cues")[key])


@cache
def any_of(key: str, before: str = r"(?<!\w)", after: str = "") -> re.Pattern[str]:
    """A pattern for any of the words under `key`, with what stands `before` and `after` them."""
    return re.compile(f"{before}{alternatives(words_for(key))}{after}")


def _askings(data: Any) -> Iterator[tuple[str, Asking]]:
    for kind, entries in (("verb", data["verbs"]), ("noun", data["nouns"])):
        for entry in entries:
            asking = Asking(kind, entry["force"], frozenset(entry["takes"]), bool(entry.get("own")))
            for form in entry["forms"]:
                for then in entry.get("then", [""]):
                    yield f"{form} {then}".strip(), asking
    for entry in data["modals"]:
        refrain = bool(entry.get("refrain"))
        actor = bool(entry.get("actor"))
        asking = Asking("modal", entry["force"], actor=actor, refrain=refrain)
        for word in entry["words"]:
            yield word, asking


_PLAIN = re.compile(r"(?:[a-z]+(?![a-z?*|\[]))(?: [a-z]+(?![a-z?*|\[]))*")


def _plain(pattern: str) -> str:
    """The plain word with which `pattern` opens."""
    opening = _PLAIN.match(pattern)
    return opening.group().split()[0] if opening else ""


# A set of letters or a look back, in which a blank is one letter; or a blank anywhere else.
_BLANK = re.compile(r"(?P<fixed>\[[^\]]*\]|\(\?<[=!][^)]*\))| ")


def _gapped(pattern: str) -> str:
    """`pattern` with room for two characters at each blank: an indented line may begin there."""
    return _BLANK.sub(
        lambda one: one["fixed"].replace(" ", r"\s") if one["fixed"] else r"(?:\s\s?)", pattern
    )


def _phrases(data: Any) -> Iterator[tuple[str, Asking]]:
    for entry in data["phrases"]:
        asking = Asking(
            "phrase",
            entry["force"],
            frozenset(entry["takes"]),
            opens=bool(entry.get("opens")),
            refrain=bool(entry.get("refrain")),
            pattern=re.compile(rf"[^a-z](?<!\w)(?P<whole>{_gapped(entry['pattern'])})(?!\w)"),
            begins=_plain(entry["pattern"]),
        )
        words = entry["word"]
        for word in [words] if isinstance(words, str) else words:
            yield word, asking


def _scan(cues: Iterable[str]) -> str:
    """A pattern for the longest of `cues`, as a tree of letters, so that each letter of the text is
    looked at once.
    """
    root: dict[str, Any] = {}
    for cue in cues:
        node = root
        for letter in cue:
            node = node.setdefault(letter, {})
        node[""] = {}
    return rf"(?P<cue>{_tree(root)})(?!\w)"


def _tree(node: Mapping[str, Any]) -> str:
    branches = [
        (r"\s+" if letter == " " else letter if letter == _GAP else re.escape(letter))
        + _tree(node[letter])
        for letter in sorted(node)
        if letter
    ]
    if not branches:
        return ""
    ends = "" in node
    return (
        branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)}){'?' * ends}"
    )
