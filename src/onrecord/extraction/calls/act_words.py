"""Words that name an act: verbs in their base form or in -ing, and nouns of action."""

import re
from functools import cache

from onrecord.extraction.calls.words import alternatives, call_words, words_for
from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "CHANGE",
    "OBJECT",
    "action_nouns",
    "is_act",
    "is_gerund",
    "names_action",
    "names_asked",
    "names_change",
    "verb_forms",
]

OBJECT = re.compile(
    r"""(?:the|a|an|its|their|his|her|our|all|any|these|those|this|that|every|each|such|no|more|to|him|them|us|those|both
    |with|from|and)\Z""",
    re.VERBOSE,
)
"""A word behind a verb that begins its object, or what the act is done with."""
_PREPOSITIONS = frozenset(
    ("including", "according", "regarding", "concerning", "following", "considering", "excluding")
)
CHANGE = (
    r"(?:stronger|greater|better|improved|enhanced|increased|strengthened|expanded|sustained|continued|faster|fairer|tougher"
    r"|closer|deeper|wider|broader|higher|additional|further|fewer|reduced|renewed)\s"
)
"""A pattern for what opens the name of a thing that is to be made another: to ask for it is to ask
somebody to act.
"""
_CHANGED = re.compile(CHANGE)
# An adjective of several before a noun ("credible, impartial and thorough investigations").
_ADJECTIVE = re.compile(
    r"\w+(?:al|ive|ous|ic|ful|able|ible|ent|ate|ary|ant)\Z|full|swift|prompt|thorough|free|fair|safe|open|public"
)
_FIRST_WORDS = 7
_BEHIND_NOUN = 2


@cache
def action_nouns() -> frozenset[str]:
    """The nouns that name an action by themselves, such as "embargo"."""
    return frozenset(knowledge("call_types")["action_nouns"].split())


@cache
def _asked() -> re.Pattern[str]:
    words = alternatives(words_for("asked_nouns"))
    before = r"(?:(?!(?:of|in|to|on|for|from|by|with|against|and|or|at)\s)[\w'-]+\s+){0,4}?"
    return re.compile(
        rf"{before}{words}(?!\s+(?:workers?|groups?|organi[sz]ations?|teams?|forces))"
    )


def is_act(word: str) -> bool:
    """Whether `word` (lower case) can be a verb in its base form, also after "re-"."""
    return word.removeprefix("re-") in call_words().verbs


def is_gerund(word: str) -> bool:
    """Whether `word` is such a verb in -ing."""
    if not word.endswith("ing") or word in _PREPOSITIONS:
        return False
    stem = word[:-3]
    bases = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return any(base in call_words().verbs for base in bases if base)


def names_change(low: str, start: int, end: int) -> bool:
    """Whether the words name an action, or a thing that is to be made another."""
    return bool(_CHANGED.match(low, start, end)) or names_action(low, start, end)


def names_asked(low: str, start: int, end: int) -> bool:
    """Whether the words name an action, a change, or one of the things that are often asked for."""
    return names_change(low, start, end) or bool(_asked().match(low, start, end))


def names_action(low: str, start: int, end: int) -> bool:
    """Whether one of the first words, before any preposition, names an action."""
    words = low[start : min(end, start + 90)].split()[:_FIRST_WORDS]
    for at, word in enumerate(words):
        if word in ("of", "in", "to", "on", "for", "from", "by", "with", "against"):
            return False
        plain = word.rstrip(",;.")
        if plain in action_nouns() or (is_gerund(plain) and not _describes(words, at)):
            return True
        if word.endswith((",", ";")) and not _ADJECTIVE.match(plain):
            return False
    return False


def _describes(words: list[str], at: int) -> bool:
    """Whether a word in -ing tells of the noun before it what it does: "the firms hosting them"."""
    behind = "".join(words[at + 1 : at + 2]).rstrip(".,;")
    return at >= _BEHIND_NOUN and OBJECT.match(behind) is not None


# Short verbs in one vowel and one such letter double it: "ban", "banned".
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]\Z")


def verb_forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb: "ban", "bans", "banned", "banning"."""
    stem = verb.removesuffix("e")
    third, past = f"{verb}s", f"{stem}ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = f"{verb[:-1]}ies", f"{verb[:-1]}ied"
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = f"{verb}es"
    elif _DOUBLING.match(verb):
        stem += verb[-1]
        past = f"{stem}ed"
    ing = f"{verb}ing" if verb.endswith(("ee", "oe", "ye")) else f"{stem}ing"
    return verb, third, knowledge("call_types")["irregular"].get(verb, past), ing
