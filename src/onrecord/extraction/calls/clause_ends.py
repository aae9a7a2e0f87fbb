"""Where the clause of a cue ends, and where that of the next one begins."""

import re
from collections.abc import Sequence

from onrecord.extraction.calls.act_words import is_act, is_gerund
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.participles import joint, joint_verb
from onrecord.extraction.found import Place

__all__ = ["AHEAD", "clause_end", "limit_of", "trimmed"]

# No clause reaches further than this after its cue: keeps the work linear on lines without end.
_RIGHT = 900

# Every branch opens with a letter of its own, so that the engine can leap from one to the next.
_MARKS = ("“", "”", '"')
_END = re.compile(
    r"""“|”|"
    |;\s+
    |,["”]?,?\s+(?:
        (?:[^,;“”"]{2,70}\s)?(?:said|says|stated|added|noted|wrote|told|concluded|warned)\b
        |(?:noting|saying|adding|stressing|warning|because|since|while|whereas|although|even\s+though
        |after|so\s+that|given|arguing|citing|which\s+is
        |as\s+(?:part|the\s|it\s|they\s)
        |and\s+(?:has|have|is|are|was|were|will|that|said|warned|expressed|condemn\w*|thank\w*|commend\w*|applaud\w*))\b)
    |\ and\ (?:also\s|further\s)?(?:thanks?|commends?|applauds?|congratulates?|expressed|expresses
        |reiterate[sd]|reaffirm(?:s|ed)|stresse[sd]
        |underline[sd]|underscore[sd]|emphasi[sz]e[sd]|recall(?:s|ed)|welcome[sd]|deplore[sd]|warn(?:s|ed)|pledge[sd]|vow(?:s|ed)|declare[sd])\s
    |\ (?:[–—-]\s
        |\s*(?:as(?!\s+(?:long|soon|far|much|many|well)\s)(?<!(?:long|soon)\sas)|because|after|since|whereas)\s+(?:(?!(?:to|who|which|of)\s)[a-z]+\s+){1,4}?
        (?:is|are|was|were|has|have|will|continues?|remains?)\b)""",
    re.VERBOSE,
)


def clause_end(low: str, cue: Cue, start: int, limit: int) -> int:
    """Where the clause that goes on at `start` ends: at the end of what is quoted or of the
    sentence, or where a remark or another clause begins; not after `limit`.
    """
    limit = min(cue.sentence.end, limit, start + _RIGHT)
    opened = False
    for match in _END.finditer(low, start, limit):
        mark = match.group()
        if mark in _MARKS:
            opens = mark == "“" or (mark == '"' and low[match.start() - 1 : match.start()] in " (")
            if opens or opened:
                opened = opens
                continue
        elif opened or _goes_on(low, match) or _that_follows(low, cue, match):
            continue
        return match.start()
    return limit


def _that_follows(low: str, cue: Cue, mark: re.Match[str]) -> bool:
    """Whether a clause of what is asked follows: the first one behind a remark ("it is vital, she
    said, that …"), or a further one ("demands that …, and that …").
    """
    if low.startswith(", that ", mark.end()):
        return True
    that = low.startswith((" that ", " of "), cue.place.end)
    return that and mark.group().endswith("and that")


_LISTED = re.compile(r"(?:and\s+)?(?:to\s+)?(?P<verb>\w+)\s")


def _goes_on(low: str, mark: re.Match[str]) -> bool:
    """Whether a list of actions goes on after a semicolon, or after a dash and "and"."""
    dash = mark.group().startswith(" ") and low.startswith("and ", mark.end())
    if not dash and not mark.group().startswith(";"):
        return False
    item = _LISTED.match(low, mark.end())
    return bool(item) and (is_act(item["verb"]) or is_gerund(item["verb"])) if item else False


# A further clause without a comma: "and the council should".
_AND = re.compile(
    r"(?:,|\s+and(?:,\s[^,;]{2,40},)?)\s+(?!(?:who|that|which)\s)(?:(?!\s(?:and|who|that|which)\s)[^,;])*\Z"
)


# So many cues ahead are looked at for one that is joined to a cue.
AHEAD = 4


def limit_of(low: str, cue: Cue, ahead: Sequence[tuple[Cue, Clause]]) -> int:
    """Where the clause begins of the next cue that does not belong to what `cue` asks, or else
    where the sentence ends; `ahead` are the cues after `cue`, with their clauses.
    """
    end = cue.sentence.end
    same = [one for one in ahead if one[0].sentence == cue.sentence]
    joined = (_joined(low, cue, following) for following, _ in same)
    first = next((at for at in joined if at is not None), end)
    return min(first, _before_next(low, cue, *same[0]))


def _joined(low: str, cue: Cue, following: Cue) -> int | None:
    """Where a further verb of asking of the same subject begins, or None."""
    if "gerund" not in cue.asking.takes:
        at = joint(low, following)
        if at is not None and at > cue.place.end:
            return at
    if "person" in following.asking.takes and _also_ours(low, cue, following):
        return following.place.start
    at = joint_verb(low, following)
    if at is None and _again(low, cue, following):
        return following.place.start
    if at is None or at <= cue.place.end:
        return None
    able = is_act(following.place.of(low).split(None, 1)[0])
    return None if able and _lists_acts(low, cue, following) else at


def _again(low: str, cue: Cue, following: Cue) -> bool:
    """Whether the same verb asks again after a comma: "call for talks, call on both to come"."""
    start = following.place.start
    verbs = cue.asking.kind == following.asking.kind == "verb"
    if not verbs or not low.startswith((", ", "; "), start - 2):
        return False
    return cue.place.of(low).split(None, 1)[0] == following.place.of(low).split(None, 1)[0]


def _before_next(low: str, cue: Cue, following: Cue, clause: Clause) -> int:
    """Where the clause of the very next cue begins, if it begins after `cue`."""
    end = cue.sentence.end
    if clause.start > cue.place.end:
        return end if low.endswith("that ", 0, clause.start) else clause.start
    if clause.subject.start > cue.place.end and following.asking.kind == "modal":
        return clause.subject.start  # "While A should wait, B should act"
    near = max(cue.place.end, following.place.start - 90)
    last = following.asking.kind == "modal" and _AND.search(low, near, following.place.start)
    return last.start() if last else end


def _lists_acts(low: str, cue: Cue, following: Cue) -> bool:
    """Whether the verb of `following` can be one of the acts that `cue` asks for: "must act and
    urge others to", and not "we urge restraint and call for talks".
    """
    if cue.asking.kind == "modal":
        return True
    return bool(_TO_ACT.search(low, cue.place.end - 1, following.place.start))


# Before an act that is asked.
_TO_ACT = re.compile(r"\s(?:to|that|will|would|can|should|must)\s")
_OURS = re.compile(r"(?<![a-z])(?:we|i)(?:\s+(?!to\b)[\w-]+){0,6}\s+\Z")
_ALSO = re.compile(r",?\s+and\s+(?:also\s+|further\s+|\w+ly\s+)?\Z")
_CALLING = ("call on", "call upon", "urge", "appeal to", "request", "implore")


def _also_ours(low: str, cue: Cue, following: Cue) -> bool:
    """Whether "we", who ask, ask somebody else too: "We urge A to act, and call on B to help"."""
    ours = low.startswith(_CALLING, following.place.start) and _OURS.search(
        low, max(0, cue.place.start - 90), cue.place.start
    )
    if not ours:
        return False
    near = max(cue.place.end, following.place.start - 30)
    return bool(_ALSO.search(low, near, following.place.start))


_LINKING = frozenset(("and", "but", "or", "yet", "while", "which", "nor"))


def trimmed(low: str, place: Place) -> Place:
    """A place without the space, the commas and the linking words at its end."""
    end = place.end
    while True:
        words = low[place.start : end].rstrip(" \n\t,;:–—-")
        last = words.rpartition(" ")[2]
        end = place.start + len(words)
        if last not in _LINKING or len(words) == len(last):
            return Place(place.start, end) if words and end < place.end else place
        end -= len(last)
