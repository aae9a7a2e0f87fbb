"""Whom a call asks who is named inside its cue, behind "by", as the one who gets a letter, or by
whose deed or plan it speaks of ("the ministry's plan must change").
"""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.found import Named, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["asked_elsewhere", "doer", "owner"]

# Behind a name, whose the next words are.
_OWNS = ("'s ", "' ")
# Of a noun with its adjectives so many words are read.
_NOUN = 3
_NEAR = 90  # characters from the beginning of an action in which its doer is named


def owner(stage: Stage, whom: Place | None) -> list[Named]:
    """Whose plan or decision it is that should be otherwise ("the ministry's plan")."""
    for one in stage.cast.inside(whom) if whom else ():
        behind = stage.low[one.place.end : whom.end] if whom else ""
        if behind.startswith(_OWNS) and not _deeds("owned").isdisjoint(behind.split()[: _NOUN + 1]):
            return [one]
    return []


def doer(stage: Stage, got: Asked) -> list[Named]:
    """Whose deed is asked for: a noun behind its doer ("a Belmark withdrawal"), or before it ("the
    help of Belmark").
    """
    if got.worded != "things":
        return []
    start, end = got.action
    for one in stage.cast.inside(Place(start, min(end, start + _NEAR))):
        behind = stage.low[one.place.end : min(end, one.place.end + _NEAR)].split()[:1]
        before = stage.low[start : one.place.start].removesuffix("the ").split()[-2:]
        given = before[1:] == ["of"] and before[0] in _deeds("given")
        if given or (behind and behind[0] in _deeds("done")):
            return [one]
    return []


@cache
def _deeds(kind: str) -> frozenset[str]:
    """The nouns for what somebody plans ("owned"), does ("done") or gives ("given")."""
    return frozenset(knowledge("call_types")["deeds"][kind])


# No name of who is asked stands further than this from the words that tell of it.
_NEAR = 110

# "the first thing the government has to do is", "what the ministry needs is", "a task for them is".
_IN_CUE = re.compile(
    r"""(?:what|all|that|which|step|steps|measure|action|move|decision|thing|choice|least|best|task
        |duty|priority|test|job)\s+(?P<who>(?!(?:we|i|you|is|that|which|for)\s)[\w'-]+(?:\s[\w'-]+){0,6}?)\s+
        (?:now\s+|really\s+|urgently\s+)?(?:needs?|must|should|ha(?:s|ve)\s+to|ought\s+to|can|could)(?!\w)
    |it\s(?:is|was|remains)\s(?P<owner>[\w' -]{2,60}?)'s?\s(?:[\w-]+\s)?(?:duty|responsibility
        |obligation)(?!\w)
    |to\s(?P<told>[^,.:;]{2,80}?)\s(?:we|i)\ssay(?!\w)
    |\s(?:for|of|on|with)\s(?P<whose>[^,.:;]{2,80}?)\s(?:is|are|must\s+be|should\s+be|remains)(?!\w)""",
    re.VERBOSE,
)
# "… be lifted by the council": who is to do it.
_BY = re.compile(r"\sby\s(?!\w+ing\s|the\s+(?:end|time|day)\s|\d)")
# "action by the council", "a statement from the ministry": before any other preposition.
_OF_ACTION = re.compile(
    r"""(?:(?!(?:of|to|for|in|on|into|onto|against|with|at|that|which|who|by|from|over)\s)[\w'-]+,?\s+){1,8}?
    (?:by|(?<=statement\s)from|(?<=explanation\s)from|(?<=apology\s)from|(?<=answers\s)from|(?<=answer\s)from
        |(?<=commitment\s)from|(?<=commitments\s)from|(?<=assurances\s)from|(?<=guarantees\s)from
        |(?<=response\s)from|(?<=action\s)from|(?<=leadership\s)from|(?<=support\s)from|(?<=help\s)from
        |(?<=clarification\s)from|(?<=compensation\s)from|(?<=reply\s)from|(?<=transparency\s)from
        |(?<=accountability\s)from|(?<=pressure\s)from|(?<=funding\s)from)\s+(?!\w+ing\s)""",
    re.VERBOSE,
)
# "influenced by the army's threats": by a thing.
_OWNED = re.compile(r"\A[\w\s-]{1,60}'s?\s")
_LETTER = re.compile(
    r"""(?:letters?|petitions?|submissions?|memorandum|messages?|wrote|written|writes|writing|delivered|handed)(?!\w)
    [^.;]{0,60}?\sto\s(?!\w+\s+(?:the|a|an|its|their|his|her)\s)""",
    re.VERBOSE,
)


def asked_elsewhere(low: str, start: int, cue: Place, got: Asked) -> Iterator[Place]:
    """Places that may name whom a call asks, which its clause does not say, the surest first.

    Args:
        low: the text in lower case.
        start: where the clause of the cue begins.
        cue: the words of the cue.
        got: what is asked.
    """
    inside = _IN_CUE.search(low, cue.start, cue.end)
    if inside:
        yield Place(*inside.span(inside.lastgroup or 0))
    doer = _doer(low, got)
    if doer:
        place = Place(doer.end(), min(got.action.end, doer.end() + _NEAR))
        if not _OWNED.search(place.of(low)):
            yield place
    sent = low.find(" to ", start, cue.start) >= 0
    letter = _LETTER.search(low, start, cue.start) if sent else None
    if letter:
        yield Place(letter.end(), min(cue.start, letter.end() + _NEAR))


def _doer(low: str, got: Asked) -> re.Match[str] | None:
    """The words before the name of who is to do what is asked."""
    start, end = got.action
    if got.passive:
        return _BY.search(low, start, min(end, start + 2 * _NEAR))
    if got.worded == "acts":
        return None
    return _OF_ACTION.match(low, start, min(end, start + _NEAR))
