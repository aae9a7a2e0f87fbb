"""The headline as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.dateline import dateline
from onrecord.extraction.metadata.dates import goes_beside_date, is_date_line, is_dated_note
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import AROUND, Line, key
from onrecord.extraction.metadata.office_lines import is_office_line, is_salutation
from onrecord.extraction.metadata.run_in import bare_headline, run_in

__all__ = ["is_byline", "is_headline", "title"]

_SHORTEST, _LONGEST = 5, 300
_WITHIN = 25
_LONGEST_HEAD = 200
_FEW = 2
_LETTERHEAD = 12
_SITE = re.compile(r"\s+[|»·–—-]\s+[^|»·]{2,60}$|\s+\|\s+.*$")
_BYLINE = re.compile(
    r"(?i:by|from|prepared by)\s+[A-Z]|(?i:office of the)\b"
    r"|(?i:.{2,60}(?:,|\s{2,}|–|-)\s*(?:the\s+)?(?:\w+\s+){0,3}(?:secretary|minister|spokesperson|spokesman"
    r"|spokeswoman|ambassador|senator|mp|president|director|commissioner|bureau|representative)\b)"
)
# "Press Release: Marsh Watch": the colon and the few capitalised words behind it tell who sends it.
_SENT_BY = re.compile(
    r"(?i:press|media|news)\s(?i:release|statement):\s[A-Z][\w.&’'-]*(?:\s(?:of|for|the|and|&|in|[A-Z][\w.&’'-]*)){0,6}\Z"
)
_MOST_LABELS = 2
# The publisher over its releases, and those for whom they are signed.
_NO_HEADLINE = re.compile(
    r"(?i:press|media|news)\s(?i:release|statement)\s(?i:number|no\.?|dated)\b|^FOR PRESS"
    r"|\b(?i:press|media|news)\s+(?i:releases|statements)\Z|,\son\sbehalf\sof\b"
    r"|\A[A-Z]+(?:\s+[A-Z]+)?\s+(?:MEDIA|NEWS|PRESS)\Z"
)
# First words of a sentence that is no headline, if a full stop ends it.
_SPEAKS = re.compile(r"(?:I|We|My|It|This|These|There|They|He|She)\b")
# So near below is the second line of a headline.
_CLOSE = 4
_HONORIFIC = re.compile(
    r"(?:the\s+)?(?:rt\.?\s+)?(?:hon\.?|senator|sen\.?|dr\.?|mr\.?|ms\.?|mrs\.?|sir|prof\.?)\s|.*\bM\.?P\.?\b|.*\b(?:A\.?C|LLB)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:deputy|prime|shadow|federal|acting)\s)*(?:leader|minister|secretary|premier|office|member)\s(?:of|for|to)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?=\S*\d)[\w./()-]{3,30}$|AI Index\b|(?:(?:[A-Z]\.\s?){1,4})?(?:Ref|No)\b", re.IGNORECASE
)
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
    lines = list(_over_body(text, head[:_WITHIN]))
    shaped = [line for line in lines if is_headline(line)]
    candidates = _candidates(shaped, head, letterheads)
    if not candidates:
        return run_in(head) or _one_word(lines)
    heads = [line.place.start for line in head if _says_kind(line)]
    after = [line for line in candidates if heads and line.place.start > heads[-1]]
    is_over = heads and candidates[0].place.start < heads[0] and not _is_letterhead(candidates[0])
    return _whole(candidates[0] if is_over or not after else after[0], lines)


def _one_word(lines: Sequence[Line]) -> Place | None:
    """A headline of one word in capitals, the last of the lines over the body."""
    short = [line for line in lines if line.role in ("short", "kind", "date")]
    last = short[-1] if len(short) > 1 else None
    is_name = last and last.role == "short" and last.words.isalpha() and last.words.isupper()
    return last.place if last and is_name and len(last.words) > _SHORTEST else None


def _candidates(
    shaped: Sequence[Line], head: Sequence[Line], letterheads: Mapping[Place, bool]
) -> Sequence[Line]:
    """Those of the lines shaped like headlines that are not who speaks or sends."""
    own = [
        line for line in shaped if not (is_office_line(line.words) or _SENT_BY.match(line.words))
    ]
    addressed = {over.place for over, line in pairwise(head) if line.role == "address"}
    candidates = [line for line in own if line.place not in {*letterheads, *addressed}]
    if not candidates or all(_BYLINE.match(line.words) for line in candidates):
        return [line for line in own if not letterheads.get(line.place)]
    return candidates


def _whole(chosen: Line, lines: Sequence[Line]) -> Place:
    """The headline with its second line, and without the speaker, date and number behind it."""
    under = [line for line in lines if line.place.start >= chosen.place.end][:2]
    ends = len(under) == 1 or (len(under) > 1 and under[1].place.start - under[0].place.end > 1)
    if ends and _goes_on(chosen, under[0]):
        return Place(chosen.place.start, under[0].place.end)
    return Place(chosen.place.start, chosen.place.start + bare_headline(chosen.words))


@cache
def _small(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")["headline_words"][name].split())


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a headline goes on in the next line: printed the same way, and parted where no
    headline ends, or before a word with which none starts.
    """
    words = line.words
    if below.role != "short" or below.place.start - line.place.end > _CLOSE:
        return False
    if words.isupper() != below.words.isupper() or words.endswith((".", "?", "!", ":")):
        return False
    first, last = below.words.split()[0], words.split()[-1]
    is_parted = last.lower() in _small("never_last") or words.endswith((",", "-", "–", "—"))
    goes_on = is_parted or first.lower() in _small("never_first") or first[:1].islower()
    return goes_on and is_headline(below) and not is_byline(below.words)


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
    if len(words.split()) < 2 or words.endswith(":") or words.count(": ") > _MOST_LABELS:
        return False
    if not words[0].isalpha() and (words[0] not in _MAY_OPEN or len(words.split()) < 4):
        return False
    if is_dated_note(words) or is_date_line(words) or _REFERENCE.match(words):
        return False
    if _says_kind(line) or _ATTENTION.match(words) or is_salutation(words):
        return False
    if _NO_HEADLINE.search(words) or (words.endswith(".") and _SPEAKS.match(words)):
        return False
    if len(words) <= _LONGEST_HEAD and kind_cue(words) and _HONORIFIC.match(words):
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
        bool(_HONORIFIC.match(line.words) or _OFFICE.match(line.words))
        or is_byline(line.words)
        or (line.words.isupper() and len(line.words.split()) <= _LETTERHEAD)
    )
