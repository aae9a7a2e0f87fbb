"""Who speaks where no reporting clause says so."""

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.setting import REACH, Setting
from onrecord.extraction.quotes.speakers import Speaker, Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["unattributed"]


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
