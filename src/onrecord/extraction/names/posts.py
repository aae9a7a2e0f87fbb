"""What posts at the top of a body of no known type tell of those who hold them."""

import re

from onrecord.extraction.names.drafts import Draft
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.standing import Bearer, behind_words

__all__ = ["heads_company", "runs_body"]

# The head of a company that the text does not tell to be one.
_HEADS_COMPANY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?(?:chief executive|CEO|managing director)\b[^,;]{0,20}"
    r"[ \u00a0](?:of|at)[ \u00a0](?:the[ \u00a0])?[A-Z]"
)
_OFFICERS = frozenset(("CEO", "CFO", "COO"))


def heads_company(text: str, bearer: Bearer, bodies: list[Draft]) -> bool:
    """Whether somebody heads what nothing but the office tells to be a company."""
    office = bearer.front.office if bearer.front else None
    if office and any(token.text in _OFFICERS for token in office):
        return bool(bodies) or office[0].letter in "NA"
    return bool(bearer.behind and _HEADS_COMPANY.match(text, *bearer.behind))


def runs_body(text: str, bearer: Bearer) -> bool:
    """Whether the office behind a name is one at the top of a body of no known type, as bodies of
    the civil society have it ("Director of the Lake Office").
    """
    words = behind_words(text, bearer)[:4]
    house = lexicon().sets["house_offices"]
    return "of" in words and any(word.capitalize() in house for word in words[: words.index("of")])
