"""Who the releases name, by which names, in which roles, at which places."""

from typing import Annotated

from onrecord.columns import Column
from onrecord.model.base import FACT_ID, SLUG, End, Fact, ReleaseId, Row, Start, Table, Words


class Actor(Row):
    """The actors: every person, organisation, state and group that a release names, once."""

    TABLE = Table("actors", "actor", "Actors", ("actor_id",))

    actor_id: Annotated[str, Column("The actor, across the whole collection.", pattern=SLUG)]
    name: Annotated[str, Column("The fullest form of the name that the releases print.")]
    actor_type: Annotated[
        str, Column("What kind of body or person it is.", vocabulary="actor_type")
    ]
    country: Annotated[
        str | None,
        Column(
            "The country to which it belongs (ISO 3166-1 alpha-3).",
            standard="country",
            missing="not_coded",
        ),
    ] = None
    parent_id: Annotated[
        str | None,
        Column(
            "The actor of which it is a part or for which it speaks or acts.",
            references="actors.actor_id",
            pattern=SLUG,
            missing="not_coded",
        ),
    ] = None
    wikidata_id: Annotated[
        str | None,
        Column(
            "Identifier in Wikidata, only where it was looked up and verified.",
            pattern=r"Q[1-9]\d*",
            missing="not_coded",
        ),
    ] = None


class ActorName(Row):
    """The names by which the releases call each actor, misspellings as printed included."""

    TABLE = Table("actor_names", "name", "Names of actors", ("actor_id", "name", "name_kind"))

    actor_id: Annotated[str, Column("The actor.", references="actors", pattern=SLUG)]
    name: Annotated[str, Column("The name as printed.")]
    name_kind: Annotated[
        str, Column("How the name relates to the full name.", vocabulary="name_kind")
    ]


class Appearance(Fact):
    """Who appears in which release, in which role: one row for each role of an actor."""

    TABLE = Table(
        "appearances", "appearance", "Appearances", ("appearance_id",), ("actor_id", "role")
    )

    appearance_id: Annotated[str, Column("The appearance.", pattern=FACT_ID)]
    release_id: ReleaseId
    actor_id: Annotated[
        str, Column("Who appears.", references="actors", pattern=SLUG, evidence="actor")
    ]
    role: Annotated[str, Column("In which role.", vocabulary="actor_role", evidence="fact")]
    office: Annotated[
        str | None,
        Column(
            "The person's office as printed in this release.",
            missing="not_stated",
            evidence="itself",
        ),
    ] = None
    words: Words
    start: Start
    end: End


class Mention(Fact):
    """Every place of a headline or body at which an actor is named."""

    TABLE = Table("mentions", "mention", "Mentions", ("mention_id",), ("actor_id",))

    mention_id: Annotated[str, Column("The mention.", pattern=FACT_ID)]
    release_id: ReleaseId
    actor_id: Annotated[
        str, Column("Who is named.", references="actors", pattern=SLUG, evidence="fact")
    ]
    mention_kind: Annotated[
        str,
        Column("By what kind of expression.", vocabulary="mention_kind", evidence="fact"),
    ]
    words: Words
    start: Start
    end: End
