"""Who was named before, so that a pronoun or a nominal may mean them: in the sentences before, or
in the clause in front ("If the council is serious, they must act").
"""

import re

from onrecord.extraction.calls.nominals import PARTIAL, PRONOUN
from onrecord.extraction.calls.parties import describes, is_person
from onrecord.extraction.found import Cast, Named, Place

__all__ = ["Earlier", "fronted_subject"]

# Such a clause opens its sentence no further than this before the pronoun.
_FAR = 400
_OPENS = re.compile(
    r"""\W*(?:and\s+|but\s+|so\s+)?(?:even\s+)?
    (?:if|when|while|whilst|although|though|as|once|since|unless|until|after|before|now\s+that)\s+""",
    re.VERBOSE,
)
# Its verb, after at least a word.
_FINITE = re.compile(
    r"""(?<=\w)\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|wants?
    |wish(?:es)?|claims?|says?|continues?|remains?|fails?|refuses?)\s""",
    re.VERBOSE,
)


def fronted_subject(low: str, start: int) -> Place | None:
    """The words for whom the clause is that opens the sentence of the pronoun at `start` (`low` is
    the text in lower case); None where there is no such clause, or where it has a pronoun too.
    """
    opens = max(low.rfind(mark, max(0, start - _FAR), start) for mark in (". ", "\n"))
    if opens < 0 < start - _FAR:
        return None  # its sentence opens too far before it
    clause = _OPENS.match(low, max(0, opens), start)
    verb = _FINITE.search(low, clause.end(), start) if clause else None
    if not clause or not verb or PRONOUN.match(low, clause.end()):
        return None
    return Place(clause.end(), verb.start())


_SENTENCE = 400  # characters back to where the sentence of a pronoun may begin
_ARTICLE = 2  # words before the subject of a sentence
_FAR = 3000  # characters back in which a nominal's noun is looked for in names
# Before a name these say where, or whose.
_OF = (" of ", " of the ")
_WHERE = (" in ", " from ", " at ", " in the ", " from the ", *_OF)


class Earlier:
    """The actors of one text, looked for backwards from a place."""

    def __init__(self, cast: Cast, low: str) -> None:
        self.cast = cast
        self.low = low

    def beside(self, start: int, barred: frozenset[str]) -> list[Named]:
        """Who is named last before "them" in the same sentence, no person and not asked before."""
        opens = max(self.low.rfind(mark, max(0, start - _SENTENCE), start) for mark in (". ", "\n"))
        inside = self.cast.inside(Place(max(0, opens), start))
        bodies = [
            one
            for one in reversed(inside)
            if one.actor_id not in barred and not is_person(self.cast.actor(one))
        ]
        named = (one for one in bodies if not self.low.endswith(_WHERE, 0, one.place.start))
        owning = (one for one in bodies if self.low.endswith(_OF, 0, one.place.start))
        found = next(named, None) or next(owning, None)
        return [found] if found else []

    def ruling(self, start: int, barred: frozenset[str]) -> list[Named]:
        """The state last named before `start` of which the release names the government."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            kind = self.cast.actor(one).actor_type
            if kind == "state_executive" and one.actor_id not in barred:
                return [one]
        return []

    def called(self, noun: str, start: int, barred: frozenset[str]) -> list[Named]:
        """The last actor named before `start` with the word that a nominal holds."""
        for one in reversed(self.cast.inside(Place(max(0, start - _FAR), start))):
            name = one.place.of(self.low)
            if noun in name and one.actor_id not in barred and not PARTIAL.match(name):
                return [one]
        return []

    def subject(self, start: int, barred: frozenset[str]) -> list[Named]:
        """The body with which the sentence before that of `start` opens, in the same paragraph."""
        low, near = self.low, max(0, start - _SENTENCE)
        paragraph = low.rfind("\n", near, start) + 1
        sentence = max(low.rfind(". ", near, max(near, start - 2)), paragraph)
        stop = low.rfind(". ", near, sentence)
        opens = max(stop + 2 if stop >= 0 else near, paragraph)
        for one in self.cast.inside(Place(opens, start))[:1]:
            words = low[opens : one.place.start].split()
            opening = not words or (len(words) <= _ARTICLE and words[-1] in ("the", "and", "but"))
            if opening and one.actor_id not in barred and not is_person(self.cast.actor(one)):
                return [] if describes(low, one) else [one]
        return []

    def before(self, start: int, barred: frozenset[str], *, person: bool) -> list[Named]:
        """Who was named first in the sentence before that of `start`, or else last: a person, or
        where no `person` is wanted a state or a force.
        """
        paragraph = self.low.rfind("\n", max(0, start - 600), start) + 1
        sentence = max(self.low.rfind(". ", max(0, start - 600), max(0, start - 2)), paragraph)
        previous = max(self.low.rfind(". ", max(0, sentence - 600), sentence), paragraph)
        near = self.cast.inside(Place(previous, start))
        far = self.cast.inside(Place(max(0, start - 600), previous))
        for one in (*near, *reversed(far)):
            kind = self.cast.actor(one).actor_type
            if one.actor_id in barred or kind in ("ngo", "ngo_individual", "igo", "un_body"):
                continue
            if is_person(self.cast.actor(one)) or (
                not person and kind.startswith(("state", "armed", "rebel"))
            ):
                return [one]
        return []
