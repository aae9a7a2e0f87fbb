"""Record files: what a person decided about one release, in YAML that is pleasant to write.

Facts quote words; where they stand is found by the tool. The fields have the names of the tables'
columns (an actor's without `_id`), and take their descriptions and terms from them.
"""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from onrecord.anchors import Quotation, Quoted
from onrecord.columns import Column
from onrecord.model import (
    Accusation,
    Actor,
    ActorName,
    CallToAction,
    Figure,
    Finding,
    Quote,
    Release,
    Row,
)
from onrecord.model.base import SLUG
from onrecord.tables import column, columns

__all__ = [
    "ACCUSATION_ROLES",
    "PARTY_ROLES",
    "AccusationEntry",
    "ActorEntry",
    "ActorReference",
    "CallEntry",
    "Entry",
    "FactEntry",
    "FigureEntry",
    "FindingEntry",
    "MentionEntry",
    "PartiedEntry",
    "Parties",
    "QuoteEntry",
    "RecordFile",
    "RegistryEntry",
    "ReleaseEntry",
]

ACCUSATION_ROLES = ("accuser", "accused", "victim")
PARTY_ROLES = ("caller", "addressee", "intermediary", "requested_actor", "target", "beneficiary")

Evidence = Annotated[
    dict[str, Quoted],
    Field(description="For a field: the words that carry just that one.", default_factory=dict),
]


def _year_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


_Date = Annotated[str, BeforeValidator(_year_as_text, json_schema_input_type=str | int)]


def _about(model: type[Row], name: str) -> Any:
    return Field(description=column(model, name).description)


def _listed(value: Any) -> Any:
    return value if isinstance(value, list) or value is None else [value]


class Entry(BaseModel):
    """A part of a record file. Unknown keys are errors."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, str_min_length=1, allow_inf_nan=False
    )


class ActorReference(Entry):
    """An actor that has a part in a fact, with the words that name it where the fact's own words do
    not. Written as the actor's id alone where they do.
    """

    actor: Annotated[str, Column("The actor's id in actors.yaml.", pattern=SLUG)]
    words: Annotated[str | None, Column("The words that name it.")] = None
    nth: Annotated[int | None, Field(ge=1, description="Which occurrence, from 1.")] = None
    within: Annotated[str | None, Column("A longer quotation that holds the words.")] = None

    @model_validator(mode="after")
    def _counts_words(self) -> Self:
        if self.words is None and (self.nth or self.within):
            raise ValueError("nth: and within: need words:")
        return self

    def quotation(self) -> Quotation | None:
        """The words that name the actor, where the entry gives them."""
        if self.words is None:
            return None
        return Quotation(words=self.words, nth=self.nth, within=self.within)


def _from_id(value: Any) -> Any:
    return {"actor": value} if isinstance(value, str) else value


ActorRef = Annotated[
    ActorReference, BeforeValidator(_from_id, json_schema_input_type=str | ActorReference)
]


class FactEntry(Entry):
    """A part whose fields may quote words of their own in `evidence`."""

    MODEL: ClassVar[type[Row]]
    EXTRA: ClassVar[tuple[str, ...]] = ()

    evidence: Evidence

    @classmethod
    def fields_with_evidence(cls) -> list[str]:
        """The names that may stand under `evidence`."""
        return [name.removesuffix("_id") for name in columns(cls.MODEL)] + list(cls.EXTRA)


class ReleaseEntry(FactEntry):
    """The release as a whole."""

    MODEL = Release

    title: Annotated[str, column(Release, "title")]
    publisher: Annotated[str | None, column(Release, "publisher_id")] = None
    host: Annotated[str | None, column(Release, "host_id")] = None
    published: Annotated[_Date | None, Column("The date of publication (EDTF).")] = None
    kind: Annotated[str, column(Release, "kind")]
    dateline_place: Annotated[str | None, column(Release, "dateline_place")] = None
    dateline_country: Annotated[str | None, column(Release, "dateline_country")] = None
    language: Annotated[str | None, column(Release, "language")] = None
    url: Annotated[str | None, column(Release, "url")] = None
    cite_as: Annotated[str | None, column(Release, "cite_as")] = None
    body: Annotated[
        Quoted, Field(description="The release's own words, as 'first words [...] last words'.")
    ]


class RegistryEntry(Entry):
    """An actor and the names that it goes by, as actors.yaml has it."""

    name: Annotated[str, column(Actor, "name")]
    actor_type: Annotated[str, column(Actor, "actor_type")]
    country: Annotated[str | None, column(Actor, "country")] = None
    parent: Annotated[str | None, column(Actor, "parent_id")] = None
    wikidata_id: Annotated[str | None, column(Actor, "wikidata_id")] = None
    names: Annotated[
        dict[Annotated[str, Column("A kind of name.", vocabulary="name_kind")], list[str]],
        Field(description="Other names, by kind."),
    ] = {}

    def actor(self, actor_id: str) -> Actor:
        """The actor as a row."""
        values: dict[str, Any] = self.model_dump(exclude={"names", "parent"})
        return Actor(actor_id=actor_id, parent_id=self.parent, **values)

    def actor_names(self, actor_id: str) -> Iterator[ActorName]:
        """Its names as rows, the full one first."""
        yield ActorName(actor_id=actor_id, name=self.name, name_kind="full")
        for kind, names in self.names.items():
            for name in names:
                yield ActorName(actor_id=actor_id, name=name, name_kind=kind)


class MentionEntry(Entry):
    """Where an actor is named. Without `nth`, every occurrence in the headline and the body that
    is not inside a longer mention of the same actor.
    """

    name: Annotated[str | None, Column("A name, in full, short or abbreviated.")] = None
    adjective: Annotated[str | None, Column("An adjective, such as a demonym.")] = None
    nominal: Annotated[str | None, Column("A noun phrase such as 'the regime'.")] = None
    pronoun: Annotated[str | None, Column("A pronoun whose reference is certain.")] = None
    nth: Annotated[
        list[Annotated[int, Field(ge=1)]] | None,
        BeforeValidator(_listed, json_schema_input_type=int | list[int]),
        Field(min_length=1, description="Which occurrences in the document, counted from 1."),
    ] = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if len(self._given()) != 1:
            raise ValueError("a mention is one of name:, adjective:, nominal: or pronoun:")
        return self

    def _given(self) -> list[tuple[str, str]]:
        kinds = ("name", "adjective", "nominal", "pronoun")
        return [(kind, getattr(self, kind)) for kind in kinds if getattr(self, kind) is not None]

    @property
    def kind(self) -> str:
        """The kind of mention."""
        return self._given()[0][0]

    @property
    def words(self) -> str:
        """The words that name the actor."""
        return self._given()[0][1]


class ActorEntry(Entry):
    """An actor that the release names: its roles and every place at which it is named."""

    actor: Annotated[str, Column("The actor's id in actors.yaml.", pattern=SLUG)]
    office: Annotated[Quoted | None, Field(description="The person's office, as printed.")] = None
    new: Annotated[
        RegistryEntry | None,
        Field(description="Who it is, for an actor that actors.yaml does not have."),
    ] = None
    roles: Annotated[
        dict[Annotated[str, Column("A role.", vocabulary="actor_role")], Quoted],
        Field(description="For each role of the actor: the words that prove it.", min_length=1),
    ]
    mentions: Annotated[list[MentionEntry], Field(description="Where it is named.")] = []


class QuoteEntry(FactEntry):
    """A quote. One that its attribution interrupts has a list of words, a string for each part."""

    MODEL = Quote

    words: Annotated[
        list[Quoted],
        BeforeValidator(_listed, json_schema_input_type=Quoted | list[Quoted]),
        Field(
            min_length=1, description="The quote with its marks; a list where it is interrupted."
        ),
    ]
    speaker: Annotated[ActorRef | None, _about(Quote, "speaker_id")] = None
    quote_kind: Annotated[str, column(Quote, "quote_kind")]
    medium: Annotated[str | None, column(Quote, "medium")] = None


class AnchoredEntry(FactEntry):
    """A fact with one span."""

    words: Annotated[Quoted, Field(description="The words that prove the fact.")]


class FigureEntry(AnchoredEntry):
    """A figure. The bounds follow from the qualifier; only a range gives its two ends."""

    MODEL = Figure

    number_words: Annotated[str, column(Figure, "number_words")]
    value: Annotated[float | None, column(Figure, "value")] = None
    low: Annotated[float | None, Column("The low end of a range.")] = None
    high: Annotated[float | None, Column("The high end of a range.")] = None
    qualifier: Annotated[str, column(Figure, "qualifier")]
    figure_kind: Annotated[str, column(Figure, "figure_kind")]
    unit: Annotated[str | None, column(Figure, "unit")] = None
    counted: Annotated[str | None, column(Figure, "counted")] = None
    period: Annotated[_Date | None, Column("The time that it applies to (EDTF).")] = None
    period_words: Annotated[str | None, column(Figure, "period_words")] = None
    said_by: Annotated[ActorRef | None, _about(Figure, "said_by_id")] = None
    payer: Annotated[ActorRef | None, _about(Figure, "payer_id")] = None
    payee: Annotated[ActorRef | None, _about(Figure, "payee_id")] = None
    about: Annotated[ActorRef | None, _about(Figure, "about_id")] = None
    trend: Annotated[str, column(Figure, "trend")] = "none"
    reporting: Annotated[str, column(Figure, "reporting")] = "asserted"


Parties = list[tuple[str, int, ActorReference]]
_Parties = Annotated[
    list[ActorRef], BeforeValidator(_listed, json_schema_input_type=ActorRef | list[ActorRef])
]


class PartiedEntry(AnchoredEntry):
    """A fact with parties: a field for each role."""

    ROLES: ClassVar[tuple[str, ...]]

    def parties(self) -> Parties:
        """The parties as (role, position among those of the role, entry)."""
        return [
            (role, place, party)
            for role in self.ROLES
            for place, party in enumerate(getattr(self, role))
        ]


class CallEntry(PartiedEntry):
    """A call to action with its parties."""

    MODEL = CallToAction
    ROLES = PARTY_ROLES
    EXTRA = ("cue",)

    cue: Annotated[Quoted, Field(description="The explicit cue: 'is urging', 'should'.")]
    call_type: Annotated[str, column(CallToAction, "call_type")]
    requested_event: Annotated[str | None, column(CallToAction, "requested_event")] = None
    polarity: Annotated[str, column(CallToAction, "polarity")] = "do"
    force: Annotated[str, column(CallToAction, "force")]
    action: Annotated[str, column(CallToAction, "action")]
    condition: Annotated[str | None, column(CallToAction, "condition")] = None
    deadline: Annotated[_Date | None, Column("By when (EDTF).")] = None
    deadline_words: Annotated[str | None, column(CallToAction, "deadline_words")] = None
    endorsed: Annotated[bool, column(CallToAction, "endorsed")] = True
    caller: Annotated[_Parties, Field(description="Who makes the call.")] = []
    addressee: Annotated[_Parties, Field(description="Who is asked.")] = []
    intermediary: Annotated[_Parties, Field(description="Through whom.")] = []
    requested_actor: Annotated[_Parties, Field(description="Whose act is finally wanted.")] = []
    target: Annotated[_Parties, Field(description="Against or regarding whom.")] = []
    beneficiary: Annotated[_Parties, Field(description="Who is to gain.")] = []


class AccusationEntry(PartiedEntry):
    """An accusation with its parties."""

    MODEL = Accusation
    ROLES = ACCUSATION_ROLES

    accusation_act: Annotated[str, column(Accusation, "accusation_act")]
    act_words: Annotated[str, column(Accusation, "act_words")]
    victim_words: Annotated[str | None, column(Accusation, "victim_words")] = None
    place: Annotated[str | None, column(Accusation, "place")] = None
    period: Annotated[_Date | None, Column("When it was done (EDTF).")] = None
    period_words: Annotated[str | None, column(Accusation, "period_words")] = None
    reporting: Annotated[str, column(Accusation, "reporting")] = "asserted"
    accuser: Annotated[_Parties, Field(description="Who says it.")] = []
    accused: Annotated[_Parties, Field(description="Who is said to have done it.")] = []
    victim: Annotated[_Parties, Field(description="Who is said to have suffered it.")] = []


class FindingEntry(Entry):
    """A conflict or defect of the text."""

    code: Annotated[str, column(Finding, "code")]
    message: Annotated[str, column(Finding, "message")]
    words: Annotated[Quoted | None, Field(description="The words concerned.")] = None


class RecordFile(Entry):
    """The record of one release."""

    document: Annotated[str, Column("Path of the document, relative to the documents folder.")]
    status: Annotated[str, column(Release, "status")]
    drafted_by: Annotated[str | None, column(Release, "drafted_by")] = None
    reviewed_by: Annotated[str | None, column(Release, "reviewed_by")] = None
    reviewed_on: Annotated[str | None, column(Release, "reviewed_on")] = None
    release: ReleaseEntry
    actors: Annotated[list[ActorEntry], Field(description="Every actor of the release.")] = []
    quotes: Annotated[list[QuoteEntry], Field(description="Its quotes.")] = []
    figures: Annotated[list[FigureEntry], Field(description="Its figures.")] = []
    calls: Annotated[list[CallEntry], Field(description="Its calls to action.")] = []
    accusations: Annotated[list[AccusationEntry], Field(description="Its accusations.")] = []
    findings: Annotated[list[FindingEntry], Field(description="Defects of its text.")] = []
