"""Find and prove a quotation: from quoted words to the one place of a text at which they stand.

White space is folded (a quotation may be wrapped over lines); nothing else is. Words match only as
whole words. Offsets count Unicode code points, from 0, half open.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from onrecord.errors import Absent, Ambiguous, AnchorError
from onrecord.model import Span
from onrecord.suggest import closest_passage

__all__ = ["Quotation", "Quoted", "find", "fold", "occurrences"]

ELLIPSIS = "[...]"


class Quotation(BaseModel):
    """Words quoted from a text, with what tells one occurrence from another.

    `A [...] Z` quotes from A to the first Z after it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str = Field(description="The words as printed; only runs of white space may differ.")
    nth: int | None = Field(
        None, ge=1, description="Which occurrence is meant, counted from 1 (in `within`, if given)."
    )
    within: str | None = Field(
        None, description="A longer quotation that occurs once and holds the words."
    )


def _from_string(value: Any) -> Any:
    return {"words": value} if isinstance(value, str) else value


Quoted = Annotated[
    Quotation,
    BeforeValidator(_from_string, json_schema_input_type=str | Quotation),
]


def fold(words: str) -> str:
    """`words` with every run of white space as one space."""
    return " ".join(words.split())


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    parts = [part.split() for part in words.split(ELLIPSIS)]
    if not all(parts):
        raise Absent(f"'{fold(words)}' quotes nothing: words must stand before and after [...]")
    return re.compile(r".*?".join(_whole_words(part) for part in parts), re.DOTALL)


def _whole_words(tokens: list[str]) -> str:
    body = r"\s+".join(re.escape(token) for token in tokens)
    before = r"(?<!\w)" if re.match(r"\w", tokens[0]) else ""
    after = r"(?!\w)" if re.search(r"\w$", tokens[-1]) else ""
    return before + body + after


def occurrences(text: str, words: str, scope: Span | None = None) -> Iterator[Span]:
    """Every place of `text`, inside `scope` if given, at which `words` stand, from the start on.

    Raises:
        Absent: `words` quotes nothing.
    """
    start, end = (scope.start, scope.end) if scope else (0, len(text))
    for match in _pattern(words).finditer(text, start, end):
        yield Span(start=match.start(), end=match.end())


def find(text: str, quotation: Quotation, scope: Span | None = None) -> Span:
    """The one place of `text` that `quotation` means.

    Without `nth` or `within`, the words are looked for inside `scope` first and, only if they are
    not there, in the whole text.

    Raises:
        Absent: the words are not there; the message shows the closest passage.
        Ambiguous: they are there more than once and nothing tells which is meant.
    """
    if quotation.within is not None:
        scope = find(text, Quotation(words=quotation.within))
        return _pick(text, quotation, list(occurrences(text, quotation.words, scope)))
    if scope and quotation.nth is None:
        inside = list(occurrences(text, quotation.words, scope))
        if inside:
            return _pick(text, quotation, inside)
    return _pick(text, quotation, list(occurrences(text, quotation.words)))


def _pick(text: str, quotation: Quotation, found: list[Span]) -> Span:
    if quotation.nth is not None and found:
        if quotation.nth > len(found):
            raise Absent(f"{_shown(quotation)} occurs {len(found)} times, not {quotation.nth}.")
        return found[quotation.nth - 1]
    if len(found) == 1:
        return found[0]
    raise _ambiguous(text, quotation, found) if found else _absent(text, quotation)


def _absent(text: str, quotation: Quotation) -> AnchorError:
    near = closest_passage(quotation.words, text)
    place = "the passage of `within`" if quotation.within else "the text"
    hint = f" The text has: «{near}»" if near else ""
    return Absent(f"{_shown(quotation)} is not in {place}.{hint}")


def _ambiguous(text: str, quotation: Quotation, found: list[Span]) -> AnchorError:
    contexts = [f"{n}: «{_context(text, span)}»" for n, span in enumerate(found[:4], 1)]
    more = "; …" if len(found) > len(contexts) else ""
    return Ambiguous(
        f"{_shown(quotation)} occurs {len(found)} times; say which with nth: or within: "
        f"({'; '.join(contexts)}{more})"
    )


def _context(text: str, span: Span) -> str:
    return fold(text[max(0, span.start - 20) : span.end + 20])


def _shown(quotation: Quotation) -> str:
    words = fold(quotation.words)
    return f"«{words if len(words) <= 80 else words[:77] + '…'}»"
