"""Quantities with bounds."""

from typing import Annotated

from onrecord.bounds import bounds
from onrecord.columns import Column, is_currency
from onrecord.model.base import FACT_ID, SLUG, End, Fact, ReleaseId, Start, Table, Words


class Figure(Fact):
    """The quantities that the releases assert, with the bounds that their wording gives."""

    TABLE = Table("figures", "figure", "Figures", ("figure_id",), ("figure_kind", "number_words"))

    figure_id: Annotated[str, Column("The figure.", pattern=FACT_ID)]
    release_id: ReleaseId
    figure_kind: Annotated[
        str, Column("What kind of quantity.", vocabulary="figure_kind", evidence="counted")
    ]
    value: Annotated[
        float | None,
        Column(
            "The number read, in unit; empty for a range, a vague word and an open rank.",
            missing="not_applicable",
            evidence="number_words",
        ),
    ] = None
    low: Annotated[
        float | None,
        Column(
            "The least that the words allow.", missing="not_applicable", evidence="number_words"
        ),
    ] = None
    point: Annotated[
        float | None,
        Column(
            "The one number that the words name; never made up from a one-sided cue.",
            missing="not_applicable",
            evidence="number_words",
        ),
    ] = None
    high: Annotated[
        float | None,
        Column("The most that the words allow.", missing="not_applicable", evidence="number_words"),
    ] = None
    low_exclusive: Annotated[
        bool | None,
        Column(
            "Whether low itself is excluded, as in 'over 9,000'.",
            missing="not_applicable",
            evidence="number_words",
        ),
    ] = None
    high_exclusive: Annotated[
        bool | None,
        Column(
            "Whether high itself is excluded, as in 'nearly $1 billion'.",
            missing="not_applicable",
            evidence="number_words",
        ),
    ] = None
    qualifier: Annotated[
        str,
        Column(
            "How the number is qualified.", vocabulary="figure_qualifier", evidence="number_words"
        ),
    ]
    unit: Annotated[
        str | None,
        Column(
            "Unit of value and bounds: a currency (ISO 4217) for money, else a word such as "
            "person, percent or month.",
            missing="not_applicable",
            evidence="number_words",
        ),
    ] = None
    number_words: Annotated[
        str, Column("The words of the quantity, with its qualifier.", evidence="itself")
    ]
    counted: Annotated[
        str | None,
        Column(
            "What is counted, in the release's own words.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    period: Annotated[
        str | None,
        Column(
            "The time to which the figure applies (EDTF date or interval).",
            standard="edtf_interval",
            missing="not_stated",
            evidence="period_words",
        ),
    ] = None
    period_words: Annotated[
        str | None,
        Column("The words that give the period.", missing="not_stated", evidence="itself"),
    ] = None
    said_by_id: Annotated[
        str | None,
        Column(
            "To whom the release attributes the figure.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_stated",
            evidence="actor",
        ),
    ] = None
    payer_id: Annotated[
        str | None,
        Column(
            "Who pays.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_applicable",
            missing_where=("figure_kind", "money_", "not_stated"),
            evidence="actor",
        ),
    ] = None
    payee_id: Annotated[
        str | None,
        Column(
            "Who is paid.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_applicable",
            missing_where=("figure_kind", "money_", "not_stated"),
            evidence="actor",
        ),
    ] = None
    about_id: Annotated[
        str | None,
        Column(
            "Whom the figure is about.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_applicable",
            evidence="actor",
        ),
    ] = None
    trend: Annotated[
        str,
        Column(
            "Whether the release says that it rises or falls.", vocabulary="trend", evidence="fact"
        ),
    ]
    reporting: Annotated[
        str,
        Column("How sure the release makes itself.", vocabulary="reporting", evidence="fact"),
    ]
    words: Words
    start: Start
    end: End

    def check_rules(self) -> None:
        """Raise ValueError where the values of several columns do not go together."""
        super().check_rules()
        expected = bounds(
            self.qualifier,
            self.value,
            ends=(self.low, self.high),
            number_words=self.number_words,
        )
        stated = (self.low, self.point, self.high, self.low_exclusive, self.high_exclusive)
        if stated != expected:
            raise ValueError(
                f"the qualifier {self.qualifier} gives low, point, high and their exclusion as "
                f"{tuple(expected)}, not {stated}"
            )
        if self.period and not self.period_words:
            raise ValueError("a period needs the words that give it: period_words")
        if self.figure_kind.startswith("money_") and not is_currency(self.unit or ""):
            raise ValueError(f"the unit of money is a currency of ISO 4217, not {self.unit!r}")
