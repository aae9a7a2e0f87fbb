"""Who said what."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, SLUG, End, Fact, ReleaseId, Start, Table, Words


class Quote(Fact):
    """What the releases quote, directly or indirectly, and who said it. A quote that its own
    attribution interrupts has a row for each part.
    """

    TABLE = Table("quotes", "quote", "Quotes", ("quote_id", "part"), ("speaker_id", "quote_kind"))

    quote_id: Annotated[str, Column("The quote; its parts share it.", pattern=FACT_ID)]
    release_id: ReleaseId
    speaker_id: Annotated[
        str | None,
        Column(
            "Who speaks.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_stated",
            evidence="actor",
        ),
    ] = None
    quote_kind: Annotated[
        str, Column("Direct or indirect.", vocabulary="quote_kind", evidence="fact")
    ]
    medium: Annotated[
        str | None,
        Column(
            "Through what medium it was said.",
            vocabulary="quote_medium",
            missing="not_stated",
            evidence="fact",
        ),
    ] = None
    part: Annotated[int, Column("Which part of the quote the words are, from 1.", minimum=1)]
    words: Words
    start: Start
    end: End
