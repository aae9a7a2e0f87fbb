"""Direct quotes: stretches between marks, judged, attributed and gathered into quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.attribution import Attribution, after, before, below
from onrecord.extraction.quotes.marks import Stretch, marked_paragraphs, stretches, trimmed
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.scare import is_minor, is_quote, is_sentence
from onrecord.extraction.quotes.setting import REACH, Setting
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.unattributed import unattributed
from onrecord.extraction.quotes.unmarked import introduced

__all__ = ["direct_quotes"]

_STATEMENT = 40  # words of a statement that is printed between marks
_BLOCKS = 12  # paragraphs over which one quote may run without marks
_COMMA_END = re.compile(r",[\"”“’'»\s]*\Z")
_INNER_STOP = re.compile(r"[.!?][\"”“’'»\s]+\Z")
_SENTENCE_END = re.compile(r"[.!?]\s")


@dataclass(slots=True)
class _Draft:
    """A quote while its parts are gathered; `end` is where its reporting clause ends."""

    places: list[Place]
    said: Attribution | None
    speaker: Speaker | None
    medium: str
    block: int
    closed: bool
    end: int


def direct_quotes(text: str, paragraphs: Sequence[Place], voices: Voices) -> Iterator[FoundQuote]:
    """The direct quotes of `paragraphs`, in order."""
    drafts: list[_Draft] = []
    with_marks = set(marked_paragraphs(text, paragraphs))
    without = dict(introduced(text, paragraphs, with_marks))
    for block in sorted(with_marks | set(without)):
        if block in without:
            _read_unmarked(Setting(text, paragraphs, block), without[block], drafts, voices)
            continue
        paragraph = paragraphs[block]
        marked = [trimmed(text, stretch) for stretch in stretches(text, paragraph)]
        marked = [stretch for stretch in marked if not is_minor(text, stretch.place)]
        setting = Setting(text, paragraphs, block)
        setting.floor = paragraph.start
        for position, stretch in enumerate(marked):
            setting.stretch = stretch
            after_it = marked[position + 1].place.start if position + 1 < len(marked) else None
            setting.limit = after_it or paragraph.end
            _read(setting, drafts, voices)
            # what was rejected stays in the lead of the next one: it may hold the verb
            setting.floor = max(paragraph.start, drafts[-1].end if drafts else 0)
    first = next((draft.speaker for draft in drafts if draft.speaker), None)
    for draft in drafts:
        yield _finished(draft, draft.speaker or first or _issuer(draft, text, voices))


def _issuer(draft: _Draft, text: str, voices: Voices) -> Speaker | None:
    """The publisher, for a whole statement that stands between marks."""
    words = sum(len(place.of(text).split()) for place in draft.places)
    return voices.issuer() if words >= _STATEMENT else None


def _read_unmarked(setting: Setting, place: Place, drafts: list[_Draft], voices: Voices) -> None:
    """Words that the line above gives to somebody, without marks."""
    setting.stretch = Stretch(place, closed=True, single=False)
    said = before(setting.text, place, setting.paragraphs[setting.block - 1].start, voices)
    if said:
        drafts.append(_begun(setting, said, voices))


def _read(setting: Setting, drafts: list[_Draft], voices: Voices) -> None:
    """Add the stretch of `setting` to the drafts, as a quote, as a part of the last one, or not."""
    previous = drafts[-1] if drafts else None
    if setting.stretch.headless:
        _read_headless(setting, drafts, voices)
        return
    said = _attribution(setting, drafts, voices)
    resumes = previous and said is None and _resumes(setting, previous)
    if previous and (resumes or _continues(setting, previous)):
        _join(setting, previous, said, voices)
    elif is_quote(setting.text, setting.stretch.place, said, starts=setting.starts):
        drafts.append(_begun(setting, said, voices))


def _read_headless(setting: Setting, drafts: list[_Draft], voices: Voices) -> None:
    """A stretch that was only closed: the end of a quote that was opened paragraphs before, or a
    quote whose first mark was lost, where a reporting clause follows.
    """
    text, place = setting.text, setting.stretch.place
    previous = drafts[-1] if drafts else None
    said = after(text, place, setting.limit, voices)
    if previous and not previous.closed and 0 < setting.block - previous.block < _BLOCKS:
        previous.places += setting.paragraphs[previous.block + 1 : setting.block]
        _join(setting, previous, said, voices)
    elif said and said.close and text[place.start].isupper():
        drafts.append(_begun(setting, said, voices))


def _attribution(setting: Setting, drafts: Sequence[_Draft], voices: Voices) -> Attribution | None:
    text, quote = setting.text, setting.stretch.place
    said = _leading(setting, voices) or after(text, quote, setting.limit, voices)
    if said is None and setting.opens and setting.block:
        above = setting.paragraphs[setting.block - 1]
        if text.endswith((":", "："), above.start, above.end):
            said = before(text, quote, above.start, voices)
    return said or _same_sentence(setting, drafts) or _signature(setting, voices)


def _leading(setting: Setting, voices: Voices) -> Attribution | None:
    """The reporting clause before the stretch, or a better one after it: a whole sentence, or what
    ends with a comma, belongs to what follows unless a cue leads right up to it.
    """
    text, quote = setting.text, setting.stretch.place
    lead = setting.lead.rstrip()
    if not lead or (setting.starts and not lead.endswith(":")):
        return None
    said = before(text, quote, setting.floor, voices)
    if said is None or said.close:
        return said
    if is_sentence(text, quote) or _COMMA_END.search(
        text, max(quote.start, quote.end - 4), quote.end
    ):
        return after(text, quote, setting.limit, voices) or said
    return said


def _signature(setting: Setting, voices: Voices) -> Attribution | None:
    """A dash and a name on the line below the quote."""
    block = setting.block + 1
    if block == len(setting.paragraphs) or setting.stretch.place.end < setting.limit:
        return None
    return below(setting.text, setting.paragraphs[block], voices)


def _same_sentence(setting: Setting, drafts: Sequence[_Draft]) -> Attribution | None:
    """The reporting clause of the last quote, where the stretch goes on in the same sentence."""
    previous = drafts[-1] if drafts else None
    if previous is None or previous.said is None or previous.block != setting.block:
        return None
    start, end = previous.places[-1].end, setting.stretch.place.start
    between = setting.text[start : min(end, start + REACH)]
    if (
        end - start > REACH
        or previous.said.follows
        or _INNER_STOP.search(setting.text, previous.end - 3, previous.end)
    ):
        return None
    return None if _SENTENCE_END.search(between) else previous.said._replace(close=False)


def _continues(setting: Setting, previous: _Draft) -> bool:
    """Whether the paragraph goes on with a quote that the one before left open."""
    adjacent = setting.opens and previous.block == setting.block - 1
    return adjacent and not previous.closed


def _resumes(setting: Setting, previous: _Draft) -> bool:
    """Whether the stretch goes on after the reporting clause of the last quote."""
    if previous.said is None or previous.block < setting.block - 1:
        return False
    start = setting.stretch.place.start
    if start - previous.end > REACH or setting.text[previous.end : start].strip():
        return False
    interrupted = not setting.text.endswith((".", "!", "?"), previous.end - 1, previous.end)
    return is_sentence(setting.text, setting.stretch.place) or interrupted


def _join(setting: Setting, previous: _Draft, said: Attribution | None, voices: Voices) -> None:
    previous.places.append(setting.stretch.place)
    previous.block = setting.block
    previous.closed = setting.stretch.closed
    previous.end = said.clause.end if said and said.follows else setting.stretch.place.end
    if said and previous.said is None:
        begun = _begun(setting, said, voices)
        previous.said, previous.speaker, previous.medium = said, begun.speaker, begun.medium


def _begun(setting: Setting, said: Attribution | None, voices: Voices) -> _Draft:
    place = setting.stretch.place
    speaker = said.speaker if said else unattributed(setting, voices)
    medium = "statement"
    if said:
        voices.hear(said.speaker)
        start = setting.paragraphs[setting.block].start
        medium = medium_of(setting.text, said.clause, said.cue, min(start, said.clause.start))
    end = max(place.end, said.clause.end if said else 0)
    closed = setting.stretch.closed
    return _Draft([place], said, speaker, medium, setting.block, closed, end)


def _finished(draft: _Draft, speaker: Speaker | None) -> FoundQuote:
    return FoundQuote(
        places=tuple(draft.places),
        kind="direct",
        speaker_id=speaker.actor_id if speaker else None,
        speaker_place=speaker.place if speaker else None,
        medium=draft.medium,
        cue=draft.said.cue if draft.said else None,
    )
