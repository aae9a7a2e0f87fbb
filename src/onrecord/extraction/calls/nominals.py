"""The words by which somebody is asked without a name: pronouns, and "the government"."""

import re
from functools import cache

from onrecord.extraction.knowledge_files import knowledge

__all__ = [
    "GOVERNING",
    "HE",
    "LETTER",
    "NOMINAL",
    "OFFICE",
    "OTHERS",
    "PARTIAL",
    "PRONOUN",
    "SALUTATION",
    "THE_GOVERNMENT",
    "groups",
    "kinds_of",
]

PRONOUN = re.compile(r"(?:also\s+)?(he|she|it|they|them|him|her|you|we|both|his|its|their)(?!\w)")
NOMINAL = re.compile(
    r"(?:the|his|her|its|their|our|both|this|these|such|new|mr|mrs|ms)\s+(?:\w+\s+){0,2}?(?:government|authorities|regime|administration|country|countries|leaders?|president|minister|prime\s+minister|"
    r"secretary|king|chancellor|company|companies|army|military|junta|police|parliament|council|court|group|state|officials|forces|parties|sides|organi[sz]ation|party|commission|"
    r"university|college|union|bank|board|ministry|agency|department|commissioner|ambassador|embassy|federation|corporation|firm|network|club)s?(?!\w)"
)
# "Their organisations" are those of several, and nobody who was asked before.
OTHERS = re.compile(r"their\s+(?:own\s+|respective\s+)?(?:\w+\s+)?\w+s\Z")
HE = ("he", "she", "him", "her")
OFFICE = re.compile(r"\b(?:president|minister|secretary|king|chancellor)\Z")
GOVERNING = re.compile(r"\b(?:government|regime|administration)\Z")

# "The government" is none of these.
PARTIAL = re.compile(r"(?:the\s+)?(?:local|provincial|regional|municipal|city|student|self)\b")
# These two begin at the line end before them: a search for one letter is quick.
SALUTATION = re.compile(
    r"""\n[ \t]*(?:
    (?:dear|to:|(?:[\w'’ ]{0,60}\s)?letter\s[\w' ]{0,60}?to|note\s+to
        |(?:an?\s+|urgent\s+|open\s+|last\s+|our\s+)*(?:appeal|message|address|proclamation)\s+to)\s(?=[^\n]{3,120})
    |to\s(?=(?:the|all|mr|mrs|ms|his|her|their|our|president|prime)\s[^\n]{3,300}[:,]\s*\n))""",
    re.VERBOSE,
)
LETTER = re.compile(
    r"""\n[ \t]*(?:dear\s[^\n]{3,80}[,:]?\s*\n
    |(?:your\s+)?(?:excellenc(?:y|ies)|holiness|majesty|eminence|honou?r)[,:]?\s*\n
    |mr\.?\s+(?:president|chairman|secretary[\w -]*|prime\s+minister|speaker|premier|minister)
        [,:]\s*\n
    |(?:an\s+)?open\s+letter\s
    |(?:an?\s+|urgent\s+|open\s+|last\s+|our\s+)*(?:appeal|message|address|proclamation)\s+to\s
        [^\n.]{3,90}\n)""",
    re.VERBOSE,
)
THE_GOVERNMENT = re.compile(r"\s*the\s+government\s*\Z")
# The types of actor that a noun may mean; others mean whoever bears the word.
_KINDS = {
    "state_executive state": "government regime administration authorities",
    "state_executive state informal_state_group igo": "country countries state states",
    "state_executive state state_individual informal_state_group": "leader leaders officials",
    "armed_forces pro_government_militia rebel_group unidentified_armed state_executive state": (
        "army military junta forces"
    ),
    "police_security armed_forces": "police",
    "state_individual": "king chancellor president secretary minister",
    "state_individual un_body igo ngo_individual": "ambassador commissioner",
    "legislature": "parliament",
    "private_company state_owned_enterprise media_or_journalist unknown": (
        "company companies firm corporation bank network club"
    ),
    "judiciary international_court": "court",
    "armed_forces rebel_group unidentified_armed political_party state_executive state": (
        "parties sides"
    ),
}


@cache
def groups() -> frozenset[str]:
    """The nouns for groups in general ("parties")."""
    heads = knowledge("generic_groups")["heads"].values()
    return frozenset(head for some in heads for head in some)


@cache
def _kinds_by_noun() -> dict[str, tuple[str, ...]]:
    return {noun: tuple(kinds.split()) for kinds, nouns in _KINDS.items() for noun in nouns.split()}


def kinds_of(noun: str) -> tuple[str, ...]:
    """The types of actor that `noun` may mean; none: whoever bears the word, but no state."""
    return _kinds_by_noun().get(noun, ())
