"""The words that name a wrong, as one pattern, and what each of them may mean."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Cue", "Meaning", "any_of", "branches", "cues", "is_doing", "is_plain", "words"]

_IRREGULAR = {
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "beat": ("beats", "beat", "beaten", "beating"),
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
    "withhold": ("withholds", "withheld", "withheld", "withholding"),
}
_DOUBLED = frozenset(
    {"ban", "gun", "ship", "commit", "strip", "rig", "bar", "prop", "expel", "gag"}
)
_DOUBLED |= {"transfer", "wiretap"}


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
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    plural = verb + "es" if verb.endswith(("s", "sh", "ch", "x")) else verb + "s"
    return verb, plural, stem + "ed", stem + "ed", stem + "ing"


@cache
def _table() -> Mapping[str, list[Meaning]]:
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


def _leaf(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\*", "[a-z]*")


def branches(phrases: Sequence[str], depth: int) -> str:
    """A pattern for any of `phrases`, the longest first, that branches at each of their first
    `depth` letters: most places of a text are ruled out by a look at one or two letters. Those
    that end in "*" are beginnings of words.
    """
    if not depth:
        longest = sorted(phrases, key=len, reverse=True)
        return "|".join(_leaf(phrase) for phrase in longest)
    groups: dict[str, list[str]] = {}
    for phrase in sorted(phrases, reverse=True):
        groups.setdefault(phrase[:1], []).append(phrase[1:])
    return "|".join(
        f"{re.escape(first)}(?:{branches(rest, depth - 1)})" for first, rest in groups.items()
    )


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{branches(list(_table()), 3)})(?![\w-])")


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


_NEAR = 70
_WORD = re.compile(r"[\w'-]+")


@cache
def _objects() -> frozenset[str]:
    """The words of which one stands near every verb that is a wrong by its victim or its way."""
    known = knowledge("accusation_cues")
    phrases = [*known["protected"], *(phrase.split()[-1] for phrase in known["wrongly"])]
    return frozenset(phrases)


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
def is_doing() -> frozenset[str]:
    """Every form of the verbs that bind a doer to a noun, by their first words."""
    return frozenset(word.split()[0] for verb in words("doing") for word, _ in _forms(verb))


def cues(low: str, within: Place) -> Iterator[Cue]:
    """The cues in lower-case text, in order and apart."""
    table = _table()
    objects = _objects()
    for match in _pattern().finditer(low, within.start, within.end):
        meanings = table.get(match.group()) or table[" ".join(match.group().split())]
        start, end = match.span()
        sure = True
        if meanings[0].kind == "with" and meanings[-1].kind == "with":
            beside = max(0, start - _NEAR), end + _NEAR
            if not any(any_of("verbs_with", one.act).search(low, *beside) for one in meanings):
                continue
        elif meanings[0].kind == "harms":
            around = objects.intersection(_WORD.findall(low, max(0, start - _NEAR), end + _NEAR))
            sure = bool(around)  # most of such verbs do no wrong, and are quickly passed over
            if not (sure or is_plain(match.group())):
                continue
        yield Cue(Place(start, end), meanings, sure)
