"""How good drafts are."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import Row, Table

_TERM = r"[a-z][a-z0-9_]*"


class Quality(Row):
    """How well the extractor drafts what people have reviewed: one row for each layer, slot and
    matching. Facts match one to one; the slots of a fact are counted on facts that match.
    """

    TABLE = Table("quality", "quality", "Quality of drafts", ("layer", "slot", "matching"))

    layer: Annotated[str, Column("The layer of the record, such as figures.", pattern=_TERM)]
    slot: Annotated[
        str,
        Column(
            "What is counted: the layer's facts themselves, or one of their slots.", pattern=_TERM
        ),
    ]
    matching: Annotated[
        str, Column("When two spans are taken for the same.", vocabulary="matching")
    ]
    gold: Annotated[
        int,
        Column(
            "How many the reviewed records have; the lenient body is counted in code points.",
            minimum=0,
        ),
    ]
    found: Annotated[int, Column("How many the drafts have.", minimum=0)]
    hits: Annotated[int, Column("How many of those found are right.", minimum=0)]
    precision: Annotated[
        float | None,
        Column("hits / found; empty where nothing was found.", missing="not_applicable"),
    ] = None
    recall: Annotated[
        float | None,
        Column("hits / gold; empty where there is nothing to find.", missing="not_applicable"),
    ] = None
    f1: Annotated[
        float | None,
        Column("The harmonic mean of precision and recall.", missing="not_applicable"),
    ] = None
    f1_low: Annotated[
        float | None,
        Column(
            "The lower end of the 95 % bootstrap interval of f1 over documents.",
            missing="not_applicable",
        ),
    ] = None
    f1_high: Annotated[
        float | None,
        Column("The upper end of that interval.", missing="not_applicable"),
    ] = None
    documents: Annotated[int, Column("How many reviewed documents were drafted.", minimum=1)]
    extractor: Annotated[str, Column("Extractor and version that made the drafts.")]
