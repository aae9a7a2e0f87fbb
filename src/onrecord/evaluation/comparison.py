"""Two codings of one document compared, layer by layer."""

from onrecord.evaluation.bodies import compare_bodies
from onrecord.evaluation.codings import Coding
from onrecord.evaluation.grouping import compare_grouping
from onrecord.evaluation.labels import label, party_roles, shown
from onrecord.evaluation.layers import LAYERS, Layer, Slot
from onrecord.evaluation.matching import Aligned, align
from onrecord.evaluation.results import Counts
from onrecord.evaluation.tally import Comparison
from onrecord.evaluation.units import Unit
from onrecord.evaluation.values import Value, pair_up

__all__ = ["compare"]


def compare(gold: Coding, found: Coding) -> Comparison:
    """Compare the coding `found` of a document with the coding `gold` of the same document."""
    into = Comparison(gold.record.document.document_id)
    for layer in LAYERS:
        aligned = align(layer.units(gold), layer.units(found), layer.candidates)
        if layer.slot:
            _units(into, layer, aligned)
        for slot in layer.slots:
            _slot(into, layer, slot, aligned)
        if layer.name == "metadata":
            compare_bodies(into, gold.record.document, found.record.document)
        elif layer.slot == "place":
            compare_grouping(into, aligned)
        elif layer.name == "calls":
            into.labels["calls", "party_role"] = list(party_roles(aligned))
    return into


def _units(into: Comparison, layer: Layer, aligned: Aligned) -> None:
    pairs = len(aligned.pairs)
    gold, found = pairs + len(aligned.missed), pairs + len(aligned.false)
    into.count((layer.name, layer.slot, "lenient"), Counts(gold, found, pairs))
    into.count((layer.name, layer.slot, "strict"), Counts(gold, found, len(aligned.exact)))
    if not layer.is_listed:
        return
    for unit in aligned.missed:
        into.differ(layer.name, layer.slot, "miss", (unit.words, ""), unit)
    for unit in aligned.false:
        into.differ(layer.name, layer.slot, "false_hit", ("", unit.words), unit)
    for one, other in aligned.pairs:
        if one.identity != other.identity:
            into.differ(layer.name, layer.slot, "boundary", (one.words, other.words), one)


def _slot(into: Comparison, layer: Layer, slot: Slot, aligned: Aligned) -> None:
    """Count a slot on the units that match: under strict matching, on those that match strictly.
    A slot that one of the codings leaves uncoded is passed over.
    """
    for matching in ("lenient", "strict"):
        into.count((layer.name, slot.name, matching), Counts())
    labels = into.labels.setdefault((layer.name, slot.name), []) if slot.is_label else []
    for one, other in aligned.pairs:
        gold, found = one.slots.get(slot.name), other.slots.get(slot.name)
        if gold is None or found is None:
            continue
        same, missed, false = pair_up(gold, found, lambda a, b: slot.same(a, b, "lenient"))
        into.count((layer.name, slot.name, "lenient"), Counts(len(gold), len(found), len(same)))
        if one.identity == other.identity:
            hits = sum(slot.same(*pair, "strict") for pair in same)
            into.count((layer.name, slot.name, "strict"), Counts(len(gold), len(found), hits))
        labels.append((label(gold), label(found)))
        if slot.is_listed:
            _list(into, layer, slot, one, (missed, false))
            _list_boundaries(into, layer, slot, one, same)


def _list(
    into: Comparison, layer: Layer, slot: Slot, unit: Unit, left: tuple[list[Value], list[Value]]
) -> None:
    """Note the values left over, those of both codings as one difference."""
    missed, false = left
    if missed or false:
        kind = "wrong" if missed and false else "miss" if missed else "false_hit"
        into.differ(layer.name, slot.name, kind, (shown(missed), shown(false)), unit)


def _list_boundaries(
    into: Comparison, layer: Layer, slot: Slot, unit: Unit, same: list[tuple[Value, Value]]
) -> None:
    for gold, found in same:
        if not slot.same(gold, found, "strict"):
            into.differ(layer.name, slot.name, "boundary", (gold.shown, found.shown), unit)
