"""The headline as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.broken_headlines import is_broken, whole
from onrecord.extraction.metadata.dateline import dateline
from onrecord.extraction.metadata.head_lines import is_by_person, is_spoken_by
from onrecord.extraction.metadata.headline import STRAY, is_headline, says_kind
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.lines import Line, key
from onrecord.extraction.metadata.office_lines import is_office_line, is_salutation
from onrecord.extraction.metadata.organs import is_press_office, is_unit
from onrecord.extraction.metadata.page_title import is_menu, without_site
from onrecord.extraction.metadata.run_in import lone_title, run_in
from onrecord.extraction.metadata.standing import leads_letterhead, likeliest

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
_STATED_BY = re.compile(
    r"(?:\w+\s){0,2}(?:statement|remarks|message|response)\s(?:by|from|of)\s", re.I
)
_DEAR = re.compile(r"dear\s", re.IGNORECASE)
_MOST_NAME, _SMALL, _FEW, _LONGEST_UNIT = 6, 3, 2, 60
# How a line begins that goes on who speaks: "ARCHBISHOP AND PATRIARCH / OF THE CHURCH OF FLEET".
_GOING_ON = ("OF ", "AND ")
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
    headed = [line for line in candidates if not _is_name_of_site(line, text, head)]
    chosen = likeliest(headed or candidates, said_kind, head[:_WITHIN])
    # A host that tells who sends a release prints the headline alone, and so does one in capitals.
    is_alone = chosen.words.isupper() or any(_SENT_BY.match(line.words) for line in head[:_TOP])
    bare = chosen.place if is_alone else without_site(chosen, text, head)
    found = bare if bare != chosen.place else whole(chosen, lines)
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
        line
        for line in shaped
        if not (
            is_office_line(line.words)
            or _SENT_BY.match(line.words)
            or (len(line.words) <= _LONGEST_UNIT and is_unit(line.words.strip("()")))
            or (len(line.words) <= _LONGEST_UNIT and is_press_office(line.words))
            or (line.words.isupper() and line.words.startswith(_GOING_ON))
        )
    ]
    addressed = {over.place for over, line in pairwise(head) if line.role == "address"}
    # "By Sgt. Ada Lund" over her unit, where nothing else heads the text.
    written = {line.place for over, line in pairwise(head) if is_by_person(over.words)}
    own = [line for line in own if line.place not in written & letterheads.keys()]
    own = [line for line in own if not is_by_person(line.words)]
    # The first line of "Statement of the Marsh Council / on the new dam" is no letterhead.
    broken = {
        over.place
        for over, line in pairwise(head)
        if over.place in letterheads and is_broken(over, line)
    }
    others = (letterheads.keys() - broken) | addressed
    candidates = [line for line in own if line.place not in others]
    menus = {over.place for over, line in pairwise(head[:_TOP]) if is_menu(line.words)}
    candidates = [line for line in candidates if line.place not in menus]
    # What no body is known for may be a headline, if nothing else than a sentence or a byline may.
    is_told = all(is_spoken_by(line.words) or line.words.endswith(".") for line in candidates)
    if is_told and not lone_title(head):
        over_kind = {place for place in letterheads if said_kind and place.start < said_kind}
        own = [line for line in own if line.place not in over_kind]
        return [
            line
            for line in own
            if not (letterheads.get(line.place) or leads_letterhead(line.words.split()))
        ]
    return candidates


def _is_name_of_site(line: Line, text: str, head: Sequence[Line]) -> bool:
    """Whether a line stands right over one that says the kind of text, or over a control of the
    page, and is a name that the text uses.
    """
    below = next((each for over, each in pairwise(head) if over is line), None)
    is_over = below is not None and (below.role == "furniture" or says_kind(below))
    return is_over and _is_in_prose(line, text)


def _is_in_prose(line: Line, text: str) -> bool:
    """Whether a few words with capitals stand again inside a sentence below, as the name of whose
    page it is does.
    """
    parts = line.words.split()
    if len(parts) > _MOST_NAME or not all(
        part[:1].isupper() or len(part) <= _SMALL for part in parts
    ):
        return False
    at = text.find(line.words, line.place.end)
    while at >= 0:
        before, after = text[at - 2 : at], text[at + len(line.words) : at + len(line.words) + 2]
        inside = before[-1:] == " " and before[:1].islower() and after[:1] in " ,.’'"
        if inside or (
            before[-1:] == after[:1] == "\n" and len(parts) < _MOST_NAME and 2 * at > len(text)
        ):
            return True
        at = text.find(line.words, at + 1)
    return False


def _over_body(text: str, head: Sequence[Line]) -> Iterator[Line]:
    """The lines over the dateline and over the second line of prose: what comes later heads a part
    of the text, not the whole.
    """
    prose = 0
    greets = False
    kinds = [line.place.start for line in head if line.role == "kind"]
    for line, below in zip_longest(head, head[1:]):
        prose += line.role == "prose"
        greets = greets or is_salutation(line.words)
        is_below = prose > 1 or (greets and prose) or _DEAR.match(line.words)
        if is_below or (line.role in ("short", "prose") and dateline(text, line.place)):
            return
        yield line
        if _announces(line) or (below and below.role == "prose" and _heads_statement(line)):
            return
        is_body = line.role == "prose" and len(line.words) >= _BODY
        if is_body and not (kinds and kinds[-1] > line.place.start):
            return


def _announces(line: Line) -> bool:
    """Whether a line announces a list, as "Our demands are:" does: what follows is of the body."""
    words = line.words
    is_open = words.endswith(":") and line.role in ("short", "prose")
    if not is_open or words.count(" ") < _FEW or words.isupper():
        return False
    return kind_cue(words) is None


def _heads_statement(line: Line) -> bool:
    """Whether a line tells whose words follow, as "Statement from Ada Lund:" does."""
    return line.words.endswith(":") and _STATED_BY.match(line.words) is not None


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
