import itertools
import random

from onrecord.explorer.segments import Anchored, segments


def fact(name: str, start: int, end: int) -> Anchored:
    return Anchored("call", name, start, end)


def test_overlapping_facts_are_cut_at_every_boundary() -> None:
    found = segments("abcdefgh", [fact("long", 0, 6), fact("short", 4, 8)])
    assert [(part.words, [f.fact_id for f in part.facts]) for part in found] == [
        ("abcd", ["long"]),
        ("ef", ["short", "long"]),  # the shortest first
        ("gh", ["short"]),
    ]
    assert [part.starts for part in found] == [("long",), ("short",), ()]


def test_a_quote_in_two_parts_starts_once() -> None:
    found = segments("abcdef", [fact("quote", 0, 2), fact("quote", 4, 6)])
    assert [part.starts for part in found] == [("quote",), (), ()]


def test_what_is_not_the_releases_own_is_told() -> None:
    found = segments("headbodyfoot", [], [(4, 8)])
    assert [(part.words, part.is_own) for part in found] == [
        ("head", False),
        ("body", True),
        ("foot", False),
    ]


def test_segments_joined_are_the_text_and_every_fact_its_words() -> None:
    chance = random.Random(1)  # noqa: S311  # no secret
    text = "".join(chance.choice("ab \n“é🕊") for _ in range(200))
    for _ in range(50):
        pairs = [sorted(chance.sample(range(201), 2)) for _ in range(20)]
        facts = [fact(f"f{n}", start, end) for n, (start, end) in enumerate(pairs)]
        found = segments(text, facts)
        assert "".join(part.words for part in found) == text
        for item in facts:
            covered = [part.words for part in found if item in part.facts]
            assert "".join(covered) == text[item.start : item.end]
        starts = list(itertools.chain.from_iterable(part.starts for part in found))
        assert sorted(starts) == sorted(item.fact_id for item in facts)
