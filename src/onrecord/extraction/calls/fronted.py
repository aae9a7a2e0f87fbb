"""The clause that stands before who is asked: "If the council is serious, they must act"."""

import re

from onrecord.extraction.calls.nominals import PRONOUN
from onrecord.extraction.found import Place

__all__ = ["fronted_subject"]

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
