"""What a change may tell of a cell. The texts are their publishers': a change never holds one, and
never more of its words than the new version itself may hold.
"""

import hashlib
from collections.abc import Callable

from onrecord.cells.missing import CODES
from onrecord.rights import Rights
from onrecord.versions.opened import Source
from onrecord.withheld import WITHHELD

__all__ = ["Telling", "telling"]

Telling = Callable[[str, str], str]
"""From a column and its cell in either version, what a change tells of it."""


def telling(source: Source, rights: Rights) -> Telling:
    """How to tell of the cells of a table, in a version with these rights."""
    quoting = source.quoting

    def tell(column: str, cell: str) -> str:
        if not cell or cell in CODES or cell == WITHHELD:
            return cell
        if (source.name, column) == ("documents", "text"):
            return f"sha256:{hashlib.sha256(cell.encode()).hexdigest()}"
        if column in quoting and len(cell) > rights.longest(column):
            return WITHHELD
        return cell

    return tell
