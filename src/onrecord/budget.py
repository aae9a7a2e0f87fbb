"""A budget of time for work that might not end."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

__all__ = ["TooSlow", "within"]


class TooSlow(Exception):  # it is what happened, not an error of anybody's
    """A document took longer than its time budget."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooSlow in the block after `seconds`, where the system can: on POSIX, in the main
    thread. Elsewhere the block takes the time that it takes.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
