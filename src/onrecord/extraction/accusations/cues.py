"""The words that name a wrong, and what each of them may mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "Cue",
    "Meaning",
    "any_of",
    "doing_words",
    "is_plain",
    "meanings_of",
    "points",
    "words",
    "words_in",
]

_IRREGULAR = {
    "freeze": ("freezes", "froze", "frozen", "freezing"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "beat": ("beats", "beat", "beaten", "beating"),
    "take": ("takes", "took", "taken", "taking"),
    "hold": ("holds", "held", "held", "holding"),
    "drive": ("drives", "drove", "driven", "driving"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "sell": ("sells", "sold", "sold", "selling"),
    "send": ("sends", "sent", "sent", "sending"),
    "shut": ("shuts", "shut", "shut", "shutting"),
    "cut": ("cuts", "cut", "cut", "cutting"),
    "steal": ("steals", "stole", "stolen", "stealing"),
    "strike": ("strikes", "struck", "struck", "striking"),
    "lead": ("leads", "led", "led", "leading"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "withhold": ("withholds", "withheld", "withheld", "withholding"),
}
_DOUBLING = "ban gun ship commit strip rig bar prop expel gag lob jam drop transfer wiretap"
_DOUBLED = frozenset(_DOUBLING.split())


_MARKS = ',.;:()"“”‘?!/—–[]'  # what stands beside words


class Meaning(NamedTuple):
    """What a cue may say: `kind` is the section of the knowledge, `form` that of a verb."""

    act: str
    kind: str
    form: str


class Cue(NamedTuple):
    """A cue, where it stands, and what it may mean, the surest first. One that is not sure is a
    verb of harm with nobody beside it whom it should spare.
    """

    place: Place
    meanings: Sequence[Meaning]
    is_sure: bool = True


def _forms(phrase: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, of which the word that bends is the first, or the one after "-ly"."""
    parts = phrase.split()
    at = next((n for n, part in enumerate(parts) if not part.endswith("ly")), 0)
    head, rest = " ".join([*parts[:at], ""]), " ".join(["", *parts[at + 1 :]])
    for form, word in zip(("base", "s", "past", "pp", "ing"), _bent(parts[at]), strict=True):
        yield f"{head}{word}{rest.rstrip()}", form


def _bent(verb: str) -> tuple[str, str, str, str, str]:
    if verb in _IRREGULAR:
        return verb, *_IRREGULAR[verb]
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeo":
        return (verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing")
    plural = verb + "es" if verb.endswith(("s", "sh", "ch", "x")) else verb + "s"
    return verb, plural, stem + "ed", stem + "ed", stem + "ing"


@cache
def meanings_of() -> Mapping[str, Sequence[Meaning]]:
    """What each verb, in each of its forms, and each noun may mean."""
    known = knowledge("accusation_cues")
    table: dict[str, list[Meaning]] = {}
    sections = [("with", act, row["verbs"]) for act, row in known["verbs_with"].items()]
    sections += [
        (kind, act, row) for kind in ("verbs", "harms") for act, row in known[kind].items()
    ]
    for kind, act, phrases in sections:
        for phrase in phrases:
            for words_, form in _forms(phrase):
                table.setdefault(words_, []).append(Meaning(act, kind, form))
    for act, phrases in known["nouns"].items():
        for phrase in phrases:
            table.setdefault(phrase, []).append(Meaning(act, "nouns", "noun"))
    return table


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section of the knowledge."""
    return frozenset(knowledge("accusation_cues")[section])


@cache
def any_of(section: str, act: str = "") -> re.Pattern[str]:
    """A pattern for any of the words of a section, or of the objects of its act."""
    row = knowledge("accusation_cues")[section]
    phrases = row[act]["objects"] if act else row
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)")


@cache
def _plain_harms() -> re.Pattern[str]:
    every = words("plain_harms")
    begun = [one[:-1] for one in every if one.endswith("*")]
    whole = [one for one in every if not one.endswith("*")]
    return re.compile(rf"(?:{alternatives(begun)})[a-z]*\Z|(?:{alternatives(whole)})\Z")


@lru_cache(maxsize=256)
def is_plain(harm: str) -> bool:
    """Whether a verb of harm means nothing else ("jailed", not "held")."""
    return bool(_plain_harms().match(harm))


@cache
def doing_words() -> frozenset[str]:
    """Every form of the verbs that bind a doer to a noun, by their first words."""
    return frozenset(word.split()[0] for verb in words("doing") for word, _ in _forms(verb))


@cache
def points(name: str) -> int:
    """The points for a trait of a clause, or for a kind of cue in it."""
    found: int = knowledge("accusation_cues")["points"][name]
    return found


def words_in(low: str, start: int, end: int, apart: str = "") -> Sequence[str]:
    """The words between two places of a text without the marks beside them, and without those of
    `apart`. It is quicker than to match each word.
    """
    return _unmarked(low, apart)[start:end].split()


@lru_cache(maxsize=6)  # a text in each of its three ways, and the one before
def _unmarked(low: str, apart: str) -> str:
    """A text with blanks in place of its marks."""
    plain = _unmarked(low, "") if apart else low
    for mark in apart or _MARKS:
        plain = plain.replace(mark, " ")
    return plain
