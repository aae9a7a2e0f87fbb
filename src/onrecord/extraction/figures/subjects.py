"""The harm that the verb tells whose subject is counted, however far off the verb stands."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counted import Counted
from onrecord.extraction.figures.harms import Harm, harm_at
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["as_verb", "harm_of_subject", "is_spared"]

# Between a subject and its verb: asides between commas, and a relative clause with none.
_ASIDES = re.compile(
    r",(?!\sand\b)[^.;:]{1,150}?,(?=\s)|\s[(–—][^.;()–—]{1,120}[)–—](?=\s)|\s-\s[^.;()]{1,120}?\s-(?=\s)"
)
_RELATIVE = re.compile(r"\s(?:who|whom|which)\s")
# Words after which a verb in a relative clause may have another subject.
_TURNS = re.compile(
    r"\b(?:said|told|say|saying|reported|that|when|while|after|before|because|as|whose|and|but|by)\s|,"
)
_AUXILIARY = (
    r"(?:were|was|are|is|been|being|be|got|have|has|had|to|also|then|all|both|not\syet|since"
    r"|feared|believed|presumed|thought|reported|confirmed|alleged|said|known|found|remain|remains|remained|still|[a-z]+ly|later|or)"
)
_VERB = re.compile(rf"((?:\s{_AUXILIARY}){{0,6}})(?=\s[a-z])")
_PASSIVE = re.compile(
    r"\b(?:were|was|are|is|been|being|be|got|feared|believed|presumed|confirmed|remain|remains|remained)\b"
)


_OF_PEOPLE = (
    "hang",
    "murder",
    "execut",
    "massacr",
    "kill",
    "shot",
    "assassin",
    "arrest",
    "detain",
    "jail",
    "imprison",
    "tortur",
)

# What makes a harm that of helpers too, beside its standing right behind them.
_IS = re.compile(r"\b(?:were|was|been|being|are)\s+(?:[a-z]+ly\s+)?\Z")
_NEXT, _AHEAD = 2, 40
# "Were ambushed | and killed".
_FIRST_OF_TWO = re.compile(r"\s[a-z]+(?:ed|en)\sand(?=\s)")


@cache
def _final() -> re.Pattern[str]:
    """The verbs that tell of a death and have no object: the last thing told of a subject."""
    verbs = alternatives(knowledge("figure_kinds")["final"])
    return re.compile(
        rf"(?<=[a-z])\s(?:[a-z]+ly\s|later\s|(?:have|has|had)\s(?:since\s)?)*({verbs})\b"
    )


def as_verb(lowered: str, thing: Place, harm: Harm) -> Harm:
    """The harm, as close as can be where it is the very verb of `thing`: "40 patriots have been
    hanged". What only people suffer shows that a noun no list knows names people.
    """
    verb = _VERB.match(lowered, thing.end)
    if (
        verb
        and verb.end() + 1 == harm.place.start
        and harm.place.of(lowered).startswith(_OF_PEOPLE)
    ):
        return harm._replace(distance=2)
    return harm


def harm_of_subject(lowered: str, thing: Place, clause: Place) -> Harm | None:
    """The harm that the verb tells of which `thing` is the subject, where words stand between
    them: "two men, among them a monk, later died"; None where there are none or another verb.
    """
    after = lowered[thing.end : thing.end + 2]
    if after[:1] == "," or after in (" (", " –", " —", " -"):
        return _after_asides(lowered, thing, clause)
    if after == " w" and _RELATIVE.match(lowered, thing.end):
        return _after_relative(lowered, thing, clause)
    return None


def _after_asides(lowered: str, thing: Place, clause: Place) -> Harm | None:
    """The harm of the verb after one aside or several: "40 men, women and boys, most old, fell"."""
    end = thing.end
    for _ in range(3):
        aside = _ASIDES.match(lowered, end - (end > thing.end), clause.end)
        if not aside:
            return None
        end = aside.end()
        verb = _VERB.match(lowered, end, clause.end)
        harm = _told(lowered, verb) if verb else None
        if harm:
            return harm
    return None


def _told(lowered: str, verb: re.Match[str]) -> Harm | None:
    """The harm of a verb with its auxiliaries, where those counted suffer it."""
    harm = harm_at(lowered, verb.end())
    joined = None if harm else _FIRST_OF_TWO.match(lowered, verb.end())
    harm = harm_at(lowered, joined.end()) if joined else harm
    if not harm:
        return None
    if _PASSIVE.search(verb[1]) or harm.place.of(lowered) in knowledge("figure_kinds")["no_object"]:
        return harm
    return harm if harm.place.of(lowered) in knowledge("figure_kinds")["final"] else None


def _after_relative(lowered: str, thing: Place, clause: Place) -> Harm | None:
    """The death told after a relative clause: "40 men who had fled the city drowned"."""
    final = _final().search(lowered, thing.end, clause.end)
    if not final or _TURNS.search(lowered, thing.end, final.start()):
        return None
    return Harm("killed", Place(*final.span(1)), 2)


def is_spared(lowered: str, thing: Counted, kind: str | None, harm: Harm) -> bool:
    """Whether the harm is not that of those counted: victims who were rescued are victims all the
    same, those affected who "received support" are told as helped, and helpers are sent to others.
    """
    if harm.kind == "count_of_persons_other":
        return kind == "affected_people"
    if harm.kind not in ("affected_people", "displaced") or thing.place.holds(harm.place):
        return False
    if thing.head in knowledge("figure_kinds")["helpers"]:
        told = _IS.search(lowered[thing.place.end : max(thing.place.end, harm.place.start)])
        return not told and (harm.distance > _NEXT or harm.place.end <= thing.place.start)
    if kind or harm.kind != "affected_people":
        return False
    helping = harm.place.start > thing.place.end and _helping().search(
        lowered, max(0, thing.place.start - _AHEAD), thing.place.start
    )
    return bool(helping or _helped().match(lowered, thing.place.end))


@cache
def _helping() -> re.Pattern[str]:
    verbs = alternatives(knowledge("figure_kinds")["helping"])
    return re.compile(rf"\b(?:{verbs})\s(?:[a-z]+\s){{0,3}}[\w.,-]+(?:\smillion)?\s\Z")


@cache
def _helped() -> re.Pattern[str]:
    verbs = alternatives(knowledge("figure_kinds")["helped"])
    return re.compile(
        rf"(?:\s(?:[a-z]+\s)?(?:by|from|in|of|with)\s[^.;,]{{0,60}}?)?"
        rf"(?:\s(?:have|has|had|were|was|are|is|been|being|will|be|also|already|now|[a-z]+ly))*\s(?:{verbs})\b"
    )
