"""The mark of words that a package does not hold, because its collection may not pass them on."""

__all__ = ["WITHHELD"]

WITHHELD = "[withheld]"
"""What stands in a cell in place of words of the text. It is no quotation, and no reader takes it
for one: the schema of such a package lists it among the missing values, with its reason. The cell
is not empty, because an empty cell says that the release does not state anything.
"""
