"""The headline as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.dateline import dateline
from onrecord.extraction.metadata.dates import goes_beside_date, is_date_line, is_dated_note
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line, key

__all__ = ["is_byline", "is_headline", "title"]

_SHORTEST, _LONGEST = 5, 300
_WITHIN = 25
_FEW = 2
_LETTERHEAD = 12
_SITE = re.compile(r"\s+[|»·–—-]\s+[^|»·]{2,60}$|\s+\|\s+.*$")
_BYLINE = re.compile(
    r"(?i:by|from|prepared by)\s+[A-Z]|(?i:office of the)\b"
    r"|(?i:.{2,60}(?:,|\s{2,}|–|-)\s*(?:the\s+)?(?:\w+\s+){0,3}(?:secretary|minister|spokesperson|spokesman"
    r"|spokeswoman|ambassador|senator|mp|president|director|commissioner|bureau|representative)\b)"
)
_HONORIFIC = re.compile(
    r"(?:the\s+)?(?:rt\.?\s+)?(?:hon\.?|senator|sen\.?|dr\.?|mr\.?|ms\.?|mrs\.?|sir|prof\.?)\s|.*\bM\.?P\.?\b|.*\b(?:A\.?C|LLB)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?=\S*\d)[\w./()-]{3,30}$|AI Index\b|(?:Ref|No)\b", re.IGNORECASE)
_MAY_OPEN = frozenset("0123456789$£€“\"'‘¿¡«")
_ATTENTION = re.compile(
    r"(?:attention|attn|embargo|begin text|strictly|not for|for immediate|to:)", re.IGNORECASE
)


def title(
    text: str, given: Mapping[str, Place], head: Sequence[Line], letterheads: Mapping[Place, bool]
) -> Place | None:
    """The place of the headline: that which a header line or label gives, where the page prints it
    (without the name of the site); else the first line of the head that may be one, after a line
    like "MEDIA RELEASE" where there is one.
    """
    said = given.get("title") or given.get("subject")
    if said:
        return _as_printed(text, said, head)
    shaped = [line for line in _over_body(text, head[:_WITHIN]) if is_headline(line)]
    addressed = {over.place for over, line in pairwise(head) if line.role == "address"}
    candidates = [line for line in shaped if line.place not in {*letterheads, *addressed}]
    if not candidates or all(_BYLINE.match(line.words) for line in candidates):
        candidates = [line for line in shaped if not letterheads.get(line.place)]
    if not candidates:
        return _run_in(head)
    heads = [line.place.start for line in head if _says_kind(line)]
    after = [line for line in candidates if heads and line.place.start > heads[-1]]
    is_over = heads and candidates[0].place.start < heads[0] and not _is_letterhead(candidates[0])
    chosen = candidates[0] if is_over or not after else after[0]
    return chosen.place


def _over_body(text: str, head: Sequence[Line]) -> Iterator[Line]:
    """The lines over the dateline and over the second line of prose: what comes later heads a part
    of the text, not the whole.
    """
    prose = 0
    for line in head:
        prose += line.role == "prose"
        if prose > 1 or (line.role in ("short", "prose") and dateline(text, line.place)):
            return
        yield line


def _as_printed(text: str, said: Place, head: Sequence[Line]) -> Place:
    """Where the page prints the title that it gives; else the title without the site's name."""
    whole = key(said.of(text))
    bare = _SITE.sub("", said.of(text))
    for line in head:
        if key(line.words) in (whole, key(bare)):
            return line.place
    return Place(said.start, said.start + len(bare))


def is_headline(line: Line) -> bool:
    """Whether a line has the shape of a headline."""
    words = line.words
    if line.role in AROUND or line.role == "kind" or not _SHORTEST <= len(words) <= _LONGEST:
        return False
    if len(words.split()) < 2 or words.endswith(":"):
        return False
    if not words[0].isalpha() and (words[0] not in _MAY_OPEN or len(words.split()) < 4):
        return False
    if is_dated_note(words) or is_date_line(words) or _REFERENCE.match(words):
        return False
    if _says_kind(line) or _ATTENTION.match(words):
        return False
    return len(words) <= 140 or not words.endswith(".")


def _says_kind(line: Line) -> bool:
    """Whether a line is a heading such as "Media Release 12/99 - 2 May 1999"."""
    if line.role == "kind":
        return True
    cue = kind_cue(line.words) if len(line.words) <= 90 else None
    if cue is None:
        return False
    rest = f"{line.words[: cue.start()]} {line.words[cue.end() :]}".strip(" :-–—|.")
    words = [word for word in rest.split() if not goes_beside_date(word)]
    if not words or is_date_line(rest):
        return True
    at_edge = cue.start() == 0 or cue.end() == len(line.words)
    return at_edge and line.words.isupper() and len(words) <= _FEW


def is_byline(words: str) -> bool:
    """Whether a line under a headline names only who speaks: a person with an office."""
    if len(words) > 200 or words.endswith((".", ":")):
        return False
    parts = words.split()
    named = len(parts) <= 4 and all(part[:1].isupper() for part in parts)
    return named or bool(_BYLINE.match(words))


def _is_letterhead(line: Line) -> bool:
    """Whether a line over "MEDIA RELEASE" is the publisher's: a person with an office, capitals."""
    return (
        bool(_HONORIFIC.match(line.words))
        or is_byline(line.words)
        or (line.words.isupper() and len(line.words.split()) <= _LETTERHEAD)
    )


def _run_in(head: Sequence[Line]) -> Place | None:
    """A headline that the text runs together with the body, parted from it by two spaces."""
    for line in head:
        if line.role != "prose":
            continue
        start = _after_date(line.words[:300])
        part = re.match(r"\s*(\S.{10,200}?)\s{2,}(?=[A-Z“\"'‘(])", line.words[start:300])
        if part and _is_title_case(part[1]):
            at = line.place.start + start + part.start(1)
            return Place(at, at + len(part[1]))
        return None
    return None


def _after_date(words: str) -> int:
    """Where a head of name, office and date ends at the start of a line."""
    found = re.match(r"(.{0,160}?\d{1,2}\s+[A-Z][a-z]+,?\s+\d{4})\s+(?=[A-Z])", words)
    return found.end() if found else 0


def _is_title_case(words: str) -> bool:
    parts = [part for part in words.split() if len(part) > 3]
    capital = sum(part[:1].isupper() for part in parts)
    return len(parts) >= 3 and capital >= 0.7 * len(parts) and not words.endswith(".")
