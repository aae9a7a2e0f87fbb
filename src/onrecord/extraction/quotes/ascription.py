"""Which reporting clause a stretch between marks has: before it, after it, above or below."""

import re
from collections.abc import Sequence

from onrecord.extraction.quotes.attribution import after, before, ends_with_colon
from onrecord.extraction.quotes.clauses import Attribution
from onrecord.extraction.quotes.gathering import Draft, same_sentence
from onrecord.extraction.quotes.scare import is_sentence
from onrecord.extraction.quotes.setting import Setting
from onrecord.extraction.quotes.signatures import below
from onrecord.extraction.quotes.speakers import Voices

__all__ = ["attribution"]

_COMMA_END = re.compile(r",[\"”“’'»\s]*\Z")


def attribution(setting: Setting, drafts: Sequence[Draft], voices: Voices) -> Attribution | None:
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
