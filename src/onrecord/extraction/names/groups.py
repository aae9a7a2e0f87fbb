"""Groups named in small letters alone ("the authorities"), where they take part in a fact.

Such a group is an actor only as somebody who says, owes, does or is asked for something, so it is
read where the words of these stand beside it. "The government of Freedonia" is that state's; where
the text is about one state, its government and authorities are that state's as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extraction.found import Named, Place
from onrecord.extraction.names.around import rules
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.phrase_words import askers, group_words, next_words
from onrecord.extraction.names.subjects import SmallHeads

__all__ = ["Groups"]
_LEFT = 60  # characters before a head that may belong to the group or to the asking
_LIST_LEFT = 120  # characters before a later item of a list in which the asking may stand
_NEAR = 600  # characters back in which a state is named that "the government" may be
_OF_NAMED = re.compile(r" (?:of|in|from) (?:the )?(?=[A-Z])")
_PLACE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}")
# What may stand between a group and what it must do: more of a list, or a parenthesis.
_LIST = r"(?:(?:,[^,;.\n]{2,40}){1,5},?)?\s+(?:and|or)\s+(?:all\s+)?[^,;.\n]{2,40}?"
_MUST = re.compile(
    rf"(?:,[^,;.\n]{{2,60}},|{_LIST})?\s+(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to"
    r"|(?:has|have)\s+an?\s+\w+\s+to|(?:is|are)\s+(?:urged|asked|called)|can\s+and)\b"
)
_TO = re.compile(rf"(?:,[^,;.\n]{{2,60}},?|{_LIST})?\s+(?:not\s+)?to[\s:]")
_NEXT = re.compile(r"(?:\s(?:also|now|again|further))?\s([a-z]+)")
_JOINING = frozenset(("and", "or"))
_CLAUSE = frozenset(("that", "and", "but", "as", "while", "when", "by", "where", "if", "or"))


class _Group(NamedTuple):
    """A group: its head, its place, the words in front, and whether more words tell which it is."""

    head: str
    place: Place
    front: tuple[str, str]
    told: bool


class Groups:
    """Reads the groups of a text into the ledger, when its names have been read."""

    def __init__(self, ledger: Ledger, heads: SmallHeads) -> None:
        self.ledger = ledger
        self.heads = heads
        self.text = ledger.text
        self.low = ledger.low

    def read(self, own: Sequence[Place]) -> None:
        """Read the groups inside the places `own`."""
        for within in own:
            for head, place in self._heads(within):
                group = self._group(head, place, within)
                if self._is_part(group, place):
                    continue
                if not self._of_place(group) and self._takes_part(group, within.end):
                    self._note(group)

    def _heads(self, within: Place) -> Iterator[tuple[str, Place]]:
        """The heads in `within` that stand there as whole words, those of more words first."""
        low, by_last, following = self.low, group_words().by_last, next_words()
        for word, _, end, behind in self.heads.inside(within):
            # A cheap test first: a word that follows a group which takes part in something, or
            # words before that may end in "that".
            if behind not in following and behind[:1] != "," and not self._could_owe(end):
                continue
            for head in by_last.get(word, ()):
                if low.endswith(head, within.start, end):
                    yield head, Place(end - len(head), end)
                    break

    def _could_owe(self, end: int) -> bool:
        """Whether the words before what ends at `end` may end in "that"."""
        return self.low.find("that", end - _LEFT if end > _LEFT else 0, end) >= 0

    def _group(self, head: str, noun: Place, within: Place) -> _Group:
        """The group of a head with the words that belong to it."""
        words, start = group_words(), noun.start
        left = max(within.start, start - _LEFT)
        front = self.low[left:start].split()
        own: list[str] = []
        while front and front[-1] in words.before:
            own.append(front.pop())
            start = self.low.rindex(own[-1], left, start)
        last, behind = (front[-1] if front else ""), words.after.match(self.low, noun.end)
        return _Group(
            head=head,
            place=Place(start, behind.end() if behind else noun.end),
            front=(front[-2] if len(front) > 1 else "", last),
            told=bool(behind) or not words.sets["telling"].isdisjoint(own),
        )

    def _is_part(self, group: _Group, noun: Place) -> bool:
        """Whether the words are part of a longer name, or belong to somebody named before them
        ("their government").
        """
        sets, start, last = group_words().sets, group.place.start, group.front[1]
        if last in sets["possessive"] or (start < noun.start and self.text[noun.start].isupper()):
            return True
        loose = group.head in sets["acting"] or group.head in sets["vague"]
        alone = start == noun.start and last.isalpha()
        if loose and alone and last not in _CLAUSE and last not in askers():
            return True
        if self.ledger.starting(start):
            return True
        named = self.ledger.ending_near(start)
        return bool(named and named.place.end > start - 4 and last != ",")

    def _takes_part(self, group: _Group, end: int) -> bool:
        """Whether the group is asked for something, says, owes or does something."""
        sets = group_words().sets
        if group.head in sets["vague"] and not group.told:
            return False
        return self._is_asked(group, end) or (group.head in sets["acting"] and self._acts(group))

    def _is_asked(self, group: _Group, end: int) -> bool:
        if _MUST.match(self.low, group.place.end, end):
            return True
        sets, last = group_words().sets, group.front[1]
        two = " ".join(group.front)
        if two in sets["that"]:
            return True
        if last in _JOINING or last.endswith(","):
            before = self.low[max(0, group.place.start - _LIST_LEFT) : group.place.start].split()
            asked = not askers().isdisjoint(before)
        else:
            asked = last in sets["asking"] or two in sets["asking"]
        return asked and bool(_TO.match(self.low, group.place.end, end))

    def _acts(self, group: _Group) -> bool:
        owner = self._owner(group.place.end)
        end = owner.place.end if owner else group.place.end
        after = _NEXT.match(self.text, end)
        said = lexicon().sets["speaking"], group_words().sets["asking"]
        return rules(self.text, end) or bool(after and any(after[1] in verbs for verbs in said))

    def _owner(self, end: int) -> Named | None:
        """Who is named behind a group as that whose it is ("of Freedonia")."""
        match = _OF_NAMED.match(self.text, end)
        return self.ledger.starting(match.end()) if match else None

    def _note(self, group: _Group) -> None:
        place, kind = group.place, group_words().types[group.head]
        words = " ".join(self.text[place.start : place.end].split())
        owner = None
        if kind == "state_executive" and not group.told:
            owner = self._state(place.end)
            if owner is None and words[:4].lower() == "the ":
                owner = self.ledger.main_state
            if not owner and self._state_near(place.start):
                return
        if not owner and _OF_NAMED.match(self.text, place.end):
            return
        owner = owner or self.ledger.actor(words[0].lower() + words[1:], kind)
        self.ledger.mention(owner, place, "nominal", "short")

    def _of_place(self, group: _Group) -> bool:
        """Read the government of a place that is no state ("the state government of Marsh")."""
        if group.head not in ("government", "authorities"):
            return False
        match = _OF_NAMED.match(self.text, group.place.end)
        name = _PLACE.match(self.text, match.end()) if match else None
        if name is None or self._state(group.place.end):
            return False
        place = Place(group.place.start, name.end())
        words = " ".join(place.of(self.text).split())
        draft = self.ledger.actor(words[0].lower() + words[1:], "state_executive")
        self.ledger.mention(draft, place, "nominal", "short")
        return True

    def _state(self, end: int) -> Draft | None:
        owner = self._owner(end)
        draft = self.ledger.drafts[owner.actor_id] if owner else None
        return draft if draft and draft.is_state else None

    def _state_near(self, start: int) -> bool:
        """Whether a state is named before, so that the words may mean its government."""
        return any(
            draft.is_state for draft in self.ledger.near(Place(max(0, start - _NEAR), start))
        )
