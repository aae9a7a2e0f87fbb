"""The codebook as tables. In them the codes are values, so an empty cell stays empty."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, Row, Table

VocabularyName = Annotated[str, Column("The vocabulary.", pattern=r"[a-z_]+")]
TermCode = Annotated[str, Column("The term's code.", pattern=r"[a-z_]+")]


class Term(Row):
    """The codebook's terms: every code that a coded column may hold."""

    TABLE = Table("terms", "term", "Terms", ("vocabulary", "code"))

    vocabulary: VocabularyName
    code: Annotated[str, Column("The code that stands in the cells.", pattern=r"[a-z_]+")]
    label: Annotated[str, Column("The term's name for readers.")]
    definition: Annotated[str, Column("What the term means.")]
    example_id: Annotated[
        str | None,
        Column(
            "An example from this very dataset: the evidence of the first cell with the term, in a "
            "reviewed release where there is one. Empty while there is none.",
            references="evidence.evidence_id",
            pattern=FACT_ID,
            missing="not_applicable",
        ),
    ] = None


class Cue(Row):
    """The words by which coders and the rules know a term: examples, never the whole list."""

    TABLE = Table(
        "cues",
        "cue",
        "Cues",
        ("vocabulary", "code", "cue"),
        composite=(("vocabulary", "code"), "terms"),
    )

    vocabulary: VocabularyName
    code: TermCode
    cue: Annotated[str, Column("Words that speak for the term.")]


class Crosswalk(Row):
    """The terms' codes in other schemes."""

    TABLE = Table(
        "crosswalk",
        "crosswalk",
        "Crosswalk",
        ("vocabulary", "code", "scheme", "scheme_code"),
        composite=(("vocabulary", "code"), "terms"),
    )

    vocabulary: VocabularyName
    code: TermCode
    scheme: Annotated[str, Column("The other scheme.", pattern=r"[a-z_]+")]
    scheme_code: Annotated[str, Column("The term's code in that scheme.")]


class FieldEntry(Row):
    """The codebook's columns: what every column of every table says."""

    TABLE = Table("fields", "field", "Columns of all tables", ("table_name", "field_name"))

    table_name: Annotated[str, Column("The table.", pattern=r"[a-z_]+")]
    field_name: Annotated[str, Column("The column.", pattern=r"[a-z0-9_]+")]
    type: Annotated[
        str,
        Column(
            "The type of its values in Table Schema: string, integer, number or boolean.",
            pattern="string|integer|number|boolean",
        ),
    ]
    unit: Annotated[
        str | None,
        Column("The unit of all its values, where there is one.", missing="not_applicable"),
    ] = None
    required: Annotated[bool, Column("Whether every row has a value.")]
    missing: Annotated[
        str | None,
        Column(
            "The code that an empty cell has, if the description names no other for some rows.",
            vocabulary="missing",
            missing="not_applicable",
        ),
    ] = None
    vocabulary: Annotated[
        str | None,
        Column(
            "The vocabulary of its terms (terms.vocabulary).",
            pattern=r"[a-z_]+",
            missing="not_applicable",
        ),
    ] = None
    refers_to: Annotated[
        str | None,
        Column("The table to whose key it refers.", pattern=r"[a-z_]+", missing="not_applicable"),
    ] = None
    description: Annotated[str, Column("What the column says.")]
