"""From a record file and its document to a record: every quotation found, every cell with its
evidence, every problem collected.
"""

from onrecord.resolve.reading import Context
from onrecord.resolve.record import resolve

__all__ = ["Context", "resolve"]
