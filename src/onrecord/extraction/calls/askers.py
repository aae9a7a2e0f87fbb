"""Who can stand before a verb of asking, told from the words before it."""

import re
from functools import cache

from onrecord.extraction.calls.cues import Cue
from onrecord.extraction.calls.words import alternatives
from onrecord.extraction.found import Place
from onrecord.extraction.knowledge_files import knowledge

__all__ = ["asks_nothing", "could_ask", "gives_orders", "head_of", "is_we"]

_SELF = re.compile(
    r"""(?:.*\b(?:we|i)\b
    |.*\b(?:he|she|it|they)\s*(?:(?:also|further|again|has|have|is|are|had|would|will|be|been|\w+ly)(?:\s+|\Z)
        |(?:wish(?:es|ed)?|wants?|wanted|would\s+like)\s+to){0,3}\s*\Z
    |\W*(?:he|she|it|they)\s+(?:also\s+|again\s+|\w+ly\s+)?(?:reiterat|repeat|renew|ma[dk]e|issu|reaffirm|restat|voic|express)\w*
        \s+(?:its|his|her|their|an?|the)\s*\Z
    |\W*(?:while|whilst|as\s+well\s+as|to)?(?:\s+also)?\s*\Z)""",
    re.DOTALL | re.VERBOSE,
)
# What has been told before ("This calls for an inquiry").
_THIS = re.compile(
    r"\W*(?:all\s+(?:of\s+)?)?(?:this|these|that|which)(?:\s+(?:clearly|now|also|urgently))?\s*\Z"
)
_WE = re.compile(
    r"\W*(?:we|i|our\s+(?:members|union|party|church|organi[sz]ation|association|movement|group|delegation|campaign"
    r"|coalition|government))\b"
)
_AND_WE = re.compile(r"\b(?:and|but|so|why)\s+(?:we|i)\b[\w\s']{0,20}\Z")
_COORDINATED = re.compile(
    r"(?:\band|\bbut|\bwhil(?:e|st)|,)\s*"
    r"(?:(?:also|again|once\s+again|then|further|today|now|therefore|has|have|had|is|are|was|were|will|been|\w+ly)\s*)*\Z"
)
_VERB = re.compile(
    r"""\s(?:is|are|was|were|has|have|had|will|met|(?!united\b)\w{3,}ed|remains?|supports?|urges?|condemns?|deplores?
    |reaffirms?|welcomes?|sa(?:ys|id)|adds|writes|warns|argues|finds|shows|sees|rejects|opposes|hails|accuses|denounces|stresses|affirms|reiterates?|joins?|notes?|expresse?s?|recogni[sz]es?|stands?|continues?
    |(?:also|again|strongly|further|once)\s+\w+)\b""",
    re.VERBOSE,
)
_ANYONE = re.compile(
    r"""^(?:the|these|those|many|some|several|all|both|local|its|his|her|their|our|other|leading)
    \s[\w\s'-]{2,60}\Z
    |(?:(?<!s)s|[^\W\d_]men|[^\W\d_]women|people|[a-z],)(?:\s+(?:of|in|from|at|across|for|around|against)\s[\w\s'-]{2,60})?
    (?:\s(?:is|are|were|has|have|had|been|did|do|does|would|also|again|today|yesterday|once|now|all|together|\w+ly))*\s*\Z
    |(?:joined|lead\w*|united|the\s+way)\s+in\s*\Z""",
    re.VERBOSE,
)
# Those who come together, or turn to somebody, in order to ask ("have joined forces to call on").
_ASSEMBLED = re.compile(
    r"""\b(?:join\w*|unit(?:e|ed|es|ing)|c[ao]m(?:e|ing)|gather\w*|band(?:ed|ing)|team(?:ed|ing)|me(?:e?t|eting)|mobili[sz]\w+
    |rall(?:y|ied|ying)|march(?:ed|es|ing)?|assembl\w+|wr(?:i|o)t(?:e|es|ten|ing)|took\s+to\s+the\s+streets|demonstrat\w+|protest\w*)
    (?:\s+(?:together|forces|hands|up|(?:in|at|on|outside|before)\s+(?:the\s+)?[\w-]+|today|again|voices|once\s+more)){0,3}
    \s+to(?:\s+\w+ly)?\s*\Z""",
    re.VERBOSE,
)
# Whose calls are orders on the ground, not demands.
_ORDERING = re.compile(r"\b(?:forces?|troops|police|soldiers|patrols?|teams?|insurgents|gunmen)\b")
# "was urged by …": who asks does not stand before.
_BEING = re.compile(r"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|again|\w+ly))?\Z")


# "And we" stands at most so far from the verb.
_TAIL = 40


def is_we(subject: str) -> bool:
    """Whether "we" or "I" ask."""
    return bool(_WE.match(subject) or _AND_WE.search(subject[-_TAIL:]))


def could_ask(subject: str, *, own: bool) -> bool:
    """Whether `subject`, which names no known actor, can be who asks: a pronoun, nothing, or a word
    such as "the commission"; with `own` only what may stand for the publisher.
    """
    if _SELF.match(subject) or _askers(own=own).search(subject):
        return True
    if _THIS.match(subject):
        return not own
    if _ASSEMBLED.search(subject):
        return not gives_orders(subject)
    return not own and bool(_ANYONE.search(subject)) and not gives_orders(subject)


def gives_orders(subject: str) -> bool:
    """Whether those who ask are on the ground, where a demand is an order."""
    return bool(_ORDERING.search(subject))


def head_of(low: str, subject: Place) -> Place:
    """The part of `subject` that names who asks: in "X supports Y and calls on …" it is X."""
    if not _COORDINATED.search(subject.of(low)):
        return subject
    verb = _VERB.search(low, subject.start + 1, subject.end)
    return Place(subject.start, verb.start()) if verb else subject


# The words right before a verb of asking are not longer than this.
_NEAR_CUE = 100


def asks_nothing(low: str, cue: Cue, subject: str) -> bool:
    """Whether a verb of asking is passive ("was urged by"), or only possible ("may call on")."""
    end = subject[-_NEAR_CUE:]  # all that is sought stands at the end
    first = cue.place.of(low).split(None, 1)[0]
    if _LAYS_DOWN.search(end) or subject.endswith(_INSTEAD) or _OWN_MEN.match(low, cue.place.end):
        return True
    if (cue.asking.own or _SOMEONE.search(end)) and subject.endswith(("who", "which")):
        return True  # it describes somebody
    beside = _BESIDE.match(low, cue.place.end)
    if beside and not (beside[1] == "of" and "of_whom" in cue.asking.takes):
        return True
    return _is_planned(first, end)


_INSTEAD = ("after", "before", "without", "instead of", "rather than")


def _is_planned(first: str, end: str) -> bool:
    """Whether a verb of asking, of the form `first`, behind words that end so only tells of what
    is asked by others, or may be asked.
    """
    if first.endswith("ing"):
        return end.endswith((" not", "n't"))  # "we are not asking for the moon"
    if _BEING.search(end) or (first == "encourage" and _MEANT.search(end)):
        return True
    if first == "invite" and end.endswith((" will", " shall")):
        return True
    return bool(_PLANNED.search(end)) and not first.endswith("ed")


# Before "who": those of whom it is only told what they ask.
_SOMEONE = re.compile(r"\b(?:those|anyone|everyone|all|anybody|people|persons?)\s+who\Z")
# What "the law demands" is a norm, what "the plan calls for" is planned.
_LAYS_DOWN = re.compile(
    r"\b(?:laws?|bill|treaty|rules?|constitution|statutes?|contract|plans?|budget|program(?:me)?|project|scheme|timetable"
    r"|schedule|agreement|accord|deal|guidelines|design)\s*\Z"
)
# "A campaign to encourage …": what something is for.
_MEANT = re.compile(
    r"""(?<![\w'])(?!(?:likes?|want(?:s|ed)?|wish(?:es|ed)?|continued?s?|happy|keen|pleased|pledged?|and|committed|determined|ready
    |together|forces|decided|agreed|on|also|again|hope|seek)\s)[\w'-]+\s+to\s*\Z""",
    re.VERBOSE,
)
# "The press will gather": a noun.
_BESIDE = re.compile(r"\s+(will|would|is|are|was|were|has|have|had|may|can|of)(?!\w)")
# Those whom somebody orders about ("the general ordered his men to").
_OWN_MEN = re.compile(
    r"\s(?:his|her|their|its)\s(?:own\s)?(?:men|troops|soldiers|forces|fighters|crew|officers|driver|pilots?|wife|husband)\sto\s"
)
_PLANNED = re.compile(
    r"""(?:
      \b(?:fail|fails|failed|failing|failure|refus\w+|unable|able|unwilling|reluctant|declin\w+|ability|power|right
      |opportunity|chance|need|needs|has|have|had|ought|used|how|when|where|what|whether|not|neglected)\s+to
      |\b(?:can|could|may|might|not|must)|keep|n't|\b(?:what|which)\s+(?:we|i)|\bthat\s+we
      |\bif\s+(?:we|i|you)
    )(?:\s+(?:also|again|then|now|\w+ly))*\Z""",
    re.VERBOSE,
)


@cache
def _askers(*, own: bool) -> re.Pattern[str]:
    data = knowledge("call_cues")
    return re.compile(rf"(?<!\w){alternatives(data['own_askers' if own else 'askers'])}")
