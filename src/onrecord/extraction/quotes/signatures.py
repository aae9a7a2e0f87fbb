"""Names that stand beside or below a quote with no verb of speech in the same sentence."""

import re

from onrecord.extraction.found import Place
from onrecord.extraction.quotes.clauses import Attribution
from onrecord.extraction.quotes.speakers import Voices
from onrecord.extraction.quotes.speech import speech

__all__ = ["below", "beside", "signed"]

_LABEL = 120  # code points of a line that is only a name and an office
_DASH = re.compile(r"\s*[–—-]{1,2}\s*(?=\S)")
# "That was the message from NAME", below what NAME said
_WORDS_OF = re.compile(
    r"(?:That|Those|These|This)(?:[’']s|\s+(?:is|was|are|were))\s+the\s+(?:\w+\s+)?"
    r"(message|view|verdict|words|warning|opinion|response|reaction|call)\s+(?:from|of)\s+"
)


def beside(text: str, region: Place, voices: Voices) -> Attribution | None:
    """The reporting clause that `region`, behind a quote that is a sentence to itself, may be."""
    return signed(text, region, voices) or _captioned(text, region, voices)


def below(text: str, line: Place, voices: Voices) -> Attribution | None:
    """The reporting clause that a `line` below a quote may be: a dash and a name."""
    words = _WORDS_OF.match(text, *line)
    if words:
        speaker = voices.object(Place(words.end(), line.end))
        cue = Place(*words.span(1))
        return Attribution(speaker, cue, line, close=True, follows=True) if speaker else None
    if line.end - line.start >= _LABEL:
        return None
    return signed(text, line, voices) or _captioned(text, line, voices)


def signed(text: str, region: Place, voices: Voices) -> Attribution | None:
    """A name after a dash, as under a motto."""
    dash = _DASH.match(text, region.start, region.end)
    if dash is None or not text[dash.end()].isupper():
        return None
    speaker = voices.object(Place(dash.end(), region.end))
    if speaker is None or speaker.actor_id is None:
        return None
    start = dash.start() + len(dash.group()) - len(dash.group().lstrip())
    cue = Place(start, start + 1)
    return Attribution(speaker, cue, region, close=True, follows=True)


def _captioned(text: str, region: Place, voices: Voices) -> Attribution | None:
    """A person and an office, and nothing else: "Jane Doe, director"."""
    words = region.of(text)
    if len(words) > _LABEL or text[region.end : region.end + 3].lstrip(" \t")[:1] not in ("", "\n"):
        return None
    person = voices.first_in(region)
    if person is None or person.place is None or speech().verb.search(words):
        return None
    title = text[region.start : person.place.start].strip(" .\n").lower()
    office = text[person.place.end : region.end].strip()
    if (title and title not in speech().person_titles) or not (office == "" or office[0] in ",("):
        return None
    return Attribution(person, person.place, region, close=True, follows=True)
