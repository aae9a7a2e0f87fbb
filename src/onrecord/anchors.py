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

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

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
    tokens = words.split()
    if not tokens:
        raise Absent("there are no words here, or none before or after [...].")
    body = r"\s+".join(re.escape(token) for token in tokens)
    before = r"(?<!\w)" if re.match(r"\w", tokens[0]) else ""
    after = r"(?!\w)" if re.search(r"\w$", tokens[-1]) else ""
    return re.compile(before + body + after)


def occurrences(text: str, words: str, scope: Span | None = None) -> Iterator[Span]:
    """Every place of `text`, inside `scope` if given, at which `words` stand, from the start on.

    Raises:
        Absent: `words` quotes nothing.
    """
    start, end = (scope.start, scope.end) if scope else (0, len(text))
    first, *rest = map(_pattern, words.split(ELLIPSIS))
    for match in first.finditer(text, start, end):
        last: re.Match[str] | None = match
        for part in rest:
            last = part.search(text, last.end(), end) if last else None
        if last is None:
            return  # what is not after this occurrence is not after a later one either
        yield Span(start=match.start(), end=last.end())


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
    if quotation.within:
        return Absent(f"{_shown(quotation)} is not in the passage of `within`.")
    first, *rest = quotation.words.split(ELLIPSIS)
    for part in (first, *rest):
        if not any(occurrences(text, part)):
            near = closest_passage(part, text)
            hint = f" The text has: «{near}»" if near else ""
            return Absent(f"«{_short(part)}» is not in the text.{hint}")
    after = " [...] ".join(map(_short, rest))
    return Absent(f"«{after}» does not stand after «{_short(first)}».")


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
    return f"«{_short(quotation.words)}»"


def _short(words: str) -> str:
    folded = fold(words)
    return folded if len(folded) <= 80 else folded[:77] + "…"
