"""Dates that the words around them tell to be those of the text: in its headline, and in its first
lines.
"""

import re
from collections.abc import Iterator
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge
from onrecord.extraction.metadata.dates import WEEKDAY, is_dated_note, labelled_date
from onrecord.extraction.metadata.kind import kind_cue
from onrecord.extraction.metadata.layout import Layout
from onrecord.extraction.metadata.printed import Printed, printed_dates

__all__ = ["beside_headline", "is_of_kind", "opening", "run_in", "told_of_itself", "told_today"]

_LONGEST, _NEAR, _DATELINE, _FIRST_PART, _KIND_WITHIN = 200, 6, 60, 800, 60
# "3 May 2011 – The Minister ...": a date that opens the body as a dateline does.
_OPENS = re.compile(rf"[\W_]*{WEEKDAY}[\W_]*\Z")
_BEHIND_DASH = re.compile(rf"\s[-–—]\s+{WEEKDAY}\Z")
# Behind a date that heads a line: a name, or a headline.
_HEADS = re.compile(r"\s{1,4}[A-ZÀ-Þ“‘\"]")
_RUN_IN = re.compile(
    r"(?<!\bthe)(?<!\bof)(?<!\bon)(?<!\bin)(?<!\bby)(?<!\bto)(?<!\band)(?<!\bfor)(?<!\bfrom)(?<!since)"
    r"(?<!until)(?<!after)(?<!before)(?<!between)(?<=\w)\s\Z"
)
_CAPITAL = re.compile(r"\d\s{1,3}[A-Z“‘]")
_NEW_SENTENCE, _STOP = (
    re.compile(r"\s{1,3}(?:The\s|[A-Z“‘][a-z’]*\s[a-z])"),
    re.compile(r"[.;:?!]\s"),
)
# An opening bracket, or a word that is no preposition, in front of the date that closes a line.
_BARE = re.compile(
    r"\s\(\Z|(?<!\bthe)(?<!\bof)(?<!\bon)(?<!\bin)(?<!\bat)(?<!\bby)(?<!\bto)(?<!\band)(?<!\bfor)(?<!\bfrom)(?<!since)"
    r"(?<!until)(?<!after)(?<!before)(?<!between)(?<=\w\w)\s\Z"
)
_PLACE_IN_BRACKETS = re.compile(r"\s\((?:[A-ZÀ-Þ][\w.’'-]*,?\s){1,3}\Z")
_MARK = re.compile(
    r"(?:[,;.\s(]{1,3}[A-ZÀ-Þ][\w.’', /-]{2,40})?\s?[)\]]?\s?(?:--+|[–—:]|-\s)|\s?[)\]]\s"
)
# A date that the words themselves tell to be that of the text: "today, Monday, 3 May 2011".
_TODAY = re.compile(
    r"\btoday\W{1,3}(?:i\.?e\.?\W{1,3})?(?:[a-z]{3,6}day\W{1,3})?(?:the\s)?(?=\d|(?-i:[A-Z]))|\bon\sthis\s(?:day\W{1,3})?(?:the\s)?(?=\d)",
    re.IGNORECASE,
)
# What is said at an event is of its day.
_SPEECH = re.compile(r"(?:speech|address|statement|remarks|briefing)\b", re.IGNORECASE)
# Who speaks follows on the kind of text, or what it is about does, with a date of its own.
_SAID = re.compile(r"\W*\b(?:by|from|made|given|delivered|issued|read|released)\b")
_OF_EVENT = re.compile(
    rf"\s\w+\s[^|•·]*\b(?:on|of|in|since|from|until|after|before|at|for)\s(?:the\s)?{WEEKDAY}\Z"
)
_BEFORE_KIND = re.compile(
    r"\b(?:the|this|an?|following|is|joint|national|oral|written|public|official|opening|closing|full|text|of)\b",
    re.IGNORECASE,
)
# A date that closes the brackets behind "The ministers’ statement", in which a place may stand too.
_IN_BRACKETS = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|letter|release)\s\([^()]{0,120}\d{4}\)\W{0,3}\Z",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    r"\W*(?:the|this)\s(?:following\s)?(?:is\s(?:the|a)\s)?(?:(?:full\s)?text\sof\s(?:the|a)\s)?(?:joint\s|public\s)?"
    r"(?:(?:press|media|news)\s)?(?:statement|release|communiqu[eé]|letter|notice|declaration)\b",
    re.IGNORECASE,
)


def is_of_kind(words: str, at: int) -> bool:
    """Whether the date at `at` in a line is that of the text whose kind the line tells: "Statement
    by the Board on 3 May 2011", and not "Statement on the flood of 3 May 2011" nor "Media Advisory:
    Press Conference, 3 May 2011".
    """
    cue = kind_cue(words)
    if cue is None or at < cue.start():
        return cue is not None
    between = words[cue.end() : at]
    if _SAID.match(between):
        return True
    is_announced = _SPEECH.match(words) is None and _events().search(between) is not None
    return not is_announced and not _OF_EVENT.search(between)


def opening(text: str, around: Layout) -> Iterator[Printed]:
    """The date with which the body opens: that of a dateline without a place."""
    start, end = around.body
    if text[start : start + _DATELINE].strip("( *_")[:1].isalnum():
        for date in printed_dates(text, Place(start, min(end, start + _DATELINE))):
            opens = _OPENS.match(text[start : date.place.start])
            if date.edtf and opens and _MARK.match(text, date.place.end):
                yield date


def told_today(text: str, around: Layout) -> Iterator[Printed]:
    """The dates that the first part of the body calls today's."""
    start, end = around.body
    end = min(end, start + _FIRST_PART)
    for word in ("oday", "n this "):  # to look for letters is quicker than for a pattern
        at = text.find(word, start, end)
        while at > start:
            cue = _TODAY.match(text, at - 1, end)
            date = _first(text, cue.end(), min(end, cue.end() + _DATELINE)) if cue else None
            if cue and date and date.edtf and date.place.start == cue.end():
                yield date
            at = text.find(word, at + 1, end)


def _first(text: str, start: int, end: int) -> Printed | None:
    return next(printed_dates(text, Place(start, end)), None)


def told_of_itself(text: str, around: Layout) -> Iterator[Printed]:
    """The date of a first line that tells what it heads: "Joint statement by ... on 3 May 2011."""
    start, end = around.body
    line_end = text.find("\n", start, min(end, start + _LONGEST))
    words = text[start : line_end if line_end >= 0 else min(end, start + _LONGEST)]
    if _OF_ITSELF.match(words) and (said := labelled_date(words, start)):
        yield said
    if ")" in words[-4:] and _IN_BRACKETS.search(words):
        last = words.rindex("(")
        yield from printed_dates(text, Place(start + last, start + len(words)))
    cue = kind_cue(words[:_KIND_WITHIN]) if words.rstrip(" .)")[-2:].isdigit() else None
    if cue is None or _BEFORE_KIND.sub("", words[: cue.start()]).strip() or not _SAID.search(words):
        return
    for date in printed_dates(text, Place(start, start + len(words))):
        closes = not words[date.place.end - start :].strip(" .)")
        if closes and is_of_kind(words, date.place.start - start):
            yield date


def beside_headline(text: str, around: Layout) -> Iterator[Printed]:
    """A date that closes the headline of a daily update ("Operational Update, Feb. 21, 2011") or
    behind a dash, or heads one ("May 4: ...").
    """
    for line in around.head[:_NEAR]:
        words = line.words
        if line.role == "label" or not any(map(str.isdigit, words[-6:] + words[:12])):
            continue
        for date in printed_dates(text, line.place):
            before = text[line.place.start : date.place.start]
            # "March" is a month of the date, no event.
            around_it = f"{before} {text[date.place.end : line.place.end]}"
            if _events().search(around_it) and not _SPEECH.match(words):
                continue
            closes = date.edtf is not None and not text[date.place.end : line.place.end].strip(").")
            in_brackets = bool(_PLACE_IN_BRACKETS.search(before)) and words.endswith(")")
            closes = closes and ("pdate" in words or _closes_kind(before) or in_brackets)
            heads = not before and (
                text.startswith(":", date.place.end)
                or (date.edtf is not None and _HEADS.match(text, date.place.end))
            )
            if (closes or heads) and not is_dated_note(line.words):
                yield date


def run_in(text: str, around: Layout) -> Iterator[Printed]:
    """A date in a head that a page runs together with the body, before a word with which a
    sentence starts: "... must be heard 3 May 2011 The farmers of the marsh ...".
    """
    start, end = around.body
    end = min(end, start + _LONGEST)
    for date in printed_dates(text, Place(start, end)) if _CAPITAL.search(text, start, end) else ():
        before = text[start : date.place.start]
        follows = _NEW_SENTENCE.match(text, date.place.end) and not _STOP.search(before)
        if date.edtf and date.day and follows and (not before or _RUN_IN.search(before)):
            yield date


@cache
def _events() -> re.Pattern[str]:
    """Words of a headline whose date may be that of an event."""
    return re.compile(
        rf"\b(?:{alternatives(knowledge('release_dates')['events'])})\b", re.IGNORECASE
    )


def _closes_kind(before: str) -> bool:
    """Whether a date is set off from a headline: by a dash, a bracket, a comma where it tells what
    kind of text it heads ("Briefing by the spokesperson, 3 May 2011"), or by nothing, where no word
    joins the two ("Army Floods the Valley 3 May 2011").
    """
    if before.endswith((", ", ",", ": ")):
        return kind_cue(before) is not None
    return _BEHIND_DASH.search(before) is not None or _BARE.search(before) is not None
