"""What the company in which a body is named tells of its type: the short form of another, one of
the only kind that a text deals with, one signatory among others.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.telling import well_known

__all__ = ["settle_by_company"]

_PREFIXES = 8  # words of a name that may stand for the whole
_COMPANY = 2  # bodies of a type that make a text one about these
_MEDIA = "media_or_journalist"
# What may stand on a line beside the name of a signatory: a mark or a number in front of it, a
# short form or a place behind it.
_IN_FRONT = re.compile(r"(?:\A|\n)[ \t]*(?:[-–—•*·]|\(?\d{1,3}[.)])?[ \t]*(?:The[ ]|the[ ])?\Z")
_BEHIND = re.compile(
    r"(?:[ ]?\([^()\n]{2,30}\))?"
    r"(?:[ ]?[-–,/][ ][A-Z][\w.’'-]{0,20}(?:[ ][A-Z][\w.’'-]{0,20}){0,2})?[,;.]?"
    r"[ \t]*(?:\n|\Z)"
)
_ENDS = frozenset(("", *"\n (,;.-–/\t"))  # what may open that
_FRONT_LEFT = 14  # characters of a line in front of a name
_FEWEST = 4  # signatories of a type that tell of the others
_SHARE = 0.6  # of those whose names tell a type


def settle_by_company(ledger: Ledger, publisher: Draft | None) -> None:
    """Note on the drafts of bodies whose names say little the types that others tell."""
    drafts = [draft for draft in ledger.drafts.values() if not draft.known]
    bodies = [draft for draft in drafts if not draft.is_person]
    for draft in bodies:
        if draft.actor_type == "unknown":
            draft.actor_type = well_known(draft.name) or "unknown"
    _shortened([draft for draft in bodies if not draft.is_state])
    _by_company(drafts, publisher)
    kinds = [draft.actor_type for draft in bodies]
    if "unknown" in kinds and kinds.count("ngo") >= _FEWEST:
        _among_signatories(ledger)


def _among_signatories(ledger: Ledger) -> None:
    """Give names on lines of their own the type of the most that stand so."""
    text = ledger.text
    listed: dict[str, Draft] = {}
    for actor_id, kind, (start, end) in ledger.mentions:
        draft = ledger.drafts[actor_id]
        if kind != "name" or draft.is_state or not _is_line(text, start, end):
            continue
        listed[actor_id] = draft
    bodies = [draft for draft in listed.values() if not draft.is_person]
    kinds = Counter(draft.actor_type for draft in bodies if draft.actor_type != "unknown")
    told, count = next(iter(kinds.most_common(1)), ("", 0))
    if told != "ngo" or count < max(_FEWEST, _SHARE * kinds.total()):
        return
    for draft in bodies:
        if draft.actor_type == "unknown" and not draft.known:
            draft.actor_type = told


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a name stands on a line of its own."""
    if not (text[end : end + 1] in _ENDS and _BEHIND.match(text, end)):
        return False
    return bool(_IN_FRONT.search(text, max(0, start - _FRONT_LEFT), start))


def _shortened(bodies: Sequence[Draft]) -> None:
    """Give a name that says nothing the type of the one of which it is the beginning, or of the
    short form with which it begins.
    """
    open_ones = [draft for draft in bodies if draft.actor_type == "unknown"]
    if not open_ones:
        return
    by_prefix: dict[str, str] = {}
    for draft in bodies:
        if draft.actor_type != "unknown":
            words = draft.name.split()[: _PREFIXES + 1]
            shorts = [form for form in draft.forms if form.isupper()]
            prefixes = (" ".join(words[:count]) for count in range(2, len(words)))
            for name in (*prefixes, *shorts):
                by_prefix.setdefault(name, draft.actor_type)
    for draft in open_ones:
        first = draft.name.split(" ", 1)[0]
        of_media = lexicon().heads.get(first) == _MEDIA
        told = by_prefix.get(draft.name) or by_prefix.get(first)
        draft.actor_type = told or (_MEDIA if of_media else "unknown")


def _by_company(drafts: Sequence[Draft], publisher: Draft | None) -> None:
    """Read what names say in the company of others: "the Coalition" as states that fight together
    in a text about armed forces, "the Water Committee" as one of a chamber in a text about it.
    """
    kinds = [draft.actor_type for draft in drafts if draft is not publisher]
    own = publisher.actor_type if publisher else "unknown"
    known = knowledge("body_contexts")
    for kind, told in (("armed_forces", "informal_state_group"), ("legislature", "legislature")):
        if own != kind and kinds.count(kind) < _COMPANY:
            continue
        heads = known["company"][kind].split()
        for draft in drafts:
            is_open = draft.actor_type in ("unknown", "ngo") and not draft.is_person
            if is_open and draft.name.rsplit(" ", 1)[-1] in heads:
                draft.actor_type = told
    _alone(drafts, known["alone"])


def _alone(drafts: Sequence[Draft], alone: Mapping[str, str]) -> None:
    """Read a head alone as the body of the only kind that the text names: "the Commission" beside
    bodies of states, "the Commonwealth" as the government of the country of which the text is.
    """
    for draft in drafts:
        if draft.actor_type != "unknown" or draft.name not in alone:
            continue
        country = alone[draft.name]
        if any(other.country == country for other in drafts):
            draft.actor_type = "state_executive"
        elif any(other.actor_type == "igo" for other in drafts) or country:
            draft.actor_type = "igo"
