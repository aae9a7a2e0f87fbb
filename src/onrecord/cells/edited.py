"""What a spreadsheet does to a CSV file that is opened and saved in it, told from the cells."""

import re
from collections.abc import Container, Sequence

from onrecord.columns import Column

__all__ = ["cell_hint", "encoding_hint", "header_hint", "key_hint", "truncation_hint"]

LONGEST_CELL = 32767  # what Excel keeps of a cell
MOST_ZEROS = 8
_MARK = "\ufeff"
_BOOLEANS = frozenset(
    ("TRUE", "FALSE", "True", "False", "WAHR", "FALSCH", "VRAI", "FAUX", "VERDADERO", "FALSO")
)
_ERROR_VALUE = re.compile(r"#(NAME|REF|VALUE|DIV/0|N/A|NULL|NUM|WERT|BEZUG|NOM|VALEUR)[?!]?")
_RETYPED_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(\d{1,2}[ -])?[^\W\d]{3,}\.?[ -]\d{2,4}"
    r"|\d{4}/\d{1,2}/\d{1,2}|\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}.*"
)
_SERIAL_DATE = re.compile(r"[1-5]\d{4}")
_REWRITTEN_NUMBER = re.compile(
    r"[+-]?\d+([.,]\d+)?E[+-]?\d+|[+-]?\d{1,3}([.,' \u00a0\u202f]\d{3})+([.,]\d+)?|[+-]?\d+,\d+"
    r"|[+-]?0+\d+|[+-]?\d+\.\d*0|\+\d+",
    re.IGNORECASE,
)
_UNDO = "Take the cell from the package as it was published, or build it again."


def header_hint(header: Sequence[str], names: Sequence[str]) -> str:
    """What happened to the first line of a file, or an empty string."""
    found = []
    first, *rest = header or [""]
    if first.startswith(_MARK):
        found.append("The file starts with a byte order mark, as spreadsheets write it.")
    plain = [first.removeprefix(_MARK), *rest]
    for mark, called in ((";", "semicolons"), ("\t", "tabs")):
        if len(plain) == 1 and mark in plain[0] and "," not in plain[0]:
            found.append(f"The cells are separated by {called}, as a spreadsheet does.")
            plain = plain[0].split(mark)
    if found and [name.strip('"') for name in plain] == list(names):
        found.append("The columns themselves are all there: save it as CSV with commas, in UTF-8.")
    return " ".join(found)


def encoding_hint() -> str:
    """What happened to a file that is not UTF-8."""
    return "A spreadsheet may have saved it in the encoding of its system: save it as CSV UTF-8."


def cell_hint(declared: Column, kind: type, text: str) -> str:
    """What happened to a cell that breaks its column's rule, or an empty string if it cannot be
    told from the cell.
    """
    if _ERROR_VALUE.fullmatch(text):
        return f"A spreadsheet took the words for a formula, and lost them. {_UNDO}"
    if kind is bool and text in _BOOLEANS:
        return "A spreadsheet retyped it: it was true or false, in small letters."
    if declared.standard.startswith("edtf") and _is_retyped_date(text):
        return f"A spreadsheet retyped the date: dates stand as 2013-05-17. {_UNDO}"
    if kind in (int, float) and _RETYPED_DATE.fullmatch(text):
        return f"A spreadsheet took the number for a date. {_UNDO}"
    if kind in (int, float) and _REWRITTEN_NUMBER.fullmatch(text):
        return f"A spreadsheet rewrote the number: numbers stand as 1000 or 0.5. {_UNDO}"
    return ""


def _is_retyped_date(text: str) -> bool:
    return bool(_RETYPED_DATE.fullmatch(text) or _SERIAL_DATE.fullmatch(text))


def truncation_hint(texts: Sequence[object]) -> str:
    """Why a long text is not as long as it should be, or an empty string."""
    if any(isinstance(text, str) and len(text) == LONGEST_CELL for text in texts):
        return f"A spreadsheet cuts every cell after {LONGEST_CELL} characters. {_UNDO}"
    return ""


def key_hint(key: str, known: Container[tuple[str | None, ...]]) -> str:
    """Why a key leads nowhere: it or the one that it names has lost the zeros before its digits."""
    if not key[:1].isdigit():
        return ""
    for zeros in range(1, MOST_ZEROS + 1):
        longer = "0" * zeros + key
        if (longer,) in known:
            return f"It was {longer}: a spreadsheet took it for a number, and lost its zeros."
    shorter = key.lstrip("0")
    if shorter != key and (shorter,) in known:
        return f"There is {shorter}: a spreadsheet took {key} for a number there."
    return ""
