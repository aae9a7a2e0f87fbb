"""What is scored: the layers, how the units of each are matched, and their slots."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.evaluation import units
from onrecord.evaluation.codings import Coding
from onrecord.evaluation.matching import Candidates, by_name, by_place, the_only_one
from onrecord.evaluation.units import Unit
from onrecord.evaluation.values import Same, equal, overlapping
from onrecord.vocabularies import vocabulary

__all__ = ["LAYERS", "Layer", "Slot"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of the units of a layer. Two codings' agreement on one that `is_label` is also given
    as alpha. The differences of one that is not `is_listed` are listed with another slot.
    """

    name: str
    same: Same = equal
    is_label: bool = False
    is_listed: bool = True


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of unit. `slot` is where the units themselves are counted; it is empty for the
    release, of which there is always one. The other slots are counted on matched units.
    """

    name: str
    slot: str
    units: Callable[[Coding], list[Unit]]
    candidates: Candidates = by_place
    slots: tuple[Slot, ...] = ()
    is_listed: bool = True


def _persons(coding: Coding) -> list[Unit]:
    return [unit for unit in units.mentions(coding) if _is_person(unit)]


def _organisations(coding: Coding) -> list[Unit]:
    return [unit for unit in units.mentions(coding) if not _is_person(unit)]


def _is_person(unit: Unit) -> bool:
    """Whether the actor's type is one that only a person has. An officer has the type of the armed
    forces and counts among the organisations: the type is all that a record says.
    """
    return any(value.shown.endswith("_individual") for value in unit.slots["actor_type"])


def _direct_quotes(coding: Coding) -> list[Unit]:
    return [unit for unit in units.quotes(coding) if _is_direct(unit)]


def _indirect_quotes(coding: Coding) -> list[Unit]:
    return [unit for unit in units.quotes(coding) if not _is_direct(unit)]


def _is_direct(unit: Unit) -> bool:
    return any(value.shown == "direct" for value in unit.slots["quote_kind"])


_RELEASE = (
    Slot("title", overlapping),
    Slot("publisher"),
    Slot("host"),
    Slot("published"),
    Slot("dateline_place", overlapping),
    Slot("dateline_country"),
    Slot("kind", is_label=True),
    Slot("language"),
    Slot("url"),
)
_FIGURE = (
    Slot("value"),
    *(Slot(name, is_label=True) for name in ("qualifier", "figure_kind", "unit", "reporting")),
)
_CALL = (
    *(
        Slot(name, is_label=True)
        for name in ("call_type", "requested_event", "force", "polarity", "endorsed")
    ),
    *(Slot(role) for role in vocabulary("party_role").codes),
    Slot("condition", overlapping),
    Slot("deadline_words", overlapping),
)
_ACCUSATION = (
    Slot("accusation_act", is_label=True),
    Slot("reporting", is_label=True),
    *(Slot(role) for role in vocabulary("accusation_role").codes),
    Slot("victim_words", overlapping),
)

LAYERS = (
    Layer("metadata", "", units.release, the_only_one, _RELEASE),
    Layer("names", "place", units.mentions, slots=(Slot("actor_type", is_listed=False),)),
    Layer("names", "person", _persons, is_listed=False),
    Layer("names", "organisation", _organisations, is_listed=False),
    Layer(
        "actors",
        "name",
        units.actors,
        by_name,
        (Slot("actor_type", is_label=True), Slot("role", is_label=True)),
    ),
    Layer("quotes", "direct", _direct_quotes, slots=(Slot("speaker"),)),
    Layer("quotes", "indirect", _indirect_quotes, slots=(Slot("indirect_speaker"),)),
    Layer("figures", "span", units.figures, slots=_FIGURE),
    Layer("calls", "span", units.calls, slots=_CALL),
    Layer("accusations", "span", units.accusations, slots=_ACCUSATION),
)
"""The layers, in the order in which they are reported."""
