"""Did you mean …? The closest known thing to something unknown."""

from collections.abc import Iterable

__all__ = ["closest_passage", "did_you_mean"]

LONGEST_SEARCHED = 1_000_000
_FOLD = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` for the closest of `known`, or an empty string if none is close."""
    from rapidfuzz import fuzz, process

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return f" Did you mean '{best[0]}'?" if best else ""


def closest_passage(words: str, text: str) -> str:
    """The stretch of `text` most like `words`, on one line, or an empty string if none is close."""
    from rapidfuzz import fuzz

    if len(words) > len(text) or len(text) > LONGEST_SEARCHED:
        return ""
    wanted, searched = words.translate(_FOLD), text.translate(_FOLD)
    best = fuzz.partial_ratio_alignment(wanted, searched, score_cutoff=75)
    if best is None:
        return ""
    start, end = best.dest_start, best.dest_end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return " ".join(text[start:end].split())
