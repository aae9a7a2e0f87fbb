"""The codebook as tables."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import Row, Table


class Term(Row):
    """The codebook's terms: every code that a coded column may hold."""

    TABLE = Table("terms", "term", "Terms", ("vocabulary", "code"))

    vocabulary: Annotated[str, Column("The vocabulary.", pattern=r"[a-z_]+")]
    code: Annotated[str, Column("The code that stands in the cells.", pattern=r"[a-z_]+")]
    label: Annotated[str, Column("The term's name for readers.")]
    definition: Annotated[str, Column("What the term means.")]


class Crosswalk(Row):
    """The terms' codes in other schemes."""

    TABLE = Table(
        "crosswalk",
        "crosswalk",
        "Crosswalk",
        ("vocabulary", "code", "scheme", "scheme_code"),
        composite=(("vocabulary", "code"), "terms"),
    )

    vocabulary: Annotated[str, Column("The vocabulary.", pattern=r"[a-z_]+")]
    code: Annotated[str, Column("The term's code.", pattern=r"[a-z_]+")]
    scheme: Annotated[str, Column("The other scheme.", pattern=r"[a-z_]+")]
    scheme_code: Annotated[str, Column("The term's code in that scheme.")]
