"""The examples of the codebook: each is a piece of evidence of this very package."""

from collections.abc import Iterator

from onrecord.checks.bundles import Bundle, located
from onrecord.checks.rows import Located, Table
from onrecord.errors import Problem
from onrecord.model import Term

__all__ = ["Exemplified"]


class Exemplified:
    """The examples that no release has shown yet, while the releases of a package go by."""

    def __init__(self, terms: Table) -> None:
        self._terms = terms
        self._left: dict[str, list[Located]] = {}
        for item in located(terms):
            if isinstance(item.row, Term) and item.row.example_id:
                self._left.setdefault(item.row.example_id, []).append(item)

    def see(self, bundle: Bundle) -> None:
        """Take the evidence of one release."""
        for row, _ in bundle.rows["evidence"] if self._left else ():
            self._left.pop(row.primary_key, None)

    def problems(self) -> Iterator[Problem]:
        """The examples that are not in the table evidence."""
        for example_id, items in self._left.items():
            for _, line in items:
                said = f"{example_id} is not in evidence."
                yield self._terms.problem("dangling_key", line, "example_id", said)
