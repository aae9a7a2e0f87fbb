"""Did you mean …? The closest known thing to something unknown."""

from collections.abc import Iterable

__all__ = ["closest_passage", "did_you_mean"]

_FOLD = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` for the closest of `known`, or an empty string if none is close."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return f" Did you mean '{best[0]}'?" if best else ""


def closest_passage(words: str, text: str) -> str:
    """The stretch of `text` most like `words`, on one line, or an empty string if none is close."""
    from rapidfuzz import fuzz

    wanted, searched = words.translate(_FOLD), text.translate(_FOLD)
    best = fuzz.partial_ratio_alignment(wanted, searched, score_cutoff=75)
    if best is None or len(words) > len(text):
        return ""
    return " ".join(text[best.dest_start : best.dest_end].split())
