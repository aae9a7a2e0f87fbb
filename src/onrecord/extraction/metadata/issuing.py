"""Who a text says issues it: "Ada Lund, head of Marsh Watch, issued the following statement"."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from onrecord.extraction.found import Place
from onrecord.extraction.metadata.bodies import NAME
from onrecord.extraction.metadata.lines import Line

__all__ = ["issued_by_line", "issuing"]

# Behind the first statement stand those of others.
_STATED, _STATED_TOO, _LED = 2.5, 0.8, 3.0
_WITHIN, _BEFORE, _REGION = 700, 260, 160
_STEMS = (
    *("statement", "declar", "appeal", "communiq", "message", "letter", "remarks", "comment"),
    "release",
)
_TEXTS = r"(?:statement|declaration|appeal|communiqu[eé]|message|letter|remarks|comments?)"
# What stands behind the issuer.
_ISSUES = re.compile(
    r"\s(?:issued|issues|released|made|gave|published|wrote)\s(?:today\s)?(?:the\sfollowing|the\sbelow|this)"
    rf"\s(?:\w+\s){{0,2}}{_TEXTS}\b"
)
# What stands in front of the issuer.
_ISSUED_BY = re.compile(
    rf"\b(?:(?:[Ff]ollowing|[Bb]elow|[Tt]his)\sis|[Tt]hese\sare)\s(?:a|the)\s(?:\w+\s){{0,3}}(?:{_TEXTS}|release)"
    r"\s(?:by|from|of|between|attributable\sto|issued\sby)\s"
    r"|(?<![^\n])(?:The\s)?(?:press|media|news)\s(?:release|statement|notice)\sissued\sby\s"
    rf"|\b{_TEXTS}\s(?:was|is|has\sbeen|may\sbe)\s(?:\w+\s)?(?:issued|released|made|delivered|sent|signed"
    r"|published|adopted|attributable|attributed)\b[^.\n:]{0,90}?\s(?:by|to)\s"
)
# "According to data published today by Marsh Watch", in the first lines of its own release.
_NEWS_BY = re.compile(
    r"\b(?=[a-fprs])(?:data|figures|reports?|study|survey|research|findings|analysis|briefing|paper|statistics)"
    r"\s(?:(?:published|released|issued|launched)\s(?P<today>today\s|this\s\w+\s)?by|by|from)\s(?:the\s)?"
    rf"(?P<name>{NAME}(?:\s\([A-Z]+\))?)"
)
_NEAR = 36
_TELLS = re.compile(
    r"\b(?:says?|said|finds|found|shows|reveals|warns|according\sto)\s(?:an?|the|this)\s(?:\w+\s)?\Z"
)
# "The letter was coordinated by Marsh Watch", which stands at the end.
_COORDINATED = re.compile(
    rf"\b{_TEXTS}\s[^.:;\n]{{0,60}}?(?:coordinated|co-ordinated|organi[sz]ed|convened|initiated|led)"
    rf"\sby\s(?:the\s)?({NAME})"
)
# "Marsh Watch, which coordinated the letter".
_WHICH_LED = re.compile(
    rf"({NAME}),\swhich\s(?:coordinated|co-ordinated|organi[sz]ed|convened|initiated|drafted)\s(?:the|this)\s{_TEXTS}"
)
_CLAUSE = re.compile(
    r"(?:[.:;\n]|\s[–—-]{1,2})\s+|\)\s?[–—-]{1,2}\s?|\d{4}[–—]|,\s+(?=[A-Z][^,]{4,}\Z)"
)
_REGION_END = re.compile(r"[.:;](?=\s|\Z)|\n\s*\n")
# A line that says that the next names the issuer.
_LINE = re.compile(
    r"(?:Issued|Released|Published|Distributed|Signed)\s(?:on\s)?(?:by|behalf\sof)(?:\sthe)?\W*\Z"
    r"|For\sand\son\sbehalf\sof(?:\sthe)?\W*\Z",
    re.IGNORECASE,
)
# "Signed for: Marsh Watch" inside a line of the tail.
_FOR = re.compile(
    r"(?:.{0,60}[-–—,]\s)?(?i:for|for and on behalf of|on behalf of|issued by|released by):?"
    rf"\s(?:the\s)?({NAME}(?:\s\([A-Z]+\))?)\W*\Z"
)


def issuing(text: str, body: Place) -> Iterator[tuple[Place, float]]:
    """The clauses at the start of the body that name who issues the text, each with how much it
    says.
    """
    end = min(body.end, body.start + _WITHIN)
    opening = text[body.start : end]
    yield from _news(text, Place(body.start, end))
    if not any(map(opening.__contains__, _STEMS)):
        return
    weight = _STATED
    for match in _ISSUES.finditer(text, body.start, end):
        start = max(body.start, match.start() - _BEFORE)
        for clause in _CLAUSE.finditer(text, start, match.start()):
            start = clause.end()
        yield Place(start, match.start()), weight
        weight = _STATED_TOO
    for start, last in ((max(end, body.end - 2 * _WITHIN), body.end), (body.start, end)):
        for cue, led in (("ed by ", _COORDINATED), ("ed the letter", _WHICH_LED)):
            found = text.find(cue, start, last) >= 0
            for match in led.finditer(text, start, last) if found else ():
                yield Place(*match.span(1)), _LED
    for match in _ISSUED_BY.finditer(text, body.start, end):
        last = min(body.end, match.end() + _REGION)
        stop = _REGION_END.search(text, match.end(), last)
        yield Place(match.end(), stop.start() if stop else last), _STATED


def _news(text: str, within: Place) -> Iterator[tuple[Place, float]]:
    """Whose data or report the first lines tell of."""
    for match in _NEWS_BY.finditer(text, *within):
        is_told = match["today"] or _TELLS.search(text, match.start() - _NEAR, match.start())
        yield Place(*match.span("name")), _STATED if is_told else _STATED_TOO


def issued_by_line(text: str, lines: Sequence[Line]) -> list[Place]:
    """The lines that name who issues the text, by what they or the lines before them say; none
    where they name several.
    """
    if sum(" on behalf of " in line.words for line in lines) > 1:
        return []
    found = []
    for line, after in zip_longest(lines, lines[1:]):
        if len(line.words) > _REGION:
            continue
        if after and _LINE.match(line.words):
            found.append(after.place)
        elif match := _FOR.match(line.words):
            found.append(Place(line.place.start + match.start(1), line.place.start + match.end(1)))
    return found if len({place.of(text) for place in found}) == 1 else []
