"""Invented press releases, of any number and length, the same ones on every machine.

`release(n)` is the release number n: a text of about 3 kB (publisher, date, headline, dateline,
body, footer) with some 60 names of actors, 5 quotes, 5 figures, 5 calls to action and a dozen
dates, and with the place of each. Its sentences are the frames of synthetic.yaml, filled in.

Places count Unicode code points, from 0, half open.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

import yaml

__all__ = ["Actor", "Fact", "Release", "Slot", "known_names", "release"]

_YEARS = {"date": 2011, "older_date": 2009, "deadline_words": 2012}
_OPENING_MARKS = ("“", "‘")


class Actor(NamedTuple):
    """Somebody whom a release names; `short` is what a later mention says."""

    actor_id: str
    name: str
    short: str
    actor_type: str


class Slot(NamedTuple):
    """A part of a sentence that was filled in: its place, and the actor that it names, if any."""

    start: int
    end: int
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence: what it states, its place, its slots by name, and what the words of these mean. A
    slot that stands twice has its second place under its name with `_again`.
    """

    kind: str
    start: int
    end: int
    slots: dict[str, Slot]
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Release:
    """A release and all that it states; `header`, `title` and `dateline` stand before the body's
    facts, which end with the footer.
    """

    text: str
    header: Fact
    title: Fact
    dateline: Fact
    facts: tuple[Fact, ...]


def release(number: int, size: int = 3000, *, between: str = "\n\n") -> Release:
    """The release `number`, of about `size` characters. `between` stands between its sentences:
    with a space, the body is one line.
    """
    return _Writer(number).write(size, between)


def known_names() -> dict[str, str]:
    """Every name that releases print and the type of its actor, for parts that must be told."""
    actors = [actor for group in _cast().values() for actor in group]
    return {name: actor.actor_type for actor in actors for name in (actor.name, actor.short)}


@cache
def _source() -> Any:
    return yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))


@cache
def _cast() -> dict[str, list[Actor]]:
    return {group: list(_actors(**about)) for group, about in _source()["actors"].items()}


@cache
def _parts(frame: str) -> list[tuple[str, str | None]]:
    return [(literal, slot) for literal, slot, _, _ in Formatter().parse(frame)]


def _actors(
    type: str,  # noqa: A002  # as the data calls it
    names: tuple[str, ...] = (),
    first: tuple[str, ...] = (),
    last: tuple[str, ...] = (),
) -> Iterator[Actor]:
    called = [(name, name) for name in names]
    called += [(f"{one} {two}", two if "individual" in type else f"{one} {two}")
               for one in first for two in last]  # fmt: skip
    for name, short in called:
        yield Actor(name.lower().removeprefix("the ").replace(" ", "-"), name, short, type)


class _Writer:
    """Writes one release, and notes what is said where."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._random = random.Random(number)  # noqa: S311  # the same releases everywhere
        self._text: list[str] = []
        self._length = 0
        self._cast = {
            group: self._random.sample(actors, min(len(actors), 5))
            for group, actors in _cast().items()
        }
        self._cast["publisher"] = [self._cast["organisation"].pop()]
        self._named: set[Actor] = set()

    def write(self, size: int, between: str) -> Release:
        """The release."""
        source = _source()
        header = self._sentence("header", source["header"], "\n")
        title = self._sentence("title", source["title"], "\n\n")
        dateline = self._sentence("dateline", source["dateline"], "")
        frames = [item for frame in source["frames"] for item in frame.items()]
        facts: list[Fact] = []
        while self._length < size - 100:
            facts.append(self._sentence(*frames[len(facts) % len(frames)], after=between))
        self._add("\n")
        facts.append(self._sentence("plain", source["footer"], "\n"))
        return Release("".join(self._text), header, title, dateline, tuple(facts))

    def _add(self, words: str) -> None:
        self._text.append(words)
        self._length += len(words)

    def _sentence(self, kind: str, frame: str, after: str) -> Fact:
        fact = Fact(kind, self._length, self._length, {}, {})
        for literal, name in _parts(frame):
            self._add(literal)
            if name:
                is_first = self._length == fact.start or literal.endswith(_OPENING_MARKS)
                self._fill(fact, name, is_first=is_first)
        self._add(after)
        end = self._length - len(after)
        return Fact(kind, fact.start, end, fact.slots, fact.values)

    def _fill(self, fact: Fact, name: str, *, is_first: bool) -> None:
        group = _source()["slots"].get(name)
        actor = self._actor(fact, name, group) if group else None
        words = self._called(actor) if actor else self._words(fact, name)
        start = self._length
        self._add(words[0].upper() + words[1:] if is_first else words)
        place = Slot(start, self._length, actor)
        fact.slots[f"{name}_again" if name in fact.slots else name] = place

    def _actor(self, fact: Fact, name: str, group: str) -> Actor:
        """Whom a slot names: no two slots of a sentence name the same actor."""
        known = fact.slots[name].actor if name in fact.slots else None
        if known:
            return known
        taken = {slot.actor for slot in fact.slots.values()}
        return self._random.choice([one for one in self._cast[group] if one not in taken])

    def _called(self, actor: Actor) -> str:
        words = actor.short if actor in self._named else actor.name
        self._named.add(actor)
        return words

    def _words(self, fact: Fact, name: str) -> str:
        """What fills a slot that names nobody; what it means is noted in the fact's values."""
        if name == "number":
            return f"{self._number:06d}"
        if name == "number_words":
            return self._money(fact) if fact.kind == "money" else self._quantity(fact)
        if name == "period_words":
            fact.values["period"] = str(self._random.randint(2005, 2011))
            return str(fact.values["period"])
        if name in _YEARS:
            return self._date(fact, name)
        return str(self._random.choice(_source()["words"][name]))

    def _date(self, fact: Fact, name: str) -> str:
        year, month, day = _YEARS[name], self._random.randint(1, 12), self._random.randint(1, 28)
        fact.values[name.removesuffix("_words")] = f"{year}-{month:02d}-{day:02d}"
        spelt = _source()["months"][month - 1]
        return self._random.choice((f"{day} {spelt} {year}", f"{spelt} {day}, {year}"))

    def _quantity(self, fact: Fact) -> str:
        value = self._random.choice((12, 48, 310, 1_500, 4_200, 27_000, 90_000))
        words = {
            "more_than": f"more than {value:,}",
            "at_least": f"at least {value:,}",
            "nearly": f"nearly {value:,}",
            "about": f"about {value:,}",
            "exact": f"{value:,}",
            "range": f"between {value:,} and {2 * value:,}",
            "vague": "dozens of",
        }
        qualifier = self._random.choice(list(words))
        fact.values["qualifier"] = qualifier
        if qualifier == "range":
            fact.values.update(low=float(value), high=2.0 * value)
        elif qualifier != "vague":
            fact.values["value"] = float(value)
        return words[qualifier]

    def _money(self, fact: Fact) -> str:
        tenths, scale = self._random.randint(11, 99), self._random.choice(("million", "billion"))
        worth = tenths * (1e5 if scale == "million" else 1e8)
        fact.values.update(qualifier="exact", value=worth, unit="USD")
        return f"${tenths / 10} {scale}"
