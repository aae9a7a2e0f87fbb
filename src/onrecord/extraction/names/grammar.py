"""The grammar of names: what the classes of a run's words make together."""

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.extraction.names.cutting import body_tokens, person_kind, person_tokens, side_of
from onrecord.extraction.names.lexicon import lexicon
from onrecord.extraction.names.nobody import holds_nobody, is_law, is_plain, is_thing, modifies
from onrecord.extraction.names.runs import Run, Token
from onrecord.extraction.names.span import Span

__all__ = ["headline_spans", "spans"]

_WORD = "[NCGgQLPAKSDEHhrRB]"  # a word in front of a head
_PLAIN = "[NCGgQLPAKhrRB]"
_LINK = (
    "(?:(?<=[CNHOGQS])'(?=[NCGgQLPAHh])|Or?'(?=[QCNGH])|(?<=[NCGQHLPB])a(?=[NCQHGL][NCGgQLPAH]{0,4}H)"
    "|(?<=[CNQ])a(?=[CNQL]{1,2}'[CQ]{0,2}H)|(?<=[DS])-(?=[DSNC][NCQLPAH]{0,4}[Hh]))"
)
_INTO = "[ofn]t?(?:F(?=[CNGQ]))?[NCGgQLPAKSDEHhOTrRBM](?:(?!'[QCg]{0,3}O)'?[NCGgQLPAKSDEHhOrRB])*"
_AND = f"(?:a(?:H(?=C))?{_PLAIN}(?:'?{_PLAIN})*(?![TRO]))"
_BODY = f"(?:{_WORD}|{_LINK}){{0,9}}[Hh](?:{_INTO}{_AND}{{0,2}}){{0,3}}(?:S\\Z)?"
_PORTFOLIO = (
    "(?:[of](?!t?[QCNGPLSDEAHKB']{0,6}[HE])t?(?:[QCPLSDKhB]|N(?=[QC])){1,5}"
    "(?:a[QCNhB]{1,4}(?![O]))?)"
)
_OFFICE = (
    "(?:[QCrg]|[hNL](?=[QC]?O)){0,5}O[QOr]{0,3}(?:a[QC]{0,3}O[QO]{0,2})?" + _PORTFOLIO + "{0,2}"
)
_TITLED = (
    "(?:V|P(?=[GgN])(?:[GgN]){1,3}|(?:[CL]?(?:p{0,2}[GgNI]){1,5}[CPLr]?|C{1,2}(?![BHhoa])"
    "|[PLA](?![Hh])))"
)
_BARE = (
    "(?:G(?:p{0,2}[GgNI]){0,4}(?:p{0,2}[NGgICP])|g(?:p{0,2}[GNI]){1,4}C?"
    "|Gr(?![TRrGNgOI])|I{1,3}(?:p{0,2}[NGgC]){1,3}|N(?:p{0,2}[GgNI]){1,4}C?)"
)
_GRAMMAR = re.compile(
    f"(?P<known>V)"
    f"|(?P<titled_office>(?:[DSEA]'?)?{_OFFICE}[TRr]{{0,4}})(?P<holder>{_TITLED})"
    f"|(?P<title>[TRr]{{1,4}})(?P<bearer>{_TITLED})"
    f"|(?P<ship>W(?:[NCLPHQg]{{1,2}}|G(?:p{{0,2}}[NGC])?))"
    f"|(?P<body>{_BODY})"
    f"|(?P<document>(?:[NCGgQLPKr]|[SDEA](?=[NCGgQLPKBr])){{0,6}}B(?:[ofn]t?[NCGgQLPKB]{{1,5}}(?:a[NCGgQLP]{{1,4}})?){{0,3}})"
    f"|(?P<between>GP[GN](?![LPNG]))"
    f"|(?P<section>E[SP](?![CNGHhQBLgOp]))"
    f"|(?P<homonym>(?<![A-Za-z])PN(?![A-Za-z]))"
    f"|(?P<place>N'[LP]|(?:[NCGgQPKD]){{0,4}}[LP](?:oN)?)"
    f"|(?P<office>{_OFFICE})"
    f"|(?P<state>S)|(?P<adjective>D)|(?P<entry>E)"
    f"|(?P<person>{_BARE})"
    f"|(?P<acronym>A)"
    f"|(?P<other>[NCGgQ]{{2,6}})"
    f"|(?P<single>[NGg])"
    f"|(?P<skip>.)"
)
_LONG = 12  # words of a run whose classes hardly recur
_SENT = frozenset(("Mission", "Office", "Delegation", "Embassy", "Observer"))
_TO_SEAT = re.compile("it?[SE]")
_WITH_SECTIONS = frozenset(("ngo", "professional_body", "un_body"))
_NAMEABLE = frozenset(("person", "other", "single", "acronym"))
# A place between a given name and another word is a name as well ("Ada Bergen Lund").
_READ_AS = {"ship": "body", "between": "person"}
_SINGLES = {
    "S": "state",
    "D": "adjective",
    "E": "entry",
    "A": "acronym",
    "V": "known",
    "P": "place",
}
_ALONE = {**_SINGLES, "O": "office", "H": "body", "h": "body", "N": "single", "G": "single"}


def _span(kind: str, tokens: list[Token], opens: bool, office: list[Token] | None = None) -> Span:
    return Span(kind, tokens[0].start, tokens[-1].end, tokens, opens, office)


def spans(run: Run) -> Iterator[Span]:
    """The names and offices in `run`, in order."""
    if len(run.tokens) == 1:
        kind = _ALONE.get(run.classes) or _alone(run.tokens[0])
        yield _span(kind, run.tokens, run.opens)
        return
    at = _lead(run)
    read = _matches if len(run.classes) < _LONG else _GRAMMAR.finditer
    for match in read(run.classes, at):
        kind = match.lastgroup or "skip"
        opens = run.opens and match.start() == at
        if kind in _NAMEABLE and match.start() and is_thing(run.tokens[match.start() - 1]):
            continue
        yield from _read(run, match, kind, opens=opens)


def headline_spans(run: Run, *, is_by: bool) -> Iterator[Span]:
    """What a headline may name: its capitals are no sign of a name, so each word comes alone as
    well, to be looked up among the names of the body. `is_by` tells that the run stands behind
    "by", where a person without an office may stand.
    """
    for span in spans(run):
        if span.kind not in ("person", "other") or span.office or (is_by and span.kind == "person"):
            yield span
    for token in run.tokens:
        if token.text[:1].isupper() and len(run.tokens) > 1:
            yield _span(_SINGLES.get(token.letter, "word"), [token], opens=False)


@lru_cache(maxsize=4096)  # most runs have the classes of earlier ones
def _matches(classes: str, at: int) -> tuple[re.Match[str], ...]:
    """What the classes of a run make from `at` on."""
    return tuple(_GRAMMAR.finditer(classes, at))


def _alone(token: Token) -> str:
    """The kind of a word that is no head but may stand for a body with an article ("the
    Opposition").
    """
    is_body = token.letter == "Q" and token.text in lexicon().sets["alone_with_article"]
    return "body" if is_body else "word"


def _lead(run: Run) -> int:
    """Where the names may start: a common word that opens a sentence in front of a person or a
    state is no part of a name.
    """
    at = 0
    while at < len(run.classes) and run.classes[at] in "FMi":
        at += 1
    if at == 0 and run.classes[0] == "C":
        calls = len(run.tokens) > 2 and run.tokens[0].text.lower() in lexicon().roles
        calls = calls and run.classes[1] != "'"  # "Farmers' Union"
        return int(calls or bool(run.opens and re.match(r"C[VTGSDOEA]", run.classes)))
    return at


def _read(run: Run, match: re.Match[str], kind: str, *, opens: bool) -> Iterator[Span]:
    tokens = run.tokens[match.start() : match.end()]
    if kind == "holder" or kind == "bearer":
        yield from _titled(run, match, kind, opens=opens)
    elif kind in ("document", "place", "homonym"):
        yield from _around(kind, tokens, opens=opens)
    elif kind == "body":
        yield from _body(run, tokens, match.end(), opens=opens)
    elif kind == "entry" and is_plain(run, match.end(), tokens[0]):
        return
    elif kind == "section":
        yield from _section(tokens, opens=opens)
    elif kind in _READ_AS:
        yield _span(_READ_AS[kind], tokens, opens)
    elif kind == "person":
        tokens = person_tokens(tokens)
        yield _span(person_kind(tokens, opens=opens), tokens, opens)
    else:
        yield _span(_alone(tokens[0]) if kind == "skip" else kind, tokens, opens)


def _section(tokens: list[Token], *, opens: bool) -> Iterator[Span]:
    """A body of the civil society with the state of its section ("Amnesty Freedonia")."""
    entry = tokens[0].entry
    if entry and entry.actor_type in _WITH_SECTIONS and entry.name != "United Nations":
        yield _span("body", tokens, opens)
    else:
        for token in tokens:
            yield _span(_SINGLES[token.letter], [token], opens)


def _around(kind: str, tokens: list[Token], *, opens: bool) -> Iterator[Span]:
    """The title of a document, and what is known by a word of it or of a place."""
    if kind == "document":
        yield _span(kind, tokens, opens)
    if "".join([token.letter for token in tokens]) in ("GP", "PN"):  # "said Ada Bergen"
        yield _span("other", tokens, opens)
    for token in tokens:
        if token.letter in "SDEAVP":
            yield _span(_SINGLES[token.letter], [token], opens)


def _body(run: Run, tokens: list[Token], end: int, *, opens: bool) -> Iterator[Span]:
    """A body, with the seat to which it is sent ("Mission to the United Nations"); nothing where a
    law's title begins with it.
    """
    if tokens[-1].text in _SENT:
        seat = _TO_SEAT.match(run.classes, end)
        if seat and run.tokens[end].text == "to":
            tokens = [*tokens, *run.tokens[end : seat.end()]]
    elif is_law(run, end, tokens) or modifies(run, end, tokens):
        return
    tokens = body_tokens(tokens, run.classes[end : end + 1])
    yield _span("body", [*tokens, *side_of(tokens, run.tokens[end : end + 1])], opens)


def _titled(run: Run, match: re.Match[str], kind: str, *, opens: bool) -> Iterator[Span]:
    front = "titled_office" if kind == "holder" else "title"
    before = run.tokens[match.start(front) : match.end(front)]
    name = person_tokens(run.tokens[match.start(kind) : match.end(kind)])
    if holds_nobody(before, name):
        return
    leading = before[0]
    if leading.letter in "SDEA" and len(before) > 1:
        yield _span(_SINGLES[leading.letter], [leading], opens)
    yield _span("known" if name[0].letter == "V" else "person", name, opens, before)
