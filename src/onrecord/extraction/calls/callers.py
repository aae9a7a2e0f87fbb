"""Who makes a call: the publisher, its speaker, or another whose demand is only reported."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extraction.calls.askers import asks_nothing, could_ask, gives_orders, head_of, is_we
from onrecord.extraction.calls.clauses import Clause
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.house import STATE, House
from onrecord.extraction.calls.parties import named_in
from onrecord.extraction.calls.speakers import Caller, Speakers
from onrecord.extraction.found import Cast, FoundQuote, Metadata, Named, Party, Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["Caller", "Callers"]


# Whose call it is stands at most so far before the noun, with few words between.
_OWNER = 80
_OWNS = re.compile(r"'s?\s+(?:[\w-]+\s+){0,3}")

# "There have been calls for …": nobody is said to make them.
_THERE = re.compile(
    r"there\s+(?:is|are|was|were|has\s+been|have\s+been|were|remain)(?:\s+\w+){0,3}\s*\Z"
)
# "The demands of the students:".
_OF = re.compile(r"\s+(?:as\s+)?(?:of|by|from)\s+")
# In a cue: before whose call it is.
_BY = re.compile(r"(?<!reminded)\s(?:by|from|of)\s")
# What the publisher does with another's call that it makes its own.
_BACKS = re.compile(
    r"\b(?:renew|reiterat|repeat|back|support|endors|echo|join|reinforc|amplif)\w*\b"
)


# So far before "and demand" it may be told who does.
_SENTENCE = 300
_HE = re.compile(
    r"(?:^|\s)(?:he|she|the\s+(?:independent\s+|un\s+|human\s+rights\s+|special\s+)?(?:expert|rapporteur|spokes(?:man|woman|person)|senator|chairman|chairwoman|chairperson"
    r"|congressman|congresswoman|ambassador|bishop|archbishop|high\s+commissioner|envoy|mp|lawmaker))(?:\s[\w\s]{0,20})?\Z"
)
_WE = re.compile(r"(?<![a-z])we(?![a-z])")
_SOME = re.compile(
    r"(?:^|\s)(?:firms|companies|representatives|students|workers|farmers|protesters|demonstrators|academics|residents|activists|campaigners|people|marchers|doctors|teachers)\b"
)
# A name of more words right before the verb ("The Marsh People's Gathering has called"), which is
# none of the cast.
_STRANGER = re.compile(
    r"\b(?!The\s)[A-Z][\w'’-]+(?:\s(?:of|for|and|the|[A-Z][\w'’-]+)){0,4}\s[A-Z][\w'’-]+"
    r"(?:\s(?:has|have|is|are|was|also|again|today|further|\w+ly)){0,3}\s*\Z"
)
# Those whose demands in a report are orders on the ground.
_ORDERING = ("armed_forces", "police_security", "pro_government_militia")


class Callers:
    """The callers of one text."""

    def __init__(
        self, cast: Cast, low: str, quotes: Sequence[FoundQuote], metadata: Metadata
    ) -> None:
        self.cast = cast
        self.low = low
        self.metadata = metadata
        self.house = House(cast, low, quotes, metadata)
        self.speakers = Speakers(cast, self.house, quotes)

    def of_cue(self, cue: Cue, clause: Clause, *, asks_actor: bool) -> Caller | None:
        """Who calls, told by the kind of cue; `asks_actor` where an actor is asked by name."""
        if "list" in cue.asking.takes:
            return self.of_list(cue)
        if "passive" in cue.asking.takes or "by_whom" in cue.asking.takes:
            return self.of_passive(cue)
        if cue.asking.kind in ("modal", "phrase", "command"):
            return self.of_modal(cue)
        found = self.of_verb(cue, clause)
        if found or not asks_actor:
            return found
        if cue.place.of(self.low).split(None, 1)[0] not in knowledge("call_cues")["reported"]:
            return None
        return self.of_verb(cue._replace(asking=replace(cue.asking, own=False)), clause)

    def of_modal(self, cue: Cue) -> Caller:
        """The caller of "X should …": the one quoted, or the publisher."""
        return self.speakers.at(cue.place.start)

    def of_list(self, cue: Cue) -> Caller:
        """The caller of a list: whose demands they are, or else the publisher, who backs what it
        prints.
        """
        of = _OF.match(self.low, cue.place.end, cue.sentence.end)
        named = named_in(self.cast, self.low, Place(of.end(), cue.sentence.end)) if of else []
        if not named:
            return self.of_modal(cue)
        return Caller(Party("caller", named[0].actor_id, named[0].place), endorsed=True)

    def of_passive(self, cue: Cue) -> Caller:
        """The caller of "X is urged by Y to …": Y, or else the publisher."""
        by = _BY.search(self.low, cue.place.start, cue.place.end)
        if not by:
            return self.of_modal(cue)
        named = named_in(self.cast, self.low, Place(by.end(), cue.place.end))
        found = self._named(named[0].actor_id, named[0].place, own=False) if named else None
        return found or Caller(None, endorsed=False)

    def of_title(self, title: Place) -> Caller:
        """The caller of a headline's command: the publisher."""
        return Caller(self.house.at(title.end), endorsed=True)

    def of_verb(self, cue: Cue, clause: Clause) -> Caller | None:
        """The caller of "X urges …", told from the words before; None where nobody who could call
        stands there.
        """
        subject = self.low[clause.subject.start : clause.subject.end]
        if asks_nothing(self.low, cue, subject):
            return None
        that = subject.rfind(" that ")
        subject = subject[that + 5 :] if that >= 0 else subject
        if is_we(subject) or (subject in ("and", "but") and self._after_we(cue)):
            return self.of_modal(cue)
        place = clause.subject
        if subject in ("and", "but", "while"):  # a quote or a dash parts it from its subject
            place = Place(cue.sentence.start, cue.place.start)
        head = head_of(self.low, place)
        owner = self._owner(cue)
        named = owner or named_in(self.cast, self.low, head)
        if named:
            return self._of_named(cue, head, named, is_owner=bool(owner))
        if cue.asking.kind == "noun" and _THERE.match(subject):
            return Caller(None, endorsed=False)
        return self._unnamed(cue, head.of(self.low) if head != place else subject)

    def _of_named(
        self, cue: Cue, head: Place, named: list[Named], *, is_owner: bool
    ) -> Caller | None:
        """The caller where actors are named in front of a cue, in the `head` of its subject."""
        if self._only_wants(cue, named[-1].actor_id):
            return None
        first = self.cast.inside(head)[0] if not is_owner else named[0]
        opening = self.low[head.start : first.place.start].strip() in ("", "the")
        asker = named[0 if opening else -1]
        caller = self._named(asker.actor_id, asker.place, own=cue.asking.own)
        backed = is_owner and _BACKS.search(self.low, head.start, asker.place.start)
        return caller._replace(endorsed=True) if caller and backed else caller

    def _unnamed(self, cue: Cue, subject: str) -> Caller | None:
        """The caller where no actor is named in the `subject` of a cue."""
        if could_ask(subject, own=cue.asking.own):
            said = self.speakers.before(cue.sentence.start) if _HE.search(subject) else None
            if said:
                return said
            near = self.cast.text[max(0, cue.place.start - _OWNER) : cue.place.start]
            if _STRANGER.search(near[-len(subject) - 1 :]):
                return Caller(None, endorsed=True)
            if not cue.asking.own and _SOME.search(subject):
                return Caller(None, endorsed=True)
            return self.of_modal(cue)
        proper = self.cast.text[max(0, cue.place.start - 40) : cue.place.start].split()[-1:]
        unknown = proper and (proper[0][:1].isupper() or self._in_headline(cue))
        if unknown and not (cue.asking.own or gives_orders(subject)):
            return Caller(None, endorsed=True)
        return None

    def _only_wants(self, cue: Cue, actor_id: str) -> bool:
        """Whether a release of nobody known only tells what a government wants, which it does not
        quote.
        """
        wants = self.low.startswith(("want", "expect"), cue.place.start)
        if not wants or self.house.publisher or self.cast.actors[actor_id].actor_type not in STATE:
            return False
        return not self.speakers.is_quoted(actor_id)

    def _in_headline(self, cue: Cue) -> bool:
        """Whether a cue stands in the headline, where those who ask may go by any noun."""
        title = self.metadata.title
        return bool(title and title.holds(cue.place))

    def _after_we(self, cue: Cue) -> bool:
        """Whether "we" are the ones who did what stands before "and" in the same sentence."""
        start = max(cue.sentence.start, cue.place.start - _SENTENCE)
        return bool(_WE.search(self.low, start, cue.place.start))

    def _owner(self, cue: Cue) -> list[Named]:
        """Whose call a noun names ("the ministry dismissed Marsh Watch's appeal for talks")."""
        if cue.asking.kind != "noun":
            return []
        near = self.cast.inside(Place(max(0, cue.place.start - _OWNER), cue.place.start))
        gap = self.low[near[-1].place.end : cue.place.start] if near else ""
        return near[-1:] if _OWNS.fullmatch(gap) else []

    def _named(self, actor_id: str, place: Place, *, own: bool) -> Caller | None:
        kind = self.cast.actors[actor_id].actor_type
        if actor_id in self.house.spokespersons or self.house.owns(actor_id):
            voice = self.house.as_caller(place) if self.house.is_voice(actor_id) else None
            return Caller(voice or Party("caller", actor_id, place), endorsed=True)
        if own or kind in _ORDERING:
            return None
        return Caller(Party("caller", actor_id, place), endorsed=False)
