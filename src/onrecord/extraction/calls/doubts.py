"""What makes a cue no call although what follows it could be asked."""

import re

from onrecord.extraction.calls.acts import Asked
from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.stage import Stage
from onrecord.extraction.calls.wanted import names_needed

__all__ = ["is_only_hoped", "opens_late"]

_PEOPLE = re.compile(
    r"(?:you|they|he|she|all|both|others|everyone|(?:the\s+)?\w+s\Z"
    r"|(?:the|its|their|his|her)\s+(?:[\w-]+\s+){0,2}?(?:government|administration|minister"
    r"|president|army|company|firm|employer|management|bank|board|police|state|union|agency|junta|party|parliament|senate|congress|court|council|commission)\b)"
)


def opens_late(low: str, cue: Cue) -> bool:
    """Whether a phrase ("Time to …") would have to open its sentence, and does not."""
    shortened = cue.asking.opens and not low.startswith("it", cue.place.start)
    return shortened and cue.place.start - cue.sentence.start > 1


def is_only_hoped(stage: Stage, cue: Cue, got: Asked) -> bool:
    """Whether a hope is for how things go, and asks neither somebody nor for an act ("talks")."""
    if "hope" not in cue.asking.takes or not got.whom:
        return False
    if stage.named(got.whom) or _PEOPLE.match(got.whom.of(stage.low).strip()):
        return False
    return not names_needed(stage.low, got.whom)
