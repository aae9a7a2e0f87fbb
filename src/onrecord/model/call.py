"""Who asked whom to do what."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, SLUG, End, Fact, ReleaseId, Row, Start, Table, Words


class CallToAction(Fact):
    """The calls to action: demands, requests, appeals and recommendations. Who calls on whom
    stands in call_parties.
    """

    TABLE = Table(
        "calls_to_action", "call", "Calls to action", ("call_id",), ("call_type", "action")
    )

    call_id: Annotated[str, Column("The call.", pattern=FACT_ID)]
    release_id: ReleaseId
    call_type: Annotated[
        str,
        Column("What the addressee itself should do.", vocabulary="call_type", evidence="action"),
    ]
    requested_event: Annotated[
        str | None,
        Column(
            "The final act, where the addressee should make another act.",
            vocabulary="call_type",
            missing="not_applicable",
            evidence="action",
        ),
    ] = None
    polarity: Annotated[str, Column("Do or refrain.", vocabulary="polarity", evidence="cue")]
    force: Annotated[str, Column("How strongly it is worded.", vocabulary="force", evidence="cue")]
    action: Annotated[str, Column("What is asked, in the release's own words.", evidence="itself")]
    condition: Annotated[
        str | None,
        Column(
            "The condition under which it is asked, in the release's own words.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    deadline: Annotated[
        str | None,
        Column(
            "By when (EDTF), where the words can be resolved.",
            standard="edtf_interval",
            missing="not_stated",
            evidence="deadline_words",
        ),
    ] = None
    deadline_words: Annotated[
        str | None,
        Column("By when, in the release's own words.", missing="not_stated", evidence="itself"),
    ] = None
    addressee_stated: Annotated[
        bool, Column("Whether the release names whom it asks.", evidence="addressee")
    ]
    endorsed: Annotated[
        bool,
        Column(
            "Whether the publisher makes or backs the call; false where it only reports it.",
            evidence="fact",
        ),
    ]
    words: Words
    start: Start
    end: End

    def check_rules(self) -> None:
        """Raise ValueError where the values of several columns do not go together."""
        super().check_rules()
        if self.deadline and not self.deadline_words:
            raise ValueError("a deadline needs the words that give it: deadline_words")


class CallParty(Row):
    """The parties of each call: who calls on whom, through whom, against whom, for whom."""

    TABLE = Table(
        "call_parties", "party", "Parties of calls", ("call_id", "actor_id", "party_role")
    )

    call_id: Annotated[str, Column("The call.", references="calls_to_action", pattern=FACT_ID)]
    actor_id: Annotated[
        str, Column("The party.", references="actors", pattern=SLUG, evidence="actor")
    ]
    party_role: Annotated[
        str, Column("Its part in the call.", vocabulary="party_role", evidence="actor_id")
    ]
