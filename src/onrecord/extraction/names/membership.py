"""Bodies to which persons are said to belong without an office: "Ada Lund of Forest Watch"."""

import re
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.letters import untitled
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.owners import is_office
from onrecord.extraction.names.posts import PAST_WORDS
from onrecord.extraction.names.telling import telling
from onrecord.extraction.names.types import person_type

__all__ = ["Membership"]

_REACH = 80  # characters behind what tells of it in which the body stands
# What stands between a name and its body, which follows at once.
_OF = re.compile(r",?[ \u00a0](?:of|from|at|for)[ \u00a0](?:the[ \u00a0])?")
# The same for a name that opens a line or an attribution ("Ada Lund, Forest Watch").
_SIGNED = re.compile(
    r",?(?:[ \u00a0]?\n[ \u00a0]*|[ \u00a0])(?:[-–—|][ \u00a0])?"
    r"(?:(?:[Ff]or:?|[Oo]n behalf of)[ \u00a0])?(?:the[ \u00a0])?"
)
_TO_SIGN = re.compile(r"(?:\A|\n[ \u00a0•*–—-]{0,6}|[–—][ \u00a0]?|\b(?:said|says|by)[ \u00a0])\Z")
_SIGN_LEFT = 8
# Verbs and nouns in front of a body of the bearer's.
_ACTS = re.compile(
    r",?(?:[ \u00a0]who)?(?:[ \u00a0](?:currently|also|now))?[ \u00a0]"
    r"(?:represent(?:s|ed|ing)|heads|leads|chairs|directs|runs|coordinates|(?:co-?)?founded"
    r"|works[ \u00a0](?:for|at|with)|speaks[ \u00a0]for|serves[ \u00a0](?:as|on))\b"
)
_STAFF = re.compile(
    r",[ \u00a0](?:an?[ \u00a0]|the[ \u00a0]|one[ \u00a0]of[ \u00a0]the[ \u00a0])?"
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?"
    r"(?:staff|staffer|member|employee|worker|volunteer|partner|lead|intern|organi[sz]er|trustee)"
    r"[ \u00a0](?:of|at|with|for|from|in)\b"
)
_LED = re.compile(
    r",?[ \u00a0](?:headed|led|chaired|run|directed|founded|represented)[ \u00a0]by[ \u00a0]\Z"
)
_LED_LEFT = 24
# An office in front of its body, and that in front of the name ("the head of Forest Watch, Ada
# Lund, said"); or one of what was named before ("its director, Ada Lund").
_ITS = re.compile(
    r"(?<!\w)(?:[Ii]ts|[Tt]heir)[ \u00a0](?:[\w-]{1,20}[ \u00a0]){0,3}?([A-Za-z-]+),?[ \u00a0]\Z"
)
# None of these stands between an office and its bearer.
_LAST_MARK = re.compile(r"[,;:\n]|(?<![A-Z])\.")
_LAST_STOP = re.compile(r"[;:\n]|(?<![A-Z])\.")
_LINKS = frozenset(("of", "Of", "to", "for", "For", "at", "on"))
# What stands behind a name that a comma sets behind its office.
_SET_OFF = re.compile(r"[,.;\n]|\Z|[ \u00a0](?:and|as well as|with)[ \u00a0]")
_HELD_LEFT = 110
_NAMED_LEFT = 160  # characters in front of "its" in which a body is named
_FOLLOWING = re.compile(r"[,)]{0,2}[ \u00a0](?:and[ \u00a0])?(?:the[ \u00a0])?")
_NEXT = 60  # characters behind an office in which its body's name may go on
_STOP = re.compile(r"[.;:\n“”\"]")
_JOINING = frozenset(("the", "and", "of", "for", "at"))
_OPENS = frozenset(", \u00a0\n")  # what tells of a body behind a name


class Membership:
    """Tells the types of persons by the bodies to which they are said to belong."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text

    def told(self, name: Place) -> str | None:
        """The type of the person called at `name`, by a body right behind it or by one for which
        it is said to act.
        """
        if self.text[name.end : name.end + 1] not in _OPENS:
            return None
        draft = self._right_behind(name) or self._acted_for(name)
        return person_type(draft.actor_type) if draft else None

    def held(self, name: Place) -> str | None:
        """The type of the person called at `name`, by the office in front of it: with its body
        between them, or of the body that was named last ("its director").
        """
        start = untitled(self.text, name.start)
        left = max(0, start - _HELD_LEFT)
        front = self.text[left:start]
        its = None
        if "ts " in front or "heir " in front:
            its = _ITS.search(self.text, max(left, start - 60), start)
        if its and is_office(its.group(1)):
            around = Place(max(0, its.start() - _NAMED_LEFT), its.start())
            draft = next(filter(None, map(_body, reversed(self.ledger.near(around)))), None)
            return person_type(draft.actor_type) if draft else None
        return self._led(start) or self._of_office(Place(left, start), name)

    def _led(self, start: int) -> str | None:
        """The type of somebody by whom a body is led ("Forest Watch, headed by Ada Lund")."""
        led = _LED.search(self.text, max(0, start - _LED_LEFT), start)
        named = self.ledger.ending_near(led.start() + 1) if led else None
        body = _body(self.ledger.drafts[named.actor_id]) if named and led else None
        is_beside = named is not None and led is not None and named.place.end == led.start()
        return person_type(body.actor_type) if body and is_beside else None

    def _of_office(self, front: Place, name: Place) -> str | None:
        """The type that the first office in `front`, with its body up to the name, tells."""
        words = front.of(self.text)
        end = len(words.rstrip(", \u00a0"))
        is_set_off = "," in words[end:] and front.end == name.start
        if is_set_off and not _SET_OFF.match(self.text, name.end):
            return None
        last = _last_mark(words[:end], is_set_off)
        if _LINKS.isdisjoint(words[last:end].split()):
            return None
        at = front.start + last
        for word, link in pairwise([*words[last:end].split(" "), ""]):
            office = Place(at, front.end)
            if link in _LINKS and is_office(word) and not self._is_of_another(office):
                return self._held(office, word)
            at += len(word) + 1
        return None

    def _is_of_another(self, office: Place) -> bool:
        """Whether somebody else is named in full between an office and the name."""
        return any(draft.is_person and " " in draft.name for draft in self.ledger.near(office))

    def _held(self, office: Place, word: str) -> str | None:
        """The type that `word` with what stands behind it up to the end of `office` tells."""
        known = lexicon()
        kind = known.offices.get(word.capitalize())
        front = self.text[max(0, office.start - 20) : office.start].split()
        if not PAST_WORDS.isdisjoint(front[-2:]):
            return None
        if not known.sets["opposing"].isdisjoint(front[-1:]):
            return "opposition_political"
        words = office.of(self.text).split()
        high = telling().held(words)
        if high and high != "-":
            return high
        told = (known.modifiers.get(w.strip(",").lower()) for w in (*front[-1:], *words))
        modified = next(filter(None, told), None)
        if modified:
            return modified
        drafts = self.ledger.near(office)
        body = next(filter(None, map(_body, drafts)), None)
        if body:
            return person_type(body.actor_type)
        is_shared = word.capitalize() in known.sets["shared_offices"]
        if kind == "-" or (is_shared and not any(draft.is_state for draft in drafts)):
            return None
        return kind

    def following(self, behind: Place) -> list[Draft]:
        """The body whose name follows an apposition that names none ("President, Forest Watch")."""
        link = _FOLLOWING.match(self.text, behind.end)
        named = self.ledger.starting(link.end()) if link else None
        if named and _body(self.ledger.drafts[named.actor_id]):
            return [self.ledger.drafts[named.actor_id]]
        if " of " not in behind.of(self.text) or _goes_on(self.text, behind.end):
            return []
        stop = _STOP.search(self.text, behind.end, behind.end + _NEXT)
        return self.ledger.near(Place(behind.end, stop.start() if stop else behind.end + _NEXT))

    def _right_behind(self, name: Place) -> Draft | None:
        link = _OF.match(self.text, name.end)
        is_of = link is not None
        link = link or _SIGNED.match(self.text, name.end)
        named = self.ledger.starting(link.end()) if link else None
        if named is None or not (is_of or self._signs(name)):
            return None
        return _body(self.ledger.drafts[named.actor_id])

    def _signs(self, name: Place) -> bool:
        return bool(_TO_SIGN.search(self.text, max(0, name.start - _SIGN_LEFT), name.start))

    def _acted_for(self, name: Place) -> Draft | None:
        link = _ACTS.match(self.text, name.end) or _STAFF.match(self.text, name.end)
        if link is None:
            return None
        stop = _STOP.search(self.text, link.end(), link.end() + _REACH)
        reach = Place(link.end(), stop.start() if stop else link.end() + _REACH)
        return next(filter(None, map(_body, self.ledger.near(reach))), None)


def _goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on behind the comma at `end` ("editor of Fjord, was held by")."""
    word = text[end : end + 8].lstrip(", \u00a0").partition(" ")[0]
    return word.islower() and word not in _JOINING


def _last_mark(words: str, is_set_off: bool) -> int:
    """Where the last mark in `words` ends before which no office stands; one that a comma sets off
    may hold commas, and the dot of an abbreviation ("U.S.") is no mark.
    """
    ends = (mark.end() for mark in (_LAST_STOP if is_set_off else _LAST_MARK).finditer(words))
    return max(ends, default=0)


def _body(draft: Draft) -> Draft | None:
    """The draft, if it is a body whose type is known."""
    is_body = not (draft.is_person or draft.is_state) and draft.actor_type != "unknown"
    return draft if is_body else None
