from pathlib import Path

import pytest

from onrecord import documents
from onrecord.extraction.drafting import draft
from onrecord.extraction.wrapping import unwrapped

WRAPPED = """\
Ministry must open the dam

Freetown, 3 May 2024 – River Watch urges the Ministry of Water to open the Upper
Dam before the rains. “Nearly 300 families have fled,” said Ama
Cole-Bangura-Macauley, director of River Watch.
"""
LIST = """\
The ministers agreed on the following points at the end of their meeting in Geneva:
- to meet again
- to publish the report
"""


def test_offsets_stay() -> None:
    joined = unwrapped(WRAPPED)
    assert len(joined) == len(WRAPPED)
    assert joined.replace("\n", " ") == WRAPPED.replace("\n", " ")
    assert "Upper Dam before the rains" in joined
    assert "must open the dam\n\nFreetown" in joined


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The forces should\nwithdraw now.", "a line without an end, and one in lower case"),
        ("We cannot wait for the\n\n Ministry.", "no sentence ends with such a word"),
        ("“But we\n\n“cannot wait.", "a mark opens the next line"),
        ("It fell, \n  and rose.", "a comma ends no sentence"),
    ],
)
def test_a_sentence_goes_on_below(text: str, why: str) -> None:
    assert unwrapped(text) == text.replace("\n", " "), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Peace talks fail\nby Jane Doe", "a by-line"),
        ("We ask for\n(a) peace", "an item"),
        ("Write to us\npress@example.org", "an address"),
        ("It is over.\niPhones ring.", "a full stop"),
    ],
)
def test_what_goes_on_nowhere(text: str, why: str) -> None:
    assert unwrapped(text) == text, why


@pytest.mark.parametrize("text", [LIST, "Title\nSubtitle\nDate", "one\n\ntwo", "", "\n\n"])
def test_other_line_breaks_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_wrapped_release_is_drafted_like_one_that_is_not(tmp_path: Path) -> None:
    found = []
    for name, text in (("a.txt", WRAPPED), ("b.txt", unwrapped(WRAPPED))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        record = draft(documents.read(tmp_path / name))
        names = {actor.actor_id: actor.name for actor in record.actors}
        found.append(
            (
                [
                    (q.quote_kind, names.get(q.speaker_id or ""), q.start, q.end)
                    for q in record.quotes
                ],
                [(f.number_words, f.start, f.end) for f in record.figures],
                [(c.call_type, c.start, c.end) for c in record.calls],
            )
        )
    assert found[0] == found[1]
    assert found[0][0][0][:2] == ("direct", "Ama Cole-Bangura-Macauley")
