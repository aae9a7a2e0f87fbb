"""What every row and every fact has in common.

Offsets count Unicode code points into the document's stored text, from 0, half open.
"""

from typing import Annotated, ClassVar, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, model_validator

from onrecord.columns import Column

SLUG = r"[a-z0-9][a-z0-9._-]*"
DOCUMENT_ID = r"[A-Za-z0-9][A-Za-z0-9._-]*"
FACT_ID = r"[a-z]+-[a-z2-7]{12}"
SHA256 = r"[0-9a-f]{64}"


class Span(BaseModel):
    """A half-open interval of code points, `start < end`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_span(self.start, self.end)
        return self

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


class Table(NamedTuple):
    """What is true of a table as a whole. `identity` are the columns that, with the release and the
    span, make a fact's id; `composite` is a foreign key of several columns.
    """

    name: str
    singular: str
    title: str
    key: tuple[str, ...]
    identity: tuple[str, ...] = ()
    composite: tuple[tuple[str, ...], str] | None = None


class Row(BaseModel):
    """A row of a table. The docstring of a subclass is the table's description."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, str_min_length=1, allow_inf_nan=False
    )

    TABLE: ClassVar[Table]

    @property
    def primary_key(self) -> str:
        """The row's primary key, its columns' values joined by commas (no id holds a comma)."""
        return ",".join(str(getattr(self, column)) for column in self.TABLE.key)


class Fact(Row):
    """A row that points to the words it was read from."""

    @property
    def span(self) -> Span | None:
        """Where the fact stands; None for a finding that concerns no passage."""
        start, end = getattr(self, "start", None), getattr(self, "end", None)
        return None if start is None or end is None else Span(start=start, end=end)

    @model_validator(mode="after")
    def _anchored(self) -> Self:
        start, end, words = (getattr(self, name, None) for name in ("start", "end", "words"))
        if start is None or end is None or words is None:
            if not start is end is words is None:
                raise ValueError("words, start and end go together")
            return self
        check_span(start, end)
        if end - start != len(words):
            raise ValueError(f"the span {start}:{end} is not as long as its words")
        return self


def check_span(start: int, end: int) -> None:
    """Raise ValueError unless `start` and `end` make a span."""
    if not 0 <= start < end:
        raise ValueError(f"a span starts at 0 or later and before its end, not {start}:{end}")


ReleaseId = Annotated[
    str, Column("The release that says it.", references="releases", pattern=DOCUMENT_ID)
]
Words = Annotated[str, Column("The exact words of the text that the fact was read from.")]
Start = Annotated[
    int,
    Column(
        "Where the words start: Unicode code points from the start of documents.text, from 0.",
        minimum=0,
    ),
]
End = Annotated[
    int,
    Column("Where the words end, half open: text[start:end] equals words.", minimum=1),
]
