"""The headline as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.bylines import is_by_person, is_byline, is_spoken_by
from onrecord.extraction.metadata.dateline import dateline
from onrecord.extraction.metadata.headline import STRAY, is_headline, says_kind
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line, key
from onrecord.extraction.metadata.office_lines import is_office_line, is_salutation
from onrecord.extraction.metadata.page_title import without_site
from onrecord.extraction.metadata.run_in import bare_headline, lone_title, run_in
from onrecord.extraction.metadata.standing import likeliest

__all__ = ["title"]

_SHORTEST, _WITHIN, _TOP = 5, 25, 6
_SITE = re.compile(r"\s+[|»·–—-]\s+[^|»·]{2,60}$|\s+\|\s+.*$")
# "Press Release: Marsh Watch": the colon and the few capitalised words behind it tell who sends it.
_SENT_BY = re.compile(
    r"(?i:press|media|news)\s(?i:release|statement)\s?:\s[A-Z][\w.&’'-]*(?:\s(?:of|for|the|and|&|in|[A-Z][\w.&’'-]*)){0,6}\Z"
)
# "Media release: No more dams": a headline behind what it heads.
_KIND_BEFORE = re.compile(
    r"(?i:press|media|news)\s(?i:release|statement|note)(?:\s?[:–—|]|\s-)\s+(?=\S)"
)
# Marks that scans print behind a headline.
_LAST_MARKS = re.compile(r"\s[\s'‘`·•,_~^]{1,8}\Z")
# So near below is the second line of a headline.
_CLOSE, _MOST_LINES = 4, 5
_DEAR = re.compile(r"dear\s", re.IGNORECASE)
# Prose of this length over a headline is the body, and the headline that of a part of it.
_BODY = 160


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
    said_kind = next((line.place.start for line in reversed(head) if says_kind(line)), None)
    candidates = _candidates(shaped, head, letterheads, said_kind)
    if not candidates:
        return run_in(head) or lone_title(lines)
    chosen = likeliest(candidates, said_kind, head[:_WITHIN])
    # A host that tells who sends a release prints the headline alone, and so does one in capitals.
    is_alone = chosen.words.isupper() or any(_SENT_BY.match(line.words) for line in head[:_TOP])
    bare = chosen.place if is_alone else without_site(chosen, text, head)
    found = bare if bare != chosen.place else _whole(chosen, lines)
    words = found.of(text)
    return Place(
        found.end - len(words.lstrip(STRAY)), found.start + len(_LAST_MARKS.sub("", words))
    )


def _candidates(
    shaped: Sequence[Line],
    head: Sequence[Line],
    letterheads: Mapping[Place, bool],
    said_kind: int | None,
) -> Sequence[Line]:
    """Those of the lines shaped like headlines that are not who speaks or sends; `said_kind` is
    where the last line starts that says what the text is.
    """
    own = [
        line for line in shaped if not (is_office_line(line.words) or _SENT_BY.match(line.words))
    ]
    addressed = {over.place for over, line in pairwise(head) if line.role == "address"}
    # "By Sgt. Ada Lund" over her unit, where nothing else heads the text.
    written = {line.place for over, line in pairwise(head) if is_by_person(over.words)}
    own = [line for line in own if line.place not in written & letterheads.keys()]
    own = [line for line in own if not is_by_person(line.words)]
    # The first line of "Statement of the Marsh Council / on the new dam" is no letterhead.
    broken = {over.place for over, line in pairwise(head) if _is_broken(over, line)}
    others = (letterheads.keys() - broken) | addressed
    candidates = [line for line in own if line.place not in others]
    # What no body is known for may be a headline, if nothing else than a sentence or a byline may.
    if all(is_spoken_by(line.words) or line.words.endswith(".") for line in candidates):
        over_kind = {place for place in letterheads if said_kind and place.start < said_kind}
        own = [line for line in own if line.place not in over_kind]
        return [line for line in own if not letterheads.get(line.place)]
    return candidates


def _whole(chosen: Line, lines: Sequence[Line]) -> Place:
    """The headline with the lines in which it goes on, and without the speaker, date and number
    behind it.
    """
    above = [line for line in lines if line.place.end <= chosen.place.start][-1:]
    if above and _is_begun(above[0], chosen):
        return Place(above[0].place.start, chosen.place.end)
    under = [line for line in lines if line.place.start >= chosen.place.end][:_MOST_LINES]
    last = chosen
    for line in under:
        if not _goes_on(last, line):
            break
        last = line
    below = next((line for line in under if line.place.start >= last.place.end), None)
    if last is not chosen and (below is None or _is_set_apart(last, below)):
        return Place(chosen.place.start, last.place.end)
    start = kind.end() if (kind := _KIND_BEFORE.match(chosen.words)) else 0
    return Place(chosen.place.start + start, chosen.place.start + bare_headline(chosen.words))


def _is_begun(above: Line, line: Line) -> bool:
    """Whether a headline in capitals begins in the line above, with who does what it tells."""
    is_like = above.role == "short" and above.words.isupper() and line.words.isupper()
    goes_on = above.words.endswith(",") and _gap(above, line) <= _CLOSE
    return is_like and goes_on and kind_cue(above.words) is None


def _is_set_apart(line: Line, below: Line) -> bool:
    """Whether a headline may end above a line: over a gap, or where capitals or its size end."""
    if below.role != "short" or _gap(line, below) > 1:
        return True
    return line.words.isupper() and not below.words.isupper()


def _gap(line: Line, below: Line) -> int:
    return below.place.start - line.place.end


def _is_broken(line: Line, below: Line) -> bool:
    """Whether a line ends where no headline does, or the next goes on in lower case."""
    if below.role != "short" or _gap(line, below) > _CLOSE:
        return False
    runs_on = below.words[:1].islower() and _gap(line, below) == 1
    return runs_on or line.words.rsplit(None, 1)[-1].lower() in _small("never_last")


@cache
def _small(name: str) -> frozenset[str]:
    return frozenset(knowledge("publishers")["headline_words"][name].split())


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a headline goes on in the next line: printed the same way, and parted where no
    headline ends, or before a word with which none starts.
    """
    words = line.words
    if below.role != "short" or _gap(line, below) > _CLOSE:
        return False
    if below.words.endswith(".") and not below.words.isupper():
        return False
    if words.isupper() != below.words.isupper() or words.endswith((".", "?", "!", ":")):
        return False
    first, last = below.words.split()[0], words.split()[-1]
    is_parted = last.lower() in _small("never_last") or words.endswith((",", "-", "–", "—"))
    # "STATEMENT / BY THE MINISTER"
    is_parted = is_parted or (kind_cue(last) is not None and first.lower() in _small("never_first"))
    goes_on = is_parted or first.lower() in _small("never_first") or first[:1].islower()
    return goes_on and is_headline(below) and (is_parted or not is_byline(below.words))


def _over_body(text: str, head: Sequence[Line]) -> Iterator[Line]:
    """The lines over the dateline and over the second line of prose: what comes later heads a part
    of the text, not the whole.
    """
    prose = 0
    greets = False
    kinds = [line.place.start for line in head if line.role == "kind"]
    for line in head:
        prose += line.role == "prose"
        greets = greets or is_salutation(line.words)
        is_below = prose > 1 or (greets and prose) or _DEAR.match(line.words)
        if is_below or (line.role in ("short", "prose") and dateline(text, line.place)):
            return
        yield line
        if _announces(line):
            return
        is_body = line.role == "prose" and len(line.words) >= _BODY
        if is_body and not (kinds and kinds[-1] > line.place.start):
            return


def _announces(line: Line) -> bool:
    """Whether a line announces a list, as "Our demands are:" does: what follows is of the body."""
    words = line.words
    is_open = words.endswith(":") and line.role in ("short", "prose")
    return is_open and words.count(" ") > 1 and not words.isupper() and kind_cue(words) is None


def _as_printed(text: str, said: Place, head: Sequence[Line]) -> Place:
    """Where the page prints the title that it gives; else the title without the site's name."""
    whole = key(said.of(text))
    kind = _KIND_BEFORE.match(said.of(text))
    said = Place(said.start + (kind.end() if kind else 0), said.end)
    bare = _SITE.sub("", said.of(text))
    for line in head:
        if key(line.words) in (whole, key(bare)):
            return line.place
    return Place(said.start, said.start + len(bare))
