"""Where a stretch between marks stands, and who speaks it where no reporting clause says so."""

from collections.abc import Sequence

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.marks import Stretch
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["REACH", "Setting", "unattributed"]

REACH = 400  # code points around a stretch in which its reporting clause is looked for
_STOPS = ".!?…:\"“”'’»)]"


class Setting:
    """Where a stretch stands: its paragraph and what of it is still free on both sides."""

    __slots__ = ("block", "floor", "limit", "paragraphs", "stretch", "text")

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
        return self.text[max(self.floor, start - REACH) : start]

    @property
    def opens(self) -> bool:
        """Whether the stretch begins its paragraph."""
        return self.stretch.place.start == self.paragraphs[self.block].start

    @property
    def starts(self) -> bool:
        """Whether nothing of its sentence stands before the stretch."""
        return self.lead.rstrip()[-1:] in _STOPS


def unattributed(setting: Setting, voices: Voices) -> Speaker | None:
    """Who speaks the stretch of `setting`: who acts in its paragraph, or speaks in the one above,
    or spoke last; else the person named beside it.
    """
    quote = setting.stretch.place
    start = setting.paragraphs[setting.block].start
    last = voices.last
    if last and last.place and last.place.start >= start:
        return last
    return (
        voices.told_of(Place(max(start, quote.start - REACH), quote.start))
        or _above(setting, voices)
        or last
        or voices.author()
        or _named_after(setting, voices)
    )


def _above(setting: Setting, voices: Voices) -> Speaker | None:
    """The person who speaks in the paragraph above, in words that are only reported."""
    if not (setting.opens and setting.block):
        return None
    above = setting.paragraphs[setting.block - 1]
    last = voices.last
    if last and last.place and last.place.start >= above.start:
        return None
    cue = speech().verb.search(setting.text, above.start, min(above.end, above.start + REACH))
    person = voices.subject(Place(above.start, cue.start())) if cue else None
    return person if person and voices.is_person(person) else None


def _named_after(setting: Setting, voices: Voices) -> Speaker | None:
    end = setting.stretch.place.end
    return voices.first_in(Place(end, setting.limit)) if end < setting.limit else None
