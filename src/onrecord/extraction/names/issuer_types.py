"""What kind of actor the publisher of a release is."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.extraction.found import Metadata
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token, runs
from onrecord.extraction.names.spelling import proper
from onrecord.extraction.names.telling import office_type
from onrecord.extraction.names.types import body_type

__all__ = ["issuer_type"]

# Types that may follow from no more than one word of a name ("Union").
_BY_HEAD = frozenset(
    ("unknown", "ngo", "professional_body", "armed_forces", "state_executive", "legislature")
)
_HOLDER = "state_individual"


def issuer_type(metadata: Metadata) -> str:
    """The type of the publisher: that of its office, if its name is one; else what the words of the
    name tell together, and what is known of it where these tell nothing.
    """
    given = metadata.publisher_type
    return _told(metadata.publisher or "", given) if given in _BY_HEAD else given


@lru_cache(maxsize=256)  # one publisher issues many releases
def _told(publisher: str, given: str) -> str:
    is_head = publisher.capitalize() in lexicon().heads  # "POLICE"
    tokens = _tokens(publisher.capitalize() if is_head else proper(publisher))
    office = _held(tokens)
    if office:
        return office if given in ("unknown", "state_executive") else given
    told = body_type(tokens)
    return told if told not in ("unknown", "state") else given


def _held(tokens: Sequence[Token]) -> str | None:
    """The type of who holds the office that a name opens with ("Minister for Water"), where that
    is one of a state; None where the name is that of a body.
    """
    firsts = [token for token in tokens[:2] if token.letter == "O"]
    return _HOLDER if firsts and office_type(tokens[:2]) == _HOLDER else None


def _tokens(name: str) -> list[Token]:
    """The words of a name with their classes; those of a name that is broken up in the middle by
    what no name goes on over stand in one row.
    """
    read = runs(name, (lexicon().phrases,), opens=False)
    tokens = [token for run in read for token in run.tokens]
    return tokens or [Token(0, 0, word, "N") for word in name.split()]
