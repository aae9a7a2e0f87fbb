"""Where actors are named, and in which roles they appear."""

from onrecord.anchors import Quotation, occurrences
from onrecord.errors import AnchorError
from onrecord.model import Appearance, Mention, Span
from onrecord.records import ActorEntry, MentionEntry
from onrecord.resolve.reading import Reading
from onrecord.yamlfile import Location

__all__ = ["appearances", "mentions"]


def mentions(reading: Reading, entries: list[ActorEntry], own: tuple[Span, ...]) -> list[Mention]:
    """The mentions of all actors in the stretches `own`, in order of place."""
    found: list[Mention] = []
    for n, entry in enumerate(entries):
        wanted: list[tuple[Span, str, Location]] = []
        for k, mention in enumerate(entry.mentions):
            location: Location = ("actors", n, "mentions", k, mention.kind)
            _check_name(reading, location, entry.actor, mention)
            wanted += [
                (span, mention.kind, location) for span in _places(reading, location, mention, own)
            ]
        found += _longest(reading, entry.actor, wanted)
    found.sort(key=lambda mention: (mention.start, mention.end, mention.actor_id))
    for mention_row in found:
        reading.prove(mention_row, (), {}, mention_row.span)
    return found


def _check_name(reading: Reading, location: Location, actor: str, mention: MentionEntry) -> None:
    if mention.kind in ("name", "adjective") and mention.words not in reading.context.names[actor]:
        reading.report(
            "unknown_name",
            location,
            f"'{mention.words}' is not among the names of {actor}.",
            "Add it to actors.yaml, or code it as nominal.",
        )


def _places(
    reading: Reading, location: Location, mention: MentionEntry, own: tuple[Span, ...]
) -> list[Span]:
    """The places that a mention means: those counted, or all in the release's own words."""
    if mention.nth:
        counted = (
            reading.anchor(location, Quotation(words=mention.words, nth=nth)) for nth in mention.nth
        )
        return [span for span in counted if span]
    text = reading.document.text
    try:
        found = [span for part in own for span in occurrences(text, mention.words, part)]
    except AnchorError as error:
        found = []
        reading.report("absent", location, str(error))
    if not found:
        reading.report("absent", location, f"«{mention.words}» is not in the headline or the body.")
    return found


def _longest(
    reading: Reading, actor: str, wanted: list[tuple[Span, str, Location]]
) -> list[Mention]:
    """The mentions of an actor, without those inside a longer one of the same actor."""
    kept: list[Span] = []
    rows = []
    for span, kind, location in sorted(wanted, key=lambda item: item[0].start - item[0].end):
        if any(longer.holds(span) for longer in kept):
            continue
        kept.append(span)
        values = {"actor_id": actor, "mention_kind": kind}
        rows.append(reading.fact(Mention, location, span, values))
    return [row for row in rows if row]


def appearances(reading: Reading, entries: list[ActorEntry]) -> tuple[Appearance, ...]:
    """Who appears in which role, in the order in which the actors were coded."""
    found = []
    for n, entry in enumerate(entries):
        spans, office = _office(reading, ("actors", n, "office"), entry)
        for role, quotation in entry.roles.items():
            location: Location = ("actors", n, "roles", role)
            span = reading.anchor(location, quotation)
            if span is None:
                continue
            values = {"actor_id": entry.actor, "role": role, "office": office}
            row = reading.fact(Appearance, location, span, values)
            if row:
                named = {"actor": reading.naming(entry.actor, span) or span}
                reading.prove(row, location, {**named, **spans}, span)
                found.append(row)
    return tuple(found)


def _office(
    reading: Reading, location: Location, entry: ActorEntry
) -> tuple[dict[str, Span], str | None]:
    span = reading.anchor(location, entry.office) if entry.office else None
    return ({"office": span}, span.of(reading.document.text)) if span else ({}, None)
