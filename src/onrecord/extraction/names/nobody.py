"""What looks like the name of a body or a person and names nobody who takes part in a release:
plain words in capitals, laws, credits of photos.
"""

import re
from functools import cache

from onrecord.extraction.names.around import is_acting, is_channel
from onrecord.extraction.names.lexicon import is_common, lexicon
from onrecord.extraction.names.runs import Run
from onrecord.extraction.names.span import Token

__all__ = [
    "holds_nobody",
    "is_credit",
    "is_law",
    "is_plain",
    "is_sum",
    "is_thing",
    "modifies",
    "names_nobody",
]

_ADJECTIVES = ("ic", "al", "ive", "ary", "ian", "ous")
_LAWS = frozenset(("Regulation", "Directive", "Decision"))
# "a French-speaking country": a language, a manner or an origin, and not what the state does.
_OF_MANNER = re.compile(
    r"-(?:speaking|language|style|type|like|born|era|medium|inspired|themed|looking|trained)\b"
)
_SUM = re.compile(r"[ \u00a0]?(?!(?:19|20)\d\d\b(?![,.]\d))\d")
_LAW_WORDS = 4  # behind a body in which the word for a law may stand


def is_thing(front: Token) -> bool:
    """Whether the word in front of a name is for a thing ("Operation Blue Ocean")."""
    return front.letter != "H" and front.text in lexicon().sets["fronts"]


def is_plain(run: Run, end: int, token: Token) -> bool:
    """Whether a known body whose name is a plain word is that word ("Labour Exchange")."""
    is_word = token.text.isalpha() and token.text.istitle() and is_common(token.text)
    return is_word and run.classes[end : end + 1] == "C"


def modifies(run: Run, end: int, tokens: list[Token]) -> bool:
    """Whether common words tell what an office or a document is for ("Internet Campaign Director",
    "International Covenant"), and not a body.
    """
    behind = run.classes[end : end + 1]
    if tokens[-1].text == "Military" and behind == "C":  # "Foreign Military Sales"
        return True
    return behind in ("O", "B") and all(token.letter in "CQghB" for token in tokens)


def is_law(run: Run, end: int, tokens: list[Token]) -> bool:
    """Whether what looks like a body begins the title of a law or a programme."""
    if any(token.letter in "SE" for token in tokens):
        return False
    laws = lexicon().sets["laws"]
    if tokens[-1].text in laws:
        return True
    for token in run.tokens[end : end + _LAW_WORDS]:
        if token.text in laws:
            return True
        if token.letter not in "CNQg":
            return False
    return False


def holds_nobody(front: list[Token], name: list[Token]) -> bool:
    """Whether what stands behind an office or a title is no name: a common word behind several
    offices ("Ministers Water") or behind an adjective of what one is for ("Envoy for Global
    Water"), a number of letters and digits ("Flight AB12").
    """
    office = front[-1]
    is_for = len(front) > 1 and front[-2].letter in "of" and office.text.endswith(_ADJECTIVES)
    if is_for and all(token.letter == "C" for token in name):
        return True
    if office.letter == "O" and office.text.endswith("ers"):
        return all(token.letter == "C" for token in name)
    return name[0].letter == "A" and any(letter.isdigit() for letter in name[0].text)


_CREDIT = re.compile(
    r"(?:©|\(c\)|\bphoto(?:graph)?s?\b|\bcredits?\b|\bcontacts?\b|\benquiries\b|\binquiries\b|\binterviews?\b|/|\bvia)"
    r"(?:[ \u00a0]by)?[ \u00a0:/]{0,4}(?:\d{4}[ \u00a0])?\Z",
    re.IGNORECASE,
)
_CREDITS = (
    *("©", "(c)", "photo", "photos", "photograph", "photographs", "credit", "credits", "contact"),
    *("contacts", "enquiries", "inquiries", "interview", "interviews", "/", "via", "by"),
    *"0123456789",
)
# Nearly always the last letters tell that there is none.
_CREDIT_ENDS = frozenset(word[-2:] for word in _CREDITS)
_CREDIT_LAST = frozenset(" \u00a0:/").union(*(word[-1] + word[-1].upper() for word in _CREDITS))


def is_credit(text: str, start: int) -> bool:
    """Whether the name stands in a photo credit or a contact line: no part of the release."""
    if text[start - 1 : start] == " ":
        if text[start - 2 : start - 1] not in _CREDIT_LAST:
            return False
        last = text[start - 3 : start - 1]
        if last.isalpha() and last.lower() not in _CREDIT_ENDS:
            return False
    before = text[start - 24 if start > 24 else 0 : start].rstrip(" \u00a0:/").lower()
    if not before.endswith(_CREDITS) and text[start - 1 : start] not in ("/", ":"):
        return False
    return bool(_CREDIT.search(text, max(0, start - 24), start))


def names_nobody(text: str, word: str, start: int, end: int) -> bool:
    """Whether the known name `word` stands for something else: a credit, a currency, whose law one
    is, a channel on which something is printed, or the word that it is as well ("Forced Labor").
    """
    behind = text[end : end + 1]
    if behind == "$" or is_credit(text, start) or (behind == ")" and _tells_law(text, start)):
        return True
    if behind == "-" and _OF_MANNER.match(text, end):
        return True
    return word in _doubtful() and _is_other(text, word, start, end)


@cache
def _doubtful() -> frozenset[str]:
    """The known names that are something else as well."""
    sets = lexicon().sets
    return sets["currency_codes"] | sets["channels"] | sets["also_words"] | {"IS"}


def _is_other(text: str, word: str, start: int, end: int) -> bool:
    """Whether a doubtful name is not meant as one where it stands."""
    sets = lexicon().sets
    if word == "IS":  # "RESCUE IS NO CRIME"
        return text[end : end + 3].isupper() and text[start - 3 : start - 1].isupper()
    if is_sum(text, word, end) or (word in sets["channels"] and is_channel(text, start, end)):
        return True
    return word in sets["also_words"] and not is_acting(text, start, end)


def is_sum(text: str, word: str, end: int) -> bool:
    """Whether a code of a currency stands in front of a sum ("NPR 30 million"), and no year."""
    return word in lexicon().sets["currency_codes"] and bool(_SUM.match(text, end))


def _tells_law(text: str, start: int) -> bool:
    """Whether a name in brackets tells whose law one is ("Regulation (EU) 2016/679")."""
    front = text[max(0, start - 13) : start]
    return front[-2:] == " (" and front[:-2].rpartition(" ")[2] in _LAWS
