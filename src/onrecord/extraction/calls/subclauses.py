"""What is asked in a clause: "that the council act", "that aid is let in", or hoped for: "that the
council will act".
"""

import re

from onrecord.extraction.calls.act_words import is_act
from onrecord.extraction.calls.acts import NOT, PASSIVE, Asked, after_to, lead, no_determiner
from onrecord.extraction.calls.bare_verbs import is_bare_verb, takes_object
from onrecord.extraction.calls.words import call_words
from onrecord.extraction.found import Place

__all__ = ["bare_clause", "hope", "past_clause", "that_clause", "that_fact", "warned"]

_WORD = re.compile(r"[\w'-]+")
_SPACE = re.compile(r"\s+")
_THAT = re.compile(
    r"(?:\s+to\s+(?P<whom>[^,]{2,60}?))?(?:,\s[^,;.]{2,40}\s(?:said|added|argued|stressed|insisted)(?=,))?,?\s+that,?\s+"
)


# What stands between "that" and who is asked: "that, pending a review, the works stop".
_ASIDE = re.compile(
    r"""(?:(?<=,\s)|(?=(?:pending|in|at|as|on|by|for|with|until|if|when|where|while|before|after|during|given|from|under
    |without|instead|following|once|unless|whatever|however|wherever|whenever)\s))[^,;:]{3,120},\s+""",
    re.VERBOSE,
)


# "The reason is that doing so would …" foretells.
_FORETELLING = ("doing ", "failing ", "not doing ", "failure ")


def _past_aside(low: str, start: int, end: int) -> int:
    """Where a clause goes on after what stands before its subject."""
    aside = _ASIDE.match(low, start, end)
    return aside.end() if aside else start


def that_clause(low: str, place: Place) -> Asked | None:
    """The word "that", whom and an act; or to whom, "that" and what is to be done."""
    that = _THAT.match(low, place.start, place.end)
    to_act = that and that["whom"] and is_act(that["whom"].split()[0])
    if that and (to_act or low.startswith(_FORETELLING, that.end())):
        return None
    found = _bare(low, Place(_past_aside(low, that.end(), place.end), place.end)) if that else None
    if that and found and that["whom"]:
        return found._replace(whom=Place(*that.span("whom")), passive=False)
    return found


def that_fact(low: str, place: Place) -> Asked | None:
    """The word "that", whom and an act, also worded as a fact: "that aid is let in"."""
    that = _THAT.match(low, place.start, place.end)
    if not that or that["whom"]:
        return None
    rest = Place(_past_aside(low, that.end(), place.end), place.end)
    bare, stated = _bare(low, rest), _stated(low, rest)
    if bare and stated and stated.action.end and _sooner(low, stated, bare):
        return stated
    return bare or stated


def _sooner(low: str, stated: Asked, bare: Asked) -> bool:
    """Whether what is stated comes before what is asked, and not in a clause of its subject."""
    if not stated.whom or stated.action.start >= bare.action.start:
        return False
    return not _RELATIVE.search(low, stated.whom.start, stated.whom.end)


_RELATIVE = re.compile(r"(?<!\w)(?:who|which|that|whose|where)(?!\w)")


_STATED = re.compile(
    r"\s(?:(?:is|are|can\s+be)\s+(?:not\s+)?(?:\w+ly\s+)?(?=(?:\w+(?:ed|en)|let|put|held|made|brought|led|built|found|kept|left|sent|done|met|cut|set)\b)|(?:can|(?:is|are)\s+able\s+to)\s+(?=(?P<able>(?!be\b)[a-z]+)\s)|(?=(?P<verb>\w{2,}?)(?:(?<=[hosxz])e)?s\s))"
)


def _stated(low: str, place: Place) -> Asked | None:
    for match in _STATED.finditer(low, place.start + 1, min(place.end, place.start + 120)):
        verb = match["verb"]
        if match["able"] and not is_act(match["able"]):
            continue
        if not verb or _surely_verb(low, verb, match.end()):
            whom = Place(place.start, match.start())
            begins = match.start() + 1 if verb else match.end()
            passive = not verb and not match["able"]
            return Asked(whom, Place(begins, place.end), "acts", passive=passive)
    return None


def _surely_verb(low: str, base: str, at: int) -> bool:
    """Whether the word in -s at `at` is a verb of that base: where it may be a plural, an object
    has to follow.
    """
    base = base if is_act(base) else f"{base}e"
    if base not in call_words().also_nouns:
        return is_act(base)
    words = _WORD.findall(low, at, at + 40)
    if not is_act(base) or len(words) < 2:  # the verb, and the next word
        return False
    return not no_determiner(words[1]) or takes_object(base, words[1])


_PAST = re.compile(
    r"\s+(?:that\s+)?(?P<whom>(?:[\w'-]+\s+){1,7}?)(?:\w+ly\s+)?(?=(?P<verb>\w+ed|were|did|took|made"
    r"|put|got|went|gave|came|stood|let|set|held|began|paid|told|spoke|left|kept|met|saw|brought|built|sought|taught|caught|fought|bought"
    r"|sent|spent|lent|found|lost|won|cut|shut|quit|withdrew|drew|threw|broke|chose|rose|wrote|drove|fell|felt|dealt|heard|learnt|woke"
    r"|sat|led|read|rethought|undid|grew|became|understood|showed|swore|bore|tore|laid|shook|struck|freed|fed|sold|repaid|upheld)(?!\w))"
)


def past_clause(low: str, place: Place) -> Asked | None:
    """Whom and a verb in the past, which is due: "it is time the council acted"."""
    match = _PAST.match(low, place.start, place.end)
    if not match:
        return None
    whom = Place(match.start("whom"), match.end("whom"))
    return Asked(whom, Place(match.start("verb"), place.end), "acts")


_MODALS = frozenset(("should", "must", "shall", "would", "will"))
# A clause that has not come to its verb by then is read no further.
_WORDS = 24


def _bare(low: str, place: Place) -> Asked | None:
    """Whom and the act of a clause: "the council act", "the council should act"."""
    for count, match in enumerate(_WORD.finditer(low, place.start, place.end)):
        if count > _WORDS:
            return None
        at = _act_at(low, match, place.end) if count else None
        if at is None:
            continue
        passive = PASSIVE.match(low, at, place.end)
        refrain = bool(NOT.search(low, match.start() - 1, at))
        action = Place(passive.end() if passive else at, place.end)
        return Asked(Place(place.start, match.start()), action, "acts", refrain, bool(passive))
    return None


_NEAR = 8
# Before "not", where it is told what is not so ("that the act was not passed").
_STATES = re.compile(
    r"(?<!\w)(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might)\s+\Z"
)


def _act_at(low: str, match: re.Match[str], end: int) -> int | None:
    """Where the act begins, if the word of `match` is a modal, "not" or the act's verb."""
    word = match.group()
    near = max(0, match.start() - _NEAR)
    if word in _MODALS or (word == "not" and not _STATES.search(low, near, match.start())):
        refused = NOT.match(low, match.end())
        gap = lead().match(low, refused.end() if refused else match.end())
        return gap.end() if gap else match.end()
    return match.start() if word == "be" or is_bare_verb(low, match, end) else None


def bare_clause(low: str, place: Place) -> Asked | None:
    """Whom and an act, without "that"."""
    gap = _SPACE.match(low, place.start, place.end)
    if not gap or low.startswith("to ", gap.end()):
        return None  # "proposes to cut …": a plan
    return _bare(low, Place(gap.end(), place.end))


_HOPE = re.compile(
    r"\s+(?:that\s+)?(?P<whom>[^,.;]{2,160}?)\s+(?:will|would|can|could|may|might)\s+(?P<not>not\s+)?(?:(?:also|now)\s+)?(?=\w)"
)


def hope(low: str, place: Place) -> Asked | None:
    """Whom, and what they will do: "the council will act"."""
    match = _HOPE.match(low, place.start, place.end)
    if not match:
        return None
    passive = PASSIVE.match(low, match.end(), place.end)
    action = Place(passive.end() if passive else match.end(), place.end)
    whom = Place(*match.span("whom"))
    return Asked(whom, action, "acts", bool(match["not"]), bool(passive))


_WARNED = re.compile(
    r"""\s+(?P<whom>(?:(?!(?:that|of|about|it|how|what|if|means?|is|are|was|were|will|would|and|had|has|have)\s)
    [\w'.-]+\s+){1,12}?)(?=to\s)""",
    re.VERBOSE,
)


def warned(low: str, place: Place) -> Asked | None:
    """Whom and what they had better do: "warn the army to leave"; nothing between but who it is."""
    match = _WARNED.match(low, place.start, place.end)
    found = after_to(low, Place(match.end(), place.end)) if match else None
    return found._replace(whom=Place(*match.span("whom"))) if match and found else None
