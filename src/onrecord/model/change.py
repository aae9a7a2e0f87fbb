"""What differs between two versions of a dataset."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, Row, Table


class Change(Row):
    """The changes since the version before: one row for each cell that was changed, and one for
    each row, column or table that was added or removed. The cells of an added row stand in its
    table, those of a removed row in the version before. The table is only in packages that were
    built with a previous version at hand.
    """

    TABLE = Table("changes", "change", "Changes since the version before", ("change_id",))

    change_id: Annotated[str, Column("The change.", pattern=FACT_ID)]
    table_name: Annotated[
        str | None,
        Column(
            "The table; empty where a property of the package as a whole was changed.",
            pattern=r"[a-z_]+",
            missing="not_applicable",
        ),
    ] = None
    row_key: Annotated[
        str | None,
        Column(
            "The primary key of the row, in the new version if it is there; where the key has "
            "several columns, their values with commas between them. Empty where the change "
            "concerns no row.",
            missing="not_applicable",
        ),
    ] = None
    column_name: Annotated[
        str | None,
        Column(
            "The column of the cell, or the property of the package; empty for a row or a table as "
            "a whole. Without row_key it is the column itself that was changed.",
            missing="not_applicable",
        ),
    ] = None
    change: Annotated[str, Column("What was done to it.", vocabulary="change")]
    old: Annotated[
        str | None,
        Column(
            "The cell in the version before, the text of a document as its SHA-256; of a removed "
            "row its words, title or name; of a column what differs in its definition.",
            missing="not_applicable",
        ),
    ] = None
    new: Annotated[
        str | None,
        Column("The same in this version.", missing="not_applicable"),
    ] = None
