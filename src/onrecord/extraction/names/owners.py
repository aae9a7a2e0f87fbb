"""Bodies in front of an office or a name, of which the person is one: "the union's secretary, Ada
Lund", "Forest Watch director Bo Berg".
"""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.names.around import owned, speaks
from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.ledger import Ledger
from onrecord.extraction.names.span import Span

__all__ = ["Owners"]

# What may stand between a body and an office of its: an ending, or words of the office.
_OWNER = re.compile(r"(?:['’]s?)?[ \u00a0]{1,2}(?:[A-Z][a-z]+[ \u00a0]){0,3}\Z")
_BEHIND_OWNER = frozenset(" \u00a0'’")
_SETS_OFF = frozenset((",", ".", ";", ":", "\n", ""))  # behind a name that a comma sets off


class Owners:
    """Tells the bodies that stand in front of persons as theirs."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.text = ledger.text

    def before(self, front: Span | None, name: Place) -> list[Draft]:
        """The body in front of an office or a name, by itself or as its owner."""
        start = front.place_of(front.office).start if front and front.office else name.start
        found = self.ledger.near(Place(start, name.start)) if front else []
        owner = self.ledger.ending_near(start)
        if owner:
            gap = self._unset(self.text[owner.place.end : start], name)
            if (
                gap[:1] in _BEHIND_OWNER
                and self._is_owned(gap, owner.place, front)
                and not speaks(self.text, owner.place.end)
            ):
                found.insert(0, self.ledger.drafts[owner.actor_id])
        return found

    def _is_owned(self, gap: str, owner: Place, front: Span | None) -> bool:
        """Whether what stands between a body and a person makes the person one of the body's."""
        if front and _OWNER.match(gap):
            return True
        return owned(gap) or self._is_office(owner, gap)

    def _unset(self, gap: str, name: Place) -> str:
        """What stands between a body and a name without the comma that sets off the name ("the
        union's secretary, Ada Lund, said").
        """
        gap = gap.replace(", whose ", "'s ", 1)  # "the Fjord Front, whose commander, Ada Lund, …"
        front = gap.rstrip(" \u00a0")
        is_set_off = front.endswith(",") and self.text[name.end : name.end + 1] in _SETS_OFF
        return f"{front[:-1]} " if is_set_off else gap

    def _is_office(self, body: Place, gap: str) -> bool:
        """Whether what names a body is an office as well ("UN High Commissioner for Water")."""
        if gap != " ":
            return False
        words = body.of(self.text).replace("-General", "").split()
        return any(word in ("Commissioner", "Secretary", "Rapporteur") for word in words)
