"""What every row and every fact has in common.

Offsets count Unicode code points into the document's stored text, from 0, half open.
"""

from functools import cache
from typing import Annotated, Any, ClassVar, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, model_validator

from onrecord.columns import Column
from onrecord.withheld import WITHHELD

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

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """A row of values that are known to be sound, every column given: nothing is checked. It
        is ten times as fast as a checked row, and equal to it. The row keeps `values` itself.
        """
        row = _new(cls)
        # the four slots that pydantic gives to its models
        _set(row, "__dict__", values)
        _set(row, "__pydantic_fields_set__", _all_fields(cls))
        _set(row, "__pydantic_extra__", None)
        _set(row, "__pydantic_private__", None)
        return row

    @property
    def primary_key(self) -> str:
        """The row's primary key, its columns' values joined by commas (no id holds a comma)."""
        key, values = self.TABLE.key, self.__dict__
        if len(key) == 1:
            return str(values[key[0]])
        return ",".join([str(values[name]) for name in key])


_new = object.__new__
_set = object.__setattr__  # a row is frozen


@cache
def _all_fields(model: type[Row]) -> set[str]:
    return set(model.model_fields)


class Fact(Row):
    """A row that points to the words it was read from."""

    @property
    def span(self) -> Span | None:
        """Where the fact stands; None for a finding that concerns no passage."""
        start, end = getattr(self, "start", None), getattr(self, "end", None)
        return None if start is None or end is None else Span(start=start, end=end)

    @model_validator(mode="after")
    def _keeps_rules(self) -> Self:
        self.check_rules()
        return self

    def check_rules(self) -> None:
        """Raise ValueError where the values of several columns do not go together."""
        values = self.__dict__
        start, end, words = values.get("start"), values.get("end"), values.get("words")
        if start is None or end is None or words is None:
            if not start is end is words is None:
                raise ValueError("words, start and end go together")
            return
        check_span(start, end)
        if words != WITHHELD and end - start != len(words):
            raise ValueError(f"the span {start}:{end} is not as long as its words")


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
        unit="code point",
    ),
]
End = Annotated[
    int,
    Column(
        "Where the words end, half open: text[start:end] equals words.",
        minimum=1,
        unit="code point",
    ),
]
