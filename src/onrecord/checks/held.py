"""A package without the texts: what can still be said of its words. They are no longer than the
package may hold, stand inside the text, and no two cells have different characters for one place.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from onrecord.checks.bundles import Bundle, located
from onrecord.checks.rows import Located, Table
from onrecord.errors import Invalid, Problem
from onrecord.model import Document, Fact, Row
from onrecord.package import DESCRIPTOR, locate, read_descriptor
from onrecord.rights import FULL, Rights, word_columns
from onrecord.withheld import WITHHELD

__all__ = ["held_problems", "text_problems", "unchecked"]


def unchecked(path: Path) -> str:
    """What cannot be checked of the package at `path`, in a sentence; nothing, if all of it can, or
    if there is no package.
    """
    try:
        is_package = path.name == DESCRIPTOR or (path / DESCRIPTOR).is_file()
        rights = Rights.of(read_descriptor(locate(path))) if is_package else FULL
    except Invalid:
        return ""
    if rights.has_texts:
        return ""
    return (
        f"Not checked, because the texts are not in this package (text: {rights.mode}): the hashes "
        f"of the texts, and the words in whose place {WITHHELD} stands. Whoever has the documents "
        "checks and restores them: onrecord attach PACKAGE FOLDER."
    )


def text_problems(table: Table, rights: Rights) -> Iterator[Problem]:
    """The documents whose text is here though the package says that it is not, or the other way
    round, or is not the text whose hash is told.
    """
    for row, line in located(table):
        if not isinstance(row, Document):
            continue
        if rights.has_texts and row.text == WITHHELD:
            yield table.problem("no_text", line, "text", "the text is not here.")
        elif not rights.has_texts and row.text != WITHHELD:
            said = f"the text is here, though the package says text: {rights.mode}."
            yield table.problem("text_held", line, "text", said)
        elif rights.has_texts and hashlib.sha256(row.text.encode()).hexdigest() != row.text_sha256:
            yield table.problem("text_differs", line, "text", "its SHA-256 is not text_sha256.")


def held_problems(tables: Mapping[str, Table], bundle: Bundle, rights: Rights) -> Iterator[Problem]:
    """What is wrong with the words of one release, as far as it can be told without its text."""
    characters: dict[int, str] = {}
    for name, rows in bundle.rows.items():
        table = tables[name]
        if issubclass(table.model, Fact):
            yield from _too_long(table, rows, rights)
            for row, line in rows:
                yield from _misplaced(table, row, line, bundle, characters)


def _too_long(table: Table, rows: Iterable[Located], rights: Rights) -> Iterator[Problem]:
    columns = word_columns(table.model)
    for row, line in rows:
        for name in columns:
            words = getattr(row, name)
            longest = rights.longest(name)
            if words and words != WITHHELD and len(words) > longest:
                said = (
                    f"{len(words)} characters of the text are here, where text: {rights.mode} "
                    f"allows {longest}."
                )
                yield table.problem("too_many_words", line, name, said)


def _misplaced(
    table: Table, row: Row, line: int, bundle: Bundle, characters: dict[int, str]
) -> Iterator[Problem]:
    """Words that end after the text, or that are not those which another cell has for the place."""
    end = row.__dict__["end"]
    length = bundle.document.characters if bundle.document else 0
    if end is not None and end > length:
        said = f"the words end at {end}, the text at {length}."
        yield table.problem("outside", line, "end", said)
    start, words = row.__dict__["start"], row.__dict__["words"]
    if start is None or words in (None, WITHHELD):
        return
    for place, character in enumerate(words, start):
        if characters.setdefault(place, character) != character:
            said = f"another cell has {characters[place]!r} at {place}, not {character!r}."
            yield table.problem("words_differ", line, "words", said)
            return
