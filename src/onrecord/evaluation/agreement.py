"""Agreement of two codings in the labels of the units that match: Krippendorff's alpha."""

from collections import Counter
from collections.abc import Sequence

from onrecord.errors import MissingExtra
from onrecord.evaluation.results import Agreement

__all__ = ["agreement"]


def agreement(slot: tuple[str, str], labels: Sequence[tuple[str, str]]) -> Agreement:
    """How two codings agree, from the pair of labels of each unit; `slot` is layer and slot.

    Raises:
        MissingExtra: the library krippendorff is not installed.
    """
    same = sum(one == other for one, other in labels)
    return Agreement(*slot, len(labels), same, _alpha(labels))


def _alpha(labels: Sequence[tuple[str, str]]) -> float | None:
    """Nominal alpha (Krippendorff 2018, chapter 12); None where all labels are one and the same."""
    codes = {code: n for n, code in enumerate(sorted({code for pair in labels for code in pair}))}
    if len(codes) < 2:  # one label leaves nothing to disagree about
        return None
    try:
        import krippendorff
    except ImportError:
        said = "krippendorff is not installed: pip install 'onrecord[agreement]'"
        raise MissingExtra(said) from None
    counts = [Counter(codes[code] for code in pair) for pair in labels]
    return float(
        krippendorff.alpha(
            value_counts=[[count[n] for n in codes.values()] for count in counts],
            level_of_measurement="nominal",
        )
    )
