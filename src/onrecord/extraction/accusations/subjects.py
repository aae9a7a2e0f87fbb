"""Who did what a verb or an item of a list says: its subject, its agent, or that of the clause on
which it hangs.
"""

from onrecord.extraction.accusations.charges import Charge
from onrecord.extraction.accusations.cues import words
from onrecord.extraction.accusations.doers import NOBODY, Doers, agent_of, charged_in, subject_of
from onrecord.extraction.accusations.phrases import after_break, clause_start, group_of, word_before
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["agent_near", "dangling", "inherited", "led_from", "subject_before"]

_HANGING = 400  # code points before a participle in which its subject stands
_LED = 60  # code points before an infinitive in which the verb stands that leads to it
_PREPOSITIONS = frozenset(("of", "to", "with", "by", "for", "against", "on", "in", "at", "from"))


def led_from(low: str, left: int, at: int) -> int | None:
    """Where the group of the verb begins that leads to an infinitive at `at` and says that it was
    done or tried: "used the funds to", "tried to".
    """
    near = max(left, at - _LED)
    led = words("leading").intersection(low[near:at].split())
    if not led:
        return None
    begin = max(low.rfind(f" {word} ", near, at) for word in led) + 1
    if begin <= near or clause_start(low, near, at) > begin:
        return None
    group = group_of(low, left, begin)
    return None if group.is_unreal or group.is_infinitive else group.start


def dangling(cast: Cast, low: str, left: int, at: int) -> Doers:
    """The subject of the main clause, for a participle that hangs on it ("…, while torturing")."""
    if not low[max(left, at - 10) : at].rstrip().endswith((" while", " whilst", " by")):
        return NOBODY
    near = cast.inside(Place(max(left, at - _HANGING), at))
    first = next((one for one in near if one.kind == "name" and not _is_object(low, one)), None)
    return Doers([first], Place(at, at)) if first else NOBODY


def _is_object(low: str, named: Named) -> bool:
    """Whether a preposition stands before a name."""
    return word_before(low, named.place.start) in _PREPOSITIONS


def agent_near(cast: Cast, low: str, at: int, right: int) -> Doers:
    """The doers behind a "by" that stands near behind the participle that ends at `at`."""
    if low.find("by", at, at + 70) < 0:
        return NOBODY
    return agent_of(cast, low, at, min(after_break(low, at, right), at + 70))


def subject_before(
    cast: Cast, low: str, before: Place, last: Charge | None, bare_from: int | None
) -> tuple[Doers, Named | None]:
    """The doers of a verb behind the words `before`, and who accuses them: a bare "torturing" is
    looked up from `bare_from` on, as what somebody is charged with.
    """
    if bare_from is None:
        doers, accuser = subject_of(cast, low, *before), None
    else:
        doers, accuser = charged_in(cast, low, bare_from, before.end)
    if not doers.place or _is_object_of(last, doers):
        doers = inherited(low, last, before.end) or doers
    if not doers.place and bare_from is not None:
        doers = _gerund(cast, low, bare_from, before.end)
    return doers, accuser


def _is_object_of(last: Charge | None, doers: Doers) -> bool:
    """Whether those before a verb suffered the deed before: "invaded X and massacred"."""
    return bool(last and doers.named and last.act_words.holds(doers.named[0].place))


def inherited(low: str, last: Charge | None, at: int) -> Doers | None:
    """The doers of the item before, in a list of deeds."""
    if not last or not last.doers.place or not 0 <= at - last.act_words.end <= 60:
        return None
    gap = low[last.act_words.end : at]
    if ". " in gap:
        return None
    return last.doers if gap.rstrip().endswith((",", " and", " or", " as well as")) else None


def _gerund(cast: Cast, low: str, left: int, at: int) -> Doers:
    """The doer of "for torturing", "accused of selling": who is named before."""
    before = low[max(left, at - 24) : at].rstrip()
    if not before.endswith(tuple(words("before_gerunds"))):
        return NOBODY
    cut = at - (len(low[max(left, at - 24) : at]) - len(before)) - len(before.split()[-1])
    every = [one for one in cast.inside(Place(left, at)) if one.kind != "pronoun"]
    if not every or at - every[-1].place.end > 40 or cut < left:
        return NOBODY
    return Doers(every[-1:], every[-1].place)
