"""Floors: the least F1 of each slot under lenient matching, pinned in a YAML file
`{layer: {slot: f1}}`, so that what an extractor can do is never lost unnoticed.
"""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from onrecord.errors import Invalid
from onrecord.evaluation.results import Evaluation, Score
from onrecord.records import problems_of
from onrecord.suggest import did_you_mean
from onrecord.yamlfile import YamlFile, read_yaml

__all__ = ["BelowFloor", "Floors", "below_floors", "raise_floors", "read_floors"]

Floors = Mapping[str, Mapping[str, float]]
_FILE = TypeAdapter(dict[str, dict[str, Annotated[float, Field(ge=0, le=1)]]])
_STEPS = 1_000
_HEAD = """\
# The least F1 of each slot under lenient matching, as onrecord evaluate measures it on this
# collection. Written by onrecord; a floor is lowered only on purpose.
"""


@dataclass(frozen=True, slots=True)
class BelowFloor:
    """A slot whose F1 is below its floor."""

    layer: str
    slot: str
    floor: float
    f1: float

    def __str__(self) -> str:
        return f"{self.layer}.{self.slot}: F1 {self.f1:.3f} is below the floor {self.floor:.3f}."


def read_floors(path: Path, evaluation: Evaluation | None = None) -> Floors:
    """Read a file of floors. With an evaluation, a slot that it does not score is an error.

    Raises:
        Invalid: the file cannot be read or does not fit.
    """
    source = read_yaml(path, str(path))
    try:
        floors = _FILE.validate_python(source.data or {})
    except ValidationError as error:
        raise Invalid(problems_of(error, source, _FILE.json_schema())) from None
    if evaluation:
        _check_known(floors, source, evaluation)
    return floors


def _check_known(floors: Floors, source: YamlFile, evaluation: Evaluation) -> None:
    known = {f"{score.layer}.{score.slot}": score for score in evaluation.scores}
    problems = []
    for layer, slots in floors.items():
        for slot in slots:
            name = f"{layer}.{slot}"
            if name not in known:
                said = f"{name} is not scored.{did_you_mean(name, known)}"
                problems.append(source.problem("unknown_slot", (layer, slot), said))
    if problems:
        raise Invalid(problems)


def below_floors(evaluation: Evaluation, floors: Floors) -> tuple[BelowFloor, ...]:
    """The slots whose F1 is below their floor. A slot with nothing to find and nothing found has no
    F1 and is not below.
    """
    found = []
    for score in _lenient(evaluation):
        floor = floors.get(score.layer, {}).get(score.slot)
        f1 = score.counts.f1
        if floor is not None and f1 is not None and f1 < floor:
            found.append(BelowFloor(score.layer, score.slot, floor, f1))
    return tuple(found)


def raise_floors(path: Path, evaluation: Evaluation, *, allow_lower: bool = False) -> Floors:
    """Write the floors that an evaluation reaches, rounded down to three digits, and give them.

    A floor that is higher already stays as it is, unless `allow_lower`. Floors of slots that have
    no F1 stay in any case.

    Raises:
        Invalid: there is a file, and it cannot be read or does not fit.
    """
    old = read_floors(path) if path.exists() else {}
    floors = {layer: dict(slots) for layer, slots in old.items()}
    for score in _lenient(evaluation):
        f1 = score.counts.f1
        if f1 is None:
            continue
        slots = floors.setdefault(score.layer, {})
        reached = math.floor(f1 * _STEPS) / _STEPS
        slots[score.slot] = reached if allow_lower else max(reached, slots.get(score.slot, 0.0))
    _write(path, floors)
    return floors


def _lenient(evaluation: Evaluation) -> list[Score]:
    return [score for score in evaluation.scores if score.matching == "lenient"]


def _write(path: Path, floors: Floors) -> None:
    """Write beside the old file and swap: a crash leaves one or the other whole."""
    lines = [_HEAD]
    for layer, slots in floors.items():
        lines.append(f"{layer}:\n")
        lines += [f"  {slot}: {floor:g}\n" for slot, floor in slots.items()]
    new = path.with_name(f".{path.name}.new")
    with new.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
