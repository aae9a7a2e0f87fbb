"""Figures: the quantities that a release asserts about the world."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.extraction.cue_words import alternatives
from onrecord.extraction.dates import dates
from onrecord.extraction.figures.context import Speech, with_period, with_reporting, with_trend
from onrecord.extraction.figures.exclusions import Calendar
from onrecord.extraction.figures.number_words import number_words
from onrecord.extraction.figures.parties import with_parties
from onrecord.extraction.figures.quantities import article_cues, digit_cues, numbers
from onrecord.extraction.figures.ranks import rank_words, read_rank
from onrecord.extraction.figures.reader import read_figure
from onrecord.extraction.figures.site import Release
from onrecord.extraction.found import Cast, FoundFigure, FoundQuote, Place
from onrecord.extraction.lines import Lines
from onrecord.extraction.lowered import lower

__all__ = ["figures"]

# A clause is looked at this far on either side of its figure, however long the sentence is.
_FAR = 160
# A number word behind one of these is a part of a name or of another word.
_TIED = ("-", "/", "'", "’", "_")


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
    release = Release(text, lower(text))
    speech = Speech(text, release.lowered, cast, quotes)
    found = []
    for stretch in sorted(own):
        calendar = Calendar(dates(text, stretch, published))
        for sentence, figure in _of_stretch(release, stretch, calendar):
            clause = _around(sentence, figure.number)
            dated = with_period(clause, calendar, figure)
            hedged = with_reporting(release.lowered, clause, dated)
            moving = with_trend(release.lowered, clause, hedged)
            paid = with_parties(release.lowered, clause, cast, moving)
            found.append(speech.with_speaker(clause, paid))
    return found


def _around(sentence: Place, number: Place) -> Place:
    return Place(max(sentence.start, number.start - _FAR), min(sentence.end, number.end + _FAR))


@cache
def _cue_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives([*number_words(), *rank_words()])})\b")


def _of_stretch(
    release: Release, stretch: Place, calendar: Calendar
) -> Iterator[tuple[Place, FoundFigure]]:
    """The figures of one stretch with their sentences, in order and with numbers apart."""
    numbered, ranked = _cues(release, stretch, calendar)
    lines = Lines(release.text, stretch)
    found = []
    for number in numbers(release.text, release.lowered, numbered, stretch):
        line = lines.at(number.place.start)
        figure = read_figure(release, number, line, calendar)
        found += [(line, figure)] if figure and line.end >= number.place.end else []
    for place in ranked:
        line = lines.at(place.start)
        rank = read_rank(release.lowered, place, line)
        found += [(line, rank)] if rank else []
    end = stretch.start
    for line, figure in sorted(found, key=lambda one: (one[1].number, one[1].kind)):
        if figure.number.start >= end:
            end = figure.number.end
            yield line, figure


def _cues(release: Release, stretch: Place, calendar: Calendar) -> tuple[list[int], list[Place]]:
    """Where numbers may start, dates left out, and the words that may tell a rank."""
    lowered = release.lowered
    numbered = [at for at in digit_cues(release.text, stretch) if not calendar.is_dated(at)]
    numbered += article_cues(lowered, stretch)
    ranked = []
    for match in _cue_words().finditer(lowered, stretch.start, stretch.end):
        word = match.group()
        if word in _rank_words() or " " in word:
            ranked.append(Place(match.start(), match.end()))
        if word in _number_words() and lowered[match.start() - 1 : match.start()] not in _TIED:
            numbered.append(match.start())
    return numbered, ranked


@cache
def _rank_words() -> frozenset[str]:
    return frozenset(rank_words())


@cache
def _number_words() -> frozenset[str]:
    return frozenset(number_words())
