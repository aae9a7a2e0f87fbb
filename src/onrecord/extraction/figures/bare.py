"""Numbers without a noun: "over 1,000 were arrested", "the toll rose to 40", "12 in Homs"."""

import re
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.figures.counts import with_harm
from onrecord.extraction.figures.harms import Harm, harm_near
from onrecord.extraction.figures.site import Release, Site
from onrecord.extraction.figures.totals import total, total_words
from onrecord.extraction.found import FoundFigure, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["bare"]

_CLOSE, _NEAR, _BEFORE, _LARGE = 12, 60, 130, 10_000
_OWN_KINDS = {"refugees": "refugees", "displaced": "displaced"}
_OTHERS = r"(?:\s+(?:others?|more|of\s+(?:them|whom|those|these|the)))?"
_ASIDE = r"(?:,\s(?:including|among|most|many|some)\b[^.;,]{0,80},)?"
_MORE = re.compile(
    r"\s((?:more|others)\s(?:to\s[a-z]+|who|whose|will|would|could|may|might|must|face|risk|live|need|want|are|have|remain)\b)"
)
# Between "one" and the harm done to that one.
_SUFFERED = re.compile(
    r"(?:\s(?:person|man|woman|other|of\s(?:them|whom|these|those|the\s[a-z]+)|was|were|is|has|had|been|being|also|later|still|already|to|[a-z]+ly))*\s"
)
_ITEM, _LISTED = (
    re.compile(r"\s(?:since|in|at|on|near|last|this)\s"),
    (", ", "– ", "— ", " and ", "; ", ": "),
)
_VICTIMS = re.compile(r"\bcivilian\s+\Z")
# "12 in Homs", after a harm that the sentence named before.
_PLACED = re.compile(r"\s+(?:in|at|from|near)\s+(?:the\s+)?[A-Z]")


@cache
def _predicate() -> re.Pattern[str]:
    known = knowledge("figure_words")
    verbs = alternatives([*known["predicates"], *known["people_verbs"]])
    return re.compile(rf"{_ASIDE}{_OTHERS}[\s,]+(?:[a-z]+ly\s+)?(?:{verbs})\b")


@cache
def _team() -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives(knowledge('figure_words')['teams'])})\s+of\s+\Z")


@cache
def _people_verbs() -> frozenset[str]:
    return frozenset(knowledge("figure_words")["people_verbs"])


@cache
def _leads() -> frozenset[str]:
    return frozenset(knowledge("figure_words")["leads"])


def bare(release: Release, site: Site) -> FoundFigure | None:
    """The figure of a number after which no noun stands, or None where nothing shows a count."""
    lowered, said = release.lowered, site.said.place
    follows = _predicate().match(lowered, said.end)
    before = site.before(lowered, _BEFORE)
    if not follows and _is_age(lowered, site, before):
        return None
    told = total_words().search(before)
    start = said.start - len(before)
    at = Place(start + told.start(), said.start) if told else None
    harm = _harm(lowered, site, follows, at)
    shown = follows or at or _PLACED.match(release.text, said.end)
    if site.number.value == 1 and not (harm and _is_victim(lowered, said, harm, at)):
        return None
    if harm and (shown or harm.distance < _CLOSE or _stands_bare(lowered, site, harm)):
        return _harmed(release, site, harm)
    found = _of_people(release, site, follows)
    found = found or (total(release, site, at) if at else None) or _crowd(site, before)
    return found or _more(lowered, site)


def _harm(
    lowered: str, site: Site, follows: re.Match[str] | None, total: Place | None
) -> Harm | None:
    """The harm done to those counted: the nearest, but first that of the total, then that which
    follows the number as its verb.
    """
    said, part = site.said.place, site.part(lowered)
    harm = harm_near(lowered, said, part)
    if follows:
        harm = harm_near(lowered, said, Place(said.end, part.end)) or harm
    if total:
        start = max(site.line.start, total.start - _CLOSE)
        harm = harm_near(lowered, said, Place(start, said.start)) or harm
    return harm


def _is_victim(lowered: str, said: Place, harm: Harm, total: Place | None) -> bool:
    """Whether a bare "one" is a victim ("killed one and hurt two", "one was killed") and not
    someone ("an injury to one", "one must ask who killed him").
    """
    if total or harm.place.end + 1 == said.start:
        return True
    if _ITEM.match(lowered, said.end) and lowered.endswith(_LISTED, 0, said.start):
        return True
    return bool(_SUFFERED.fullmatch(lowered, said.end, max(said.end, harm.place.start)))


def _of_people(release: Release, site: Site, follows: re.Match[str] | None) -> FoundFigure | None:
    """A number that counts people, as its verb ("25 were women"), the verb before it ("sent 24.")
    or a group ("a team of 55") shows.
    """
    said = site.said.place
    lives = follows and follows.group().split()[-1] in _people_verbs()
    if follows and (lives or _opens(site.before(release.lowered, 12))):
        verb = Place(said.end, follows.end())
        return site.figure(said, "count_of_persons_other", "person", kind_place=verb)
    if _is_sent(release.text, site):
        return site.figure(said, "count_of_persons_other", "person", kind_place=said)
    team = _team().search(site.before(release.lowered, 40))
    if not team or release.text[site.number.place.start].isupper():
        return None
    place = Place(said.start - len(team.group()), said.start)
    noun = Place(place.start, place.start + len(team[1]))
    return site.figure(place, "count_of_persons_other", "person", counted=noun, kind_place=noun)


def _more(lowered: str, site: Site) -> FoundFigure | None:
    """A large number of more people, whom their verb shows: "millions more will starve"."""
    large = site.number.is_vague or (site.number.value or 0) >= _LARGE
    told = _MORE.match(lowered, site.said.place.end) if large and not site.number.unit else None
    if not told:
        return None
    return site.figure(
        site.said.place, "count_of_persons_other", "person", kind_place=Place(*told.span(1))
    )


def _crowd(site: Site, before: str) -> FoundFigure | None:
    """A large number that can only count the people of whom its sentence spoke last: "it will reach
    fewer people: nearly 181 million".
    """
    told = _people().search(before) if (site.number.value or 0) >= _LARGE else None
    if not told:
        return None
    start = site.said.place.start - len(before) + told.start(1)
    noun = Place(start, start + len(told[1]))
    kind = _OWN_KINDS.get(told[1], "count_of_persons_other")
    return site.figure(site.said.place, kind, "person", kind_place=noun)


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"\b({alternatives(knowledge('figure_words')['people'])})\b[^.;]{{0,120}}\Z")


def _is_sent(text: str, site: Site) -> bool:
    """Whether a number that ends its clause tells of people sent: "Utopia sent 24."."""
    if not text.startswith((".", ",", ";", " and "), site.said.place.end):
        return False
    return site.before(text, 14).endswith((" sent ", " dispatched ", " deployed ", " employs "))


def _opens(before: str) -> bool:
    """Whether a number opens its sentence or a part of it: "Of those, 25 were women"."""
    return not before.strip(" “\"‘'(") or before.endswith((", ", "; ", ", while ", "; while "))


def _harmed(release: Release, site: Site, harm: Harm) -> FoundFigure:
    """The figure of those harmed; "civilian deaths" before the number says who they are."""
    ahead = _VICTIMS.search(
        release.lowered[max(site.line.start, harm.place.start - 24) : harm.place.start]
    )
    civil = bool(ahead) and harm.place.end <= site.number.place.start
    kind = "killed_civilians" if civil and harm.kind == "killed" else harm.kind
    place = with_harm(site.said.place, harm, kind)
    if not civil or not ahead:
        return site.figure(place, kind, "person", kind_place=harm.place)
    thing = Place(harm.place.start - len(ahead.group()), harm.place.end)
    whole = Place(min(thing.start, place.start), place.end)
    return site.figure(whole, kind, "person", counted=thing, kind_place=harm.place)


def _stands_bare(lowered: str, site: Site, harm: Harm) -> bool:
    """Whether a number stands where only a count can, with a harm near: "of the 44 executed"."""
    before = site.before(lowered, 16)
    if harm.distance > _NEAR:
        return False
    words = before.split()
    return not words or words[-1] in _leads() or words[-1].endswith((",", ":", ";", "(", "–"))


def _is_age(lowered: str, site: Site, before: str) -> bool:
    """Whether a number is one of a list of names with ages: "Rosa, 55, Murdi, 14 and"."""
    if not lowered.startswith((",", " and "), site.said.place.end) or site.said.code != "exact":
        return False
    digits = lowered[site.number.place.start].isdigit()
    return digits and (not before.strip() or before.endswith((", ", ". ")))
