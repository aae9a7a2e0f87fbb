"""Direct quotes: stretches between marks, judged, attributed and gathered into quotes."""

import re
from collections.abc import Iterator, Sequence

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.attribution import after, before, ends_with_colon
from onrecord.extraction.quotes.clauses import Attribution
from onrecord.extraction.quotes.gathering import (
    Draft,
    begun,
    continues,
    finished,
    join,
    resumes,
    same_sentence,
)
from onrecord.extraction.quotes.marks import Stretch, marked_paragraphs, stretches, trimmed
from onrecord.extraction.quotes.scare import is_minor, is_quote, is_sentence
from onrecord.extraction.quotes.setting import Setting
from onrecord.extraction.quotes.signatures import below
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.unmarked import introduced

__all__ = ["direct_quotes"]

_COMMA_END = re.compile(r",[\"”“’'»\s]*\Z")
_STATEMENT = 40  # words of a statement that is printed between marks
_BLOCKS = 12  # paragraphs over which one quote may run without marks


def direct_quotes(text: str, paragraphs: Sequence[Place], voices: Voices) -> Iterator[FoundQuote]:
    """The direct quotes of `paragraphs`, in order."""
    drafts: list[Draft] = []
    with_marks = set(marked_paragraphs(text, paragraphs))
    without = dict(introduced(text, paragraphs, with_marks))
    for block in sorted(with_marks | set(without)):
        if block in without:
            _read_unmarked(Setting(text, paragraphs, block), without[block], drafts, voices)
            continue
        paragraph = paragraphs[block]
        marked = [trimmed(text, stretch) for stretch in stretches(text, paragraph)]
        setting = Setting(text, paragraphs, block)
        marked = [stretch for stretch in marked if not is_minor(text, stretch.place)]
        setting.floor = paragraph.start
        for position, stretch in enumerate(marked):
            setting.stretch = stretch
            after_it = marked[position + 1].place.start if position + 1 < len(marked) else None
            setting.limit = after_it or paragraph.end
            _read(setting, drafts, voices)
            # what was rejected stays in the lead of the next one: it may hold the verb
            setting.floor = max(paragraph.start, drafts[-1].end if drafts else 0)
    first = next((draft.speaker for draft in drafts if draft.speaker), None)
    first = first or _issuer(drafts, text, voices)
    for draft in drafts:
        yield finished(draft, draft.speaker or first)


def _issuer(drafts: Sequence[Draft], text: str, voices: Voices) -> Speaker | None:
    """The publisher, where a whole statement stands between marks and nobody is said to speak."""
    words = sum(len(place.of(text).split()) for draft in drafts for place in draft.places)
    return voices.issuer() if words >= _STATEMENT else None


def _read_unmarked(setting: Setting, place: Place, drafts: list[Draft], voices: Voices) -> None:
    """Words that the line above gives to somebody, without marks."""
    setting.stretch = Stretch(place, closed=True, single=False)
    said = before(setting.text, place, setting.paragraphs[setting.block - 1].start, voices)
    if said:
        drafts.append(begun(setting, said, voices))


def _read(setting: Setting, drafts: list[Draft], voices: Voices) -> None:
    """Add the stretch of `setting` to the drafts, as a quote, as a part of the last one, or not."""
    previous = drafts[-1] if drafts else None
    if setting.stretch.headless:
        _read_headless(setting, drafts, voices)
        return
    said = _attribution(setting, drafts, voices)
    goes_on = previous and said is None and resumes(setting, previous)
    if previous and (goes_on or continues(setting, previous)):
        join(setting, previous, said, voices)
    elif is_quote(setting.text, setting.stretch.place, said, starts=setting.starts):
        drafts.append(begun(setting, said, voices))


def _read_headless(setting: Setting, drafts: list[Draft], voices: Voices) -> None:
    """A stretch that was only closed: the end of a quote that was opened paragraphs before, or a
    quote whose first mark was lost, where a reporting clause follows.
    """
    text, place = setting.text, setting.stretch.place
    previous = drafts[-1] if drafts else None
    said = after(text, place, setting.limit, voices)
    if previous and not previous.closed and 0 < setting.block - previous.block < _BLOCKS:
        previous.places += setting.paragraphs[previous.block + 1 : setting.block]
        join(setting, previous, said, voices)
    elif said and said.close and text[place.start].isupper():
        drafts.append(begun(setting, said, voices))


def _attribution(setting: Setting, drafts: Sequence[Draft], voices: Voices) -> Attribution | None:
    """The reporting clause of the stretch of `setting`, None where nothing near it is one."""
    text, quote = setting.text, setting.stretch.place
    said = _leading(setting, voices) or after(text, quote, setting.limit, voices)
    if said is None and setting.opens and setting.block:
        above = setting.paragraphs[setting.block - 1]
        if text[above.end - 1] == "：" or ends_with_colon(
            text[max(above.start, above.end - 4) : above.end]
        ):
            said = before(text, quote, above.start, voices)
    return said or same_sentence(setting, drafts) or _signature(setting, voices)


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
