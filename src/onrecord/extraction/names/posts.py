"""What posts tell of those who hold them: that they are held no more ("former"), or are at the top
of a body of no known type.
"""

import re
from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.runs import Token
from onrecord.extraction.names.standing import Bearer, behind_words

__all__ = ["PAST_WORDS", "heads_company", "present", "runs_body"]

_PAST = re.compile(
    r"(?:\b[Ff]ormer|\b[Ee]x|\b[Oo]ne-time)[ \u00a0-](?:[A-Z][\w.'’-]{0,30}[ \u00a0]){0,4}\Z"
)
PAST_WORDS = frozenset(("Former", "Ex", "former", "ex"))
"""Words in front of an office that is not held any more."""

_PAST_SIGNS = ("ormer", "ne-time", "ex-", "ex ", "ex\u00a0", "Ex")
_LEFT = 80  # characters in front of an office in which "former" stands
# The verb that ends what a comma sets behind a name (", today called on the Minister").
_VERB = re.compile(
    r"(?:\A|[ \u00a0])(?:today |now |also |has |have )?"
    r"(?:said|says|told|called|calls|urged|urges"
    r"|welcomed|welcomes|announced|condemned|condemns|asked|asks|wrote|writes|met|added"
    r"|warned|stated|expressed|today)\b"
)


def present(text: str, bearer: Bearer) -> Bearer:
    """The bearer without the offices that it does not hold any more, and without what follows the
    verb behind an apposition.
    """
    front, behind, is_past, since = bearer.front, bearer.behind, False, None
    if behind is None and not (front and front.office):
        return bearer
    if front and front.office:
        since = _since(text, front.at + front.office[0].start, front.office)
        front, is_past = (front, False) if since is None else (None, True)
    if behind:
        words = behind.of(text)
        verb = _VERB.search(words)
        behind = Place(behind.start, behind.start + verb.start()) if verb else behind
        if words.replace("-", " ").split(" ", 1)[0] in PAST_WORDS:
            behind, is_past = None, True
    return bearer._replace(front=front, behind=behind, is_past=is_past, since=since)


def _since(text: str, start: int, office: Sequence[Token]) -> int | None:
    """Where the word starts that tells the office at `start` to be held no more."""
    if any(token.text in PAST_WORDS for token in office):
        return start
    words = text[max(0, start - _LEFT) : start]
    if not any(sign in words for sign in _PAST_SIGNS):
        return None
    past = _PAST.search(text, max(0, start - _LEFT), start)
    return past.start() if past else None


# The head of a company that the text does not tell to be one.
_HEADS_COMPANY = re.compile(
    r"(?:[\w-]{1,20}[ \u00a0]){0,3}?(?:chief executive|CEO|managing director)\b[^,;]{0,20}"
    r"[ \u00a0](?:of|at)[ \u00a0](?:the[ \u00a0])?[A-Z]"
)


def heads_company(text: str, bearer: Bearer) -> bool:
    """Whether somebody heads what nothing but the office tells to be a company."""
    return bool(bearer.behind and _HEADS_COMPANY.match(text, *bearer.behind))


def runs_body(text: str, bearer: Bearer) -> bool:
    """Whether the office behind a name is one at the top of a body of no known type, as bodies of
    the civil society have it ("Director of the Lake Office").
    """
    words = behind_words(text, bearer)[:4]
    house = lexicon().sets["house_offices"]
    return "of" in words and any(word.capitalize() in house for word in words[: words.index("of")])
