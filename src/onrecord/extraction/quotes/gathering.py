"""A direct quote while its parts are gathered."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.found import FoundQuote, Place
from onrecord.extraction.quotes.clauses import Attribution
from onrecord.extraction.quotes.medium import medium_of
from onrecord.extraction.quotes.scare import is_sentence
from onrecord.extraction.quotes.setting import REACH, Setting, unattributed
from onrecord.extraction.quotes.speakers import Speaker, Voices

__all__ = ["Draft", "begun", "continues", "finished", "join", "resumes", "same_sentence"]

_INNER_STOP = re.compile(r"[.!?][\"”“’'»\s]+\Z")
_SENTENCE_END = re.compile(r"[.!?]\s")


@dataclass(slots=True)
class Draft:
    """A quote while its parts are gathered; `end` is where its reporting clause ends."""

    places: list[Place]
    said: Attribution | None
    speaker: Speaker | None
    medium: str
    block: int
    closed: bool
    end: int


def begun(setting: Setting, said: Attribution | None, voices: Voices) -> Draft:
    """A quote that begins with the stretch of `setting`, whose reporting clause is `said`."""
    place = setting.stretch.place
    speaker = said.speaker if said else unattributed(setting, voices)
    medium = "statement"
    if said:
        voices.hear(said.speaker)
        start = setting.paragraphs[setting.block].start
        medium = medium_of(setting.text, said.clause, said.cue, min(start, said.clause.start))
    end = max(place.end, said.clause.end if said else 0)
    closed = setting.stretch.closed
    return Draft([place], said, speaker, medium, setting.block, closed, end)


def join(setting: Setting, previous: Draft, said: Attribution | None, voices: Voices) -> None:
    """Add the stretch of `setting` to the quote `previous`, which takes `said` if it had none."""
    previous.places.append(setting.stretch.place)
    previous.block = setting.block
    previous.closed = setting.stretch.closed
    previous.end = said.clause.end if said and said.follows else setting.stretch.place.end
    if said and previous.said is None:
        new = begun(setting, said, voices)
        previous.said, previous.speaker, previous.medium = said, new.speaker, new.medium


def continues(setting: Setting, previous: Draft) -> bool:
    """Whether the paragraph goes on with a quote that the one before left open."""
    adjacent = setting.opens and previous.block == setting.block - 1
    return adjacent and not previous.closed


def resumes(setting: Setting, previous: Draft) -> bool:
    """Whether the stretch goes on after the reporting clause of the last quote."""
    if previous.said is None or previous.block < setting.block - 1:
        return False
    start = setting.stretch.place.start
    if start - previous.end > REACH or setting.text[previous.end : start].strip():
        return False
    interrupted = not setting.text.endswith((".", "!", "?"), previous.end - 1, previous.end)
    return is_sentence(setting.text, setting.stretch.place) or interrupted


def same_sentence(setting: Setting, drafts: Sequence[Draft]) -> Attribution | None:
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


def finished(draft: Draft, speaker: Speaker | None) -> FoundQuote:
    """The quote as it is handed on, with all of its parts."""
    return FoundQuote(
        places=tuple(draft.places),
        kind="direct",
        speaker_id=speaker.actor_id if speaker else None,
        speaker_place=speaker.place if speaker else None,
        medium=draft.medium,
        cue=draft.said.cue if draft.said else None,
    )
