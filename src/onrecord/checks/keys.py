"""Primary keys, of which any number is compared without being held in memory."""

import contextlib
import sqlite3
from collections.abc import Iterator

__all__ = ["Keys"]

_BLOCK = 10_000


class Keys:
    """The primary keys of one table, with the lines at which their rows end. They are kept in a
    temporary file, which SQLite makes once they are many.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[str, int]] = []
        self._database = sqlite3.connect("")
        self._database.execute("CREATE TABLE keys (key TEXT, line INTEGER)")

    def add(self, key: str, line: int) -> None:
        """Take one more key."""
        self._waiting.append((key, line))
        if len(self._waiting) >= _BLOCK:
            self._write()

    def doubles(self) -> Iterator[tuple[str, int, int]]:
        """Each key that came again, the line of that row and that of the first one, in the order of
        lines. Nothing can be added afterwards.
        """
        self._write()
        with contextlib.closing(self._database):
            yield from self._database.execute(
                "SELECT key, line, first FROM keys JOIN (SELECT key, min(line) AS first FROM keys "
                "GROUP BY key HAVING count(*) > 1) USING (key) WHERE line > first ORDER BY line"
            )

    def _write(self) -> None:
        self._database.executemany("INSERT INTO keys VALUES (?, ?)", self._waiting)
        self._waiting = []
