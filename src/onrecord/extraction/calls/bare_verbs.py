"""Whether a word in its base form is the verb of a clause: "that the council release the men"."""

import re

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.acts import no_determiner
from onrecord.extraction.calls.words import call_words
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["is_bare_verb", "takes_object"]

_WORD = re.compile(r"[\w'-]+")
_OBJECTS = frozenset(("us", "them", "him", "me"))


def is_bare_verb(low: str, match: re.Match[str], end: int) -> bool:
    """Whether the word of `match` is a verb in its base form in a clause that ends at `end`."""
    word = match.group()
    if not is_act(word):
        return False
    after = _WORD.search(low, match.end(), min(end, match.end() + 30))
    following = after.group() if after else ""
    if following in _OBJECTS:
        return True
    if word in call_words().also_nouns and no_determiner(following):
        near = max(0, match.start() - 40)
        if _goes_to(word, following) and _NAMED.search(low, near, match.start()):
            return True
        many = bool(following) and _after_many(low, match, following)
        return many or _frees(low, match, following)
    return not low[max(0, match.start() - 4) : match.start()].endswith(
        ("the ", " to ", " a ", "an ")
    )


_MANY = re.compile(
    r"(?:all|the|both|these|those)\s+(?:[\w-]+\s+){0,2}?(?:\w{3,}(?<![su'])s|people|men|women)\s\Z"
    r"|(?:you|they)\s(?:now\s|also\s|all\s)?\Z"
)
_NO_OBJECT = re.compile(
    r"(?:of|by|for|in|on|at|to|from|with|and|or|be|is|are|was|were|has|have|will|should|must|who|which|that|not|\w+ing)\Z"
)


# Verbs that go with a preposition ("that the parties return to the table").
_WITH = {"return": "to", "act": "on", "vote": "for", "work": "with", "report": "to", "focus": "on"}


def _goes_to(verb: str, following: str) -> bool:
    return _WITH.get(verb) == following


# Before a verb: one who is named with an article ("that the army return to its bases").
_NAMED = re.compile(
    r"(?:the|its|their|his|her|our|all)\s(?:[\w-]+\s){0,3}?(?!(?:the|its|their|his|her|our|safe|early|full|prompt|immediate|swift)\s)"
    r"[\w-]+(?<!al)(?<!ful)(?<!ive)\s\Z"
)


# Before a noun, and hardly before a verb.
_OF_NOUN = re.compile(
    r"(?:the|an?|any|his|her|its|their|our|for|of|to|on|in|from|by|with|and|or|this|that"
    r"|\w+(?:al|ful|ive|able|ous|ate))\s\Z"
)


def _frees(low: str, match: re.Match[str], following: str) -> bool:
    """Whether a word that is mostly a verb has an object of its own ("that the board release jailed
    staff").
    """
    if not takes_object(match.group(), following):
        return False
    before = _OF_NOUN.search(low, max(0, match.start() - 24), match.start())
    return bool(_OBJECT_OPENS.match(following)) and not before


def takes_object(verb: str, following: str) -> bool:
    """Whether a word that is mostly a verb may have the next one in its object."""
    return verb in knowledge("call_cues")["mostly_verbs"] and not _NO_OBJECT.match(following)


# What may open an object without an article ("release jailed staff").
_OBJECT_OPENS = re.compile(
    r"\w{3,}(?:ed|s|ers|ists|ants)\Z|political|independent|detained|peaceful|free"
)


def _after_many(low: str, match: re.Match[str], following: str) -> bool:
    """Whether a word that may be a noun is the verb of several ("that all states help")."""
    if _NO_OBJECT.match(following) and not _goes_to(match.group(), following):
        return False
    return bool(_MANY.search(low[max(0, match.start() - 50) : match.start()]))
