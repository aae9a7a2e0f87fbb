"""Figures: the quantities that a release asserts about the world."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.dates import dates
from onrecord.extraction.dates.runs import lower_case
from onrecord.extraction.figures.calendar import Calendar
from onrecord.extraction.figures.context import period, reporting, trend
from onrecord.extraction.figures.money import mended
from onrecord.extraction.figures.number_words import number_words
from onrecord.extraction.figures.parties import parties
from onrecord.extraction.figures.quantities import article_cues, digit_cues, numbers
from onrecord.extraction.figures.ranks import may_rank, rank_words, ranked_in_digits, read_rank
from onrecord.extraction.figures.reader import read_figure
from onrecord.extraction.figures.sayers import Sayers
from onrecord.extraction.figures.site import Release
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Place
from onrecord.extraction.sentences import sentence_at

__all__ = ["figures"]

# A clause is looked at this far on either side of its figure, however long the sentence is.
_FAR = 160
_GAP = 4  # from one sentence to the next
_OF_THESE = (
    "of these",
    "of those",
    "of them",
    "of the ",
    "among them",
    "among these",
    "among those",
)
_THIS_NUMBER = re.compile(r"\b(?:this|that)\s(?:number|figure|toll|total|sum|amount)\b")
_OPENING = 40
_TELLING = 5
_MEASURED = ("money", "share", "duration")
# What may stand before such a word; to start with one set of letters makes the search quick. After
# other marks ("/", "'") a word is a part of a name, after a hyphen no number word.
_OPENERS = r'[ \n\t\xa0\u2028\u2029\u2009\u202f"“”‘«(\[—–:;.,>*+$€£|…-]'


def figures(
    text: str,
    own: Sequence[Place],
    cast: Cast,
    quotes: Sequence[FoundQuote],
    published: str | None,
) -> list[FoundFigure]:
    """The figures of `text` inside the places `own` (the release's own words), in order.

    `cast` and `quotes` tell who is named and who speaks: a figure inside a quote is said by its
    speaker, one "according to" an actor by that actor; else `said_by_id` is None and the publisher
    says it. `published` (EDTF) is the day from which periods such as "last year" are counted.
    """
    text = mended(text)
    release = Release(text, lower_case(text))
    sayers = Sayers(text, release.lowered, cast, quotes)
    found = []
    for stretch in sorted(own):
        calendar = Calendar(dates(text, stretch, published))
        for sentence, figure in _of_stretch(release, stretch, calendar):
            clause = _around(sentence, figure.number)
            cells = {
                **period(release.lowered, clause, calendar, figure),
                **reporting(release.lowered, clause, figure),
                **trend(release.lowered, clause, figure),
                **parties(release.lowered, clause, cast, figure),
                **sayers.speaker(clause, figure),
            }
            found.append(figure._replace(**cells) if cells else figure)
    return _told_once(text, own, found)


def _told_once(text: str, own: Sequence[Place], found: list[FoundFigure]) -> list[FoundFigure]:
    """The figures without those of a headline (the first of several stretches) that the rest of
    the release tells again: they are coded where the body tells them.
    """
    end = min(own).end if len(own) > 1 else 0
    body = next((n for n, one in enumerate(found) if one.number.start >= end), len(found))
    if not body:
        return found
    told = {_quantity(text, one) for one in found[body:]}
    return [one for one in found[:body] if _quantity(text, one) not in told] + found[body:]


def _quantity(text: str, figure: FoundFigure) -> tuple[str | float | None, ...]:
    """What a figure tells, however it is worded: value or vague words, ends, measure, and of a
    small or vague quantity, which may well be another, its kind.
    """
    vague = figure.number.of(text).lower() if figure.value is None else ""
    kind = figure.kind if (figure.value or 0) < _TELLING else None
    measure = figure.unit if figure.kind.startswith(_MEASURED) else None
    return figure.value, vague, figure.low, figure.high, measure, kind


def _around(sentence: Place, number: Place) -> Place:
    return Place(max(sentence.start, number.start - _FAR), min(sentence.end, number.end + _FAR))


@cache
def _cue_words() -> re.Pattern[str]:
    words = alternatives([*number_words(), *rank_words()])
    return re.compile(rf"{_OPENERS}({words})\b")


@cache
def _first_word() -> re.Pattern[str]:
    """As `_cue_words`, at the very start of a stretch."""
    return re.compile(rf"(?:{alternatives([*number_words(), *rank_words()])})\b")


def _of_stretch(
    release: Release, stretch: Place, calendar: Calendar
) -> Iterator[tuple[Place, FoundFigure]]:
    """The figures of one stretch with their sentences, in order and with numbers apart."""
    numbered, ranked = _cues(release, stretch, calendar)
    found: list[tuple[Place, FoundFigure]] = []
    line = Place(stretch.start, stretch.start)
    for number in numbers(release.text, release.lowered, numbered, stretch):
        if not line.holds(number.place):
            line = _line(release.text, number.place, stretch)
        earlier = found[-1][1] if found and _goes_on(release, found[-1], line) else None
        figure = read_figure(release, number, line, calendar, earlier)
        found += [(line, figure)] if figure and line.end >= number.place.end else []
    for rank in ranked_in_digits(release.lowered, stretch):
        found.append((sentence_at(release.text, rank.place.start, stretch), rank))
    for place in ranked:
        line = sentence_at(release.text, place.start, stretch)
        told = read_rank(release.lowered, place, line)
        found += [(line, told)] if told else []
    end = stretch.start
    for line, figure in sorted(found, key=lambda one: (one[1].number, one[1].kind)):
        if figure.number.start >= end:
            end = figure.number.end
            yield line, figure


def _line(text: str, number: Place, stretch: Place) -> Place:
    """The sentence of a number, whose mark may look like an end of one ("Rs. 400")."""
    line = sentence_at(text, number.start, stretch)
    if line.end >= number.end:
        return line
    return Place(line.start, sentence_at(text, number.end - 1, stretch).end)


def _goes_on(release: Release, last: tuple[Place, FoundFigure], line: Place) -> bool:
    """Whether the figure `last` stands in this sentence or in the one before it, of whose number
    this one speaks ("Of these, 300 were women").
    """
    if last[0] == line:
        return True
    if line.start - last[0].end >= _GAP:
        return False
    if release.lowered.startswith(_OF_THESE, line.start):
        return True
    opening = release.lowered[line.start : line.start + _OPENING]
    return ("this " in opening or "that " in opening) and bool(_THIS_NUMBER.search(opening))


def _cues(release: Release, stretch: Place, calendar: Calendar) -> tuple[list[int], list[Place]]:
    """Where numbers may start, dates left out, and the words that may tell a rank."""
    lowered = release.lowered
    numbered = [at for at in digit_cues(release.text, stretch) if not calendar.is_dated(at)]
    numbered += article_cues(lowered, stretch)
    ranked = []
    for start, end in _words_of(lowered, stretch):
        word = lowered[start:end]
        if (word in _rank_words() or " " in word) and may_rank(lowered, start, word):
            ranked.append(Place(start, end))
        if word in _number_words() and (start == 0 or lowered[start - 1] != "-"):
            numbered.append(start)
    return numbered, ranked


def _words_of(lowered: str, stretch: Place) -> Iterator[tuple[int, int]]:
    """Where the number words and those that may tell a rank start and end."""
    first = _first_word().match(lowered, stretch.start, stretch.end)
    if first:
        yield first.span()
    for match in _cue_words().finditer(lowered, stretch.start, stretch.end):
        yield match.span(1)


@cache
def _rank_words() -> frozenset[str]:
    return frozenset(rank_words())


@cache
def _number_words() -> frozenset[str]:
    return frozenset(number_words())
