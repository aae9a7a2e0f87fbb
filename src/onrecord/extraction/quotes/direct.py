"""Direct quotes: stretches between marks, judged, attributed and gathered into quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.attribution import Attribution, after, before, below
from onrecord.extraction.quotes.marks import Stretch, stretches
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.scare import is_minor, is_quote, is_sentence
from onrecord.extraction.quotes.speakers import Speaker, Voices

__all__ = ["direct_quotes"]

_STOPPED = re.compile(r"(?:\A|[.!?…:\"“”'’»)\]])\s*\Z")
_REACH = 400  # code points around a stretch in which its reporting clause is looked for
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


class _Setting:
    """Where a stretch stands: its paragraph and what of it is still free on both sides."""

    __slots__ = ("block", "floor", "limit", "paragraphs", "place", "stretch", "text")

    def __init__(self, text: str, paragraphs: Sequence[Place], block: int) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.block = block
        self.stretch = Stretch(Place(0, 0), closed=True, single=False)
        self.floor = self.limit = 0

    @property
    def lead(self) -> str:
        """The free words before the stretch, in its paragraph, or the last of them."""
        start = self.stretch.place.start
        return self.text[max(self.floor, start - _REACH) : start]

    @property
    def opens(self) -> bool:
        """Whether the stretch begins its paragraph."""
        return self.stretch.place.start == self.paragraphs[self.block].start

    @property
    def starts(self) -> bool:
        """Whether nothing of its sentence stands before the stretch."""
        return bool(_STOPPED.search(self.lead))


def direct_quotes(text: str, paragraphs: Sequence[Place], voices: Voices) -> Iterator[FoundQuote]:
    """The direct quotes of `paragraphs`, in order."""
    drafts: list[_Draft] = []
    for block, paragraph in enumerate(paragraphs):
        marked = stretches(text, paragraph)
        marked = [it for it in marked if not is_minor(text, it.place)]
        setting = _Setting(text, paragraphs, block)
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
        yield _finished(draft, draft.speaker or first)


def _read(setting: _Setting, drafts: list[_Draft], voices: Voices) -> None:
    """Add the stretch of `setting` to the drafts, as a quote, as a part of the last one, or not."""
    previous = drafts[-1] if drafts else None
    said = _attribution(setting, drafts, voices)
    resumes = previous and said is None and _resumes(setting, previous)
    if previous and (resumes or _continues(setting, previous)):
        _join(setting, previous, said, voices)
    elif is_quote(setting.text, setting.stretch.place, said, starts=setting.starts):
        drafts.append(_begun(setting, said, voices))


def _attribution(setting: _Setting, drafts: Sequence[_Draft], voices: Voices) -> Attribution | None:
    text, quote = setting.text, setting.stretch.place
    said = _leading(setting, voices) or after(text, quote, setting.limit, voices)
    if said is None and setting.opens and setting.block:
        above = setting.paragraphs[setting.block - 1]
        if text.endswith((":", "："), above.start, above.end):
            said = before(text, quote, above.start, voices)
    return said or _same_sentence(setting, drafts) or _signature(setting, voices)


def _leading(setting: _Setting, voices: Voices) -> Attribution | None:
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


def _signature(setting: _Setting, voices: Voices) -> Attribution | None:
    """A dash and a name on the line below the quote."""
    block = setting.block + 1
    if block == len(setting.paragraphs) or setting.stretch.place.end < setting.limit:
        return None
    return below(setting.text, setting.paragraphs[block], voices)


def _same_sentence(setting: _Setting, drafts: Sequence[_Draft]) -> Attribution | None:
    """The reporting clause of the last quote, where the stretch goes on in the same sentence."""
    previous = drafts[-1] if drafts else None
    if previous is None or previous.said is None or previous.block != setting.block:
        return None
    start, end = previous.places[-1].end, setting.stretch.place.start
    between = setting.text[start : min(end, start + _REACH)]
    if (
        end - start > _REACH
        or previous.said.follows
        or _INNER_STOP.search(setting.text, previous.end - 3, previous.end)
    ):
        return None
    return None if _SENTENCE_END.search(between) else previous.said._replace(close=False)


def _continues(setting: _Setting, previous: _Draft) -> bool:
    """Whether the paragraph goes on with a quote that the one before left open."""
    adjacent = setting.opens and previous.block == setting.block - 1
    return adjacent and not previous.closed


def _resumes(setting: _Setting, previous: _Draft) -> bool:
    """Whether the stretch goes on after the reporting clause of the last quote."""
    if previous.said is None or previous.block < setting.block - 1:
        return False
    start = setting.stretch.place.start
    if start - previous.end > _REACH or setting.text[previous.end : start].strip():
        return False
    interrupted = not setting.text.endswith((".", "!", "?"), previous.end - 1, previous.end)
    return is_sentence(setting.text, setting.stretch.place) or interrupted


def _join(setting: _Setting, previous: _Draft, said: Attribution | None, voices: Voices) -> None:
    previous.places.append(setting.stretch.place)
    previous.block = setting.block
    previous.closed = setting.stretch.closed
    previous.end = said.clause.end if said and said.follows else setting.stretch.place.end
    if said and previous.said is None:
        begun = _begun(setting, said, voices)
        previous.said, previous.speaker, previous.medium = said, begun.speaker, begun.medium


def _begun(setting: _Setting, said: Attribution | None, voices: Voices) -> _Draft:
    place = setting.stretch.place
    speaker = (
        said.speaker if said else (voices.last or voices.author() or _named_after(setting, voices))
    )
    medium = "statement"
    if said:
        voices.hear(said.speaker)
        start = setting.paragraphs[setting.block].start
        medium = medium_of(setting.text, said.clause, said.cue, min(start, said.clause.start))
    end = max(place.end, said.clause.end if said else 0)
    closed = setting.stretch.closed
    return _Draft([place], said, speaker, medium, setting.block, closed, end)


def _named_after(setting: _Setting, voices: Voices) -> Speaker | None:
    end = setting.stretch.place.end
    return voices.first_in(Place(end, setting.limit)) if end < setting.limit else None


def _finished(draft: _Draft, speaker: Speaker | None) -> FoundQuote:
    return FoundQuote(
        places=tuple(draft.places),
        kind="direct",
        speaker_id=speaker.actor_id if speaker else None,
        speaker_place=speaker.place if speaker else None,
        medium=draft.medium,
        cue=draft.said.cue if draft.said else None,
    )
