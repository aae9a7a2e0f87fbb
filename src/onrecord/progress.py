"""How far long work has come: a line that renews itself on a terminal, plain lines elsewhere."""

import sys
import time
from typing import TextIO

__all__ = ["Progress"]

EVERY = 5.0  # seconds between plain lines
RENEWED = 0.1  # seconds between renewals on a terminal


class Progress:
    """Says how many documents are done, how many a second, and how long the rest will take. Call it
    with the number done and the number of all. Nothing is said of work that is soon done.
    """

    def __init__(self, what: str, stream: TextIO | None = None) -> None:
        self._what = what
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._began = time.monotonic()
        self._said = self._began

    def __call__(self, done: int, total: int) -> None:
        """Say how far the work is, if it is time to."""
        now = time.monotonic()
        is_last = done >= total
        pause = RENEWED if self._is_terminal else EVERY
        if now - self._said < pause and not (is_last and self._said > self._began):
            return
        self._said = now
        rate = done / max(now - self._began, 1e-9)
        left = "done" if is_last else f"{(total - done) / rate:.0f} s left"
        line = f"{self._what}: {done:,} of {total:,} documents, {rate:,.0f} a second, {left}"
        if self._is_terminal:
            end = "\n" if is_last else ""
            self._stream.write(f"\r{line:<78}{end}")
        else:
            self._stream.write(f"{line}\n")
        self._stream.flush()
