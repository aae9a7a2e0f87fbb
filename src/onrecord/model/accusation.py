"""Who is said to have done what to whom."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, SLUG, End, Fact, ReleaseId, Row, Start, Table, Words


class Accusation(Fact):
    """The accusations: what a release, or somebody whom it quotes, says that somebody has done.
    None of them is a finding of this dataset: `reporting` says how sure the release makes itself.
    Who accuses whom stands in accusation_parties.
    """

    TABLE = Table(
        "accusations",
        "accusation",
        "Accusations",
        ("accusation_id",),
        ("accusation_act", "act_words"),
    )

    accusation_id: Annotated[str, Column("The accusation.", pattern=FACT_ID)]
    release_id: ReleaseId
    accusation_act: Annotated[
        str,
        Column(
            "What the accused is said to have done.",
            vocabulary="accusation_act",
            evidence="act_words",
        ),
    ]
    act_words: Annotated[
        str, Column("What was done, in the release's own words.", evidence="itself")
    ]
    victim_words: Annotated[
        str | None,
        Column(
            "To whom it was done, in the release's own words.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    place: Annotated[
        str | None,
        Column(
            "Where it was done, in the release's own words.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    period: Annotated[
        str | None,
        Column(
            "When it was done (EDTF), where the words can be resolved.",
            standard="edtf_interval",
            missing="not_stated",
            evidence="period_words",
        ),
    ] = None
    period_words: Annotated[
        str | None,
        Column(
            "When it was done, in the release's own words.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    reporting: Annotated[
        str,
        Column("How sure the release makes itself of it.", vocabulary="reporting", evidence="fact"),
    ]
    words: Words
    start: Start
    end: End

    def check_rules(self) -> None:
        """Raise ValueError where the values of several columns do not go together."""
        super().check_rules()
        if self.period and not self.period_words:
            raise ValueError("a period needs the words that give it: period_words")


class AccusationParty(Row):
    """The parties of each accusation: who accuses, who is accused, who suffered."""

    TABLE = Table(
        "accusation_parties",
        "accusation_party",
        "Parties of accusations",
        ("accusation_id", "actor_id", "party_role"),
    )

    accusation_id: Annotated[
        str, Column("The accusation.", references="accusations", pattern=FACT_ID)
    ]
    actor_id: Annotated[
        str, Column("The party.", references="actors", pattern=SLUG, evidence="actor")
    ]
    party_role: Annotated[
        str,
        Column("Its part in it.", vocabulary="accusation_role", evidence="actor_id"),
    ]
