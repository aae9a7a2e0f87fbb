"""Why a cell is empty, said in the cell itself: the codes that stand in a CSV file in place of
nothing, as the labelled `missingValues` of Data Package, version 2.

What a cell's code is follows from its column (`Column.missing`), in a few columns from another
cell of the row (`Column.missing_where`), and from who made the record: in a draft, what the rules
did not find is `not_coded`, for no person has looked.
"""

from collections.abc import Callable
from functools import cache

from onrecord.model import CODEBOOK, Cells, Row
from onrecord.tables import column, columns
from onrecord.vocabularies import vocabulary

__all__ = ["CODES", "allowed", "filler", "missing_values"]

CODES: tuple[str, ...] = vocabulary("missing").codes

Fill = Callable[[Cells], Cells]


def missing_values(model: type[Row]) -> list[dict[str, str]]:
    """The `missingValues` of a table's schema. In the tables of the codebook the codes are values,
    and a cell without one is empty: not applicable.
    """
    terms = vocabulary("missing")
    if model in CODEBOOK:
        return [{"value": "", "label": terms.label("not_applicable")}]
    return [{"value": code, "label": terms.label(code)} for code in terms.codes]


@cache
def allowed(model: type[Row]) -> dict[str, frozenset[str]]:
    """The codes that may stand in each column whose cells can be empty."""
    found = {}
    for name in _optional(model):
        declared = column(model, name)
        codes = {declared.missing, *(declared.missing_where or ())[2:]}
        if "release_id" in columns(model) and "not_stated" in codes:
            codes.add("not_coded")
        found[name] = frozenset(codes)
    return found


@cache
def _optional(model: type[Row]) -> tuple[str, ...]:
    """The columns whose empty cells are given a code."""
    if model in CODEBOOK:
        return ()
    return tuple(name for name in columns(model) if column(model, name).missing)


@cache
def filler(model: type[Row], *, in_draft: bool) -> Fill:
    """What puts the codes into the empty cells of a row; `in_draft`, if no person has decided what
    the row's release says.
    """
    stated = _stated(model, in_draft=in_draft)
    codes = {name: stated(column(model, name).missing) for name in _optional(model)}
    if not codes:
        return _unchanged
    by_place = [codes.get(name, "") for name in columns(model)]
    special = _special(model, stated)

    def fill(cells: Cells) -> Cells:
        if None not in cells and "" not in cells:
            return cells
        filled = [
            code if cell is None or cell == "" else cell
            for cell, code in zip(cells, by_place, strict=True)
        ]
        for place, other, prefix, code in special:
            if cells[place] in (None, "") and str(cells[other]).startswith(prefix):
                filled[place] = code
        return filled

    return fill


def _unchanged(cells: Cells) -> Cells:
    return cells


def _stated(model: type[Row], *, in_draft: bool) -> Callable[[str], str]:
    """What a column's own code becomes in a table: only what a release says can be drafted."""
    if in_draft and "release_id" in columns(model):
        return lambda code: "not_coded" if code == "not_stated" else code
    return lambda code: code


def _special(model: type[Row], stated: Callable[[str], str]) -> list[tuple[int, int, str, str]]:
    """The columns with a rule of their own: their place, the other's, its prefix, the code."""
    names = columns(model)
    found = []
    for name in _optional(model):
        rule = column(model, name).missing_where
        if rule:
            other, prefix, code = rule
            found.append((names.index(name), names.index(other), prefix, stated(code)))
    return found
