"""Indirect speech with a clear cue: "NAME said that …", "…, NAME said", "according to NAME"."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.cues import Cue, cues
from onrecord.extraction.quotes.reporting import read
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech
from onrecord.extraction.sentences import sentence_at

__all__ = ["indirect_quotes"]

_OWN_WORDS = 6  # reported words before quoted ones that make an indirect quote of their own
# No name begins with these: "“This report says that …”" hands on nobody else's words.
_OPENINGS = frozenset(
    ("He", "She", "It", "They", "This", "That", "These", "Our", "My", "Their", "Such")
)
_LONGEST = 700  # code points of a sentence that is still read as one


class _Direct:
    """The direct quotes of one text: where their words stand, and who spoke."""

    def __init__(self, quotes: Sequence[FoundQuote]) -> None:
        self.led = {quote.cue: quote.places[0] for quote in quotes}
        self._speakers = {place: quote.speaker_id for quote in quotes for place in quote.places}
        self._spans = sorted(self._speakers)
        self._waiting = list(reversed(quotes))

    def before(self, at: int) -> Iterator[Speaker]:
        """Who spoke before `at` and was not yet told. Ask in the order of the text."""
        while self._waiting and self._waiting[-1].places[0].start < at:
            quote = self._waiting.pop()
            yield Speaker(quote.speaker_id, quote.speaker_place)

    def around(self, at: int) -> Place | None:
        """The quoted words that hold `at`."""
        nth = bisect_right(self._spans, at, key=_first) - 1
        return self._spans[nth] if nth >= 0 and at < self._spans[nth].end else None

    def fill(self, place: Place) -> bool:
        """Whether quoted words make up most of `place`: then it is the reporting clause of one."""
        covered = 0
        first = max(0, bisect_left(self._spans, place) - 1)
        last = bisect_left(self._spans, place.end, key=_first)
        for span in self._spans[first:last]:
            covered += max(0, min(span.end, place.end) - max(span.start, place.start))
        return covered * 2 > place.end - place.start

    def is_by(self, span: Place, found: FoundQuote) -> bool:
        """Whether the speaker of the quoted words `span` is the one of `found`."""
        return self._speakers[span] == found.speaker_id


def _first(place: Place) -> int:
    return place.start


def indirect_quotes(
    text: str, own: Sequence[Place], direct: Sequence[FoundQuote], voices: Voices
) -> Iterator[FoundQuote]:
    """The indirect quotes inside the places `own`; a cue of one of the `direct` is theirs."""
    yield from _found(text, own, _Direct(direct), voices)


def _found(text: str, own: Sequence[Place], said: _Direct, voices: Voices) -> Iterator[FoundQuote]:
    """The indirect quotes, each up to the end of its sentence."""
    before: FoundQuote | None = None
    for cue, sentence in _with_sentences(text, own):
        for speaker in said.before(sentence.start):
            voices.hear(speaker)
        if before and _adds_nothing(text, cue, before):
            continue
        words = said.led.get(cue.place)
        if words is not None and not _reports_more(text, cue, words):
            continue
        found = _read(text, sentence, cue, said, voices)
        if found:
            before = found
            if not said.around(cue.place.start):
                voices.hear(Speaker(found.speaker_id, found.speaker_place))
            yield found


def _adds_nothing(text: str, cue: Cue, before: FoundQuote) -> bool:
    """Whether a cue is that of the quote `before`, or a part of it: "believes" in "X said that Y
    believes …", which is what X says.
    """
    if cue.place.start >= before.places[0].end:
        return False
    return cue.place == before.cue or cue.place.of(text) in speech().thinking_verbs


def _read(text: str, sentence: Place, cue: Cue, said: _Direct, voices: Voices) -> FoundQuote | None:
    """The quote that `cue` shows. Inside quoted words it is the quote of somebody else, who is
    named in them.
    """
    inside = said.around(cue.place.start)
    if inside is None or cue.shape == "noun":
        found = read(text, sentence, cue, voices)
        return found if found and (inside or not said.fill(found.places[0])) else None
    if cue.shape not in ("that", "clause", "bare"):
        return None
    start, end = max(inside.start, sentence.start), min(inside.end, sentence.end)
    found = read(text, Place(start, end), cue, voices)
    if not found or not found.speaker_id or not found.speaker_place:
        return None
    named = found.speaker_place.of(text)
    is_name = named[:1].isupper() and named.split()[0] not in _OPENINGS
    return found if is_name and not said.is_by(inside, found) else None


def _with_sentences(text: str, own: Sequence[Place]) -> Iterator[tuple[Cue, Place]]:
    """Each cue inside the places `own` with its sentence, unless that is too long to be one."""
    for place in own:
        for cue in cues(text, place):
            sentence = sentence_at(text, cue.place.start, place)
            if sentence.end - sentence.start <= _LONGEST:
                yield cue, sentence


def _reports_more(text: str, cue: Cue, quoted: Place) -> bool:
    """Whether a clause reports other words between its cue and the ones `quoted`: "X said that the
    town had fallen and was “a ruin”", or these are one word of what it reports.
    """
    between = text[cue.place.end : max(cue.place.end, quoted.start)].split()
    if len(quoted.of(text).split()) == 1 and len(between) > 1:
        return True
    return len(between) >= _OWN_WORDS
