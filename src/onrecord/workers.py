"""One piece of work done on many items, by several processes if asked, with the results in the
order of the items.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["in_order"]

T = TypeVar("T")
R = TypeVar("R")

_BATCH = 8  # items that go to a process at once, so that sending them costs little
_AHEAD = 3  # batches a process that may be done before they are asked for

_work: Callable[[Any], Any]  # what this process was started to do


def in_order(work: Callable[[T], R], items: Iterable[T], jobs: int = 1) -> Iterator[R]:
    """What `work` makes of each item, one after the other. Only a few items are worked on ahead of
    the one that is asked for, so memory does not grow with their number.

    Args:
        work: a function of an item; for more than one process it and the items must be picklable.
        items: what to work on.
        jobs: the number of processes; 1 works in this one.

    Raises:
        OnrecordError: the system stopped one of the processes.
    """
    if jobs == 1:
        yield from map(work, items)
        return
    yield from _by_processes(work, items, jobs)


def _by_processes(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    # What one process alone does not need is not loaded for it.
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import get_context

    # The processes start from nothing on every system, whatever threads this one has.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (work,))
    try:
        yield from _results(pool, iter(items), jobs * _AHEAD)
    except BrokenProcessPool:
        raise OnrecordError(
            f"one of the {jobs} processes was stopped by the system, perhaps because memory ran "
            "out: ask for fewer jobs."
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _results(pool: "ProcessPoolExecutor", items: Iterator[T], ahead: int) -> Iterator[Any]:
    waiting: deque[Future[list[Any]]] = deque()
    while batch := list(islice(items, _BATCH)):
        waiting.append(pool.submit(_worked, batch))
        if len(waiting) > ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _begin(work: Callable[[Any], Any]) -> None:
    """Make this process ready: Ctrl-C is for the one that started it, with which it ends."""
    global _work  # noqa: PLW0603  # a process of a pool is told its work once
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _worked(batch: list[Any]) -> list[Any]:
    return [_work(item) for item in batch]
