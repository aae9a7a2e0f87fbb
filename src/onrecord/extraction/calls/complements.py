"""What follows a cue: who is asked, and the words for what is asked."""

import re

from onrecord.extraction.calls.acts import NOT, PASSIVE, Asked, after_to, lead, to_verb
from onrecord.extraction.calls.clause_ends import clause_end
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.list_openings import introduces_list
from onrecord.extraction.calls.oblique import by_doing
from onrecord.extraction.calls.wanted import against, names_needed
from onrecord.extraction.calls.ways import ways_of
from onrecord.extraction.calls.words import ADVERB, any_of
from onrecord.extraction.found import Place

__all__ = ["asked", "is_for_reader"]

_LIST_OPENS = re.compile(r"\s*(?:(?:to|that|also|now|immediately)\s*)?[:,]?\Z")
_TO_WHOM = re.compile(r"\s*(?:to|on|upon|for|from|that)\s+(?:the|all|its|their|our|both|any)?")


def asked(low: str, cue: Cue, clause: Clause, limit: int) -> Asked | None:
    """What `cue` asks, within its clause and before `limit`; None where nothing that fits follows.
    Before a list of lines the action is empty.
    """
    kind = cue.asking.kind
    if kind == "modal":
        return _after_modal(low, cue, clause, limit)
    if kind == "command":
        end = clause_end(low, cue, cue.place.end, limit)
        return Asked(None, Place(cue.place.start, end), refrain=cue.asking.refrain)
    rest = Place(cue.place.end, clause_end(low, cue, cue.place.end, limit))
    if kind == "phrase" and _OURSELVES.match(low, rest.start, rest.end):
        return None
    following = _FOLLOWING.search(low, *rest)
    rest = Place(rest.start, following.start()) if following else rest
    if introduces_list(low, cue) and ("list" in cue.asking.takes or not to_verb(low, rest)):
        whom = _LIST_OPENS.split(rest.of(low))[0]
        if "list" in cue.asking.takes and not _TO_WHOM.match(whom):
            whom = ""  # "the demands of the students:"
        end = rest.start + len(whom)
        start = rest.start + len(" that " if whom.startswith(" that ") else "")
        return Asked(Place(min(start, end), end), Place(end, end))
    return _of_subject(low, cue, clause, rest) or _of_rest(low, cue, rest)


# What a list asks that is announced behind whom it asks ("for the following steps to be taken").
_FOLLOWING = re.compile(r"\s+for\s+(?:the|these)\s+following\s[^:]{0,120}:?\s*\Z")
_COLON = re.compile(r"\s*(?:that|for|to)?(?:\s+the\s+following)?:(?=\s+\w)")


def _past_colon(low: str, rest: Place) -> Place:
    """What is asked after a colon in the same line ("We demand: an end to the siege")."""
    colon = _COLON.match(low, rest.start, rest.end)
    return Place(colon.end(), rest.end) if colon else rest


# "It is vital that we …": our own plans.
_OURSELVES = re.compile(r"\s+(?:that|for|to|upon|on)?\s*(?:we|us|me|i)\b(?!\.)")


def _of_rest(low: str, cue: Cue, rest: Place) -> Asked | None:
    rest = rest if "command" in cue.asking.takes else _past_colon(low, rest)
    for read in ways_of(cue.asking.takes):
        found = read(low, rest)
        if found and found.action.start < found.action.end:
            return found._replace(refrain=True) if cue.asking.refrain else found
    return None


_GAP = re.compile(r"\s+")
# What a cue takes of which something stands before it.
_OF_SUBJECT = frozenset(("passive", "needed", "subject", "whom", "by", "soft", "rest"))


def _of_subject(low: str, cue: Cue, clause: Clause, rest: Place) -> Asked | None:
    """What a phrase asks that stands after what it is about: "X is needed", "X is urged to …"."""
    takes = cue.asking.takes
    if takes.isdisjoint(_OF_SUBJECT):
        return None
    gap = _GAP.match(low, *rest)
    found = after_to(low, Place(gap.end(), rest.end)) if gap else None
    if "passive" in takes and gap and not found:
        off = against(low, rest)
        return off._replace(whom=clause.subject) if off else None
    if "passive" in takes and found and not _only_watches(low, cue, clause, found):
        return found._replace(whom=clause.subject)
    if "needed" in takes:
        return _needed(low, cue, clause.subject, found)
    if "subject" in takes:
        return Asked(clause.subject, Place(cue.place.start, rest.end), "whole")
    return _of_other(low, takes, clause.subject, rest)


def _of_other(low: str, takes: frozenset[str], subject: Place, rest: Place) -> Asked | None:
    """What a phrase asks of whom stands behind it, or might do something."""
    gap = _GAP.match(low, *rest)
    if "whom" in takes:
        return Asked(rest, subject, "whole")
    if "by" in takes:
        helping = by_doing(low, rest)
        return helping._replace(whom=subject) if helping else None
    if "soft" in takes and gap and not _RELATIVE.search(subject.of(low)):
        return Asked(subject, Place(gap.end(), rest.end))
    if "rest" in takes and gap:
        return Asked(None, Place(gap.end(), rest.end), "whole")
    return None


def _needed(low: str, cue: Cue, needed: Place, found: Asked | None) -> Asked | None:
    """What "is needed", or what it is needed for ("is needed to …", which is `found`)."""
    named = names_needed(low, needed)
    if found:
        # "far from what is needed to …" only tells, "firms are required to …" states a norm.
        told = low.startswith("what", max(needed.start, needed.end - 4))
        norm = low.endswith("required", 0, cue.place.end) and not named
        return None if told or norm else found._replace(worded="whole")
    return Asked(None, needed, "whole") if named and not _RELATIVE.search(needed.of(low)) else None


# "for whom help is needed" only tells.
_RELATIVE = re.compile(r"(?<!\w)(?:whom?|whose|which|where|when|if|whether|what)(?!\w)")
_VERB = re.compile(rf"(?:{ADVERB}\s+(?:and\s+{ADVERB}\s+)?)*(?P<verb>[a-z][\w-]*)")
_INVERTED = re.compile(
    r"(?:that|it|you|they|we|he|she|this|the|a|an|any|there|i|such|these|those|his|her|its|their|our|my|your|anyone|someone|no)\Z"
)
_BEING = re.compile(r"be\s+(?=\w+ing(?!\w))")


def _after_modal(low: str, cue: Cue, clause: Clause, limit: int) -> Asked | None:
    at = cue.place.end
    if introduces_list(low, cue) and _LIST_OPENS.match(low, at, min(cue.sentence.end, at + 30)):
        return Asked(clause.subject, Place(at, at))
    refused = NOT.match(low, at)
    after = refused.end() if refused else at
    gap = lead().match(low, after + low.startswith(":", after))
    verb = _VERB.match(low, gap.end(), limit) if gap else None
    if not gap or not verb or _INVERTED.match(verb["verb"]):
        return None
    end = clause_end(low, cue, gap.end(), limit)
    passive = PASSIVE.match(low, gap.end(), end)
    begins = passive or _BEING.match(low, gap.end(), end) or gap
    nobody = low.startswith(("no ", "nobody "), clause.subject.start)
    refrain = bool(refused) or nobody or cue.asking.refrain or low.endswith("n't", 0, at)
    refrain = refrain or " not " in cue.place.of(low)
    return Asked(clause.subject, Place(begins.end(), end), "acts", refrain, bool(passive))


# What those who only watch are asked in for.
_WATCHING = re.compile(
    r"(?:attend|come|join|contact|register|rsvp|visit|meet|gather|assemble|arrive|confirm|e-?mail|call|phone|apply|submit|note|observe|cover|watch|view|be\s+at)\b"
)


def _only_watches(low: str, cue: Cue, clause: Clause, found: Asked) -> bool:
    """Whether the public or the press are only asked in to watch."""
    if not any_of("watchers", after=r"(?:\s+(?:and|or)\s+\w+|\s+wishing\b.*)?\Z").search(
        clause.subject.of(low)
    ):
        return False
    invited = low.find("invited", *cue.place) >= 0
    return invited or bool(_WATCHING.match(low, found.action.start))


def is_for_reader(low: str, action: Place) -> bool:
    """Whether the action is one of those that readers are asked to do ("visit our website")."""
    return bool(any_of("reader", "").match(low, action.start, action.end))
