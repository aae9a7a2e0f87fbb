"""What the places of a text say for each body that may have issued it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from onrecord.extraction.found import Knowledge, Place
from onrecord.extraction.metadata.addressed import addressed
from onrecord.extraction.metadata.ballot import ENOUGH, SURE, Ballot, Stray
from onrecord.extraction.metadata.bodies import (
    Body,
    NamedBody,
    body_named,
    body_of_line,
    body_type,
    known_bodies,
)
from onrecord.extraction.metadata.capital_names import staff_in_front
from onrecord.extraction.metadata.contacts import bodies_by_mail, domains, filed_under, mail_lines
from onrecord.extraction.metadata.evidence import LETTERHEAD, Around, at_head, elsewhere
from onrecord.extraction.metadata.groups import groups
from onrecord.extraction.metadata.header import is_host
from onrecord.extraction.metadata.imprint import sender
from onrecord.extraction.metadata.lines import Line
from onrecord.extraction.metadata.offices import offices
from onrecord.extraction.metadata.openings import agency
from onrecord.extraction.metadata.page_title import sites
from onrecord.extraction.metadata.principals import principals
from onrecord.extraction.metadata.readings import (
    body_introduced,
    first_of_two,
    outright,
    weighed,
    without_officer,
)
from onrecord.extraction.metadata.signatories import officials, signatories
from onrecord.extraction.metadata.unlisted import acronym_of, in_full, introduced
from onrecord.extraction.metadata.votes import Votes

__all__ = ["cast"]

_WITHIN = 4_000
_ENOUGH_JOINT = 3.0
# What tells of several who issue a text together.
_JOINT = ("undersign", "ndorsing organi", "ignatories", "o-signed")
# Where one office alone has so much, the body of the text need not be asked.
_SETTLED = 4.5
_SENDER = 4.0
# A site's name for itself, where it is that of a body or the text has it as well.
_SITE, _BESIDE_HEADLINE = 2.4, 2.8
_STATED = 2.5
_BEHIND, _BEFORE = 4, 20
# A line that may be a name is no longer.
_LONGEST, _MOST_GAPS = 60, 6
# Small words of names in capitals that no person's name has.
_INSIDE = frozenset(("OF", "FOR", "AGAINST", "ON", "TO"))
# What "The Union urges" says at most for the Marsh Union.
_RECALLED = 1.5
# Members of a parliament act for themselves.
_MEMBERS = re.compile(r"\bmembers\sof\s(?:the\s)?\Z", re.IGNORECASE)


def cast(
    text: str, given: Mapping[str, Place], around: Around, known: Knowledge, path: str
) -> Ballot:
    """What all places of the text say for each name."""
    head, body, tail, headline = around
    start = Place(body.start, min(body.end, body.start + _WITHIN))
    joint = any(text.find(cue, *start) >= 0 for cue in _JOINT)
    address = [Line(given["url"], given["url"].of(text), "address")] if "url" in given else []
    ballot = Ballot(
        Votes(_ENOUGH_JOINT if joint else ENOUGH),
        is_joint=joint,
        body_start=body.start,
        labels=domains((*head, *tail, *address)),
        folders=filed_under(path),
        asked=list(addressed(text, head, headline, known)),
    )
    holders = list(_office_holders(text, around))
    said = [*_given(given), *at_head(text, around)]
    if not _is_settled(holders):
        said += elsewhere(text, around)
    _count_names(text, said, start, known, ballot)
    for office, place, weight in holders:
        ballot.known.add(office, place, weight)
    for place in sender(text, head):
        sent_by = first_of_two(place.of(text))
        ballot.known.add(
            outright(sent_by, known), Place(place.start, place.start + len(sent_by)), _SENDER
        )
    for words, start_of, weight in ballot.strays:
        ballot.known.recall(
            words.removeprefix("The ").rstrip(".,"), start_of, min(weight, _RECALLED)
        )
    for place in sites(text, given.get("title"), head, headline):
        ballot.known.add(outright(place.of(text), known), place, _BESIDE_HEADLINE)
    _add_site(text, given.get("site"), known, ballot)
    contacted = (*head, *mail_lines(text, body), *tail)
    for one in bodies_by_mail(text, start, ballot.labels, contacted):
        if one.is_told:
            ballot.known.add(one.body, one.place, one.weight)
        else:
            ballot.by_mail.append(one)
    _spell(text, ballot.known)
    ballot.known.oppose(text)
    ballot.settle(ballot.known)
    return ballot


def _office_holders(text: str, around: Around) -> Iterator[tuple[Body, Place, float]]:
    """The offices, and those who issue a text together, that it names outright."""
    head, body, tail, headline = around
    in_office = list(offices(text, head, body))
    # The office that a byline names gives out what several states say together.
    is_given_out = any(weight >= _SETTLED for _, _, weight in in_office)
    return chain(
        signatories(text, head, body, tail),
        in_office,
        principals(text, headline, body),
        () if is_given_out else groups(text, headline, body),
        officials(text, body),
        agency(text, body),
    )


def _is_settled(holders: Iterable[tuple[Body, Place, float]]) -> bool:
    """Whether one office alone shows who speaks."""
    weights = {body: weight for body, _, weight in holders}
    return len(weights) == 1 and max(weights.values()) >= _SETTLED


def _add_site(text: str, place: Place | None, known: Knowledge, ballot: Ballot) -> None:
    """Count what a page calls its site, where that is a body's name or one that the text uses."""
    if place is None:
        return
    name = place.of(text)
    body = outright(name, known)
    is_used = text.find(name, place.end) >= 0
    if not is_host(name) and (is_used or body.actor_type != "unknown" or body_type(name)):
        ballot.known.add(body, place, _SITE)


def _count_names(
    text: str, said: Iterable[tuple[Place, float]], start: Place, known: Knowledge, ballot: Ballot
) -> None:
    """Count what each place says for the name in it."""
    for name, weight in said:
        words, at, found = _body_in(text, name, weight, start, known)
        if found:
            if found.body.actor_type == "legislature" and _MEMBERS.search(text[at - _BEFORE : at]):
                continue
            place = Place(at + found.offset, at + found.offset + found.length)
            ballot.known.add(found.body, place, weighed(weight, found, len(words)))
        elif acronym := acronym_of(words, text[name.end : name.end + _BEHIND]):
            first = at + words.index(acronym)
            place = Place(first, first + len(acronym))
            ballot.known.add(Body(acronym, "unknown"), place, weight)
        else:
            named_again = weight == LETTERHEAD and _is_used(text, words, start.start)
            ballot.strays.append(Stray(words, at, SURE if named_again else weight))


def _is_used(text: str, words: str, start: int) -> bool:
    """Whether a line over the body names what the text speaks of with "the", as of no person, or
    what a line under it names again.
    """
    is_short = len(words) <= _LONGEST and words.count(" ") in range(1, _MOST_GAPS)
    if not is_short or not words.replace(" ", "").replace("’", "").isalpha():
        return False
    if words.isupper() and not _INSIDE.isdisjoint(words.split()):
        return re.search(rf"\b{re.escape(words)}\b", text[start:], re.IGNORECASE) is not None
    return text.find(f" the {words}", start) >= 0 or text.find(f"\n{words}\n", start) >= 0


def _body_in(
    text: str, name: Place, weight: float, start: Place, known: Knowledge
) -> tuple[str, int, NamedBody | None]:
    """The words of a place without staff, where they start, and the body that they name."""
    words, offset = _without_staff(name.of(text))
    at = name.start + offset
    read = body_of_line if weight == LETTERHEAD else body_named
    found = read(words, known) or body_introduced(words, text, start)
    if found is None and weight >= _STATED and (part := _behind_office(name.of(text))):
        words, at = name.of(text)[part:], name.start + part
        found = body_named(words, known)
    if found and not found.is_known:  # "FOM Water Programme" is of the FOM
        whole = introduced(text, start).get(found.body.name.split()[0])
        found = found._replace(body=whole) if whole else found
    return words, at, found


def _behind_office(words: str) -> int:
    """Where the body starts behind an office: "Press Secretary, Ministry of Dams"; 0 for none."""
    return words.find(", ") + 2 if ", " in words else 0


@lru_cache(maxsize=512)  # several rules find the same names
def _without_staff(words: str) -> tuple[str, int]:
    """The name of one body without officers in front or behind, and how far into `words` it is."""
    body = without_officer(first_of_two(words))
    offset = staff_in_front(body)
    return body[offset:], offset


def _spell(text: str, votes: Votes) -> None:
    """Count what is said for acronyms for the bodies that the text names in full."""
    for acronym in votes.acronyms():
        if acronym not in known_bodies() and (spelt := in_full(text, acronym)):
            name = " ".join(spelt.of(text).split())
            votes.spell(acronym, Body(name, body_type(name) or "unknown"), spelt)


def _given(given: Mapping[str, Place]) -> Iterable[tuple[Place, float]]:
    """Who sent the mail or wrote the page, where that is a body."""
    for name in ("from", "author"):
        if name in given:
            yield given[name], LETTERHEAD
