"""What stands right behind the cue of a report: a clause, the end of the sentence, a name."""

import re

__all__ = ["begins_clause", "begins_predicate", "ends_report", "names_source"]

_CLAUSE = re.compile(
    r"\s+(?!(?:nothing|something|anything|everything|during|following|regarding|concerning)\s)"
    r"(?:today\s+|yesterday\s+|on\s+(?:[A-Z][a-z]+day|[A-Z][a-z]+\s\d+|\d+\s[A-Z][a-z]+(?:\s\d{4})?)\s+)?(?:the|an?|it|he|she|they|there|we|this|these|those|its|his|her"
    r"|their|our|some|all|no|more|many|most|at\s+least|about|over|nearly|almost|around|both|each|every|dozens|hundreds|thousands"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|to\s+be|if|[$£€]?\d[\w,.]*|[a-z]+ing|[A-Z][\w’'-]*\.?)\s"
)
# "said workers had left": no article, but a verb near enough
_PLAIN_CLAUSE = re.compile(
    r"\s+(?!(?:in|on|at|after|before|during|as|when|while|that|to|of|from|by|with|about|here|there|so|and|but|or|if"
    r"|because|today|yesterday|earlier|later|last|who|which|nothing|something|regarding|concerning|following)\s)"
    r"(?:[\w’'-]+\s+){1,6}?(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might)\s"
)
_TRAILS = re.compile(r"\s*(?:,|[.]?\s*\Z|(?:today|yesterday|on|in|at|during|as|after|\w+day)\b)")
# "according to the monitor Some Name", which the cast does not know, but not "to Article 5"
_NAMED = re.compile(
    r"\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}(?!Article|Section|Chapter|Annex|Resolution|Regulation|Law|Act\b)[A-Z]"
    r"(?![\w’'-]*(?:\s+[\w’'-]+){0,4}\s+(?:Article|Act|Law|Constitution|Convention|Charter|Treaty|Protocol"
    r"|Code|Declaration|Agreement)\b)"
)
_PREDICATE = re.compile(
    r"\s+(?:(?:in|of|at|for)\s+(?:the\s+)?[A-Z][\w’'-]+\s+)?(?:has|had|have|is|are|was|were|will|would|should|could|can|may|must|did|does)\s"
)


def begins_clause(text: str, start: int, end: int) -> bool:
    """Whether a clause begins at `start`, before `end`: "(said) the army left"."""
    return bool(_CLAUSE.match(text, start, end) or _PLAIN_CLAUSE.match(text, start, end))


def ends_report(text: str, start: int, end: int) -> bool:
    """Whether a reporting clause may end at `start`: "(…, NAME said) on Monday"."""
    return bool(_TRAILS.match(text, start, end))


def names_source(text: str, start: int, end: int) -> bool:
    """Whether one with a name stands at `start`, and no law: "(according to) Rain Watch"."""
    return bool(_NAMED.match(text, start, end))


def begins_predicate(text: str, start: int, end: int) -> bool:
    """Whether a verb stands at `start`, right behind a name: "(NAME) had left"."""
    return bool(_PREDICATE.match(text, start, end))
