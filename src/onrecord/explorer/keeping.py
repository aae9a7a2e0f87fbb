"""Files that may be too big for memory: each is written once to a nameless temporary file, which
is gone when the server ends in whatever way, by a thread of its own that holds up no page.
"""

import contextlib
import sqlite3
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Semaphore, Thread
from typing import IO
from weakref import WeakKeyDictionary

__all__ = ["Kept", "kept"]

BLOCK = 64 * 1024
_AT_ONCE = Semaphore(2)  # a big file does not hold up all small ones
_LOCK = Lock()

Write = Callable[[sqlite3.Connection, IO[bytes]], None]
Open = Callable[[], sqlite3.Connection]


class Kept:
    """A file on disk that many read at the same time."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._lock = Lock()
        self.size = file.seek(0, 2)

    def block(self, start: int) -> bytes:
        """The bytes from an offset on; none at the end of the file."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(BLOCK)


_FILES: "WeakKeyDictionary[object, dict[str, Future[Kept]]]" = WeakKeyDictionary()


def kept(owner: object, name: str, opened: Open, write: Write) -> "Future[Kept]":
    """The file of that name, which is written the first time that it is asked for. It is kept for
    as long as its owner is.

    Raises (by the future):
        OSError: it cannot be written, as where the disk is full; the next who asks tries again.
    """
    future: Future[Kept]
    with _LOCK:
        files = _FILES.setdefault(owner, {})
        known = files.get(name)
        if known and not (known.done() and known.exception()):
            return known
        files[name] = future = Future()
        # one who goes away does not take it from those who still wait
        future.set_running_or_notify_cancel()
    # a daemon, so that a server which is told to end does not wait for it
    Thread(target=_make, args=(future, opened, write), daemon=True).start()
    return future


def _make(future: "Future[Kept]", opened: Open, write: Write) -> None:
    # it is closed with the last who has it; the type is that of a file without a name
    file = None
    try:
        with _AT_ONCE, contextlib.closing(opened()) as connection:
            file = tempfile.TemporaryFile(prefix="onrecord-")  # noqa: SIM115
            write(connection, file)
            file.flush()
            made = Kept(file)
    except BaseException as error:  # whoever waits is told of it
        if file:
            with contextlib.suppress(OSError):
                file.close()
        future.set_exception(error)
    else:
        future.set_result(made)
