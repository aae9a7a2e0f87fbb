"""Pages that took long to make, kept for the next who asks: a front page counts every table of the
package, and counts the same each time.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

__all__ = ["Recent"]

SLOW = 0.05  # seconds; what is made faster is not worth the room
MOST = 4 * 1024 * 1024  # characters in all


class Recent:
    """The slow pages that were asked for last, as HTML with a status code: no more than a number of
    characters in all.
    """

    def __init__(self, slow: float | None = None, most: int = MOST) -> None:
        self._pages: OrderedDict[Hashable, tuple[str, int]] = OrderedDict()
        self._slow = SLOW if slow is None else slow
        self._free = most
        self._lock = Lock()

    def find(self, key: Hashable) -> tuple[str, int] | None:
        """The page that is kept under a key."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: Hashable, page: tuple[str, int], seconds: float) -> None:
        """Keep a page if making it took long; those asked for longest ago make room."""
        if seconds < self._slow:
            return
        with self._lock:
            self._free -= len(page[0]) - len(self._pages.pop(key, ("", 0))[0])
            self._pages[key] = page
            while self._free < 0:
                _, (html, _) = self._pages.popitem(last=False)
                self._free += len(html)
