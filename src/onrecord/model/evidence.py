"""What the texts get wrong, and the words behind every cell."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, End, Fact, ReleaseId, Start, Table, Words


class Finding(Fact):
    """Conflicts and defects of the texts themselves, named and not mended."""

    TABLE = Table("findings", "finding", "Findings", ("finding_id",), ("code", "message"))

    finding_id: Annotated[str, Column("The finding.", pattern=FACT_ID)]
    release_id: ReleaseId
    code: Annotated[
        str, Column("What kind of conflict.", vocabulary="finding_code", evidence="fact")
    ]
    message: Annotated[str, Column("What is found, in a sentence.")]
    words: Annotated[
        str | None, Column("The words concerned, if any.", missing="not_applicable")
    ] = None
    start: Annotated[
        int | None,
        Column(
            "Where the words start, in code points.",
            minimum=0,
            missing="not_applicable",
            unit="code point",
        ),
    ] = None
    end: Annotated[
        int | None,
        Column(
            "Where the words end, half open.",
            minimum=1,
            missing="not_applicable",
            unit="code point",
        ),
    ] = None


class Evidence(Fact):
    """The words that carry each cell: one row for every cell that says something about a release,
    and one, with field empty, for each fact as a whole.
    """

    TABLE = Table(
        "evidence", "evidence", "Evidence", ("evidence_id",), ("table_name", "row_id", "field")
    )

    evidence_id: Annotated[str, Column("The piece of evidence.", pattern=FACT_ID)]
    release_id: ReleaseId
    table_name: Annotated[str, Column("The table of the cell.", pattern=r"[a-z_]+")]
    row_id: Annotated[
        str,
        Column(
            "The primary key of the cell's row; where the key has several columns, their values "
            "with commas between them. It refers to the table that table_name names."
        ),
    ]
    field: Annotated[
        str | None,
        Column("The column of the cell; empty for the fact as a whole.", missing="not_applicable"),
    ] = None
    words: Words
    start: Start
    end: End
    prefix: Annotated[
        str | None,
        Column(
            "Up to 32 characters before the words (prefix of a W3C TextQuoteSelector).",
            missing="not_applicable",
        ),
    ] = None
    suffix: Annotated[
        str | None,
        Column(
            "Up to 32 characters after the words (suffix of a W3C TextQuoteSelector).",
            missing="not_applicable",
        ),
    ] = None
