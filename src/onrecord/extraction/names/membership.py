"""Bodies to which persons are said to belong without an office: "Ada Lund of Forest Watch"."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.ledger import Draft, Ledger
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.types import person_type

__all__ = ["Membership"]

_REACH = 80  # characters behind what tells of it in which the body stands
# What stands between a name and its body, which follows at once.
_OF = re.compile(r",?[ \u00a0](?:of|from|at)[ \u00a0](?:the[ \u00a0])?")
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
# An office in front of its body, and that in front of the name ("the head of Forest Watch, Ada
# Lund, said"); or one of what was named before ("its director, Ada Lund").
_HELD = re.compile(
    r"(?<!\w)([A-Za-z][a-z-]{2,20})[ \u00a0](?:of|to|for|at|on)[ \u00a0](?:the[ \u00a0])?"
    r"[^.,;:\n]{3,70}?(,?)[ \u00a0]{1,2}\Z"
)
_ITS = re.compile(
    r"(?<!\w)(?:its|their)[ \u00a0](?:[\w-]{1,20}[ \u00a0]){0,3}?([a-z-]+),?[ \u00a0]\Z"
)
_MARKS = ".,;:\n"  # none stands between an office and its bearer
_LINKS = frozenset(("of", "to", "for", "at", "on"))
_ENDS = (",", ".", ";")
_HELD_LEFT = 110
_NAMED_LEFT = 160  # characters in front of "its" in which a body is named
_FOLLOWING = re.compile(r"[,)]{0,2}[ \u00a0](?:and[ \u00a0])?(?:the[ \u00a0])?")
_NEXT = 60  # characters behind an office in which its body's name may go on
_STOP = re.compile(r"[.;:\n“”\"]")
_CONTACT = re.compile(
    r"[ \u00a0]?[,:|(–-]{0,2}[ \u00a0]{0,3}(?:(?:e-?mail|tel|phone|mobile|ph)[.:]{0,2}[ \u00a0]?)?"
    r"(?:[\w.+-]{1,40}@|\(?\+\d)",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"\b(?:[Aa]uthori[sz]ed|[Ii]ssued|[Ss]igned|[Rr]eleased|[Pp]osted)[ \u00a0]by:?[ \u00a0]\Z"
)
_ISSUED_LEFT = 16


class Membership:
    """Tells the types of persons by the bodies to which they are said to belong."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text

    def told(self, name: Place) -> str | None:
        """The type of the person called at `name`, by a body right behind it or by one for which
        it is said to act.
        """
        draft = self._right_behind(name) or self._acted_for(name)
        return person_type(draft.actor_type) if draft else None

    def held(self, name: Place) -> str | None:
        """The type of the person called at `name`, by the office in front of it: with its body
        between them, or of the body that was named last ("its director").
        """
        left = max(0, name.start - _HELD_LEFT)
        front = self.text[left : name.start]
        its = None
        if "its" in front or "their" in front:
            its = _ITS.search(self.text, max(left, name.start - 60), name.start)
        if its and its.group(1) in lexicon().sets["small_offices"]:
            around = Place(max(0, its.start() - _NAMED_LEFT), its.start())
            draft = next(filter(None, map(_body, reversed(self.ledger.near(around)))), None)
            return person_type(draft.actor_type) if draft else None
        end = len(front.rstrip(", \u00a0"))
        last = max(front.rfind(mark, 0, end) for mark in _MARKS) + 1  # no office stands before it
        if _LINKS.isdisjoint(front[last:end].split()):
            return None
        office = _HELD.search(self.text, left + last, name.start)
        if office is None or (office.group(2) and self.text[name.end : name.end + 1] not in _ENDS):
            return None
        return self._held(office)

    def _held(self, office: re.Match[str]) -> str | None:
        word = office.group(1)
        known = lexicon()
        kind = known.offices.get(word.capitalize())
        if kind is None and word.lower() not in known.sets["small_offices"]:
            return None
        front = self.text[max(0, office.start() - 20) : office.start()].split()
        told = (known.modifiers.get(w.lower()) for w in (*front[-1:], *office.group().split()))
        modified = next(filter(None, told), None)
        if modified:
            return modified
        drafts = self.ledger.near(Place(office.start(), office.end()))
        body = next(filter(None, map(_body, drafts)), None)
        if body:
            return person_type(body.actor_type)
        return kind if kind != "-" and any(draft.is_state for draft in drafts) else None

    def following(self, behind: Place) -> list[Draft]:
        """The body whose name follows an apposition that names none ("President, Forest Watch")."""
        link = _FOLLOWING.match(self.text, behind.end)
        named = self.ledger.starting(link.end()) if link else None
        if named and _body(self.ledger.drafts[named.actor_id]):
            return [self.ledger.drafts[named.actor_id]]
        if " of " not in behind.of(self.text):
            return []
        stop = _STOP.search(self.text, behind.end, behind.end + _NEXT)
        return self.ledger.near(Place(behind.end, stop.start() if stop else behind.end + _NEXT))

    def is_contact(self, name: Place) -> bool:
        """Whether an address or a number follows the name, as of those who answer the press, or the
        release says that it is issued by it.
        """
        left = max(0, name.start - _ISSUED_LEFT)
        issued = _ISSUED.search(self.text, left, name.start)
        return bool(issued or _CONTACT.match(self.text, name.end))

    def _right_behind(self, name: Place) -> Draft | None:
        link = _OF.match(self.text, name.end)
        if link is None and self._signs(name):
            link = _SIGNED.match(self.text, name.end)
        named = self.ledger.starting(link.end()) if link else None
        return _body(self.ledger.drafts[named.actor_id]) if named else None

    def _signs(self, name: Place) -> bool:
        return bool(_TO_SIGN.search(self.text, max(0, name.start - _SIGN_LEFT), name.start))

    def _acted_for(self, name: Place) -> Draft | None:
        link = _ACTS.match(self.text, name.end) or _STAFF.match(self.text, name.end)
        if link is None:
            return None
        stop = _STOP.search(self.text, link.end(), link.end() + _REACH)
        reach = Place(link.end(), stop.start() if stop else link.end() + _REACH)
        return next(filter(None, map(_body, self.ledger.near(reach))), None)


def _body(draft: Draft) -> Draft | None:
    """The draft, if it is a body whose type is known."""
    is_body = not (draft.is_person or draft.is_state) and draft.actor_type != "unknown"
    return draft if is_body else None
